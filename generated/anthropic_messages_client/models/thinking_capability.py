# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from attrs import define

from .. import types as _types
from ._model import BaseModel, decoders, encode, new


@define(eq=False, repr=False, kw_only=True)
class ThinkingCapability(BaseModel):
    """How a model can think before it answers."""

    supported: bool
    """Whether it can think at all."""

    types: _types.ThinkingTypes
    """Which values of `thinking.type` it takes."""

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

    def to_dict(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "supported": self.supported,
            "types": encode(self.types),
        }
        if self._deviations or self._unknown:
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in ThinkingCapability._fields)
decode: Callable[[dict[str, Any]], ThinkingCapability] = ThinkingCapability._decode
