"""What `MessageStream` gives beside the API's own events: each delta with what it adds up to so far."""

from __future__ import annotations

from typing import Any, ClassVar, Generic

from anthropic_messages_client.models._model import BaseModel, encode, new
from anthropic_messages_client.models.raw_content_block_stop_event import RawContentBlockStopEvent
from anthropic_messages_client.models.raw_message_stop_event import RawMessageStopEvent

from anthropic_messages._output.parsed import FormatT
from anthropic_messages._partial_json import NOTHING, PartialJSON

from .unfinished_input import UnfinishedInput, partial_value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal, Protocol, Self

    from anthropic_messages_client.types import TextCitation

    from anthropic_messages._output.parsed import ParsedContentBlock, ParsedMessage

    class BlockSnapshot(Protocol):
        """A content block as far as it has arrived."""

        def read(self, name: str) -> Any: ...
        def text_as_json(self, length: int) -> Any: ...


class _Derived(BaseModel):
    """An event that the API did not send. Its snapshot is looked up when it is read, so a delta costs its own size."""

    __slots__ = ("_block", "_length")
    _block: BlockSnapshot
    _length: int

    # They have no wire form to deviate from.
    _deviations: ClassVar[int] = 0  # type: ignore[misc]  # pyright: ignore[reportIncompatibleVariableOverride]
    _unknown: ClassVar[None] = None  # type: ignore[misc]  # pyright: ignore[reportIncompatibleVariableOverride]

    def to_dict(self) -> dict[str, Any]:
        return {name: encode(getattr(self, name)) for name, _ in self._fields}

    def __reduce__(self) -> tuple[Any, ...]:
        piece, snapshot = (getattr(self, name, None) for name in (self._fields[1][0], "snapshot"))
        return _apart, (type(self), piece, snapshot)


class TextEvent(_Derived):
    """A piece of text. `text` is the piece, `snapshot` the block's text up to it."""

    __slots__ = ("text",)
    _fields = (("type", True), ("text", True), ("snapshot", True))
    type: Literal["text"] = "text"
    text: str

    @property
    def snapshot(self) -> str:
        """The block's text up to and with this piece."""
        text: str = self._block.read("text")
        return text if len(text) == self._length else text[: self._length]

    def parsed_snapshot(self) -> Any:
        """What the text up to and with this piece says as JSON, of an answer that was asked for in a format.

        Strings count as far as they go, numbers and words once their end has come; `{}` as long as nothing has. A value
        that you keep stays as it is; finished parts are shared, so copy one before you change it.

        Raises:
            ValueError: The text is not JSON; the error says where.
        """
        value = self._block.text_as_json(self._length)
        return {} if value is NOTHING else value


class ThinkingEvent(_Derived):
    """A piece of thinking. `thinking` is the piece, `snapshot` the block's thinking up to it."""

    __slots__ = ("thinking",)
    _fields = (("type", True), ("thinking", True), ("snapshot", True))
    type: Literal["thinking"] = "thinking"
    thinking: str

    @property
    def snapshot(self) -> str:
        """The block's thinking up to and with this piece."""
        text: str = self._block.read("thinking")
        return text if len(text) == self._length else text[: self._length]


class SignatureEvent(_Derived):
    """The signature of a thinking block; it replaces what was there."""

    __slots__ = ("signature",)
    _fields = (("type", True), ("signature", True))
    type: Literal["signature"] = "signature"
    signature: str

    @classmethod
    def of(cls, signature: str) -> Self:
        self = new(cls)
        self.signature = signature
        return self


class CitationEvent(_Derived):
    """A citation. `citation` is the new one, `snapshot` all of the block's up to it."""

    __slots__ = ("citation",)
    _fields = (("type", True), ("citation", True), ("snapshot", True))
    type: Literal["citation"] = "citation"
    citation: TextCitation

    @classmethod
    def of(cls, citation: TextCitation, block: BlockSnapshot) -> Self:
        self = new(cls)
        self.citation = citation
        self._block = block
        self._length = len(block.read("citations"))
        return self

    @property
    def snapshot(self) -> list[TextCitation]:
        """The block's citations up to and with this one."""
        citations: list[TextCitation] = self._block.read("citations")
        return citations[: self._length]


class InputJsonEvent(_Derived):
    """A piece of a tool's input. `partial_json` is the piece, `snapshot` the input up to and with it.

    Until the block has stopped, the input is unfinished: do not act on it.
    """

    __slots__ = ("_input", "partial_json")
    _fields = (("type", True), ("partial_json", True), ("snapshot", True))
    type: Literal["input_json"] = "input_json"
    partial_json: str
    _input: UnfinishedInput

    @property
    def snapshot(self) -> Any:
        """The value of the input up to and with this piece.

        A number or a word like `true` counts when its end has come. A snapshot that you keep stays as it is: the next
        piece goes into a copy. Finished parts are shared between snapshots, so copy one before you change it.
        """
        return partial_value(self._input, self._length)

    def __reduce__(self) -> tuple[Any, ...]:
        return _input_apart, (self.partial_json, self.snapshot)


class _Ended:
    """What the events at an end have in common: the whole of what has ended, as a field."""

    __slots__ = ()
    _fields: ClassVar[tuple[tuple[str, bool], ...]]

    def to_dict(self) -> dict[str, Any]:
        return {name: encode(getattr(self, name)) for name, _ in self._fields}

    def __reduce__(self) -> tuple[Any, ...]:
        return _ended, (type(self), [getattr(self, name) for name, _ in self._fields])


class ContentBlockStopEvent(_Ended, RawContentBlockStopEvent, Generic[FormatT]):
    """A block is finished: `content_block` is the whole of it."""

    __slots__ = ("content_block",)
    _fields = (*RawContentBlockStopEvent._fields, ("content_block", True))  # type: ignore[assignment]
    content_block: ParsedContentBlock[FormatT]

    @classmethod
    def of(cls, event: RawContentBlockStopEvent, block: Any) -> Self:
        self = cls._decode(event.to_dict())
        self.content_block = block
        return self


class MessageStopEvent(_Ended, RawMessageStopEvent, Generic[FormatT]):
    """The message is finished: `message` is the whole of it."""

    __slots__ = ("message",)
    _fields = (*RawMessageStopEvent._fields, ("message", True))  # type: ignore[assignment]
    message: ParsedMessage[FormatT]

    @classmethod
    def of(cls, event: RawMessageStopEvent, message: Any) -> Self:
        self = cls._decode(event.to_dict())
        self.message = message
        return self


class _Apart:
    """Stands for the block of an event that was copied: what its snapshot was, and no more."""

    def __init__(self, snapshot: Any) -> None:
        self.snapshot = snapshot

    def read(self, name: str) -> Any:
        return self.snapshot

    def text_as_json(self, length: int) -> Any:
        parser = PartialJSON()
        parser.feed(self.snapshot)
        return parser.value


class _Read:
    """Stands for the parser of an input that was copied."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def read_on(self) -> Any:
        return self.value


def _apart(cls: Any, piece: Any, snapshot: Any) -> Any:
    self = new(cls)
    setattr(self, cls._fields[1][0], piece)
    self._block = _Apart(snapshot)
    self._length = len(snapshot) if isinstance(snapshot, str | list) else 0
    return self


def _input_apart(piece: str, snapshot: Any) -> InputJsonEvent:
    self = new(InputJsonEvent)
    self.partial_json = piece
    self._length = 1
    self._input = UnfinishedInput()
    self._input._parser = _Read(snapshot)
    return self


def _ended(cls: Any, values: list[Any]) -> Any:
    fields = dict(zip((name for name, _ in cls._fields), values, strict=True))
    self = cls._decode({name: value for name, value in fields.items() if name not in ("content_block", "message")})
    for name in cls.__slots__:
        setattr(self, name, fields[name])
    return self
