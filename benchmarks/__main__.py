"""The command line of the benchmarks: `python -m benchmarks [names...] [--quick] [--json FILE]`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Collection, Iterator
from contextlib import ExitStack
from pathlib import Path
from time import monotonic

from . import clients, contestants, fresh, million, server, spec, tool_loops
from .charts import write_charts
from .faults import BenchmarkError
from .jobs import GROWTHS, JOBS, Job
from .measure import Row, growth, in_turns
from .report import TITLES, as_json, environment, table, verdicts
from .worker import Worker

FRESH_ROUNDS = 9
SPEC_ROUNDS = 12
LOOP_ROUNDS = 200


def main() -> int:
    """Run the command line and return the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measure speed and memory in comparison with the official SDK and with the floor, the shortest "
        "correct program on bare httpx and jiter.",
    )
    parser.add_argument("names", nargs="*", help=f"groups to measure: {', '.join(TITLES)} (default: all)")
    parser.add_argument("--quick", action="store_true", help="run a quarter of the rounds, for a rough result")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the results to this file")
    parser.add_argument("--charts", type=Path, metavar="FOLDER", help="also draw the results as SVG into this folder")
    options = parser.parse_args()
    if unknown := set(options.names) - TITLES.keys():
        parser.error(f"unknown group {', '.join(sorted(unknown))}; choose from {', '.join(TITLES)}")
    groups = [group for group in TITLES if not options.names or group in options.names]

    started = monotonic()
    print(", ".join(f"{name} {version}" for name, version in environment().items()))
    rows: list[Row] = []
    try:
        for group in groups:
            measured = list(measure(group, options.quick))
            print(f"\n{table(group, measured)}", flush=True)
            rows += measured
    except BenchmarkError as error:
        print(f"Stopped. {error}", file=sys.stderr)
        return 1
    print(f"\n{verdicts(rows)}; duration: {monotonic() - started:.0f} s")
    if options.json:
        options.json.write_text(json.dumps(as_json(rows), indent=2) + "\n")
    if options.charts:
        write_charts(rows, options.charts)
    return 0


def measure(group: str, quick: bool) -> Iterator[Row]:
    """Yield the rows of a group. With `quick`, run a quarter of the rounds, but at least three."""

    def rounds(full: int) -> int:
        return max(3, full // 4) if quick else full

    if group == "ready":
        yield from fresh.measure(available(contestants.SDKS), rounds(FRESH_ROUNDS))
        return
    if group == "client":
        yield from clients.measure(available(contestants.SDKS), rounds(FRESH_ROUNDS))
        return
    if group == "spec":
        yield from spec.measure(rounds(SPEC_ROUNDS))
        return
    if group == "tools":
        yield from tool_loops.measure(rounds(LOOP_ROUNDS))
        return
    jobs = [job for job in JOBS if job.group == group]
    with ExitStack() as stack:
        url = stack.enter_context(server.running())
        names = available(dict.fromkeys(name for job in jobs for name in job.contestants))
        workers = {name: stack.enter_context(Worker(name, url)) for name in names}
        rows = {}
        for job in jobs:
            for row in rows_of(job, workers, rounds(job.rounds)):
                rows[row.name] = row
                yield row
        for _, name, small, large, most in (one for one in GROWTHS if one.group == group):
            yield growth(name, rows[small], rows[large], most)
        if group == "stream":
            yield from million.deltas(url)
        if group == "batches":
            yield from million.rows_of_results(url)


def rows_of(job: Job, workers: dict[str, Worker], rounds: int) -> Iterator[Row]:
    """Measure a job in turns, and yield one row for each of its clocks."""
    names = [name for name in job.contestants if name in workers]
    turns = in_turns(names, rounds, lambda name: workers[name].turn(job), job.at_most)
    for clock in job.clocks:
        readings = {name: [getattr(turn, clock) for turn in those] for name, those in turns.items()}
        title = job.name if clock == job.clocks[0] else f"{job.name}: processor time"
        yield Row(job.group, title, "s", readings, job.ratios, job.goal if clock == job.clocks[0] else None)


def available(names: Collection[str]) -> list[str]:
    """Return the contestants that are installed, and print a message about the others."""
    missing = {name: package for name in names if (package := contestants.missing_package(name))}
    for name, package in missing.items():
        print(f"{name} is skipped: {package} is not installed (`pip install --group bench`).", file=sys.stderr)
    return [name for name in names if name not in missing]


if __name__ == "__main__":
    sys.exit(main())
