"""`total_timeout`: no wait for the network may exceed the time that is left of the call.

httpx has timeouts for single waits only. In asynchronous code the driver cancels the wait (`in_time`). A thread can't
be cancelled, so in blocking code the driver sets the deadline of the call (`until`), and the connections of the SDK's
own transport check it at each wait (`at_most`).
"""

from __future__ import annotations

import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from .clock import is_replaced, monotonic

if TYPE_CHECKING:
    from collections.abc import Awaitable, Iterator
    from types import TracebackType
    from typing import Any


class CallTimeout(TimeoutError):
    """`total_timeout` has expired."""


class _ThreadState(threading.local):
    deadline: float | None = None


_thread_state = _ThreadState()


class until:
    """A `with` block that sets the deadline of this thread, and raises CallTimeout if it ends later.

    Only the SDK's own transport checks the deadline at each wait. Others end a wait by its own timeout.
    """

    __slots__ = ("_deadline", "_outer")

    def __init__(self, deadline: float | None) -> None:
        self._deadline = deadline

    def __enter__(self) -> None:
        self._outer = _thread_state.deadline
        _thread_state.deadline = self._deadline

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        _thread_state.deadline = self._outer
        if self._deadline is None or monotonic() < self._deadline:
            return
        if kind is None or is_timeout(kind):
            raise CallTimeout from error


def is_timeout(kind: type[BaseException]) -> bool:
    """Check whether a class is a timeout of httpx or of a library like it."""
    return any(cls.__name__ == "TimeoutException" for cls in kind.__mro__)


def at_most(seconds: float | None) -> float | None:
    """Return the timeout of one wait, at most the time that is left. Raise CallTimeout if none is left."""
    deadline = _thread_state.deadline
    if deadline is None:
        return seconds
    left = deadline - monotonic()
    if left <= 0:
        raise CallTimeout
    return left if seconds is None else min(seconds, left)


async def in_time(job: Awaitable[Any], deadline: float | None) -> Any:
    """Await the job. Raise CallTimeout if `total_timeout` expires first."""
    if deadline is None:
        return await job
    import anyio

    seconds = max(0.0, deadline - monotonic())
    try:
        with cancelled_by_thread(seconds) if is_replaced() else anyio.move_on_after(seconds):
            return await job
    except Exception as error:
        # The timeout of a single read expires at the same moment, and the transport may notice first.
        if monotonic() >= deadline and is_timeout(type(error)):
            raise CallTimeout from error
        raise
    raise CallTimeout


@contextmanager
def cancelled_by_thread(seconds: float) -> Iterator[None]:
    """Cancel the block after some seconds, even if the clock of the event loop has been frozen."""
    import anyio

    from .lifetimes import is_asyncio, running_loop

    loop = running_loop()
    call_soon = loop.call_soon_threadsafe if is_asyncio(loop) else loop.run_sync_soon
    with anyio.CancelScope() as scope:

        def cancel() -> None:
            with suppress(RuntimeError):  # the event loop has ended
                call_soon(scope.cancel)

        timer = threading.Timer(seconds, cancel)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
