"""Wrappers around the bodies of blocking responses: closed once, by one thread, and within `total_timeout`."""

from __future__ import annotations

import threading
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from .deadline import at_most

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx


def guarded(body: Any) -> Any:
    """Return a body that is closed only once, and that `wake_reader` can interrupt."""
    return _class("GuardedStream", _Guarded, body)(body)


def timed(body: Any) -> Any:
    """Return a body that ends with `CallTimeout` when `total_timeout` expires."""
    return _class("TimedStream", _Timed, body)(body)


def _class(name: str, wrapper: type, body: Any) -> Any:
    kind = next(cls for cls in type(body).__mro__ if cls.__name__ == "SyncByteStream")
    return _derived(name, wrapper, kind)


@lru_cache(maxsize=8)
def _derived(name: str, wrapper: type, kind: type) -> Any:
    """Return a wrapper class that inherits from the stream class of the HTTP library, which checks for it."""
    return type(name, (wrapper, kind), {})


class _Timed:
    """A body that checks `total_timeout` at each chunk, for transports that do not check it themselves."""

    def __init__(self, body: Any) -> None:
        self.body = body

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self.body:
            at_most(None)
            yield chunk

    def close(self) -> None:
        self.body.close()


class _Guarded:
    """A body that only one thread closes, and only once.

    Closing returns the connection to the pool. If a second thread closed the body or shut down the socket at the same
    time, it could break the call that uses the connection next.
    """

    def __init__(self, body: Any) -> None:
        self.body = body
        self.releasing = threading.RLock()  # reentrant, because a signal handler may close a stream
        self.is_released = False

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.body)

    def close(self) -> None:
        with self.releasing:
            if not self.is_released:
                self.is_released = True
                self.body.close()


def wake_reader(response: httpx.Response) -> None:
    """Wake up another thread that waits for a response, by shutting down its socket.

    Closing the socket would not wake it up. Do nothing if that thread has released the connection, because another call
    may use it now.
    """
    connection = response.extensions.get("network_stream")
    if connection is None or response.http_version == "HTTP/2":  # other calls share the connection
        return
    body: Any = response.stream
    with body.releasing:
        if body.is_released:
            return
        import socket

        with suppress(OSError):  # the server has closed the connection
            # `SSLSocket.shutdown()` would remove the TLS object that the other thread reads with.
            socket.socket.shutdown(connection.get_extra_info("socket"), socket.SHUT_RDWR)
