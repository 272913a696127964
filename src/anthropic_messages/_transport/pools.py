"""Transports over many small connection pools, so that the cost of a request does not grow with the number in flight.

httpx checks each connection of its pool whenever a request begins or ends. With 200 connections in use, that takes
several times as long as the request itself. Here each request uses the first pool that has a free place.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import httpx

from .clock import monotonic

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

TransportT = TypeVar("TransportT", bound="httpx.BaseTransport | httpx.AsyncBaseTransport")

SIZE = 4  # connections of one pool
IDLE = 5.0  # seconds that an idle connection stays open, as in httpx


class _Pool(Generic[TransportT]):
    def __init__(self, transport: TransportT) -> None:
        self.transport = transport
        self.busy = 0
        self.idle_since = 0.0


class _Pools(Generic[TransportT]):
    """Connection pools, created when all others are full, up to a limit."""

    def __init__(self, make: Callable[[], TransportT], max_pools: int) -> None:
        self._make = make
        self._max_pools = max_pools
        self._lock = threading.Lock()
        self._last_removal = monotonic()
        self.all: list[_Pool[TransportT]] = []

    def enter(self) -> _Pool[TransportT]:
        """Take a place in the first pool that has one; if all are full, in the one with the shortest queue."""
        with self._lock:
            pool = next((pool for pool in self.all if pool.busy < SIZE), None)
            if pool is None and len(self.all) < self._max_pools:
                pool = _Pool(self._make())
                self.all.append(pool)
            if pool is None:
                pool = min(self.all, key=lambda pool: pool.busy)
            pool.busy += 1
            return pool

    def leave(self, pool: _Pool[TransportT]) -> None:
        """Return a place to its pool."""
        with self._lock:
            pool.busy -= 1
            if not pool.busy:
                pool.idle_since = monotonic()

    def remove_idle(self) -> Iterator[TransportT]:
        """Remove the pools that have been idle for `IDLE` seconds, and yield their transports to be closed.

        A pool closes old connections only when it is used, and after a peak some pools may never be used again. Each
        pool is removed just before it is yielded, so that a cancelled caller loses none.
        """
        now = monotonic()
        if now - self._last_removal < IDLE:
            return
        while True:
            with self._lock:
                pool = next((pool for pool in self.all if not pool.busy and now - pool.idle_since > IDLE), None)
                if pool is None:
                    self._last_removal = now
                    return
                self.all.remove(pool)
            yield pool.transport


class PooledTransport(httpx.BaseTransport):
    """A blocking transport over small pools. `make` creates the transport of a pool."""

    def __init__(self, make: Callable[[], httpx.BaseTransport], *, max_connections: int) -> None:
        self._pools: _Pools[httpx.BaseTransport] = _Pools(make, -(-max_connections // SIZE))

    @property
    def transports(self) -> list[httpx.BaseTransport]:
        """The transports of all pools."""
        return [pool.transport for pool in self._pools.all]

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        for transport in self._pools.remove_idle():
            transport.close()
        pool = self._pools.enter()
        try:
            response = pool.transport.handle_request(request)
        except BaseException:
            self._pools.leave(pool)
            raise
        response.stream = _Stream(response.stream, lambda: self._pools.leave(pool))
        return response

    def close(self) -> None:
        for transport in self.transports:
            transport.close()


class AsyncPooledTransport(httpx.AsyncBaseTransport):
    """An asynchronous transport over small pools. `make` creates the transport of a pool."""

    def __init__(self, make: Callable[[], httpx.AsyncBaseTransport], *, max_connections: int) -> None:
        self._pools: _Pools[httpx.AsyncBaseTransport] = _Pools(make, -(-max_connections // SIZE))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        for transport in self._pools.remove_idle():
            await transport.aclose()
        pool = self._pools.enter()
        try:
            response = await pool.transport.handle_async_request(request)
        except BaseException:
            self._pools.leave(pool)
            raise
        response.stream = _AsyncStream(response.stream, lambda: self._pools.leave(pool))
        return response

    async def aclose(self) -> None:
        interruption: BaseException | None = None
        for pool in self._pools.all:
            try:
                await pool.transport.aclose()
            except BaseException as error:  # even a cancelled task closes all pools
                interruption = error
        if interruption is not None:
            raise interruption


class _Stream(httpx.SyncByteStream):
    """A response body that returns its place to the pool when it is closed."""

    def __init__(self, body: Any, leave: Callable[[], None]) -> None:
        self._body = body
        self._leave: Callable[[], None] | None = leave

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._body)

    def close(self) -> None:
        leave, self._leave = self._leave, None
        try:
            self._body.close()
        finally:
            if leave is not None:
                leave()


class _AsyncStream(httpx.AsyncByteStream):
    def __init__(self, body: Any, leave: Callable[[], None]) -> None:
        self._body = body
        self._leave: Callable[[], None] | None = leave

    def __aiter__(self) -> AsyncIterator[bytes]:
        iterator: AsyncIterator[bytes] = aiter(self._body)
        return iterator

    async def aclose(self) -> None:
        leave, self._leave = self._leave, None
        try:
            await self._body.aclose()
        finally:
            if leave is not None:
                leave()
