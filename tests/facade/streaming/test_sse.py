"""The decoder of server-sent events returns the same events wherever the chunks are cut."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthropic_messages._streaming.sse import EventDecoder

Events = list[tuple[bytes, bytes]]


def decode(*pieces: bytes) -> Events:
    decoder = EventDecoder()
    return [event for piece in pieces for event in decoder.feed(piece)]


@pytest.mark.parametrize(
    ("stream", "events"),
    [
        (b"event: ping\ndata: {}\n\n", [(b"ping", b"{}")]),
        (b"event:ping\ndata:{}\n\n", [(b"ping", b"{}")]),  # no space after the colon
        (b"data:  x\n\n", [(b"message", b" x")]),  # only the first space is removed
        (b"data: a\ndata: b\ndata:\n\n", [(b"message", b"a\nb\n")]),
        (b"data\n\n", [(b"message", b"")]),
        (b": comment\n\ndata: a\n: comment\n\n", [(b"message", b"a")]),
        (b"event: lost\n\ndata: a\n\n", [(b"message", b"a")]),  # an event without data is ignored
        (b"id: 1\nretry: 5\nodd\nodd: x\ndata: a\n\n", [(b"message", b"a")]),
        (b"\xef\xbb\xbfdata: a\n\n", [(b"message", b"a")]),
        (b"data: \xef\xbb\xbfa\n\n", [(b"message", b"\xef\xbb\xbfa")]),  # a BOM at the start of the stream only
        (b"data: a\n\n\n\ndata: b\n\n", [(b"message", b"a"), (b"message", b"b")]),
        ("data: \u2028\u0085\x0b\x0c\n\n".encode(), [(b"message", "\u2028\u0085\x0b\x0c".encode())]),
        (b"data: unfinished\n", []),
        (b"data: unfinished", []),
        (b"", []),
    ],
)
@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
def test_the_format(stream: bytes, events: Events, end: bytes) -> None:
    stream = stream.replace(b"\n", end)
    assert decode(stream) == events
    for cut in range(len(stream) + 1):
        assert decode(stream[:cut], stream[cut:]) == events
    assert decode(*(stream[i : i + 1] for i in range(len(stream)))) == events


LINES = st.sampled_from(
    [
        b"",
        b"data: a",
        b"data:b",
        b"data",
        b"event: e",
        b"event:",
        b": c",
        b"id: 1",
        "data: \u2028é".encode(),
        b"\xff: \xff",
    ]
)
ENDS = st.sampled_from([b"\n", b"\r", b"\r\n"])


@given(st.lists(st.tuples(LINES, ENDS), max_size=12), st.lists(st.integers(0, 120), max_size=8))
def test_chunks_cut_anywhere(lines: list[tuple[bytes, bytes]], cuts: list[int]) -> None:
    stream = b"".join(line + end for line, end in lines)
    places = [0, *sorted(min(cut, len(stream)) for cut in cuts), len(stream)]
    assert decode(*(stream[a:b] for a, b in pairwise(places))) == decode(stream)


def test_an_event_is_returned_once_it_is_complete() -> None:
    decoder = EventDecoder()
    assert list(decoder.feed(b"data: a\r")) == []
    assert list(decoder.feed(b"\r")) == [(b"message", b"a")]
    assert list(decoder.feed(b"\ndata: b\n\n")) == [(b"message", b"b")]


def test_a_large_event_in_small_pieces() -> None:
    data = b"x" * 3_000_000
    stream = b"data: " + data + b"\n\n"
    pieces = (stream[i : i + 100] for i in range(0, len(stream), 100))
    assert decode(*pieces) == [(b"message", data)]


@pytest.mark.parametrize("line_end", [b"\n", b"\r", b"\r\n"])
def test_the_size_of_an_unfinished_event(line_end: bytes) -> None:
    decoder = EventDecoder()
    pieces = [b"event: name", line_end, b"data: ab" + line_end + b"data: c", b"d", line_end, b": no", line_end]
    sizes = []
    for piece in pieces:
        assert decoder.feed(piece) == []
        sizes.append(decoder.unfinished)
    assert sizes == [len(b"event: name"), 0, 2 + len(b"data: c"), 2 + len(b"data: cd"), 4, 4 + len(b": no"), 4]
    assert decoder.feed(line_end + b"da") == [(b"name", b"ab\ncd")]
    assert decoder.unfinished == 2


@given(
    st.lists(st.tuples(LINES, st.sampled_from([b"\n", b"\r\n"])), max_size=12), st.integers(0, 60), st.integers(0, 90)
)
def test_an_event_over_the_limit_is_detected_with_the_chunk_that_exceeds_it(
    lines: list[tuple[bytes, bytes]], limit: int, cut: int
) -> None:
    stream = b"".join(line + end for line, end in lines)
    decoder = EventDecoder()
    first, second = stream[:cut], stream[cut:]
    exceeds = decoder.find_excess(first, limit) is not None
    events = decoder.feed(first)
    exceeds = exceeds or decoder.find_excess(second, limit) is not None
    events += decoder.feed(second)
    longest = max([len(data) for _, data in events] + [decoder.unfinished])
    assert exceeds or longest <= limit
    assert not exceeds or len(stream) > limit
