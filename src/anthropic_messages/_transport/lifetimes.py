"""Transports that open new connections in a forked process and in another event loop."""

from __future__ import annotations

import os
import sys
import threading
import weakref
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable

_locks: list[Any] = []  # the lock of this process


def _new_lock() -> None:
    _locks[:] = [threading.RLock()]


_new_lock()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_new_lock)  # another thread of the parent may hold the lock


def creation_lock() -> Any:
    """Return the lock for creating objects that the threads of a process share."""
    return _locks[0]


class _ProcessBound:
    """A transport, and the process that opened its connections."""

    def __init__(self) -> None:
        self.process: int | None = None
        self.transport: httpx.BaseTransport | None = None

    def close(self) -> None:
        transport, self.transport = self.transport, None
        if transport is not None:
            if self.process == os.getpid():
                transport.close()
            else:
                _close_inherited_sockets(transport)
        self.process = None


class FreshTransport(httpx.BaseTransport):
    """A transport that opens new connections after a fork. It closes its sockets if it is garbage-collected."""

    def __init__(self, make: Callable[[], httpx.BaseTransport]) -> None:
        self._make = make
        self._own = _ProcessBound()
        weakref.finalize(self, self._own.close)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        own, process = self._own, os.getpid()
        if own.process != process:
            with creation_lock():
                if own.process != process:
                    own.close()
                    own.transport = self._make()
                    own.process = process
        assert own.transport is not None
        return own.transport.handle_request(request)

    def close(self) -> None:
        self._own.close()


def _close_inherited_sockets(transport: httpx.BaseTransport) -> None:
    """Close the sockets that a forked process inherited. Those of its parent stay open.

    `transport.close()` could wait forever for a lock that another thread of the parent held at the fork.
    """
    for each in getattr(transport, "transports", [transport]):
        for connection in getattr(getattr(each, "_pool", None), "connections", ()):
            with suppress(Exception):  # the connection may be in any state
                connection.close()


class _LoopBound:
    """A transport, and the event loop that its connections belong to. They are closed when the loop ends."""

    def __init__(self, loops: dict[Any, _LoopBound], loop: Any, transport: httpx.AsyncBaseTransport) -> None:
        self._loops = loops
        self.loop = loop
        self.transport = transport
        self._closed: Any = None
        # Asyncio and trio have no other common hook for the end of an event loop: both close the asynchronous
        # generators that are still open.
        self._hook = self._end_of_loop()

    async def begin(self) -> None:
        """Start the generator that closes the transport at the end of the event loop."""
        await anext(self._hook)

    async def _end_of_loop(self) -> AsyncGenerator[None, None]:
        try:
            yield
        finally:
            await self._close_once()

    async def close(self) -> None:
        await self._close_once()
        await self._hook.aclose()

    async def _close_once(self) -> None:
        """Close the transport. A second caller waits for the first, because the loop may end while it closes."""
        if self._closed is None:
            self._closed = sys.modules["asyncio" if is_asyncio(self.loop) else "trio"].Event()
            self._loops.pop(self.loop, None)
            try:
                await self.transport.aclose()
            finally:
                self._closed.set()
        elif not self._closed.is_set():
            await self._closed.wait()

    def close_from_elsewhere(self) -> None:
        """Let the event loop close the transport, if it is still running. May be called from any thread."""
        if is_asyncio(self.loop):
            with suppress(RuntimeError):  # the event loop has ended
                self.loop.call_soon_threadsafe(_start, self)
        else:
            with suppress(RuntimeError):
                self.loop.run_sync_soon(_start_in_trio, self)


_closing: set[Any] = set()


def _start(own: _LoopBound) -> None:
    task = own.loop.create_task(own.close())
    _closing.add(task)  # asyncio keeps only weak references to tasks
    task.add_done_callback(_closing.discard)


def _start_in_trio(own: _LoopBound) -> None:
    with suppress(RuntimeError):  # the run is ending, and the generator has closed everything
        sys.modules["trio"].lowlevel.spawn_system_task(own.close)


def _close_all(loops: dict[Any, _LoopBound]) -> None:
    for own in list(loops.values()):
        own.close_from_elsewhere()


class AsyncFreshTransport(httpx.AsyncBaseTransport):
    """A transport with separate connections for each event loop that uses it.

    They are closed when the loop ends, or when the transport is garbage-collected.

    Args:
        make: Creates the transport for a loop. Its argument is True for asyncio.
    """

    def __init__(self, make: Callable[[bool], httpx.AsyncBaseTransport]) -> None:
        self._make = make
        self._loops: dict[Any, _LoopBound] = {}
        weakref.finalize(self, _close_all, self._loops).atexit = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        loop = running_loop()
        own = self._loops.get(loop)
        if own is None:
            for other in list(self._loops):
                if is_asyncio(other) and other.is_closed():  # without `asyncio.run()`, which closes generators
                    self._loops.pop(other, None)
            own = self._loops[loop] = _LoopBound(self._loops, loop, self._make(is_asyncio(loop)))
            await own.begin()
        return await own.transport.handle_async_request(request)

    async def aclose(self) -> None:
        loop = running_loop()
        for own in list(self._loops.values()):
            if own.loop is loop:
                await own.close()
            else:
                own.close_from_elsewhere()


def running_loop() -> Any:
    """Return the running event loop of asyncio, or the token of the running trio."""
    # The attribute may be missing while another thread imports trio. No trio can be running then.
    token = getattr(sys.modules.get("trio.lowlevel"), "current_trio_token", None)
    if token is not None:
        try:
            return token()
        except RuntimeError:
            pass
    import asyncio

    return asyncio.get_running_loop()


def is_asyncio(loop: Any) -> bool:
    """Check that a loop is one of asyncio, and not of trio."""
    return hasattr(loop, "call_soon_threadsafe")
