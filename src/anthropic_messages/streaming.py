"""The classes of `client.messages.stream()`: the streams, the events that they add to the API's, and their union."""

from __future__ import annotations

from typing import Any, TypeAlias

from anthropic_messages_client.types import (
    RawContentBlockDeltaEvent,
    RawContentBlockStartEvent,
    RawMessageDeltaEvent,
    RawMessageStartEvent,
)

from ._output.parsed import FormatT
from ._streaming.events import (
    CitationEvent,
    ContentBlockStopEvent,
    InputJsonEvent,
    MessageStopEvent,
    SignatureEvent,
    TextEvent,
    ThinkingEvent,
)
from ._streaming.message_stream import (
    AsyncMessageStream,
    AsyncMessageStreamManager,
    MessageStream,
    MessageStreamManager,
)
from ._streaming.stream import AsyncStream, Stream
from ._streaming.unfinished_input import UnfinishedInput

ParsedMessageStopEvent = MessageStopEvent
ParsedContentBlockStopEvent = ContentBlockStopEvent
ParsedMessageStreamEvent: TypeAlias = (
    TextEvent
    | CitationEvent
    | ThinkingEvent
    | SignatureEvent
    | InputJsonEvent
    | RawMessageStartEvent
    | RawMessageDeltaEvent
    | MessageStopEvent[FormatT]
    | RawContentBlockStartEvent
    | RawContentBlockDeltaEvent
    | ContentBlockStopEvent[FormatT]
)
"""What iterating over a `MessageStream` gives; what it ends says what it says of an `output_format`. Events of kinds
that are not known yet come as they are."""
MessageStreamEvent: TypeAlias = ParsedMessageStreamEvent[Any]
"""The same, whatever the type may be."""

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
    "ParsedContentBlockStopEvent",
    "ParsedMessageStopEvent",
    "ParsedMessageStreamEvent",
    "SignatureEvent",
    "Stream",
    "TextEvent",
    "ThinkingEvent",
    "UnfinishedInput",
]
