"""The input of a tool while it arrives: kept apart from a finished one, and parsed when somebody looks."""

from __future__ import annotations

from contextlib import suppress

from jiter import from_json

from ._json import NOTHING, PartialJSON, PartialJSONError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class UnfinishedInput:
    """A tool's input whose end has not come, or never came: in the middle of a stream, or cut off by `max_tokens`.

    It is no dict, so that nothing can take it for what the model meant to ask for, and no request takes it.
    """

    __slots__ = ("_parser", "pieces")

    pieces: list[str]
    """The text that has arrived, as it came."""

    def __init__(self, partial_json: str = "") -> None:
        self.pieces = [partial_json]
        self._parser = PartialJSON(self.pieces)

    @property
    def partial_json(self) -> str:
        """The text that has arrived."""
        return "".join(self.pieces)

    @property
    def value(self) -> Any:
        """What the text comes to: strings as far as they go, numbers and words once their end has come.

        `{}` as long as nothing has. A text that is not JSON counts up to its first fault; its stream fails at the end
        of the block.
        """
        parser = self._parser
        try:
            value = parser.read_on()
        except PartialJSONError:
            value = parser.value
        return {} if value is NOTHING else value

    def whole(self) -> Any:
        """The value of the whole text; this object itself where the text is cut off. PartialJSONError for no JSON."""
        parser = self._parser
        if not parser.begun:  # what nobody looked at is not parsed piece by piece
            with suppress(ValueError):  # what may be wrong is found below, and lone surrogates are read there
                return from_json(self.partial_json.encode("utf-8", "surrogatepass"), allow_inf_nan=False)
        parser.read_on()
        try:
            return parser.finish()
        except PartialJSONError:
            return self

    def to_dict(self) -> dict[str, str]:
        """What stands for it where a message is written as JSON; it can't be taken for an input."""
        return {"unfinished_json": self.partial_json}

    def __repr__(self) -> str:
        text = self.partial_json
        shown = text if len(text) <= 200 else f"{text[:100]}...{text[-80:]}"
        return f"UnfinishedInput({shown!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, UnfinishedInput) and self.partial_json == other.partial_json

    __hash__ = None  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]

    def __reduce__(self) -> tuple[Any, ...]:
        return UnfinishedInput, (self.partial_json,)
