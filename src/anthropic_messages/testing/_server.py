"""The offline API as an HTTP server on loopback, for programs in any language."""

from __future__ import annotations

import threading
import time
from os import PathLike
from typing import TYPE_CHECKING, Self

from ._api import OfflineAPI
from ._batches import Batches
from ._http import HTTPServer

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from ._api import Exchange

_POLL = 0.02  # seconds between looks at whether to stop


class Server:
    """The Messages API on loopback: no key, no network, the same answer to the same request.

        with Server() as server:
            client = Anthropic(base_url=server.url, api_key="anything")
            ...
            server.requests[0].body["messages"]

    Every request is checked against the API's description, and refused as the API would refuse it. It listens
    from the moment it is made until `close()`, or until the `with` block ends.

    Args:
        port: The port to listen on; 0 for any that is free.
        on_exchange: Called with each request and its answer, before the answer is sent, from the thread of
            its connection.
        batches: A file that keeps message batches, so that another server can go on with them; they live in memory
            if there is none.
        batch_seconds: What a batch takes from its creation to its end.
        clock: Gives the time that batches go by, in seconds since 1970. A test with a clock of its own lets a day
            pass at once.

    Raises:
        OSError: The port is taken.
    """

    def __init__(
        self,
        port: int = 0,
        *,
        on_exchange: Callable[[Exchange], object] | None = None,
        batches: str | PathLike[str] = ":memory:",
        batch_seconds: float = 0.3,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._api = OfflineAPI(Batches(batches, seconds=batch_seconds, clock=clock))
        self._http = HTTPServer(port, self._api, on_exchange)
        self._thread = threading.Thread(target=self._http.serve_forever, args=(_POLL,), name="offline API", daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """Where it listens, as clients take it for their `base_url`."""
        return f"http://127.0.0.1:{self._http.server_port}"

    @property
    def requests(self) -> list[Exchange]:
        """What came in so far, each with its answer; in order of arrival."""
        return self._api.requests

    def close(self) -> None:
        """Stop listening, end open connections, and wait for their threads. Closing twice does no harm."""
        self._http.shutdown()
        self._thread.join()
        self._http.end_connections()
        self._api.batches.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Server at {self.url}, {len(self.requests)} requests>"
