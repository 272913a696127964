"""Values and lists in the words of a message."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable

_SHOWN = 60  # characters of a value that a message quotes
_HARMLESS = frozenset("\u200c\u200d")  # they join letters and emoji


def printable(text: str, keep: str = "") -> str:
    """Return a text in which no character can act on a terminal or change the order of others: those are escaped.

    Args:
        text: Text from outside.
        keep: Characters that stay, such as line breaks.
    """
    if text.isprintable():
        return text
    return "".join(char if char in keep or not _acts(char) else _escaped(char) for char in text)


def _acts(char: str) -> bool:
    return char not in _HARMLESS and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")


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


def quoted(text: str, limit: int = 80) -> str:
    """The beginning of a text on one line, in quotes."""
    line = " ".join(text.split())
    return f'"{line[:limit].rstrip()}..."' if len(line) > limit else f'"{line}"'


def plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
