# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class CodeExecutionToolResultErrorObject(BaseModel):
    """A code run returned no result.

    Code that ran and failed is not such an error: it comes as a result with a `return_code` other than 0.
    """

    type: Literal["code_execution_tool_result_error"] = "code_execution_tool_result_error"
    """Always `code_execution_tool_result_error`. It distinguishes an error from a result."""

    error_code: Literal["execution_time_exceeded", "invalid_tool_input", "too_many_requests", "unavailable"] | str
    """Why there is no result: `execution_time_exceeded` (the run took too long), `invalid_tool_input` (the
    model's call was malformed), `too_many_requests` (the tool's rate limit was reached) or `unavailable` (the
    tool could not be reached for the time being).
    """

    _fields = (("type", True), ("error_code", True))

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
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(CodeExecutionToolResultErrorObject, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "error_code": self.error_code}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
