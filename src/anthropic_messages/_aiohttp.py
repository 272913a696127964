"""Connections of aiohttp under the interface of httpx, where the extra `aiohttp` is installed."""

from __future__ import annotations

import asyncio
import importlib
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

# By name: the package must be complete without them.
aiohttp: Any = importlib.import_module("aiohttp")
httpx_aiohttp: Any = importlib.import_module("httpx_aiohttp")

# The first that fits. `httpx_aiohttp` has a table of its own, in which a lost connection is a connection that was
# not made in time, and some errors are not in it.
_ERRORS: tuple[tuple[type[Exception], type[httpx.TransportError]], ...] = (
    (aiohttp.ServerDisconnectedError, httpx.RemoteProtocolError),
    (aiohttp.SocketTimeoutError, httpx.ReadTimeout),
    (aiohttp.ConnectionTimeoutError, httpx.ConnectTimeout),
    (TimeoutError, httpx.ReadTimeout),
    (aiohttp.ClientConnectorError, httpx.ConnectError),
    (aiohttp.InvalidURL, httpx.UnsupportedProtocol),
    (aiohttp.ClientPayloadError, httpx.RemoteProtocolError),
    (aiohttp.ClientResponseError, httpx.RemoteProtocolError),
    (aiohttp.ClientError, httpx.ReadError),
    (OSError, httpx.ReadError),
)

_DAY = 86_400.0  # seconds; aiohttp has no word for "for ever"


class AiohttpTransport(httpx.AsyncBaseTransport):
    """The transport of `httpx-aiohttp`, with the errors of httpx. It belongs to the event loop that runs now."""

    def __init__(self, settings: dict[str, Any], socket_options: list[tuple[int, int, int]]) -> None:
        limits: httpx.Limits = settings["limits"]

        def session() -> Any:
            if limits.max_keepalive_connections == 0:
                idle: dict[str, Any] = {"force_close": True}
            else:
                idle = {"keepalive_timeout": _DAY if limits.keepalive_expiry is None else limits.keepalive_expiry}
            connector = aiohttp.TCPConnector(
                **idle,
                limit=limits.max_connections or 0,
                ssl=inner.ssl_context,
                socket_factory=lambda address: _socket(address, socket_options),
            )
            # Cookies, proxies and headers are the business of httpx.
            return aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                response_class=_Response,
                skip_auto_headers=("accept", "accept-encoding", "content-type", "user-agent"),
            )

        inner = httpx_aiohttp.AiohttpTransport(client=session, **settings)
        self._inner: Any = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        limit = _read_limit(request)
        try:
            response: httpx.Response = await self._inner.handle_async_request(request)
        except Exception as error:
            raise _translated(error, request) from error
        response.stream = _Body(response.stream, request, limit)
        return response

    async def aclose(self) -> None:
        await self._inner.aclose()


class _Response(aiohttp.ClientResponse):  # type: ignore[misc]  # known by name alone
    """A response whose body ends with its connection. aiohttp lets the reader wait for ever if a chunk is malformed."""

    async def start(self, connection: Any) -> Any:
        protocol = connection.protocol
        await super().start(connection)
        closed = protocol.closed
        if closed is None:
            self._lost(None)
        elif not self.content.is_eof():
            closed.remove_done_callback(_retrieve)  # one of a connection is enough
            closed.add_done_callback(_retrieve)
            closed.add_done_callback(self._lost)
            self.content.on_eof(lambda: closed.remove_done_callback(self._lost))
        return self

    def _lost(self, closed: Any) -> None:
        why = (closed and closed.exception()) or aiohttp.ClientPayloadError("The connection was closed")
        if not self.content.is_eof() and self.content.exception() is None:
            self.content.set_exception(why)


def _retrieve(closed: Any) -> None:
    """Asyncio complains of exceptions that nobody has asked for."""
    closed.exception()


class _Body(httpx.AsyncByteStream):
    def __init__(self, body: Any, request: httpx.Request, limit: float | None) -> None:
        self._body = body
        self._request = request
        self._limit = limit

    async def __aiter__(self) -> AsyncIterator[bytes]:
        # aiohttp was told how long a silence may be when the request was sent; since then it may have become less.
        limit = _read_limit(self._request)
        pieces = aiter(self._body)
        try:
            if limit == self._limit:
                async for piece in pieces:
                    yield piece
                return
            while True:
                async with asyncio.timeout(limit):
                    piece = await anext(pieces, None)
                if piece is None:
                    return
                yield piece
        except Exception as error:
            raise _translated(error, self._request) from error

    async def aclose(self) -> None:
        await self._body.aclose()


def _read_limit(request: httpx.Request) -> float | None:
    limit: float | None = request.extensions.get("timeout", {}).get("read")
    return limit


def _translated(error: Exception, request: httpx.Request) -> Exception:
    """The error that httpx's own transport would have raised."""
    cause = error.__cause__ if isinstance(error, httpx.HTTPError) else error
    # Of a server that disconnects in its headers, those are the "message".
    told = str(cause) if isinstance(getattr(cause, "message", ""), str) else ""
    for theirs, ours in _ERRORS:
        if isinstance(cause, theirs):
            return ours(told or type(cause).__name__, request=request)
    return error


def _socket(address: tuple[Any, ...], options: list[tuple[int, int, int]]) -> Any:
    import socket

    family, kind, protocol, _, _ = address
    made = socket.socket(family, kind, protocol)
    for option in options:
        made.setsockopt(*option)
    return made
