"""What goes over the wire, in steps: the API decides on them, each way in carries them out.

Most answers are a `Head` and the pieces of a body. The other steps are what faults are made of.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple


class Head(NamedTuple):
    """Status and headers. Without a `content-length` among them, the body is chunked."""

    status: int
    headers: Mapping[str, str]


class Pause(NamedTuple):
    """Silence, in seconds; infinite for one that lasts until the client hangs up."""

    seconds: float


class Raw(NamedTuple):
    """Bytes that are no HTTP: in the place of a head, or beyond the length that a head has promised."""

    data: bytes


class HangUp(NamedTuple):
    """The end of the connection: closed in order, reset so that the other side gets an error, or never opened.

    A server gets to decide only after its system has opened a connection: `refused` is a reset there.
    """

    how: Literal["closed", "reset", "refused"]


Step = Head | bytes | Pause | Raw | HangUp


class Place(NamedTuple):
    """A place in a body: after so many events, or so many bytes, of it. Without either, before the head."""

    event: int | None = None
    byte: int | None = None


def split(steps: Iterable[Step], place: Place) -> tuple[list[Step], list[Step]]:
    """Steps before and after a place. One beyond the end is the end."""
    steps = list(steps)
    left = place.byte if place.event is None else place.event
    if left is None:
        return [], steps
    for number, step in enumerate(steps):
        size = (len(step) if place.event is None else 1) if isinstance(step, bytes) else 0
        if size > left:
            if left and isinstance(step, bytes):
                return [*steps[:number], step[:left]], [step[left:], *steps[number + 1 :]]
            return steps[:number], steps[number:]
        left -= size
    return steps, []
