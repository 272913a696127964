"""The only place that sends, sleeps and reads. Two loops, sync and async, carry out what a plan asks for.

A plan is a generator of `Send` and `Wait`; it is sent what came of each, or has the exception thrown in, and
its return value is the result. `SystemExit`, `KeyboardInterrupt` and cancellation pass by it.
"""

from __future__ import annotations

import time

from ._retry import Wait

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any, TypeVar

    import httpx

    from ._retry import Step

    ResultT = TypeVar("ResultT")


def run(http: httpx.Client, plan: Generator[Step, Any, ResultT]) -> ResultT:
    try:
        step = next(plan)
        while True:
            try:
                outcome = _carry_out(step, http)
            except Exception as error:
                step = plan.throw(error)
            else:
                step = plan.send(outcome)
    except StopIteration as done:
        result: ResultT = done.value
        return result


def _carry_out(step: Step, http: httpx.Client) -> httpx.Response | None:
    if isinstance(step, Wait):
        time.sleep(step.seconds)
        return None
    response = step.response = http.send(step.request, stream=True, follow_redirects=False, **step.options)
    try:
        response.read()
    except BaseException:
        response.close()
        raise
    return response


async def arun(http: httpx.AsyncClient, plan: Generator[Step, Any, ResultT]) -> ResultT:
    try:
        step = next(plan)
        while True:
            try:
                outcome = await _acarry_out(step, http)
            except Exception as error:
                step = plan.throw(error)
            else:
                step = plan.send(outcome)
    except StopIteration as done:
        result: ResultT = done.value
        return result


async def _acarry_out(step: Step, http: httpx.AsyncClient) -> httpx.Response | None:
    if isinstance(step, Wait):
        import anyio  # asyncio and trio alike; the async transport has loaded it by now

        await anyio.sleep(step.seconds)
        return None
    response = step.response = await http.send(step.request, stream=True, follow_redirects=False, **step.options)
    try:
        await response.aread()
    except BaseException:
        await response.aclose()
        raise
    return response
