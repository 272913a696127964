# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class BashCodeExecutionToolResultErrorObject(CompactModel):
    """A shell command returned no result.

    A command that ran and failed is not such an error: it comes as a result with a `return_code` other than
    0.
    """

    type: Literal["bash_code_execution_tool_result_error"] = "bash_code_execution_tool_result_error"
    """Always `bash_code_execution_tool_result_error`. It distinguishes an error from a result."""

    error_code: _types.BashCodeExecutionToolResultErrorCode
    """Why there is no result: `execution_time_exceeded` (the command took too long), `invalid_tool_input` (the
    model's call was malformed), `output_file_too_large` (the command put out too much), `too_many_requests`
    (the tool's rate limit was reached) or `unavailable` (the tool could not be reached for the time being).
    """
