"""Conversations that API version 2026-10-21 rejects, each with the path of the reason, and ones that it accepts."""

from __future__ import annotations

from typing import Any

_TEXT = {"type": "text", "text": "a"}
_CITATION = {
    "type": "char_location",
    "cited_text": "a",
    "document_index": 0,
    "document_title": None,
    "start_char_index": 0,
    "end_char_index": 1,
}
_CITED = {**_TEXT, "citations": [_CITATION]}
_DOCUMENT = {"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": "text"}}
_USE = {"type": "tool_use", "id": "u1", "name": "f", "input": {}}
_RESULT = {"type": "tool_result", "tool_use_id": "u1", "content": [_TEXT, _CITED]}
_FETCHED = {
    "type": "web_fetch_tool_result",
    "tool_use_id": "s1",
    "content": {"type": "web_fetch_result", "url": "https://example.com/", "content": _DOCUMENT},
}


def _user(*content: Any) -> dict[str, Any]:
    return {"role": "user", "content": list(content)}


def _assistant(*content: Any) -> dict[str, Any]:
    return {"role": "assistant", "content": list(content)}


REJECTED: list[tuple[list[Any], str]] = [
    ([_user(_TEXT), _assistant(_TEXT, _DOCUMENT), _user(_TEXT)], "1.content.1"),
    ([_user(_CITED)], "0.content.0.citations.0"),
    ([_user(_TEXT), _assistant(_USE), _user(_RESULT)], "2.content.0.content.1.citations.0"),
]
ACCEPTED: list[list[Any]] = [
    [{"role": "user", "content": "a"}],
    [_user({**_TEXT, "citations": []})],
    [_user({**_TEXT, "citations": None})],
    [_user(_TEXT), _assistant(_CITED), _user(_TEXT)],
    [_user(_DOCUMENT, _TEXT)],
    [_user(_TEXT), _assistant(_FETCHED), _user(_TEXT)],
]
