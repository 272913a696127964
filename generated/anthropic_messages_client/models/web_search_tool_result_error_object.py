# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class WebSearchToolResultErrorObject(BaseModel):
    """A web search failed.

    The request as a whole still succeeds with status 200, and the model goes on with its answer, aware of the
    failure.
    """

    type: Literal["web_search_tool_result_error"] = "web_search_tool_result_error"
    """Always `web_search_tool_result_error`."""

    error_code: (
        Literal[
            "invalid_tool_input",
            "max_uses_exceeded",
            "query_too_long",
            "request_too_large",
            "too_many_requests",
            "unavailable",
        ]
        | str
    )
    """Reason for the failure of the search.

    `max_uses_exceeded`: the tool's `max_uses` is used up; `too_many_requests`: a rate limit on searches;
    `invalid_tool_input`, `query_too_long`, `request_too_large`: an invalid call by the model; `unavailable`:
    a fault on the server's side.
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
            self._unknown = unknown_fields(WebSearchToolResultErrorObject, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "error_code": self.error_code}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
