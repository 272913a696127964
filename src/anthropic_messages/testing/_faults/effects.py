"""The effects of faults: functions from the steps of a response and a place in its body to other steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Literal

from anthropic_messages.testing._model import events as _events

from .steps import HangUp, Head, Pause, Place, Raw, Step, split

if TYPE_CHECKING:
    from anthropic_messages.testing._model.conversation import Json

Effect = Callable[[list[Step], Place], Iterator[Step]]

_PING = _events.encode_event({"type": "ping"})
_INVALID_EVENT = b"event: content_block_delta\ndata: {<\n\n"


def hang_up(steps: list[Step], place: Place, *, how: Literal["closed", "reset", "refused"]) -> Iterator[Step]:
    yield from split(steps, place)[0]
    yield HangUp(how)


def early_end(steps: list[Step], place: Place) -> Iterator[Step]:
    yield from _with_length(split(steps, place)[0])


def stall(steps: list[Step], place: Place, *, seconds: float, ping_every: float | None) -> Iterator[Step]:
    before, after = split(steps, place)
    yield from before
    if ping_every is None:
        yield Pause(seconds)
    else:
        silent = 0.0
        while silent < seconds:
            yield Pause(ping_every)
            yield _PING
            silent += ping_every
    yield from after


def drip(steps: list[Step], place: Place, *, seconds: float, size: int | None) -> Iterator[Step]:
    before, after = split(steps, place)
    yield from before
    for step in after:
        if not isinstance(step, bytes):
            yield step
            continue
        length = size or len(step)
        for start in range(0, len(step), length):
            yield Pause(seconds)
            yield step[start : start + length]


def garbage(steps: list[Step], place: Place, *, data: bytes) -> Iterator[Step]:
    before = split(steps, place)[0]
    if before:
        yield from _with_length([*before, _INVALID_EVENT])
    else:
        yield from (Raw(data), HangUp("closed"))


def wrong_length(steps: list[Step], place: Place, *, by: int) -> Iterator[Step]:
    head, body = _head_and_body(steps)
    promised = max(0, len(body) + by)
    yield Head(head.status, {**head.headers, "content-length": str(promised)})
    yield body[:promised]
    yield Raw(body[promised:])
    yield HangUp("closed")


def last_event(steps: list[Step], place: Place, *, event: Json) -> Iterator[Step]:
    yield from split(steps, place)[0]
    yield _events.encode_event(event)


def insert(steps: list[Step], place: Place, *, event: Json) -> Iterator[Step]:
    before, after = split(steps, place)
    yield from (*before, _events.encode_event(event), *after)


def duplicate(steps: list[Step], place: Place) -> Iterator[Step]:
    before, after = split(steps, place)
    again = [step for step in before if isinstance(step, bytes)][-1:]
    yield from (*before, *again, *after)


def _with_length(steps: list[Step]) -> Iterator[Step]:
    """Yield the steps with `content-length`, if present, set to the length of the body."""
    head, body = _head_and_body(steps)
    if "content-length" in head.headers:
        yield Head(head.status, {**head.headers, "content-length": str(len(body))})
        yield body
    else:
        yield from steps


def _head_and_body(steps: list[Step]) -> tuple[Head, bytes]:
    (head,) = (step for step in steps if isinstance(step, Head))
    return head, b"".join(step for step in steps if isinstance(step, bytes))
