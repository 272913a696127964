"""Public classes for streaming: the streams, the derived events, and the union of all events."""

from __future__ import annotations

from typing import Any, TypeAlias

from ._streaming import model_parsers as _model_parsers  # noqa: F401 - `UnfinishedInput.value` needs it
from ._streaming.event_unions import ParsedContentBlockStopEvent, ParsedMessageStopEvent, ParsedMessageStreamEvent
from ._streaming.events import (
    CitationEvent,
    CompactionEvent,
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

MessageStreamEvent: TypeAlias = ParsedMessageStreamEvent[Any]
"""An event of a `MessageStream` with any type of `output_format`."""

__all__ = [
    "AsyncMessageStream",
    "AsyncMessageStreamManager",
    "AsyncStream",
    "CitationEvent",
    "CompactionEvent",
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
