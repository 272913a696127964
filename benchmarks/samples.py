"""Deterministic requests and responses for the measurements. Each process creates its own."""

from __future__ import annotations

import base64
import json
from typing import Any

Json = dict[str, Any]

MODEL = "claude-sonnet-4-20250514"
QUESTION = "What is the capital of France?"
ANSWER = "The capital of France is Paris."
SENTENCE = "The café stands where the Seine bends, and 東京 is twelve hours away by air. "


def message(content: list[Json], stop_reason: str = "end_turn") -> Json:
    """Return a response with all fields that the API sends, including nulls."""
    return {
        "id": "msg_01",
        "type": "message",
        "role": "assistant",
        "model": MODEL,
        "content": content,
        "stop_reason": stop_reason,
        "stop_sequence": None,
        "usage": {
            "input_tokens": 14,
            "cache_creation_input_tokens": 0,
            "cache_read_input_tokens": 0,
            "cache_creation": {"ephemeral_5m_input_tokens": 0, "ephemeral_1h_input_tokens": 0},
            "output_tokens": 10 * len(content),
            "service_tier": "standard",
        },
    }


def text(words: str, citations: list[Json] | None = None) -> Json:
    """Return a text block, with the field `citations` unless it is None."""
    return (
        {"type": "text", "text": words}
        if citations is None
        else {"type": "text", "text": words, "citations": citations}
    )


def thinking(words: str) -> Json:
    """Return a thinking block."""
    return {"type": "thinking", "thinking": words, "signature": "c2lnbmF0dXJl" * 8}


def tool_use(number: int) -> Json:
    """Return a tool use block."""
    arguments = {"city": "Paris", "days": number, "options": {"unit": "celsius", "hourly": [6, 12, 18]}}
    return {"type": "tool_use", "id": f"toolu_{number:03}", "name": "get_weather", "input": arguments}


def citation(number: int) -> Json:
    """Return a citation of a range of characters."""
    return {
        "type": "char_location",
        "cited_text": SENTENCE,
        "document_index": 0,
        "document_title": "A guide",
        "file_id": None,
        "start_char_index": 80 * number,
        "end_char_index": 80 * number + len(SENTENCE),
    }


def short_answer() -> Json:
    """Return a response with one text block."""
    return message([text(ANSWER)])


def typical_answer() -> Json:
    """Return a response with thinking, text and a tool call."""
    return message([thinking(SENTENCE * 4), text(SENTENCE * 6), tool_use(1)], "tool_use")


def long_answer() -> Json:
    """Return a response with 200 blocks: 100 of text (60 with citations), 60 tool calls and 40 of thinking."""
    blocks = []
    for number in range(200):
        match number % 10:
            case 0 | 5:
                blocks.append(text(f"{number}. {SENTENCE}"))
            case 1 | 4 | 7:
                blocks.append(text(f"{number}. {SENTENCE}", [citation(number + n) for n in range(1 + number % 2)]))
            case 2 | 6 | 9:
                blocks.append(tool_use(number))
            case _:
                blocks.append(thinking(SENTENCE * 2))
    return message(blocks)


def request(messages: list[Json]) -> Json:
    """Return a request with these messages."""
    return {"model": MODEL, "max_tokens": 1024, "system": "Answer in one sentence.", "messages": messages}


def short_request() -> Json:
    """Return a request with one short message."""
    return request([{"role": "user", "content": QUESTION}])


def past_answers() -> list[Json]:
    """Return the hundred responses of a long conversation. Every fourth one has a tool call."""
    return [message([text(SENTENCE * 5)]) if n % 4 else typical_answer() for n in range(100)]


def long_request(contents: list[Any]) -> Json:
    """Return a conversation of 200 turns, with `contents` as the content of the assistant turns."""
    turns: list[Json] = []
    for number, content in enumerate(contents):
        result = [{"type": "tool_result", "tool_use_id": "toolu_001", "content": "21 degrees"}]
        turns.append({"role": "user", "content": f"{number}. {SENTENCE}" if (number - 1) % 4 or not number else result})
        turns.append({"role": "assistant", "content": content})
    return request(turns)


def attachment() -> bytes:
    """Return 22 MB that look like a PDF and are 30 MB as base64."""
    return b"%PDF-1.4" + bytes(range(256)) * (30 * 1024 * 1024 * 3 // 4 // 256)


def attachment_request(data: Any) -> Json:
    """Return a request with a PDF document, whose data is `data`, and a question."""
    source = {"type": "base64", "media_type": "application/pdf", "data": data}
    return request([{"role": "user", "content": [{"type": "document", "source": source}, text(QUESTION)]}])


def base64_text(data: bytes) -> str:
    """Return bytes as base64 text."""
    return base64.b64encode(data).decode("ascii")


def wire(value: Json) -> bytes:
    """Return compact JSON in UTF-8, as the API sends it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
