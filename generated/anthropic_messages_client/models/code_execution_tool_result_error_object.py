# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CodeExecutionToolResultErrorObject(CompactModel):
    """A code run returned no result.

    Code that ran and failed is not such an error: it comes as a result with a `return_code` other than 0.
    """

    type: Literal["code_execution_tool_result_error"] = "code_execution_tool_result_error"
    """Always `code_execution_tool_result_error`. It distinguishes an error from a result."""

    error_code: _types.CodeExecutionToolResultErrorCode
    """Why there is no result: `execution_time_exceeded` (the run took too long), `invalid_tool_input` (the
    model's call was malformed), `too_many_requests` (the tool's rate limit was reached) or `unavailable` (the
    tool could not be reached for the time being).
    """
