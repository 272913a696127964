"""The union of the events that a `MessageStream` yields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

from anthropic_messages_client.models._model import Tagged
from anthropic_messages_client.types import (
    RawContentBlockDeltaEvent,
    RawContentBlockStartEvent,
    RawMessageDeltaEvent,
    RawMessageStartEvent,
    UnknownRawMessageStreamEvent,
)

from anthropic_messages._output.parsed import FormatT

from .events import (
    CitationEvent,
    CompactionEvent,
    ContentBlockStopEvent,
    InputJsonEvent,
    MessageStopEvent,
    SignatureEvent,
    TextEvent,
    ThinkingEvent,
)

ParsedMessageStopEvent = MessageStopEvent
ParsedContentBlockStopEvent = ContentBlockStopEvent

ParsedMessageStreamEvent: TypeAlias = (
    TextEvent
    | CitationEvent
    | ThinkingEvent
    | SignatureEvent
    | CompactionEvent
    | InputJsonEvent
    | RawMessageStartEvent
    | RawMessageDeltaEvent
    | MessageStopEvent[FormatT]
    | RawContentBlockStartEvent
    | RawContentBlockDeltaEvent
    | ContentBlockStopEvent[FormatT]
)
"""An event of a `MessageStream`. The stop events have the parsed output of an `output_format`.

Events of types that this version does not know are yielded as well."""

if not TYPE_CHECKING:
    ParsedMessageStreamEvent = Annotated[
        ParsedMessageStreamEvent | UnknownRawMessageStreamEvent, Tagged("ParsedMessageStreamEvent", "type")
    ]
