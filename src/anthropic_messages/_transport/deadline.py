"""`total_timeout` for blocking code: no wait for the network may exceed the time that is left of the call.

httpx has timeouts for single waits only, and a thread can't be cancelled as a task can. So the driver sets the deadline
of the call here, and the connections of the SDK's own transport check it at each wait.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from .clock import monotonic

if TYPE_CHECKING:
    from types import TracebackType


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
