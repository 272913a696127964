"""The floor: code that an expert would write by hand on bare httpx and jiter."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import jiter

from benchmarks.reading import read_dict
from benchmarks.samples import base64_text
from benchmarks.sink import Sink

from .by_hand import HEADERS, written
from .floor_streams import FloorStreams


class Contestant(FloorStreams):
    """The contestant `floor`."""

    read = staticmethod(read_dict)

    def caller(self, base_url: str, request: dict[str, Any]) -> Callable[[], Any]:
        """Return a function that makes one call and returns the parsed response. All calls share a client."""
        client = httpx.Client(base_url=base_url, headers=HEADERS, timeout=600)

        def call() -> Any:
            response = client.post("/v1/messages", content=written(request))
            return jiter.from_json(response.raise_for_status().content)

        return call

    def async_caller(self, base_url: str, request: dict[str, Any]) -> Callable[[], Awaitable[Any]]:
        """Return the async version of `caller()`. Its client allows 1000 concurrent connections."""
        limits = httpx.Limits(max_connections=1000, max_keepalive_connections=1000)
        client = httpx.AsyncClient(base_url=base_url, headers=HEADERS, timeout=600, limits=limits)

        async def call() -> Any:
            response = await client.post("/v1/messages", content=written(request))
            return jiter.from_json(response.raise_for_status().content)

        return call

    def decode(self, data: bytes) -> Any:
        """Parse the body of a response."""
        return jiter.from_json(data)

    def to_json(self, message: Any) -> str:
        """Return a parsed response as JSON text."""
        return written(message).decode()

    def content(self, message: Any) -> Any:
        """Return the content of a message, to send it back in a later request."""
        return message["content"]

    def attachment_data(self, data: bytes) -> Any:
        """Return the data of a file as base64 text."""
        return base64_text(data)

    def writer(self, make_request: Callable[[], dict[str, Any]]) -> Callable[[], bytes]:
        """Return a function that sends a request without a network and returns the sent body."""
        sink = Sink(httpx)
        client = httpx.Client(base_url="http://127.0.0.1", headers=HEADERS, transport=sink.transport)

        def write() -> bytes:
            client.post("/v1/messages", content=written(make_request())).raise_for_status()
            return sink.take()

        return write
