"""The beta features of the API: their names, and the parts of the API that only they enable.

`x-beta` marks such a part in the description. Its value is a list of the features, any of which enables it, or true if
any feature does. `x-beta-values` marks values of an `enum` that any feature enables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from anthropic_messages.testing._text import format_value, one_of

from .problems import Problem

MARK, VALUES_MARK = "x-beta", "x-beta-values"
_HEADER = "anthropic-beta"
_ANY = "*"
STRUCTURED_OUTPUTS = "structured-outputs-2025-11-13"
"""The feature that `output_format` belonged to, before it became `output_config.format`."""
_OF_OLDER_CLIENTS = ("structured-outputs-2025-12-15",)
"""Names that older releases of the official SDK send by themselves, and that no description lists."""
_DATED = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)-(?:\d{4}-\d{2}-\d{2}|\d{8})")

Mark = bool | Sequence[str]


def is_enabled(mark: Mark, betas: frozenset[str]) -> bool:
    """Return whether some features enable a marked part."""
    return bool(betas) if isinstance(mark, bool) else not betas.isdisjoint(mark)


def beta_problem(mark: Mark) -> Problem:
    """Return the problem of a part that no feature of the request enables."""
    names = "its name" if isinstance(mark, bool) else one_of(map(format_value, mark))
    return Problem((), f"only a beta feature accepts this: send {names} in the header {_HEADER} (`betas`)")


class Betas:
    """The beta features that a description names.

    Args:
        document: The OpenAPI document.
    """

    def __init__(self, document: Any) -> None:
        self._marks: frozenset[str] = frozenset({*_names(document), STRUCTURED_OUTPUTS})
        self.known: frozenset[str] = self._marks | frozenset(_listed(document)) | frozenset(_OF_OLDER_CLIENTS)
        self._by_stem: dict[str, list[str]] = {}
        for name in sorted(self.known):
            self._by_stem.setdefault(_stem(name), []).append(name)

    def read(self, header: str | None) -> frozenset[str]:
        """Return the features of a request, without those that make no difference to what it may contain.

        The offline API accepts names that the description does not have, because many features change no shapes.

        Args:
            header: The header `anthropic-beta`; None if it is missing.

        Raises:
            ValueError: A name is malformed, or it has the wrong date.
        """
        if header is None:
            return frozenset()
        names = [name.strip() for name in header.split(",")]
        for name in names:
            if not _DATED.fullmatch(name):
                raise ValueError(
                    f"{_HEADER}: unexpected value {format_value(name)}; the name of a beta feature ends with a date, "
                    "such as 'compact-2026-01-12', and commas separate several names"
                )
            same = self._by_stem.get(_stem(name), [name])
            if name not in same:
                expected = one_of(map(format_value, same))
                raise ValueError(f"{_HEADER}: unexpected value {format_value(name)}; did you mean {expected}?")
        return self._marks & frozenset(names) | {_ANY}


def _stem(name: str) -> str:
    """Return a name without its date."""
    match = _DATED.fullmatch(name)
    return match[1] if match else name


def _listed(document: Any) -> Iterator[str]:
    """Yield the names that the description of the header lists."""
    components = document["components"]
    for parameter in components.get("parameters", {}).values():
        if parameter["name"] == _HEADER:
            schema = components["schemas"].get(str(parameter["schema"].get("$ref")).rpartition("/")[2], {})
            for part in schema.get("anyOf", ()):
                yield from part.get("enum", ())


def _names(value: Any) -> Iterator[str]:
    """Yield the names in all marks, and those that operations add."""
    if isinstance(value, list):
        for item in value:
            yield from _names(item)
    elif isinstance(value, dict):
        mark = value.get(MARK)
        yield from mark if isinstance(mark, list) else ()
        yield from value.get("x-added-betas", {})
        for item in value.values():
            yield from _names(item)
