"""The engine of a client: it turns the arguments of a method into a plan, and the plan's response into a result."""

from __future__ import annotations

import random
import weakref
from functools import partial
from typing import TYPE_CHECKING, Any, Generic

from anthropic_messages._errors import OutputValidationError
from anthropic_messages._observe.hooks import HookDispatcher
from anthropic_messages._redaction import forget_locals
from anthropic_messages._transport.clock import monotonic, program_time, wall
from anthropic_messages._transport.http_client import HttpT, Transport
from anthropic_messages._transport.steps import SHORTEST, Await, Clock, Work

from .attempts import Limits, attempts
from .request import Call
from .result import Result

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    import httpx
    from anthropic_messages_client.request import Operation

    from anthropic_messages._transport.steps import Exchange, Parser, Step

    from .response import BaseAPIResponse
    from .result import ReaderClass
    from .settings import Settings


CLOCK = Clock(wall, monotonic, random.random, program_time)


class Engine(Generic[HttpT]):
    """The settings of a client and the transport that its calls use.

    Resources hold the engine and not the client. Without that reference cycle, a client that is no longer used frees
    its sockets at once.
    """

    __slots__ = ("__weakref__", "_client", "_client_class", "closed", "settings", "transport")

    def __init__(self, settings: Settings, transport: Transport[HttpT]) -> None:
        self.settings: Settings = settings
        self.transport: Transport[HttpT] = transport
        self.closed: bool = False
        self._client: weakref.ref[Any] | None = None
        self._client_class: Any = None
        if transport.owner is None:
            transport.owned_by(self)

    def begin(
        self,
        operation: Operation,
        params: Mapping[str, Any],
        options: Mapping[str, Any],
        *,
        call_class: type[Call] = Call,
        load_reader: Callable[[], ReaderClass],
        load_envelope: Callable[[], type[BaseAPIResponse[Any]]] | None = None,
        unread: bool = False,
        postprocess: Callable[[Any, httpx.Response], Any] | None = None,
    ) -> tuple[HttpT, Generator[Step, Any, Any]]:
        """Check the arguments of a call and prepare it.

        Args:
            operation: The operation to call.
            params: Its arguments.
            options: The options of this call, such as `timeout` or `extra_headers`.
            call_class: The class that turns them into a request.
            load_reader: Loads the class that reads the response in chunks, if the call streams.
            load_envelope: Loads the class that wraps the response, under `with_raw_response` and
                `with_streaming_response`.
            unread: Leave the body of the response unread, for the envelope.
            postprocess: Turns the decoded model and its response into the object that the caller gets.

        Returns:
            The HTTP client, and the plan for a driver to carry out with it.

        Raises:
            TypeError: An argument has the wrong type.
            ValueError: An argument has an invalid value.
            RuntimeError: The client is closed.
        """
        try:
            call = call_class(
                self.settings,
                operation,
                params,
                options,
                raw=load_envelope is not None,
                postprocess=postprocess,
                is_async=self.transport.kind == "AsyncClient",
            )
        except Exception as error:
            forget_locals(error)
            raise
        if params.get("stream") is True and not call.streams:
            raise TypeError(f"{operation.id}(): `extra_body` can't turn the stream off: call it without `stream=True`")
        if self.closed:
            raise RuntimeError("This client is closed. Create another one, or make the call inside its `with` block.")
        return self.transport.open(), self._plan(call, load_reader, load_envelope, unread)

    def _plan(
        self,
        call: Call,
        load_reader: Callable[[], ReaderClass],
        load_envelope: Callable[[], type[BaseAPIResponse[Any]]] | None,
        unread: bool,
    ) -> Generator[Step, Any, Any]:
        if call.unread_body is not None:
            yield Work(call.read_files)
        if call.upload is not None:
            yield Work(call.upload.prepare)
            if call.upload.needs_async:
                yield Await(call.upload.prepare_async)
        from anthropic_messages._observe.log import LogHook  # loads `logging`, as the HTTP client does

        dispatcher = HookDispatcher(call, (LogHook, *self.settings.hooks), monotonic)
        try:
            answer: Any
            reader_class = load_reader() if call.streams or call.operation.rows else None
            new_parser = None if reader_class is None else partial(reader_class._new_parser, call, dispatcher)
            exchange = yield from self._attempts(call, None if unread else new_parser, dispatcher, unread)
            result = Result(call, exchange, dispatcher, reader_class=reader_class, new_parser=new_parser, owner=self)
            answer = result.build() if load_envelope is None else load_envelope()(result, dispatcher.call.elapsed)
            if not result.is_open:
                dispatcher.answered((lambda: answer) if load_envelope is None else answer.known)
        except BaseException as error:
            if isinstance(error, OutputValidationError):  # the API has answered, and charges for it
                message = error.snapshot
                dispatcher.answered(lambda: message)
            elif getattr(error, "status_code", None) == 400 and not (
                call.operation.body is None or call.operation.id.startswith("beta.")
            ):
                from .beta_parts import note_beta_parts

                note_beta_parts(error, call.operation, call.body)
            dispatcher.end(error)
            raise
        finally:
            if call.upload is not None:
                call.upload.close()
        if result.dispatcher is None:
            dispatcher.end()
        return answer

    def _attempts(
        self,
        call: Call,
        new_parser: Callable[[], Parser] | None,
        dispatcher: HookDispatcher,
        unread: bool,
        total: float | None = None,
    ) -> Generator[Step, Any, Exchange]:
        http, library = self.transport.open(), self.transport.library
        upload = None
        if call.upload is not None:
            from anthropic_messages._transport.uploads import stream_of

            upload = stream_of(library, call.upload)

        def bind() -> httpx.Request:
            try:
                request = call.build_request(http, library, upload)
            except Exception as error:
                forget_locals(error)
                raise
            dispatcher.attempt_started(request)
            return request

        earlier = dispatcher.call.attempts  # a download that continues

        def report(number: int, *outcome: Any) -> None:
            dispatcher.attempt_ended(earlier + number, *outcome)

        limits = Limits(
            call.retry_policy,
            max_redirects=http.max_redirects if http.follow_redirects else 0,
            total=call.total_timeout if total is None else total,
            silence={"stream_idle_timeout": call.idle, "stream_stall_timeout": call.stall} if call.streams else None,
            report=report if earlier else dispatcher.attempt_ended,
            max_bytes=call.settings.max_response_bytes,
            body=call.upload,
        )
        return attempts(bind, limits, CLOCK, new_parser, unread=unread)

    def used_by(self, client: object) -> None:
        """Set the client that `client` returns, unless there is one."""
        if self._client is None or self._client() is None:
            self._client = weakref.ref(client)
            self._client_class = type(client)

    @property
    def client(self) -> Any:
        """The client with this engine; one with the same settings and connections if the program has dropped it."""
        client = None if self._client is None else self._client()
        return self._client_class._of(self) if client is None else client

    def replaced_request(self) -> Callable[..., Any] | None:
        """Return the method `request` of the client if something has replaced it, on the client or on its class."""
        if self._client_class is None:
            return None
        client = None if self._client is None else self._client()
        if client is None or "request" not in client.__dict__:
            for names in self._client_class._replacing_request:
                if "request" in names:
                    break
            else:
                return None
        request: Callable[..., Any] = self.client.request
        return request

    @property
    def clock(self) -> Clock:
        """The clocks and the source of random numbers of the calls."""
        return CLOCK

    def send_again(self, result: Result, headers: Mapping[str, str]) -> Generator[Step, Any, Exchange]:
        """Send the request of a response again, with further headers, and leave the body of the response unread.

        The time that is left of `total_timeout` applies.
        """
        assert result.dispatcher is not None
        deadline = result.exchange.deadline
        left = None if deadline is None else max(deadline - CLOCK.monotonic(), SHORTEST)
        return self._attempts(result.call.with_headers(headers), None, result.dispatcher, True, left)

    def close(self) -> HttpT | None:
        """Refuse further calls. Return the HTTP client if it is now to be closed."""
        self.closed = True
        return self.transport.release(self)

    def __reduce__(self) -> tuple[Any, ...]:
        # Pickling and deep copies keep the settings and open new connections.
        if self.transport.given is not None:
            raise TypeError("A client over an `http_client` of your own can't be pickled or deep-copied: use `copy()`.")
        return _restore, (self.settings, self.transport.kind, self.transport.wanted)


def _restore(settings: Settings, kind: str, wanted: str | None = None) -> Engine[Any]:
    return Engine(settings, Transport(kind, wanted=wanted))
