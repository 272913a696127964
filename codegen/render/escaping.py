"""Text of the spec in Python source. Templates write it through these filters only, so that it can't become code."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import Any

_SHORT = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def escaped(text: str) -> str:
    """Return text for the inside of a Python string, quotes aside: backslashes and what can't be printed, escaped."""
    if text.isprintable() and "\\" not in text:
        return text
    return "".join(_SHORT.get(c) or (c if c.isprintable() else _numbered(ord(c))) for c in text)


def _numbered(code: int) -> str:
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def source(value: Any) -> str:
    """Return a constant as Python source: a text, a number, a boolean, None, or mappings, lists and sets of these."""
    if isinstance(value, str):
        return '"' + escaped(value).replace('"', '\\"') + '"'
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{source(key)}: {source(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Set):
        # In an order that does not change from run to run.
        return f"frozenset({{{', '.join(map(source, sorted(value)))}}})" if value else "frozenset()"
    if isinstance(value, tuple):
        return f"({', '.join(map(source, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, list):
        return "[" + ", ".join(map(source, value)) + "]"
    return repr(value)


def docstring(text: str) -> str:
    """Return text for the inside of a docstring, which it does not end, even where it is the last text in it."""
    told = escaped(" ".join(text.split()))
    return re.sub('""+|"$', lambda quotes: quotes[0].replace('"', '\\"'), told)
