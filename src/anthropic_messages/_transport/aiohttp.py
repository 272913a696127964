"""Connections of aiohttp under the interface of httpx, where the extra `aiohttp` is installed."""

from __future__ import annotations

import asyncio
import copy
import importlib
import io
import select
import weakref
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

# By name: the package must be complete without them.
aiohttp: Any = importlib.import_module("aiohttp")
httpx_aiohttp: Any = importlib.import_module("httpx_aiohttp")


class _WriteTimeout(aiohttp.SocketTimeoutError):  # type: ignore[misc]  # known by name alone
    """The server took no byte of a request for as long as `timeout` allows."""


# The first that fits. `httpx_aiohttp` has a table of its own, in which a lost connection is a connection that was
# not made in time, and some errors are not in it.
_ERRORS: tuple[tuple[type[Exception], type[httpx.TransportError]], ...] = (
    (_WriteTimeout, httpx.WriteTimeout),
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

_LARGE = 2**20  # bytes; aiohttp warns of more, for it would copy them at once while the event loop waits
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
            connector = _Connector(
                **idle,
                limit=limits.max_connections or 0,
                ssl=inner.ssl_context,
                socket_factory=lambda address: _socket(address, socket_options),
            )
            # Cookies, proxies and headers are the business of httpx.
            return aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                request_class=_Request,
                response_class=_Response,
                skip_auto_headers=("accept", "accept-encoding", "content-type", "user-agent"),
            )

        inner = httpx_aiohttp.AiohttpTransport(client=session, **settings)
        self._inner: Any = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        limit = _read_limit(request)
        _write_limit.set(request.extensions.get("timeout", {}).get("write"))
        try:
            response: httpx.Response = await self._inner.handle_async_request(_without_credentials(request))
        except Exception as error:
            failure = _translated(error, request)
        else:
            response.stream = _Body(response.stream, request, limit)
            return response
        # Here and not in the handler: aiohttp's error has the request's headers in its frames and its attributes.
        raise failure

    async def aclose(self) -> None:
        await self._inner.aclose()


class _Connector(aiohttp.TCPConnector):  # type: ignore[misc]  # known by name alone
    """A connector that looks at an idle connection before it is used again.

    aiohttp drops a connection when the event loop hears that the server has closed it. A loop that stood still has
    heard nothing yet. What the server sent behind its last response would be taken for the next one.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._used: weakref.WeakSet[Any] = weakref.WeakSet()

    async def connect(self, *args: Any, **options: Any) -> Any:
        while True:
            connection = await super().connect(*args, **options)
            protocol = connection.protocol
            if protocol not in self._used:  # what a new one may have to read is the end of its TLS handshake
                self._used.add(protocol)
                return connection
            if not _is_spoiled(protocol):
                return connection
            connection.close()


def _is_spoiled(protocol: Any) -> bool:
    """Check whether an idle connection was closed by the server, or has received what nobody asked for."""
    if protocol.should_close or _is_readable(protocol.transport.get_extra_info("socket")):
        return True
    parser = getattr(protocol, "_parser", None)  # of the last response; the next one gets another
    try:
        return parser is not None and parser.feed_eof() is not None
    except Exception:  # the end comes too early for what has begun
        return True


def _is_readable(connection: Any) -> bool:
    descriptor = connection.fileno()
    if descriptor < 0:
        return True
    if not hasattr(select, "poll"):  # Windows
        return bool(select.select([descriptor], [], [], 0)[0])
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    return bool(poll.poll(0))


_write_limit: ContextVar[float | None] = ContextVar("_write_limit", default=None)


class _Request(aiohttp.ClientRequest):  # type: ignore[misc]  # known by name alone
    """A request that fails if the server takes no byte of its body for too long. aiohttp has no such limit."""

    def update_body_from_data(self, body: Any, *args: Any, **options: Any) -> None:
        if isinstance(body, bytes) and len(body) > _LARGE:
            body = io.BytesIO(body)
        super().update_body_from_data(body, *args, **options)

    async def write_bytes(self, writer: Any, conn: Any, *args: Any) -> None:
        limit = _write_limit.get()
        if limit is None or conn.protocol is None:
            await super().write_bytes(writer, conn, *args)
            return
        watch = _WriteWatch(writer, conn.protocol, limit)
        try:
            await super().write_bytes(writer, conn, *args)
        finally:
            watch.timer.cancel()


class _WriteWatch:
    """Ends a connection over which nothing is written for `limit` seconds."""

    def __init__(self, writer: Any, protocol: Any, limit: float) -> None:
        self._writer = writer
        self._protocol = protocol
        self._transport = protocol.transport
        self._limit = limit
        self._loop = asyncio.get_running_loop()
        self._sent = -1
        self._since = self._loop.time()
        self.timer = self._loop.call_later(limit / 4, self._look)

    def _look(self) -> None:
        now = self._loop.time()
        sent = self._writer.output_size - self._transport.get_write_buffer_size()
        if sent > self._sent:
            self._sent = sent
            self._since = now
        elif now - self._since >= self._limit:
            self._protocol.set_exception(_WriteTimeout("The server stopped reading the request"))
            self._transport.abort()  # `close()` would wait until all is written
            return
        self.timer = self._loop.call_later(self._limit / 4, self._look)


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
        chunks = aiter(self._body)
        try:
            if limit == self._limit:
                async for chunk in chunks:
                    yield chunk
                return
            while True:
                async with asyncio.timeout(limit):
                    chunk = await anext(chunks, None)
                if chunk is None:
                    return
                yield chunk
        except Exception as error:
            failure = _translated(error, self._request)
        raise failure

    async def aclose(self) -> None:
        await self._body.aclose()


def _without_credentials(request: httpx.Request) -> httpx.Request:
    """Return the request without user name and password in its URL: httpx has made a header of them.

    aiohttp raises ValueError for both together.
    """
    if not request.url.userinfo:
        return request
    plain = copy.copy(request)
    plain.stream, plain.extensions = request.stream, request.extensions  # a copy leaves them behind
    plain.url = request.url.copy_with(username=None, password=None)
    return plain


def _read_limit(request: httpx.Request) -> float | None:
    limit: float | None = request.extensions.get("timeout", {}).get("read")
    return limit


def _translated(error: Exception, request: httpx.Request) -> Exception:
    """Return the error that httpx's own transport would have raised."""
    cause = error.__cause__ if isinstance(error, httpx.HTTPError) else error
    for theirs, ours in _ERRORS:
        if isinstance(cause, theirs):
            translated = ours(_text(cause), request=request)
            translated.__cause__ = getattr(cause, "os_error", None)
            return translated
    return error


def _text(error: BaseException) -> str:
    """Return what an error of aiohttp says, without the URL: its query may hold a secret."""
    if isinstance(error, aiohttp.ClientResponseError):
        told: str = getattr(error, "message", "") or "invalid response"
        return told
    if isinstance(error, aiohttp.InvalidURL):
        return "the URL is invalid"
    if "Can not write request body" in str(error):
        return str(error.__cause__ or "The request could not be written")
    # Of a server that disconnects in its headers, those are the "message".
    told = str(error) if isinstance(getattr(error, "message", ""), str) else ""
    return told or type(error).__name__


def _socket(address: tuple[Any, ...], options: list[tuple[int, int, int]]) -> Any:
    import socket

    family, kind, protocol, _, _ = address
    made = socket.socket(family, kind, protocol)
    for option in options:
        made.setsockopt(*option)
    return made
