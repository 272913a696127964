"""The offline API over ASGI, and faults that ASGI cannot express: raw bytes and broken connections."""

from __future__ import annotations

import asyncio
import math
import socket
import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from uvicorn.protocols.http.h11_impl import H11Protocol

from anthropic_messages.testing._api.request_body import BodyWriter
from anthropic_messages.testing._faults.steps import HangUp, Head, Pause, Raw, Step

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from anthropic_messages.testing._api.api import OfflineAPI
    from anthropic_messages.testing._api.request_body import Body

_RESET_ON_CLOSE = struct.pack("ii", 1, 0)
_POLL_INTERVAL = 0.001  # seconds

_connections: dict[Any, asyncio.Transport] = {}  # by server and client address, which the ASGI scope contains


class Protocol(H11Protocol):
    """The HTTP protocol of uvicorn, which also registers its connections for the gateway."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._addresses = self.server, self.client
        _connections[self._addresses] = transport

    def connection_lost(self, exc: Exception | None) -> None:
        _connections.pop(self._addresses, None)
        super().connection_lost(exc)


class Gateway:
    """An ASGI application that passes requests to the API and sends its responses step by step."""

    def __init__(self, api: OfflineAPI) -> None:
        self._api = api

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        connection = _connections.get((scope["server"], scope["client"]))
        if connection is None:  # the client has disconnected
            return
        names = dict.fromkeys(name for name, _ in scope["headers"])
        headers = {
            name.decode("latin-1"): b", ".join(v for n, v in scope["headers"] if n == name).decode("latin-1")
            for name in names
        }
        target = b"?".join(filter(None, (scope["raw_path"], scope["query_string"]))).decode("latin-1")
        writer = BodyWriter(headers, target)
        try:
            content = await read_body(receive, writer)
            # In a thread, because a reply function may block or call this API.
            origin = f"{scope['scheme']}://{headers.get('host', 'localhost')}"
            response = await asyncio.to_thread(self._api.respond, scope["method"], target, headers, content, origin)
        finally:
            writer.close()
        await _carry_out(response.steps, connection, receive, send)


async def read_body(receive: Receive, writer: BodyWriter) -> Body | None:
    """Return the body of a request, or None if it is too large. The body is always read to its end."""
    more = True
    while more:
        message = await receive()
        writer.write(message.get("body", b""))
        more = message.get("more_body", False)
    return writer.body()


async def _carry_out(steps: Iterator[Step], connection: asyncio.Transport, receive: Receive, send: Send) -> None:
    for step in steps:
        if isinstance(step, Head):
            headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in step.headers.items()]
            await send({"type": "http.response.start", "status": step.status, "headers": headers})
        elif isinstance(step, bytes):
            await send({"type": "http.response.body", "body": step, "more_body": True})
        elif isinstance(step, Raw):
            connection.write(step.data)
        elif isinstance(step, Pause):
            if await _disconnects_within(step.seconds, receive):
                return
        else:
            await _hang_up(connection, step)
            await _disconnects_within(math.inf, receive)
            return
    await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _disconnects_within(seconds: float, receive: Receive) -> bool:
    """Wait for the seconds; return True early if the client disconnects."""
    try:
        async with asyncio.timeout(None if seconds == math.inf else seconds):
            while (await receive())["type"] != "http.disconnect":
                pass
    except TimeoutError:
        return False
    return True


async def _hang_up(connection: asyncio.Transport, step: HangUp) -> None:
    if step.how == "closed":
        connection.close()
        return
    while connection.get_write_buffer_size():
        await asyncio.sleep(_POLL_INTERVAL)
    raw_socket = cast("socket.socket", connection.get_extra_info("socket"))
    raw_socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
    connection.abort()
