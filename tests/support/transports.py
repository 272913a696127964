"""Combinations of client, event loop and HTTP library, also with a proxy and over TLS."""

from __future__ import annotations

import asyncio
import os
import select
import socket
import socketserver
import ssl
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import httpx2
import pytest
import trio
import trustme

from anthropic_messages import AnthropicError, DefaultAioHttpClient, DefaultAsyncHttpxClient, DefaultHttpxClient
from tests.facade.conftest import QUESTION, World

from .wire import Wire, serving

FLAVOURS: dict[str, tuple[str, Any]] = {  # The world, and the class of the `http_client`, if any.
    "sync": ("sync", None),
    "sync httpx": ("sync", httpx.Client),
    "sync httpx2": ("sync", httpx2.Client),
    "sync default": ("sync", DefaultHttpxClient),
    "asyncio": ("asyncio", None),
    "asyncio httpx": ("asyncio", httpx.AsyncClient),
    "asyncio httpx2": ("asyncio", httpx2.AsyncClient),
    "asyncio aiohttp": ("asyncio", DefaultAioHttpClient),
    "trio": ("trio", None),
    "trio httpx2": ("trio", httpx2.AsyncClient),
    "trio default": ("trio", DefaultAsyncHttpxClient),
    "trio aiohttp": ("trio", DefaultAioHttpClient),
}
GIVEN = [name for name, (_, make) in FLAVOURS.items() if make is not None]
FOREIGN = (httpx.Client, httpx.AsyncClient, httpx2.Client, httpx2.AsyncClient)


@cache
def usual_certificates() -> ssl.SSLContext:
    """Read the certificates once: each client of httpx would spend up to 30 ms of a test on them."""
    return httpx.create_ssl_context(trust_env=False)


class Flavour(World):
    """A world with an HTTP client."""

    def __init__(self, name: str, address: str) -> None:
        world, self.make = FLAVOURS[name]
        super().__init__(world, address)

    def given(self, calls: Callable[[Any], Any], options: dict[str, Any] | None = None, **settings: Any) -> Any:
        """Return the result of calls. `options` are for the `http_client`, if this flavour has one."""
        make = self.make
        if make in FOREIGN and not {"SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE"} & os.environ.keys():
            options = {"verify": usual_certificates(), **(options or {})}

        def blocking() -> Any:
            if make is None:
                return self.use(self.client(**settings), calls)
            with make(**(options or {})) as http, self.client(http_client=http, **settings) as client:
                return calls(client)

        async def awaited() -> Any:
            if make is None:
                async with self.client(**settings) as client:
                    return await calls(client)
            async with make(**(options or {})) as http:
                async with self.client(http_client=http, **settings) as client:
                    answer = await calls(client)
                assert not http.is_closed, "an `http_client` of the caller must not be closed"
                return answer

        if self.name == "sync":
            return blocking()
        return asyncio.run(awaited()) if self.name == "asyncio" else trio.run(awaited)

    def ask(self, client: Any, **params: Any) -> Any:
        return client.messages.create(**{**QUESTION, **params})

    def failing(self, options: dict[str, Any] | None = None, **settings: Any) -> Any:
        """Return the error of a call, and assert that the next call on the same client succeeds."""

        def blocking(client: Any) -> Any:
            with pytest.raises(AnthropicError) as caught:
                self.ask(client)
            assert self.ask(client.with_options(timeout=60)).content[0].text == "Paris."
            return caught.value

        async def awaited(client: Any) -> Any:
            with pytest.raises(AnthropicError) as caught:
                await self.ask(client)
            assert (await self.ask(client.with_options(timeout=60))).content[0].text == "Paris."
            return caught.value

        calls = blocking if self.name == "sync" else awaited
        return self.given(calls, options, **{"max_retries": 0, **settings})

    def text_of_stream(self, **settings: Any) -> str:
        def blocking(client: Any) -> str:
            with client.messages.stream(**QUESTION) as events:
                return "".join(events.text_stream)

        async def awaited(client: Any) -> str:
            async with client.messages.stream(**QUESTION) as events:
                return "".join([text async for text in events.text_stream])

        return str(self.given(blocking if self.name == "sync" else awaited, **settings))


def flavours(*names: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("flavour", names or tuple(FLAVOURS), indirect=True)


@pytest.fixture
def flavour(request: pytest.FixtureRequest, wire: Wire, monkeypatch: pytest.MonkeyPatch) -> Flavour:
    if "aiohttp" not in request.param:
        monkeypatch.setitem(sys.modules, "httpx_aiohttp", None)  # The extra is not installed.
    return Flavour(request.param, wire.url)


class Relay(socketserver.ThreadingTCPServer):
    """Forwards bytes to another port, as a proxy that records the heads of requests, or as a TLS server."""

    daemon_threads = True
    block_on_close = False
    host = "127.0.0.1"

    def __init__(self, target: int, context: ssl.SSLContext | None = None, tunnel_target: int = 0) -> None:
        super().__init__((self.host, 0), _Relayed)
        self.target, self.context, self.tunnel_target = target, context, tunnel_target
        self.heads: list[bytes] = []
        self.connections = 0
        self.script: list[Callable[[socket.socket], object]] = []  # Functions to call instead, one for each connection.
        self.port: int = self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore errors of connections that the client has closed."""


class _Relayed(socketserver.BaseRequestHandler):
    server: Relay

    def handle(self) -> None:
        client, beginning, port = self.request, b"", self.server.target
        self.server.connections += 1
        if self.server.script:
            self.server.script.pop(0)(client)
            return
        if self.server.context is not None:
            client = self.server.context.wrap_socket(client, server_side=True)
        else:
            while b"\r\n\r\n" not in beginning:
                beginning += client.recv(65536)
            self.server.heads.append(beginning.partition(b"\r\n\r\n")[0])
            if beginning.startswith(b"CONNECT "):
                client.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
                beginning, port = b"", self.server.tunnel_target
        with client, socket.create_connection(("127.0.0.1", port)) as target:
            target.sendall(beginning)
            ends = {client: target, target: client}
            while True:
                for source in select.select(list(ends), [], [])[0]:
                    data = source.recv(65536)
                    while getattr(source, "pending", int)():
                        data += source.recv(65536)
                    if not data:
                        return
                    ends[source].sendall(data)


@contextmanager
def relaying(relay: Relay) -> Iterator[Relay]:
    with relay, serving(relay):
        yield relay


class Secure:
    """The scripted server over TLS. Tests must trust the authority of its certificate."""

    def __init__(self, authority: Path, relay: Relay) -> None:
        self.authority = authority
        self.relay = relay
        self.url = f"https://localhost:{relay.port}"


@pytest.fixture
def secure(wire: Wire, tmp_path: Path) -> Iterator[Secure]:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost", "api.test").configure_cert(context)
    with relaying(Relay(port_of(wire), context)) as relay:
        yield Secure(tmp_path / "authority.pem", relay)


@pytest.fixture
def proxy(wire: Wire, secure: Secure) -> Iterator[Relay]:
    with relaying(Relay(port_of(wire), tunnel_target=secure.relay.port)) as relay:
        yield relay


def port_of(wire: Wire) -> int:
    return int(wire.url.rpartition(":")[2])
