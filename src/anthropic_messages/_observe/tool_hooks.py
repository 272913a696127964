"""Hooks that observe the tool calls that `run_tools()` runs, and the dispatcher that notifies them."""

from __future__ import annotations

import logging
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar, Literal, Protocol, Self, TypeAlias

from anthropic_messages._redaction import printable
from anthropic_messages._transport.clock import monotonic

from .hooks import handle_error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

logger = logging.getLogger("anthropic_messages")

ToolOutcome: TypeAlias = Literal["done", "failed", "timed_out", "cancelled"]


class Call(Protocol):
    """The facts of a tool call that `ToolCallInfo` shows to hooks."""

    id: str
    name: str
    turn: int


class ToolCallInfo:
    """The state of one tool call that runs: what the model asked for and, as far as it is known, the result.

    Attributes:
        id: Id of the `tool_use` block.
        name: Name of the tool.
        description: Description of the tool that the model reads; None if it has none.
        turn: Number of the turn, counted from 1.
        input: Input of the tool before validation, as `before_tool` returned it or the model wrote it.
        outcome: The outcome of the call; None while it runs. `done`: the tool returned. `failed`: it raised `error`, or
            its input was invalid. `timed_out`: it exceeded a time limit. `cancelled`: the run was interrupted or
            cancelled, or the exception of another tool ended it.
        error: The exception that ended the call; None if there was none.
        result: What the tool returned: the content of the result, or an `EndLoop`. None if the call has not succeeded.
        elapsed: Duration of the call in seconds.
    """

    __slots__ = ("_call", "_started", "_took", "_tool", "error", "input", "outcome", "result")

    def __init__(self, call: Call, tool: Any, input: Any) -> None:
        self._call = call
        self._tool = tool
        self._started = monotonic()
        self._took: float | None = None
        self.input: Any = input
        self.outcome: ToolOutcome | None = None
        self.error: BaseException | None = None
        self.result: Any = None

    @property
    def id(self) -> str:
        """Id of the `tool_use` block."""
        return self._call.id

    @property
    def name(self) -> str:
        """Name of the tool."""
        return self._call.name

    @property
    def turn(self) -> int:
        """Number of the turn, counted from 1."""
        return self._call.turn

    @property
    def description(self) -> str | None:
        """Description of the tool that the model reads; None if it has none."""
        definition = self._tool.to_dict()
        found = definition.get("description") if isinstance(definition, dict) else None
        return found if isinstance(found, str) else None

    @property
    def elapsed(self) -> float:
        """Duration of the call in seconds."""
        return monotonic() - self._started if self._took is None else self._took

    def __repr__(self) -> str:
        return f"<ToolCallInfo {self.name}, {self.outcome or 'running'} after {self.elapsed:.3f} s>"


class ToolHook:
    """Base class of hooks that observe tool calls. Override the methods that you need, and pass the class to `hooks=`.

    An instance is created before each call that `run_tools()` runs, in the thread or task that runs the tool. Its
    methods are plain functions, also with asyncio and trio, and must not block. A call that doesn't run, because its
    tool is unknown or it was denied, is not observed.

    An exception of a hook is raised from the runner after the call has ended. The result of the call is kept.
    """

    _logs_errors: ClassVar[bool] = False  # The hooks of this package log their errors instead of raising them.
    _is_for_tools_only: ClassVar[bool] = True  # Calls of the API are not observed.

    def __init__(self, call: ToolCallInfo) -> None:
        self.call = call

    @classmethod
    def for_tool(cls, call: ToolCallInfo) -> Self | None:
        """Return the hook of one call; None if it is not observed."""
        return cls(call)

    def left(self) -> None:
        """Handle the return of the tool, in the thread or task that ran it. This is where a context is restored.

        A function in a thread cannot be stopped, so after a time limit this may come long after `ended`.
        """

    def ended(self) -> None:
        """Handle the end of the call. `call.outcome` says how it ended.

        It is called once. After a time limit or a cancellation, it can be called in another thread than the tool's.
        """


class ToolLog(ToolHook):
    """Logs one tool call at the level DEBUG, without its input and its result."""

    _logs_errors = True

    def ended(self) -> None:
        call = self.call
        error = "" if call.error is None else f", {type(call.error).__name__}"
        text = f"tool {call.name}: {call.outcome} after {call.elapsed:.3f} s{error}, id {call.id}"
        logger.debug("%s", printable(text))


class ToolDispatcher:
    """Notifies the hooks of one tool call."""

    __slots__ = ("_factories", "_hooks", "_lock", "call", "failure")

    def __init__(self, call: ToolCallInfo, factories: list[Callable[[ToolCallInfo], Any]]) -> None:
        self.call = call
        self.failure: BaseException | None = None
        """The first exception that a hook raised."""
        self._factories = factories
        self._hooks: list[Any] | None = []
        self._lock = Lock()

    def enter(self) -> list[Any]:
        """Create the hooks in the thread or task that runs the tool, and return them for `leave()`."""
        call = self.call
        call._started = monotonic()
        hooks: list[Any] = []
        for factory in self._factories:
            try:
                hook = factory(call)
            except Exception as error:
                self._handle_error(factory, error)
            else:
                if hook is not None:
                    hooks.append(hook)
        with self._lock:
            if self._hooks is not None:
                self._hooks = hooks
                return hooks
        for hook in hooks:  # The call was given up before it began.
            self._notify(hook, "ended")
        return hooks

    def leave(self, hooks: list[Any]) -> None:
        """Notify the hooks that the tool has returned, in reverse order of their creation."""
        for hook in reversed(hooks):
            self._notify(hook, "left")

    def end(self, outcome: ToolOutcome, error: BaseException | None = None, result: Any = None) -> None:
        """Notify the hooks of the end of the call. Further calls do nothing."""
        with self._lock:
            hooks, self._hooks = self._hooks, None
            if hooks is None:
                return
            call = self.call
            call._took = call.elapsed
            call.outcome, call.error, call.result = outcome, error, result
        for hook in hooks:
            self._notify(hook, "ended")

    def _notify(self, hook: Any, method: str) -> None:
        try:
            getattr(hook, method)()
        except Exception as error:
            self._handle_error(hook, error)

    def _handle_error(self, hook: object, error: Exception) -> None:
        hook = getattr(hook, "__self__", hook)  # `for_tool` is a method of the hook.
        try:
            handle_error(hook, error)
        except Exception as program_error:
            self.failure = self.failure or program_error


def tool_hooks(hooks: Iterable[Any]) -> list[Callable[[ToolCallInfo], Any]]:
    """Return the functions of a client's hooks that return the hook of one tool call."""
    return [factory for hook in hooks if (factory := getattr(hook, "for_tool", None)) is not None]


def is_logged() -> bool:
    """Return whether tool calls are logged."""
    return logger.isEnabledFor(logging.DEBUG)


def tool_dispatcher(
    factories: list[Callable[[ToolCallInfo], Any]], call: Call, tool: Any, input: Any, *, logs: bool
) -> ToolDispatcher:
    """Return the dispatcher of one tool call.

    Args:
        factories: The functions that `tool_hooks()` returned.
        call: The call.
        tool: The tool that runs.
        input: The input of the tool.
        logs: True to log the call.
    """
    return ToolDispatcher(ToolCallInfo(call, tool, input), [ToolLog, *factories] if logs else factories)
