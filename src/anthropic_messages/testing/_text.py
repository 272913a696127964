"""Text for messages: quoted values, lists of words, and escaped control characters."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable

_MAX_QUOTED = 60  # characters of a value that a message quotes
_JOINERS = frozenset("\u200c\u200d")  # zero-width joiners, which emoji and some scripts need


def printable(text: str, keep: str = "") -> str:
    """Return a text with control characters and bidirectional formatting characters escaped.

    Args:
        text: Untrusted text.
        keep: Characters to keep, such as line breaks.
    """
    if text.isprintable():
        return text
    return "".join(char if char in keep or not _is_control(char) else _escaped(char) for char in text)


def _is_control(char: str) -> bool:
    return char not in _JOINERS and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")


def format_value(value: object) -> str:
    """Return a value in JSON notation, shortened to fit into a sentence."""
    if isinstance(value, str):
        text = json.dumps(value[:_MAX_QUOTED], ensure_ascii=False)[1:-1].replace('\\"', '"')
        return f"'{text}{'...' if len(value) > _MAX_QUOTED else ''}'"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "an array"
    if isinstance(value, int) and value.bit_length() > 200:
        return "a very large number"
    return json.dumps(value)


def one_of(words: Iterable[str]) -> str:
    """Return `a, b or c`."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def quoted(text: str, limit: int = 80) -> str:
    """Return the beginning of a text on one line, in quotes."""
    line = " ".join(text.split())
    return f'"{line[:limit].rstrip()}..."' if len(line) > limit else f'"{line}"'


def plural(count: int, noun: str) -> str:
    """Return a number with its noun in singular or plural."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
