"""The list of injected faults, and the choice of the fault for each request."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import TYPE_CHECKING, TypedDict

from .steps import Place, split

if TYPE_CHECKING:
    from anthropic_messages.testing._model.errors import ErrorResponse

    from .effects import Effect
    from .steps import Step


class ActiveFault(TypedDict):
    """A fault that can still affect a request."""

    number: int
    fault: str
    times: int | None
    """The number of requests that it will still affect; None for no limit."""
    after: int
    """The number of requests that it still lets pass."""


class FaultOptions(TypedDict, total=False):
    """The requests that a fault affects. Requests affected by an earlier fault in the list do not count."""

    times: int | None
    """The number of requests to affect; None for no limit. The default is 1, or None if `probability` is set."""
    after: int
    """The number of requests to let pass first."""
    probability: float
    """The probability, from 0 to 1, that a request is affected. Each run affects the same requests."""
    seed: int
    """The seed of the random choices for `probability`."""


class PlacedFaultOptions(FaultOptions, total=False):
    """The options of faults that happen within a response body."""

    at_event: int
    """The number of stream events to send first; 0 is right after the headers."""
    at_byte: int
    """The number of bytes of the body to send first, for streams and plain responses."""


@dataclass
class Fault:
    """An injected fault and its state. It has either an `error` or an `effect`."""

    name: str
    error: ErrorResponse | None = None
    effect: Effect | None = None
    place: Place = field(default_factory=Place)
    streams_only: bool = False
    """If true, only streams are affected; plain requests pass."""
    delivers_all: bool = False
    """If true, the client still receives the complete response."""
    times: int | None = 1
    after: int = 0
    probability: float = 1.0
    random: Random = field(default_factory=Random)
    number: int = 0
    """Number of the fault in its list, for removing it."""

    def take(self, is_stream: bool) -> bool:
        """Return whether the fault affects the next request, and count that."""
        if self.times == 0 or (self.streams_only and not is_stream):
            return False
        if self.after:
            self.after -= 1
            return False
        if self.probability < 1 and self.random.random() >= self.probability:
            return False
        if self.times is not None:
            self.times -= 1
        return True

    def put_back(self) -> None:
        """Undo `take`, for a request that could not be affected."""
        if self.times is not None:
            self.times += 1

    @property
    def is_incomplete(self) -> bool:
        """True if the client does not receive the complete response."""
        return self.effect is not None and not self.delivers_all

    @property
    def before_status(self) -> bool:
        """True if the connection breaks before the status line."""
        return self.is_incomplete and self.place == Place()

    def reaches_client(self, steps: list[Step], is_stream: bool) -> bool:
        """Return whether the client receives something it can act on: the complete response or one event."""
        chunks, shown = (
            [step for step in some if isinstance(step, bytes)] for some in (steps, split(steps, self.place)[0])
        )
        return self.delivers_all or (is_stream and shown[:1] == chunks[:1])

    def apply(self, steps: list[Step]) -> Iterator[Step]:
        """Return the steps of a response with the fault applied."""
        return iter(steps) if self.effect is None else self.effect(steps, self.place)


def check_count(fault: str, name: str, value: object, minimum: int = 0) -> None:
    """Check that an argument of a fault is an integer of at least `minimum`.

    Raises:
        TypeError: It is not an integer.
        ValueError: It is less than `minimum`.
    """
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{fault}: {name} must be an integer, not {value!r}")
    if value < minimum:
        raise ValueError(f"{fault}: {name} must be at least {minimum}, not {value}")


def check_number(fault: str, name: str, value: object) -> None:
    """Check that an argument of a fault is a non-negative number; infinity is allowed.

    Raises:
        TypeError: It is not a number.
        ValueError: It is negative.
    """
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise TypeError(f"{fault}: {name} must be a number, not {value!r}")
    if not value >= 0:
        raise ValueError(f"{fault}: {name} must not be negative, but is {value}")


class FaultList:
    """Injected faults, in order. Thread-safe."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._lock = threading.Lock()
        self._numbers = count(1)

    def clear(self) -> None:
        """Remove all faults."""
        with self._lock:
            self._faults.clear()

    @property
    def pending(self) -> list[str]:
        """The names of the faults with a limit that is not yet reached."""
        with self._lock:
            return [fault.name for fault in self._faults if fault.times]

    def active(self) -> list[ActiveFault]:
        """Return the faults that can still affect a request."""
        with self._lock:
            return [
                {"number": fault.number, "fault": fault.name, "times": fault.times, "after": fault.after}
                for fault in self._faults
                if fault.times != 0
            ]

    def remove(self, number: int) -> bool:
        """Remove a fault by its number. Return False if there is none."""
        with self._lock:
            remaining = [fault for fault in self._faults if fault.number != number]
            removed = len(remaining) < len(self._faults)
            self._faults = remaining
        return removed

    def __bool__(self) -> bool:
        return bool(self._faults)

    def _take_next(self, is_stream: bool) -> Fault | None:
        """Return the first fault that affects the current request, or None."""
        with self._lock:
            return next((fault for fault in self._faults if fault.take(is_stream)), None)

    def _add_at(self, fault: Fault, where: PlacedFaultOptions) -> None:
        """Add a fault with a place in the body. Without a place in `where`, the fault keeps its default."""
        place = Place(where.pop("at_event", None), where.pop("at_byte", None))
        if None not in place:
            raise TypeError(f"{fault.name}: pass either at_event or at_byte, not both")
        for name, number in zip(("at_event", "at_byte"), place, strict=True):
            if number is not None:
                check_count(fault.name, name, number)
        fault.place = fault.place if place == Place() else place
        fault.streams_only |= fault.place.event is not None
        self._add(fault, where, PlacedFaultOptions.__optional_keys__)

    def _add(self, fault: Fault, when: FaultOptions, known: frozenset[str] = FaultOptions.__optional_keys__) -> None:
        unknown = when.keys() - known
        if unknown:
            names = ", ".join(sorted(known))
            raise TypeError(f"{fault.name} has no option {', '.join(sorted(unknown))}; common options are {names}")
        fault.probability = when.get("probability", 1.0)
        check_number(fault.name, "probability", fault.probability)
        if fault.probability > 1:
            raise ValueError(f"{fault.name}: probability must be between 0 and 1, not {fault.probability}")
        fault.times = when.get("times", None if "probability" in when else 1)
        fault.after = when.get("after", 0)
        check_count(fault.name, "after", fault.after)
        if fault.times is not None:
            check_count(fault.name, "times", fault.times)
        fault.random = Random(when.get("seed", 0))
        with self._lock:
            fault.number = next(self._numbers)
            self._faults.append(fault)
