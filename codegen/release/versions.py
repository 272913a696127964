"""Semantic versions, and which one a release has to have at least."""

from __future__ import annotations

import re
from dataclasses import dataclass

from codegen.compare.change import Severity


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int
    patch: int

    @classmethod
    def parse(cls, text: str) -> Version:
        """`1.2.0`. Raises ValueError for anything else, also for the name of a tag."""
        if re.match(r"v\d", text):
            raise ValueError(f"{text!r} is the name of a tag: write the version without the v, like 1.2.0")
        found = re.fullmatch(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", text)
        if found is None:
            raise ValueError(f"{text!r} is no version: write it like 1.2.0")
        return cls(*map(int, found.groups()))

    @classmethod
    def of_tag(cls, tag: str) -> Version:
        """That of the tag `v1.2.0`. Raises ValueError for anything else."""
        return cls.parse(tag.removeprefix("v"))

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"

    def after(self, worst: Severity) -> Version:
        """The least version that may follow with changes such as these.

        Below 1.0.0 semantic versioning promises nothing. We do: there the second number stands for the first, so that
        `~=0.2.0` is as safe as `~=1.2` will be.
        """
        if worst is Severity.BREAKING:
            return Version(0, self.minor + 1, 0) if self.major == 0 else Version(self.major + 1, 0, 0)
        if worst >= Severity.ADDITION and self.major > 0:
            return Version(self.major, self.minor + 1, 0)
        return Version(self.major, self.minor, self.patch + 1)
