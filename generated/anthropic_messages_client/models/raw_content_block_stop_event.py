# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class RawContentBlockStopEvent(BaseModel):
    """Closes a block: no more deltas follow for it. The `input` of a tool call can be parsed from here on."""

    type: Literal["content_block_stop"] = "content_block_stop"
    """Always `content_block_stop`. It identifies this type of event."""

    index: int
    """Place, in the message's `content`, of the block that is closed; counted from 0."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            index_ = data["index"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.index = index_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(RawContentBlockStopEvent, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "index": self.index}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
