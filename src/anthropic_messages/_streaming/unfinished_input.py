"""The input of a tool call that is still arriving. It is parsed only when its value is read."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from anthropic_messages_client.models._unfinished_input import UnfinishedInput
from jiter import from_json

from anthropic_messages._partial_json import NOTHING, PartialJSON, PartialJSONError

if TYPE_CHECKING:
    from typing import Any

__all__ = ["UnfinishedInput", "complete", "partial_value"]


def partial_value(unfinished: UnfinishedInput, pieces: int | None = None) -> Any:
    """Return the value of an unfinished input.

    Args:
        unfinished: The input. If its text is not valid JSON, the value is that of the text before the first error.
        pieces: Use only this many pieces of the text.

    Returns:
        The value, or `{}` if none has begun.
    """
    parser: PartialJSON | None
    if pieces is not None and pieces < len(unfinished.pieces):
        parser = PartialJSON(unfinished.pieces[:pieces])
    elif (parser := unfinished._parser) is None:
        parser = _parser_of(unfinished)
    try:
        value = parser.read_on()
    except PartialJSONError:
        value = parser.value
    return {} if value is NOTHING else value


def complete(unfinished: UnfinishedInput) -> Any:
    """Return the value of an input whose text has ended.

    If the text is cut off or not JSON, return the unfinished input itself. If it is not JSON, set its `reason` to
    `invalid`.
    """
    if unfinished._parser is None:  # Its value was never read, so it can be parsed at once.
        with suppress(ValueError):  # The parser below finds the error, and accepts lone surrogates.
            return from_json(unfinished.partial_json.encode("utf-8", "surrogatepass"), allow_inf_nan=False)
    parser = _parser_of(unfinished)
    try:
        parser.read_on()
    except PartialJSONError:
        unfinished.reason = "invalid"
        return unfinished
    try:
        return parser.finish()
    except PartialJSONError:
        return unfinished


def _parser_of(unfinished: UnfinishedInput) -> PartialJSON:
    parser: PartialJSON | None = unfinished._parser
    if parser is None:
        parser = unfinished._parser = PartialJSON(unfinished.pieces)
    return parser
