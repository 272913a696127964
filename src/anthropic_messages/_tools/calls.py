"""The execution of calls at the same time: in threads for blocking code, in tasks for asynchronous code."""

from __future__ import annotations

import asyncio
import logging
import threading
from contextvars import copy_context
from inspect import isawaitable, iscoroutine
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from anthropic_messages._transport.clock import monotonic

from .content import is_plain, settled
from .definition import needs_event_loop
from .outcomes import EndLoop, ToolError
from .steps import Outcome

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine

    from anthropic_messages._observe.tool_hooks import ToolDispatcher

    from .steps import Job

logger = logging.getLogger("anthropic_messages")

_MAX_WAIT = 0.5
"""Seconds. Not every system interrupts a wait for a thread, so Ctrl-C takes effect at its end."""


def timeout_error(seconds: float) -> ToolError:
    """Return the error of a call that took too long."""
    return ToolError(f"The tool did not finish within {seconds:g} seconds. It may have had effects.")


def run_job(job: Job) -> Outcome:
    """Run one call in this thread, and notify the hooks."""
    observer = job.observer
    if observer is None:
        return _outcome(job)
    hooks = observer.enter()
    try:
        outcome = _outcome(job)
    except BaseException as error:
        observer.end("cancelled", error)
        raise
    finally:
        observer.leave(hooks)
    _end(job, outcome)
    return outcome


def _end(job: Job, outcome: Outcome) -> None:
    if job.observer is not None:
        job.observer.end("done" if outcome.error is None else "failed", outcome.error, outcome.value)


def _outcome(job: Job) -> Outcome:
    try:
        value = _run(job)
        if not isinstance(value, (str, list)) and isawaitable(value):  # The first check is faster.
            if iscoroutine(value):
                value.close()
            raise TypeError(
                f"The tool {job.call.name!r} returned an awaitable, and this client is synchronous. Use "
                "`AsyncAnthropic`, or make the function synchronous."
            )
        return Outcome(value)
    except Exception as error:
        return _failed(job, error)


def _run(job: Job) -> Any:
    try:
        value = job.tool.call(job.input)
    except EndLoop as end:
        value = end
    return value if isawaitable(value) else settled(value)


def _failed(job: Job, error: Exception) -> Outcome:
    if not isinstance(error, ToolError):
        logger.warning("The tool %r raised %s", job.call.name, type(error).__name__, exc_info=error)
    return Outcome(error=error)


def run_calls(
    jobs: list[Job],
    record: Callable[[Job, Outcome], object],
    *,
    has_failed: Callable[[], bool],
    seconds_left: Callable[[], float | None],
    max_parallel: int | None,
) -> None:
    """Run calls in threads, and record each outcome as soon as it is there.

    One call without a time limit runs in this thread, where an interrupt stops it. A thread can't be stopped: after a
    timeout or an interrupt, its tool runs on, and its result is ignored.

    Args:
        jobs: The calls.
        record: Records an outcome. It is called in this thread.
        has_failed: Returns whether the remaining outcomes are not awaited.
        seconds_left: Returns the time until the deadline of the run; None if there is none.
        max_parallel: The number of calls that run at the same time.
    """
    is_limited = any(_limit(job, seconds_left()) is not None for job in jobs)
    if not is_limited and (len(jobs) == 1 or max_parallel == 1):
        for job in jobs:
            if has_failed():
                return
            record(job, run_job(job))
        return
    finished: SimpleQueue[tuple[Job, Outcome]] = SimpleQueue()
    waiting = list(reversed(jobs))
    ends: dict[int, tuple[Job, float | None]] = {}  # Running calls: the job, and when its time is over.
    while waiting or ends:
        while waiting and (max_parallel is None or len(ends) < max_parallel):
            job = waiting.pop()
            limit = _limit(job, seconds_left())
            ends[id(job)] = job, None if limit is None else monotonic() + limit
            _start(job, finished)
        next_end = min((end for _, end in ends.values() if end is not None), default=None)
        left = _MAX_WAIT if next_end is None else min(_MAX_WAIT, max(0.0, next_end - monotonic()))
        try:
            job, outcome = finished.get(timeout=left)
        except Empty:
            now = monotonic()
            for key, (late, end) in list(ends.items()):
                if end is not None and end <= now:
                    del ends[key]
                    record(late, _timed_out(late, seconds_left()))
        else:
            if ends.pop(id(job), None) is not None:
                record(job, outcome)
        if has_failed():
            return


def _start(job: Job, finished: SimpleQueue[tuple[Job, Outcome]]) -> None:
    context = copy_context()

    def work() -> None:
        try:
            outcome = context.run(run_job, job)
        except BaseException as error:  # Such as SystemExit: the loop must not wait for ever.
            outcome = Outcome(error=error)
        finished.put((job, outcome))

    threading.Thread(target=work, name=f"tool {job.call.name}", daemon=True).start()


def _limit(job: Job, seconds_left: float | None) -> float | None:
    limits = [limit for limit in (job.timeout, seconds_left) if limit is not None]
    return max(0.0, min(limits)) if limits else None


def _timed_out(job: Job, seconds_left: float | None) -> Outcome:
    outcome = Outcome(error=_late(job, seconds_left))
    if job.observer is not None:
        job.observer.end("timed_out", outcome.error)
    return outcome


def _late(job: Job, seconds_left: float | None) -> ToolError:
    if job.timeout is not None and seconds_left != 0:
        return timeout_error(job.timeout)
    return ToolError("The tool did not finish before the deadline of the run. It may have had effects.")


async def arun_calls(
    jobs: list[Job],
    record: Callable[[Job, Outcome], Awaitable[object]],
    *,
    has_failed: Callable[[], bool],
    seconds_left: Callable[[], float | None],
    max_parallel: int | None,
) -> None:
    """Run calls in tasks, and record each outcome as soon as it is there.

    Functions that are not coroutine functions run in threads.

    Args:
        jobs: The calls.
        record: Records an outcome.
        has_failed: Returns whether the remaining calls are cancelled.
        seconds_left: Returns the time until the deadline of the run; None if there is none.
        max_parallel: The number of calls that run at the same time.
    """
    if len(jobs) == 1 and _limit(jobs[0], seconds_left()) is None:
        await record(jobs[0], await _arun_job(jobs[0]))
        return
    import anyio

    slots = anyio.CapacityLimiter(max_parallel if max_parallel is not None else len(jobs))

    failures: list[Exception] = []

    async def work(job: Job) -> None:
        async with slots:
            outcome = None
            with anyio.move_on_after(_limit(job, seconds_left())):
                outcome = await _arun_job(job)
        try:
            await record(job, outcome or _timed_out(job, seconds_left()))
        except Exception as error:  # A task group would wrap it.
            failures.append(error)
        if failures or has_failed():
            group.cancel_scope.cancel()

    async with anyio.create_task_group() as group:
        for job in jobs:
            group.start_soon(work, job)
    if failures:
        raise failures[0]


def _arun_job(job: Job) -> Coroutine[Any, Any, Outcome]:
    """Run one call in this task, and notify the hooks. The caller notifies them of a cancellation."""
    return _aoutcome(job) if job.observer is None else _arun_observed(job, job.observer)


async def _arun_observed(job: Job, observer: ToolDispatcher) -> Outcome:
    hooks = observer.enter()
    try:
        outcome = await _aoutcome(job)
    finally:
        observer.leave(hooks)
    _end(job, outcome)
    return outcome


async def _aoutcome(job: Job) -> Outcome:
    try:
        value = job.tool.call(job.input) if needs_event_loop(job.tool) else await _in_thread(_run, job)
        try:
            value = await value if isawaitable(value) else value
        except EndLoop as end:
            value = end
        return Outcome(settled(value) if is_plain(value) else await _in_thread(settled, value))
    except Exception as error:
        return _failed(job, error)
    except (SystemExit, KeyboardInterrupt) as error:  # A task group would wrap it.
        return Outcome(error=error)
    except asyncio.CancelledError:
        task = asyncio.current_task()
        if task is None or task.cancelling():
            raise
        # Nobody cancels this task, so the tool awaited something that was cancelled. A task group would end all calls.
        return _failed(job, RuntimeError("The tool was cancelled by something that it awaited."))


async def _in_thread(function: Callable[[Any], Any], argument: Any) -> Any:
    import anyio.to_thread

    limiter = anyio.CapacityLimiter(1)  # A thread that was given up must not block others.
    return await anyio.to_thread.run_sync(function, argument, abandon_on_cancel=True, limiter=limiter)
