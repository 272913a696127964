"""The jobs of the worker processes, in the order of the report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from . import operations, samples, stream_operations
from .contestants import PARSERS, READERS, SDKS

SHORT, TYPICAL, LONG = samples.short_answer(), samples.typical_answer(), samples.long_answer()

OURS_FIRST = (("ours", "floor"), ("official", "ours"))
WALL, PROCESSOR = "wall", "cpu"
JSON_LAST = (("jiter", "json"), ("orjson", "json"))
WRITERS = ("json", "orjson")
"""The parsers that can also serialize."""


@dataclass(frozen=True)
class Job:
    """One measurement of several contestants."""

    group: str
    name: str
    prepare: operations.Prepare
    contestants: tuple[str, ...] = SDKS
    rounds: int = 40
    readings: int = 20
    """The number of readings in one turn. The result of a turn is their median."""
    repeat: int = 1
    """The number of operations in one reading: more than one if they take microseconds."""
    ratios: tuple[tuple[str, str], ...] = OURS_FIRST
    goal: float | None = None
    """The maximum of the first ratio."""
    clocks: tuple[str, ...] = (WALL,)
    """The clocks that get a row."""
    calls: int = 1
    """The number of calls of an operation. The time is that of one call."""
    at_most: Mapping[str, int] = field(default_factory=dict)
    """The number of rounds of slow contestants, which also have no warm-up."""


class Growth(NamedTuple):
    """Two jobs of a group, the second four times as large, and the maximum ratio of their times."""

    group: str
    name: str
    small: str
    large: str
    most: float


write_dicts = operations.write(operations.past_dicts, operations.past_dicts)
write_models = operations.write(operations.past_models, operations.past_dicts)
write_attached = operations.write(operations.attached, operations.attached)

JOBS = [
    Job("call", "sync", operations.call("/short", SHORT), goal=1.15, clocks=(WALL, PROCESSOR)),
    Job("call", "async", operations.async_call("/short", SHORT), goal=1.15, clocks=(WALL, PROCESSOR)),
    Job("blocks", "call, sync", operations.call("/long", LONG), readings=8, goal=1.6, clocks=(WALL, PROCESSOR)),
    Job("blocks", "call, async", operations.async_call("/long", LONG), readings=8, goal=1.6, clocks=(WALL, PROCESSOR)),
    Job("blocks", "decode alone", operations.decode(LONG), readings=6, repeat=2),
    Job("codec", "decode a short answer", operations.decode(SHORT), repeat=20),
    Job("codec", "decode a typical one", operations.decode(TYPICAL), repeat=20),
    Job("codec", "to_dict(), typical", operations.to_dict(TYPICAL), repeat=20, contestants=SDKS[1:]),
    Job("codec", "to_dict(), 200 blocks", operations.to_dict(LONG), readings=5, contestants=SDKS[1:]),
    Job("codec", "to_json(), typical", operations.to_json(TYPICAL), repeat=20),
    Job("codec", "to_json(), 200 blocks", operations.to_json(LONG), readings=5),
    Job("codec", "write a short request", operations.write(operations.short, operations.short)),
    Job("codec", "write 200 turns, dicts", write_dicts, readings=5),
    Job("codec", "write 200 turns, models", write_models, readings=5),
    Job("codec", "write 30 MB of base64", write_attached, rounds=6, readings=3),
    Job("codec", "write a file of 22 MB", operations.write_file, rounds=6, readings=3),
    Job("json", "parse a short answer", operations.loads(SHORT), PARSERS, repeat=20, ratios=JSON_LAST),
    Job("json", "parse 200 blocks", operations.loads(LONG), PARSERS, readings=5, ratios=JSON_LAST),
    Job("json", "write a short request", operations.dumps(operations.short), WRITERS, repeat=20, ratios=JSON_LAST),
    Job("json", "write 200 turns", operations.dumps(operations.past_dicts), WRITERS, readings=5, ratios=JSON_LAST),
    Job("json", "write 30 MB of base64", operations.dumps(operations.attached), WRITERS, 6, 3, ratios=JSON_LAST),
]


def _in_flight(calls: int, times: int, contestant: str, goal: float) -> Job:
    name = f"{calls} in flight" if contestant == "ours" else f"{calls} in flight, {contestant}"
    return Job(
        "flight",
        name,
        operations.in_flight(calls, times),
        ("floor", "ours", "official") if contestant == "ours" else (contestant, "official"),
        rounds=6,
        readings=1,
        ratios=((contestant, "official"),),
        goal=goal,
        clocks=(PROCESSOR,),
        calls=calls * times,
        at_most={"floor": 3},
    )


JOBS += [
    _in_flight(calls, times, contestant, goal)
    for calls, times in ((50, 10), (200, 4))
    for contestant, goal in (("ours", 1.0), ("aiohttp", 0.5))
]

TWICE = {"official": 2}
ONCE = {"official": 1}
OURS_ALONE = SDKS[:2]
"""Without the official SDK, which takes a minute where the others take milliseconds."""


def _stream(
    name: str,
    prepare: operations.Prepare,
    goal: float | None,
    at_most: Mapping[str, int],
    contestants: tuple[str, ...] = SDKS,
) -> Job:
    return Job("stream", name, prepare, contestants, rounds=15, readings=1, goal=goal, at_most=at_most)


_events, _text, _input = stream_operations.events, stream_operations.text, stream_operations.tool_input

JOBS += [
    _stream("20,000 text deltas, raw", _events("raw_events", "text"), 1.2, TWICE),
    _stream("20,000 text deltas, raw, async", _events("async_raw_events", "text"), 1.2, TWICE),
    _stream("4,000 text deltas, raw, one a write", _events("raw_events", "single"), 1.2, TWICE),
    _stream("20,000 text deltas, raw, 50 a write", _events("raw_events", "fifty"), None, TWICE),
    _stream("20,000 text deltas, raw, cut every 1,400 bytes", _events("raw_events", "cut"), 1.2, TWICE),
    _stream("stream(): text_stream", _text("text_pieces", "text"), 1.6, TWICE),
    _stream("stream(): text_stream, async", _text("async_text_pieces", "text"), 1.6, TWICE),
    _stream("stream(): all events", _events("all_events", "text"), 1.6, TWICE),
    _stream("stream(): all events, 50 a write", _events("all_events", "fifty"), None, TWICE),
    _stream("stream(): all events, cut every 1,400 bytes", _events("all_events", "cut"), 1.6, TWICE),
    _stream("tool input, 16 kB string", _input("tool_input", "string16"), 1.6, TWICE),
    _stream("tool input, 64 kB string", _input("tool_input", "string64"), 1.6, TWICE),
    _stream("tool input, 256 kB string", _input("tool_input", "string256"), 1.6, ONCE),
    _stream("snapshots, 16 kB string", _input("snapshots", "string16"), 3.0, TWICE),
    _stream("snapshots, 64 kB string", _input("snapshots", "string64"), 3.0, TWICE),
    _stream("snapshots, 256 kB string", _input("snapshots", "string256"), 3.0, ONCE),
    _stream("snapshots, 64 kB of objects", _input("snapshots", "objects64"), 3.0, ONCE),
    _stream("snapshots, 256 kB of objects", _input("snapshots", "objects256"), 3.0, {}, OURS_ALONE),
]

LINES_FIRST = (("ours", "lines"), ("ours", "by hand"), ("official", "ours"))
JOBS += [
    Job("batches", name, operations.results(method, "rows"), READERS, 15, 1, 1, LINES_FIRST, 1.6, at_most=TWICE)
    for name, method in (("100,000 rows of results", "results"), ("100,000 rows of results, async", "async_results"))
]

GROWTHS = [
    Growth("stream", f"{what}: 256 kB against 64 kB", large.replace("256", "64"), large, 4.4)
    for what, large in (
        ("tool input, string", "tool input, 256 kB string"),
        ("snapshots, string", "snapshots, 256 kB string"),
        ("snapshots, objects", "snapshots, 256 kB of objects"),
    )
]
