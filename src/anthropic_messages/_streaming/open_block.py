"""A content block that is still receiving deltas, and the derived event of each delta."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages_client.deltas import DELTAS
from anthropic_messages_client.models._model import BaseModel, new

from anthropic_messages._partial_json import PartialJSON

from .events import CitationEvent, CompactionEvent, InputJsonEvent, SignatureEvent, TextEvent, ThinkingEvent
from .open_object import OpenObject, require_text
from .unfinished_input import UnfinishedInput, complete

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

_JSON_FIELDS = frozenset(
    target for rules in DELTAS.values() for _, operation, target, _ in rules if operation == "append_json"
)
"""The fields whose JSON text arrives in pieces."""


class BrokenStream(ValueError):
    """The events violate the streaming protocol. The text of the error states how."""


class UnfinishedMessage(BrokenStream):
    """The stream ended with `message_stop`, but its message is not complete."""


class OpenBlock(OpenObject):
    """A content block that the stream is filling."""

    __slots__ = ("_initial", "_input", "_json_length", "_json_parser", "_unfinished", "index", "stopped")

    def __init__(self, index: int, block: BaseModel) -> None:
        super().__init__(block)
        self.index = index
        self.stopped = False
        self._json_parser: PartialJSON | None = None
        self._json_length = 0  # characters of the text that the parser has read
        self._unfinished: dict[str, UnfinishedInput] = {}
        self._initial: dict[str, Any] = {}
        for name in _JSON_FIELDS:
            value = self.get(name)
            if name in self._fields or value is not None:
                self._initial[name] = value
                self._unfinished[name] = unfinished = UnfinishedInput()
                self.set(name, unfinished)
        self._input = self._unfinished.get("input")

    def add(self, delta: Any) -> Any:
        """Add a delta to the block.

        Args:
            delta: The model of the delta. One of an unknown type leaves the block as it is.

        Returns:
            The derived event with the accumulated value, or None if there is none for this type of delta.
        """
        kind = delta.type
        if type(kind) is not str:
            return None
        if (text_delta := TEXT_DELTAS.get(kind)) is not None:
            source, extend = text_delta
            text = getattr(delta, source)
            return extend(self, text if type(text) is str else require_text(text))
        rules = DELTAS.get(kind)
        if rules is None:
            return None
        self.apply(rules, delta)
        derive = _EVENTS.get(kind)
        return derive(self, delta) if derive is not None else None

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
        unfinished = self._input
        if unfinished is None:
            raise self._no_input("input")
        pieces = unfinished.pieces
        pieces.append(partial_json)
        event = new(InputJsonEvent)
        event._length = len(pieces)
        event.partial_json = partial_json
        event._input = unfinished
        return event

    def append_json(self, name: str, piece: str) -> None:
        """Append to the JSON text of a field."""
        if name not in self._unfinished:
            raise self._no_input(name)
        self._unfinished[name].pieces.append(piece)

    def _no_input(self, name: str) -> BrokenStream:
        return BrokenStream(f"{self} received a piece of the JSON of `{name}`, but it has no `{name}`")

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
        for name, unfinished in self._unfinished.items():
            if not unfinished.partial_json.strip():
                initial = self._initial[name]
                self.set(name, {} if initial is None else initial)
            else:
                self.set(name, complete(unfinished))
        self._unfinished.clear()
        self._input = None

    def cut_off(self) -> None:
        """End a block without a `content_block_stop` in a message that has ended.

        Its input is replaced by its value only if it is certainly complete: a closed object, or one that came with
        `content_block_start`.
        """
        self.stopped = True
        for name, unfinished in self._unfinished.items():
            if unfinished.partial_json.strip():
                value = complete(unfinished)
                if isinstance(value, dict):
                    self.set(name, value)
            elif self._initial[name]:
                self.set(name, self._initial[name])
        self._unfinished.clear()
        self._input = None

    def __str__(self) -> str:
        name = self.get("name")
        return f"content block {self.index} ({self.get('type')}{f' {name}' if name else ''})"


_Extend: TypeAlias = "Callable[[OpenBlock, str], Any]"

_EXTENDING: dict[tuple[str, str, str, str], _Extend] = {
    ("text_delta", "text", "append", "text"): OpenBlock.add_text,
    ("thinking_delta", "thinking", "append", "thinking"): OpenBlock.add_thinking,
    ("input_json_delta", "partial_json", "append_json", "input"): OpenBlock.add_input,
}
"""The functions for nearly all deltas, by the rule that they carry out. They save the time of reading the rule."""


def _text_deltas() -> dict[str, tuple[str, _Extend]]:
    return {
        kind: (source, _EXTENDING.get((kind, source, operation, target)) or _extending(operation, target))
        for kind, rules in DELTAS.items()
        for source, operation, target, can_be_null in rules
        if len(rules) == 1 and operation in ("append", "append_json") and not can_be_null
    }


def _extending(operation: str, target: str) -> _Extend:
    def extend(block: OpenBlock, text: str) -> None:
        if operation == "append":
            block.append(target, text)
        else:
            block.append_json(target, text)

    return extend


TEXT_DELTAS = _text_deltas()
"""The deltas that are one string: its field, and the function that extends a block and returns the derived event."""

_EVENTS: dict[str, Callable[[OpenBlock, Any], Any]] = {
    "signature_delta": lambda block, delta: SignatureEvent.of(delta.signature),
    "citations_delta": lambda block, delta: CitationEvent.of(delta.citation, block),
    "compaction_delta": lambda block, delta: CompactionEvent.of(block),
}
"""The functions that return the derived event of other deltas after they were applied, by type."""
