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
class ThinkingCapability(BaseModel):
    """Modes of thinking that the model supports."""

    supported: bool
    """True if the model supports thinking."""

    types: _types.ThinkingTypes
    """Values of `thinking.type` that the model supports."""

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
        if len(data) != 2:
            self._deviations = 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "supported": self.supported,
            "types": encode(self.types),
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in ThinkingCapability._fields)
decode: Callable[[dict[str, Any]], ThinkingCapability] = ThinkingCapability._decode
