"""Thousands of calls, of which one in ten fails. No call is lost or sent twice, and no resource leaks."""

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

from .soak_server import MESSAGE_FAULTS, STREAM_FAULTS, fault_of, is_stream, text_of

CONCURRENT_CALLS = 20
TOTAL_CALLS = int(os.environ.get("SOAK", "5000"))  # Calls for each kind of client.
ROUNDS = [
    range(TOTAL_CALLS // 4),
    range(TOTAL_CALLS // 4, TOTAL_CALLS * 5 // 8),
    range(TOTAL_CALLS * 5 // 8, TOTAL_CALLS),
]
"""The numbers of the calls in each round: a warm-up, then two rounds of the same length."""


class Server:
    def __init__(self) -> None:
        program = Path(__file__).with_name("soak_server.py")
        self.process = subprocess.Popen(
            [sys.executable, str(program)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self.process.stdout is not None
        self.url = f"http://127.0.0.1:{self.process.stdout.readline().strip()}"

    def complete_responses(self) -> dict[int, int]:
        """Stop the server, and return the number of complete responses by call."""
        output, _ = self.process.communicate()
        return {int(number): count for number, count in json.loads(output).items()}


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.process.kill()
    server.process.communicate()


def _trim_memory() -> None:
    """Make the C library return unused memory to the system, if it can."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def resources() -> dict[str, int]:
    """Return the resources that a leak increases, after garbage collection."""
    gc.collect()
    _trim_memory()
    with open("/proc/self/statm") as file:
        pages = int(file.read().split()[1])
    return {
        "sockets": len(os.listdir("/proc/self/fd")),
        "threads": threading.active_count(),
        "objects": len(gc.get_objects()),
        "megabytes": pages * os.sysconf("SC_PAGE_SIZE") // 1_000_000,
    }


def request(number: int) -> dict[str, Any]:
    return {**QUESTION, "metadata": {"user_id": str(number)}}


def check(number: int, outcome: Any) -> None:
    """Assert that a call ended as planned for its number."""
    fault = fault_of(number)
    expected = None if fault is None else (STREAM_FAULTS if is_stream(number) else MESSAGE_FAULTS)[fault]
    if expected is not None:
        assert type(outcome).__name__ == expected, (number, fault, outcome)
    else:
        assert not isinstance(outcome, Exception), (number, fault, outcome)
        assert (outcome.id, outcome.content[0].text) == (f"msg_{number}", text_of(number))


def call(client: Any, number: int) -> Any:
    try:
        if is_stream(number):
            with client.messages.stream(**request(number)) as events:
                return events.get_final_message()
        return client.messages.create(**request(number))
    except APIError as error:
        return error


async def async_call(client: Any, number: int) -> Any:
    try:
        if is_stream(number):
            async with client.messages.stream(**request(number)) as events:
                return await events.get_final_message()
        return await client.messages.create(**request(number))
    except APIError as error:
        return error


class Soak:
    """Makes the calls, counts those that ended, and records the resources after each round."""

    def __init__(self) -> None:
        self.ended: Counter[int] = Counter()
        self.resources: list[dict[str, int]] = []

    def end(self, number: int, outcome: Any) -> None:
        check(number, outcome)
        self.ended[number] += 1

    def blocking(self, client: Any) -> None:
        def make_calls(numbers: Iterator[int]) -> None:
            for number in numbers:
                self.end(number, call(client, number))

        with ThreadPoolExecutor(CONCURRENT_CALLS) as threads:
            for numbers in map(iter, ROUNDS):
                for ended in [threads.submit(make_calls, numbers) for _ in range(CONCURRENT_CALLS)]:
                    ended.result()
                self.resources.append(resources())

    async def make_calls(self, client: Any, numbers: Iterator[int]) -> None:
        for number in numbers:
            self.end(number, await async_call(client, number))

    async def in_asyncio(self, client: Any) -> None:
        for numbers in map(iter, ROUNDS):
            async with asyncio.TaskGroup() as tasks:
                for _ in range(CONCURRENT_CALLS):
                    tasks.create_task(self.make_calls(client, numbers))
            assert asyncio.all_tasks() == {asyncio.current_task()}
            self.resources.append(resources())

    async def in_trio(self, client: Any) -> None:
        for numbers in map(iter, ROUNDS):
            async with trio.open_nursery() as nursery:
                for _ in range(CONCURRENT_CALLS):
                    nursery.start_soon(self.make_calls, client, numbers)
            self.resources.append(resources())


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files cannot be counted on this system")
def test_no_call_is_lost_and_no_resource_leaks(world: World, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("CRITICAL")  # pytest keeps log records, which would count as a leak.
    before = resources()
    soak = Soak()
    client = world.client(base_url=server.url, retry_policy=RetryPolicy(first_wait=0.001))
    calls = {"sync": soak.blocking, "trio": soak.in_trio}.get(world.name, soak.in_asyncio)
    world.use(client, calls)
    after = resources()

    assert soak.ended == Counter(range(TOTAL_CALLS))
    expected = {
        number
        for number in range(TOTAL_CALLS)
        if (fault := fault_of(number)) is None
        or (STREAM_FAULTS if is_stream(number) else MESSAGE_FAULTS)[fault] is None
    }
    assert server.complete_responses() == dict.fromkeys(expected, 1)

    warm, middle, end = soak.resources
    assert end["sockets"] <= warm["sockets"] + CONCURRENT_CALLS
    assert after["sockets"] <= before["sockets"]
    assert after["threads"] <= before["threads"]
    assert end["objects"] <= warm["objects"] + TOTAL_CALLS // 2, (
        "far less than one for each call, or ten for each fault"
    )
    assert end["megabytes"] <= warm["megabytes"] + 5
    growth = [end["megabytes"] - middle["megabytes"], middle["megabytes"] - warm["megabytes"]]
    assert min(growth) <= 2, "a leak grows with the calls"
