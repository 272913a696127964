# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

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
class FallbackBlock(BaseModel):
    """Marks the place in an answer where a model declined and the next one took over.

    In a stream it is complete at its start and gets no deltas.
    """

    type: Literal["fallback"] = "fallback"
    """Always `fallback`. It identifies this type of block."""

    to: _types.FallbackInfo
    """The model that wrote what follows."""

    trigger: _types.FallbackRefusalTrigger
    """Reason for the change."""

    _input_fields = (
        ("type", True),
        ("to", True),
        ("trigger", False),
    )
    _fields = (
        ("type", True),
        ("to", True),
        ("trigger", True),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            to_ = data["to"]
            trigger_ = data["trigger"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.to = decoders["fallback_info"](to_) if type(to_) is dict else to_
        self.trigger = decoders["fallback_refusal_trigger"](trigger_) if type(trigger_) is dict else trigger_
        self._deviations = 0
        if len(data) != 3:
            self._deviations = 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "to": encode(self.to),
            "trigger": encode(self.trigger),
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in FallbackBlock._fields)
decode: Callable[[dict[str, Any]], FallbackBlock] = FallbackBlock._decode
