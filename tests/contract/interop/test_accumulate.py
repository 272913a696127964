"""`accumulate_event`, which tracing libraries import from a private module of the official SDK."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pydantic
import pytest
from anthropic.lib.streaming._beta_messages import accumulate_event as official_beta
from anthropic.lib.streaming._messages import accumulate_event as official
from hypothesis import given
from hypothesis import strategies as st

from anthropic_messages import Anthropic, BaseModel, omit
from anthropic_messages._compat.accumulate import accumulate_event
from anthropic_messages.testing import FakeAnthropic
from anthropic_messages.types import Message, RawMessageStreamEvent

Event = dict[str, Any]
START: Event = {
    "type": "message_start",
    "message": {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "m",
        "content": [],
        "stop_reason": None,
        "stop_sequence": None,
        "usage": {"input_tokens": 10, "output_tokens": 1, "cache_read_input_tokens": 4},
    },
}
END: list[Event] = [
    {
        "type": "message_delta",
        "delta": {"stop_reason": "end_turn", "stop_sequence": None},
        "usage": {"output_tokens": 20},
    },
    {"type": "message_stop"},
]
CITATION = {
    "type": "char_location",
    "cited_text": "x",
    "document_index": 0,
    "document_title": None,
    "start_char_index": 0,
    "end_char_index": 1,
    "file_id": None,
}


def pieces(text: str, cuts: list[int]) -> list[str]:
    places = sorted({0, *(cut % (len(text) + 1) for cut in cuts), len(text)})
    return [text[start:end] for start, end in pairwise(places)]


CUTS = st.lists(st.integers(0, 1000), max_size=4)
TEXT = st.text(st.characters(codec="utf-8"), max_size=20)


@st.composite
def blocks(draw: st.DrawFn, index: int) -> list[Event]:
    """Return the events of one content block."""
    kind = draw(st.sampled_from(["text", "thinking", "tool_use", "server_tool_use"]))
    if kind == "text":
        start: Event = {"type": "text", "text": "", "citations": None}
        deltas = [{"type": "text_delta", "text": piece} for piece in pieces(draw(TEXT), draw(CUTS))]
        deltas += [{"type": "citations_delta", "citation": CITATION}] * draw(st.integers(0, 2))
    elif kind == "thinking":
        start = {"type": "thinking", "thinking": "", "signature": ""}
        deltas = [{"type": "thinking_delta", "thinking": piece} for piece in pieces(draw(TEXT), draw(CUTS))]
        deltas += [{"type": "signature_delta", "signature": "s"}]
    else:
        start = {"type": kind, "id": "t", "name": "web_search", "input": {}}
        value = draw(st.dictionaries(TEXT, TEXT | st.integers(-9, 9) | st.none(), max_size=3))
        text = json.dumps(value) if value else ""
        deltas = [{"type": "input_json_delta", "partial_json": piece} for piece in pieces(text, draw(CUTS))]
    return [
        {"type": "content_block_start", "index": index, "content_block": start},
        *({"type": "content_block_delta", "index": index, "delta": delta} for delta in deltas),
        {"type": "content_block_stop", "index": index},
    ]


EVENTS: Any = pydantic.TypeAdapter(RawMessageStreamEvent)


@st.composite
def streams(draw: st.DrawFn) -> list[Event]:
    """Return the events of a stream."""
    count = draw(st.integers(0, 3))
    return [START, *(event for index in range(count) for event in draw(blocks(index))), *END]


def plain(message: Any) -> Any:
    """Return the JSON object of a message without nulls, which the official SDK adds."""
    return json.loads(json.dumps(message.to_dict(), default=str), object_hook=without_nulls)


def without_nulls(data: dict[str, Any]) -> dict[str, Any]:
    if set(data) == {"a"}:
        return data
    return {
        name: value for name, value in data.items() if value is not None and not (name == "citations" and not value)
    }


def official_result(events: list[Event]) -> Any:
    message, buffers = None, dict[int, bytes]()
    for event in copy.deepcopy(events):
        message = official(event=event, current_snapshot=message, json_bufs=buffers)  # type: ignore[arg-type]  # pyright: ignore
    return plain(message), buffers


COPIES: list[Callable[[Any], Any]] = [
    lambda message: message,
    copy.deepcopy,
    lambda message: message.model_copy(deep=True),
    lambda message: pickle.loads(pickle.dumps(message)),
    lambda message: Message.from_dict(message.to_dict()),
]


@given(streams(), st.booleans(), st.lists(st.sampled_from(COPIES), max_size=8), st.booleans())
def test_the_result_is_that_of_the_official_sdk(
    events: list[Event], decoded: bool, copies: list[Callable[[Any], Any]], keep_text: bool
) -> None:
    expected, expected_buffers = official_result(events)
    message: Any = None
    buffers: dict[int, bytes] = {}
    for place, event in enumerate(copy.deepcopy(events)):
        made: Any = EVENTS.validate_python(event) if decoded else event
        options: dict[str, Any] = {"json_bufs": buffers} if keep_text else {}
        message = accumulate_event(event=made, current_snapshot=message, **options)
        if place < len(copies) and event["type"] != "message_stop":
            message = copies[place](message)
    assert plain(message) == expected
    assert not keep_text or buffers == expected_buffers
    assert message == Message.from_dict(message.to_dict())


def test_the_snapshot_is_extended_in_place() -> None:
    message: Any = accumulate_event(event=START, current_snapshot=None)
    start = {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}}
    assert accumulate_event(event=start, current_snapshot=message) is message
    delta = {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "a"}}
    for _ in range(3):
        accumulate_event(event=delta, current_snapshot=message)
    assert type(message).__name__ == "ParsedMessage"
    assert message.text == "aaa"
    assert message.model_extra == {}
    assert "accumulator" not in repr(message)
    for event in END:
        accumulate_event(event=event, current_snapshot=message)
    assert message.usage.output_tokens == 20
    assert message.stop_reason == "end_turn"
    assert vars(message) == vars(Message.from_dict(message.to_dict()))


def test_other_events_change_nothing() -> None:
    message: Any = accumulate_event(event=START, current_snapshot=None)
    before = message.to_dict()
    for event in ({"type": "ping"}, {"type": "text", "text": "a", "snapshot": "a"}, {"type": "from_the_future"}, START):
        assert accumulate_event(event=event, current_snapshot=message) is message
    assert message.to_dict() == before


def test_mistakes() -> None:
    for function in (official, accumulate_event):
        with pytest.raises(RuntimeError, match="message_start"):
            function(event={"type": "message_stop"}, current_snapshot=None, json_bufs={})  # type: ignore[arg-type]  # pyright: ignore
        with pytest.raises(TypeError):
            function(event=3, current_snapshot=None, json_bufs={})  # type: ignore[arg-type]  # pyright: ignore


def test_output_format() -> None:
    class City(pydantic.BaseModel):
        name: str

    events: list[Event] = [
        START,
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
        {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": '{"name": "Paris"}'}},
        {"type": "content_block_stop", "index": 0},
        *END,
    ]
    for function in (official, accumulate_event):
        message: Any = None
        for event in events:
            message = function(event=event, current_snapshot=message, json_bufs={}, output_format=City)  # type: ignore[arg-type]  # pyright: ignore
        assert message.parsed_output == City(name="Paris")
    assert accumulate_event(event=START, current_snapshot=None, output_format=omit).parsed_output is None


def test_the_beta_side_has_one_more_argument() -> None:
    options: dict[str, Any] = {"current_snapshot": None, "json_bufs": {}, "request_headers": {}}
    assert official_beta(event=START, **options).id == accumulate_event(event=START, **options).id == "msg_1"  # type: ignore[arg-type]  # pyright: ignore


def test_events_of_both_kinds_of_streams() -> None:
    """Magentic and others pass each event that they receive, also the derived ones."""
    with FakeAnthropic() as fake, Anthropic(api_key="k", base_url=fake.url) as client:
        asked: Any = {"model": "claude-haiku-4-5", "max_tokens": 100, "messages": [{"role": "user", "content": "Hi"}]}
        whole: Any = None
        for event in client.messages.create(**asked, stream=True):
            assert isinstance(event, BaseModel)
            whole = accumulate_event(event=event, current_snapshot=whole)
        message: Any = None
        with client.messages.stream(**asked) as stream:
            for derived in stream:
                message = accumulate_event(event=derived, current_snapshot=message)
            final = stream.get_final_message()
    assert message == final
    assert whole.text == final.text
