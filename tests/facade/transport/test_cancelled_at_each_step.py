"""Calls that are cancelled at each point where they can be: none may cost the client a connection."""

from __future__ import annotations

import asyncio
import gc
import types
from collections.abc import Callable, Coroutine, Generator
from typing import Any

import anyio
import httpx
import pytest
import trio

from anthropic_messages import APITimeoutError, AsyncAnthropic, DefaultAioHttpClient, DefaultAsyncHttpxClient
from tests.facade.conftest import QUESTION
from tests.facade.streaming.test_streams import BEGUN, TEXT, ending
from tests.facade.transport.answers import CONTENT, sized
from tests.facade.transport.checks import create
from tests.support.wire import Wire, stream

ONE = httpx.Limits(max_connections=1)
PATIENCE = httpx.Timeout(30, pool=3)  # a call for which no connection becomes free fails before the test does

clients = pytest.mark.parametrize(
    ("library", "over", "options"),
    [
        pytest.param("asyncio", DefaultAsyncHttpxClient, {}, id="asyncio"),
        pytest.param("asyncio", DefaultAsyncHttpxClient, {"limits": ONE}, id="asyncio, one connection"),
        pytest.param("asyncio", DefaultAioHttpClient, {}, id="aiohttp"),
        pytest.param("asyncio", DefaultAioHttpClient, {"limits": ONE}, id="aiohttp, one connection"),
        pytest.param("trio", DefaultAsyncHttpxClient, {}, id="trio"),
        pytest.param("trio", DefaultAsyncHttpxClient, {"limits": ONE}, id="trio, one connection"),
    ],
)


@types.coroutine
def cancelled_at(
    call: Coroutine[Any, Any, Any], steps: range, cancel: Callable[[], object], suspensions: list[int]
) -> Generator[Any, Any, Any]:
    """Run a call, cancelled at its suspensions of these numbers. Its suspensions are counted in `suspensions`."""
    resume: Callable[[], Any] = lambda: call.send(None)  # noqa: E731
    while True:
        try:
            trap = resume()
        except StopIteration as done:
            return done.value
        suspensions[0] += 1
        if suspensions[0] in steps:
            cancel()
        try:
            sent = yield trap
        except BaseException as error:
            resume = lambda error=error: call.throw(error)  # noqa: E731
        else:
            resume = lambda sent=sent: call.send(sent)  # noqa: E731


async def cancel_one(library: str, call: Coroutine[Any, Any, Any], steps: range) -> int:
    """Cancel a call at these suspensions. Return how many it had."""
    suspensions = [0]
    if library == "trio":
        with trio.CancelScope() as scope:
            await cancelled_at(call, steps, scope.cancel, suspensions)
        return suspensions[0]

    async def in_a_task() -> None:
        task = asyncio.current_task()
        assert task is not None
        await cancelled_at(call, steps, task.cancel, suspensions)

    task = asyncio.ensure_future(in_a_task())
    await asyncio.wait([task])
    if not task.cancelled():
        task.result()
    return suspensions[0]


async def ask(client: AsyncAnthropic) -> None:
    await client.messages.create(**QUESTION)


async def follow(client: AsyncAnthropic) -> None:
    async with client.messages.stream(**QUESTION) as events:
        async for _ in events:
            pass


async def leave(client: AsyncAnthropic) -> None:
    """Leave a stream behind in the middle."""
    async with client.messages.stream(**QUESTION) as events:
        async for _ in events:
            break


def run(library: str, main: Callable[[], Coroutine[Any, Any, Any]]) -> Any:
    return asyncio.run(main()) if library == "asyncio" else trio.run(main)


@clients
@pytest.mark.parametrize("cancellations", [1, 2, 5])
@pytest.mark.parametrize("calls", [ask, follow, leave])
def test_the_next_call_works(
    wire: Wire, library: str, over: Any, options: dict[str, Any], cancellations: int, calls: Any
) -> None:
    """Over a fresh connection, and over one that was used before."""

    async def main() -> int:
        answered = 0
        async with over(**options) as http:
            client = AsyncAnthropic(
                api_key="offline", base_url=wire.url, max_retries=0, timeout=PATIENCE, http_client=http
            )
            for step in range(1, 10_000):
                wire.usual = stream(*BEGUN, *TEXT[2:], *ending()) if calls is not ask else sized(CONTENT)
                suspensions = await cancel_one(library, calls(client), range(step, step + cancellations))
                wire.usual = sized(CONTENT)
                answer = await client.messages.create(**QUESTION)
                assert answer.content[0].text == "Paris."
                answered += 1
                if suspensions < step:  # it had ended before
                    break
        return answered

    assert run(library, main) > 1
    gc.collect()  # a socket that nobody closed is a warning, and a warning is an error


async def fail_early(client: AsyncAnthropic, steps: int) -> None:
    """Make two calls in a task group that fails after some steps of the loop."""
    async with anyio.create_task_group() as group:
        group.start_soon(create, client)
        group.start_soon(create, client)
        for _ in range(steps):
            await anyio.sleep(0)
        raise LookupError


@clients
def test_task_groups_that_fail_early(wire: Wire, library: str, over: Any, options: dict[str, Any]) -> None:
    """400 of them, each after another number of steps of the loop."""

    async def main() -> None:
        async with over(**options) as http:
            client = AsyncAnthropic(
                api_key="offline", base_url=wire.url, max_retries=0, timeout=PATIENCE, http_client=http
            )
            for number in range(400):
                with pytest.raises(BaseExceptionGroup) as caught:
                    await fail_early(client, number % 40)
                assert caught.group_contains(LookupError)
            for _ in range(3):
                assert (await client.messages.create(**QUESTION)).content[0].text == "Paris."

    run(library, main)


@clients
def test_a_storm_of_calls_out_of_time(wire: Wire, library: str, over: Any, options: dict[str, Any]) -> None:
    async def main() -> None:
        async with over(**options) as http:
            client = AsyncAnthropic(
                api_key="offline", base_url=wire.url, max_retries=0, timeout=PATIENCE, http_client=http
            )

            limits: set[str] = set()

            async def hurry(number: int) -> None:
                hurried = client.with_options(total_timeout=0.0001 * (number % 40 + 1))
                try:
                    await hurried.messages.create(**QUESTION)
                except APITimeoutError as error:
                    limits.add(error.limit)

            for _ in range(10):
                async with anyio.create_task_group() as group:
                    for number in range(40):
                        group.start_soon(hurry, number)
            assert limits == {"total_timeout"}
            for _ in range(3):
                assert (await client.messages.create(**QUESTION)).content[0].text == "Paris."

    run(library, main)
