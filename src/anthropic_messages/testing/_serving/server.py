"""The offline API as an HTTP server on loopback, for programs in any language: Starlette on uvicorn, in a thread."""

from __future__ import annotations

import os
import socket
import time
from os import PathLike
from typing import TYPE_CHECKING, Self

from anthropic_messages.testing._api.api import OfflineAPI
from anthropic_messages.testing._api.batches import Batches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import TracebackType

    from anthropic_messages.testing._api.exchange import Exchange

_BACKLOG = 1024  # connections that wait to be accepted: a crowd comes at once


class Server:
    """The Messages API on loopback: no key, no network, the same answer to the same request.

        with Server() as server:
            client = Anthropic(base_url=server.url, api_key="anything")
            ...
            server.requests[0].messages

    Every request is checked against the API's description, and refused as the API would refuse it. It listens
    from the moment it is made until `close()`, or until the `with` block ends. Its page at `/` shows what comes in.

    Args:
        port: The port to listen on; 0 for any that is free.
        api: What answers; one of its own unless given.
        on_exchange: Called with each request and its answer, before the answer is sent, from some thread.
        batches: A file that keeps message batches, so that another server can go on with them; they live in memory
            if there is none. This, `batch_seconds` and `clock` are for an API of the server's own.
        batch_seconds: What a batch takes from its creation to its end.
        clock: Gives the time that batches go by, in seconds since 1970. A test with a clock of its own lets a day
            pass at once.
        allowed_hosts: Names in the `Host` header to accept beside `localhost` and `127.0.0.1`, without a port. All
            others are refused, because a website can point a name of its own at this machine.

    Raises:
        OSError: The port is taken.
        RuntimeError: The extra `testing` of this package is not installed.
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
            from .control_page import site
            from .uvicorn_thread import Running
        except ModuleNotFoundError as error:
            message = f"the server needs an extra: pip install 'anthropic-messages[testing]' ({error})"
            raise RuntimeError(message) from error
        self.api = api or OfflineAPI(Batches(batches, seconds=batch_seconds, clock=clock))
        """What answers: its `script` and `fault` say how."""
        if on_exchange:
            self.api.listeners.append(on_exchange)
        listener = _listen(port)
        self._address: tuple[str, int] = listener.getsockname()
        self._running = Running(site(self.api, allowed_hosts), listener)

    @property
    def url(self) -> str:
        """Where it listens, as clients take it for their `base_url`."""
        return "http://{}:{}".format(*self._address)

    @property
    def requests(self) -> list[Exchange]:
        """What came in so far, each with its answer; in order of arrival."""
        return self.api.requests

    def close(self) -> None:
        """Stop listening, end open connections, and wait for the thread. Closing twice does no harm."""
        self._running.end()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Server at {self.url}, {len(self.requests)} requests>"


def _listen(port: int) -> socket.socket:
    # asyncio sends small pieces at once over sockets that say they are TCP; those of `socket.create_server` don't.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":  # elsewhere it would let two servers share a port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen(_BACKLOG)
    except BaseException:
        listener.close()
        raise
    return listener
