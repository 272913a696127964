"""Problems that validation finds: a path, a message, and the choice of the most helpful ones."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from anthropic_messages.testing._text import format_value, one_of

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
    """One problem of a value."""

    path: tuple[str | int, ...]
    message: str
    wanted: tuple[str, ...] = ()  # the expected JSON types, if the type is wrong

    @property
    def place(self) -> str:
        """The path as text, such as `messages.0.content.1.source.media_type`; empty for the root."""
        return ".".join(map(str, self.path))

    def under(self, key: str | int) -> Problem:
        """Return the problem with a path that starts at the parent, which has the value under `key`."""
        return Problem((key, *self.path), self.message, self.wanted)

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.path else self.message


def type_problem(value: object, wanted: tuple[str, ...]) -> Problem:
    """Return the problem of a value with a wrong type."""
    forms = one_of(ARTICLES[name] for name in wanted)
    return Problem((), f"input should be {forms}, not {format_value(value)}", wanted)


def choice_problem(value: Any, choices: Sequence[Any]) -> Problem:
    """Return the problem of a value that is not one of `choices`, with a suggestion for typos."""
    message = f"input should be {one_of(map(format_value, choices))}, not {format_value(value)}"
    if not isinstance(value, str) or len(value) > _SHOWN:
        return Problem((), message)
    near = _near_miss(value, tuple(choice for choice in choices if isinstance(choice, str)))
    return Problem((), f"{message}; did you mean {format_value(near)}?" if near and len(choices) > 1 else message)


@lru_cache  # a long body often repeats the same mistake
def _near_miss(value: str, choices: tuple[str, ...]) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(value, choices, n=1, cutoff=0.85)), None)


def nearest(value: object, attempts: Sequence[Sequence[Problem]]) -> Sequence[Problem]:
    """Return the problems with the union member that was most likely meant.

    Args:
        value: The value.
        attempts: The problems of the value with each member of the union.
    """
    shaped = [problems for problems in attempts if not any(p.wanted and not p.path for p in problems)]
    if shaped:
        return min(shaped, key=len)
    wanted = dict.fromkeys(name for problems in attempts for p in problems if not p.path for name in p.wanted)
    return (type_problem(value, tuple(wanted)),)
