"""The offline API as an httpx transport, with the behavior of the server but without sockets."""

from __future__ import annotations

import importlib
import math
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from functools import cache
from typing import Any, Self

import anyio
import anyio.lowlevel
import anyio.to_thread
import httpx

from anthropic_messages.testing._api.api import OfflineAPI
from anthropic_messages.testing._api.request_body import Body, BodyWriter, is_upload, max_body_bytes
from anthropic_messages.testing._faults.steps import HangUp, Head, Pause, Raw, Step

_MAX_SLEEP = 1e6  # seconds; `time.sleep` does not accept infinity
_DISCONNECT_ERRORS = {
    "refused": ("ConnectError", "[Errno 111] Connection refused"),
    "reset": ("ReadError", "[Errno 104] Connection reset by peer"),
    "closed": ("RemoteProtocolError", "Server disconnected without sending a response."),
}
Incoming = Head | bytes | float
"""The items that the client receives. A number is the seconds to wait for the next item."""


class _TransportBase:
    """A transport for httpx or httpx2; `_library` is the module."""

    _library: Any

    def __init__(self, api: OfflineAPI) -> None:
        self._api = api

    def handle_request(self, request: Any) -> Any:
        if is_upload(request.headers):  # a large file should not be read into memory
            writer = BodyWriter(request.headers, _target(request))
            with closing(writer):
                for chunk in request.stream:
                    writer.write(chunk)
                incoming = self._send(request, writer.body())
        else:
            incoming = self._send(request, _limited(request, request.read()))
        body = _body_classes(self._library)[0](incoming)
        head = body.head()
        return self._library.Response(head.status, headers=dict(head.headers), stream=body)

    async def handle_async_request(self, request: Any) -> Any:
        # In a thread, as in the server, because a reply function may block.
        if is_upload(request.headers):
            writer = BodyWriter(request.headers, _target(request))
            with closing(writer):
                async for chunk in request.stream:
                    writer.write(chunk)
                incoming = await anyio.to_thread.run_sync(self._send, request, writer.body())
        else:
            content = _limited(request, await request.aread())
            incoming = await anyio.to_thread.run_sync(self._send, request, content)
        body = _body_classes(self._library)[1](incoming)
        head = await body.head()
        return self._library.Response(head.status, headers=dict(head.headers), stream=body)

    def _send(self, request: Any, content: Body | None) -> Iterator[Incoming]:
        origin = f"{request.url.scheme}://{request.headers['host']}"
        response = self._api.respond(request.method, _target(request), dict(request.headers), content, origin)
        return _client_view(response.steps, request.extensions.get("timeout", {}), self._library)


def _target(request: Any) -> str:
    target: str = request.url.raw_path.decode("ascii")
    return target


def _limited(request: Any, content: bytes) -> bytes | None:
    """Return the body of a request; None if it is larger than the API allows."""
    return content if len(content) <= max_body_bytes(_target(request)) else None


class Transport(_TransportBase, httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport to an `OfflineAPI` for `httpx.Client` and `httpx.AsyncClient`, on asyncio and trio.

    Faults raise the same errors as a real connection: `httpx.ConnectError`, `ReadError`, `RemoteProtocolError`, and
    `ReadTimeout` after the client's read timeout.
    """

    _library = httpx


def httpx2_transport(api: OfflineAPI) -> Any:
    """Return the same transport for `httpx2` clients. It imports `httpx2`, which nothing else here needs."""
    library = importlib.import_module("httpx2")
    bases = (_TransportBase, library.BaseTransport, library.AsyncBaseTransport)
    return type("Transport", bases, {"_library": library})(api)


@cache
def _body_classes(library: Any) -> tuple[Any, Any]:
    """Return the sync and the async body class for a library."""
    return (
        type("Body", (_Body, library.SyncByteStream), {}),
        type("AsyncBody", (_AsyncBody, library.AsyncByteStream), {}),
    )


def _client_view(steps: Iterator[Step], timeouts: Mapping[str, float | None], library: Any) -> Iterator[Incoming]:
    """Yield what the client sees of the steps. The client may change its timeouts after the head, as httpx allows."""
    missing_bytes: float = math.inf  # bytes of the body, if their number is known
    started = False
    for step in steps:
        if isinstance(step, Head):
            started = True
            missing_bytes = float(step.headers.get("content-length", math.inf))
            yield step
        elif isinstance(step, bytes):
            missing_bytes -= len(step)
            yield step
        elif isinstance(step, Pause):
            read = timeouts.get("read")
            timeout = math.inf if read is None else read
            yield float(min(step.seconds, timeout))
            if step.seconds > timeout:
                raise library.ReadTimeout("timed out")
        elif isinstance(step, Raw):
            if not started:
                raise library.RemoteProtocolError("illegal status line")
        elif started and missing_bytes == 0:
            return
        else:
            raise _disconnect_error(step, started, missing_bytes, library)
    if started and 0 < missing_bytes < math.inf:
        raise _disconnect_error(HangUp("closed"), started, missing_bytes, library)


def _disconnect_error(step: HangUp, started: bool, missing_bytes: float, library: Any) -> Exception:
    name, message = _DISCONNECT_ERRORS[step.how]
    if started and step.how == "closed":
        details = "incomplete chunked read" if missing_bytes == math.inf else f"{missing_bytes:.0f} bytes are missing"
        message = f"peer closed connection without sending complete message body ({details})"
    error: Exception = getattr(library, name)(message)
    return error


class _Body:
    def __init__(self, incoming: Iterator[Incoming]) -> None:
        self._incoming = incoming

    def head(self) -> Head:
        for item in self._incoming:
            if isinstance(item, Head):
                return item
            _sleep(item)
        raise AssertionError("a response has a head, or fails before it")

    def __iter__(self) -> Iterator[bytes]:
        for item in self._incoming:
            if isinstance(item, bytes):
                yield item
            else:
                _sleep(item)


class _AsyncBody:
    # An iterator instead of a generator, because an abandoned async generator needs a running event loop to close.
    def __init__(self, incoming: Iterator[Incoming]) -> None:
        self._incoming = incoming

    async def head(self) -> Head:
        for item in self._incoming:
            if isinstance(item, Head):
                return item
            await _async_sleep(item)
        raise AssertionError("a response has a head, or fails before it")

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        for item in self._incoming:
            if isinstance(item, bytes):
                await anyio.lowlevel.checkpoint()
                return item
            await _async_sleep(item)
        raise StopAsyncIteration


def _sleep(item: Incoming) -> None:
    assert isinstance(item, float)
    time.sleep(min(item, _MAX_SLEEP))


async def _async_sleep(item: Incoming) -> None:
    assert isinstance(item, float)
    await anyio.sleep(item)
