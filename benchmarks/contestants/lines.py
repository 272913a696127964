"""The floors of batch results on bare httpx and orjson: a plain loop over the lines, and one that splits bytes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from importlib import import_module
from typing import Any

import httpx

from .by_hand import HEADERS

Answer = tuple[int, int, str]
PATH = "/v1/messages/batches/b/results"


class Contestant:
    """A plain loop over the lines."""

    def __init__(self) -> None:
        self.loads: Callable[[str | bytes], Any] = import_module("orjson").loads

    def lines(self, response: httpx.Response) -> Iterator[str | bytes]:
        """Return the lines of a response as text."""
        return response.iter_lines()

    def async_lines(self, response: httpx.Response) -> AsyncIterator[str | bytes]:
        """Return the lines of an async response as text."""
        return response.aiter_lines()

    def results(self, base_url: str) -> Callable[[], Answer]:
        """Return the number of rows, the characters in their texts, and the `custom_id` of the last row."""
        client = httpx.Client(base_url=base_url, headers=HEADERS, timeout=600)
        loads = self.loads

        def read() -> Answer:
            seen, characters, last = 0, 0, ""
            with client.stream("GET", PATH) as response:
                for line in self.lines(response.raise_for_status()):
                    row = loads(line)
                    seen += 1
                    last = row["custom_id"]
                    characters += len(row["result"]["message"]["content"][0]["text"])
            return seen, characters, last

        return read

    def async_results(self, base_url: str) -> Callable[[], Awaitable[Answer]]:
        """Return the result of `results()`, read with an async client."""
        client = httpx.AsyncClient(base_url=base_url, headers=HEADERS, timeout=600)
        loads = self.loads

        async def read() -> Answer:
            seen, characters, last = 0, 0, ""
            async with client.stream("GET", PATH) as response:
                async for line in self.async_lines(response.raise_for_status()):
                    row = loads(line)
                    seen += 1
                    last = row["custom_id"]
                    characters += len(row["result"]["message"]["content"][0]["text"])
            return seen, characters, last

        return read


class ByHand(Contestant):
    """A loop over bytes, which does not decode lines that the parser would encode again."""

    def lines(self, response: httpx.Response) -> Iterator[str | bytes]:
        """Yield the lines of a response as bytes."""
        rest = b""
        for piece in response.iter_bytes():
            *lines, rest = (rest + piece).split(b"\n")
            yield from lines

    async def async_lines(self, response: httpx.Response) -> AsyncIterator[str | bytes]:
        """Yield the lines of an async response as bytes."""
        rest = b""
        async for piece in response.aiter_bytes():
            *lines, rest = (rest + piece).split(b"\n")
            for line in lines:
                yield line
