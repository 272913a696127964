"""Concurrent calls of one client to a server that fails."""

from __future__ import annotations

import asyncio
import copy
import pickle
import threading
from collections.abc import Callable
from typing import Any

import anyio
import pytest

from anthropic_messages import AsyncAnthropic, DefaultAioHttpClient, DefaultAsyncHttpxClient, RetryPolicy
from tests.facade.conftest import QUESTION
from tests.support.transports import Flavour, flavours
from tests.support.wire import MESSAGE, Wire, _Handler, failure, hang_up, reply, reset

from .answers import CONTENT, sized
from .checks import create, one_after_another, ways

FAULTS = [hang_up, reset, sized(CONTENT[:50], 500, then=hang_up), failure(500, "api_error", retry_after_ms="1")]
MANY_RETRIES = RetryPolicy(50, first_wait=0.001)


def echo(handler: _Handler) -> None:
    """Send the message with the number of the request as its id."""
    number = handler.request_received.body["metadata"]["user_id"]
    reply(body={**MESSAGE, "id": number})(handler)


def call_concurrently(flavour: Flavour, count: int, **settings: Any) -> list[str]:
    """Return the message ids of concurrent calls, each in its own thread or task."""
    ids = [""] * count

    def request(number: int) -> dict[str, Any]:
        return {**QUESTION, "metadata": {"user_id": str(number)}}

    def blocking(client: Any) -> None:
        def call(number: int) -> None:
            ids[number] = client.messages.create(**request(number)).id

        threads = [threading.Thread(target=call, args=(number,)) for number in range(count)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    async def awaited(client: Any) -> None:
        async def call(number: int) -> None:
            ids[number] = (await client.messages.create(**request(number))).id

        async with anyio.create_task_group() as tasks:
            for number in range(count):
                tasks.start_soon(call, number)

    flavour.given(blocking if flavour.name == "sync" else awaited, **settings)
    return ids


@ways
def test_16_concurrent_calls_are_retried(flavour: Flavour, wire: Wire) -> None:
    """Each call gets its own response, and all failures are retried."""
    wire.usual = echo
    wire.script = FAULTS * 16
    assert call_concurrently(flavour, 16, retry_policy=MANY_RETRIES) == [str(number) for number in range(16)]
    assert len(wire.received) == 16 + 16 * len(FAULTS)


@flavours("sync", "asyncio", "asyncio aiohttp", "trio")  # httpx2 clients have at most 100 connections by default.
def test_500_concurrent_connections(flavour: Flavour, wire: Wire) -> None:
    """All connections are open at the same time, then half of them break."""
    barrier = threading.Barrier(500)

    def respond(handler: _Handler) -> None:
        barrier.wait()
        echo(handler)

    def fail(handler: _Handler) -> None:
        barrier.wait()
        reset(handler)

    wire.usual = echo
    wire.script = [respond, fail] * 250
    assert call_concurrently(flavour, 500, retry_policy=MANY_RETRIES) == [str(number) for number in range(500)]
    assert len(wire.received) == 750
    assert wire.connections >= 500


@ways
@pytest.mark.parametrize("duplicate", [copy.deepcopy, lambda client: pickle.loads(pickle.dumps(client))])
def test_copy_of_a_client_with_failed_connections(
    flavour: Flavour, wire: Wire, duplicate: Callable[[Any], Any]
) -> None:
    """A copy opens its own connections. A client with an `http_client` cannot be copied."""
    wire.script = [hang_up, reset]
    error, other = one_after_another(
        flavour, create, lambda client: call_copy(flavour, duplicate, client), max_retries=0
    )
    assert type(error).__name__ == "APIConnectionError"
    if flavour.make is not None:
        assert isinstance(other, TypeError)
        assert "can't be pickled or deep-copied" in str(other)
        return
    assert type(other).__name__ == "APIConnectionError"
    assert len(wire.received) == 2


def call_copy(flavour: Flavour, duplicate: Callable[[Any], Any], client: Any) -> Any:
    other = duplicate(client)

    def blocking() -> Any:
        with other:
            return create(other)

    async def awaited() -> Any:
        async with other:
            return await create(other)

    return blocking() if flavour.name == "sync" else awaited()


@pytest.mark.parametrize("duplicate", [DefaultAsyncHttpxClient, DefaultAioHttpClient])
def test_event_loops_with_failing_connections(wire: Wire, duplicate: Any) -> None:
    """Event loops that run one after another, or concurrently, do not affect each other."""
    client = AsyncAnthropic(api_key="offline", base_url=wire.url, retry_policy=MANY_RETRIES, http_client=duplicate())

    async def calls() -> list[str]:
        messages = await asyncio.gather(*(client.messages.create(**QUESTION) for _ in range(4)))
        return [message.content[0].text for message in messages]

    wire.script = FAULTS * 5
    for _ in range(3):
        assert asyncio.run(calls()) == ["Paris."] * 4

    texts: list[str] = []
    wire.script = FAULTS * 8
    threads = [threading.Thread(target=lambda: texts.extend(asyncio.run(calls()))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert texts == ["Paris."] * 32
