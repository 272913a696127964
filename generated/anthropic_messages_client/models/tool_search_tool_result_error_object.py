# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ToolSearchToolResultErrorObject(CompactModel):
    """A tool search failed. A search that finds nothing is not an error."""

    type: Literal["tool_search_tool_result_error"] = "tool_search_tool_result_error"
    """Always `tool_search_tool_result_error`. It distinguishes an error from a result."""

    error_code: _types.ToolSearchToolResultErrorCode
    """Reason for the failure of the search: `execution_time_exceeded` (it took too long), `invalid_tool_input`
    (the model's query was not acceptable), `too_many_requests` (the tool's rate limit was reached) or
    `unavailable` (the search could not be reached for the time being).
    """

    error_message: str | None = None
    """More about the error in words, for logs rather than for branching; null or absent if there is nothing to
    add.
    """
