# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ToolSearchToolResultErrorParam(TypedDict, total=False):
    """A tool search that failed, passed back as received so that the model knows of it."""

    type: Required[Literal["tool_search_tool_result_error"]]
    """Always `tool_search_tool_result_error`. It distinguishes an error from a result."""

    error_code: Required[_types.ToolSearchToolResultErrorCode]
    """Reason for the failure of the search, as received: it took too long, its input was malformed, it was
    called too often, or it could not be reached.
    """

    error_message: str | None
    """More about the error in words, as received; null or absent if there was nothing to add."""


describe(ToolSearchToolResultErrorParam)
