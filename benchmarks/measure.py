"""Readings of several contestants, round by round -> medians, spreads and ratios."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import TypeVar

ReadingT = TypeVar("ReadingT")


@dataclass(frozen=True)
class Row:
    """One thing measured: a reading a round for each contestant, in seconds, in bytes or as a quotient.

    One that is too slow for all rounds has readings of the first ones only.
    """

    group: str
    name: str
    unit: str
    readings: dict[str, list[float]]
    ratios: tuple[tuple[str, str], ...] = (("ours", "floor"), ("official", "ours"))
    """Pairs of contestants to compare, the second being 1."""
    goal: float | None = None
    """The most that the first ratio may be."""
    most: float | None = None
    """The most that ours may be by itself."""

    def median(self, contestant: str) -> float:
        return median(self.readings[contestant])

    def spread(self, contestant: str) -> float:
        """Half the distance between the quartiles, as a part of the median."""
        readings = self.readings[contestant]
        if len(readings) < 3:
            return 0.0
        low, middle, high = quantiles(readings, n=4, method="inclusive")
        return (high - low) / 2 / abs(middle) if middle else 0.0

    def ratio(self, numerator: str, denominator: str) -> float | None:
        """The median over the rounds; None where one of the two was not measured."""
        if not {numerator, denominator} <= self.readings.keys():
            return None
        pairs = zip(self.readings[numerator], self.readings[denominator], strict=False)
        quotients = [above / below for above, below in pairs if below > 0]
        return median(quotients) if quotients else None

    def judged(self) -> tuple[float, float] | None:
        """What a goal is set for, and the most that it may be; None where there is no goal."""
        if self.most is not None:
            return self.median("ours"), self.most
        ratio = self.ratio(*self.ratios[0])
        return None if self.goal is None or ratio is None else (ratio, self.goal)

    def holds(self) -> bool | None:
        """Whether the goal is kept; None where there is none."""
        judged = self.judged()
        return None if judged is None else judged[0] <= judged[1]


def growth(name: str, small: Row, large: Row, most: float) -> Row:
    """How many times as long the larger one takes, each contestant by itself."""
    quotients = {
        contestant: [above / below for above, below in zip(those, small.readings[contestant], strict=True)]
        for contestant, those in large.readings.items()
        if len(those) == len(small.readings.get(contestant, ()))
    }
    return Row(large.group, name, "x", quotients, ratios=(), most=most)


def in_turns(
    names: Sequence[str], rounds: int, read: Callable[[str], ReadingT], at_most: Mapping[str, int] | None = None
) -> dict[str, list[ReadingT]]:
    """A reading of each in every round, each time another one going first.

    Those in `at_most` take part in so many rounds, the first ones.
    """
    limits = at_most or {}
    readings: dict[str, list[ReadingT]] = {name: [] for name in names}
    for number in range(rounds):
        first = number % len(names)
        for name in (*names[first:], *names[:first]):
            if number < limits.get(name, rounds):
                readings[name].append(read(name))
    return readings
