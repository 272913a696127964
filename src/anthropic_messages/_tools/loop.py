"""The loop of `messages.run_tools()`: one plan for blocking and asynchronous clients.

The rules of the loop:

1.  A turn is one request and its reply. The request carries the whole history. `max_turns`, `max_tokens_total` and
    `deadline` are checked before each request.
2.  The user gets each reply before its calls run. When the user asks for the next reply, the calls run at the same
    time, and their results are sent in the order of the calls.
3.  Every `tool_use` block in the history has exactly one `tool_result`, in the message after it. A call that did not
    run has an error as its result: its tool is unknown, its input is invalid or cut off, a hook denied it, it exceeded
    its timeout, or it was cancelled. A reply joins the history together with its results, so the history can be sent
    at any time.
4.  A call with a result never runs again. After a crash this holds for the results in the saved state.
5.  The loop ends if a reply has no calls, if a limit is reached, or if a tool ends it. A reply with `pause_turn` is
    sent back, and the model continues it.
6.  Before a request, the history is replaced by a summary if `compact` says so. Then every call has its result.
7.  After an exception the loop can go on: iterating again starts where it stopped.
"""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING, Any

from anthropic_messages._errors import APITimeoutError
from anthropic_messages._observe.tool_hooks import is_logged, tool_dispatcher, tool_hooks

from .compaction import compaction_arguments, ends_with_user
from .content import error_content, result_block
from .definition import timeout_of
from .outcomes import EndLoop, ToolDenied, ToolError
from .state import LoopState
from .steps import Close, Hand, Invoke, Job, Outcome, RunCalls
from .turn import ToolCall, calls_of, can_run, cut_off_text, goes_on

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping

    from anthropic_messages_client.models.message import Message

    from .compaction import Compactor
    from .steps import LoopStep

logger = logging.getLogger("anthropic_messages")

_CANCELLED = "The call was cancelled before it had finished. It may have had effects."
_MAX_LARGER_REPLIES = 2
"""The number of times that a cut off input is asked for again with twice the tokens."""


class Limits:
    """The limits of one run."""

    __slots__ = ("deadline", "max_tokens_total", "max_turns", "tool_timeout")

    def __init__(
        self,
        *,
        max_turns: int | None,
        max_tokens_total: int | None,
        deadline: float | None,
        tool_timeout: float | None,
    ) -> None:
        self.max_turns: int | None = max_turns
        self.max_tokens_total: int | None = max_tokens_total
        self.deadline: float | None = deadline
        """The end of the run on the monotonic clock; None for no limit."""
        self.tool_timeout: float | None = tool_timeout


class Loop(LoopState):
    """A loop: its state, and the plan that changes it.

    It has no `await` and starts no thread. A driver carries out the steps of the plan.
    """

    def __init__(
        self,
        *,
        send: Callable[[dict[str, Any]], Any],
        enter: Callable[[Any], Any] | None,
        params: dict[str, Any],
        messages: list[Any],
        tools: Mapping[str, Any],
        limits: Limits,
        monotonic: Callable[[], float],
        before_tool: Callable[[ToolCall], Any] | None,
        on_state: Callable[[dict[str, Any]], Any] | None,
        raises: bool,
        asks_again: bool,
        hooks: Iterable[Any] = (),
        compactor: Compactor | None = None,
    ) -> None:
        super().__init__(messages)
        self._send = send
        """Sends one request. It returns a message, or the manager of a stream."""
        self._enter = enter
        """Opens the stream of a manager; None if replies are not streamed."""
        self.params = params
        """The arguments of each request, apart from `messages`."""
        self.tools = tools
        self.limits = limits
        self._monotonic = monotonic
        self._before_tool = before_tool
        self.on_state = on_state
        self._raises = raises
        self._asks_again = asks_again
        self._hooks = tool_hooks(hooks)
        self._compactor = compactor
        self.compaction: dict[str, Any] | None = None
        """The argument `compaction` of the next request; None if it asks for no summary of the API."""
        self.end_value: Any = None
        self._error: BaseException | None = None
        self.deferred: set[str] = set()
        """Ids of the calls that don't run while the reply is streamed."""
        self._is_compacting = False
        """True if the reply is a summary that `compaction` asked for."""
        self.stream: Any = None
        """The stream that the user reads, until its message joins the loop."""

    # The plan

    def run(self) -> Generator[LoopStep, Any, None]:
        """Send requests and run calls until the loop ends."""
        if self.is_open and self.stop_reason is None:  # An earlier run was interrupted after this reply.
            yield from self._finish_turn()
        while self.stop_reason is None and not self._is_at_limit():
            if self._compactor is not None and self._compactor.is_due(self.context_tokens, self.history):
                yield from self._compact(self._compactor)
            else:
                yield from self._take_turn()

    def _compact(self, compactor: Compactor) -> Generator[LoopStep, Any, None]:
        """Replace the history by a summary. If the model wrote none, the history stays as it is for another turn."""
        arguments = self._until_deadline(compactor.arguments(self.params, self.history))
        try:
            message = yield Invoke(partial(compactor.create, **arguments))
        except APITimeoutError:
            if self.seconds_left() != 0:
                raise
            self.stop_reason = "deadline"
            return
        self.tokens += _count_tokens(message)
        self.context_tokens = 0
        summary = compactor.history(message)
        if summary is None:
            logger.warning("the history was not summarized: the reply ended with %r", message.stop_reason)
            return
        logger.info("the history of %d messages was replaced by a summary", len(self.history))
        self.history = summary
        self.compactions += 1
        yield from self._save()

    def _until_deadline(self, arguments: dict[str, Any]) -> dict[str, Any]:
        """Return the arguments of a request that ends at the deadline."""
        deadline = self.limits.deadline
        if deadline is None:
            return arguments
        left = deadline - self._monotonic()
        total = arguments.get("total_timeout")
        return {**arguments, "total_timeout": min(left, total) if isinstance(total, int | float) else left}

    def _take_turn(self) -> Generator[LoopStep, Any, None]:
        params = self.params
        is_compacting = self.compaction is not None and ends_with_user(self.history)
        if is_compacting:
            params = compaction_arguments(params, self.compaction)
        arguments = self._until_deadline({**params, "messages": self.history})
        deadline = self.limits.deadline
        self.calls = []
        self.results = {}
        self.deferred = set()
        self._is_compacting = is_compacting
        try:
            if self._enter is None:
                reply = yield Invoke(partial(self._send, arguments))
                yield from self._add_reply(reply)
                yield Hand(reply)
            else:
                yield from self._stream_reply(self._send(arguments), self._enter)
        except APITimeoutError:
            if deadline is None or self._monotonic() < deadline:
                raise
            self.stop_reason = "deadline"
            return
        yield from self._finish_turn()

    def _stream_reply(self, manager: Any, enter: Callable[[Any], Any]) -> Generator[LoopStep, Any, None]:
        """Hand a stream to the user, and read the rest of it."""
        stream = self.stream = yield Invoke(partial(enter, manager))
        try:
            yield Hand(stream)
            yield from self._read_stream()
        except GeneratorExit:
            raise
        except BaseException:
            self.stream = None
            yield Close(stream)
            raise
        yield Close(stream)

    def _read_stream(self) -> Generator[LoopStep, Any, None]:
        """Read the rest of the open stream, if there is one. The user can ask for results before its end."""
        if self.stream is not None:
            message = yield Invoke(self.stream.get_final_message)
            self.stream = None
            yield from self._add_reply(message)

    def _add_reply(self, reply: Message) -> Generator[LoopStep, Any, None]:
        self.turns += 1
        self.context_tokens = _count_tokens(reply)
        self.tokens += self.context_tokens
        self.reply = reply
        self.calls = calls_of(reply, self.turns)
        ids = {call.id for call in self.calls}  # Calls may have run while the reply was streamed.
        self.results = {key: result for key, result in self.results.items() if key in ids}
        self.is_open = not self._is_compacting or self._take_summary(reply)
        yield from self._save()

    def _take_summary(self, reply: Message) -> bool:
        """Let a summary that the API wrote replace the history. Return whether the reply has one."""
        self.compaction = None
        self.turns -= 1
        if not any(block.type == "compaction" and block.content for block in reply.content):
            logger.warning("the history was not summarized: the reply ended with %r", reply.stop_reason)
            return False
        self.history = []
        self.compactions += 1
        return True

    def _finish_turn(self) -> Generator[LoopStep, Any, None]:
        """Run the calls of the reply, add both to the history, and decide whether the loop goes on."""
        reply = self.reply
        assert reply is not None
        if self._is_to_be_larger():
            self.is_open = False
            self.larger_replies += 1
            self.params = {**self.params, "max_tokens": 2 * self.params["max_tokens"]}
            yield from self._save()
            return
        yield from self.answer()
        if self.is_open:
            self.commit()
        self.larger_replies = 0
        if self.ends:
            self.stop_reason = "ended_by_tool"
        elif not goes_on(reply, self.calls):
            self.stop_reason = reply.stop_reason or "end_turn"
        yield from self._save()

    def answer(self) -> Generator[LoopStep, Any, dict[str, Any] | None]:
        """Run the calls of the reply that have no result, and return the user message with all results."""
        yield from self._read_stream()
        if not self.is_open or self.reply is None:
            return None
        self.take_results()
        try:
            yield from self._run(self.calls)
        except GeneratorExit:
            raise
        except BaseException:
            if all(call.id in self.results for call in self.calls):
                self.commit()
            raise
        return self.answer_message()

    def answer_early(self, block: Any) -> Generator[LoopStep, Any, None]:
        """Run one call of the reply that is being streamed. It is complete, because the model has moved on from it."""
        if block.id not in self.deferred:
            yield from self._run([ToolCall(block, self.turns + 1)])

    def _run(self, calls: list[ToolCall]) -> Generator[LoopStep, Any, None]:
        """Run the calls that have no result.

        If the run is interrupted, each call that was running has an error as its result.
        """
        jobs = yield from self._jobs(calls)
        if jobs:
            try:
                yield RunCalls(jobs)
            except GeneratorExit:
                raise
            except BaseException:
                self._cancel(jobs)
                raise
        self._cancel(jobs)
        error, self._error = self._error, None
        if error is not None:
            raise error

    def _cancel(self, jobs: list[Job]) -> None:
        """Add an error for each call that has no result. A coroutine function can also cancel itself."""
        for job in jobs:
            if job.call.id in self.results:
                continue
            self.results[job.call.id] = result_block(job.call, _CANCELLED, is_error=True)
            if job.observer is not None:
                job.observer.end("cancelled")

    def _jobs(self, calls: list[ToolCall]) -> Generator[LoopStep, Any, list[Job]]:
        """Return the calls to run. Calls that can't run get their results here."""
        reply = self.reply if self.is_open else None
        jobs: list[Job] = []
        logs = is_logged()
        for call in calls:
            if call.id in self.results:
                continue
            tool = self.tools.get(call.name) if call.toolset_name is None else None
            if reply is not None and not can_run(reply, call):
                text = cut_off_text(reply, call)
            elif tool is None:
                text = self._unknown_tool(call)
            elif isinstance(decision := (yield from self._ask(call)), ToolDenied):
                text = decision.reason
            else:
                observer = None
                if logs or self._hooks:
                    observer = tool_dispatcher(self._hooks, call, tool, decision, logs=logs)
                jobs.append(Job(call, tool, decision, timeout_of(tool, self.limits.tool_timeout), observer))
                continue
            self.results[call.id] = result_block(call, text, is_error=True)
        return jobs

    def _ask(self, call: ToolCall) -> Generator[LoopStep, Any, Any]:
        """Return the input of a call as the hook wants it, or a ToolDenied."""
        if self._before_tool is None:
            return call.input
        try:
            decision = yield Invoke(partial(self._before_tool, call))
        except ToolDenied as denied:
            return denied
        if decision is None or decision is True:
            return call.input
        if decision is False:
            return ToolDenied()
        if isinstance(decision, ToolDenied | dict):
            return decision
        raise TypeError(
            f"`before_tool` returned {type(decision).__name__}. Return None or True to run the call, a dict to run it "
            "with that input, or False or `ToolDenied(reason)` to deny it."
        )

    # Events

    def record(self, job: Job, outcome: Outcome) -> None:
        """Record the outcome of one call. A driver calls this as soon as the call has ended."""
        call, error, value = job.call, outcome.error, outcome.value
        if call.id in self.results:
            return
        if job.observer is not None and self._error is None:
            self._error = job.observer.failure
        if error is not None and not isinstance(error, Exception):  # Such as SystemExit, which is no fault of the tool.
            self._error = self._error or error
            return
        if isinstance(value, EndLoop):
            self.ends = True
            self.end_value = value.value
            value = value.content
        if error is None:
            self.results[call.id] = result_block(call, value)
            return
        self.results[call.id] = result_block(call, error_content(error), is_error=True)
        if self._raises and self._error is None and _is_fault(error):
            self._error = error

    @property
    def has_failed(self) -> bool:
        """True if an exception of a tool is raised to the user."""
        return self._error is not None

    def seconds_left(self) -> float | None:
        """Return the time until the deadline; None if there is none."""
        deadline = self.limits.deadline
        return None if deadline is None else max(0.0, deadline - self._monotonic())

    # The history

    def append(self, messages: tuple[Any, ...]) -> None:
        """Append messages of the user. While a reply is open, they follow it and the results of its calls."""
        if self.is_open or self.stream is not None:
            self.appended += messages
        else:
            self.history = [*self.history, *messages]

    def _save(self) -> Generator[LoopStep, Any, None]:
        if self.on_state is not None:
            yield Invoke(partial(self.on_state, self.state()))

    # Decisions

    def _is_at_limit(self) -> bool:
        limits = self.limits
        if self.ends:  # An interrupt came after a tool had ended the loop.
            self.stop_reason = "ended_by_tool"
        elif limits.max_turns is not None and self.turns >= limits.max_turns:
            self.stop_reason = "max_turns"
        elif limits.max_tokens_total is not None and self.tokens >= limits.max_tokens_total:
            self.stop_reason = "max_tokens_total"
        elif limits.deadline is not None and self._monotonic() >= limits.deadline:
            self.stop_reason = "deadline"
        return self.stop_reason is not None

    def _is_to_be_larger(self) -> bool:
        """Return whether a reply with a cut off input is to be replaced by a larger one."""
        assert self.reply is not None
        return (
            self._asks_again
            and self.larger_replies < _MAX_LARGER_REPLIES
            and self.reply.stop_reason == "max_tokens"
            and any(call.is_cut_off for call in self.calls)
            and not self.appended
            and not self.results
        )

    def _unknown_tool(self, call: ToolCall) -> str:
        names = ", ".join(sorted(self.tools)) or "none"
        return f"There is no tool {call.name!r} that can run here. The tools are: {names}."


def _count_tokens(message: Message) -> int:
    """Return the tokens of a reply: input, cached or not, and output."""
    usage = message.usage
    counts = (
        getattr(usage, name, None)
        for name in ("input_tokens", "output_tokens", "cache_creation_input_tokens", "cache_read_input_tokens")
    )
    return sum(count for count in counts if isinstance(count, int))


def _is_fault(error: BaseException) -> bool:
    """Return whether an exception is a fault of the tool. Invalid inputs and timeouts are for the model."""
    return not isinstance(error, ToolError)
