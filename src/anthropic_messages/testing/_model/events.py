"""A message as a stream of server-sent events."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .conversation import Json

_DELTA_LENGTH = 12  # characters; deltas of the real API are a few words long
# Totals that are sent at the end. The other fields of `usage` are in the first event.
_FINAL_USAGE = (
    "input_tokens", "output_tokens", "output_tokens_details", "cache_creation_input_tokens",
    "cache_read_input_tokens", "server_tool_use", "iterations",
)  # fmt: skip
_COMPACTION_DELTA = ("content", "encrypted_content")
_LAST_USAGE = ("output_tokens_details", "iterations")
"""The fields of `usage` that are only sent at the end."""
_LAST_FIELDS = ("context_management", "input_transformations")
"""The fields of a message that are only sent at the end."""


def message_events(message: Json) -> Iterator[Json]:
    """Yield the events of a message in the order of the API. Accumulated, they result in the same message."""
    usage = {key: value for key, value in message["usage"].items() if key not in _LAST_USAGE}
    usage["output_tokens"] = min(1, usage["output_tokens"])
    start = {**message, "content": [], "stop_reason": None, "stop_sequence": None, "usage": usage}
    last = {name: start.pop(name) for name in _LAST_FIELDS if name in start}
    yield {"type": "message_start", "message": start}
    if not message["content"]:
        yield {"type": "ping"}
    for index, block in enumerate(message["content"]):
        yield {"type": "content_block_start", "index": index, "content_block": _start_block(block)}
        if index == 0:
            yield {"type": "ping"}
        for delta in _deltas(block):
            yield {"type": "content_block_delta", "index": index, "delta": delta}
        yield {"type": "content_block_stop", "index": index}
    yield {
        "type": "message_delta",
        "delta": {"stop_reason": message["stop_reason"], "stop_sequence": message["stop_sequence"]},
        "usage": {key: message["usage"][key] for key in _FINAL_USAGE if key in message["usage"]},
        **last,
    }
    yield {"type": "message_stop"}


def encode_event(event: Json) -> bytes:
    """Return a server-sent event. Its data is a single line, because JSON escapes line breaks."""
    return b"event: %s\ndata: %s\n\n" % (event["type"].encode(), encode_json(event))


def encode_json(value: Any) -> bytes:
    """Return JSON in UTF-8. Lone surrogates are escaped, because UTF-8 cannot encode them."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:
        return json.dumps(value, separators=(",", ":")).encode()


def _start_block(block: Json) -> Json:
    """Return a content block as it is in `content_block_start`."""
    if block["type"] == "compaction":
        return {key: None if key in _COMPACTION_DELTA else value for key, value in block.items()}
    empty: dict[str, Any] = {"text": "", "thinking": "", "signature": "", "input": {}}
    if block.get("citations"):
        empty["citations"] = []
    return {key: empty.get(key, value) for key, value in block.items()}


def _deltas(block: Json) -> Iterator[Json]:
    if block["type"] == "text":
        for part in _split(block["text"]):
            yield {"type": "text_delta", "text": part}
        for citation in block.get("citations") or ():
            yield {"type": "citations_delta", "citation": citation}
    elif block["type"] == "thinking":
        for part in _split(block["thinking"]):
            yield {"type": "thinking_delta", "thinking": part}
        yield {"type": "signature_delta", "signature": block["signature"]}
    elif block["type"] == "compaction":
        yield {"type": "compaction_delta", **{key: block[key] for key in _COMPACTION_DELTA if key in block}}
    elif "input" in block:  # a tool use, for client and server tools
        yield {"type": "input_json_delta", "partial_json": ""}
        for part in _split(json.dumps(block["input"])) if block["input"] else ():
            yield {"type": "input_json_delta", "partial_json": part}


def _split(text: str) -> Iterator[str]:
    return (text[start : start + _DELTA_LENGTH] for start in range(0, len(text), _DELTA_LENGTH))
