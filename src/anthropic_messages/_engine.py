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
    from ._feed import Feed
    from ._reading import BaseReader
    from ._retry import Send, Step


CHANCE = Chance(time.time, time.monotonic, random.random)


def _report(hear: Callable[[Attempt], object] | None, operation: str, *outcome: Any) -> None:
    """Tells the log of an attempt, and whoever asked to hear of it."""
    from . import _log  # with the transport, which loads `logging`

    attempt = Attempt(operation, *outcome)
    _log.attempt_made(attempt)
    if hear is not None:
        hear(attempt)


def _read_answer(call: Call, send: Send) -> Any:
    from . import _log

    assert send.response is not None
    answer = read_answer(call.operation, send.response)
    _log.answer_read(call.operation.id, answer)
    return answer if call.give is None else call.give(answer)


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
        stream: Callable[[], type[BaseReader[Any]]],
        raw: bool = False,
        give: Callable[[Any], Any] | None = None,
    ) -> tuple[HttpT, Generator[Step, Any, Any]]:
        """What a driver needs for a call. Everything that is wrong with the arguments is raised here.

        `stream` loads the class that an answer is given as which is read bit by bit; `give` makes of any other answer
        what the caller gets; `raw` asks for an `APIResponse`.
        """
        call = Call(self.settings, operation, params, options, raw=raw, give=give)
        if params.get("stream") is True and not call.streams:
            raise TypeError(f"{operation.id}(): `extra_body` can't turn the stream off: call it without `stream=True`")
        if self.closed:
            raise RuntimeError("This client is closed. Make another one, or call inside its `with` block.")
        return self.transport.open(), self._plan(call, stream, raw)

    def _plan(self, call: Call, stream: Callable[[], type[BaseReader[Any]]], raw: bool) -> Generator[Step, Any, Any]:
        started = time.monotonic()
        if not (call.streams or call.operation.rows):
            send = yield from self._attempts(call)
            finish: Callable[[], Any] = partial(_read_answer, call, send)
        else:
            from . import _log

            shell = stream()
            send = yield from self._attempts(call, partial(shell.new_feed, call))
            send.owner = self
            if send.pieces is None:  # a server that knows no streams answered whole, which serves as well here
                finish = partial(_read_answer, call, send)
            else:
                answer: Any = shell(send)
                if call.collects:
                    answer = answer.collected
                    _log.answer_read(call.operation.id, answer)
                finish = partial(lambda answer: answer, answer)
        if not raw:
            return finish()
        from ._response import APIResponse

        return APIResponse(send, finish, time.monotonic() - started)

    def _attempts(self, call: Call, new_stream: Callable[[], Feed] | None = None) -> Generator[Step, Any, Send]:
        http, library = self.transport.open(), self.transport.library
        settings = self.settings
        limits = Limits(
            call.retry_policy,
            redirects=http.max_redirects if http.follow_redirects else 0,
            total=call.total_timeout,
            silence={"stream_idle_timeout": call.idle, "stream_stall_timeout": call.stall} if call.streams else None,
            report=partial(_report, settings.on_attempt, call.operation.id),
        )
        return attempts(lambda: call.bind(http, library), limits, CHANCE, new_stream)

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
