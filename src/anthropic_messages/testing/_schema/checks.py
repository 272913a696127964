"""Checks: the functions that schemas are compiled to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from .problems import Problem

Check = Callable[[Any], Sequence[Problem]]
Schema = Any  # a JSON Schema as parsed JSON


class UnsupportedKeyword(Exception):
    """Raised for a known keyword with a value that the validator does not support."""


def accept(value: Any) -> Sequence[Problem]:
    """Accept any value."""
    return ()


def combine(checks: Sequence[Check]) -> Check:
    """Return a check that runs all checks. After a type problem, the other checks are skipped."""
    if not checks:
        return accept
    if len(checks) == 1:
        return checks[0]

    def check(value: Any) -> Sequence[Problem]:
        found: Sequence[Problem] = ()
        for one in checks:
            problems = one(value)
            if problems:
                if not found and any(problem.wanted and not problem.path for problem in problems):
                    return problems
                found = list(dict.fromkeys([*found, *problems]))  # parts of an allOf may agree
        return found

    return check


class Compiler(Protocol):
    """Compiles the schemas of one document to checks."""

    version: str | None
    """The API version whose rules the checks apply; None for no version."""
    betas: frozenset[str] | None
    """The beta features whose parts the checks accept; None for all of them."""

    def compile(self, schema: Schema, place: str) -> Check:
        """Return the check of a schema; `place` is its location in the document, for error messages."""
        ...

    def reference(self, target: object, place: str) -> Check:
        """Return the check of the schema that a `$ref` names."""
        ...
