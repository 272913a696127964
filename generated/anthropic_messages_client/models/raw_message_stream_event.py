# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    RawMessageStreamEvent: TypeAlias = (
        _types.RawMessageStartEvent
        | _types.RawContentBlockStartEvent
        | _types.RawContentBlockDeltaEvent
        | _types.RawContentBlockStopEvent
        | _types.RawMessageDeltaEvent
        | _types.RawMessageStopEvent
    )
    """One of the six events that build a message, identified by `type`.

    They come in order: `message_start`; for each block `content_block_start`, its deltas and
    `content_block_stop`; one or more `message_delta`; `message_stop`. A stream that ends without
    `message_stop` was cut off.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "RawMessageStreamEvent",
        lambda: Annotated[
            _types.RawMessageStartEvent
            | _types.RawContentBlockStartEvent
            | _types.RawContentBlockDeltaEvent
            | _types.RawContentBlockStopEvent
            | _types.RawMessageDeltaEvent
            | _types.RawMessageStopEvent
            | UnknownRawMessageStreamEvent,
            Tagged("RawMessageStreamEvent", "type"),
        ],
    )


class UnknownRawMessageStreamEvent(Unknown):
    """A `RawMessageStreamEvent` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "message_start": "raw_message_start_event",
        "content_block_start": "raw_content_block_start_event",
        "content_block_delta": "raw_content_block_delta_event",
        "content_block_stop": "raw_content_block_stop_event",
        "message_delta": "raw_message_delta_event",
        "message_stop": "raw_message_stop_event",
    },
    UnknownRawMessageStreamEvent,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownRawMessageStreamEvent._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownRawMessageStreamEvent._decode(data)
