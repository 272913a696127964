"""A message as the stream of server-sent events that carries it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .conversation import Json

_PIECE = 12  # characters of a text, roughly; real pieces are a few words long
# Totals that are only known at the end; the rest of `usage` comes with the first event.
_FINAL_USAGE = (
    "input_tokens", "output_tokens", "output_tokens_details", "cache_creation_input_tokens",
    "cache_read_input_tokens", "server_tool_use",
)  # fmt: skip


def events(message: Json) -> Iterator[Json]:
    """The events of a message, in the API's order; put together they give the message again."""
    usage = {key: value for key, value in message["usage"].items() if key != "output_tokens_details"}
    usage["output_tokens"] = min(1, usage["output_tokens"])
    start = {**message, "content": [], "stop_reason": None, "stop_sequence": None, "usage": usage}
    yield {"type": "message_start", "message": start}
    if not message["content"]:
        yield {"type": "ping"}
    for index, block in enumerate(message["content"]):
        yield {"type": "content_block_start", "index": index, "content_block": _opening(block)}
        if index == 0:
            yield {"type": "ping"}
        for delta in _deltas(block):
            yield {"type": "content_block_delta", "index": index, "delta": delta}
        yield {"type": "content_block_stop", "index": index}
    yield {
        "type": "message_delta",
        "delta": {"stop_reason": message["stop_reason"], "stop_sequence": message["stop_sequence"]},
        "usage": {key: message["usage"][key] for key in _FINAL_USAGE if key in message["usage"]},
    }
    yield {"type": "message_stop"}


def encoded(event: Json) -> bytes:
    """An event as it goes over the wire. Its data is one line: JSON escapes line breaks."""
    return b"event: %s\ndata: %s\n\n" % (event["type"].encode(), json_bytes(event))


def json_bytes(value: Any) -> bytes:
    """JSON in UTF-8. Lone surrogates, which JSON can carry and UTF-8 can't, are escaped."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":")).encode()


def _opening(block: Json) -> Json:
    """A block as it is before its first delta."""
    emptied: dict[str, Any] = {"text": "", "thinking": "", "signature": "", "input": {}}
    if block.get("citations"):
        emptied["citations"] = []
    return {key: emptied.get(key, value) for key, value in block.items()}


def _deltas(block: Json) -> Iterator[Json]:
    if block["type"] == "text":
        for piece in _pieces(block["text"]):
            yield {"type": "text_delta", "text": piece}
        for citation in block.get("citations") or ():
            yield {"type": "citations_delta", "citation": citation}
    elif block["type"] == "thinking":
        for piece in _pieces(block["thinking"]):
            yield {"type": "thinking_delta", "thinking": piece}
        yield {"type": "signature_delta", "signature": block["signature"]}
    elif "input" in block:  # a use of a tool, be it the caller's or the API's own
        yield {"type": "input_json_delta", "partial_json": ""}
        for piece in _pieces(json.dumps(block["input"])) if block["input"] else ():
            yield {"type": "input_json_delta", "partial_json": piece}


def _pieces(text: str) -> Iterator[str]:
    return (text[start : start + _PIECE] for start in range(0, len(text), _PIECE))
