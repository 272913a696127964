"""A stream of a million deltas: the memory of a fresh interpreter that reads it must not grow on the way."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from time import perf_counter

from . import programs, streams
from .environment import child_environment
from .faults import BenchmarkError, WrongAnswer
from .measure import Row

NAME = "million"
MOST = 3e6
"""Bytes; what the first events need, such as the classes of their models, isn't counted."""


def measure(url: str) -> Iterator[Row]:
    seconds, growth = read(url)
    yield Row("stream", "1,000,000 deltas, raw", "s", {"ours": [seconds]})
    yield Row("stream", "1,000,000 deltas, raw: growth of memory", "B", {"ours": [growth]}, most=MOST)


def read(url: str) -> tuple[float, float]:
    """Seconds, and bytes by which the peak of memory after all events is above that after the first thousand."""
    start = perf_counter()
    command = [sys.executable, "-P", "-c", programs.long_stream(), f"{url}/{NAME}"]
    done = subprocess.run(command, env=child_environment(), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise BenchmarkError(f"the long stream could not be read: {done.stderr}")
    seconds = perf_counter() - start
    events, characters, growth = map(int, done.stdout.split())
    sample = streams.sample(NAME)
    if (events, characters) != (sample.events, len(streams.text_of(NAME))):
        raise WrongAnswer(f"of {sample.events} events {events} were read, with {characters} characters")
    return seconds, float(growth)
