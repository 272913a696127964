# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class WebFetchToolResultErrorBlockParam(TypedDict, total=False):
    """A failed web fetch from an earlier answer. Pass back the block unchanged."""

    type: Required[Literal["web_fetch_tool_result_error"]]
    """Always `web_fetch_tool_result_error`. It distinguishes an error from a page."""

    error_code: Required[_types.WebFetchToolResultErrorCode]
    """Why the fetch failed, as received."""


describe(WebFetchToolResultErrorBlockParam)
