"""Streams for the measurements: a response with one content block, as deltas, with several events in a write."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from .samples import MODEL, SENTENCE, Json, wire

EVENTS_A_WRITE = 10
"""The number of events in a write. The API writes few at a time; with more, HTTP takes less of the time.

A write is also an HTTP chunk, so a client receives these events together."""
FEW = 4  # Characters of a text delta.
MORE = 10  # Characters of an input delta.
KEY = "data"
"""The key of the large value in the input of a tool call."""


@dataclass(frozen=True)
class Sample:
    """One stream: its content block, its deltas, and the sizes of its writes."""

    block: Json
    """The content block in its start event."""
    delta: str
    field: str
    """The type of its deltas, and their field."""
    pieces: list[str]
    events_a_write: int = EVENTS_A_WRITE
    times: int = 1
    """The number of times that the deltas are repeated."""
    bytes_a_write: int | None = None
    """The size of each write in bytes. None writes whole events."""

    @property
    def events(self) -> int:
        """Return the number of events, including the five that are not deltas."""
        return len(self.pieces) * self.times + 5

    def writes(self) -> list[bytes]:
        """Yield the writes of the server, without the headers."""
        message: Json = {
            "id": "msg_01",
            "type": "message",
            "role": "assistant",
            "model": MODEL,
            "content": [],
            "stop_reason": None,
            "stop_sequence": None,
            "usage": {"input_tokens": 14, "output_tokens": 1},
        }
        stop_reason = "end_turn" if self.block["type"] == "text" else "tool_use"
        deltas = [
            event({"type": "content_block_delta", "index": 0, "delta": {"type": self.delta, self.field: piece}}, n * 7)
            for n, piece in enumerate(self.pieces)
        ]
        step = self.events_a_write
        middle = [b"".join(deltas[at : at + step]) for at in range(0, len(deltas), step)]
        head = [
            event({"type": "message_start", "message": message}),
            event({"type": "content_block_start", "index": 0, "content_block": self.block}),
        ]
        tail = [
            event({"type": "content_block_stop", "index": 0}),
            event(
                {
                    "type": "message_delta",
                    "delta": {"stop_reason": stop_reason, "stop_sequence": None},
                    "usage": {"output_tokens": self.events},
                }
            ),
            event({"type": "message_stop"}),
        ]
        writes = [b"".join(head), *(middle * self.times), b"".join(tail)]
        if self.bytes_a_write is None:
            return writes
        whole, size = b"".join(writes), self.bytes_a_write
        return [whole[at : at + size] for at in range(0, len(whole), size)]


def event(data: Json, padding: int = 0) -> bytes:
    """Return an event with up to 14 spaces of padding, as the API sends it."""
    return b"event: %s\ndata: %s%s}\n\n" % (data["type"].encode(), wire(data)[:-1], b" " * (padding % 15))


def text(
    deltas: int, *, events_a_write: int = EVENTS_A_WRITE, times: int = 1, bytes_a_write: int | None = None
) -> Sample:
    """Return a stream with this number of text deltas, repeated `times` times."""
    words = SENTENCE * (deltas * FEW // len(SENTENCE) + 1)
    block = {"type": "text", "text": ""}
    return Sample(block, "text_delta", "text", cut(words, FEW)[:deltas], events_a_write, times, bytes_a_write)


def long_string(size: int) -> Sample:
    """Return a tool input with many lines in one string."""
    line = f'"{SENTENCE}"\n'
    return tool({"path": "notes.txt", KEY: line * (size // len(wire({KEY: line})[9:-1]))})


def objects(size: int) -> Sample:
    """Return a tool input with a list of small objects."""
    item = {"id": 1000, "name": "café 東京", "tags": ["new", "blue"], "price": 17.25, "stock": None, "active": True}
    count = size // len(wire(item))
    return tool({KEY: [item | {"id": 1000 + n} for n in range(count)]})


def tool(arguments: Json) -> Sample:
    """Return a stream of a tool call with these arguments."""
    block = {"type": "tool_use", "id": "toolu_001", "name": "write", "input": {}}
    return Sample(block, "input_json_delta", "partial_json", cut(wire(arguments).decode(), MORE))


def cut(words: str, size: int) -> list[str]:
    """Split a string into pieces of at most `size` characters."""
    return [words[at : at + size] for at in range(0, len(words), size)]


KB = 1000
STREAMS = {
    "text": lambda: text(20_000),
    "single": lambda: text(4_000, events_a_write=1),
    "fifty": lambda: text(20_000, events_a_write=50),
    "cut": lambda: text(20_000, bytes_a_write=1_400),
    "string16": lambda: long_string(16 * KB),
    "string64": lambda: long_string(64 * KB),
    "string256": lambda: long_string(256 * KB),
    "objects64": lambda: objects(64 * KB),
    "objects256": lambda: objects(256 * KB),
    "million": lambda: text(1_000, times=1_000),
}


@cache
def sample(name: str) -> Sample:
    """Return the stream with this name."""
    return STREAMS[name]()


def response(name: str) -> Iterator[bytes]:
    """Return the response of the server for the stream with this name. Each write is an HTTP chunk."""
    head = (
        b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nrequest-id: req_1\r\ntransfer-encoding: chunked\r\n\r\n"
    )
    return chain([head], chunks(name), [b"0\r\n\r\n"])


@cache
def chunks(name: str) -> list[bytes]:
    """Return the writes of a stream as HTTP chunks."""
    chunk = cache(lambda data: b"%x\r\n%s\r\n" % (len(data), data))  # Equal chunks are shared.
    return [chunk(data) for data in sample(name).writes()]


def text_of(name: str) -> str:
    """Return the joined deltas of a stream."""
    return "".join(sample(name).pieces) * sample(name).times


def input_of(name: str) -> Json:
    """Return the parsed tool input of a stream."""
    arguments: Json = json.loads(text_of(name))
    return arguments
