"""The offline API as an HTTP server on loopback: Starlette on uvicorn, in a thread."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Iterable
from os import PathLike
from types import TracebackType
from typing import Self

from anthropic_messages.testing._api.api import OfflineAPI
from anthropic_messages.testing._api.batches import Batches
from anthropic_messages.testing._api.exchange import Exchange

_BACKLOG = 1024  # connections waiting to be accepted; load tests open hundreds at once


class Server:
    """The Messages API on loopback, for programs in any language. The same request always gets the same response.

        with Server() as server:
            client = Anthropic(base_url=server.url, api_key="anything")
            ...
            server.requests[0].messages

    Each request is validated against the API description and rejected as the API would reject it. The server listens
    from its creation until `close()` or the end of the `with` block. The page at `/` shows the requests live.

    Args:
        port: The port to listen on. 0 selects a free port.
        api: The API to serve; by default a new one.
        on_exchange: A callback for each request and its response. It is called from a worker thread, before the
            response is sent.
        batches: A file that stores message batches and uploaded files, so that a later server can continue them. By
            default they are lost with the server. `batches`, `batch_seconds` and `clock` have no effect if `api` is
            passed.
        batch_seconds: The seconds that a batch takes to end.
        clock: A function that returns the time for batches and files, in seconds since 1970. With its own clock, a
            test can let a day pass at once.
        allowed_hosts: Host names to accept in the `Host` header, without a port. `localhost` and `127.0.0.1` are always
            accepted. Other names are rejected, because a website can resolve its own name to this machine.

    Raises:
        OSError: The port is in use.
        RuntimeError: The extra `testing` is not installed.
    """

    def __init__(
        self,
        port: int = 0,
        *,
        api: OfflineAPI | None = None,
        on_exchange: Callable[[Exchange], object] | None = None,
        batches: str | PathLike[str] = ":memory:",
        batch_seconds: float = 0.3,
        clock: Callable[[], float] = time.time,
        allowed_hosts: Iterable[str] = (),
    ) -> None:
        try:
            from .control_page import control_page
            from .uvicorn_thread import UvicornThread
        except ModuleNotFoundError as error:
            message = f"the server needs the extra `testing`: pip install 'anthropic-messages[testing]' ({error})"
            raise RuntimeError(message) from error
        self.api: OfflineAPI = api or OfflineAPI(Batches(batches, seconds=batch_seconds, clock=clock))
        """The API that is served. Set its replies with `script`, its faults with `fault`."""
        if on_exchange:
            self.api.listeners.append(on_exchange)
        listener = _listen(port)
        self._address: tuple[str, int] = listener.getsockname()
        self._thread = UvicornThread(control_page(self.api, allowed_hosts), listener)

    @property
    def url(self) -> str:
        """The URL of the server, for the `base_url` of clients."""
        return "http://{}:{}".format(*self._address)

    @property
    def requests(self) -> list[Exchange]:
        """The requests so far with their responses, in order of arrival."""
        return self.api.requests

    def close(self) -> None:
        """Stop listening, close open connections, and wait for the thread. Further calls have no effect."""
        self._thread.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Server at {self.url}, {len(self.requests)} requests>"


def _listen(port: int) -> socket.socket:
    # asyncio sets TCP_NODELAY only on sockets whose protocol is IPPROTO_TCP. `socket.create_server` leaves it at 0, and
    # small chunks would be delayed.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":  # on Windows this option would let two servers share a port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen(_BACKLOG)
    except BaseException:
        listener.close()
        raise
    return listener
