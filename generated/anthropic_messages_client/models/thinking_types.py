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
class ThinkingTypes(BaseModel):
    """Values of `thinking.type` that a model supports.

    They are independent of each other: a model that cannot think accepts `disabled`, and some models cannot
    turn thinking off.
    """

    adaptive: _types.CapabilitySupport
    """Support for `adaptive`, in which the model decides how much to think."""

    between_tools: _types.CapabilitySupport
    """Support for `between_tools`, in which the model thinks only between tool calls."""

    disabled: _types.CapabilitySupport
    """Support for `disabled`, in which the model does not think."""

    enabled: _types.CapabilitySupport
    """Support for `enabled`, with a budget of tokens for thinking."""

    _fields = (
        ("adaptive", True),
        ("between_tools", True),
        ("disabled", True),
        ("enabled", True),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            adaptive_ = data["adaptive"]
            between_tools_ = data["between_tools"]
            disabled_ = data["disabled"]
            enabled_ = data["enabled"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.adaptive = decoders["capability_support"](adaptive_) if type(adaptive_) is dict else adaptive_
        self.between_tools = (
            decoders["capability_support"](between_tools_) if type(between_tools_) is dict else between_tools_
        )
        self.disabled = decoders["capability_support"](disabled_) if type(disabled_) is dict else disabled_
        self.enabled = decoders["capability_support"](enabled_) if type(enabled_) is dict else enabled_
        self._deviations = 0
        if len(data) != 4:
            self._deviations = 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "adaptive": encode(self.adaptive),
            "between_tools": encode(self.between_tools),
            "disabled": encode(self.disabled),
            "enabled": encode(self.enabled),
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in ThinkingTypes._fields)
decode: Callable[[dict[str, Any]], ThinkingTypes] = ThinkingTypes._decode
