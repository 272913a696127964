from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any

import pytest
import trio

from anthropic_messages import Anthropic, AnthropicError, AsyncAnthropic
from tests.support.wire import Wire, listening

ANTHROPIC_VARIABLES = (
    "ANTHROPIC_API_KEY",
    "ANTHROPIC_AUTH_TOKEN",
    "ANTHROPIC_BASE_URL",
    "ANTHROPIC_HTTP_LIBRARY",
    "ANTHROPIC_LOG",
)
PROXY_VARIABLES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")
QUESTION: dict[str, Any] = {
    "model": "claude-sonnet-5-5",
    "max_tokens": 100,
    "messages": [{"role": "user", "content": "What is the capital of France?"}],
}


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remove keys, proxies and certificates of this machine from the environment."""
    proxies = (*PROXY_VARIABLES, *map(str.lower, PROXY_VARIABLES))
    for name in (*ANTHROPIC_VARIABLES, *proxies, "SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def wire() -> Iterator[Wire]:
    with listening() as running:
        yield running


@pytest.fixture
def fast_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock of streams that runs a hundred times as fast.

    A stream stalls soon, while its sockets still wait for seconds: a pause of a busy machine is not taken for silence.
    """
    monkeypatch.setattr("anthropic_messages._streaming.stream.monotonic", lambda: 100 * time.monotonic())


class World:
    """A way to use the SDK: blocking, with asyncio over httpx or aiohttp, or with trio."""

    def __init__(self, name: str, address: str) -> None:
        self.name = name
        self.address = address

    def client(self, **settings: Any) -> Any:
        """Return a client for the wire, with a key, unless `settings` replace them."""
        settings = {"base_url": self.address, "api_key": "offline", **settings}
        return Anthropic(**settings) if self.name == "sync" else AsyncAnthropic(**settings)

    def use(self, client: Any, calls: Callable[[Any], Any]) -> Any:
        """Return the result of calls with a client, and close the client."""
        if self.name == "sync":
            with client:
                return calls(client)
        run = {
            "asyncio": asyncio.run,
            "aiohttp": asyncio.run,
            "trio": lambda awaitable: trio.run(partial(_await, awaitable)),
        }[self.name]
        return run(_inside(client, calls))

    def create(self, settings: dict[str, Any] | None = None, /, **params: Any) -> Any:
        """Call `messages.create` once, with `QUESTION` and `params`."""
        return self.use(
            self.client(**(settings or {})), lambda client: client.messages.create(**{**QUESTION, **params})
        )

    def follow(self, settings: dict[str, Any] | None = None, /, **params: Any) -> Followed:
        """Read all events of one `messages.stream`."""
        followed = Followed()
        arguments = {**QUESTION, **params}
        calls = followed.blocking if self.name == "sync" else followed.awaited
        self.use(self.client(**(settings or {})), lambda client: calls(client.messages.stream(**arguments)))
        return followed

    def raw_events(self, settings: dict[str, Any] | None = None, /, **params: Any) -> list[Any]:
        """Return all events of one `create(stream=True)`."""
        arguments = {**QUESTION, **params, "stream": True}

        async def awaited(client: Any) -> list[Any]:
            async with await client.messages.create(**arguments) as stream:
                return [event async for event in stream]

        def blocking(client: Any) -> list[Any]:
            with client.messages.create(**arguments) as stream:
                return list(stream)

        return list(self.use(self.client(**(settings or {})), blocking if self.name == "sync" else awaited))


class Followed:
    """The events of a stream, and its final message or error."""

    def __init__(self) -> None:
        self.events: list[Any] = []
        self.message: Any = None
        self.error: Any = None

    @property
    def types(self) -> list[str]:
        return [event.type for event in self.events]

    def blocking(self, manager: Any) -> None:
        try:
            with manager as stream:
                self.events.extend(stream)
                self.message = stream.get_final_message()
        except AnthropicError as error:
            self.error = error

    async def awaited(self, manager: Any) -> None:
        try:
            async with manager as stream:
                async for event in stream:
                    self.events.append(event)
                self.message = await stream.get_final_message()
        except AnthropicError as error:
            self.error = error


async def _inside(client: Any, calls: Callable[[Any], Awaitable[Any]]) -> Any:
    async with client:
        return await calls(client)


async def _await(awaitable: Awaitable[Any]) -> Any:
    return await awaitable


@pytest.fixture(params=["sync", "asyncio", "aiohttp", "trio"])
def world(request: pytest.FixtureRequest, wire: Wire, monkeypatch: pytest.MonkeyPatch) -> World:
    if request.param != "aiohttp":
        monkeypatch.setitem(sys.modules, "httpx_aiohttp", None)  # The extra is not installed.
    return World(request.param, wire.url)
