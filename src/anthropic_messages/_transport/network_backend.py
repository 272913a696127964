"""Wrappers around the connection pool and the network backend of httpcore 1.0, which the transports of httpx use.

- A blocking connection waits no longer than `total_timeout` allows.
- An asynchronous connection closes its socket if it is cancelled during the TLS handshake.
- A connection whose request was cancelled leaves its pool, even at moments when httpcore would keep it forever.
- A connection that received more than its response is not reused. httpcore would read the rest as the next response.

httpx and httpcore have no public way to do this. If a private name is missing, the part that needs it is left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import anyio
import httpcore
import httpx

from .compatibility import has_names
from .deadline import at_most

if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncIterator, Iterable, Iterator

TransportT = TypeVar("TransportT", httpx.HTTPTransport, httpx.AsyncHTTPTransport)


def wrap_pool(transport: TransportT) -> TransportT:
    """Wrap the connection pool of a transport, and the network backend of the pool. Return the transport."""
    if not has_names(transport, "_pool"):
        return transport
    pool: Any = transport._pool
    blocking = isinstance(transport, httpx.HTTPTransport)
    if has_names(pool, "_network_backend"):
        pool._network_backend = (_Backend if blocking else _AsyncBackend)(pool._network_backend)
    if has_names(pool, *_POOL_INTERNALS):
        setattr(transport, "_pool", (_Pool if blocking else _AsyncPool)(pool))  # noqa: B010  # httpx declares another class
    return transport


_POOL_INTERNALS = ("_assign_requests_to_connections", "_connections", "_optional_thread_lock", "_requests")


class _BasePool:
    """A connection pool that loses no connection to a cancelled request.

    httpcore assigns a connection to a request and then waits for a lock. A request that is cancelled during that wait,
    or during the wait before a connection is released, leaves behind a connection that is neither used, idle nor
    closed. It occupies its place in the pool forever.
    """

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def _take_lost(self) -> list[Any]:
        """Remove connections that no request holds from the pool. Return all connections that are now to be closed."""
        inner = self._inner
        with inner._optional_thread_lock:
            if not all(has_names(request, "connection") for request in inner._requests):
                return []
            held = {id(request.connection) for request in inner._requests}
            lost = [each for each in inner._connections if id(each) not in held and _is_active(each)]
            if not lost:
                return lost
            for connection in lost:
                inner._connections.remove(connection)
            lost += inner._assign_requests_to_connections()  # other requests may wait for these places
            return lost

    def _take_released(self, request: Any, connection: Any) -> list[Any]:
        """Release the connection of a request, if httpcore has not. Return the connections that are to be closed."""
        inner = self._inner
        if request in inner._requests:
            with inner._optional_thread_lock:
                if request in inner._requests:
                    inner._requests.remove(request)
        elif not _is_active(connection):
            return []
        return self._take_lost()


def _is_active(connection: Any) -> bool:
    return not (connection.is_idle() or connection.is_closed())


class _Pool(_BasePool):
    def handle_request(self, request: httpcore.Request) -> httpcore.Response:
        try:
            response: httpcore.Response = self._inner.handle_request(request)
        except BaseException:
            for connection in self._take_lost():
                connection.close()
            raise
        if _is_of_pool(response.stream):
            response.stream = _Body(self, response.stream)
        return response


class _AsyncPool(_BasePool):
    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        try:
            response: httpcore.Response = await self._inner.handle_async_request(request)
        except BaseException:
            await _close_all(self._take_lost())
            raise
        if _is_of_pool(response.stream):
            response.stream = _AsyncBody(self, response.stream)
        return response

    async def aclose(self) -> None:
        connections, self._inner._connections = self._inner._connections, []
        await _close_all(connections)


async def _close_all(connections: list[Any]) -> None:
    """Close each of the connections, even if the task is cancelled while one of them closes."""
    interruption: BaseException | None = None
    with anyio.CancelScope(shield=True):
        for connection in connections:
            try:
                await connection.aclose()
            except BaseException as error:  # `task.cancel()` ignores the shield
                interruption = error
    if interruption is not None:
        raise interruption


def _is_of_pool(body: Any) -> bool:
    """Check that the body of a response names the request and the connection that it comes from."""
    return has_names(body, "_pool_request") and has_names(body._pool_request, "connection")


class _BaseBody:
    """The body of a response. Closing it leaves its connection idle or closed, even if an error interrupts that."""

    def __init__(self, pool: _BasePool, inner: Any) -> None:
        self._pool = pool
        self._inner = inner
        self._request = inner._pool_request
        self._connection = inner._pool_request.connection


class _Body(_BaseBody):
    def __iter__(self) -> Iterator[bytes]:
        return iter(self._inner)

    def close(self) -> None:
        _mark_surplus(self._connection)
        try:
            self._inner.close()
        finally:
            for connection in self._pool._take_released(self._request, self._connection):
                connection.close()


class _AsyncBody(_BaseBody):
    def __aiter__(self) -> AsyncIterator[bytes]:
        iterator: AsyncIterator[bytes] = aiter(self._inner)
        return iterator

    async def aclose(self) -> None:
        _mark_surplus(self._connection)
        try:
            await self._inner.aclose()
        finally:
            if to_close := self._pool._take_released(self._request, self._connection):
                await _close_all(to_close)


def _mark_surplus(connection: Any) -> None:
    """Mark a connection whose parser holds bytes behind the end of the response, so that it is not reused."""
    while (inner := getattr(connection, "_connection", None)) is not None:  # inside those of a proxy and of an origin
        connection = inner
    parser = getattr(connection, "_h11_state", None)
    if parser is None:
        if not hasattr(connection, "_h2_state"):
            has_names(connection, "_h11_state")
    elif parser.trailing_data[0] and has_names(connection, "_network_stream"):
        stream = connection._network_stream
        if isinstance(stream, _Stream | _AsyncStream):
            stream.has_surplus = True


def _has_unread(stream: Any) -> bool:
    """Check for received bytes that no parser has seen, in the buffers between the socket and httpcore."""
    tls = stream.get_extra_info("ssl_object")
    if tls is not None and tls.pending():
        return True
    layer = stream
    while layer is not None:
        encrypted = getattr(layer, "_read_bio", None) or getattr(layer, "_incoming", None)  # of anyio, of trio
        if encrypted is not None and encrypted.pending:
            return True
        if getattr(getattr(layer, "_protocol", None), "read_queue", None):  # of anyio over asyncio
            return True
        layer = getattr(layer, "transport_stream", None) or getattr(layer, "_stream", None)
    return False


class _Backend(httpcore.NetworkBackend):
    def __init__(self, inner: httpcore.NetworkBackend) -> None:
        self._inner = inner

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        return _Stream(self._inner.connect_tcp(host, port, at_most(timeout), local_address, socket_options))

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._inner.connect_unix_socket(path, at_most(timeout), socket_options))


class _Stream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner
        self.has_surplus = False

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, at_most(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, at_most(timeout))

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, at_most(timeout)))

    def close(self) -> None:
        self._inner.close()

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable":  # httpcore closes an idle connection for which this is true
            return self.has_surplus or self._inner.get_extra_info(info) or _has_unread(self._inner)
        return self._inner.get_extra_info(info)


class _AsyncBackend(httpcore.AsyncNetworkBackend):
    def __init__(self, inner: httpcore.AsyncNetworkBackend) -> None:
        self._inner = inner

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        return _AsyncStream(await self._inner.connect_tcp(host, port, timeout, local_address, socket_options))

    async def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.AsyncNetworkStream:
        return _AsyncStream(await self._inner.connect_unix_socket(path, timeout, socket_options))

    async def sleep(self, seconds: float) -> None:
        await self._inner.sleep(seconds)


class _AsyncStream(httpcore.AsyncNetworkStream):
    def __init__(self, inner: httpcore.AsyncNetworkStream) -> None:
        self._inner = inner
        self.has_surplus = False

    # These return the coroutines of the inner stream, because awaiting them here would cost time for each chunk.

    def read(self, max_bytes: int, timeout: float | None = None) -> Any:
        return self._inner.read(max_bytes, timeout)

    def write(self, buffer: bytes, timeout: float | None = None) -> Any:
        return self._inner.write(buffer, timeout)

    def aclose(self) -> Any:
        return self._inner.aclose()

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable":  # httpcore closes an idle connection for which this is true
            return self.has_surplus or self._inner.get_extra_info(info) or _has_unread(self._inner)
        return self._inner.get_extra_info(info)

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        try:
            return _AsyncStream(await self._inner.start_tls(ssl_context, server_hostname, timeout))
        except BaseException:
            with anyio.CancelScope(shield=True):
                await self._inner.aclose()
            raise
