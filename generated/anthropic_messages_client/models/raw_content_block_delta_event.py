# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class RawContentBlockDeltaEvent(BaseModel):
    """Adds to a block that has been opened and not yet closed."""

    type: Literal["content_block_delta"] = "content_block_delta"
    """Always `content_block_delta`. It identifies this type of event."""

    delta: _types.RawContentBlockDelta
    """What to add; its `type` says which field of the block it goes to, and how."""

    index: int
    """Place, in the message's `content`, of the block that the delta belongs to; counted from 0."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            delta_ = data["delta"]
            index_ = data["index"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.delta = decoders["raw_content_block_delta"](delta_) if type(delta_) is dict else delta_
        self.index = index_
        self._deviations = 0
        if len(data) != 3:
            self._deviations = 1
            self._unknown = unknown_fields(RawContentBlockDeltaEvent, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "delta": encode(self.delta), "index": self.index}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
