"""Messages with parsed output: the value of a structured output next to its text."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Generic, Self

from anthropic_messages_client.models._model import BaseModel, Tagged, portable
from anthropic_messages_client.models.message import Message
from anthropic_messages_client.models.text_block import TextBlock

if TYPE_CHECKING:
    from typing import TypeAlias

    from anthropic_messages_client.models.content_block import ContentBlockBesidesText
    from typing_extensions import TypeVar

    FormatT = TypeVar("FormatT", default=None)  # None is the parsed output of a message without `output_format`
else:
    from typing import TypeVar

    FormatT = TypeVar("FormatT")
    _this = sys.modules[__name__]


class ParsedTextBlock(TextBlock, Generic[FormatT]):
    """A text block with its parsed output, which is not a field of the API and not part of `to_dict()`."""

    __slots__ = ("parsed_output",)
    _derived_fields = (("parsed_output", False),)
    parsed_output: FormatT | None
    """The value of the text, of the type in `output_format`; None if the text does not match the type."""

    def __init__(self, *, parsed_output: FormatT | None = None, **fields: Any) -> None:
        super().__init__(**fields)
        self.parsed_output = parsed_output

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        parsed = data.get("parsed_output")
        self = super()._decode({name: value for name, value in data.items() if name != "parsed_output"})
        self.parsed_output = parsed
        return self

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Return the schema of a pydantic field of this type.

        With a type argument, as in `ParsedTextBlock[City]`, the text is parsed if the data has no `parsed_output`.
        """
        from anthropic_messages_client.models._pydantic import model_schema, text_parser

        parse = text_parser(source)

        def decode(data: dict[str, Any]) -> Any:
            block = cls.from_dict(data)
            if "parsed_output" not in data:
                block.parsed_output = parse(block.text)
            return block

        return model_schema(cls, source, handler, decode)

    def __eq__(self, other: object) -> bool:
        return _equal(TextBlock, self, other)

    def _shown_fields(self) -> list[tuple[str, Any]]:
        return [*super()._shown_fields(), ("parsed_output", self.parsed_output)]

    def __reduce__(self) -> tuple[Any, ...]:
        return portable(_restore_block, *self._saved(), self.parsed_output)


if TYPE_CHECKING:
    ParsedContentBlock: TypeAlias = ParsedTextBlock[FormatT] | ContentBlockBesidesText
    """A block of a `ParsedMessage`."""
else:

    def __getattr__(name):
        if name != "ParsedContentBlock":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from typing import Annotated, Union, get_args

        from anthropic_messages_client.types import ContentBlock

        variants, _ = get_args(ContentBlock)
        blocks = (ParsedTextBlock[FormatT] if block is TextBlock else block for block in get_args(variants))
        return Annotated[Union[tuple(blocks)], Tagged(name, "type")]  # noqa: UP007 - `|` has no form for a tuple


class ParsedMessage(Message, Generic[FormatT]):
    """A message with the parsed output of its text.

    Its text blocks are `ParsedTextBlock` objects. It is equal to the `Message` that it was made from, and is sent to
    the API as that.
    """

    __slots__ = ()

    if TYPE_CHECKING:
        content: list[ParsedContentBlock[FormatT]]  # type: ignore[assignment]  # pyright: ignore[reportIncompatibleVariableOverride]
    else:
        content: list[_this.ParsedContentBlock[FormatT]]

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        self = super()._decode(data)
        blocks = self._blocks()
        for place, block in enumerate(blocks):
            if type(block) is TextBlock:
                blocks[place] = ParsedTextBlock.from_dict(block.to_dict())
        return self

    def _blocks(self) -> list[Any]:
        """Return the content, or an empty list for a `message_start` without content."""
        return self.content if isinstance(self.content, list) else []

    def _texts(self) -> list[ParsedTextBlock[FormatT]]:
        """Return the text blocks."""
        return [block for block in self._blocks() if isinstance(block, ParsedTextBlock)]

    @property
    def parsed_output(self) -> FormatT | None:
        """The parsed output of the first text block that has one; None if there is none, such as before a tool call."""
        for block in self._texts():
            if block.parsed_output is not None:
                parsed: FormatT = block.parsed_output
                return parsed
        return None

    def __eq__(self, other: object) -> bool:
        return _equal(Message, self, other)

    def __reduce__(self) -> tuple[Any, ...]:
        outputs = [block.parsed_output for block in self._texts()]
        return portable(_restore_message, *self._saved(), self._request_id, outputs)


def parsed_message(message: Message) -> ParsedMessage[Any]:
    """Return a copy of a message that can hold parsed output."""
    parsed: ParsedMessage[Any] = ParsedMessage.from_dict(message.to_dict())
    parsed._request_id = message._request_id
    return parsed


def _equal(cls: type[BaseModel], first: BaseModel, second: object) -> bool:
    """Return whether both are objects of a class and have the same API fields."""
    if not isinstance(second, cls):
        return False
    return cls._equals(first, second)


def _restore_block(data: dict[str, Any], own: dict[str, Any], parsed: Any) -> ParsedTextBlock[Any]:
    block: ParsedTextBlock[Any] = ParsedTextBlock.from_dict({**data, "parsed_output": parsed})
    if own:
        block._own.update(own)
    return block


def _restore_message(
    data: dict[str, Any], own: dict[str, Any], request_id: str | None, parsed: list[Any]
) -> ParsedMessage[Any]:
    message: ParsedMessage[Any] = ParsedMessage.from_dict(data)
    if own:
        message._own.update(own)
    message._request_id = request_id
    for block, output in zip(message._texts(), parsed, strict=True):
        block.parsed_output = output
    return message
