"""Changes between two specs: their severity, direction and place."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum, IntEnum

from codegen.spec.document import Document, Pointer


class Severity(IntEnum):
    """The effect of a change on existing programs."""

    DETAIL = 0
    """No effect on programs."""
    ADDITION = 1
    """New possibilities for programs."""
    CAUTION = 2
    """An effect on unusual programs: tests that create responses, mock servers, exhaustive type checks."""
    BREAKING = 3
    """Valid programs fail, or a type checker rejects them."""

    @property
    def word(self) -> str:
        """The name in lowercase, as in the JSON report."""
        return self.name.lower()


class Way(Enum):
    """The direction of a change."""

    REQUEST = "request"
    """A part of a request. It breaks if the API accepts less or requires more."""
    RESPONSE = "response"
    """A part of a response. It breaks if the API promises less."""
    CODE = "code"
    """A name in Python. It breaks if the name is removed."""


@dataclass(frozen=True)
class Verdict:
    """The result of a rule in one direction."""

    severity: Severity
    message: str
    """The message, with the placeholders `{where}`, `{owner}`, `{noun}`, `{name}`, `{status}`, `{old}` and `{new}`."""


@dataclass(frozen=True)
class Rule:
    """A type of change, with a verdict for each of its directions."""

    id: str
    reason: str = field(compare=False)
    example: str = field(compare=False)
    verdicts: dict[Way, Verdict] = field(compare=False)


@dataclass(frozen=True)
class Place:
    """The part of an operation or a class that changed."""

    owner: str
    """`messages.create` or `Usage`."""
    name: str = ""
    noun: str = "field"
    """`parameter` if the owner is an operation."""
    inside: tuple[str, ...] = ()
    """The path inside the part, such as `an item of`."""
    statuses: tuple[str, ...] = ()
    """The statuses of a part of a response, such as `200` and `4XX`."""

    def __str__(self) -> str:
        end = f" ({self.status})" if self.statuses else ""
        if self.name and self.noun != "field":
            return f"{self.owner}: {' '.join((*self.inside, self.noun, self.name))}{end}"
        return " ".join((*self.inside, f"{self.owner}.{self.name}" if self.name else self.owner)) + end

    @property
    def status(self) -> str:
        """The statuses as text, such as `status 200 or 4XX`."""
        return f"status {' or '.join(self.statuses)}"

    def within(self, what: str) -> Place:
        """Return the place of a part inside this one, such as `an item of` a list."""
        return replace(self, inside=(what, *self.inside))


@dataclass(frozen=True)
class Change:
    """A change between two specs."""

    rule: Rule
    way: Way
    place: Place
    old: str = ""
    new: str = ""
    old_at: Pointer | None = field(default=None, compare=False)
    new_at: Pointer | None = field(default=None, compare=False)
    classes: tuple[str, ...] = field(default=(), compare=False)
    """Other classes that include the same shared component."""
    operations: tuple[str, ...] = field(default=(), compare=False)
    """The operations that use a shared component. Empty if the place names the only one."""

    @property
    def severity(self) -> Severity:
        """The severity of the rule in this direction."""
        return self.rule.verdicts[self.way].severity

    def __str__(self) -> str:
        return self.rule.verdicts[self.way].message.format(
            where=self.place,
            owner=self.place.owner,
            noun=self.place.noun,
            name=self.place.name,
            status=self.place.status,
            old=self.old,
            new=self.new,
        )

    def location(self, old: Document, new: Document) -> str:
        """Return the file and line of the change, such as `openapi.yaml:120`, in the new spec if possible."""
        if self.new_at is not None:
            return f"{new.path}:{new.line(self.new_at)}"
        return f"{old.path}:{old.line(self.old_at or ())}"
