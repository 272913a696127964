# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class AdvisorToolResultErrorParam(TypedDict, total=False):
    """A call of the advisor that failed, passed back as received."""

    type: Required[Literal["advisor_tool_result_error"]]
    """Always `advisor_tool_result_error`. It distinguishes an error from a result."""

    error_code: Required[
        Literal[
            "execution_time_exceeded",
            "max_uses_exceeded",
            "model_not_found",
            "overloaded",
            "prompt_too_long",
            "too_many_requests",
            "unavailable",
        ]
    ]
    """Reason for the failure, as received."""


describe(AdvisorToolResultErrorParam)
