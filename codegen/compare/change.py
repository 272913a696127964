"""What a difference between two specs is called, how bad it is, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum, IntEnum

from codegen.spec.document import Document, Pointer


class Severity(IntEnum):
    """What a change does to programs that run on the version before."""

    DETAIL = 0
    """Nothing that a program could notice."""
    ADDITION = 1
    """Programs can do more."""
    CAUTION = 2
    """Unusual programs feel it: tests that make answers, stand-ins for the API, exhaustive checks of types."""
    BREAKING = 3
    """Programs that were right fail, or are refused by a type checker."""

    @property
    def word(self) -> str:
        return self.name.lower()


class Way(Enum):
    """In which direction a change is judged."""

    REQUEST = "request"
    """What is sent: it breaks where less is taken, or more is asked for."""
    RESPONSE = "response"
    """What is answered: it breaks where less is promised."""
    CODE = "code"
    """What is called and imported: it breaks where a name goes."""


@dataclass(frozen=True)
class Verdict:
    severity: Severity
    says: str
    """With `{where}`, `{owner}`, `{noun}`, `{name}`, `{status}`, `{old}` and `{new}` to be filled in."""


@dataclass(frozen=True)
class Rule:
    """One kind of change, with the verdict for each direction in which it can happen."""

    id: str
    reason: str = field(compare=False)
    example: str = field(compare=False)
    verdicts: dict[Way, Verdict] = field(compare=False)


@dataclass(frozen=True)
class Place:
    """The part of a call or a class that changed."""

    owner: str
    """`messages.create` or `Usage`."""
    name: str = ""
    noun: str = "field"
    """`parameter` where the owner is called."""
    inside: tuple[str, ...] = ()
    """`an item of`, `a value of`: how far inside of the part it is."""
    statuses: tuple[str, ...] = ()
    """Of a part of a response: the statuses that have it, such as `200` and `4XX`."""

    def __str__(self) -> str:
        end = f" ({self.status})" if self.statuses else ""
        if self.name and self.noun != "field":
            return f"{self.owner}: {' '.join((*self.inside, self.noun, self.name))}{end}"
        return " ".join((*self.inside, f"{self.owner}.{self.name}" if self.name else self.owner)) + end

    @property
    def status(self) -> str:
        return f"status {' or '.join(self.statuses)}"

    def within(self, what: str) -> Place:
        return replace(self, inside=(what, *self.inside))


@dataclass(frozen=True)
class Change:
    """A difference between two specs, found by a rule."""

    rule: Rule
    way: Way
    place: Place
    old: str = ""
    new: str = ""
    old_at: Pointer | None = field(default=None, compare=False)
    new_at: Pointer | None = field(default=None, compare=False)
    classes: tuple[str, ...] = field(default=(), compare=False)
    """Other classes that have the part from the same shared component."""
    operations: tuple[str, ...] = field(default=(), compare=False)
    """The operations that the change of a shared component reaches. Empty where the place itself names the only one."""

    @property
    def severity(self) -> Severity:
        return self.rule.verdicts[self.way].severity

    def __str__(self) -> str:
        return self.rule.verdicts[self.way].says.format(
            where=self.place,
            owner=self.place.owner,
            noun=self.place.noun,
            name=self.place.name,
            status=self.place.status,
            old=self.old,
            new=self.new,
        )

    def location(self, old: Document, new: Document) -> str:
        """`openapi.yaml:120`: the line to look at, in the new spec where it is still there."""
        if self.new_at is not None:
            return f"{new.path}:{new.line(self.new_at)}"
        return f"{old.path}:{old.line(self.old_at or ())}"
