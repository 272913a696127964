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
class CompactionCapability(BaseModel):
    """Support for the request's `compaction`."""

    summarize: _types.CapabilitySupport
    """Support for `summarize`, the only kind so far."""

    supported: bool
    """True if the model supports `compaction`."""

    _fields = (
        ("summarize", True),
        ("supported", True),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            summarize_ = data["summarize"]
            supported_ = data["supported"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.summarize = decoders["capability_support"](summarize_) if type(summarize_) is dict else summarize_
        self.supported = supported_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "summarize": encode(self.summarize),
            "supported": self.supported,
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in CompactionCapability._fields)
decode: Callable[[dict[str, Any]], CompactionCapability] = CompactionCapability._decode
