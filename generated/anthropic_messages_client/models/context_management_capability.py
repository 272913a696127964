# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class ContextManagementCapability(CompactModel):
    """Capabilities of a model for long conversations."""

    supported: bool
    """True if it supports any of these."""

    clear_thinking_20251015: _types.CapabilitySupport | None = None
    """Support for clearing old thinking. Null or absent if that is not known."""

    clear_tool_uses_20250919: _types.CapabilitySupport | None = None
    """Support for clearing old tool calls. Null or absent if that is not known."""

    compact_20260112: _types.CapabilitySupport | None = None
    """True if a conversation can be compacted. Null or absent if that is not known."""

    _field_decoders = {
        "clear_thinking_20251015": lambda clear_thinking_20251015_: (
            decoders["capability_support"](clear_thinking_20251015_)
            if type(clear_thinking_20251015_) is dict
            else clear_thinking_20251015_
        ),
        "clear_tool_uses_20250919": lambda clear_tool_uses_20250919_: (
            decoders["capability_support"](clear_tool_uses_20250919_)
            if type(clear_tool_uses_20250919_) is dict
            else clear_tool_uses_20250919_
        ),
        "compact_20260112": lambda compact_20260112_: (
            decoders["capability_support"](compact_20260112_) if type(compact_20260112_) is dict else compact_20260112_
        ),
    }
