# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ClearToolUses20250919EditResponse(CompactModel):
    """Tool calls that were cleared."""

    type: Literal["clear_tool_uses_20250919"] = "clear_tool_uses_20250919"
    """Always `clear_tool_uses_20250919`. It identifies this type of edit."""

    cleared_input_tokens: int
    """Input tokens that were saved."""

    cleared_tool_uses: int
    """Number of tool calls that were cleared."""
