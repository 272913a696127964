# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class WebSearchToolRequestErrorObjectParam(TypedDict, total=False):
    """A failed web search from an earlier answer. Pass back the object unchanged."""

    type: Required[Literal["web_search_tool_result_error"]]
    """Always `web_search_tool_result_error`."""

    error_code: Required[_types.WebSearchToolResultErrorCode]
    """Reason for the failure of the search, as received."""


describe(WebSearchToolRequestErrorObjectParam)
