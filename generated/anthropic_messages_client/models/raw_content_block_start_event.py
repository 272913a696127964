# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class RawContentBlockStartEvent(BaseModel):
    """Opens the next block of the message.

    Until its `content_block_stop`, deltas with the same `index` fill it.
    """

    type: Literal["content_block_start"] = "content_block_start"
    """Always `content_block_start`. It identifies this type of event."""

    content_block: _types.ContentBlock
    """The block in its first state.

    Blocks that are streamed start out empty (`text` is an empty string, `input` is `{}`); others, such as
    results of server tools and `redacted_thinking`, are complete here and get no deltas.
    """

    index: int
    """Place of the block in the message's `content`, counted from 0."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            content_block_ = data["content_block"]
            index_ = data["index"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.content_block = (
            decoders["content_block"](content_block_) if type(content_block_) is dict else content_block_
        )
        self.index = index_
        self._deviations = 0
        if len(data) != 3:
            self._deviations = 1
            self._unknown = unknown_fields(RawContentBlockStartEvent, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "content_block": encode(self.content_block), "index": self.index}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
