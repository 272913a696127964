"""What a client and its resources have in common: settings over a transport, and the plan of a call."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING, Any, Generic

from ._decode import read_answer
from ._request import Call
from ._retry import RetryPolicy, attempts
from ._transport import HttpT, Transport

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from anthropic_messages_client.request import Operation

    from ._config import Settings
    from ._retry import Step


class Engine(Generic[HttpT]):
    """Settings over a transport.

    Resources hold this and not the client: without that cycle, a client out of use frees its sockets at once.
    """

    __slots__ = ("__weakref__", "closed", "settings", "transport")

    def __init__(self, settings: Settings, transport: Transport[HttpT]) -> None:
        self.settings = settings
        self.transport = transport
        self.closed = False
        if transport.owner is None:
            transport.owned_by(self)

    def begin(
        self, operation: Operation, params: Mapping[str, Any], options: Mapping[str, Any]
    ) -> tuple[HttpT, Generator[Step, Any, Any]]:
        """What a driver needs for a call. Everything that is wrong with the arguments is raised here."""
        call = Call(self.settings, operation, params, options)
        if self.closed:
            raise RuntimeError("This client is closed. Make another one, or call inside its `with` block.")
        http = self.transport.open()
        return http, self._plan(call, operation, http)

    def _plan(self, call: Call, operation: Operation, http: HttpT) -> Generator[Step, Any, Any]:
        library = self.transport.library
        response = yield from attempts(
            lambda: call.bind(http, library),
            RetryPolicy(self.settings.max_retries),
            redirects=http.max_redirects if http.follow_redirects else 0,
            clock=time.time,
            dice=random.random,
        )
        return read_answer(operation, response)

    def close(self) -> HttpT | None:
        """No more calls. Gives the transport client that is now to be closed, if there is one to close."""
        self.closed = True
        return self.transport.release(self)

    def __reduce__(self) -> tuple[Any, ...]:
        # To another process, or a deep copy, goes what was asked for; the connections stay.
        if self.transport.given is not None:
            raise TypeError("A client over an `http_client` of your own can't be pickled or deep-copied: use `copy()`.")
        return _restore, (self.settings, self.transport.kind)


def _restore(settings: Settings, kind: str) -> Engine[Any]:
    return Engine(settings, Transport(kind))
