"""Time and memory of a fresh interpreter until its first request, and until it has read the first response.

"Ready" means that the first request has arrived at the server, because a constructor can defer work. The server delays
its response until it has read the memory of the process. Later work, such as loading models, is part of the first
response. The cost of a bare interpreter that sends a few bytes over a socket is subtracted.
"""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from time import perf_counter
from typing import NamedTuple

from . import programs, samples
from .environment import child_environment
from .faults import BenchmarkError, WrongAnswer
from .measure import Row, in_turns
from .programs import BARE
from .server import read_request, response

PATIENCE = 60.0
"""Timeout of one program in seconds."""
GOAL = 1.25


class Start(NamedTuple):
    """Seconds since the start of the interpreter, and bytes of memory, at two points."""

    ready: float
    ready_memory: float
    answer: float
    answer_memory: float


def measure(contestants: list[str], rounds: int) -> Iterator[Row]:
    """Yield the rows of the group `ready`. Print a message if memory is not measured."""
    for name in contestants:  # Not measured: it writes missing bytecode.
        first_call(name, programs.first_call(name, asynchronous=False))
    yield from import_rows(contestants, rounds)
    yield from start_rows(contestants, rounds, asynchronous=False)
    yield from start_rows(contestants, rounds, asynchronous=True)
    if not can_read_memory():
        print("Memory is not measured: install psutil with `pip install --group bench`.", file=sys.stderr)


def start_rows(contestants: list[str], rounds: int, *, asynchronous: bool) -> Iterator[Row]:
    """Yield the rows with the time and the memory of programs that make one call."""
    starts = in_turns(
        [BARE, *contestants],
        rounds,
        lambda name: first_call(name, programs.first_call(name, asynchronous=asynchronous)),
    )
    suffix = ", async" if asynchronous else ""
    for title, unit, field, goal in (
        ("ready", "s", "ready", GOAL),
        ("ready: memory", "B", "ready_memory", GOAL),
        ("first response", "s", "answer", None),
        ("first response: memory", "B", "answer_memory", None),
    ):
        if unit == "s" or can_read_memory():
            yield Row("ready", title + suffix, unit, above_bare(starts, field), goal=goal)


def above_bare(starts: dict[str, list[Start]], field: str) -> dict[str, list[float]]:
    """Return the values of a field, minus the value of the bare interpreter in the same round."""
    bare = [getattr(start, field) for start in starts[BARE]]
    return {
        name: [getattr(start, field) - base for start, base in zip(those, bare, strict=True)]
        for name, those in starts.items()
        if name != BARE
    }


def import_rows(contestants: list[str], rounds: int) -> Iterator[Row]:
    """Yield the rows with the time of the import, and of the import and a client."""

    def read(name: str) -> list[float]:
        command = [sys.executable, "-P", "-c", programs.imports(name)]
        done = subprocess.run(command, env=child_environment(), capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise BenchmarkError(f"{name} could not be imported: {done.stderr}")
        return [float(word) for word in done.stdout.split()]

    readings = in_turns(contestants, rounds, read)
    for position, title in enumerate(("import alone", "import, client made")):
        yield Row("ready", title, "s", {name: [times[position] for times in those] for name, those in readings.items()})


def first_call(name: str, program: str) -> Start:
    """Run a program that makes one call to this process, and return its measurements.

    Raises:
        WrongAnswer: The program did not read the text of the response.
        BenchmarkError: The program ended early.
    """
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        start = perf_counter()
        child = subprocess.Popen(
            [sys.executable, "-P", "-c", program, url],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=child_environment(),
            text=True,
        )
        try:
            with accept(listener, child, name) as connection:
                connection.settimeout(PATIENCE)
                read_request(connection)
                ready = perf_counter() - start
                ready_memory = memory(child.pid)
                released = perf_counter()
                connection.sendall(response(samples.wire(samples.short_answer())))
                assert child.stdout is not None
                text = child.stdout.readline()
                answer = ready + perf_counter() - released
                answer_memory = memory(child.pid)
                prepared_for_tls, _ = child.communicate("go on\n", PATIENCE)
        finally:
            child.kill()
            child.communicate()
    if text != f"{samples.ANSWER}\n":
        raise WrongAnswer(f"{name} read {text!r}")
    if name != BARE and prepared_for_tls != "True\n":
        raise WrongAnswer(f"{name} is not ready for the real API: it has no TLS context")
    return Start(ready, ready_memory, answer, answer_memory)


def accept(listener: socket.socket, child: subprocess.Popen[str], name: str) -> socket.socket:
    """Return the connection of the child process.

    Raises:
        BenchmarkError: The process ended without a connection.
    """
    listener.settimeout(0.1)
    while child.poll() is None:
        try:
            return listener.accept()[0]
        except TimeoutError:
            continue
    raise BenchmarkError(f"{name} ended with exit code {child.returncode} before its first request")


def can_read_memory() -> bool:
    """Return True if psutil is installed."""
    return find_spec("psutil") is not None


def memory(pid: int) -> float:
    """Return the resident memory of a process in bytes."""
    return float(import_module("psutil").Process(pid).memory_info().rss) if can_read_memory() else 0.0
