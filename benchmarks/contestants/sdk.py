"""Operations that are the same for both SDKs."""

from __future__ import annotations

import io
from collections.abc import Awaitable, Callable
from typing import Any

from benchmarks.reading import read_object
from benchmarks.sink import Sink

from .sdk_streams import SdkStreams

PATIENCE = 20.0
"""Seconds. With many concurrent calls, the pool of the official SDK sometimes loses one, which then times out."""


class Sdk(SdkStreams):
    """Operations that use names that both SDKs have."""

    http: Any
    """The HTTP library of the SDK."""
    read = staticmethod(read_object)

    def caller(self, base_url: str, request: dict[str, Any]) -> Callable[[], Any]:
        """Return a function that makes one call and returns the message. All calls share a client."""
        client = self.package.Anthropic(base_url=base_url, api_key="anything")
        return lambda: client.messages.create(**request)

    def async_caller(self, base_url: str, request: dict[str, Any]) -> Callable[[], Awaitable[Any]]:
        """Return the async version of `caller()`, with a timeout of `PATIENCE` seconds."""
        client = self.package.AsyncAnthropic(base_url=base_url, api_key="anything", timeout=PATIENCE)

        async def call() -> Any:
            return await client.messages.create(**request)

        return call

    def results(self, base_url: str) -> Callable[[], Any]:
        """Return the number of rows, the characters in their texts, and the `custom_id` of the last row."""
        batches = self.package.Anthropic(base_url=base_url, api_key="anything").messages.batches

        def read() -> Any:
            seen, characters, row = 0, 0, None
            for row in batches.results("b"):
                seen += 1
                characters += len(row.result.message.content[0].text)
            return seen, characters, row and row.custom_id

        return read

    def async_results(self, base_url: str) -> Callable[[], Awaitable[Any]]:
        """Return the result of `results()`, read with an async client."""
        batches = self.package.AsyncAnthropic(base_url=base_url, api_key="anything").messages.batches

        async def read() -> Any:
            seen, characters, row = 0, 0, None
            async for row in await batches.results("b"):
                seen += 1
                characters += len(row.result.message.content[0].text)
            return seen, characters, row and row.custom_id

        return read

    def to_dict(self, message: Any) -> Any:
        """Return a message as a dict."""
        return message.to_dict()

    def content(self, message: Any) -> Any:
        """Return the content of a message, to send it back in a later request."""
        return message.content

    def attachment_data(self, data: bytes) -> Any:
        """Return the data of a file as a binary file object."""
        return io.BytesIO(data)

    def writer(self, make_request: Callable[[], dict[str, Any]]) -> Callable[[], bytes]:
        """Return a function that sends a request without a network and returns the sent body."""
        sink = Sink(self.http)
        client = self.package.Anthropic(api_key="anything", http_client=self.http.Client(transport=sink.transport))

        def write() -> bytes:
            client.messages.create(**make_request())
            return sink.take()

        return write
