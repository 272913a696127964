# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from .. import types as _types
from ._model import BaseModel, decoders, encode, keeping_unknown_fields, new, own_attributes


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class RawMessageDeltaEvent(BaseModel):
    """Changes to the message itself, after its last block: why it stopped, and the counts of tokens.

    Usually there is one, but there can be more.
    """

    type: Literal["message_delta"] = "message_delta"
    """Always `message_delta`. It identifies this type of event."""

    delta: _types.Delta
    """Fields of the message that now have their value, `stop_reason` above all."""

    usage: _types.MessageDeltaUsage
    """Totals for the whole message so far; they replace earlier counts and are not to be added to them."""

    _fields = (
        ("type", True),
        ("delta", True),
        ("usage", True),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            delta_ = data["delta"]
            usage_ = data["usage"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.delta = decoders["delta"](delta_) if type(delta_) is dict else delta_
        self.usage = decoders["message_delta_usage"](usage_) if type(usage_) is dict else usage_
        self._deviations = 0
        if len(data) != 3:
            self._deviations = 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "delta": encode(self.delta),
            "usage": encode(self.usage),
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in RawMessageDeltaEvent._fields)
decode: Callable[[dict[str, Any]], RawMessageDeltaEvent] = RawMessageDeltaEvent._decode
