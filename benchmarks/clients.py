"""What the clients of a process cost: the first one, and a second one that can share what the first has made.

The constructor alone says little, for a client can put off its work. So each is also taken up to the end of its first
call, of which a later call over a new connection is subtracted. The first client of ours also loads the HTTP library,
which the others do when they are imported: the group `ready` has all of it.
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
    with server.running() as url:

        def read(name: str) -> list[float]:
            return read_seconds(name, f"{url}/short")

        for name in contestants:  # unmeasured: it writes the bytecode of what has none yet
            read(name)
        readings = in_turns(contestants, rounds, read)
    for position, (title, most) in enumerate(TITLES):
        seconds = {name: [times[position] for times in those] for name, those in readings.items()}
        yield Row("client", title, "s", seconds, most=most)


def read_seconds(name: str, url: str) -> list[float]:
    command = [sys.executable, "-P", "-c", programs.clients(name), url]
    done = subprocess.run(command, env=child_environment(), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise BenchmarkError(f"{name} could not be measured: {done.stderr}")
    text, seconds = done.stdout.splitlines()
    if text != samples.ANSWER:
        raise WrongAnswer(f"{name} read {text!r}")
    return [float(word) for word in seconds.split()]
