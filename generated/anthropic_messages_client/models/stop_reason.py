# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    StopReason: TypeAlias = (
        Literal[
            "compaction",
            "end_turn",
            "max_tokens",
            "model_context_window_exceeded",
            "pause_turn",
            "refusal",
            "stop_sequence",
            "tool_use",
        ]
        | str
    )
    """Why an answer ended.

    `end_turn`: finished; `tool_use`: waits for results of your tools; `stop_sequence`: reached one of yours;
    `max_tokens`, `model_context_window_exceeded`: cut off at that limit; `pause_turn`: a long turn with
    server tools was interrupted, send it back as it is to have it continued; `refusal`: declined for safety,
    maybe midway; `compaction`: the conversation was summarized, as the request asked, and there is no further
    answer.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "StopReason",
        lambda: (
            Literal[
                "compaction",
                "end_turn",
                "max_tokens",
                "model_context_window_exceeded",
                "pause_turn",
                "refusal",
                "stop_sequence",
                "tool_use",
            ]
            | str
        ),
    )
