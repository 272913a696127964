"""Faults that were asked for, and which of them strikes a request. What they do is in `_faults`."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, TypedDict

from .steps import Place, split

if TYPE_CHECKING:
    from anthropic_messages.testing._model.errors import Refusal

    from .effects import Spoiler
    from .steps import Step


class When(TypedDict, total=False):
    """Which requests a fault strikes, of those that no fault asked for before it has struck."""

    times: int | None
    """So many of them, then it is over; None for all. Once, unless there is a `probability`: then all that it hits."""
    after: int
    """So many pass unharmed first."""
    probability: float
    """Each is struck with this probability, from 0 to 1; the same ones in each run."""
    seed: int
    """Others are struck for another seed of `probability`."""


class Where(When, total=False):
    """A place in the body of an answer, for faults that happen within it."""

    at_event: int
    """So many events of a stream come first; 0 is right after the headers."""
    at_byte: int
    """So many bytes of the body come first, be it a stream or not."""


@dataclass
class Fault:
    """A fault that was asked for, and what is left of it. It has either a `refusal` or a `spoiler`."""

    name: str
    refusal: Refusal | None = None
    spoiler: Spoiler | None = None
    place: Place = field(default_factory=Place)
    of_streams: bool = False
    """Whether it can happen to streams only: other requests pass it by."""
    whole: bool = False
    """Whether the answer arrives all the same."""
    times: int | None = 1
    after: int = 0
    probability: float = 1.0
    dice: Random = field(default_factory=Random)

    def strikes(self, is_stream: bool) -> bool:
        """Whether it strikes the next request; one strike less is left of it then."""
        if self.times == 0 or (self.of_streams and not is_stream):
            return False
        if self.after:
            self.after -= 1
            return False
        if self.probability < 1 and self.dice.random() >= self.probability:
            return False
        if self.times is not None:
            self.times -= 1
        return True

    def give_back(self) -> None:
        """Take a strike back: there was nothing to be struck."""
        if self.times is not None:
            self.times += 1

    @property
    def spoils(self) -> bool:
        """Whether the client does not get all of the answer."""
        return self.spoiler is not None and not self.whole

    @property
    def comes_first(self) -> bool:
        """Whether it breaks the connection before the status."""
        return self.spoils and self.place == Place()

    def shows(self, steps: list[Step], is_stream: bool) -> bool:
        """Whether the client gets to see of an answer what it can act on: all of it, or an event."""
        pieces, shown = (
            [step for step in some if isinstance(step, bytes)] for some in (steps, split(steps, self.place)[0])
        )
        return self.whole or (is_stream and shown[:1] == pieces[:1])

    def spoil(self, steps: list[Step]) -> Iterator[Step]:
        """The steps of an answer as it goes out."""
        return iter(steps) if self.spoiler is None else self.spoiler(steps, self.place)


def check_count(fault: str, name: str, value: object, least: int = 0) -> None:
    """An argument of a fault has to be a whole number, from `least` on.

    Raises:
        TypeError, ValueError: It is not.
    """
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{fault}: {name} should be a whole number, not {value!r}")
    if value < least:
        raise ValueError(f"{fault}: {name} should be a whole number from {least} on, not {value}")


def check_number(fault: str, name: str, value: object) -> None:
    """An argument of a fault has to be a number from 0 on; infinity is one.

    Raises:
        TypeError, ValueError: It is not.
    """
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise TypeError(f"{fault}: {name} should be a number, not {value!r}")
    if not value >= 0:
        raise ValueError(f"{fault}: {name} should be a number from 0 on, not {value}")


class FaultList:
    """Faults, in the order in which they were asked for. Threads can share it."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._lock = threading.Lock()

    def clear(self) -> None:
        """Nothing goes wrong from now on."""
        with self._lock:
            self._faults.clear()

    @property
    def pending(self) -> list[str]:
        """The names of those that have a number of requests left to strike."""
        with self._lock:
            return [fault.name for fault in self._faults if fault.times]

    def __bool__(self) -> bool:
        return bool(self._faults)

    def _strike(self, is_stream: bool) -> Fault | None:
        """The fault that strikes the request that has come in, if one does."""
        with self._lock:
            return next((fault for fault in self._faults if fault.strikes(is_stream)), None)

    def _add_at(self, fault: Fault, where: Where) -> None:
        """Add a fault at a place; where none is given it keeps the one that it has."""
        place = Place(where.pop("at_event", None), where.pop("at_byte", None))
        if None not in place:
            raise TypeError(f"{fault.name}: either at_event or at_byte, not both")
        for name, number in zip(("at_event", "at_byte"), place, strict=True):
            if number is not None:
                check_count(fault.name, name, number)
        fault.place = fault.place if place == Place() else place
        fault.of_streams |= fault.place.event is not None
        self._add(fault, where, Where.__optional_keys__)

    def _add(self, fault: Fault, when: When, known: frozenset[str] = When.__optional_keys__) -> None:
        unknown = when.keys() - known
        if unknown:
            names = ", ".join(sorted(known))
            raise TypeError(f"{fault.name} has no option {', '.join(sorted(unknown))}; there are its own and {names}")
        fault.probability = when.get("probability", 1.0)
        check_number(fault.name, "probability", fault.probability)
        if fault.probability > 1:
            raise ValueError(f"{fault.name}: probability should be from 0 to 1, not {fault.probability}")
        fault.times = when.get("times", None if "probability" in when else 1)
        fault.after = when.get("after", 0)
        check_count(fault.name, "after", fault.after)
        if fault.times is not None:
            check_count(fault.name, "times", fault.times)
        fault.dice = Random(when.get("seed", 0))
        with self._lock:
            self._faults.append(fault)
