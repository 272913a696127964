"""The cost of the first and the second client of a process. The second one can reuse work of the first.

A client can defer work beyond its constructor. So each client is also measured until the end of its first call, minus
the time of a later call over a new connection. The first client of ours also loads the HTTP library, which the others
load on import; the group `ready` includes both.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from . import programs, samples, server
from .environment import child_environment
from .faults import BenchmarkError, WrongAnswer
from .measure import Row, in_turns

MOST = 1e-3
"""Seconds of processor time for a second client."""
TITLES = (
    ("first client: constructor", None),
    ("first client, ready", None),
    ("second client: constructor", MOST),
    ("second client, ready", MOST),
)


def measure(contestants: list[str], rounds: int) -> Iterator[Row]:
    """Yield the rows of the group `client`: one for each title in `TITLES`."""
    with server.running() as url:

        def read(name: str) -> list[float]:
            return read_seconds(name, f"{url}/short")

        for name in contestants:  # Not measured: it writes missing bytecode.
            read(name)
        readings = in_turns(contestants, rounds, read)
    for position, (title, most) in enumerate(TITLES):
        seconds = {name: [times[position] for times in those] for name, those in readings.items()}
        yield Row("client", title, "s", seconds, most=most)


def read_seconds(name: str, url: str) -> list[float]:
    """Return the seconds of processor time of one process, in the order of `TITLES`.

    Raises:
        BenchmarkError: The process failed.
        WrongAnswer: The process did not read the text of the response.
    """
    command = [sys.executable, "-P", "-c", programs.clients(name), url]
    done = subprocess.run(command, env=child_environment(), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise BenchmarkError(f"{name} could not be measured: {done.stderr}")
    text, seconds = done.stdout.splitlines()
    if text != samples.ANSWER:
        raise WrongAnswer(f"{name} read {text!r}")
    return [float(word) for word in seconds.split()]
