"""One request over each transport of the offline API: sockets, in process, asyncio and trio."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import httpx
import trio

from anthropic_messages.testing import Server
from anthropic_messages.testing._api.api import OfflineAPI
from anthropic_messages.testing._serving.transport import Transport
from tests.support.transports import usual_certificates

from .conftest import HEADERS, body

Send = Callable[[OfflineAPI, dict[str, Any], float], "Outcome"]
"""Sends a request with a read timeout, and returns what the client received."""


@dataclass
class Outcome:
    """The response that a client received, up to an error if there was one."""

    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    content: bytes = b""
    error: type[Exception] | None = None

    @property
    def events(self) -> list[str]:
        """The names of the events."""
        return [line.removeprefix("event: ") for line in self.content.decode().splitlines() if line.startswith("event")]


def over_a_socket(api: OfflineAPI, request: dict[str, Any], timeout: float) -> Outcome:
    with (
        Server(api=api) as server,
        httpx.Client(
            base_url=server.url, headers=HEADERS, timeout=timeout, trust_env=False, verify=usual_certificates()
        ) as client,
    ):
        return _blocking(client, request)


def in_process(api: OfflineAPI, request: dict[str, Any], timeout: float) -> Outcome:
    with httpx.Client(transport=Transport(api), base_url="http://api", headers=HEADERS, timeout=timeout) as client:
        return _blocking(client, request)


def in_process_async(
    run: Callable[[Callable[[], Any]], Outcome], api: OfflineAPI, request: dict[str, Any], timeout: float
) -> Outcome:
    async def main() -> Outcome:
        outcome = Outcome()
        async with httpx.AsyncClient(
            transport=Transport(api), base_url="http://api", headers=HEADERS, timeout=timeout
        ) as client:
            try:
                async with client.stream("POST", "/v1/messages", json=request) as response:
                    outcome.status, outcome.headers = response.status_code, dict(response.headers)
                    async for piece in response.aiter_raw():
                        outcome.content += piece
            except httpx.TransportError as error:
                outcome.error = type(error)
        return outcome

    return run(main)


def _blocking(client: httpx.Client, request: dict[str, Any]) -> Outcome:
    outcome = Outcome()
    try:
        with client.stream("POST", "/v1/messages", json=request) as response:
            outcome.status, outcome.headers = response.status_code, dict(response.headers)
            for piece in response.iter_raw():
                outcome.content += piece
    except httpx.TransportError as error:
        outcome.error = type(error)
    return outcome


TRANSPORTS: dict[str, Send] = {
    "socket": over_a_socket,
    "in process": in_process,
    "asyncio": partial(in_process_async, lambda main: asyncio.run(main())),
    "trio": partial(in_process_async, trio.run),
}
STREAM = body(stream=True)
PLAIN = body()
