# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class ToolUsesTriggerParam(TypedDict, total=False):
    """Applies the edit once the conversation has this many tool calls."""

    type: Required[Literal["tool_uses"]]
    """Always `tool_uses`. It identifies this type of trigger."""

    value: Required[int]
    """Number of tool calls."""


describe(ToolUsesTriggerParam)
