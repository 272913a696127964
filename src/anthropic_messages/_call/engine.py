"""What a client and its resources have in common: settings over a transport, and the plan of a call."""

from __future__ import annotations

import random
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, NoReturn

from anthropic_messages._call.response_errors import not_a_stream
from anthropic_messages._errors import APIResponseValidationError, OutputValidationError
from anthropic_messages._observe.hooks import HookDispatcher
from anthropic_messages._redaction import forget_locals
from anthropic_messages._transport.clock import monotonic, program_time, wall
from anthropic_messages._transport.http_client import HttpT, Transport
from anthropic_messages._transport.steps import Clock, Work

from .attempts import Limits, attempts
from .decoding import check_collected, read_answer
from .request import Call

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from typing import Protocol

    import httpx
    from anthropic_messages_client.request import Operation

    from anthropic_messages._transport.steps import Exchange, Parser, Step

    from .response import BaseAPIResponse
    from .settings import Settings


if TYPE_CHECKING:

    class ReaderClass(Protocol):
        """The class of what a caller reads a streamed response with."""

        def __call__(self, exchange: Exchange, /) -> Any: ...
        def _new_parser(self, call: Call, watch: HookDispatcher, /) -> Parser: ...


CLOCK = Clock(wall, monotonic, random.random, program_time)


def _finisher(
    exchange: Exchange, call: Call, shell: ReaderClass | None, new_parser: Callable[[], Parser] | None
) -> tuple[Callable[[], Any], bool]:
    """What makes the answer out of what came, and whether that is to be read bit by bit by who gets it."""
    assert exchange.response is not None
    read: Callable[[], Any] = partial(read_answer, call.operation, exchange.response, strict=call.strict)
    if shell is None or new_parser is None:
        return partial(_answer, call, exchange, read), False
    if exchange.unread:
        feed = new_parser()
        if feed.accepts(exchange.response):
            return partial(_begin_reading, exchange, shell, feed), True
        return partial(_refuse, exchange, feed), False
    if exchange.chunks is None:  # a server that knows no streams answered whole, which serves as well here
        return partial(_answer, call, exchange, read), False
    reader: Any = shell(exchange)
    if call.collects:
        message = reader.collected
        strict = partial(check_collected, call.operation, exchange.response, message)
        return partial(_answer, call, exchange, strict if call.strict else lambda: message), False
    return lambda: reader, True


def _answer(call: Call, exchange: Exchange, read: Callable[[], Any]) -> Any:
    """The answer as the caller gets it."""
    assert exchange.response is not None
    try:
        answer = read()
        return answer if call.give is None else call.give(answer, exchange.response)
    except APIResponseValidationError as error:
        error.attempts = exchange.retries + 1
        raise


def _begin_reading(exchange: Exchange, shell: ReaderClass, feed: Parser) -> Any:
    exchange.stream = feed
    feed.on_headers(exchange)
    return shell(exchange)


def _refuse(exchange: Exchange, feed: Parser) -> NoReturn:
    assert exchange.response is not None
    raise not_a_stream(exchange.response, feed.expected)


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
        stream: Callable[[], ReaderClass],
        envelope: Callable[[], type[BaseAPIResponse[Any]]] | None = None,
        unread: bool = False,
        give: Callable[[Any, httpx.Response], Any] | None = None,
    ) -> tuple[HttpT, Generator[Step, Any, Any]]:
        """What a driver needs for a call. Everything that is wrong with the arguments is raised here.

        `stream` loads the class that an answer is given as which is read bit by bit; `give` makes of any other answer,
        and its response, what the caller gets. `envelope` loads the class of a response, if that is what is asked for;
        `unread` leaves its body where it is.
        """
        try:
            call = Call(
                self.settings,
                operation,
                params,
                options,
                raw=envelope is not None,
                give=give,
                is_async=self.transport.kind == "AsyncClient",
            )
        except Exception as error:
            forget_locals(error)
            raise
        if params.get("stream") is True and not call.streams:
            raise TypeError(f"{operation.id}(): `extra_body` can't turn the stream off: call it without `stream=True`")
        if self.closed:
            raise RuntimeError("This client is closed. Make another one, or call inside its `with` block.")
        return self.transport.open(), self._plan(call, stream, envelope, unread)

    def _plan(
        self,
        call: Call,
        stream: Callable[[], ReaderClass],
        envelope: Callable[[], type[BaseAPIResponse[Any]]] | None,
        unread: bool,
    ) -> Generator[Step, Any, Any]:
        if call.unread_body is not None:
            yield Work(call.read_files)
        from anthropic_messages._observe.log import LogHook  # with the transport, which loads `logging`

        watch = HookDispatcher(call, (LogHook, *self.settings.hooks), monotonic)
        try:
            result: Any
            shell = stream() if call.streams or call.operation.rows else None
            new_parser = None if shell is None else partial(shell._new_parser, call, watch)
            exchange = yield from self._attempts(call, None if unread else new_parser, watch, unread)
            finish, reads_on = _finisher(exchange, call, shell, new_parser)
            if envelope is None:
                result = finish()
            else:
                result = envelope()(exchange, finish, watch.call.elapsed, streamed=reads_on)
                if not reads_on:
                    watch.answered(result.known)
        except BaseException as error:
            if isinstance(error, OutputValidationError):  # an answer all the same, and paid for
                message = error.snapshot
                watch.answered(lambda: message)
            watch.end(error)
            raise
        if unread or reads_on:
            exchange.owner, exchange.watch = self, watch  # the end is yet to come
        else:
            if envelope is None:
                watch.answered(lambda: result)
            watch.end()
        return result

    def _attempts(
        self, call: Call, new_parser: Callable[[], Parser] | None, watch: HookDispatcher, unread: bool
    ) -> Generator[Step, Any, Exchange]:
        http, library = self.transport.open(), self.transport.library

        def bind() -> httpx.Request:
            try:
                request = call.bind(http, library)
            except Exception as error:
                forget_locals(error)
                raise
            watch.attempt_started(request)
            return request

        limits = Limits(
            call.retry_policy,
            redirects=http.max_redirects if http.follow_redirects else 0,
            total=call.total_timeout,
            silence={"stream_idle_timeout": call.idle, "stream_stall_timeout": call.stall} if call.streams else None,
            report=watch.attempt_ended,
            max_bytes=call.settings.max_response_bytes,
        )
        return attempts(bind, limits, CLOCK, new_parser, unread=unread)

    def close(self) -> HttpT | None:
        """No more calls. Gives the transport client that is now to be closed, if there is one to close."""
        self.closed = True
        return self.transport.release(self)

    def __reduce__(self) -> tuple[Any, ...]:
        # To another process, or a deep copy, goes what was asked for; the connections stay.
        if self.transport.given is not None:
            raise TypeError("A client over an `http_client` of your own can't be pickled or deep-copied: use `copy()`.")
        return _restore, (self.settings, self.transport.kind, self.transport.wanted)


def _restore(settings: Settings, kind: str, wanted: str | None = None) -> Engine[Any]:
    return Engine(settings, Transport(kind, wanted=wanted))
