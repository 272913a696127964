"""Filters that write text of the spec into Python source, so that it cannot become code."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import Any

_SHORT = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def escaped(text: str) -> str:
    """Return text with backslashes and non-printable characters escaped. Quotes are not escaped."""
    if text.isprintable() and "\\" not in text:
        return text
    return "".join(_SHORT.get(c) or (c if c.isprintable() else _numbered(ord(c))) for c in text)


def _numbered(code: int) -> str:
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def source(value: Any) -> str:
    """Return the Python source of a scalar, or of mappings, lists, tuples and sets of scalars."""
    if isinstance(value, str):
        return '"' + escaped(value).replace('"', '\\"') + '"'
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{source(key)}: {source(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Set):
        # Sets are sorted, because their order differs from run to run.
        return f"frozenset({{{', '.join(map(source, sorted(value)))}}})" if value else "frozenset()"
    if isinstance(value, tuple):
        return f"({', '.join(map(source, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, list):
        return "[" + ", ".join(map(source, value)) + "]"
    return repr(value)


def docstring(text: str) -> str:
    """Return text for a docstring, with its quotes escaped where they would end the docstring."""
    line = escaped(" ".join(text.split()))
    return re.sub('""+|"$', lambda quotes: quotes[0].replace('"', '\\"'), line)
