"""Streams have the same events wherever they are cut. The tests use no sockets, which cut at random positions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthropic_messages import Anthropic
from tests.facade.conftest import QUESTION

from .test_streams import CALL, START, block, delta, ending

Layout = tuple[str, str, int]
"""The line end, the space after JSON separators, and the maximum number of spaces that pad an event."""
LAYOUTS: list[Layout] = [("\n", "", 0), ("\n", "", 14), ("\n", " ", 3), ("\r\n", "", 2), ("\r", " ", 0)]
FIELDS = {"text_delta": "text", "thinking_delta": "thinking", "input_json_delta": "partial_json"}
BLOCKS: dict[str, Any] = {
    "text_delta": {"type": "text", "text": ""},
    "thinking_delta": {"type": "thinking", "thinking": "", "signature": ""},
    "input_json_delta": CALL,
}
PIECES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)


@st.composite
def streams(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Draw the events of a message with some blocks, and pings between them."""
    events: list[dict[str, Any]] = [START]
    for index in range(draw(st.integers(0, 3))):
        kind = draw(st.sampled_from(list(FIELDS)))
        pieces = draw(st.lists(PIECES, max_size=12))
        if kind == "input_json_delta":
            words = json.dumps({"a": pieces})
            pieces = [words[at : at + 5] for at in range(0, len(words), 5)]
        events += block(index, BLOCKS[kind], *(delta(index, kind, **{FIELDS[kind]: piece}) for piece in pieces))
    events += ending()
    for at in draw(st.lists(st.integers(1, len(events) - 1), max_size=2)):
        events.insert(at, {"type": "ping"})
    return events


def serialize(events: list[dict[str, Any]], layout: Layout) -> bytes:
    line_end, space, padding = layout
    separators = f",{space}", f":{space}"
    lines: list[str] = []
    for number, event in enumerate(events):
        data = json.dumps(event, separators=separators, ensure_ascii=number % 2 == 0)
        spaces = " " * (number * 7 % (padding + 1))
        lines += [f"event: {event['type']}", f"data: {data[:-1]}{spaces}}}", ""]
    return (line_end.join(lines) + line_end).encode()


class StubTransport(httpx.BaseTransport):
    """A transport whose responses have a body of these pieces."""

    def __init__(self, pieces: list[bytes]) -> None:
        self.pieces = pieces

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=_StubStream(self.pieces))


class _StubStream(httpx.SyncByteStream):
    def __init__(self, pieces: list[bytes]) -> None:
        self.pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        yield from self.pieces


def client(pieces: list[bytes]) -> Anthropic:
    return Anthropic(api_key="offline", http_client=httpx.Client(transport=StubTransport(pieces)), max_retries=0)


@pytest.mark.parametrize("layout", LAYOUTS, ids=repr)
@given(streams(), st.lists(st.integers(0, 3_000), max_size=40))
def test_cut_anywhere(layout: Layout, events: list[dict[str, Any]], cuts: list[int]) -> None:
    body = serialize(events, layout)
    places = [0, *sorted(min(cut, len(body)) for cut in cuts), len(body)]
    pieces = [body[start:end] for start, end in pairwise(places) if start < end]
    with client(pieces).messages.create(**QUESTION, stream=True, include_pings=True) as raw:
        assert [event.to_dict() for event in raw] == events
    with client(pieces).messages.stream(**QUESTION) as stream:
        seen = [event.to_dict()["delta"] for event in stream if event.type == "content_block_delta"]
        message = stream.get_final_message()
    assert seen == [event["delta"] for event in events if event["type"] == "content_block_delta"]
    assert message.to_dict() == final_message(events)


@pytest.mark.parametrize("size", [1, 2, 7, 100, 1_400])
def test_cut_into_pieces_of_one_size(size: int) -> None:
    words = [str(number) for number in range(300)]
    events = [START, *block(0, BLOCKS["text_delta"], *(delta(0, "text_delta", text=word) for word in words)), *ending()]
    body = serialize(events, LAYOUTS[1])
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    with client(pieces).messages.stream(**QUESTION) as stream:
        assert list(stream.text_stream) == words


def final_message(events: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the expected message, built without the accumulator."""
    message: dict[str, Any] = {**START["message"], "content": []}
    texts: list[str] = []
    for event in events:
        if event["type"] == "content_block_start":
            message["content"].append(dict(event["content_block"]))
            texts = []
        elif event["type"] == "content_block_delta":
            texts.append(event["delta"][FIELDS[event["delta"]["type"]]])
        elif event["type"] == "content_block_stop":
            last = message["content"][-1]
            if last["type"] == "tool_use":
                last["input"] = json.loads("".join(texts) or "{}")
            else:
                last[last["type"]] = "".join(texts)
        elif event["type"] == "message_delta":
            message.update(event["delta"])
            message["usage"] = {**message["usage"], **event["usage"]}
    return message
