"""What a client and its resources have in common: settings over a transport, and the plan of a call."""

from __future__ import annotations

import random
import time
from functools import partial
from typing import TYPE_CHECKING, Any, Generic

from ._decode import read_answer
from ._request import Call
from ._retry import Attempt, Chance, Limits, attempts
from ._transport import HttpT, Transport

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    from anthropic_messages_client.request import Operation

    from ._config import Settings
    from ._retry import Send, Step
    from ._stream import BaseStream
    from ._stream_state import StreamState


_CHANCE = Chance(time.time, time.monotonic, random.random)


def _report(hear: Callable[[Attempt], object], operation: str, *outcome: Any) -> None:
    hear(Attempt(operation, *outcome))


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
        self,
        operation: Operation,
        params: Mapping[str, Any],
        options: Mapping[str, Any],
        *,
        stream: Callable[[], type[BaseStream[Any]]],
        raw: bool = False,
    ) -> tuple[HttpT, Generator[Step, Any, Any]]:
        """What a driver needs for a call. Everything that is wrong with the arguments is raised here.

        `stream` loads the class that a streamed answer is given as; `raw` asks for an `APIResponse`.
        """
        call = Call(self.settings, operation, params, options)
        if self.closed:
            raise RuntimeError("This client is closed. Make another one, or call inside its `with` block.")
        return self.transport.open(), self._plan(call, stream, raw)

    def _plan(self, call: Call, stream: Callable[[], type[BaseStream[Any]]], raw: bool) -> Generator[Step, Any, Any]:
        started = time.monotonic()
        if not call.streams:
            send = yield from self._attempts(call)
            assert send.response is not None
            finish: Callable[[], Any] = partial(read_answer, call.operation, send.response)
        else:
            from ._stream_state import StreamState, collected

            shell = stream()
            accumulate = call.collects or shell.accumulates
            send = yield from self._attempts(
                call, lambda: StreamState(call, accumulate=accumulate, clock=time.monotonic)
            )
            finish = partial(shell, send)
            if call.collects:
                message = yield from collected(send)
                finish = partial(lambda: message)
        if not raw:
            return finish()
        from ._response import APIResponse

        return APIResponse(send, finish, time.monotonic() - started)

    def _attempts(self, call: Call, new_stream: Callable[[], StreamState] | None = None) -> Generator[Step, Any, Send]:
        http, library = self.transport.open(), self.transport.library
        settings = self.settings
        limits = Limits(
            settings.retry_policy,
            redirects=http.max_redirects if http.follow_redirects else 0,
            total=call.total_timeout,
            report=settings.on_attempt and partial(_report, settings.on_attempt, call.operation.id),
        )
        return attempts(lambda: call.bind(http, library), limits, _CHANCE, new_stream)

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
