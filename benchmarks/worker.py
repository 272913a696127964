"""The process of one contestant. `python -m benchmarks.worker NAME URL` reads one job a line from standard input.

`Worker` is the other end, in the process that runs the contestants in turns.
"""

from __future__ import annotations

import asyncio
import inspect
import json
import subprocess
import sys
import traceback
from collections.abc import Callable
from statistics import median
from time import perf_counter_ns, process_time_ns
from types import TracebackType
from typing import Any, NamedTuple, Self

from . import contestants
from .environment import child_environment, hidden_modules, hide
from .faults import BenchmarkError
from .jobs import JOBS, Job
from .operations import Check

# By default, glibc allocates megabytes from the kernel or from its heap, and a large body may take twice as long by
# chance. This setting always allocates from the kernel, as for the first large body of a program.
STEADY_MEMORY = {"MALLOC_MMAP_THRESHOLD_": str(4 * 1024 * 1024)}


class Turn(NamedTuple):
    """The seconds of one operation."""

    wall: float
    cpu: float


class Worker:
    """The process of a contestant. The end of the `with` block ends it."""

    def __init__(self, contestant: str, url: str) -> None:
        self.contestant = contestant
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.worker", contestant, url],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=child_environment() | STEADY_MEMORY,
            text=True,
        )

    def turn(self, job: Job) -> Turn:
        """Run one turn of a job. The first turn also prepares the job and warms up, unless the contestant is slow.

        Args:
            job: The job.

        Returns:
            The times of the turn.

        Raises:
            BenchmarkError: The worker failed.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(JOBS.index(job), file=self._process.stdin, flush=True)
        line = self._process.stdout.readline()
        if not line.startswith("["):
            reason = json.loads(line) if line else "its process died"
            raise BenchmarkError(f"{self.contestant}, {job.group}, {job.name}: {reason}")
        return Turn(*json.loads(line))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()


def take_turn(job: Job, operation: Callable[[], Any], check: Check, runner: asyncio.Runner) -> Turn:
    """Return the medians of several readings. Each result is checked outside the measured time."""
    readings = []
    for _ in range(job.readings):
        if inspect.iscoroutinefunction(operation):
            wall, cpu, result = runner.run(read_clock_async(operation, job.repeat))
        else:
            wall, cpu, result = read_clock(operation, job.repeat)
        check(result)
        count = job.repeat * job.calls * 1e9
        readings.append((wall / count, cpu / count))
    return Turn(median(wall for wall, _ in readings), median(cpu for _, cpu in readings))


def read_clock(operation: Callable[[], Any], repeat: int) -> tuple[int, int, Any]:
    """Return the wall and processor time of `repeat` operations in nanoseconds, and the last result."""
    result: Any = None
    cpu, wall = process_time_ns(), perf_counter_ns()
    for _ in range(repeat):
        result = operation()
    return perf_counter_ns() - wall, process_time_ns() - cpu, result


async def read_clock_async(operation: Callable[[], Any], repeat: int) -> tuple[int, int, Any]:
    """Return the result of `read_clock()` for an async operation."""
    result: Any = None
    cpu, wall = process_time_ns(), perf_counter_ns()
    for _ in range(repeat):
        result = await operation()
    return perf_counter_ns() - wall, process_time_ns() - cpu, result


def main() -> None:
    """Run the jobs from standard input, and print the times or the error of each as one line of JSON."""
    name, url = sys.argv[1:]
    hide(hidden_modules(contestants.distributions(name)))
    contestant = contestants.make(name)
    prepared: dict[int, tuple[Callable[[], Any], Check]] = {}
    with asyncio.Runner() as runner:
        for line in sys.stdin:
            number = int(line)
            try:
                if number not in prepared:
                    prepared.clear()  # Only one job is prepared at a time, because some are large.
                    prepared[number] = JOBS[number].prepare(contestant, url)
                    if name not in JOBS[number].at_most:
                        take_turn(JOBS[number], *prepared[number], runner)
                print(json.dumps(take_turn(JOBS[number], *prepared[number], runner)), flush=True)
            except BenchmarkError as error:
                print(json.dumps(str(error)), flush=True)
            except Exception:
                print(json.dumps(traceback.format_exc()), flush=True)


if __name__ == "__main__":
    main()
