"""The steps that the plan of a loop yields and a driver of `runner` carries out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from anthropic_messages._observe.tool_hooks import ToolDispatcher

    from .turn import ToolCall


class Invoke:
    """The step that calls a function of the client or of the user, and awaits what it returns in asynchronous code."""

    __slots__ = ("function",)

    def __init__(self, function: Callable[[], Any]) -> None:
        self.function = function


class Close:
    """The step that closes a stream. It is carried out even if the loop is being cancelled."""

    __slots__ = ("stream",)

    def __init__(self, stream: Any) -> None:
        self.stream = stream


class Hand:
    """The step that hands a message or a stream to the user. It ends when the user asks for the next one."""

    __slots__ = ("item",)

    def __init__(self, item: Any) -> None:
        self.item = item


class RunCalls:
    """The step that runs calls at the same time. The driver calls `loop.record()` for each outcome as it comes."""

    __slots__ = ("jobs",)

    def __init__(self, jobs: list[Job]) -> None:
        self.jobs = jobs


class Job:
    """One call with the tool that it runs."""

    __slots__ = ("call", "input", "observer", "timeout", "tool")

    def __init__(
        self, call: ToolCall, tool: Any, input: Any, timeout: float | None, observer: ToolDispatcher | None = None
    ) -> None:
        self.call = call
        self.tool = tool
        self.input = input
        self.timeout = timeout
        """Seconds after which the call ends with an error; None for no limit."""
        self.observer = observer
        """Notifies the hooks of the call; None if there are none."""


class Outcome:
    """The end of one call: the content of its result or an `EndLoop` with it, or the exception that it raised."""

    __slots__ = ("error", "value")

    def __init__(self, value: Any = None, error: BaseException | None = None) -> None:
        self.value = value
        self.error = error


LoopStep = Invoke | Close | Hand | RunCalls
