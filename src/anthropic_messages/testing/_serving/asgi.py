"""The offline API over ASGI, with what ASGI has no words for: silence, bytes that are no HTTP, broken connections."""

from __future__ import annotations

import asyncio
import math
import socket
import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from uvicorn.protocols.http.h11_impl import H11Protocol

from anthropic_messages.testing._api.request_body import most_bytes
from anthropic_messages.testing._faults.steps import HangUp, Head, Pause, Raw, Step

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from anthropic_messages.testing._api.api import OfflineAPI

_RESET_ON_CLOSE = struct.pack("ii", 1, 0)
_MOMENT = 0.001  # seconds between looks at whether bytes are gone

_connections: dict[Any, asyncio.Transport] = {}  # by both addresses, which the scope of a request has too


class Protocol(H11Protocol):
    """HTTP as uvicorn speaks it, over connections that the gateway can get hold of."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._addresses = self.server, self.client
        _connections[self._addresses] = transport

    def connection_lost(self, exc: Exception | None) -> None:
        _connections.pop(self._addresses, None)
        super().connection_lost(exc)


class Gateway:
    """An ASGI application: requests to the API, and its answers step by step."""

    def __init__(self, api: OfflineAPI) -> None:
        self._api = api

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        connection = _connections.get((scope["server"], scope["client"]))
        if connection is None:  # the client has left already
            return
        names = dict.fromkeys(name for name, _ in scope["headers"])
        headers = {
            name.decode("latin-1"): b", ".join(v for n, v in scope["headers"] if n == name).decode("latin-1")
            for name in names
        }
        target = b"?".join(filter(None, (scope["raw_path"], scope["query_string"]))).decode("latin-1")
        content = await read_body(receive, most_bytes(target))
        # In a thread: a reply may be chosen by a function that takes its time, or calls the API itself.
        origin = f"{scope['scheme']}://{headers.get('host', 'localhost')}"
        answer = await asyncio.to_thread(self._api.answer, scope["method"], target, headers, content, origin)
        await _carry_out(answer.steps, connection, receive, send)


async def read_body(receive: Receive, most: int) -> bytes | None:
    """Return the body of a request; None if it is too large, and then it has been read to its end and dropped."""
    pieces: list[bytes] = []
    size = 0
    more = True
    while more:
        message = await receive()
        piece = message.get("body", b"")
        more = message.get("more_body", False)
        size += len(piece)
        if size <= most:
            pieces.append(piece)
    return b"".join(pieces) if size <= most else None


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
            if await _left_within(step.seconds, receive):
                return
        else:
            await _hang_up(connection, step)
            await _left_within(math.inf, receive)
            return
    await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _left_within(seconds: float, receive: Receive) -> bool:
    """Wait, unless the client leaves before the time is over."""
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
        await asyncio.sleep(_MOMENT)
    its = cast("socket.socket", connection.get_extra_info("socket"))
    its.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
    connection.abort()
