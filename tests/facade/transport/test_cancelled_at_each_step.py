"""Calls that are cancelled at each suspension. The client must not lose a connection."""

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

ONE_CONNECTION = httpx.Limits(max_connections=1)
TIMEOUT = httpx.Timeout(30, pool=3)  # If a connection was lost, the call fails before the test times out.

clients = pytest.mark.parametrize(
    ("library", "client_class", "options"),
    [
        pytest.param("asyncio", DefaultAsyncHttpxClient, {}, id="asyncio"),
        pytest.param("asyncio", DefaultAsyncHttpxClient, {"limits": ONE_CONNECTION}, id="asyncio, one connection"),
        pytest.param("asyncio", DefaultAioHttpClient, {}, id="aiohttp"),
        pytest.param("asyncio", DefaultAioHttpClient, {"limits": ONE_CONNECTION}, id="aiohttp, one connection"),
        pytest.param("trio", DefaultAsyncHttpxClient, {}, id="trio"),
        pytest.param("trio", DefaultAsyncHttpxClient, {"limits": ONE_CONNECTION}, id="trio, one connection"),
    ],
)


@types.coroutine
def cancelled_at(
    call: Coroutine[Any, Any, Any], steps: range, cancel: Callable[[], object], suspensions: list[int]
) -> Generator[Any, Any, Any]:
    """Run a call, and cancel it at the suspensions with these numbers. Count them in `suspensions`."""
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


async def create_message(client: AsyncAnthropic) -> None:
    await client.messages.create(**QUESTION)


async def read_stream(client: AsyncAnthropic) -> None:
    async with client.messages.stream(**QUESTION) as events:
        async for _ in events:
            pass


async def read_one_event(client: AsyncAnthropic) -> None:
    """Stop reading a stream after its first event."""
    async with client.messages.stream(**QUESTION) as events:
        async for _ in events:
            break


def run(library: str, main: Callable[[], Coroutine[Any, Any, Any]]) -> Any:
    return asyncio.run(main()) if library == "asyncio" else trio.run(main)


@clients
@pytest.mark.parametrize("cancellations", [1, 2, 5])
@pytest.mark.parametrize("calls", [create_message, read_stream, read_one_event])
def test_next_call_works_after_a_cancelled_call(
    wire: Wire, library: str, client_class: Any, options: dict[str, Any], cancellations: int, calls: Any
) -> None:
    """Cancel calls over new and over reused connections."""

    async def main() -> int:
        completed = 0
        async with client_class(**options) as http:
            client = AsyncAnthropic(
                api_key="offline", base_url=wire.url, max_retries=0, timeout=TIMEOUT, http_client=http
            )
            for step in range(1, 10_000):
                wire.usual = stream(*BEGUN, *TEXT[2:], *ending()) if calls is not create_message else sized(CONTENT)
                suspensions = await cancel_one(library, calls(client), range(step, step + cancellations))
                wire.usual = sized(CONTENT)
                message = await client.messages.create(**QUESTION)
                assert message.content[0].text == "Paris."
                completed += 1
                if suspensions < step:  # The call ended before this step.
                    break
        return completed

    assert run(library, main) > 1
    gc.collect()  # An unclosed socket causes a ResourceWarning, which fails the test.


async def fail_early(client: AsyncAnthropic, steps: int) -> None:
    """Make two calls in a task group that fails after some steps of the loop."""
    async with anyio.create_task_group() as group:
        group.start_soon(create, client)
        group.start_soon(create, client)
        for _ in range(steps):
            await anyio.sleep(0)
        raise LookupError


@clients
def test_client_works_after_failed_task_groups(
    wire: Wire, library: str, client_class: Any, options: dict[str, Any]
) -> None:
    """Run 400 task groups that fail after different numbers of event loop steps."""

    async def main() -> None:
        async with client_class(**options) as http:
            client = AsyncAnthropic(
                api_key="offline", base_url=wire.url, max_retries=0, timeout=TIMEOUT, http_client=http
            )
            for number in range(400):
                with pytest.raises(BaseExceptionGroup) as caught:
                    await fail_early(client, number % 40)
                assert caught.group_contains(LookupError)
            for _ in range(3):
                assert (await client.messages.create(**QUESTION)).content[0].text == "Paris."

    run(library, main)


@clients
def test_client_works_after_many_calls_exceed_total_timeout(
    wire: Wire, library: str, client_class: Any, options: dict[str, Any]
) -> None:
    async def main() -> None:
        async with client_class(**options) as http:
            client = AsyncAnthropic(
                api_key="offline", base_url=wire.url, max_retries=0, timeout=TIMEOUT, http_client=http
            )

            limits: set[str] = set()

            async def call_with_short_timeout(number: int) -> None:
                impatient = client.with_options(total_timeout=0.0001 * (number % 40 + 1))
                try:
                    await impatient.messages.create(**QUESTION)
                except APITimeoutError as error:
                    limits.add(error.limit)

            for _ in range(10):
                async with anyio.create_task_group() as group:
                    for number in range(40):
                        group.start_soon(call_with_short_timeout, number)
            assert limits == {"total_timeout"}
            for _ in range(3):
                assert (await client.messages.create(**QUESTION)).content[0].text == "Paris."

    run(library, main)
