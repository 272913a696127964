# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ToolSearchToolResultErrorObject(BaseModel):
    """A tool search failed. A search that finds nothing is not an error."""

    type: Literal["tool_search_tool_result_error"] = "tool_search_tool_result_error"
    """Always `tool_search_tool_result_error`. It distinguishes an error from a result."""

    error_code: Literal["execution_time_exceeded", "invalid_tool_input", "too_many_requests", "unavailable"] | str
    """Reason for the failure of the search: `execution_time_exceeded` (it took too long), `invalid_tool_input`
    (the model's query was not acceptable), `too_many_requests` (the tool's rate limit was reached) or
    `unavailable` (the search could not be reached for the time being).
    """

    error_message: str | None = None
    """More about the error in words, for logs rather than for branching; null or absent if there is nothing to
    add.
    """

    _fields = (("type", True), ("error_code", True), ("error_message", False))

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            error_code_ = data["error_code"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.error_code = error_code_
        if len(data) == 2:  # The object has no optional and no unknown fields.
            self.error_message = None
            self._deviations = 0
            return self
        deviations = 0
        known = 2
        get = data.get
        self.error_message = error_message_ = get("error_message")
        if error_message_ is not None:
            known += 1
        elif "error_message" in data:
            deviations |= 8
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(ToolSearchToolResultErrorObject, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "error_code": self.error_code}
        deviations = self._deviations
        if (error_message_ := self.error_message) is not None:
            out["error_message"] = error_message_
        elif deviations & 8:
            out["error_message"] = None
        if deviations & 7 or own_attributes(self):
            self._complete(out)
        return out
