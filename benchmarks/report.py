"""Reports of rows as a table or as JSON."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Sequence
from importlib import metadata
from typing import Any

from .measure import Row
from .streams import EVENTS_A_WRITE

TITLES = {
    "ready": "Fresh interpreter: time and memory over a bare one",
    "client": "Clients of a process, the first and a second one: processor time",
    "call": "A call over a kept connection, short answer",
    "flight": "Many calls in flight: processor time for one of them",
    "blocks": "An answer of 200 blocks: text, citations, tools, thoughts",
    "codec": "Reading and writing",
    "json": "JSON alone, by library",
    "stream": f"Streams, {EVENTS_A_WRITE} events a write; official, where it is slow, in few rounds or not at all",
    "tools": "The loop of run_tools(): processor time for one turn with one call, without the call of the API",
    "spec": "The generator, by size of the spec: processor time",
    "batches": "Results of a batch: against a plain loop of orjson over the lines, on bare httpx",
}
_UNITS = {"s": ((1.0, "s"), (1e-3, "ms"), (1e-6, "us")), "B": ((1e6, "MB"), (1e3, "kB")), "x": ((1.0, "x"),)}


def table(group: str, rows: Sequence[Row]) -> str:
    """Return the rows of a group as a text table."""
    contestants = list(dict.fromkeys(name for row in rows for name in row.readings))
    ratios = list(dict.fromkeys(pair for row in rows for pair in row.ratios if row.ratio(*pair) is not None))
    goals = any(row.judged() is not None for row in rows)
    lines = [["", *contestants, *("/".join(pair) for pair in ratios), *(["goal"] if goals else [])]]
    for row in rows:
        values = [quantity(row, name) if name in row.readings else "-" for name in contestants]
        quotients = [quotient(row.ratio(*pair)) for pair in ratios]
        lines.append([row.name, *values, *quotients, *([verdict(row)] if goals else [])])
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    text = [
        "  ".join(
            cell.ljust(width) if position in (0, len(lines[0]) - goals) else cell.rjust(width)
            for position, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]
    return "\n".join([f"{TITLES[group]}", *text])


def quantity(row: Row, name: str) -> str:
    """Return the median of a contestant as text, with its spread or, below three rounds, their number."""
    rounds = len(row.readings[name])
    spread = f"±{row.spread(name):.0%}" if rounds > 2 else ("once", "twice")[rounds - 1]
    return f"{measured(row.median(name), row.unit)} {spread}"


def measured(value: float, kind: str) -> str:
    """Return a value as text, in a unit that fits its size."""
    scale, unit = next((pair for pair in _UNITS[kind] if abs(value) >= pair[0]), _UNITS[kind][-1])
    scaled = value / scale
    digits = 0 if abs(scaled) >= 100 else 1 if abs(scaled) >= 10 else 2
    return f"{scaled:.{digits}f} {unit}"


def quotient(ratio: float | None) -> str:
    """Return a ratio as text. Return a dash if there is none."""
    return "-" if ratio is None else f"{ratio:.{0 if ratio >= 100 else 2}f}"


def verdict(row: Row) -> str:
    """Return the goal of a row, and if it is met, as text. The text is empty if there is no goal."""
    judged = row.judged()
    return "" if judged is None else f"{bound(row, judged[1])} {'holds' if row.holds() else 'MISSED'}"


def verdicts(rows: Iterable[Row]) -> str:
    """Return the number of goals that are met, and the ones that are not."""
    judgements = [(row, judged) for row in rows if (judged := row.judged()) is not None]
    if not judgements:
        return "No goals among these"
    missed = [
        f"{row.name} ({bound(row, value)} for {bound(row, most)})"
        for row, (value, most) in judgements
        if not row.holds()
    ]
    summary = f"{len(judgements) - len(missed)} of {len(judgements)} goals hold"
    return f"{summary}; missed: {', '.join(missed)}" if missed else summary


def bound(row: Row, value: float) -> str:
    """Return a quantity or a ratio as text."""
    return f"{value:.2f}" if row.most is None or row.unit == "x" else measured(value, row.unit)


def environment() -> dict[str, str]:
    """Return the versions of everything that the numbers depend on."""
    versions = {}
    for name in ("anthropic", "httpx", "httpx2", "jiter", "orjson", "attrs", "pydantic"):
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return {"python": platform.python_version(), "platform": platform.platform(), **versions}


def as_json(rows: Iterable[Row]) -> dict[str, Any]:
    """Return the environment and the rows as values for JSON."""
    return {"environment": environment(), "rows": [_row_as_json(row) for row in rows]}


def _row_as_json(row: Row) -> dict[str, Any]:
    return {
        "group": row.group,
        "name": row.name,
        "unit": {"s": "seconds", "B": "bytes", "x": "quotient"}[row.unit],
        "values": {
            name: {"median": row.median(name), "spread": row.spread(name), "rounds": len(readings)}
            for name, readings in row.readings.items()
        },
        "ratios": {"/".join(pair): row.ratio(*pair) for pair in row.ratios},
        "goal": row.goal,
        "most": row.most,
        "holds": row.holds(),
    }
