"""Checks, and the problems they find: what is wrong with a value, where, and how to say it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

ARTICLES = {
    "string": "a string",
    "integer": "an integer",
    "number": "a number",
    "boolean": "a boolean",
    "array": "an array",
    "object": "an object",
    "null": "null",
}
_SHOWN = 60  # characters of a value that a message quotes


class Problem(NamedTuple):
    """One thing that is wrong with a value."""

    path: tuple[str | int, ...]
    message: str
    wanted: tuple[str, ...] = ()  # the JSON types that were expected, where the type is what is wrong

    @property
    def place(self) -> str:
        """Where it is: `messages.0.content.1.source.media_type`; empty for the whole value."""
        return ".".join(map(str, self.path))

    def under(self, key: str | int) -> Problem:
        """The same problem, seen from the value that has this one under `key`."""
        return Problem((key, *self.path), self.message, self.wanted)

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.path else self.message


Check = Callable[[Any], Sequence[Problem]]
Schema = Any  # a JSON Schema as parsed JSON


class Misused(Exception):
    """A known keyword with a value that this validator does not handle."""


def accept(value: Any) -> Sequence[Problem]:
    return ()


def combined(checks: Sequence[Check]) -> Check:
    """All checks in turn. A wrong type, looked at first, ends it: the others would only repeat that."""
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


def shown(value: object) -> str:
    """A value in the words of JSON, short enough for a sentence."""
    if isinstance(value, str):
        text = json.dumps(value[:_SHOWN], ensure_ascii=False)[1:-1].replace('\\"', '"')
        return f"'{text}{'...' if len(value) > _SHOWN else ''}'"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "an array"
    if isinstance(value, int) and value.bit_length() > 200:
        return "a very large number"
    return json.dumps(value)


def one_of(words: Iterable[str]) -> str:
    """`a, b or c`."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def type_problem(value: object, wanted: tuple[str, ...]) -> Problem:
    forms = one_of(ARTICLES[name] for name in wanted)
    return Problem((), f"input should be {forms}, not {shown(value)}", wanted)


def choice_problem(value: Any, choices: Sequence[Any]) -> Problem:
    """The value is none of `choices`; a near miss is pointed out."""
    message = f"input should be {one_of(map(shown, choices))}, not {shown(value)}"
    if not isinstance(value, str) or len(value) > _SHOWN:
        return Problem((), message)
    near = _near_miss(value, tuple(choice for choice in choices if isinstance(choice, str)))
    return Problem((), f"{message}; did you mean {shown(near)}?" if near and len(choices) > 1 else message)


@lru_cache  # a long body often has the same mistake many times
def _near_miss(value: str, choices: tuple[str, ...]) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(value, choices, n=1, cutoff=0.85)), None)


def nearest(value: object, attempts: Sequence[Sequence[Problem]]) -> Sequence[Problem]:
    """Of the problems with each form a value could have, those with the form that was most likely meant."""
    shaped = [problems for problems in attempts if not any(p.wanted and not p.path for p in problems)]
    if shaped:
        return min(shaped, key=len)
    wanted = dict.fromkeys(name for problems in attempts for p in problems if not p.path for name in p.wanted)
    return (type_problem(value, tuple(wanted)),)
