"""The API's events -> the message so far, and the events that `MessageStream` adds. No I/O, no HTTP.

The message is one object that each event extends, in time that depends on the event alone. A string grows in place
where nobody else holds it, which CPython does without a copy; a snapshot that the program keeps is copied at the next
piece.
"""

from __future__ import annotations

from typing import Any, cast

from anthropic_messages_client.models._model import BaseModel, Unknown, decoders
from anthropic_messages_client.models.text_block import TextBlock

from ._events import (
    CitationEvent,
    ContentBlockStopEvent,
    InputJsonEvent,
    MessageStopEvent,
    SignatureEvent,
    TextEvent,
    ThinkingEvent,
)
from ._json import PartialJSONError
from ._unfinished import UnfinishedInput

TYPE_CHECKING = False
if TYPE_CHECKING:
    from anthropic_messages_client.types import Message


_decode, _decode_delta = decoders["streamed_event"], decoders["raw_content_block_delta_event"]


def decode_event(value: dict[str, Any]) -> Any:
    """The model of an event that came as parsed JSON."""
    return _decode_delta(value) if value["type"] == "content_block_delta" else _decode(value)


class BrokenStream(ValueError):
    """The events do not make a message; the text says which rule of the protocol they break."""


class OpenBlock:
    """A content block that the stream fills, its fields by name."""

    __slots__ = ("block", "index", "initial_input", "stopped", "unfinished")

    block: Any

    def __init__(self, index: int, block: BaseModel) -> None:
        self.index = index
        self.block = block
        self.stopped = False
        self.unfinished: UnfinishedInput | None = None
        self.initial_input = self.read("input")
        if "input" in {name for name, _ in block._fields} or self.initial_input is not None:
            self.unfinished = UnfinishedInput()
            self.write("input", self.unfinished)

    def read(self, name: str) -> Any:
        """A field's value; None where the block has no such field."""
        if isinstance(self.block, Unknown):
            return (self.block._unknown or {}).get(name)
        return getattr(self.block, name, None)

    def write(self, name: str, value: Any) -> None:
        try:
            setattr(self.block, name, value)
        except AttributeError:  # a field or a block that this version does not know
            self.block._unknown = {**(self.block._unknown or {}), name: value}

    def add(self, delta: Any) -> None:
        """Extends the block. What a delta of an unknown kind does to it is not known: that one is passed on only."""
        kind = delta.type
        if kind == "text_delta":
            self.grow("text", delta.text)
        elif kind == "input_json_delta":
            if self.unfinished is None:
                raise BrokenStream(f"a piece of input came for {self}, which takes none")
            self.unfinished.pieces.append(_text(delta.partial_json))
        elif kind == "thinking_delta":
            self.grow("thinking", delta.thinking)
        elif kind == "signature_delta":
            self.write("signature", delta.signature)
        elif kind == "citations_delta":
            citations = self.read("citations")
            if citations is None:
                self.write("citations", citations := [])
            citations.append(delta.citation)

    def grow(self, name: str, piece: str) -> None:
        """Appends to a string in time linear in the piece: nothing else may hold the string at that moment."""
        block = self.block
        if name == "text" and type(block) is TextBlock and type(piece) is str and type(block.text) is str:
            text = block.text  # as below, without the calls: most pieces are of a text
            block.text = ""
            text += piece
            block.text = text
            return
        piece, text = _text(piece), _text(self.read(name) or "")
        self.write(name, "")
        text += piece
        self.write(name, text)

    def derive(self, event: Any) -> Any:
        """The event that tells what a delta, or the stop, has made of the block; None for an unknown delta."""
        if self.stopped:
            return ContentBlockStopEvent.of(event, cast("Any", self.block))
        delta = event.delta
        kind = delta.type
        if kind == "text_delta":
            return TextEvent.of(delta.text, self, len(self.block.text))
        if kind == "input_json_delta":
            return InputJsonEvent.of(delta.partial_json, self)
        if kind == "thinking_delta":
            return ThinkingEvent.of(delta.thinking, self, len(self.block.thinking))
        if kind == "signature_delta":
            return SignatureEvent.of(delta.signature)
        if kind == "citations_delta":
            return CitationEvent.of(delta.citation, self)
        return None

    def input_so_far(self) -> Any:
        arrived = self.read("input")
        return arrived.value if isinstance(arrived, UnfinishedInput) else arrived

    def stop(self) -> None:
        """The end of the block: an input that is whole takes its place; one that is cut off stays unfinished."""
        self.stopped = True
        unfinished, self.unfinished = self.unfinished, None
        if unfinished is None:
            return
        if not unfinished.partial_json.strip():
            self.write("input", {} if self.initial_input is None else self.initial_input)
            return
        try:
            self.write("input", unfinished.whole())
        except PartialJSONError as error:
            raise BrokenStream(f"the input of {self} is not JSON: {error}") from None

    def __str__(self) -> str:
        name = self.read("name")
        return f"content block {self.index} ({self.read('type')}{f' {name}' if name else ''})"


class Accumulator:
    """The message so far. `add` extends it by an event."""

    __slots__ = ("_blocks", "_open", "message", "request_id", "whole")

    def __init__(self) -> None:
        self.message: Message | None = None
        self.request_id: str | None = None
        self.whole = False  # `message_stop` has come
        self._blocks: dict[int, OpenBlock] = {}
        self._open: dict[int, OpenBlock] = {}  # those that have not stopped

    def add(self, event: Any) -> OpenBlock | Accumulator | None:
        """What can `derive` another event from this one, if there is such. BrokenStream if it can't come here."""
        try:
            kind = event.type
            if kind == "content_block_delta" and (block := self._open.get(event.index)) is not None:
                # Nearly all events are such, and an open block shows that the rest is in order.
                block.add(event.delta)
                return block
            return self._follow_rule(kind, event)
        except (AttributeError, TypeError) as error:  # null for a text, a string for an object, a list for an index
            raise BrokenStream(f"the event {event!r} has not the form that it should have") from error
        except RecursionError:
            raise BrokenStream(f"the event {event.type} is nested too deeply") from None

    def add_json(self, value: dict[str, Any]) -> str | None:
        """Extends the message by an event as parsed JSON, of which no model is needed; the text that it brings."""
        try:
            if value["type"] == "content_block_delta":
                delta = value["delta"]
                kind, block = delta["type"], self._open[value["index"]]
                if kind == "text_delta":
                    piece: str = delta["text"]
                    block.grow("text", piece)
                    return piece
                if kind == "input_json_delta" and block.unfinished is not None:
                    block.unfinished.pieces.append(_text(delta["partial_json"]))
                    return None
        except (KeyError, TypeError):
            pass  # what is wrong with it is said below
        self.add(decode_event(value))
        return None

    def _follow_rule(self, kind: str, event: Any) -> OpenBlock | Accumulator | None:
        rule = _RULES.get(kind)
        if rule is None:
            return None
        if self.message is None and kind != "message_start":
            raise BrokenStream(f"the event {kind} came before message_start")
        if self.whole:
            raise BrokenStream(f"the event {kind} came after message_stop")
        source: OpenBlock | Accumulator | None = rule(self, event)
        return source

    def derive(self, event: Any) -> Any:
        """The event that tells of the whole message at its end."""
        assert self.message is not None
        return MessageStopEvent.of(event, self.message)

    def _message_start(self, event: Any) -> None:
        if self.message is not None:
            raise BrokenStream("message_start came twice")
        message: Any = _copy(event.message)  # the event stays as it came
        message._request_id = self.request_id
        self.message = message

    def _content_block_start(self, event: Any) -> None:
        assert self.message is not None
        if event.index in self._blocks:
            raise BrokenStream(f"{self._blocks[event.index]} was started twice")
        block = _copy(event.content_block)
        self._blocks[event.index] = self._open[event.index] = OpenBlock(event.index, block)
        self.message.content.append(cast("Any", block))

    def _content_block_delta(self, event: Any) -> None:
        self._expect_open(event)

    def _content_block_stop(self, event: Any) -> OpenBlock:
        self._expect_open(event)
        block = self._open.pop(event.index)
        block.stop()
        return block

    def _message_delta(self, event: Any) -> None:
        assert self.message is not None
        _update(self.message, event.delta)
        _update(self.message.usage, event.usage)  # totals: an absent count keeps the value it had

    def _message_stop(self, event: Any) -> Accumulator:
        assert self.message is not None
        for block in self._blocks.values():
            if not block.stopped:
                raise BrokenStream(f"message_stop came before the end of {block}")
            if self.message.stop_reason == "tool_use" and isinstance(block.read("input"), UnfinishedInput):
                raise BrokenStream(f"the input of {block} ends in the middle, although the model stopped to use a tool")
        self.whole = True
        return self

    def _expect_open(self, event: Any) -> None:
        block = self._blocks.get(event.index)
        if block is None:
            raise BrokenStream(f"the event {event.type} is for content block {event.index!r}, which was not started")
        if block.stopped:
            raise BrokenStream(f"the event {event.type} came after the end of {block}")


_RULES: dict[str, Any] = {
    "message_start": Accumulator._message_start,
    "content_block_start": Accumulator._content_block_start,
    "content_block_delta": Accumulator._content_block_delta,
    "content_block_stop": Accumulator._content_block_stop,
    "message_delta": Accumulator._message_delta,
    "message_stop": Accumulator._message_stop,
}


def _text(value: Any) -> str:
    if type(value) is not str:
        raise TypeError(f"{value!r} is no text")
    return value


KNOWN_EVENTS = frozenset({*_RULES, "ping", "error"})


def _copy(model: BaseModel) -> BaseModel:
    return type(model).from_dict(model.to_dict())


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
