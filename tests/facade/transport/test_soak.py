"""Thousands of calls of which one in ten goes wrong: none is lost, none answered twice, and nothing is left behind."""

from __future__ import annotations

import asyncio
import ctypes
import gc
import json
import os
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import trio

from anthropic_messages import APIError, RetryPolicy
from tests.facade.conftest import QUESTION, World

from .soak_server import STREAMED, WHOLE, fault_of, is_stream, text_of

AT_ONCE = 20
ALL = int(os.environ.get("SOAK", "5000"))  # in each world
ROUNDS = [range(ALL // 4), range(ALL // 4, ALL * 5 // 8), range(ALL * 5 // 8, ALL)]
"""A warm-up, and two of the same length."""


class Server:
    def __init__(self) -> None:
        program = Path(__file__).with_name("soak_server.py")
        self.process = subprocess.Popen(
            [sys.executable, str(program)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self.process.stdout is not None
        self.url = f"http://127.0.0.1:{self.process.stdout.readline().strip()}"

    def answered(self) -> dict[int, int]:
        """How often each call was answered whole. The end of the server."""
        output, _ = self.process.communicate()
        return {int(number): count for number, count in json.loads(output).items()}


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.process.kill()
    server.process.communicate()


def _give_back() -> None:
    """Has the C library give memory back that it holds in reserve for each thread, where it can."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def left() -> dict[str, int]:
    """What a leak would make grow, after all that can be collected is."""
    gc.collect()
    _give_back()
    with open("/proc/self/statm") as file:
        pages = int(file.read().split()[1])
    return {
        "sockets": len(os.listdir("/proc/self/fd")),
        "threads": threading.active_count(),
        "objects": len(gc.get_objects()),
        "megabytes": pages * os.sysconf("SC_PAGE_SIZE") // 1_000_000,
    }


def question(number: int) -> dict[str, Any]:
    return {**QUESTION, "metadata": {"user_id": str(number)}}


def check(number: int, outcome: Any) -> None:
    """The outcome is what the server has in store for this number."""
    fault = fault_of(number)
    expected = None if fault is None else (STREAMED if is_stream(number) else WHOLE)[fault]
    if expected is not None:
        assert type(outcome).__name__ == expected, (number, fault, outcome)
    else:
        assert not isinstance(outcome, Exception), (number, fault, outcome)
        assert (outcome.id, outcome.content[0].text) == (f"msg_{number}", text_of(number))


def one(client: Any, number: int) -> Any:
    try:
        if is_stream(number):
            with client.messages.stream(**question(number)) as events:
                return events.get_final_message()
        return client.messages.create(**question(number))
    except APIError as error:
        return error


async def aone(client: Any, number: int) -> Any:
    try:
        if is_stream(number):
            async with client.messages.stream(**question(number)) as events:
                return await events.get_final_message()
        return await client.messages.create(**question(number))
    except APIError as error:
        return error


class Soak:
    """Makes the calls, and keeps how many ended; what is left is noted after each round."""

    def __init__(self) -> None:
        self.ended: Counter[int] = Counter()
        self.left: list[dict[str, int]] = []

    def end(self, number: int, outcome: Any) -> None:
        check(number, outcome)
        self.ended[number] += 1

    def blocking(self, client: Any) -> None:
        def some(numbers: Iterator[int]) -> None:
            for number in numbers:
                self.end(number, one(client, number))

        with ThreadPoolExecutor(AT_ONCE) as threads:
            for numbers in map(iter, ROUNDS):
                for ended in [threads.submit(some, numbers) for _ in range(AT_ONCE)]:
                    ended.result()
                self.left.append(left())

    async def some(self, client: Any, numbers: Iterator[int]) -> None:
        for number in numbers:
            self.end(number, await aone(client, number))

    async def in_asyncio(self, client: Any) -> None:
        for numbers in map(iter, ROUNDS):
            async with asyncio.TaskGroup() as tasks:
                for _ in range(AT_ONCE):
                    tasks.create_task(self.some(client, numbers))
            assert asyncio.all_tasks() == {asyncio.current_task()}
            self.left.append(left())

    async def in_trio(self, client: Any) -> None:
        for numbers in map(iter, ROUNDS):
            async with trio.open_nursery() as nursery:
                for _ in range(AT_ONCE):
                    nursery.start_soon(self.some, client, numbers)
            self.left.append(left())


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="no way here to count what is open")
def test_nothing_is_lost_or_left(world: World, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("CRITICAL")  # pytest keeps what is logged
    before = left()
    soak = Soak()
    client = world.client(base_url=server.url, retry_policy=RetryPolicy(first_wait=0.001))
    calls = {"sync": soak.blocking, "trio": soak.in_trio}.get(world.name, soak.in_asyncio)
    world.use(client, calls)
    after = left()

    assert soak.ended == Counter(range(ALL))
    expected = {
        number
        for number in range(ALL)
        if (fault := fault_of(number)) is None or (STREAMED if is_stream(number) else WHOLE)[fault] is None
    }
    assert server.answered() == dict.fromkeys(expected, 1)

    warm, middle, end = soak.left
    assert end["sockets"] <= warm["sockets"] + AT_ONCE
    assert after["sockets"] <= before["sockets"]
    assert after["threads"] <= before["threads"]
    assert end["objects"] <= warm["objects"] + ALL // 2, "far less than one for each call, or ten for each fault"
    assert end["megabytes"] <= warm["megabytes"] + 5
    grown = [end["megabytes"] - middle["megabytes"], middle["megabytes"] - warm["megabytes"]]
    assert min(grown) <= 2, "a leak grows with the calls"
