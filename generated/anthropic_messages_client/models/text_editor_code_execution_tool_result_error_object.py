# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class TextEditorCodeExecutionToolResultErrorObject(CompactModel):
    """A file operation failed. The model sees this too, and may try again in the same turn."""

    type: Literal["text_editor_code_execution_tool_result_error"] = "text_editor_code_execution_tool_result_error"
    """Always `text_editor_code_execution_tool_result_error`. It distinguishes an error from a result."""

    error_code: _types.TextEditorCodeExecutionToolResultErrorCode
    """Why there is no result: `execution_time_exceeded` (it took too long), `file_not_found` (no file at that
    path), `invalid_tool_input` (the model's call was malformed), `too_many_requests` (the tool's rate limit
    was reached) or `unavailable` (the tool could not be reached for the time being).
    """

    error_message: str | None = None
    """More about the error in words, for logs rather than for branching; null or absent if there is nothing to
    add.
    """
