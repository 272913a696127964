"""The events that `MessageStream` adds to those of the API: each delta with the accumulated value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Generic, Literal, Protocol, Self

from anthropic_messages_client import types as _types
from anthropic_messages_client.models._model import BaseModel, decoders, encode, new
from anthropic_messages_client.models.raw_content_block_stop_event import RawContentBlockStopEvent
from anthropic_messages_client.models.raw_message_stop_event import RawMessageStopEvent
from anthropic_messages_client.models.text_block import TextBlock

from anthropic_messages._output import parsed as _parsed
from anthropic_messages._output.parsed import FormatT
from anthropic_messages._partial_json import NOTHING, PartialJSON

from .unfinished_input import UnfinishedInput, partial_value


class BlockSnapshot(Protocol):
    """The part of an open content block that events use."""

    def get(self, name: str) -> Any:
        """Return the value of a field."""
        ...

    def parse_text(self, length: int) -> Any:
        """Return the JSON value of the first `length` characters of the text."""
        ...


_NONE: Mapping[str, Any] = {}


def _entries(event: Any) -> Iterable[tuple[str, Any]]:
    """Return the fields of an event, and the attributes that the program has set."""
    return [*((name, getattr(event, name)) for name, _ in event._fields), *event._more().items()]


class _DerivedEvent(BaseModel):
    """An event that the API did not send.

    Its `snapshot` is computed when it is read, so the time for an event does not grow with the block.
    """

    __slots__ = ("_block", "_length")
    _block: BlockSnapshot
    _length: int

    # The API does not send these events, so they have no deviations and no unknown fields.
    _deviations: ClassVar[int] = 0  # type: ignore[misc]  # pyright: ignore[reportIncompatibleVariableOverride]
    _unknown: ClassVar[None] = None  # type: ignore[misc]  # pyright: ignore[reportIncompatibleVariableOverride]

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        event: Self = _restore_derived(cls, data.get(cls._fields[1][0]), data.get("snapshot"))
        return event

    def _to_json_object(self) -> dict[str, Any]:
        return {name: encode(value) for name, value in _entries(self)}

    def __reduce__(self) -> tuple[Any, ...]:
        delta, snapshot = (getattr(self, name, None) for name in (self._fields[1][0], "snapshot"))
        return _restore_derived, (type(self), delta, snapshot, dict(self._own))


class TextEvent(_DerivedEvent):
    """A text delta: `text` is new, and `snapshot` is the text of the block so far."""

    __slots__ = ("text",)
    _fields = (("type", True), ("text", True), ("snapshot", True))
    type: Literal["text"] = "text"
    text: str

    @property
    def snapshot(self) -> str:
        """The text of the block up to and including this delta."""
        text: str = self._block.get("text")
        return text if len(text) == self._length else text[: self._length]

    def parsed_snapshot(self) -> Any:
        """Parse the text of a structured output up to and including this delta.

        The value has incomplete strings, but numbers, `true`, `false` and `null` only once they are complete. Later
        deltas do not change a value that you keep. Values share their finished parts, so copy a part before you change
        it.

        Returns:
            The value, or `{}` if none has begun.

        Raises:
            ValueError: The text is not JSON. The error states the position.
        """
        value = self._block.parse_text(self._length)
        return {} if value is NOTHING else value


class ThinkingEvent(_DerivedEvent):
    """A thinking delta: `thinking` is new, and `snapshot` is the thinking of the block so far."""

    __slots__ = ("thinking",)
    _fields = (("type", True), ("thinking", True), ("snapshot", True))
    type: Literal["thinking"] = "thinking"
    thinking: str

    @property
    def snapshot(self) -> str:
        """The thinking of the block up to and including this delta."""
        text: str = self._block.get("thinking")
        return text if len(text) == self._length else text[: self._length]


class SignatureEvent(_DerivedEvent):
    """The signature of a thinking block. It replaces an earlier one."""

    __slots__ = ("signature",)
    _fields = (("type", True), ("signature", True))
    type: Literal["signature"] = "signature"
    signature: str

    @classmethod
    def of(cls, signature: str) -> Self:
        self = new(cls)
        self.signature = signature
        return self


class CompactionEvent(_DerivedEvent):
    """A part of a compaction: `content` and `encrypted_content` are those of the block so far."""

    __slots__ = ("content", "encrypted_content")
    _fields = (("type", True), ("content", True), ("encrypted_content", True))
    type: Literal["compaction"] = "compaction"
    content: str | None
    encrypted_content: str | None

    @classmethod
    def of(cls, block: BlockSnapshot) -> Self:
        event: Self = _restore_compaction(cls, block.get("content"), block.get("encrypted_content"))
        return event

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        event: Self = _restore_compaction(cls, data.get("content"), data.get("encrypted_content"))
        return event

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore_compaction, (type(self), self.content, self.encrypted_content, dict(self._own))


class CitationEvent(_DerivedEvent):
    """A citation: `citation` is new, and `snapshot` is the list of the block's citations so far."""

    __slots__ = ("citation",)
    _fields = (("type", True), ("citation", True), ("snapshot", True))
    type: Literal["citation"] = "citation"
    citation: _types.TextCitation

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        def decoded(value: Any) -> Any:
            return decoders["text_citation"](value) if type(value) is dict else value

        snapshot = [decoded(value) for value in data.get("snapshot") or ()]
        return super()._decode({"citation": decoded(data.get("citation")), "snapshot": snapshot})

    @classmethod
    def of(cls, citation: _types.TextCitation, block: BlockSnapshot) -> Self:
        self = new(cls)
        self.citation = citation
        self._block = block
        self._length = len(block.get("citations"))
        return self

    @property
    def snapshot(self) -> list[_types.TextCitation]:
        """The citations of the block up to and including this one."""
        citations: list[_types.TextCitation] = self._block.get("citations")
        return citations[: self._length]


class InputJsonEvent(_DerivedEvent):
    """A delta of a tool's input: `partial_json` is new, and `snapshot` is the value of the input so far.

    The input is incomplete until the `content_block_stop` event. Do not run the tool before that.
    """

    __slots__ = ("_input", "partial_json")
    _fields = (("type", True), ("partial_json", True), ("snapshot", True))
    type: Literal["input_json"] = "input_json"
    partial_json: str
    _input: UnfinishedInput

    @property
    def snapshot(self) -> Any:
        """The value of the input up to and including this delta.

        It has incomplete strings, but numbers, `true`, `false` and `null` only once they are complete. Later deltas do
        not change a snapshot that you keep. Snapshots share their finished parts, so copy a part before you change it.
        """
        return partial_value(self._input, self._length)

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        event: Self = _restore_input(cls, data.get("partial_json"), data.get("snapshot"))
        return event

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore_input, (type(self), self.partial_json, self.snapshot, dict(self._own))


class _StopEvent:
    """The part shared by the stop events, which have the finished block or message as a field."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, bool], ...]]

    def _to_json_object(self) -> dict[str, Any]:
        return {name: encode(value) for name, value in _entries(self)}

    def __reduce__(self) -> tuple[Any, ...]:
        own: dict[str, Any] = dict(self._own)  # type: ignore[attr-defined]  # pyright: ignore
        return _restore_stop, (type(self), [getattr(self, name) for name, _ in self._fields], own)


class ContentBlockStopEvent(_StopEvent, RawContentBlockStopEvent, Generic[FormatT]):
    """The end of a content block: `content_block` is the finished block."""

    __slots__ = ("content_block",)
    _fields = (*RawContentBlockStopEvent._fields, ("content_block", True))
    content_block: _parsed.ParsedContentBlock[FormatT]

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        self = super()._decode({name: value for name, value in data.items() if name != "content_block"})
        block: Any = data.get("content_block")
        if type(block) is dict:
            block = decoders["content_block"](block)
            if type(block) is TextBlock:
                block = _parsed.ParsedTextBlock.from_dict(block.to_dict())
        self.content_block = block
        return self

    @classmethod
    def of(cls, event: RawContentBlockStopEvent, block: Any) -> Self:
        self = cls._decode(event.to_dict())
        self.content_block = block
        return self


class MessageStopEvent(_StopEvent, RawMessageStopEvent, Generic[FormatT]):
    """The end of the message: `message` is the finished message."""

    __slots__ = ("message",)
    _fields = (*RawMessageStopEvent._fields, ("message", True))
    message: _parsed.ParsedMessage[FormatT]

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        self = super()._decode({name: value for name, value in data.items() if name != "message"})
        message: Any = data.get("message")
        if type(message) is dict:
            message = _parsed.ParsedMessage.from_dict(message)
        self.message = message
        return self

    @classmethod
    def of(cls, event: RawMessageStopEvent, message: Any) -> Self:
        self = cls._decode(event.to_dict())
        self.message = message
        return self


class _CopiedBlock:
    """A stand-in for the content block of a copied event. It has only the snapshot."""

    def __init__(self, snapshot: Any) -> None:
        self.snapshot = snapshot

    def get(self, name: str) -> Any:
        return self.snapshot

    def parse_text(self, length: int) -> Any:
        parser = PartialJSON()
        parser.feed(self.snapshot)
        return parser.value


class _CopiedParser:
    """A stand-in for the parser of a copied input. It has only the value."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def read_on(self) -> Any:
        return self.value


def _restore_derived(cls: Any, delta: Any, snapshot: Any, own: Mapping[str, Any] = _NONE) -> Any:
    self = new(cls)
    self._own.update(own)
    setattr(self, cls._fields[1][0], delta)
    self._block = _CopiedBlock(snapshot)
    self._length = len(snapshot) if isinstance(snapshot, str | list) else 0
    return self


def _restore_compaction(cls: Any, content: Any, encrypted_content: Any, own: Mapping[str, Any] = _NONE) -> Any:
    self = new(cls)
    self._own.update(own)
    self.content = content
    self.encrypted_content = encrypted_content
    return self


def _restore_input(cls: Any, partial_json: Any, snapshot: Any, own: Mapping[str, Any] = _NONE) -> Any:
    self = new(cls)
    self._own.update(own)
    self.partial_json = partial_json
    self._length = 1
    self._input = UnfinishedInput()
    self._input._parser = _CopiedParser(snapshot)
    return self


def _restore_stop(cls: Any, values: list[Any], own: Mapping[str, Any] = _NONE) -> Any:
    self = cls._decode(dict(zip((name for name, _ in cls._fields), values, strict=True)))
    self._own.update(own)
    return self
