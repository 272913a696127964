"""The accumulator of streamed events into a message. It does no I/O.

There is one message object, which each event extends. The time for an event depends only on the size of that event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from anthropic_messages_client.deltas import DELTAS
from anthropic_messages_client.models._model import BaseModel, decoders
from anthropic_messages_client.models.message import Message
from anthropic_messages_client.models.text_block import TextBlock

from anthropic_messages._output.parsed import ParsedMessage, ParsedTextBlock

from .events import ContentBlockStopEvent, MessageStopEvent, TextEvent
from .open_block import BrokenStream, OpenBlock, UnfinishedMessage
from .open_object import OpenObject

if TYPE_CHECKING:
    from typing import TypeAlias

    from anthropic_messages._output.output_format import OutputFormat

    from .delta_runs import Delta

    EventData: TypeAlias = Delta | dict[str, Any] | BaseModel
    """An event: a delta of a run or parsed JSON, as the parser returns it, or a model that has passed through
    instrumentation."""

_decode = decoders["streamed_event"]
_PARSED: dict[type[BaseModel], type[BaseModel]] = {Message: ParsedMessage, TextBlock: ParsedTextBlock}


def decode_event(value: EventData) -> Any:
    """Return the model of an event."""
    if type(value) is tuple:
        template, text = value
        return template.create(template.index, text)
    return _decode(value) if type(value) is dict else value


class Accumulator:
    """Accumulates the events of a stream into `message`."""

    __slots__ = ("_blocks", "_classes", "_open", "is_complete", "message", "output_format", "request_id")

    def __init__(self, *, parsed: bool = False) -> None:
        """Create an accumulator without a message.

        Args:
            parsed: Make the message a `ParsedMessage`, whose text can be parsed with an `output_format`.
        """
        self._classes = _PARSED if parsed else {}
        self.output_format: OutputFormat[Any] | None = None
        self.message: Message | None = None
        self.request_id: str | None = None
        self.is_complete = False  # True after `message_stop`
        self._blocks: dict[int, OpenBlock] = {}
        self._open: dict[int, OpenBlock] = {}  # blocks without `content_block_stop`

    def add(self, value: EventData) -> tuple[Any, Any]:
        """Add an event to the message.

        Returns:
            The model of the event, and the derived event with the accumulated value, or None if there is none. The
            model of a stop event has the finished block or message.

        Raises:
            BrokenStream: The event violates the protocol.
        """
        event: Any
        try:
            if type(value) is tuple:  # Most events are deltas. If their block is open, no other rule is violated.
                template, text = value
                index = template.index
                event = template.create(index, text)
                if (block := self._open.get(index)) is not None:
                    return event, template.extend(block, text)
            else:
                event = _decode(value) if type(value) is dict else value
            kind = event.type
            if kind == "content_block_delta" and (block := self._open.get(event.index)) is not None:
                return event, block.add(event.delta)
            handler = _HANDLERS.get(kind) if type(kind) is str else None
            if handler is None:
                return event, None
            if kind == "content_block_stop":  # A stop of an unknown block is harmless and returned at any time.
                return handler(self, event) or event, None
            if self.message is None and kind != "message_start":
                raise BrokenStream(f"the event {kind} arrived before message_start")
            if self.is_complete:
                raise BrokenStream(f"the event {kind} arrived after message_stop")
            event = handler(self, event) or event
            return event, self._open[event.index].initial_event() if kind == "content_block_start" else None
        except (AttributeError, TypeError) as error:  # such as a null text, a string for an object, a list as index
            raise BrokenStream(f"the event {decode_event(value)!r} is malformed") from error
        except RecursionError:
            raise BrokenStream("an event is nested too deeply") from None

    def add_text(self, value: EventData) -> str | None:
        """Add an event to the message, and return its text or None. This is faster than `add`: it skips the models."""
        if type(value) is tuple:
            template, text = value
            block = self._open.get(template.index)
            try:
                if block is not None and template.kind == "text_delta":
                    block.append("text", text)
                    return text
                if block is not None:
                    template.extend(block, text)
                    return None
            except TypeError:
                pass  # `add` raises the error with its description.
        _, derived = self.add(value)
        return derived.text if type(derived) is TextEvent else None

    def _message_start(self, event: Any) -> None:
        if self.message is not None:
            raise BrokenStream("message_start arrived twice")
        message: Any = self._copy(event.message)
        message._request_id = self.request_id
        if message.content is None:  # Some gateways leave it out at the start.
            message.content = []
        self.message = message

    def _content_block_start(self, event: Any) -> None:
        assert self.message is not None
        if event.index in self._blocks:
            raise BrokenStream(f"{self._blocks[event.index]} was started twice")
        block = self._copy(event.content_block)
        self._blocks[event.index] = self._open[event.index] = OpenBlock(event.index, block)
        self.message.content.append(cast("Any", block))
        # The message of a response without streaming names the model that wrote the last part.
        if event.content_block.type == "fallback" and event.content_block.to is not None:
            self.message.model = event.content_block.to.model

    def _content_block_delta(self, event: Any) -> None:
        self._expect_open(event)

    def _content_block_stop(self, event: Any) -> ContentBlockStopEvent[Any] | None:
        block = self._blocks.get(event.index) if isinstance(event.index, int) else None
        if block is None:
            return None
        if not block.stopped:
            del self._open[event.index]
            block.stop()
            self._parse_output(block)
        return ContentBlockStopEvent.of(event, block.model)

    def _parse_output(self, block: OpenBlock) -> None:
        """Parse a finished text block into `parsed_output`, if there is an `output_format`."""
        if self.output_format is not None and isinstance(block.model, ParsedTextBlock):
            self.output_format.parse_block(block.model)

    def _message_delta(self, event: Any) -> None:
        assert self.message is not None
        OpenObject(self.message).apply(DELTAS["message_delta"], event)

    def _message_stop(self, event: Any) -> MessageStopEvent[Any]:
        assert self.message is not None
        if self._open and self.message.stop_reason is None:
            block = next(iter(self._open.values()))
            raise UnfinishedMessage(f"message_stop arrived without a stop reason and before the end of {block}")
        for block in self._open.values():  # The API sends no stop for a block that max_tokens has cut off.
            block.cut_off()
            self._parse_output(block)
        self._open.clear()
        self.is_complete = True
        return MessageStopEvent.of(event, self.message)

    def _copy(self, model: BaseModel) -> BaseModel:
        """Return a copy that can be extended without changing the event."""
        cls = self._classes.get(type(model), type(model))
        return cls._decode(model._to_json_object())

    def _expect_open(self, event: Any) -> OpenBlock:
        block = self._blocks.get(event.index)
        if block is None:
            raise BrokenStream(f"the event {event.type} is for content block {event.index!r}, which was not started")
        if block.stopped:
            raise BrokenStream(f"the event {event.type} arrived after the end of {block}")
        return block


_HANDLERS: dict[str, Any] = {
    "message_start": Accumulator._message_start,
    "content_block_start": Accumulator._content_block_start,
    "content_block_delta": Accumulator._content_block_delta,
    "content_block_stop": Accumulator._content_block_stop,
    "message_delta": Accumulator._message_delta,
    "message_stop": Accumulator._message_stop,
}

KNOWN_EVENTS = frozenset({*_HANDLERS, "ping", "error"})
