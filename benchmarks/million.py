"""Memory growth of a fresh interpreter that reads a million deltas or a million rows."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from time import perf_counter

from . import programs, rows, streams
from .environment import child_environment
from .faults import BenchmarkError, WrongAnswer
from .measure import Row

MOST = 3e6
"""The maximum in bytes, not counting the memory for the first thousand."""


def deltas(url: str) -> Iterator[Row]:
    """Measure a stream of a million deltas."""
    name = "million"
    expected = streams.sample(name).events, len(streams.text_of(name))
    yield from _measure("stream", "1,000,000 deltas, raw", programs.long_stream(), f"{url}/{name}", expected)


def rows_of_results(url: str) -> Iterator[Row]:
    """Measure a file of a million rows."""
    name = "million_rows"
    expected = rows.expected(name)[:2]
    yield from _measure("batches", "1,000,000 rows", programs.long_results(), f"{url}/{name}", expected)


def _measure(group: str, title: str, program: str, url: str, expected: tuple[int, int]) -> Iterator[Row]:
    """Measure the seconds, and the growth of the peak memory after the first thousand."""
    start = perf_counter()
    command = [sys.executable, "-P", "-c", program, url]
    done = subprocess.run(command, env=child_environment(), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise BenchmarkError(f"{title}: {done.stderr}")
    seconds = perf_counter() - start
    *found, growth = map(int, done.stdout.split())
    if tuple(found) != expected:
        raise WrongAnswer(f"{title}: read {found[0]} of {expected[0]}, with {found[1]} characters")
    yield Row(group, title, "s", {"ours": [seconds]})
    yield Row(group, f"{title}: growth of memory", "B", {"ours": [float(growth)]}, most=MOST)
