"""Pydantic accepts and rejects the same documents for our types as for those of the official SDK."""

from __future__ import annotations

import json
from typing import Any

import anthropic.types as official
import pytest
from pydantic import TypeAdapter, ValidationError

import anthropic_messages.types as ours

MESSAGE: dict[str, Any] = {
    "id": "msg_1",
    "type": "message",
    "role": "assistant",
    "model": "m",
    "content": [
        {"type": "text", "text": "Hi.", "citations": None},
        {"type": "thinking", "thinking": "x", "signature": "s"},
        {"type": "tool_use", "id": "t", "name": "n", "input": {"a": 10**30, "b": None}},
    ],
    "stop_reason": "end_turn",
    "stop_sequence": None,
    "usage": {"input_tokens": 1, "output_tokens": 1},
}
CHANGES: dict[str, dict[str, Any]] = {
    "nothing": {},
    "a new field": {"a_new_field": {"b": [None]}},
    "a number as id": {"id": 3},
    "another role": {"role": "user"},
    "another type": {"type": "completion"},
    "no usage": {"usage": None},
    "no content": {"content": None},
    "content that is a text": {"content": "Hi."},
    "a number as text": {"usage": {"input_tokens": "3", "output_tokens": 1}},
    "a count that is no number": {"usage": {"input_tokens": "many", "output_tokens": 1}},
    "a block without its text": {"content": [{"type": "text"}]},
    "a block without a type": {"content": [{}]},
    "a citation": {
        "content": [
            {
                "type": "text",
                "text": "x",
                "citations": [
                    {
                        "type": "page_location",
                        "cited_text": "x",
                        "document_index": 0,
                        "document_title": None,
                        "start_page_number": 1,
                        "end_page_number": 2,
                        "file_id": None,
                    }
                ],
            }
        ]
    },
}
PARAMS: list[tuple[str, dict[str, Any]]] = [
    ("MessageParam", {"role": "nobody", "content": "Hi"}),
    ("MessageParam", {"role": "user"}),
    ("TextBlockParam", {"type": "text", "text": "Hi", "cache_control": {"type": "ephemeral", "ttl": "1h"}}),
    ("TextBlockParam", {"type": "text"}),
    ("TextBlockParam", {"type": "text", "text": "Hi", "cache_control": {"type": "other"}}),
    ("ToolParam", {"name": "n", "input_schema": {"type": "object", "properties": {"a": {"type": "null"}}}}),
    ("ToolParam", {"name": "n"}),
    ("ImageBlockParam", {"type": "image", "source": {"type": "url", "url": "https://example.com/a.png"}}),
    ("ImageBlockParam", {"type": "image", "source": {"type": "url"}}),
    ("ImageBlockParam", {"type": "image", "source": {"type": "nowhere"}}),
    ("ToolChoiceParam", {"type": "tool", "name": "n"}),
    ("ToolChoiceParam", {"type": "tool"}),
    ("ThinkingConfigParam", {"type": "enabled", "budget_tokens": "2000"}),
]
"""Without iterables: pydantic makes generators of those of the official SDK, which it cannot write."""


def result(type_: Any, data: Any) -> Any:
    """Return the JSON that pydantic writes of a validated value, without fields that are null; "refused" if invalid."""
    adapter = TypeAdapter(type_)
    try:
        validated = adapter.validate_json(json.dumps(data))
    except ValidationError:
        return "refused"
    return json.loads(adapter.dump_json(validated, exclude_none=True))


@pytest.mark.parametrize("change", CHANGES)
def test_messages(change: str) -> None:
    data = {**MESSAGE, **CHANGES[change]}
    assert result(ours.Message, data) == result(official.Message, data)


@pytest.mark.parametrize("index", range(3))
def test_blocks(index: int) -> None:
    for data in (MESSAGE["content"][index], {"type": MESSAGE["content"][index]["type"]}):
        assert result(ours.ContentBlock, data) == result(official.ContentBlock, data)


@pytest.mark.parametrize(
    "event",
    [
        {"type": "message_stop"},
        {"type": "message_start", "message": MESSAGE},
        {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "x"}},
        {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta"}},
        {"type": "content_block_start", "index": 0},
    ],
)
def test_events(event: dict[str, Any]) -> None:
    assert result(ours.RawMessageStreamEvent, event) == result(official.RawMessageStreamEvent, event)


@pytest.mark.parametrize(("name", "data"), PARAMS)
def test_params(name: str, data: dict[str, Any]) -> None:
    assert result(getattr(ours, name), data) == result(getattr(official, name), data)


def test_numbers_may_be_absent_here() -> None:
    """Gateways leave out counts and positions, and `create()` accepts that."""
    event = {"type": "content_block_stop"}
    assert (result(ours.RawMessageStreamEvent, event), result(official.RawMessageStreamEvent, event)) == (
        event,
        "refused",
    )
    message = {**MESSAGE, "usage": {}}
    assert result(ours.Message, message)["usage"] == {}
    citation = TypeAdapter(ours.TextCitation).validate_python({"type": "page_location", "cited_text": "x"})
    assert type(citation) is ours.CitationPageLocation
    assert citation.document_index is None


def test_what_only_we_accept() -> None:
    """A stored answer stays readable when the API has something new. The official SDK refuses to read it again."""
    for change in ({"stop_reason": "a_new_reason"}, {"content": [{"type": "a_new_block", "x": 1}]}):
        data = {**MESSAGE, **change}
        assert result(official.Message, data) == "refused"
        assert result(ours.Message, data)["id"] == "msg_1"
