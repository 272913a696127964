# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class AdvisorToolResultErrorObject(CompactModel):
    """A call of the advisor failed. The model goes on without the advice."""

    type: Literal["advisor_tool_result_error"] = "advisor_tool_result_error"
    """Always `advisor_tool_result_error`. It distinguishes an error from a result."""

    error_code: (
        Literal[
            "execution_time_exceeded",
            "max_uses_exceeded",
            "model_not_found",
            "overloaded",
            "prompt_too_long",
            "too_many_requests",
            "unavailable",
        ]
        | str
    )
    """Reason for the failure: it took too long, was called too often or more than `max_uses` times, its model is
    unknown, overloaded or unavailable, or the prompt was too long for it.
    """
