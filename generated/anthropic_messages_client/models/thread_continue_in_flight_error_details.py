# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ThreadContinueInFlightErrorDetails(CompactModel):
    """Another request is continuing from the same `previous_message_id` and has not ended."""

    error_code: Literal["thread_continue_in_flight"] = "thread_continue_in_flight"
    """Always `thread_continue_in_flight`. It identifies this cause."""
