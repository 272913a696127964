# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from attrs import define

from .. import types as _types
from ._model import BaseModel, decoders, encode, keeping_unknown_fields, new


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class ThinkingCapability(BaseModel):
    """Modes of thinking that the model supports."""

    supported: bool
    """True if it supports thinking."""

    types: _types.ThinkingTypes
    """Values of `thinking.type` that it supports."""

    _fields = (
        ("supported", True),
        ("types", True),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            supported_ = data["supported"]
            types_ = data["types"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.supported = supported_
        self.types = decoders["thinking_types"](types_) if type(types_) is dict else types_
        self._deviations = 0
        self._unknown = None if len(data) == 2 else {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "supported": self.supported,
            "types": encode(self.types),
        }
        if self._deviations or self._unknown or self._own:
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in ThinkingCapability._fields)
decode: Callable[[dict[str, Any]], ThinkingCapability] = ThinkingCapability._decode
