"""A message whose text was asked for as a type, and read as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Self

from anthropic_messages_client.models._model import BaseModel, portable
from anthropic_messages_client.models.message import Message
from anthropic_messages_client.models.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    from anthropic_messages_client.models.content_block import ContentBlockBesidesText
    from typing_extensions import TypeVar

    FormatT = TypeVar("FormatT", default=None)  # so that a message that was asked for as no type has None
else:
    from typing import TypeVar

    FormatT = TypeVar("FormatT")


class ParsedTextBlock(TextBlock, Generic[FormatT]):
    """A block of text with what it says, which is no field of the API: `to_dict()` leaves it out."""

    __slots__ = ("parsed_output",)
    parsed_output: FormatT | None
    """What the text says, of the type that was asked for; None where it is no such thing."""

    def __init__(self, *, parsed_output: FormatT | None = None, **fields: Any) -> None:
        super().__init__(**fields)
        self.parsed_output = parsed_output

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        parsed = data.get("parsed_output")
        self = super()._decode({name: value for name, value in data.items() if name != "parsed_output"})
        self.parsed_output = parsed
        return self

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with these fields changed, `parsed_output` among them. What is inside is copied, too."""
        changes = dict(update or {})
        parsed = changes.pop("parsed_output", self.parsed_output)
        other = super().model_copy(update=changes)
        other.parsed_output = parsed
        return other

    def __eq__(self, other: object) -> bool:
        return _equal(TextBlock, self, other)

    __hash__ = None  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]

    def __repr__(self) -> str:
        return f"{super().__repr__()[:-1]}, parsed_output={self.parsed_output!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return portable(_block_again, self.to_dict(), self.parsed_output)


if TYPE_CHECKING:
    ParsedContentBlock: TypeAlias = ParsedTextBlock[FormatT] | ContentBlockBesidesText
    """A block of a `ParsedMessage`."""
else:

    def __getattr__(name):
        if name != "ParsedContentBlock":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from typing import Union, get_args

        from anthropic_messages_client.types import ContentBlock

        kinds = (ParsedTextBlock[FormatT] if kind is TextBlock else kind for kind in get_args(ContentBlock))
        return Union[tuple(kinds)]  # noqa: UP007 - there is no operator for a tuple


class ParsedMessage(Message, Generic[FormatT]):
    """A message with what its text says, as the type that was asked for.

    Its text blocks are `ParsedTextBlock`s. To the API it is the message that came, and it is equal to that.
    """

    __slots__ = ()

    if TYPE_CHECKING:
        content: list[ParsedContentBlock[FormatT]]  # type: ignore[assignment]  # pyright: ignore[reportIncompatibleVariableOverride]

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        self = super()._decode(data)
        blocks = self._blocks()
        for place, block in enumerate(blocks):
            if type(block) is TextBlock:
                blocks[place] = ParsedTextBlock.from_dict(block.to_dict())
        return self

    def _blocks(self) -> list[Any]:
        """The content, of a message that has one: what a stream began with may lack it."""
        return self.content if isinstance(self.content, list) else []

    def _texts(self) -> list[ParsedTextBlock[FormatT]]:
        """The blocks of text."""
        return [block for block in self._blocks() if isinstance(block, ParsedTextBlock)]

    @property
    def parsed_output(self) -> FormatT | None:
        """What the text says, of the type that was asked for; None where there is no text, as in a call of a tool."""
        for block in self._texts():
            if block.parsed_output is not None:
                parsed: FormatT = block.parsed_output
                return parsed
        return None

    def __eq__(self, other: object) -> bool:
        return _equal(Message, self, other)

    __hash__ = None  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]

    def __reduce__(self) -> tuple[Any, ...]:
        outputs = [block.parsed_output for block in self._texts()]
        return portable(_message_again, self.to_dict(), self._request_id, outputs)


def parsed_message(message: Message) -> ParsedMessage[Any]:
    """The message as one that can say what its text says."""
    parsed: ParsedMessage[Any] = ParsedMessage.from_dict(message.to_dict())
    parsed._request_id = message._request_id
    return parsed


def _equal(kind: type[BaseModel], one: BaseModel, other: object) -> bool:
    """Whether both have the same fields of the API, if the other is of this kind."""
    if not isinstance(other, kind):
        return False
    return kind._equals(one, other)


def _block_again(data: dict[str, Any], parsed: Any) -> ParsedTextBlock[Any]:
    return ParsedTextBlock.from_dict({**data, "parsed_output": parsed})


def _message_again(data: dict[str, Any], request_id: str | None, parsed: list[Any]) -> ParsedMessage[Any]:
    message: ParsedMessage[Any] = ParsedMessage.from_dict(data)
    message._request_id = request_id
    for block, output in zip(message._texts(), parsed, strict=True):
        block.parsed_output = output
    return message
