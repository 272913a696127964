"""A content block while the stream fills it, and the events that tell what each delta adds up to.

A string grows in place where nobody else holds it, which CPython does without a copy; a snapshot that the program keeps
is copied at the next piece.
"""

from __future__ import annotations

from typing import Any

from anthropic_messages_client.models._model import BaseModel, Unknown, new
from anthropic_messages_client.models.text_block import TextBlock

from anthropic_messages._partial_json import PartialJSON

from .events import CitationEvent, InputJsonEvent, SignatureEvent, TextEvent, ThinkingEvent
from .unfinished_input import UnfinishedInput, complete


class BrokenStream(ValueError):
    """The events do not make a message; the text says which rule of the protocol they break."""


class EndlessMessage(BrokenStream):
    """The stream ended, and nothing in it says that the message did."""


class OpenBlock:
    """A content block that the stream fills, its fields by name."""

    __slots__ = ("_json", "_json_read", "block", "index", "initial_input", "is_text", "stopped", "unfinished")

    block: Any

    def __init__(self, index: int, block: BaseModel) -> None:
        self.index = index
        self.block = block
        self.is_text = isinstance(block, TextBlock)
        self.stopped = False
        self._json: PartialJSON | None = None
        self._json_read = 0  # characters of the text
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

    def add(self, delta: Any) -> Any:
        """Extends the block; gives the event that tells of it.

        What a delta of an unknown kind does to its block is not known: that one is passed on only.
        """
        kind = delta.type
        if kind == "text_delta":
            return self.add_text(_text(delta.text))
        if kind == "input_json_delta":
            return self.add_input(_text(delta.partial_json))
        if kind == "thinking_delta":
            return self.add_thinking(_text(delta.thinking))
        if kind == "signature_delta":
            self.write("signature", delta.signature)
            return SignatureEvent.of(delta.signature)
        if kind == "citations_delta":
            citations = self.read("citations")
            if citations is None:
                self.write("citations", citations := [])
            citations.append(delta.citation)
            return CitationEvent.of(delta.citation, self)
        return None

    def begun(self) -> TextEvent | ThinkingEvent | None:
        """Return the event for the text or the thinking that the block starts with, if it starts with some."""
        name = "text" if self.is_text else "thinking"
        text = self.read(name) if self.read("type") == name else None
        if type(text) is not str or not text:
            return None
        event: TextEvent | ThinkingEvent
        if self.is_text:
            event = new(TextEvent)
            event.text = text
        else:
            event = new(ThinkingEvent)
            event.thinking = text
        event._length = len(text)
        event._block = self
        return event

    def add_text(self, piece: str) -> TextEvent:
        event = new(TextEvent)
        event._length = self.grow("text", piece)
        event.text = piece
        event._block = self
        return event

    def add_thinking(self, piece: str) -> ThinkingEvent:
        event = new(ThinkingEvent)
        event._length = self.grow("thinking", piece)
        event.thinking = piece
        event._block = self
        return event

    def add_input(self, piece: str) -> InputJsonEvent:
        if self.unfinished is None:
            raise BrokenStream(f"a piece of input came for {self}, which takes none")
        pieces = self.unfinished.pieces
        pieces.append(piece)
        event = new(InputJsonEvent)
        event._length = len(pieces)
        event.partial_json = piece
        event._input = self.unfinished
        return event

    def grow(self, name: str, piece: str) -> int:
        """Appends to a string in time linear in the piece: nothing else may hold the string at that moment.

        Gives the length that it has now.
        """
        block = self.block
        if name == "text" and self.is_text and type(block.text) is str:
            text = block.text  # as below, without the calls: most pieces are of a text
            block.text = ""
            text += piece
            block.text = text
        else:
            text = _text(self.read(name) or "")
            self.write(name, "")
            text += piece
            self.write(name, text)
        return len(text)

    def text_as_json(self, length: int) -> Any:
        """What so many characters of the text say as JSON; each reading goes on where the last one ended."""
        if self._json is None or self._json_read > length:
            self._json, self._json_read = PartialJSON(), 0
        piece = self.read("text")[self._json_read : length]
        self._json_read = length  # also of a text that turns out to be no JSON
        self._json.feed(piece)
        return self._json.value

    def stop(self) -> None:
        """End the block. A complete input takes its place; one that is cut off or not JSON stays an UnfinishedInput."""
        self.stopped = True
        unfinished, self.unfinished = self.unfinished, None
        if unfinished is None:
            return
        if not unfinished.partial_json.strip():
            self.write("input", {} if self.initial_input is None else self.initial_input)
            return
        self.write("input", complete(unfinished))

    def cut(self) -> None:
        """End a block that did not stop, in a message that did.

        Its input counts only if it surely is complete: an object that is closed, or one that came with the start.
        """
        self.stopped = True
        unfinished, self.unfinished = self.unfinished, None
        if unfinished is None:
            return
        if not unfinished.partial_json.strip():
            if self.initial_input:
                self.write("input", self.initial_input)
            return
        value = complete(unfinished)
        if isinstance(value, dict):
            self.write("input", value)

    def __str__(self) -> str:
        name = self.read("name")
        return f"content block {self.index} ({self.read('type')}{f' {name}' if name else ''})"


def _text(value: Any) -> str:
    if type(value) is not str:
        raise TypeError(f"{value!r} is no text")
    return value
