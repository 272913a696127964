"""The function `accumulate_event` of the official SDK, which tracing libraries call for each event of a stream."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from anthropic_messages_client.models._model import BaseModel
from anthropic_messages_client.request import Omit, omit

from anthropic_messages._output.output_format import OutputFormat
from anthropic_messages._streaming.accumulator import Accumulator
from anthropic_messages._streaming.open_block import OpenBlock
from anthropic_messages._streaming.unfinished_input import UnfinishedInput

if TYPE_CHECKING:
    from anthropic_messages_client.types import Message

    from anthropic_messages._output.parsed import ParsedMessage

_ATTRIBUTE = "__accumulator"
"""The attribute of an unfinished message that has its accumulator. Names like this are neither copied nor dumped."""


def accumulate_event(
    *,
    event: Any,
    current_snapshot: Message | None,
    json_bufs: dict[int, bytes] | None = None,
    request_headers: object = None,
    output_format: Any = omit,
) -> ParsedMessage[Any]:
    """Add an event of a stream to a message.

    Args:
        event: The event, or its JSON object.
        current_snapshot: The result of the call for the event before; None for the first event.
        json_bufs: Receives the JSON text of the input of each tool call, by the index of its block.
        request_headers: Accepted and ignored.
        output_format: The type that text is parsed as.

    Returns:
        `current_snapshot`, or a new message for the first event.

    Raises:
        RuntimeError: The first event is not `message_start`.
        TypeError: `event` is neither a model nor a mapping.
        ValueError: The event violates the protocol of streams.
    """
    data = _data(event)
    kind = data.get("type")
    accumulator: Any
    if current_snapshot is None:
        if kind != "message_start":
            raise RuntimeError(f"The first event must be `message_start`, not {kind!r}.")
        accumulator = Accumulator(parsed=True)
    else:
        accumulator = getattr(current_snapshot, _ATTRIBUTE, None)
        if accumulator is None or accumulator.message is not current_snapshot:  # The message is a copy.
            accumulator = _resumed(current_snapshot)
        if kind == "message_start":
            return cast("ParsedMessage[Any]", current_snapshot)
    if not isinstance(output_format, Omit) and output_format is not None and accumulator.output_format is None:
        accumulator.output_format = OutputFormat(output_format)
    accumulator.add(data)
    message: ParsedMessage[Any] = accumulator.message
    if json_bufs is not None and isinstance(piece := (data.get("delta") or {}).get("partial_json"), str):
        json_bufs[data["index"]] = json_bufs.get(data["index"], b"") + piece.encode("utf-8", "surrogatepass")
    if accumulator.is_complete:
        message._own.pop(_ATTRIBUTE, None)
    else:
        message._own[_ATTRIBUTE] = accumulator
    return message


def _data(event: Any) -> dict[str, Any]:
    """Return the JSON object of an event."""
    if isinstance(event, BaseModel):
        return event.to_dict()
    if isinstance(event, Mapping):
        return dict(event)
    raise TypeError(f"`event` must be an event of a stream or its JSON object, not {type(event).__name__}.")


def _resumed(message: Message) -> Accumulator:
    """Return an accumulator that continues a copy of an unfinished message. Only its last block can be open."""
    accumulator = Accumulator(parsed=True)
    accumulator.message = message
    if message.content:
        index = len(message.content) - 1
        block: Any = message.content[index]
        unfinished = getattr(block, "input", None)
        if isinstance(unfinished, UnfinishedInput):
            block.input = {}
        elif unfinished is not None:  # The input is complete.
            return accumulator
        opened = accumulator._blocks[index] = accumulator._open[index] = OpenBlock(index, block)
        if isinstance(unfinished, UnfinishedInput):
            opened.add_input(unfinished.partial_json)
    return accumulator
