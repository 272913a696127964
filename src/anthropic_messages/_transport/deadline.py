"""The time of a whole call, where a blocking read can feel it: each wait for the network ends with it.

httpx has limits for single waits only, and looks them up once a body; cancelling, as asynchronous code does it, is not
to be had for a thread. So the driver says here when the call that it works for is over, and the connections of the
SDK's own transport look.
"""

from __future__ import annotations

import threading

from .clock import monotonic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType


class CallTimeout(TimeoutError):
    """The time of a whole call is over."""


class _OfThisThread(threading.local):
    deadline: float | None = None


_of_this_thread = _OfThisThread()


class until:
    """In its `with` block nothing waits for longer than to the deadline; what ends after it raises CallTimeout.

    Over a transport that is not the SDK's own, each single wait ends when its own limit says so.
    """

    __slots__ = ("_deadline", "_outer")

    def __init__(self, deadline: float | None) -> None:
        self._deadline = deadline

    def __enter__(self) -> None:
        self._outer = _of_this_thread.deadline
        _of_this_thread.deadline = self._deadline

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        _of_this_thread.deadline = self._outer
        if self._deadline is None or monotonic() < self._deadline:
            return
        if kind is None or is_timeout(kind):
            raise CallTimeout from error


def is_timeout(kind: type[BaseException]) -> bool:
    """Check whether a class is a timeout of httpx or of a library like it."""
    return any(cls.__name__ == "TimeoutException" for cls in kind.__mro__)


def at_most(seconds: float | None) -> float | None:
    """A limit for one wait, in seconds; what is left of the call's time if that is less. CallTimeout for none left."""
    deadline = _of_this_thread.deadline
    if deadline is None:
        return seconds
    left = deadline - monotonic()
    if left <= 0:
        raise CallTimeout
    return left if seconds is None else min(seconds, left)
