# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class TextEditorCodeExecutionToolResultErrorParam(TypedDict, total=False):
    """A file operation that gave no result, passed back as received so that the model knows of it."""

    type: Required[Literal["text_editor_code_execution_tool_result_error"]]
    """Always `text_editor_code_execution_tool_result_error`. It distinguishes an error from a result."""

    error_code: Required[_types.TextEditorCodeExecutionToolResultErrorCode]
    """Why there was no result, as received: the operation took too long, the file did not exist, the input was
    malformed, the tool was called too often, or it could not be reached.
    """

    error_message: str | None
    """More about the error in words, as received; null or absent if there was nothing to add."""


describe(TextEditorCodeExecutionToolResultErrorParam)
