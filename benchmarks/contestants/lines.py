"""The floor of results: a plain loop of orjson over the lines, on bare httpx."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from importlib import import_module
from typing import Any

import httpx

from .by_hand import HEADERS

Answer = tuple[int, int, str]


class Contestant:
    def __init__(self) -> None:
        self.loads: Callable[[bytes], Any] = import_module("orjson").loads

    def results(self, base_url: str) -> Callable[[], Answer]:
        """How many rows, the characters in their texts, and the `custom_id` of the last."""
        client = httpx.Client(base_url=base_url, headers=HEADERS, timeout=600)
        loads = self.loads

        def read() -> Answer:
            seen, characters, last, rest = 0, 0, "", b""
            with client.stream("GET", "/v1/messages/batches/b/results") as response:
                for piece in response.raise_for_status().iter_bytes():
                    lines = (rest + piece).split(b"\n")
                    rest = lines.pop()
                    for line in lines:
                        row = loads(line)
                        seen += 1
                        last = row["custom_id"]
                        characters += len(row["result"]["message"]["content"][0]["text"])
            return seen, characters, last

        return read

    def async_results(self, base_url: str) -> Callable[[], Awaitable[Answer]]:
        client = httpx.AsyncClient(base_url=base_url, headers=HEADERS, timeout=600)
        loads = self.loads

        async def read() -> Answer:
            seen, characters, last, rest = 0, 0, "", b""
            async with client.stream("GET", "/v1/messages/batches/b/results") as response:
                async for piece in response.raise_for_status().aiter_bytes():
                    lines = (rest + piece).split(b"\n")
                    rest = lines.pop()
                    for line in lines:
                        row = loads(line)
                        seen += 1
                        last = row["custom_id"]
                        characters += len(row["result"]["message"]["content"][0]["text"])
            return seen, characters, last

        return read
