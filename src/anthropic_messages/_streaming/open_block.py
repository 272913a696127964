"""A content block that is still receiving deltas, and the derived event of each delta.

CPython appends to a string in place as long as nothing else refers to it. If the program keeps a snapshot, the next
delta copies the string once.
"""

from __future__ import annotations

from typing import Any

from anthropic_messages_client.models._model import BaseModel, Unknown, new
from anthropic_messages_client.models.text_block import TextBlock

from anthropic_messages._partial_json import PartialJSON

from .events import CitationEvent, InputJsonEvent, SignatureEvent, TextEvent, ThinkingEvent
from .unfinished_input import UnfinishedInput, complete


class BrokenStream(ValueError):
    """The events violate the streaming protocol. The text of the error states how."""


class UnfinishedMessage(BrokenStream):
    """The stream ended with `message_stop`, but its message is not complete."""


class OpenBlock:
    """A content block that the stream is filling."""

    __slots__ = (
        "_fields",
        "_json_length",
        "_json_parser",
        "block",
        "index",
        "initial_input",
        "is_text",
        "stopped",
        "unfinished",
    )

    block: Any

    def __init__(self, index: int, block: BaseModel) -> None:
        self.index = index
        self.block = block
        self._fields = {field for field, _ in block._fields}
        self.is_text = isinstance(block, TextBlock)
        self.stopped = False
        self._json_parser: PartialJSON | None = None
        self._json_length = 0  # characters of the text that the parser has read
        self.unfinished: UnfinishedInput | None = None
        self.initial_input = self.get("input")
        if "input" in self._fields or self.initial_input is not None:
            self.unfinished = UnfinishedInput()
            self.set("input", self.unfinished)

    def get(self, name: str) -> Any:
        """Return the value of a field, or None if the block has no such field."""
        if isinstance(self.block, Unknown):
            return (self.block._unknown or {}).get(name)
        return getattr(self.block, name, None)

    def set(self, name: str, value: Any) -> None:
        """Set a field of the block, also one that this version does not know."""
        if name in self._fields:
            setattr(self.block, name, value)
        else:
            self.block._assign(name, value)

    def add(self, delta: Any) -> Any:
        """Add a delta to the block.

        Args:
            delta: The model of the delta. One of an unknown type leaves the block as it is.

        Returns:
            The derived event with the accumulated value, or None for a delta of an unknown type.
        """
        kind = delta.type
        if kind == "text_delta":
            return self.add_text(_require_text(delta.text))
        if kind == "input_json_delta":
            return self.add_input(_require_text(delta.partial_json))
        if kind == "thinking_delta":
            return self.add_thinking(_require_text(delta.thinking))
        if kind == "signature_delta":
            self.set("signature", delta.signature)
            return SignatureEvent.of(delta.signature)
        if kind == "citations_delta":
            citations = self.get("citations")
            if citations is None:
                self.set("citations", citations := [])
            citations.append(delta.citation)
            return CitationEvent.of(delta.citation, self)
        return None

    def initial_event(self) -> TextEvent | ThinkingEvent | None:
        """Return the derived event for the text or thinking in `content_block_start`, or None if it is empty."""
        name = "text" if self.is_text else "thinking"
        text = self.get(name) if self.get("type") == name else None
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

    def add_text(self, text: str) -> TextEvent:
        """Append to the text, and return the derived event."""
        event = new(TextEvent)
        event._length = self.append("text", text)
        event.text = text
        event._block = self
        return event

    def add_thinking(self, text: str) -> ThinkingEvent:
        """Append to the thinking, and return the derived event."""
        event = new(ThinkingEvent)
        event._length = self.append("thinking", text)
        event.thinking = text
        event._block = self
        return event

    def add_input(self, partial_json: str) -> InputJsonEvent:
        """Append to the JSON of the input, and return the derived event."""
        if self.unfinished is None:
            raise BrokenStream(f"{self} received an input_json_delta, but it has no input")
        pieces = self.unfinished.pieces
        pieces.append(partial_json)
        event = new(InputJsonEvent)
        event._length = len(pieces)
        event.partial_json = partial_json
        event._input = self.unfinished
        return event

    def append(self, name: str, text: str) -> int:
        """Append to a string field and return its new length.

        The time is linear in the appended text. To make that possible, the field is cleared first, so that only the
        local variable refers to the string.
        """
        block = self.block
        if name == "text" and self.is_text and type(value := block.text) is str:
            block.text = ""  # The same as below without the calls, since most deltas are text.
            value += text
            block.text = value
        else:
            value = _require_text(self.get(name) or "")
            self.set(name, "")
            value += text
            self.set(name, value)
        return len(value)

    def parse_text(self, length: int) -> Any:
        """Return the JSON value of the first `length` characters of the text. Parsing continues where it last ended."""
        if self._json_parser is None or self._json_length > length:
            self._json_parser, self._json_length = PartialJSON(), 0
        text = self.get("text")[self._json_length : length]
        self._json_length = length  # Set first, because `feed` raises an error for a text that is not JSON.
        self._json_parser.feed(text)
        return self._json_parser.value

    def stop(self) -> None:
        """End the block. Its input is replaced by its value, or stays an `UnfinishedInput` if it has none."""
        self.stopped = True
        unfinished, self.unfinished = self.unfinished, None
        if unfinished is None:
            return
        if not unfinished.partial_json.strip():
            self.set("input", {} if self.initial_input is None else self.initial_input)
            return
        self.set("input", complete(unfinished))

    def cut_off(self) -> None:
        """End a block without a `content_block_stop` in a message that has ended.

        Its input is replaced by its value only if it is certainly complete: a closed object, or one that came with
        `content_block_start`.
        """
        self.stopped = True
        unfinished, self.unfinished = self.unfinished, None
        if unfinished is None:
            return
        if not unfinished.partial_json.strip():
            if self.initial_input:
                self.set("input", self.initial_input)
            return
        value = complete(unfinished)
        if isinstance(value, dict):
            self.set("input", value)

    def __str__(self) -> str:
        name = self.get("name")
        return f"content block {self.index} ({self.get('type')}{f' {name}' if name else ''})"


def _require_text(value: Any) -> str:
    if type(value) is not str:
        raise TypeError(f"{value!r} is not a string")
    return value
