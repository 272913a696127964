"""The steps of sending a response: the API decides on them; the server and the transports carry them out.

Most responses are a `Head` and the chunks of a body. The other steps are for faults.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple


class Head(NamedTuple):
    """Status and headers. Without a `content-length` among them, the body is chunked."""

    status: int
    headers: Mapping[str, str]


class Pause(NamedTuple):
    """A pause in seconds. An infinite one lasts until the client disconnects."""

    seconds: float


class Raw(NamedTuple):
    """Bytes outside of HTTP: in place of a head, or beyond `content-length`."""

    data: bytes


class HangUp(NamedTuple):
    """The end of the connection: closed, reset, or refused.

    A server cannot refuse a connection, because the operating system has accepted it already. It resets it instead.
    """

    how: Literal["closed", "reset", "refused"]


Step = Head | bytes | Pause | Raw | HangUp


class Place(NamedTuple):
    """A place in a body, after a number of events or bytes. Without either, it is before the head."""

    event: int | None = None
    byte: int | None = None


def split(steps: Iterable[Step], place: Place) -> tuple[list[Step], list[Step]]:
    """Return the steps before and after a place. A place beyond the end means the end."""
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
