"""The floor of streams: loops that an expert would write by hand for this API only."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import httpx
import jiter

from .by_hand import HEADERS, written

Answer = tuple[Any, ...]


class Events:
    """Yield the events in chunks of bytes. The API ends lines with LF, and sends the data of an event on one line."""

    def __init__(self) -> None:
        self.rest = b""

    def feed(self, piece: bytes) -> Iterator[Any]:
        """Yield the events that this chunk completes."""
        lines = (self.rest + piece).split(b"\n")
        self.rest = lines.pop()
        for line in lines:
            if line.startswith(b"data:"):
                yield jiter.from_json(line[5:])


class FloorStreams:
    """Operations that read a stream and return values for the check."""

    def raw_events(self, base_url: str, request: dict[str, Any]) -> Callable[[], Answer]:
        """Return the number of events, and the text."""
        send = sender(base_url, request)

        def read() -> Answer:
            seen, texts, events = 0, [], Events()
            with send() as response:
                for piece in response.raise_for_status().iter_bytes():
                    for event in events.feed(piece):
                        seen += 1
                        if event["type"] == "content_block_delta":
                            texts.append(event["delta"]["text"])
            return seen, "".join(texts)

        return read

    def async_raw_events(self, base_url: str, request: dict[str, Any]) -> Callable[[], Awaitable[Answer]]:
        """Return the result of `raw_events()`, read with an async client."""
        send = async_sender(base_url, request)

        async def read() -> Answer:
            seen, texts, events = 0, [], Events()
            async with send() as response:
                async for piece in response.raise_for_status().aiter_bytes():
                    for event in events.feed(piece):
                        seen += 1
                        if event["type"] == "content_block_delta":
                            texts.append(event["delta"]["text"])
            return seen, "".join(texts)

        return read

    def all_events(self, base_url: str, request: dict[str, Any]) -> Callable[[], Answer]:
        """Return the result of `raw_events()`, because the floor has no helper events."""
        return self.raw_events(base_url, request)

    def text_pieces(self, base_url: str, request: dict[str, Any]) -> Callable[[], Answer]:
        """Return the number of text deltas, and the text."""
        send = sender(base_url, request)

        def read() -> Answer:
            texts: list[str] = []
            events = Events()
            with send() as response:
                for piece in response.raise_for_status().iter_bytes():
                    found = events.feed(piece)
                    texts += [event["delta"]["text"] for event in found if event["type"] == "content_block_delta"]
            return len(texts), "".join(texts)

        return read

    def async_text_pieces(self, base_url: str, request: dict[str, Any]) -> Callable[[], Awaitable[Answer]]:
        """Return the result of `text_pieces()`, read with an async client."""
        send = async_sender(base_url, request)

        async def read() -> Answer:
            texts: list[str] = []
            events = Events()
            async with send() as response:
                async for piece in response.raise_for_status().aiter_bytes():
                    found = events.feed(piece)
                    texts += [event["delta"]["text"] for event in found if event["type"] == "content_block_delta"]
            return len(texts), "".join(texts)

        return read

    def tool_input(self, base_url: str, request: dict[str, Any]) -> Callable[[], Answer]:
        """Return the number of input deltas, and the input, which is parsed once at the end of the block."""
        send = sender(base_url, request)

        def read() -> Answer:
            value: Any = None
            texts: list[str] = []
            events = Events()
            with send() as response:
                for piece in response.raise_for_status().iter_bytes():
                    for event in events.feed(piece):
                        if event["type"] == "content_block_delta":
                            texts.append(event["delta"]["partial_json"])
                        elif event["type"] == "content_block_stop":
                            value = jiter.from_json("".join(texts).encode())
            return len(texts), value

        return read

    def snapshots(self, base_url: str, request: dict[str, Any]) -> Callable[[], Answer]:
        """Return the result of `tool_input()`, because the floor has no snapshots."""
        return self.tool_input(base_url, request)


def sender(base_url: str, request: dict[str, Any]) -> Callable[[], Any]:
    """Return a function that returns a context manager for one streaming request."""
    client = httpx.Client(base_url=base_url, headers=HEADERS, timeout=600)
    return lambda: client.stream("POST", "/v1/messages", content=written({**request, "stream": True}))


def async_sender(base_url: str, request: dict[str, Any]) -> Callable[[], Any]:
    """Return a function that returns an async context manager for one streaming request."""
    client = httpx.AsyncClient(base_url=base_url, headers=HEADERS, timeout=600)
    return lambda: client.stream("POST", "/v1/messages", content=written({**request, "stream": True}))
