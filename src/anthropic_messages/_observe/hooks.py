"""What a program can hear of its calls: `hooks=` of a client, each of which is asked once a call for somebody to tell.

The log is the first of them; `anthropic_messages.otel` is another, and has no door of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from anthropic_messages_client.request import omit

from anthropic_messages._redaction import printable, public_url

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, Literal, Protocol, TypeAlias

    import httpx
    from anthropic_messages_client.request import Operation

    from anthropic_messages._errors import APIError
    from anthropic_messages._transport.steps import Exchange

    class Call(Protocol):
        """The facts of a call that hooks are told."""

        params: Mapping[str, Any]
        body: bytes | None
        url: str
        streams: bool
        collects: bool
        is_async: bool
        total_timeout: float | None

        @property
        def operation(self) -> Operation: ...
        @property
        def retry_policy(self) -> RetryPolicy: ...

    class RetryPolicy(Protocol):
        max_retries: int

    Outcome: TypeAlias = Literal["done", "failed", "cancelled", "abandoned"]
    Keeps: TypeAlias = Literal["nothing", "totals", "content"]
    Hook: TypeAlias = Callable[["CallInfo"], "CallHook | None"]


class CallInfo:
    """A call as hooks see it: what is asked for and, as far as it is known by now, what came of it."""

    __slots__ = (
        "_answer",
        "_call",
        "_clock",
        "_started",
        "_took",
        "attempts",
        "error",
        "outcome",
        "response",
        "time_to_first_event",
    )

    def __init__(self, call: Call, clock: Callable[[], float]) -> None:
        self._call = call
        self._clock = clock
        self._started = clock()
        self._took: float | None = None
        self._answer: Callable[[], Any] | None = None
        self.attempts = 0
        """How many attempts have ended; there may be one going on."""
        self.response: httpx.Response | None = None
        """The response of the last attempt that ended; None if none came."""
        self.time_to_first_event: float | None = None
        """Seconds from the start of the call to the first event of its stream; None as long as there was none."""
        self.outcome: Outcome | None = None
        """None while the call goes on. Then `done`; `failed`, with `error`; `cancelled`, with what did it in `error`;
        or `abandoned`, which is a stream that the program closed, or let go of, before its end."""
        self.error: BaseException | None = None

    @property
    def operation(self) -> str:
        """The operation's name, such as `messages.create`."""
        return self._call.operation.id

    @property
    def params(self) -> dict[str, Any]:
        """The arguments as the program gave them. An iterator among them is used up: `body` has what it gave."""
        return {name: value for name, value in self._call.params.items() if value is not omit}

    @property
    def body(self) -> bytes | None:
        """The JSON that each attempt sends."""
        return self._call.body

    @property
    def url(self) -> str:
        """Where the call goes, without user name, password and query."""
        return public_url(self._call.url)

    @property
    def status_code(self) -> int | None:
        """The status of `response`; None without one."""
        return None if self.response is None else self.response.status_code

    @property
    def request_id(self) -> str | None:
        """The API's name for this call; support asks for it."""
        return None if self.response is None else self.response.headers.get("request-id")

    @property
    def streams(self) -> bool:
        """Whether the program gets a stream of events."""
        return self._call.streams and not self._call.collects

    @property
    def elapsed(self) -> float:
        """Seconds that the call has taken so far, or took, its attempts and the waits between them included."""
        return self._clock() - self._started if self._took is None else self._took

    @property
    def answer(self) -> Any:
        """The model of the answer; of a stream, the message as far as it has come, with as much as `CallHook.keeps`
        asks for. None as long as there is none, and where what came is no answer."""
        return None if self._answer is None else self._answer()

    def __repr__(self) -> str:
        return f"<CallInfo {self.operation}, {self.outcome or 'going on'} after {self.elapsed:.3f} s>"


class Attempt:
    """What came of one attempt of a call."""

    __slots__ = ("elapsed", "error", "number", "operation", "request", "response", "wait")

    def __init__(
        self,
        operation: str,
        number: int,
        exchange: Exchange,
        error: APIError | None,
        elapsed: float,
        wait: float | None,
    ) -> None:
        self.operation = operation
        """The operation's name, such as `messages.create`."""
        self.number = number
        """1 for the first attempt."""
        self.request = exchange.request
        self.response = exchange.response
        """None if no answer came."""
        self.error = error
        """None if all went well."""
        self.elapsed = elapsed
        """Seconds that the attempt took: to the whole answer; of a stream, to its first event."""
        self.wait = wait
        """Seconds until the next attempt; None if this was the last."""

    def __repr__(self) -> str:
        came = self.error if self.response is None else self.response.status_code
        then = "" if self.wait is None else f", next in {self.wait:.3g} s"
        return f"<Attempt {self.number} of {self.operation}: {came} after {self.elapsed:.3f} s{then}>"


class CallHook:
    """Hears of one call. Subclass it, override what is of interest, and give the class to `hooks=` of a client.

    A new one is made as each call begins, in the thread or task that makes the call, as are its methods called;
    only a stream that nobody closed may end elsewhere. All of them are plain functions, under asyncio and trio, too,
    and must not wait. What they raise is raised where the call was made, once all hooks have heard of its end: a hook
    that raises in `ended` takes the answer from the program. The hooks of this package never raise.
    """

    keeps: Keeps = "totals"
    """What `call.answer` is to have of a stream: id, model, usage and stop reason; or the content as well, which
    costs time and memory; or `nothing`, which costs nothing. Other answers are there in whole."""
    _contained = False  # whether what it raises is logged and not raised: of this package's own hooks

    def __init__(self, call: CallInfo) -> None:
        self.call = call

    def attempt_started(self, request: httpx.Request) -> None:
        """A request is about to be sent. Headers may be added to it."""

    def attempt_ended(self, attempt: Attempt) -> None:
        """An answer came, or a failure; of a stream, its first event. Not for an attempt that is cancelled."""

    def ended(self) -> None:
        """The call is over, whichever way; `call.outcome` says which. This is the last thing that is heard of it.

        A stream is over when its last event has been read or its connection closed, an answer under
        `with_streaming_response` at the end of the block.
        """


def interruption(error: BaseException | None) -> BaseException | None:
    """What cut a `with` block short from outside; an exception of the program's own is no matter of the call's."""
    return None if isinstance(error, Exception) else error


class HookDispatcher:
    """Tells those who asked what happens to a call."""

    __slots__ = ("_hooks", "call", "keeps", "over")

    def __init__(self, call: Call, hooks: Iterable[Hook], clock: Callable[[], float]) -> None:
        self.call = CallInfo(call, clock)
        self.over = False
        self._hooks = [hook for make in hooks if (hook := self._made(make)) is not None]
        wanted = [hook.keeps for hook in self._hooks]
        self.keeps: Keeps = "content" if "content" in wanted else "totals" if "totals" in wanted else "nothing"

    def _made(self, make: Hook) -> CallHook | None:
        try:
            return make(self.call)
        except Exception as error:
            _contain(make, error)
            return None

    def attempt_started(self, request: httpx.Request) -> None:
        for hook in self._hooks:
            try:
                hook.attempt_started(request)
            except Exception as error:
                _contain(hook, error)

    def attempt_ended(self, *outcome: Any) -> None:
        attempt = Attempt(self.call.operation, *outcome)
        self.call.attempts = attempt.number
        self.call.response = attempt.response
        for hook in self._hooks:
            try:
                hook.attempt_ended(attempt)
            except Exception as error:
                _contain(hook, error)

    def answered(self, find: Callable[[], Any]) -> None:
        """Says how the answer is found, should a hook want it."""
        self.call._answer = find

    def end(self, error: BaseException | None = None, *, whole: bool = True) -> None:
        """The call is over; the first who says so is right."""
        if self.over:
            return
        call, hooks = self.call, self._hooks
        # An error's traceback leads here, and the call to the error: without these there is no cycle to collect.
        del self.call, self._hooks
        self.over = True
        call._took = call.elapsed
        if isinstance(error, Exception):
            call.outcome, call.error = "failed", error
        elif error is not None and not isinstance(error, GeneratorExit):
            call.outcome, call.error = "cancelled", error
        else:
            call.outcome = "done" if whole and error is None else "abandoned"
        failure: BaseException | None = None
        for hook in hooks:  # each hears of it, whatever another one raises
            try:
                hook.ended()
            except BaseException as raised:
                try:
                    _contain(hook, raised)
                except BaseException as of_the_program:
                    failure = failure or of_the_program
        if failure is not None:
            try:
                raise failure
            finally:
                del failure  # or there is a cycle with this frame


def _contain(hook: object, error: BaseException) -> None:
    """Log what a hook of this package raised, which must not end a call; raise what a hook of the program raised."""
    if not (getattr(hook, "_contained", False) and isinstance(error, Exception)):
        raise error
    import logging

    with suppress(Exception):  # of a log handler of the program
        logging.getLogger("anthropic_messages").warning(
            "%s could not record a call: %s",
            getattr(hook, "__qualname__", type(hook).__qualname__),
            printable(f"{type(error).__name__}: {error}"),
        )


def check_hooks(hooks: Iterable[Hook] | None) -> tuple[Hook, ...]:
    if callable(hooks) or not isinstance(hooks, Iterable | None):
        raise TypeError("`hooks` must be a list of hooks: subclasses of CallHook, or functions that give one.")
    checked = tuple(hooks or ())
    for hook in checked:
        # An instance is the hook here, and the class would fail in each call, where only a log entry shows it.
        if isinstance(hook, type) and hasattr(hook, "_contained") and not issubclass(hook, CallHook):
            raise TypeError(f"`hooks` contains the class {hook.__name__}. Pass an instance: `{hook.__name__}()`.")
        if not callable(hook):
            raise TypeError(f"`hooks` has {hook!r}, which can't be called with a CallInfo.")
    return checked
