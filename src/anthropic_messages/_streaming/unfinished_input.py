"""The input of a tool while it arrives: kept apart from a finished one, and parsed when somebody looks."""

from __future__ import annotations

from contextlib import suppress

from anthropic_messages_client.models._unfinished_input import UnfinishedInput
from jiter import from_json

from anthropic_messages._partial_json import NOTHING, PartialJSON, PartialJSONError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

__all__ = ["UnfinishedInput", "complete", "partial_value"]


def partial_value(unfinished: UnfinishedInput, pieces: int | None = None) -> Any:
    """Return the value of an unfinished input so far, or of its first `pieces`.

    A text that is not JSON counts up to its first fault.
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
    """Return the value of the complete text, or the unfinished input itself if the text is cut off or not JSON.

    The `reason` of one that is not JSON is then `invalid`.
    """
    if unfinished._parser is None:  # what nobody looked at is not parsed piece by piece
        with suppress(ValueError):  # what may be wrong is found below, and lone surrogates are read there
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
