"""The runners that `messages.run_tools()` returns, synchronous and asynchronous: drivers of one plan."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Generator, Iterable, Iterator, Mapping
from inspect import isawaitable, iscoroutine
from threading import Lock
from typing import TYPE_CHECKING, Any, Generic, Literal, NoReturn, Self, TypeVar, cast

from anthropic_messages_client._lazy import LazyModule
from anthropic_messages_client.request import Omit

from anthropic_messages._transport.clock import monotonic

from .calls import arun_calls, run_calls
from .compaction import Compactor, check_can_compact
from .definition import needs_event_loop
from .eager import make_eager
from .loop import Limits, Loop
from .steps import Close, Hand, Invoke, Outcome, RunCalls

if TYPE_CHECKING:
    from anthropic_messages_client import types as _types

    from .steps import Job, LoopStep
else:
    _types = LazyModule("anthropic_messages_client.types")

ItemT = TypeVar("ItemT")
"""Type of what the user iterates over: messages or streams."""
MessageT = TypeVar("MessageT")
"""Type of the last message."""


class _Driver:
    """A context in which a loop is driven. Entering it again before its end is an error."""

    __slots__ = ("_is_idle",)

    def __init__(self) -> None:
        self._is_idle = Lock()

    def __enter__(self) -> None:
        if not self._is_idle.acquire(blocking=False):
            raise RuntimeError(
                "The runner is running already: in another thread or task, or it has called the tool or callback that "
                "uses it now. Wait until it has yielded an item, or use another runner."
            )

    def __exit__(self, *exc_info: object) -> None:
        self._is_idle.release()


class _BaseToolRunner(Generic[ItemT, MessageT]):
    """The part shared by both runners: the state of the loop, and how the user reads and changes it."""

    _is_async: bool
    _open: Callable[[Any], Any]
    """Opens the stream of a manager."""

    def __init__(
        self,
        send: Callable[..., Any],
        params: dict[str, Any],
        *,
        messages: Iterable[Any],
        tools: Iterable[Any],
        is_streamed: bool,
        is_eager: bool = False,
        limits: Limits,
        max_parallel: int | None,
        before_tool: Callable[[Any], Any] | None,
        on_state: Callable[[dict[str, Any]], Any] | None,
        raises: bool,
        asks_again: bool,
        state: Mapping[str, Any] | None,
        restore_message: Callable[[Any], Any] | None = None,
        hooks: Iterable[Any] = (),
        compactor: Compactor | None = None,
        create: Callable[..., Any] | None = None,
    ) -> None:
        definitions, runnable = split_tools(tools, is_async=self._is_async)
        self._loop = Loop(
            send=lambda arguments: send(**arguments),
            enter=self._open if is_streamed else None,
            params={**params, "tools": definitions},
            messages=list(messages),
            tools=runnable,
            limits=limits,
            monotonic=monotonic,
            before_tool=before_tool,
            on_state=on_state,
            raises=raises,
            asks_again=asks_again,
            hooks=hooks,
            compactor=compactor,
        )
        if state is not None:
            self._loop.restore(state)
            if restore_message is not None and self._loop.reply is not None:
                self._loop.reply = restore_message(self._loop.reply)
        self._max_parallel = max_parallel
        self._is_eager = is_eager
        self._create = create or send
        self._plan: Generator[LoopStep, Any, None] | None = None
        self._driver = _Driver()

    # Facts

    @property
    def messages(self) -> list[_types.MessageParam]:
        """The history, which can be sent at any time: every call in it has a result.

        A reply is part of it as soon as all of its calls have results.
        """
        return cast("list[_types.MessageParam]", self._loop.messages())

    @property
    def stop_reason(
        self,
    ) -> Literal["max_turns", "max_tokens_total", "deadline", "ended_by_tool", "closed"] | _types.StopReason | None:
        """Reason for the end of the loop; None while it runs.

        `max_turns`, `max_tokens_total` and `deadline` are limits of the runner. `ended_by_tool` means that a tool
        returned or raised `EndLoop`, and `closed` that `close()` was called. Otherwise it is the `stop_reason` of the
        last message, such as `end_turn`.
        """
        return self._loop.stop_reason

    @property
    def end_value(self) -> Any:
        """The `value` of the `EndLoop` that ended the loop; None without one."""
        return self._loop.end_value

    @property
    def turns(self) -> int:
        """Number of replies so far."""
        return self._loop.turns

    @property
    def tokens(self) -> int:
        """Tokens of all replies so far: input, cached or not, and output."""
        return self._loop.tokens

    @property
    def compactions(self) -> int:
        """Number of times that `compact` has replaced the history by a summary."""
        return self._loop.compactions

    def state(self) -> dict[str, Any]:
        """Return the state as JSON data: the history, the last reply and the results of its calls.

        Pass it as `state` to `run_tools()` to go on, also in another process. A call that has a result does not run
        again. Tools and other arguments are not part of it.
        """
        return self._loop.state()

    # Changes

    def append_messages(self, *messages: Any) -> None:
        """Add messages to the history.

        While you handle a reply, they follow it and the results of its calls. A message with results of its calls
        replaces running these calls. The reply itself is not added twice.

        Args:
            messages: Messages as in `messages.create`.
        """
        self._loop.append(messages)

    def set_messages_params(self, params: Mapping[str, Any] | Callable[[dict[str, Any]], Mapping[str, Any]]) -> None:
        """Replace the arguments of the next requests.

        Args:
            params: All arguments, including `messages` and `tools`, or a function that receives the present arguments
                and returns the new ones.

        Raises:
            TypeError: `params` is neither a dict nor a function, or its tools can't be run.
        """
        loop = self._loop
        if callable(params):
            params = params({**loop.params, "messages": list(loop.history)})
        if not isinstance(params, Mapping):
            raise TypeError(f"`params` must be a dict or a function that returns one, not {type(params).__name__}.")
        changed = dict(params)
        if "stream" in changed:
            raise TypeError("`stream` can't change between turns. Pass it to `run_tools()`.")
        messages = changed.pop("messages", loop.history)
        if isinstance(messages, str | Mapping) or not isinstance(messages, Iterable):
            raise TypeError(f"`messages` must be a list of messages, not {type(messages).__name__}.")
        if "tools" in changed:
            definitions, runnable = split_tools(changed["tools"], is_async=self._is_async)
            kept = {name: tool for name, tool in loop.tools.items() if name in {_name_of(each) for each in definitions}}
            changed["tools"] = definitions
            loop.tools = {**kept, **runnable}
        loop.history = list(messages)
        loop.params = changed

    def compact_before_next_turn(self, compaction: _types.CompactionConfigParam | None = None) -> None:
        """Let the API summarize the history before the next turn of the model.

        The runner yields the message with the summary, whose `stop_reason` is `compaction`, and then goes on. The
        message replaces the history, and is not counted as a turn. A paused turn is continued first. Nothing happens if
        no turn follows. It needs `client.beta` and the beta feature `compact-2026-09-04`.

        Args:
            compaction: Configuration of the summary; by default `{"type": "summarize"}`.

        Raises:
            ValueError: The client is not that of the beta side, or `context_management` has an edit that summarizes.
        """
        check_can_compact(self._create, self._loop.params)
        self._loop.compaction = {"type": "summarize"} if compaction is None else {**compaction}

    def defer_tool_call(self, tool_use: _types.ToolUseBlock | str) -> None:
        """Hold back a call with `run_tools_eagerly`, so that it runs when you ask for the next reply.

        This has no effect on a call that has run, and none without `run_tools_eagerly`.

        Args:
            tool_use: The block of the call, such as that of the event `content_block_start`, or its id.
        """
        if self._is_eager:
            self._loop.deferred.add(tool_use if isinstance(tool_use, str) else tool_use.id)

    @property
    def deferred_tool_calls(self) -> list[_types.ToolUseBlock]:
        """The complete calls of the present reply that `defer_tool_call()` holds back."""
        loop = self._loop
        message = loop.reply if loop.stream is None else loop.stream._accumulator.message
        blocks: list[Any] = [] if message is None else message.content
        return [
            block
            for block in blocks
            if getattr(block, "id", None) in loop.deferred - loop.results.keys() and isinstance(block.input, dict)
        ]

    # Driving

    def _start(self) -> Generator[LoopStep, Any, None]:
        if self._plan is None:
            self._plan = self._loop.run()
        return self._plan

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "A runner can't be pickled or copied. Save `runner.state()`, and pass it to `run_tools()` as `state`."
        )

    def _last_message(self) -> MessageT:
        if self._loop.reply is None:
            raise RuntimeError(f"There is no message: the run stopped before the first reply ({self.stop_reason}).")
        return cast("MessageT", self._loop.reply)


class ToolRunner(_BaseToolRunner[ItemT, MessageT]):
    """A loop of requests and tool calls, which runs as you iterate over it.

    Each item is a message, or a stream with `stream=True`. Its calls run when you ask for the next one.
    """

    _is_async = False

    def __iter__(self) -> Iterator[ItemT]:
        return self

    def __next__(self) -> ItemT:
        with self._driver:
            try:
                found, item = self._drive(self._start())
            except BaseException:
                self._plan = None  # The loop goes on from its state if the user iterates again.
                raise
            if not found:
                self._plan = None
        if not found:
            raise StopIteration
        return cast("ItemT", item)

    def _drive(self, plan: Generator[LoopStep, Any, Any]) -> tuple[bool, Any]:
        """Carry out steps until an item is handed out. Return True and the item, or False and the result."""
        try:
            step = next(plan)
            while True:
                if isinstance(step, Hand):
                    return True, step.item
                try:
                    outcome = self._carry_out(step)
                except BaseException as error:
                    step = plan.throw(error)
                else:
                    step = plan.send(outcome)
        except StopIteration as end:
            return False, end.value

    def _carry_out(self, step: LoopStep) -> Any:
        if isinstance(step, Invoke):
            return _not_coroutine(step.function())
        if isinstance(step, Close):
            step.stream.close()
        elif isinstance(step, RunCalls):
            run_calls(
                step.jobs,
                self._record,
                has_failed=lambda: self._loop.has_failed,
                seconds_left=self._loop.seconds_left,
                max_parallel=self._max_parallel,
            )
        return None

    def _record(self, job: Job, outcome: Outcome) -> None:
        self._loop.record(job, outcome)
        if self._loop.on_state is not None:
            _not_coroutine(self._loop.on_state(self._loop.state()))

    def _open(self, manager: Any) -> Any:
        stream = manager.__enter__()
        return make_eager(stream, self._answer_early) if self._is_eager else stream

    def _answer_early(self, block: Any) -> None:
        with self._driver:
            self._drive(self._loop.answer_early(block))

    def until_done(self) -> MessageT:
        """Run the loop to its end, and return the last message.

        Raises:
            RuntimeError: The loop ended before the first reply.
            AnthropicError: A request failed. Iterate again, or call this again, to go on from there.
        """
        for _ in self:
            pass
        return self._last_message()

    def result(self) -> MessageT:
        """Run the loop to its end, and return the last message.

        Raises:
            RuntimeError: The loop ended before the first reply.
            AnthropicError: A request failed. Iterate again, or call this again, to go on from there.
        """
        return self.until_done()

    def generate_tool_call_response(self) -> _types.MessageParam | None:
        """Run the calls of the last reply now, and return the message with their results.

        The loop sends that message too. Each call runs once, however often you call this.

        Returns:
            The message; None if the reply has no calls.
        """
        with self._driver:
            _, answer = self._drive(self._loop.answer())
        return cast("_types.MessageParam | None", answer)

    def close(self) -> None:
        """Stop the loop. Iterating over it yields nothing more."""
        plan, self._plan = self._plan, None
        if self._loop.stop_reason is None:
            self._loop.stop_reason = "closed"
        if plan is not None:
            plan.close()
        stream, self._loop.stream = self._loop.stream, None
        if stream is not None:
            stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()


class AsyncToolRunner(_BaseToolRunner[ItemT, MessageT]):
    """A loop of requests and tool calls, which runs as you iterate over it.

    Each item is a message, or a stream with `stream=True`. Its calls run when you ask for the next one.
    """

    _is_async = True

    def __aiter__(self) -> AsyncIterator[ItemT]:
        return self

    async def __anext__(self) -> ItemT:
        with self._driver:
            try:
                found, item = await self._drive(self._start())
            except BaseException:
                self._plan = None  # The loop goes on from its state if the user iterates again.
                raise
            if not found:
                self._plan = None
        if not found:
            raise StopAsyncIteration
        return cast("ItemT", item)

    async def _drive(self, plan: Generator[LoopStep, Any, Any]) -> tuple[bool, Any]:
        """Carry out steps until an item is handed out. Return True and the item, or False and the result."""
        try:
            step = next(plan)
            while True:
                if isinstance(step, Hand):
                    return True, step.item
                try:
                    outcome = await self._carry_out(step)
                except BaseException as error:
                    step = plan.throw(error)
                else:
                    step = plan.send(outcome)
        except StopIteration as end:
            return False, end.value

    async def _carry_out(self, step: LoopStep) -> Any:
        if isinstance(step, Invoke):
            value = step.function()
            return await value if isawaitable(value) else value
        if isinstance(step, Close):
            import anyio

            with anyio.CancelScope(shield=True):
                await step.stream.close()
        elif isinstance(step, RunCalls):
            await arun_calls(
                step.jobs,
                self._record,
                has_failed=lambda: self._loop.has_failed,
                seconds_left=self._loop.seconds_left,
                max_parallel=self._max_parallel,
            )
        return None

    async def _record(self, job: Job, outcome: Outcome) -> None:
        self._loop.record(job, outcome)
        if self._loop.on_state is not None:
            saved = self._loop.on_state(self._loop.state())
            if isawaitable(saved):
                await saved

    async def _open(self, manager: Any) -> Any:
        stream = await manager.__aenter__()
        return make_eager(stream, self._answer_early) if self._is_eager else stream

    async def _answer_early(self, block: Any) -> None:
        with self._driver:
            await self._drive(self._loop.answer_early(block))

    async def until_done(self) -> MessageT:
        """Run the loop to its end, and return the last message.

        Raises:
            RuntimeError: The loop ended before the first reply.
            AnthropicError: A request failed. Iterate again, or call this again, to go on from there.
        """
        async for _ in self:
            pass
        return self._last_message()

    async def result(self) -> MessageT:
        """Run the loop to its end, and return the last message.

        Raises:
            RuntimeError: The loop ended before the first reply.
            AnthropicError: A request failed. Iterate again, or call this again, to go on from there.
        """
        return await self.until_done()

    async def generate_tool_call_response(self) -> _types.MessageParam | None:
        """Run the calls of the last reply now, and return the message with their results.

        The loop sends that message too. Each call runs once, however often you call this.

        Returns:
            The message; None if the reply has no calls.
        """
        with self._driver:
            _, answer = await self._drive(self._loop.answer())
        return cast("_types.MessageParam | None", answer)

    async def close(self) -> None:
        """Stop the loop. Iterating over it yields nothing more."""
        plan, self._plan = self._plan, None
        if self._loop.stop_reason is None:
            self._loop.stop_reason = "closed"
        if plan is not None:
            plan.close()
        stream, self._loop.stream = self._loop.stream, None
        if stream is not None:
            await stream.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self.close()


def split_tools(tools: Iterable[Any], *, is_async: bool) -> tuple[list[Any], dict[str, Any]]:
    """Return the definitions of tools to send, and the tools that can run, by name.

    Args:
        tools: Tools, and definitions of tools that the API runs.
        is_async: True for an asynchronous client.

    Raises:
        TypeError: A tool is a plain function, or a coroutine function for a synchronous client.
        ValueError: Two tools have the same name.
    """
    if isinstance(tools, str | Mapping) or not isinstance(tools, Iterable):
        raise TypeError(f"`tools` must be a list of tools, not {type(tools).__name__}.")
    definitions: list[Any] = []
    runnable: dict[str, Any] = {}
    for each in tools:
        if not callable(getattr(each, "call", None)) or not callable(getattr(each, "to_dict", None)):
            if callable(each):
                name = getattr(each, "__name__", type(each).__name__)
                raise TypeError(
                    f"`tools` contains the function {name!r}. Decorate it with `@tool`, or pass `tool({name})`."
                )
            definitions.append(each)
            continue
        name = each.name
        if not is_async and needs_event_loop(each):
            raise TypeError(
                f"The tool {name!r} is a coroutine function, and this client is synchronous. Use `AsyncAnthropic`, or "
                "make the function synchronous."
            )
        if name in runnable:
            raise ValueError(f"Two of the `tools` have the name {name!r}. Pass another `name` to `tool()`.")
        runnable[name] = each
        definitions.append(each.to_dict())
    return definitions, runnable


def _not_coroutine(value: Any) -> Any:
    """Return the return value of a callback of a synchronous client."""
    if iscoroutine(value):
        value.close()
        raise TypeError(
            f"A callback returned the coroutine {value.__qualname__!r}, and this client is synchronous. Use "
            "`AsyncAnthropic`, or make `before_tool` and `on_state` synchronous functions."
        )
    return value


def _name_of(definition: Any) -> str | None:
    name = definition.get("name") if isinstance(definition, Mapping) else getattr(definition, "name", None)
    return name if isinstance(name, str) else None


def given(params: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments that the caller passed."""
    return {name: value for name, value in params.items() if not isinstance(value, Omit)}
