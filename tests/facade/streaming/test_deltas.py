"""Runs of deltas are parsed together to the same events as one by one, or left to the decoder."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from anthropic_messages._streaming.accumulator import decode_event
from anthropic_messages._streaming.delta_runs import DeltaRuns

FIELDS = {"text_delta": "text", "input_json_delta": "partial_json", "thinking_delta": "thinking"}
LAYOUTS = [(",", ":"), (", ", ": "), (",", " : ")]


def data_of(body: str, *, kind: str = "text_delta", index: int = 0, layout: tuple[str, str] = (",", ":")) -> bytes:
    """Return the data of a delta event. `body` is the JSON of its text, which may be invalid."""
    delta = {"type": kind, FIELDS[kind]: "BODY"}
    value = {"type": "content_block_delta", "index": index, "delta": delta}
    return json.dumps(value, separators=layout).replace("BODY", body).encode()


def event_of(data: bytes) -> bytes:
    return b"event: content_block_delta\ndata: %b\n\n" % data


def trained(data: bytes) -> DeltaRuns:
    """Return a parser that has seen two such deltas."""
    deltas = DeltaRuns()
    deltas.learn(data)
    deltas.learn(data)
    return deltas


def read(deltas: DeltaRuns, piece: bytes) -> list[Any]:
    """Return the parsed deltas, after checking that a chunk is parsed or returned as a whole."""
    found, rest = deltas.read(piece)
    events = [decode_event(event).to_dict() for event in found]
    assert not (events and rest)
    return events


def string_body(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


texts = st.text(st.characters(codec="utf-8"))
bodies = st.text(st.sampled_from('"\\,:[]{}\n\r a0u'), max_size=12)


class TestParsedChunks:
    @given(st.lists(texts, min_size=1), st.sampled_from(list(FIELDS)), st.integers(0, 99), st.sampled_from(LAYOUTS))
    def test_the_deltas_of_a_block(self, pieces: list[str], kind: str, index: int, layout: Any) -> None:
        encoded = [data_of(string_body(text), kind=kind, index=index, layout=layout) for text in pieces]
        found = read(trained(data_of("x", kind=kind, index=index, layout=layout)), b"".join(map(event_of, encoded)))
        assert found == [json.loads(data) for data in encoded]

    @given(st.lists(st.integers(0, 15), min_size=1))
    def test_padded_events(self, widths: list[int]) -> None:
        padded = [data_of("word")[:-1] + b" " * width + b"}" for width in widths]
        assert len(read(trained(padded[0]), b"".join(map(event_of, padded)))) == len(widths)

    @given(st.lists(texts, min_size=1, max_size=4), st.lists(st.integers(0, 400), max_size=9))
    def test_chunks_cut_anywhere(self, pieces: list[str], cuts: list[int]) -> None:
        encoded = [data_of(string_body(text)) for text in pieces]
        stream = b"".join(map(event_of, encoded))
        places = [0, *sorted(min(cut, len(stream)) for cut in cuts), len(stream)]
        deltas = trained(encoded[0])
        found = [event for start, end in pairwise(places) for event in read(deltas, stream[start:end])]
        assert found == [json.loads(data) for data in encoded]

    def test_the_start_of_another_event_is_returned_with_its_end(self) -> None:
        deltas = trained(data_of("x"))
        assert len(read(deltas, event_of(data_of("y")) + b"event: pi")) == 1
        assert read(deltas, b"ng\ndata: {}") == []
        found, rest = deltas.read(b"\n\nevent")
        assert (list(found), rest) == ([], b"event: ping\ndata: {}\n\n")
        assert deltas.unfinished == b"event"

    def test_before_a_template_is_known_complete_events_are_returned(self) -> None:
        deltas = DeltaRuns()
        event = event_of(data_of("x"))
        assert deltas.read(event + event[:9]) == ((), event)
        assert deltas.read(event[9:]) == ((), event)


class TestReturnedChunks:
    @given(st.lists(bodies, min_size=1, max_size=4))
    @example(['a","b', "c\\"])  # together two strings, and neither is one
    @example(['a",["', 'x", "y"],"'])
    def test_events_that_are_not_json(self, written: list[str]) -> None:
        events = [event_of(data_of(body)) for body in written]
        found = read(trained(data_of("x")), b"".join(events))
        if found:
            assert found == [json.loads(event.split(b"\n")[1][6:]) for event in events]

    @pytest.mark.parametrize(
        "piece",
        [
            b"",
            event_of(data_of("x"))[1:],
            event_of(data_of("x")) + event_of(data_of("x")).replace(b"\n", b"\r\n"),
            event_of(data_of("x")) + b"event: " + b"x" * 20_000,
            event_of(data_of("x")) + b": comment\n\n",
            b": comment\n\n" + event_of(data_of("x")),
            event_of(data_of("x")) + event_of(b'{"type": "ping"}') + event_of(data_of("x")),
            event_of(data_of("x")).replace(b"\n", b"\r\n"),
            event_of(data_of("x", index=1)),
            event_of(data_of("x", kind="thinking_delta")),
            event_of(data_of('x","more":"y')),
            event_of(data_of("\\ud83d")),
            event_of(data_of("x").replace(b"x", b"\xff")),
            event_of(data_of("x") + b"}"),
        ],
    )
    def test_other_bytes(self, piece: bytes) -> None:
        assert read(trained(data_of("x")), piece) == []

    @pytest.mark.parametrize(
        "data",
        [
            b'{"type":"content_block_delta","index":0,"delta":{"text":"x","type":"text_delta"}}',
            b'{"type":"content_block_delta","index":0.0,"delta":{"type":"text_delta","text":"x"}}',
            b'{"type":"content_block_delta","index":0,"new":1,"delta":{"type":"text_delta","text":"x"}}',
            b'{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":1,"new":"x"}}',
            b'{"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"x"}}',
            b'{"type":"content_block_delta","index":0,"delta":{"text":"x"}}',
            b'{"type":"content_block_delta","index":0,"delta":{"type":["text_delta"],"text":"x"}}',
            b'{"type":"content_block_delta","delta":{"type":"text_delta","text":"x"}}',
            b'{"new":"\\ud83d","index":0,"delta":{"type":"text_delta","text":"x"}}',
            b'["content_block_delta",{"text":"x"}}',
        ],
    )
    def test_deltas_with_another_layout(self, data: bytes) -> None:
        assert read(trained(data), event_of(data)) == []

    def test_a_layout_that_was_seen_once(self) -> None:
        deltas = DeltaRuns()
        deltas.learn(data_of("x"))
        assert read(deltas, event_of(data_of("y"))) == []
