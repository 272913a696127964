"""One client in many hands at once, while the server misbehaves."""

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

TROUBLE = [hang_up, reset, sized(CONTENT[:50], 500, then=hang_up), failure(500, "api_error", retry_after_ms="1")]
PATIENT = RetryPolicy(50, first_wait=0.001)


def echo(handler: _Handler) -> None:
    """The message, with the number that the call carries."""
    number = handler.request_received.body["metadata"]["user_id"]
    reply(body={**MESSAGE, "id": number})(handler)


def all_at_once(way: Flavour, count: int, **settings: Any) -> list[str]:
    """The ids of the answers to calls that begin together, each in its own thread or task."""
    ids = [""] * count

    def question(number: int) -> dict[str, Any]:
        return {**QUESTION, "metadata": {"user_id": str(number)}}

    def blocking(client: Any) -> None:
        def call(number: int) -> None:
            ids[number] = client.messages.create(**question(number)).id

        threads = [threading.Thread(target=call, args=(number,)) for number in range(count)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    async def awaited(client: Any) -> None:
        async def call(number: int) -> None:
            ids[number] = (await client.messages.create(**question(number))).id

        async with anyio.create_task_group() as tasks:
            for number in range(count):
                tasks.start_soon(call, number)

    way.given(blocking if way.name == "sync" else awaited, **settings)
    return ids


@ways
def test_sixteen_at_once_in_trouble(flavour: Flavour, wire: Wire) -> None:
    """Each gets its own answer, and no trouble is seen."""
    wire.usual = echo
    wire.script = TROUBLE * 16
    assert all_at_once(flavour, 16, retry_policy=PATIENT) == [str(number) for number in range(16)]
    assert len(wire.received) == 16 + 16 * len(TROUBLE)


@flavours("sync", "asyncio", "asyncio aiohttp", "trio")  # a client of httpx2 has 100 connections unless told otherwise
def test_500_connections_at_once(flavour: Flavour, wire: Wire) -> None:
    """All are open at the same time; then half of them break."""
    together = threading.Barrier(500)

    def answer(handler: _Handler) -> None:
        together.wait()
        echo(handler)

    def trouble(handler: _Handler) -> None:
        together.wait()
        reset(handler)

    wire.usual = echo
    wire.script = [answer, trouble] * 250
    assert all_at_once(flavour, 500, retry_policy=PATIENT) == [str(number) for number in range(500)]
    assert len(wire.received) == 750
    assert wire.connections >= 500


@ways
@pytest.mark.parametrize("over", [copy.deepcopy, lambda client: pickle.loads(pickle.dumps(client))])
def test_a_copy_of_a_client_in_trouble(flavour: Flavour, wire: Wire, over: Callable[[Any], Any]) -> None:
    """It has nothing of the connections that have failed. Over an `http_client`, there is none."""
    wire.script = [hang_up, reset]
    error, other = one_after_another(flavour, create, lambda client: _copied(flavour, over, client), max_retries=0)
    assert type(error).__name__ == "APIConnectionError"
    if flavour.make is not None:
        assert isinstance(other, TypeError)
        assert "can't be pickled or deep-copied" in str(other)
        return
    assert type(other).__name__ == "APIConnectionError"
    assert len(wire.received) == 2


def _copied(way: Flavour, over: Callable[[Any], Any], client: Any) -> Any:
    other = over(client)

    def blocking() -> Any:
        with other:
            return create(other)

    async def awaited() -> Any:
        async with other:
            return await create(other)

    return blocking() if way.name == "sync" else awaited()


@pytest.mark.parametrize("over", [DefaultAsyncHttpxClient, DefaultAioHttpClient])
def test_loops_in_trouble(wire: Wire, over: Any) -> None:
    """One after another, and several at the same time: what breaks in one is nothing to the others."""
    client = AsyncAnthropic(api_key="offline", base_url=wire.url, retry_policy=PATIENT, http_client=over())

    async def calls() -> list[str]:
        answers = await asyncio.gather(*(client.messages.create(**QUESTION) for _ in range(4)))
        return [answer.content[0].text for answer in answers]

    wire.script = TROUBLE * 5
    for _ in range(3):
        assert asyncio.run(calls()) == ["Paris."] * 4

    texts: list[str] = []
    wire.script = TROUBLE * 8
    threads = [threading.Thread(target=lambda: texts.extend(asyncio.run(calls()))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert texts == ["Paris."] * 32
