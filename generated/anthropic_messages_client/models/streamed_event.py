# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    StreamedEvent: TypeAlias = (
        _types.RawMessageStartEvent
        | _types.RawContentBlockStartEvent
        | _types.RawContentBlockDeltaEvent
        | _types.RawContentBlockStopEvent
        | _types.RawMessageDeltaEvent
        | _types.RawMessageStopEvent
        | _types.PingEvent
        | _types.ErrorResponse
    )
    """Everything that can arrive on a stream of `messages.create`: the events that build the message, `ping`,
    which only shows that the connection is alive, and `error`, which ends the stream.

    Further kinds of events may be added to the API at any time, so be ready for some that you don't know.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "StreamedEvent",
        lambda: Annotated[
            _types.RawMessageStartEvent
            | _types.RawContentBlockStartEvent
            | _types.RawContentBlockDeltaEvent
            | _types.RawContentBlockStopEvent
            | _types.RawMessageDeltaEvent
            | _types.RawMessageStopEvent
            | _types.PingEvent
            | _types.ErrorResponse
            | UnknownStreamedEvent,
            Tagged("StreamedEvent", "type"),
        ],
    )


class UnknownStreamedEvent(Unknown):
    """A `StreamedEvent` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "message_start": "raw_message_start_event",
        "content_block_start": "raw_content_block_start_event",
        "content_block_delta": "raw_content_block_delta_event",
        "content_block_stop": "raw_content_block_stop_event",
        "message_delta": "raw_message_delta_event",
        "message_stop": "raw_message_stop_event",
        "ping": "ping_event",
        "error": "error_response",
    },
    UnknownStreamedEvent,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownStreamedEvent._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownStreamedEvent._decode(data)
