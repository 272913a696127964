# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class WebSearchToolResultErrorObject(CompactModel):
    """A web search failed.

    The request as a whole still succeeds with status 200, and the model goes on with its answer, aware of the
    failure.
    """

    type: Literal["web_search_tool_result_error"] = "web_search_tool_result_error"
    """Always `web_search_tool_result_error`."""

    error_code: _types.WebSearchToolResultErrorCode
    """Reason for the failure of the search.

    `max_uses_exceeded`: the tool's `max_uses` is used up; `too_many_requests`: a rate limit on searches;
    `invalid_tool_input`, `query_too_long`, `request_too_large`: an invalid call by the model; `unavailable`:
    a fault on the server's side.
    """
