"""What a fresh interpreter pays until its first client is ready, and until the first answer has been read.

Ready means: the first request has arrived at the server, whole. Nothing less will do, for a constructor that puts off
its work is no faster for it. The server then holds back its answer while the memory of the waiting process is read.
What comes after the request, such as loading models, shows in the rows of the first answer. A bare interpreter that
sends a few bytes over a bare socket is measured beside them, and what it takes is subtracted from all.
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
"""Seconds that one program may take."""
GOAL = 1.25


class Start(NamedTuple):
    """Seconds since the interpreter was started, and bytes in memory, at two moments."""

    ready: float
    ready_memory: float
    answer: float
    answer_memory: float


def measure(contestants: list[str], rounds: int) -> Iterator[Row]:
    for name in contestants:  # unmeasured: it writes the bytecode of what has none yet
        first_call(name, programs.first_call(name, asynchronous=False))
    yield from import_rows(contestants, rounds)
    yield from start_rows(contestants, rounds, asynchronous=False)
    yield from start_rows(contestants, rounds, asynchronous=True)
    if not can_read_memory():
        print("Memory is left out: install psutil with `pip install --group bench`.", file=sys.stderr)


def start_rows(contestants: list[str], rounds: int, *, asynchronous: bool) -> Iterator[Row]:
    starts = in_turns(
        [BARE, *contestants],
        rounds,
        lambda name: first_call(name, programs.first_call(name, asynchronous=asynchronous)),
    )
    suffix = ", async" if asynchronous else ""
    for title, unit, field, goal in (
        ("ready", "s", "ready", GOAL),
        ("ready: memory", "B", "ready_memory", GOAL),
        ("first answer", "s", "answer", None),
        ("first answer: memory", "B", "answer_memory", None),
    ):
        if unit == "s" or can_read_memory():
            yield Row("ready", title + suffix, unit, above_bare(starts, field), goal=goal)


def above_bare(starts: dict[str, list[Start]], field: str) -> dict[str, list[float]]:
    bare = [getattr(start, field) for start in starts[BARE]]
    return {
        name: [getattr(start, field) - base for start, base in zip(those, bare, strict=True)]
        for name, those in starts.items()
        if name != BARE
    }


def import_rows(contestants: list[str], rounds: int) -> Iterator[Row]:
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
    """Runs a program whose one call goes to us. WrongAnswer if it does not read the text that it was sent."""
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
        raise WrongAnswer(f"{name} is not ready for the real API: it has made no TLS context")
    return Start(ready, ready_memory, answer, answer_memory)


def accept(listener: socket.socket, child: subprocess.Popen[str], name: str) -> socket.socket:
    """The child's connection. BenchmarkError if it ends without one."""
    listener.settimeout(0.1)
    while child.poll() is None:
        try:
            return listener.accept()[0]
        except TimeoutError:
            continue
    raise BenchmarkError(f"{name} ended with exit code {child.returncode} before it had called anything")


def can_read_memory() -> bool:
    return find_spec("psutil") is not None


def memory(pid: int) -> float:
    """Bytes of the process that are in memory now."""
    return float(import_module("psutil").Process(pid).memory_info().rss) if can_read_memory() else 0.0
