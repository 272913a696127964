# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class BashCodeExecutionToolResultErrorParam(TypedDict, total=False):
    """A shell command that gave no result, passed back as received so that the model knows of it."""

    type: Required[Literal["bash_code_execution_tool_result_error"]]
    """Always `bash_code_execution_tool_result_error`. It distinguishes an error from a result."""

    error_code: Required[_types.BashCodeExecutionToolResultErrorCode]
    """Why there was no result, as received: the command took too long, its input was malformed, it put out too
    much, the tool was called too often, or it could not be reached.
    """


describe(BashCodeExecutionToolResultErrorParam)
