# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ClearToolUses20250919EditParam(TypedDict, total=False):
    """Replaces the oldest tool results with a short note once `trigger` is reached.

    The messages that you keep do not change.
    """

    type: Required[Literal["clear_tool_uses_20250919"]]
    """Always `clear_tool_uses_20250919`. It identifies this type of edit."""

    clear_at_least: _types.InputTokensClearAtLeastParam | None
    """Smallest number of tokens to clear; if fewer can be cleared, nothing is.

    Clearing makes the prompt cache start anew, so it should be worth it. Null or absent means no minimum.
    """

    clear_tool_inputs: bool | list[str] | tuple[str, ...] | None
    """`true` also clears the `input` of the calls; a list does so for the tools that it names.

    Default false.
    """

    exclude_tools: list[str] | tuple[str, ...] | None
    """Names of tools whose results are never cleared. Null or absent means none."""

    keep: _types.ToolUsesKeepParam
    """Number of most recent tool calls to keep. Absence means the API's default."""

    trigger: _types.ContextManagementTriggerParam
    """Condition for clearing: input tokens or tool calls. Absence means the API's default."""


describe(ClearToolUses20250919EditParam)
