"""The classes of `client.messages.stream()`: the streams, the events that they add to the API's, and their union."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._events import (
    CitationEvent,
    ContentBlockStopEvent,
    InputJsonEvent,
    MessageStopEvent,
    SignatureEvent,
    TextEvent,
    ThinkingEvent,
)
from ._message_stream import (
    AsyncMessageStream,
    AsyncMessageStreamManager,
    MessageStream,
    MessageStreamManager,
)
from ._stream import AsyncStream, Stream
from ._unfinished import UnfinishedInput

if TYPE_CHECKING:
    from ._stream_events import MessageStreamEvent

__all__ = [
    "AsyncMessageStream",
    "AsyncMessageStreamManager",
    "AsyncStream",
    "CitationEvent",
    "ContentBlockStopEvent",
    "InputJsonEvent",
    "MessageStopEvent",
    "MessageStream",
    "MessageStreamEvent",
    "MessageStreamManager",
    "SignatureEvent",
    "Stream",
    "TextEvent",
    "ThinkingEvent",
    "UnfinishedInput",
]


def __getattr__(name: str) -> object:
    if name != "MessageStreamEvent":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from ._stream_events import MessageStreamEvent

    return MessageStreamEvent
