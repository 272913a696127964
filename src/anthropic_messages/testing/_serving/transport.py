"""The offline API within this process, as a transport of httpx: what a server's client would get, without a socket."""

from __future__ import annotations

import importlib
import math
import time
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Self

import anyio
import anyio.lowlevel
import anyio.to_thread
import httpx

from anthropic_messages.testing._api.request_body import most_bytes
from anthropic_messages.testing._faults.steps import HangUp, Head, Pause, Raw, Step

if TYPE_CHECKING:
    import httpx2

    from anthropic_messages.testing._api.api import OfflineAPI

_FOR_EVER = 1e6  # seconds, for functions that don't take infinity
_HUNG_UP = {
    "refused": ("ConnectError", "[Errno 111] Connection refused"),
    "reset": ("ReadError", "[Errno 104] Connection reset by peer"),
    "closed": ("RemoteProtocolError", "Server disconnected without sending a response."),
}
Got = Head | bytes | float
"""What comes in; a number is the seconds that it takes until more does."""


class _Way:
    """A transport, of the library that its class says."""

    _library: Any

    def __init__(self, api: OfflineAPI) -> None:
        self._api = api

    def handle_request(self, request: Any) -> Any:
        body = _kinds(self._library)[0](self._ask(request, request.read()))
        head = body.head()
        return self._library.Response(head.status, headers=dict(head.headers), stream=body)

    async def handle_async_request(self, request: Any) -> Any:
        content = await request.aread()
        # In a thread, as the server does it: an answer may take its time.
        got = await anyio.to_thread.run_sync(self._ask, request, content)
        body = _kinds(self._library)[1](got)
        head = await body.head()
        return self._library.Response(head.status, headers=dict(head.headers), stream=body)

    def _ask(self, request: Any, content: bytes) -> Iterator[Got]:
        target = request.url.raw_path.decode("ascii")
        kept = content if len(content) <= most_bytes(target) else None
        origin = f"{request.url.scheme}://{request.headers['host']}"
        answer = self._api.answer(request.method, target, dict(request.headers), kept, origin)
        return _received(answer.steps, request.extensions.get("timeout", {}), self._library)


class Transport(_Way, httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Carries requests to an `OfflineAPI`, for `httpx.Client` and `httpx.AsyncClient`, under asyncio and trio.

    Faults are those of a connection: `httpx.ConnectError`, `ReadError`, `RemoteProtocolError`, and `ReadTimeout` after
    the time that the client's timeouts allow.
    """

    _library = httpx


def httpx2_transport(api: OfflineAPI) -> httpx2.BaseTransport:
    """The same for clients of `httpx2`, which is imported here: nothing else of this package needs it."""
    library = importlib.import_module("httpx2")
    bases = (_Way, library.BaseTransport, library.AsyncBaseTransport)
    transport: httpx2.BaseTransport = type("Transport", bases, {"_library": library})(api)
    return transport


@cache
def _kinds(library: Any) -> tuple[Any, Any]:
    """The classes of bodies, blocking and not, as a library wants them."""
    return (
        type("Body", (_Body, library.SyncByteStream), {}),
        type("AsyncBody", (_AsyncBody, library.AsyncByteStream), {}),
    )


def _received(steps: Iterator[Step], timeouts: Mapping[str, float | None], library: Any) -> Iterator[Got]:
    """The steps of an answer as their receiver sees them. Its timeouts may change after the head, as httpx allows."""
    left: float = math.inf  # bytes of the body that are to come, where that was said
    begun = False
    for step in steps:
        if isinstance(step, Head):
            begun = True
            left = float(step.headers.get("content-length", math.inf))
            yield step
        elif isinstance(step, bytes):
            left -= len(step)
            yield step
        elif isinstance(step, Pause):
            read = timeouts.get("read")
            patience = math.inf if read is None else read
            yield float(min(step.seconds, patience))
            if step.seconds > patience:
                raise library.ReadTimeout("timed out")
        elif isinstance(step, Raw):
            if not begun:
                raise library.RemoteProtocolError("illegal status line")
        elif begun and left == 0:
            return
        else:
            raise _hung_up(step, begun, left, library)
    if begun and 0 < left < math.inf:
        raise _hung_up(HangUp("closed"), begun, left, library)


def _hung_up(step: HangUp, begun: bool, left: float, library: Any) -> Exception:
    name, message = _HUNG_UP[step.how]
    if begun and step.how == "closed":
        missing = "incomplete chunked read" if left == math.inf else f"{left:.0f} bytes are missing"
        message = f"peer closed connection without sending complete message body ({missing})"
    error: Exception = getattr(library, name)(message)
    return error


class _Body:
    def __init__(self, got: Iterator[Got]) -> None:
        self._got = got

    def head(self) -> Head:
        for item in self._got:
            if isinstance(item, Head):
                return item
            _sleep(item)
        raise AssertionError("an answer has a head, or fails before it")

    def __iter__(self) -> Iterator[bytes]:
        for item in self._got:
            if isinstance(item, bytes):
                yield item
            else:
                _sleep(item)


class _AsyncBody:
    # An iterator and not a generator: one that is left in the middle needs no loop to be finished by.
    def __init__(self, got: Iterator[Got]) -> None:
        self._got = got

    async def head(self) -> Head:
        for item in self._got:
            if isinstance(item, Head):
                return item
            await _async_sleep(item)
        raise AssertionError("an answer has a head, or fails before it")

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        for item in self._got:
            if isinstance(item, bytes):
                await anyio.lowlevel.checkpoint()
                return item
            await _async_sleep(item)
        raise StopAsyncIteration


def _sleep(item: Got) -> None:
    assert isinstance(item, float)
    time.sleep(min(item, _FOR_EVER))


async def _async_sleep(item: Got) -> None:
    assert isinstance(item, float)
    await anyio.sleep(item)
