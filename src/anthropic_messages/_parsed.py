"""A message whose text was asked for as a type, and read as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Self

from anthropic_messages_client.models._model import new
from anthropic_messages_client.models.message import Message
from anthropic_messages_client.models.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Mapping

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

    def __attrs_pre_init__(self) -> None:
        super().__attrs_pre_init__()
        self.parsed_output = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        self = super()._decode(data)
        self.parsed_output = None
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return _block_again, (self.to_dict(), self.parsed_output)


class ParsedMessage(Message, Generic[FormatT]):
    """A message with what its text says, as the type that was asked for.

    Its text blocks are `ParsedTextBlock`s. To the API it is the message that came.
    """

    __slots__ = ()

    @property
    def parsed_output(self) -> FormatT | None:
        """What the text says, of the type that was asked for; None where there is no text, as in a call of a tool."""
        for block in self.content:
            if isinstance(block, ParsedTextBlock) and block.parsed_output is not None:
                parsed: FormatT = block.parsed_output
                return parsed
        return None

    def __reduce__(self) -> tuple[Any, ...]:
        parsed = {place: getattr(block, "parsed_output", None) for place, block in enumerate(self.content)}
        return _message_again, (self.to_dict(), self._request_id, parsed)


def parsed_message(message: Message, parsed: Mapping[int, FormatT]) -> ParsedMessage[FormatT]:
    """The message with what its blocks of text say, by their place; those that are left out say nothing."""
    self: ParsedMessage[FormatT] = _same(ParsedMessage, message)
    self._request_id = message._request_id
    if isinstance(message.content, list):
        self.content = [
            _parsed_block(block, parsed.get(place)) if isinstance(block, TextBlock) else block
            for place, block in enumerate(message.content)
        ]
    return self


def _parsed_block(block: TextBlock, parsed: FormatT | None) -> ParsedTextBlock[FormatT]:
    self: ParsedTextBlock[FormatT] = _same(ParsedTextBlock, block)
    self.parsed_output = parsed
    return self


def _same(cls: Any, model: Any) -> Any:
    """The model as one of a class that inherits from its own."""
    self = new(cls)
    for name, _ in model._fields:
        setattr(self, name, getattr(model, name))
    self._deviations, self._unknown = model._deviations, model._unknown
    return self


def _block_again(data: dict[str, Any], parsed: Any) -> ParsedTextBlock[Any]:
    return _parsed_block(TextBlock.from_dict(data), parsed)


def _message_again(data: dict[str, Any], request_id: str | None, parsed: dict[int, Any]) -> ParsedMessage[Any]:
    message = parsed_message(Message.from_dict(data), parsed)
    message._request_id = request_id
    return message
