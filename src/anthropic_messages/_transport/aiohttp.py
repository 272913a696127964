"""A transport of httpx over connections of aiohttp, for the extra `aiohttp`."""

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

# Imported by name, because type checkers must pass without these packages.
aiohttp: Any = importlib.import_module("aiohttp")
httpx_aiohttp: Any = importlib.import_module("httpx_aiohttp")


class _WriteTimeout(aiohttp.SocketTimeoutError):  # type: ignore[misc]  # known by name alone
    """The write timeout: the server has not read from the request for too long."""


# The first matching row counts. The table of `httpx_aiohttp` maps a lost connection to a connect timeout, and lacks
# some errors.
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

_LARGE = 2**20  # bytes; aiohttp warns about larger bodies, because copying them blocks the event loop
_DAY = 86_400.0  # seconds; aiohttp has no value for no limit


class AiohttpTransport(httpx.AsyncBaseTransport):
    """The transport of `httpx-aiohttp`, with the errors of httpx. It is bound to the running event loop."""

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
            # httpx handles cookies, proxies and headers.
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
        # Raised outside the handler, because aiohttp's error has the request headers in its frames and attributes.
        raise failure

    async def aclose(self) -> None:
        await self._inner.aclose()


class _Connector(aiohttp.TCPConnector):  # type: ignore[misc]  # known by name alone
    """A connector that checks an idle connection before it is reused.

    aiohttp drops a connection when the event loop notices that the server has closed it. A loop that was blocked has
    not noticed yet. Bytes after the last response would be read as the next one.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._used: weakref.WeakSet[Any] = weakref.WeakSet()

    async def connect(self, *args: Any, **options: Any) -> Any:
        while True:
            connection = await super().connect(*args, **options)
            protocol = connection.protocol
            if protocol not in self._used:  # a new connection may have the end of its TLS handshake to read
                self._used.add(protocol)
                return connection
            if not _is_unusable(protocol):
                return connection
            connection.close()


def _is_unusable(protocol: Any) -> bool:
    """Check if an idle connection was closed by the server, or has received unexpected bytes."""
    if protocol.should_close or _is_readable(protocol.transport.get_extra_info("socket")):
        return True
    parser = getattr(protocol, "_parser", None)  # the parser of the last response
    try:
        return parser is not None and parser.feed_eof() is not None
    except Exception:  # it has received the beginning of a response
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
    """A request with a write timeout, which aiohttp does not have."""

    def update_body_from_data(self, body: Any, *args: Any, **options: Any) -> None:
        if isinstance(body, bytes) and len(body) > _LARGE:
            body = io.BytesIO(body)
        super().update_body_from_data(body, *args, **options)

    async def write_bytes(self, writer: Any, conn: Any, *args: Any) -> None:
        limit = _write_limit.get()
        transport = None if conn.protocol is None else conn.protocol.transport
        timer = None if limit is None or transport is None else _WriteTimer(writer, conn.protocol, limit)
        try:
            await super().write_bytes(writer, conn, *args)
        except asyncio.CancelledError:
            # aiohttp closes the connection. Its socket would stay open until the server has read what is buffered.
            if transport is not None:
                transport.abort()
            raise
        finally:
            if timer is not None:
                timer.timer.cancel()


class _WriteTimer:
    """A timer that aborts a connection to which nothing is written for `limit` seconds."""

    def __init__(self, writer: Any, protocol: Any, limit: float) -> None:
        self._writer = writer
        self._protocol = protocol
        self._transport = protocol.transport
        self._limit = limit
        self._loop = asyncio.get_running_loop()
        self._sent = -1
        self._since = self._loop.time()
        self.timer = self._loop.call_later(limit / 4, self._check)

    def _check(self) -> None:
        now = self._loop.time()
        sent = self._writer.output_size - self._transport.get_write_buffer_size()
        if sent > self._sent:
            self._sent = sent
            self._since = now
        elif now - self._since >= self._limit:
            self._protocol.set_exception(_WriteTimeout("The server stopped reading the request"))
            self._transport.abort()  # `close()` would first write the rest
            return
        self.timer = self._loop.call_later(self._limit / 4, self._check)


class _Response(aiohttp.ClientResponse):  # type: ignore[misc]  # known by name alone
    """A response whose body ends with its connection. In aiohttp, a malformed chunk makes the reader wait forever."""

    async def start(self, connection: Any) -> Any:
        protocol = connection.protocol
        await super().start(connection)
        closed = protocol.closed
        if closed is None:
            self._lost(None)
            return self
        closed.remove_done_callback(_retrieve)  # one callback per connection is enough
        closed.add_done_callback(_retrieve)
        if not self.content.is_eof():
            closed.add_done_callback(self._lost)
            self.content.on_eof(lambda: closed.remove_done_callback(self._lost))
        return self

    def _lost(self, closed: Any) -> None:
        why = _retrieve(closed) or aiohttp.ClientPayloadError("The connection was closed")
        if not self.content.is_eof() and self.content.exception() is None:
            self.content.set_exception(why)


def _retrieve(closed: Any) -> Any:
    """Return the exception of a future, if it has one. asyncio logs exceptions that are not retrieved."""
    return None if closed is None or closed.cancelled() else closed.exception()


class _Body(httpx.AsyncByteStream):
    def __init__(self, body: Any, request: httpx.Request, limit: float | None) -> None:
        self._body = body
        self._request = request
        self._limit = limit

    async def __aiter__(self) -> AsyncIterator[bytes]:
        # aiohttp got the read timeout when the request was sent. It may have been shortened since then.
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
    """Return the request without user name and password in its URL, which httpx has put into a header.

    aiohttp raises ValueError for a request with both.
    """
    if not request.url.userinfo:
        return request
    plain = copy.copy(request)
    plain.stream, plain.extensions = request.stream, request.extensions  # `copy()` omits them
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
    """Return the text of an error of aiohttp without the URL, whose query may contain a secret."""
    if isinstance(error, aiohttp.ClientResponseError):
        text: str = getattr(error, "message", "") or "invalid response"
        return text
    if isinstance(error, aiohttp.InvalidURL):
        return "the URL is invalid"
    if "Can not write request body" in str(error):
        return str(error.__cause__ or "The request could not be written")
    # If a server disconnects within its headers, `message` holds the headers.
    text = str(error) if isinstance(getattr(error, "message", ""), str) else ""
    return text or type(error).__name__


def _socket(address: tuple[Any, ...], options: list[tuple[int, int, int]]) -> Any:
    import socket

    family, kind, protocol, _, _ = address
    made = socket.socket(family, kind, protocol)
    for option in options:
        made.setsockopt(*option)
    return made
