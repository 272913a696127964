"""Hooks that observe calls, and the dispatcher that notifies them.

Each entry of a client's `hooks=` is called once for each call and returns a `CallHook` or None. The package's log and
`anthropic_messages.otel` are such hooks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias

from anthropic_messages_client._lazy import LazyModule
from anthropic_messages_client.request import Omit, Operation

from anthropic_messages._errors import APIError
from anthropic_messages._redaction import printable, public_url
from anthropic_messages._transport.steps import Exchange

if TYPE_CHECKING:
    import httpx
else:
    httpx = LazyModule("httpx")

Outcome: TypeAlias = Literal["done", "failed", "cancelled", "abandoned"]
Capture: TypeAlias = Literal["nothing", "totals", "content"]


class Call(Protocol):
    """The facts of a call that `CallInfo` shows to hooks."""

    params: Mapping[str, Any]
    body: bytes | None
    url: str
    streams: bool
    collects: bool
    is_async: bool
    total_timeout: float | None

    @property
    def upload(self) -> Upload | None:
        """The body with files; None for any other body."""
        ...

    @property
    def operation(self) -> Operation:
        """The operation of the spec."""
        ...

    @property
    def retry_policy(self) -> RetryPolicy:
        """The rules for retries."""
        ...


class Upload(Protocol):
    """The part of a body with files that hooks use."""

    @property
    def size(self) -> int | None:
        """The number of bytes; None if it is not known."""
        ...


class RetryPolicy(Protocol):
    """The part of a retry policy that hooks use."""

    max_retries: int


class CallInfo:
    """The state of one call: its request and, as far as it is known, its result."""

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
        self.attempts: int = 0
        """Number of attempts that have ended. Another one may be in progress."""
        self.response: httpx.Response | None = None
        """Response of the last attempt that ended; None if it received none."""
        self.time_to_first_event: float | None = None
        """Seconds from the start of the call to the first event of its stream; None before that event."""
        self.outcome: Outcome | None = None
        """The outcome of the call; None while it is in progress.

        `done`: it succeeded. `failed`: it raised `error`. `cancelled`: it was cancelled by `error`. `abandoned`: the
        program closed or dropped the stream before its end.
        """
        self.error: BaseException | None = None
        """The exception that ended the call; None if there was none."""

    @property
    def operation(self) -> str:
        """Name of the operation, such as `messages.create`."""
        return self._call.operation.id

    @property
    def params(self) -> dict[str, Any]:
        """Arguments of the call. Iterators among them are exhausted; `body` has their items."""
        return {name: value for name, value in self._call.params.items() if not isinstance(value, Omit)}

    @property
    def body(self) -> bytes | None:
        """The JSON body of each attempt; None if the request has no body."""
        return self._call.body

    @property
    def url(self) -> str:
        """URL of the call without user name, password and query."""
        return public_url(self._call.url)

    @property
    def status_code(self) -> int | None:
        """Status code of `response`; None if there is none."""
        return None if self.response is None else self.response.status_code

    @property
    def request_id(self) -> str | None:
        """Request id of `response`, for support requests; None if there is none."""
        return None if self.response is None else self.response.headers.get("request-id")

    @property
    def streams(self) -> bool:
        """True if the call returns a stream of events."""
        return self._call.streams and not self._call.collects

    @property
    def elapsed(self) -> float:
        """Duration of the call in seconds, including all attempts and the waits between them."""
        return self._clock() - self._started if self._took is None else self._took

    @property
    def answer(self) -> Any:
        """The parsed response; None if there is none.

        For a stream, this is the message received so far. `CallHook.capture` determines which fields it has.
        """
        return None if self._answer is None else self._answer()

    def __repr__(self) -> str:
        return f"<CallInfo {self.operation}, {self.outcome or 'in progress'} after {self.elapsed:.3f} s>"


class Attempt:
    """The result of one attempt of a call."""

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
        self.operation: str = operation
        """Name of the operation, such as `messages.create`."""
        self.number: int = number
        """Number of the attempt, counted from 1."""
        self.request: httpx.Request = exchange.request
        self.response: httpx.Response | None = exchange.response
        """The response; None if none was received."""
        self.error: APIError | None = error
        """The error of the attempt; None if it succeeded."""
        self.elapsed: float = elapsed
        """Seconds until the complete response or, for a stream, until its first event."""
        self.wait: float | None = wait
        """Seconds until the next attempt; None if this was the last one."""

    def __repr__(self) -> str:
        result = self.error if self.response is None else self.response.status_code
        wait = "" if self.wait is None else f", next in {self.wait:.3g} s"
        return f"<Attempt {self.number} of {self.operation}: {result} after {self.elapsed:.3f} s{wait}>"


class CallHook:
    """Base class of hooks that observe a call. Override the methods that you need, and pass the class to `hooks=`.

    An instance is created at the start of each call, in the thread or task that makes the call. Its methods are
    called there too, except at the end of a stream that was never closed. They are plain functions, also with asyncio
    and trio, and must not block.

    An exception of a hook is raised from the call after all hooks were notified. If `ended` raises, the program does
    not receive the response. The hooks of this package log their errors instead.
    """

    capture: Capture = "totals"
    """The fields of a streamed message in `call.answer`.

    `totals`: id, model, usage and stop reason. `content`: also the content, which takes time and memory. `nothing`:
    no fields. Other responses are always complete.
    """
    _logs_errors = False  # The hooks of this package log their errors instead of raising them.

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if "keeps" in cls.__dict__:
            import warnings

            message = f"`{cls.__qualname__}.keeps` is called `capture` since 0.4.0."
            warnings.warn(message, DeprecationWarning, stacklevel=2)
            cls.capture = cls.__dict__["keeps"]

    def __init__(self, call: CallInfo) -> None:
        self.call = call

    def attempt_started(self, request: httpx.Request) -> None:
        """Handle a request that is about to be sent. Headers may be added to it."""

    def attempt_ended(self, attempt: Attempt) -> None:
        """Handle the response or error of an attempt, or the first event of a stream.

        It is not called for an attempt that was cancelled.
        """

    def ended(self) -> None:
        """Handle the end of the call. `call.outcome` says how it ended. No other method is called after this one.

        A stream ends when its last event was read or its connection was closed. A call under
        `with_streaming_response` ends with its block.
        """


def interruption(error: BaseException | None) -> BaseException | None:
    """Return the cancellation that ended a `with` block; None for an ordinary exception of the program."""
    return None if isinstance(error, Exception) else error


class ObservesTools(Protocol):
    """A hook that observes the tool calls that `run_tools()` runs, such as a subclass of `ToolHook`."""

    def for_tool(self, call: Any, /) -> Any:
        """Return the hook of one tool call; None if it is not observed."""
        ...


Hook: TypeAlias = Callable[[CallInfo], CallHook | None] | ObservesTools


class HookDispatcher:
    """Notifies the hooks of one call."""

    __slots__ = ("_hooks", "call", "capture", "over")

    def __init__(self, call: Call, hooks: Iterable[Hook], clock: Callable[[], float]) -> None:
        self.call: CallInfo = CallInfo(call, clock)
        self.over: bool = False
        self._hooks = [hook for factory in hooks if (hook := self._create_hook(factory)) is not None]
        wanted = [hook.capture for hook in self._hooks]
        self.capture: Capture = "content" if "content" in wanted else "totals" if "totals" in wanted else "nothing"

    def _create_hook(self, factory: Hook) -> CallHook | None:
        if getattr(factory, "_is_for_tools_only", False):
            return None
        create: Any = factory
        try:
            hook: CallHook | None = create(self.call)
            return hook
        except Exception as error:
            handle_error(factory, error)
            return None

    def attempt_started(self, request: httpx.Request) -> None:
        """Notify the hooks that a request is about to be sent."""
        for hook in self._hooks:
            try:
                hook.attempt_started(request)
            except Exception as error:
                handle_error(hook, error)

    def attempt_ended(self, *outcome: Any) -> None:
        """Notify the hooks of the end of an attempt. `outcome` holds the further arguments of `Attempt`."""
        attempt = Attempt(self.call.operation, *outcome)
        self.call.attempts = attempt.number
        self.call.response = attempt.response
        for hook in self._hooks:
            try:
                hook.attempt_ended(attempt)
            except Exception as error:
                handle_error(hook, error)

    def answered(self, find: Callable[[], Any]) -> None:
        """Set the function that returns the parsed response when a hook asks for it."""
        self.call._answer = find

    def end(self, error: BaseException | None = None, *, whole: bool = True) -> None:
        """Notify the hooks of the end of the call. Further calls do nothing."""
        if self.over:
            return
        call, hooks = self.call, self._hooks
        # Avoid a reference cycle: the call refers to its error, whose traceback refers to this frame.
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
        for hook in hooks:  # Each hook is notified, even if another one raises an error.
            try:
                hook.ended()
            except BaseException as raised:
                try:
                    handle_error(hook, raised)
                except BaseException as program_error:
                    failure = failure or program_error
        if failure is not None:
            try:
                raise failure
            finally:
                del failure  # Avoid a reference cycle with this frame.


def handle_error(hook: object, error: BaseException) -> None:
    """Log an error of this package's own hooks, which must not end a call. Raise any other error."""
    if not (getattr(hook, "_logs_errors", False) and isinstance(error, Exception)):
        raise error
    import logging

    with suppress(Exception):  # A log handler of the program may fail.
        logging.getLogger("anthropic_messages").warning(
            "%s could not record a call: %s",
            getattr(hook, "__qualname__", type(hook).__qualname__),
            printable(f"{type(error).__name__}: {error}"),
        )


def check_hooks(hooks: Iterable[Hook] | None) -> tuple[Hook, ...]:
    """Return the hooks as a tuple.

    Raises:
        TypeError: `hooks` is not a list of callables.
    """
    if callable(hooks) or not isinstance(hooks, Iterable | None):
        raise TypeError(
            "`hooks` must be a list of `CallHook` and `ToolHook` subclasses, or of functions that return a `CallHook`."
        )
    checked = tuple(hooks or ())
    for hook in checked:
        # An instance is the hook here, and the class would fail in each call, where only a log entry shows it.
        is_class = isinstance(hook, type) and (issubclass(hook, CallHook) or hasattr(hook, "_is_for_tools_only"))
        if isinstance(hook, type) and hasattr(hook, "_logs_errors") and not is_class:
            raise TypeError(f"`hooks` contains the class {hook.__name__}. Pass an instance: `{hook.__name__}()`.")
        if not callable(hook):
            raise TypeError(
                f"`hooks` contains {hook!r}, which is not callable. Pass a subclass of `CallHook` or `ToolHook`, or a "
                "function."
            )
    return checked
