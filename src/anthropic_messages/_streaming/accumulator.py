"""The API's events -> the message so far, and the events that `MessageStream` adds. No I/O, no HTTP.

The message is one object that each event extends, in time that depends on the event alone.
"""

from __future__ import annotations

from typing import Any, cast

from anthropic_messages_client.models._model import BaseModel, decoders
from anthropic_messages_client.models.message import Message
from anthropic_messages_client.models.text_block import TextBlock
from anthropic_messages_client.models.usage import Usage

from anthropic_messages._output.parsed import ParsedMessage, ParsedTextBlock

from .events import ContentBlockStopEvent, MessageStopEvent, TextEvent
from .open_block import BrokenStream, EndlessMessage, OpenBlock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from anthropic_messages._output.output_format import OutputFormat

    from .delta_runs import Delta

    Arrived: TypeAlias = Delta | dict[str, Any]
    """An event as it was read: parsed JSON, except for a piece of a string."""

_decode = decoders["streamed_event"]
_PARSED: dict[type[BaseModel], type[BaseModel]] = {Message: ParsedMessage, TextBlock: ParsedTextBlock}


def decode_event(value: Arrived) -> Any:
    """The model of an event."""
    if type(value) is tuple:
        return value[0].event(value[1])
    return _decode(value)


class Accumulator:
    """The message so far. `add` extends it by an event."""

    __slots__ = ("_blocks", "_kinds", "_open", "is_complete", "message", "output_format", "request_id")

    def __init__(self, *, parsed: bool = False) -> None:
        """`parsed`: the message is one that can say what its text says, which it does with an `output_format`."""
        self._kinds = _PARSED if parsed else {}
        self.output_format: OutputFormat[Any] | None = None
        self.message: Message | None = None
        self.request_id: str | None = None
        self.is_complete = False  # `message_stop` has come
        self._blocks: dict[int, OpenBlock] = {}
        self._open: dict[int, OpenBlock] = {}  # those that have not stopped

    def add(self, value: Arrived) -> tuple[Any, Any]:
        """Extends the message by an event. Gives its model, with the whole of what it ends, and the event that tells
        what came of it, if there is such.

        BrokenStream if the event can't come here.
        """
        try:
            if type(value) is tuple:  # as nearly all events; an open block shows that the rest is in order
                frame, piece = value
                if (block := self._open.get(frame.index)) is not None:
                    return frame.event(piece), frame.extend(block, piece)
            event = decode_event(value)
            kind = event.type
            if kind == "content_block_delta" and (block := self._open.get(event.index)) is not None:
                return event, block.add(event.delta)
            rule = _RULES.get(kind) if type(kind) is str else None
            if rule is None:
                return event, None
            if kind == "content_block_stop":  # one that stops nothing is passed on, wherever it comes
                return rule(self, event) or event, None
            if self.message is None and kind != "message_start":
                raise BrokenStream(f"the event {kind} came before message_start")
            if self.is_complete:
                raise BrokenStream(f"the event {kind} came after message_stop")
            changed = rule(self, event) or event
            return changed, self._open[event.index].begun() if kind == "content_block_start" else None
        except (AttributeError, TypeError) as error:  # null for a text, a string for an object, a list for an index
            raise BrokenStream(f"the event {decode_event(value)!r} has not the form that it should have") from error
        except RecursionError:
            raise BrokenStream("an event is nested too deeply") from None

    def add_text(self, value: Arrived) -> str | None:
        """`add` for those who want no events: gives the text that this one brings, and makes no model of a piece."""
        if type(value) is tuple:
            frame, piece = value
            block = self._open.get(frame.index)
            try:
                if block is not None and frame.kind == "text_delta":
                    block.grow("text", piece)
                    return piece
                if block is not None:
                    frame.extend(block, piece)
                    return None
            except TypeError:
                pass  # what is wrong is said below
        _, derived = self.add(value)
        return derived.text if type(derived) is TextEvent else None

    def _message_start(self, event: Any) -> None:
        if self.message is not None:
            raise BrokenStream("message_start came twice")
        message: Any = self._own(event.message)
        message._request_id = self.request_id
        if message.content is None:  # which some gateways leave out: the blocks are yet to come
            message.content = []
        self.message = message

    def _content_block_start(self, event: Any) -> None:
        assert self.message is not None
        if event.index in self._blocks:
            raise BrokenStream(f"{self._blocks[event.index]} was started twice")
        block = self._own(event.content_block)
        self._blocks[event.index] = self._open[event.index] = OpenBlock(event.index, block)
        self.message.content.append(cast("Any", block))

    def _content_block_delta(self, event: Any) -> None:
        self._expect_open(event)

    def _content_block_stop(self, event: Any) -> ContentBlockStopEvent[Any] | None:
        block = self._blocks.get(event.index) if isinstance(event.index, int) else None
        if block is None:
            return None
        if not block.stopped:
            del self._open[event.index]
            block.stop()
            self._fill(block)
        return ContentBlockStopEvent.of(event, block.block)

    def _fill(self, block: OpenBlock) -> None:
        """Parse a finished text block into `parsed_output`, if an `output_format` was given."""
        if self.output_format is not None and isinstance(block.block, ParsedTextBlock):
            self.output_format.fill(block.block)

    def _message_delta(self, event: Any) -> None:
        assert self.message is not None
        _update(self.message, event.delta)
        usage: Usage | None = self.message.usage  # which some gateways leave out at the start
        if usage is None and isinstance(event.usage, BaseModel):
            self.message.usage = Usage.from_dict(event.usage.to_dict())
        else:
            _update(usage, event.usage)  # totals: an absent count keeps the value it had

    def _message_stop(self, event: Any) -> MessageStopEvent[Any]:
        assert self.message is not None
        if self._open and self.message.stop_reason is None:
            block = next(iter(self._open.values()))
            raise EndlessMessage(f"message_stop came without a stop reason, and before the end of {block}")
        for block in self._open.values():  # where max_tokens cuts a block, the API does not stop it
            block.cut()
            self._fill(block)
        self._open.clear()
        self.is_complete = True
        return MessageStopEvent.of(event, self.message)

    def _own(self, model: BaseModel) -> BaseModel:
        """A copy to be extended: the event stays as it came."""
        kind = self._kinds.get(type(model), type(model))
        return kind.from_dict(model.to_dict())

    def _expect_open(self, event: Any) -> OpenBlock:
        block = self._blocks.get(event.index)
        if block is None:
            raise BrokenStream(f"the event {event.type} is for content block {event.index!r}, which was not started")
        if block.stopped:
            raise BrokenStream(f"the event {event.type} came after the end of {block}")
        return block


_RULES: dict[str, Any] = {
    "message_start": Accumulator._message_start,
    "content_block_start": Accumulator._content_block_start,
    "content_block_delta": Accumulator._content_block_delta,
    "content_block_stop": Accumulator._content_block_stop,
    "message_delta": Accumulator._message_delta,
    "message_stop": Accumulator._message_stop,
}


KNOWN_EVENTS = frozenset({*_RULES, "ping", "error"})


def _update(target: Any, changes: Any) -> None:
    """Takes over what a delta says; what it leaves out, or has as null, stays as it was."""
    if not isinstance(target, BaseModel) or not isinstance(changes, BaseModel):
        return
    known = {name for name, _ in target._fields}
    said = {name: getattr(changes, name) for name, _ in changes._fields} | (changes._unknown or {})
    for name, value in said.items():
        if value is None:
            continue
        if name in known:
            setattr(target, name, value)
        else:
            target._unknown = {**(target._unknown or {}), name: value}
