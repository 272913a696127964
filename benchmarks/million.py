"""A million deltas, and a million rows: the memory of a fresh interpreter that reads them must not grow on the way."""

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
"""Bytes; what the first ones need, such as the classes of their models, isn't counted."""


def deltas(url: str) -> Iterator[Row]:
    """A stream of them."""
    name = "million"
    expected = streams.sample(name).events, len(streams.text_of(name))
    yield from _measure("stream", "1,000,000 deltas, raw", programs.long_stream(), f"{url}/{name}", expected)


def rows_of_results(url: str) -> Iterator[Row]:
    """A file of them."""
    name = "million_rows"
    expected = rows.expected(name)[:2]
    yield from _measure("batches", "1,000,000 rows", programs.long_results(), f"{url}/{name}", expected)


def _measure(group: str, title: str, program: str, url: str, expected: tuple[int, int]) -> Iterator[Row]:
    """Seconds, and bytes by which the peak of memory at the end is above that after the first thousand."""
    start = perf_counter()
    command = [sys.executable, "-P", "-c", program, url]
    done = subprocess.run(command, env=child_environment(), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise BenchmarkError(f"{title}: {done.stderr}")
    seconds = perf_counter() - start
    *found, growth = map(int, done.stdout.split())
    if tuple(found) != expected:
        raise WrongAnswer(f"{title}: of {expected[0]} came {found[0]}, with {found[1]} characters")
    yield Row(group, title, "s", {"ours": [seconds]})
    yield Row(group, f"{title}: growth of memory", "B", {"ours": [float(growth)]}, most=MOST)
