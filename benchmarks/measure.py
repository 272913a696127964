"""Medians, spreads and ratios of the readings of several contestants."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import TypeVar

ReadingT = TypeVar("ReadingT")


@dataclass(frozen=True)
class Row:
    """The readings of one measurement: one for each round and contestant, in seconds, in bytes or as a quotient.

    Slow contestants have readings of the first rounds only.
    """

    group: str
    name: str
    unit: str
    readings: dict[str, list[float]]
    ratios: tuple[tuple[str, str], ...] = (("ours", "floor"), ("official", "ours"))
    """Pairs of contestants, as numerator and denominator."""
    goal: float | None = None
    """The maximum of the first ratio."""
    most: float | None = None
    """The maximum of our own median."""

    def median(self, contestant: str) -> float:
        """Return the median of the readings of a contestant."""
        return median(self.readings[contestant])

    def spread(self, contestant: str) -> float:
        """Return half the interquartile range, relative to the median."""
        readings = self.readings[contestant]
        if len(readings) < 3:
            return 0.0
        low, middle, high = quantiles(readings, n=4, method="inclusive")
        return (high - low) / 2 / abs(middle) if middle else 0.0

    def ratio(self, numerator: str, denominator: str) -> float | None:
        """Return the median of the ratios of all rounds. Return None if a contestant was not measured."""
        if not {numerator, denominator} <= self.readings.keys():
            return None
        pairs = zip(self.readings[numerator], self.readings[denominator], strict=False)
        quotients = [above / below for above, below in pairs if below > 0]
        return median(quotients) if quotients else None

    def judged(self) -> tuple[float, float] | None:
        """Return the value with a goal, and its maximum. Return None if there is no goal."""
        if self.most is not None:
            return self.median("ours"), self.most
        ratio = self.ratio(*self.ratios[0])
        return None if self.goal is None or ratio is None else (ratio, self.goal)

    def holds(self) -> bool | None:
        """Return True if the goal is met. Return None if there is no goal."""
        judged = self.judged()
        return None if judged is None else judged[0] <= judged[1]


def growth(name: str, small: Row, large: Row, most: float) -> Row:
    """Return a row with the ratio of the times of two jobs, for each contestant."""
    quotients = {
        contestant: [above / below for above, below in zip(those, small.readings[contestant], strict=True)]
        for contestant, those in large.readings.items()
        if len(those) == len(small.readings.get(contestant, ()))
    }
    return Row(large.group, name, "x", quotients, ratios=(), most=most)


def in_turns(
    names: Sequence[str], rounds: int, read: Callable[[str], ReadingT], at_most: Mapping[str, int] | None = None
) -> dict[str, list[ReadingT]]:
    """Return the readings of all contestants, taken in turns with a rotating order.

    Args:
        names: The contestants.
        rounds: The number of rounds.
        read: A function that returns a reading of a contestant.
        at_most: A lower number of rounds for some contestants.

    Returns:
        The readings by contestant.
    """
    limits = at_most or {}
    readings: dict[str, list[ReadingT]] = {name: [] for name in names}
    for number in range(rounds):
        first = number % len(names)
        for name in (*names[first:], *names[:first]):
            if number < limits.get(name, rounds):
                readings[name].append(read(name))
    return readings
