# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ClearThinking20251015EditResponse(CompactModel):
    """Thinking that was cleared."""

    type: Literal["clear_thinking_20251015"] = "clear_thinking_20251015"
    """Always `clear_thinking_20251015`. It identifies this type of edit."""

    cleared_input_tokens: int
    """Input tokens that were saved."""

    cleared_thinking_turns: int
    """Number of assistant turns whose thinking was cleared."""
