"""Transports that start afresh where their connections don't belong: in a forked process, and in another event loop."""

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

_locks: list[Any] = []  # of this process: see `making`


def _new_lock() -> None:
    _locks[:] = [threading.RLock()]


_new_lock()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_new_lock)  # a thread that is not in the child may have held the lock


def making() -> Any:
    """The lock under which a process makes what its threads share."""
    return _locks[0]


class _OfOneProcess:
    """A transport and the process that its connections belong to."""

    def __init__(self) -> None:
        self.process: int | None = None
        self.transport: httpx.BaseTransport | None = None

    def close(self) -> None:
        transport, self.transport = self.transport, None
        if transport is not None:
            if self.process == os.getpid():
                transport.close()
            else:
                _let_go(transport)
        self.process = None


class FreshTransport(httpx.BaseTransport):
    """A transport whose connections are of the process that uses it. One that is forgotten closes its sockets."""

    def __init__(self, make: Callable[[], httpx.BaseTransport]) -> None:
        self._make = make
        self._own = _OfOneProcess()
        weakref.finalize(self, self._own.close)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        own, process = self._own, os.getpid()
        if own.process != process:
            with making():
                if own.process != process:
                    own.close()
                    own.transport = self._make()
                    own.process = process
        assert own.transport is not None
        return own.transport.handle_request(request)

    def close(self) -> None:
        self._own.close()


def _let_go(transport: httpx.BaseTransport) -> None:
    """Close a forked process's copies of the sockets of its parent, which notices nothing.

    Not by `transport.close()`: a thread of the parent may have held its lock.
    """
    for each in getattr(transport, "transports", [transport]):
        for connection in getattr(getattr(each, "_pool", None), "connections", ()):
            with suppress(Exception):  # it may have been in the middle of anything
                connection.close()


class _LoopBound:
    """A transport and the event loop that its connections belong to. It closes them when the loop ends."""

    def __init__(self, loops: dict[Any, _LoopBound], loop: Any, transport: httpx.AsyncBaseTransport) -> None:
        self._loops = loops
        self.loop = loop
        self.transport = transport
        self._closed: Any = None
        # Event loops close the asynchronous generators that are left when they end, which makes one the only hook
        # for that which asyncio and trio have in common.
        self._hook = self._end_of_loop()

    async def begin(self) -> None:
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
        """The second who comes waits for the first: the loop's end may come in the middle."""
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
        """Have it closed by its loop, if that still runs. From any thread."""
        if is_asyncio(self.loop):
            with suppress(RuntimeError):  # the loop is over
                self.loop.call_soon_threadsafe(_start, self)
        else:
            with suppress(RuntimeError):
                self.loop.run_sync_soon(_start_in_trio, self)


_closing: set[Any] = set()


def _start(own: _LoopBound) -> None:
    task = own.loop.create_task(own.close())
    _closing.add(task)  # the loop itself holds its tasks weakly
    task.add_done_callback(_closing.discard)


def _start_in_trio(own: _LoopBound) -> None:
    with suppress(RuntimeError):  # the run ends, and the hook has closed everything
        sys.modules["trio"].lowlevel.spawn_system_task(own.close)


def _close_all(loops: dict[Any, _LoopBound]) -> None:
    for own in list(loops.values()):
        own.close_from_elsewhere()


class AsyncFreshTransport(httpx.AsyncBaseTransport):
    """A transport whose connections are of the event loop that uses it, one after another or several at a time.

    They are closed when the loop ends, or when the transport is forgotten before.

    Args:
        make: Makes the transport for a loop; it is told whether that is one of asyncio.
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
                if is_asyncio(other) and other.is_closed():  # by hand, without the care that `asyncio.run` takes
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
    """The event loop of asyncio that runs here, or what stands for the run of trio."""
    # While another thread imports trio, not all of it is there yet; nothing can run in it so soon.
    token = getattr(sys.modules.get("trio.lowlevel"), "current_trio_token", None)
    if token is not None:
        try:
            return token()
        except RuntimeError:
            pass
    import asyncio

    return asyncio.get_running_loop()


def is_asyncio(loop: Any) -> bool:
    return hasattr(loop, "call_soon_threadsafe")
