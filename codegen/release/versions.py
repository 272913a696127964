"""Semantic versions, and the minimum version of a release."""

from __future__ import annotations

import re
from dataclasses import dataclass

from codegen.compare.change import Severity


@dataclass(frozen=True, order=True)
class Version:
    """A semantic version."""

    major: int
    minor: int
    patch: int

    @classmethod
    def parse(cls, text: str) -> Version:
        """Return the version of a text such as `1.2.0`.

        Raises:
            ValueError: The text is not a version, or is the name of a tag.
        """
        if re.match(r"v\d", text):
            raise ValueError(f"{text!r} is the name of a tag: remove the v, as in 1.2.0")
        found = re.fullmatch(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", text)
        if found is None:
            raise ValueError(f"{text!r} is not a version: write it as in 1.2.0")
        return cls(*map(int, found.groups()))

    @classmethod
    def of_tag(cls, tag: str) -> Version:
        """Return the version of a tag such as `v1.2.0`.

        Raises:
            ValueError: The tag is not a version.
        """
        return cls.parse(tag.removeprefix("v"))

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"

    def after(self, highest_severity: Severity) -> Version:
        """Return the minimum version of a release with changes of this severity.

        Semantic versioning promises nothing below 1.0.0. This project increases the minor version for breaking changes
        there, so that `~=0.2.0` is as safe as `~=1.2`.
        """
        if highest_severity is Severity.BREAKING:
            return Version(0, self.minor + 1, 0) if self.major == 0 else Version(self.major + 1, 0, 0)
        if highest_severity >= Severity.ADDITION and self.major > 0:
            return Version(self.major, self.minor + 1, 0)
        return Version(self.major, self.minor, self.patch + 1)
