# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from attrs import define

from .. import types as _types
from ._model import (
    BaseModel,
    decoders,
    encode,
    keeping_unknown_fields,
    new,
    own_attributes,
)


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class ContextManagementCapability(BaseModel):
    """Capabilities of a model for long conversations."""

    supported: bool
    """True if it supports any of these."""

    clear_thinking_20251015: _types.CapabilitySupport | None = None
    """Support for clearing old thinking. Null or absent if that is not known."""

    clear_tool_uses_20250919: _types.CapabilitySupport | None = None
    """Support for clearing old tool calls. Null or absent if that is not known."""

    compact_20260112: _types.CapabilitySupport | None = None
    """True if a conversation can be compacted. Null or absent if that is not known."""

    _fields = (
        ("supported", True),
        ("clear_thinking_20251015", False),
        ("clear_tool_uses_20250919", False),
        ("compact_20260112", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            supported_ = data["supported"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.supported = supported_
        if len(data) == 1:  # The object has no optional and no unknown fields.
            self.clear_thinking_20251015 = None
            self.clear_tool_uses_20250919 = None
            self.compact_20260112 = None
            self._deviations = 0
            return self
        deviations = 0
        known = 1
        get = data.get
        self.clear_thinking_20251015 = clear_thinking_20251015_ = get("clear_thinking_20251015")
        if clear_thinking_20251015_ is not None:
            known += 1
            self.clear_thinking_20251015 = (
                decoders["capability_support"](clear_thinking_20251015_)
                if type(clear_thinking_20251015_) is dict
                else clear_thinking_20251015_
            )
        elif "clear_thinking_20251015" in data:
            known += 1
            deviations |= 4
        self.clear_tool_uses_20250919 = clear_tool_uses_20250919_ = get("clear_tool_uses_20250919")
        if clear_tool_uses_20250919_ is not None:
            known += 1
            self.clear_tool_uses_20250919 = (
                decoders["capability_support"](clear_tool_uses_20250919_)
                if type(clear_tool_uses_20250919_) is dict
                else clear_tool_uses_20250919_
            )
        elif "clear_tool_uses_20250919" in data:
            known += 1
            deviations |= 8
        self.compact_20260112 = compact_20260112_ = get("compact_20260112")
        if compact_20260112_ is not None:
            known += 1
            self.compact_20260112 = (
                decoders["capability_support"](compact_20260112_)
                if type(compact_20260112_) is dict
                else compact_20260112_
            )
        elif "compact_20260112" in data:
            known += 1
            deviations |= 16
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "supported": self.supported,
        }
        deviations = self._deviations
        if (clear_thinking_20251015_ := self.clear_thinking_20251015) is not None:
            out["clear_thinking_20251015"] = encode(clear_thinking_20251015_)
        elif deviations & 4:
            out["clear_thinking_20251015"] = None
        if (clear_tool_uses_20250919_ := self.clear_tool_uses_20250919) is not None:
            out["clear_tool_uses_20250919"] = encode(clear_tool_uses_20250919_)
        elif deviations & 8:
            out["clear_tool_uses_20250919"] = None
        if (compact_20260112_ := self.compact_20260112) is not None:
            out["compact_20260112"] = encode(compact_20260112_)
        elif deviations & 16:
            out["compact_20260112"] = None
        if deviations & 3 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in ContextManagementCapability._fields)
decode: Callable[[dict[str, Any]], ContextManagementCapability] = ContextManagementCapability._decode
