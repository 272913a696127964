# Rendered by `make generate`. Do not edit.
"""Short forms of values for `repr()` and rich. Loaded when a model is shown for the first time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from ._model import BaseModel

_ROOM = 1000
"""The length of a `repr()` in characters. A longer one is shortened to about this length."""
_MOST_ITEMS = 20
_MOST_LEVELS = 20
_LONGEST_TEXT, _SHOWN_TEXT = 240, 160
_LONGEST_DATA, _SHOWN_DATA = 100, 32
"""The same limits for text without white space, such as base64 data and signatures."""
_MOST_BITS = 2000


class _TooLong(Exception):
    """A value does not fit into the room."""


class Shown:
    """A value that is shown as a text of its own."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


def shown(model: BaseModel) -> str:
    """Return the `repr()` of a model. The time depends on the length of the result, not of the model.

    All fields are shown if the result is short. Otherwise, a nested object or list gets half of the space that is left.
    """
    try:
        return _box(model, _ROOM, 0, exact=True)
    except _TooLong:
        return _box(model, _ROOM, 0, exact=False)


def rich_fields(model: BaseModel) -> Iterator[tuple[str, Any]]:
    """Yield the name and the shortened value of each field, for `__rich_repr__`."""
    for name, value in model._shown_fields():
        yield name, _shortened(value, 0)


def short_text(value: Any) -> str:
    """Return the `repr()` of a value on one line, shortened if it is long."""
    if isinstance(value, BaseModel | list | dict):
        try:
            return _box(value, _ROOM, 0, exact=True)
        except _TooLong:
            return _box(value, _ROOM, 0, exact=False)
    return _leaf(value)


def _box(value: Any, room: int, level: int, *, exact: bool) -> str:
    """Return the short form of a model, a list or a dict, in about `room` characters.

    Raises:
        _TooLong: `exact` is true and the result has more than `room` characters.
    """
    entries: Iterable[tuple[str, Any]]
    if isinstance(value, list):
        opening, closing, size = "[", "]", len(value)
        entries = (("", item) for item in value)
    elif isinstance(value, dict):
        opening, closing, size = "{", "}", len(value)
        entries = ((f"{_leaf(key)}: ", item) for key, item in value.items())
    else:
        fields = value._shown_fields()
        opening, closing, size = f"{type(value).__name__}(", ")", 0
        entries = ((f"{name}=", item) for name, item in fields)
    if level > _MOST_LEVELS:
        return f"{opening}...{closing}"
    parts: list[str] = []
    left = room - len(opening) - len(closing)
    for index, (prefix, item) in enumerate(entries):
        is_full = left <= 0 and not exact
        if is_full or (size and index >= _MOST_ITEMS):
            parts.append(f"... ({size} items)" if size else "...")
            break
        left -= len(prefix) + 2
        inner_room = left if exact else left // 2
        text = _box(item, inner_room, level + 1, exact=exact) if _is_box(item) else _leaf(item)
        left -= len(text)
        if exact and left < 0:
            raise _TooLong
        parts.append(prefix + text)
    return f"{opening}{', '.join(parts)}{closing}"


def _is_box(value: Any) -> bool:
    """Return whether `_box()` shows a value. A subclass may have a `__repr__` of its own, which is used instead."""
    if isinstance(value, BaseModel):
        return type(value).__repr__ is BaseModel.__repr__
    return type(value) is list or type(value) is dict


def _leaf(value: Any) -> str:
    """Return the short form of any value that is not a box."""
    if isinstance(value, str | bytes | bytearray):
        size = len(value)
        unit = "characters" if isinstance(value, str) else "bytes"
        if size > _LONGEST_DATA and len(value[:_LONGEST_DATA].split()) == 1:
            return f"{value[:_SHOWN_DATA]!r}... ({size} {unit})"
        if size > _LONGEST_TEXT:
            return f"{value[:_SHOWN_TEXT]!r}... ({size} {unit})"
        return repr(value)
    if isinstance(value, int) and value.bit_length() > _MOST_BITS:  # Python refuses to write very large integers.
        return f"<integer of {value.bit_length()} bits>"
    text = repr(value)
    return text if len(text) <= _LONGEST_TEXT else f"{text[:_SHOWN_TEXT]}... ({len(text)} characters)"


def _shortened(value: Any, level: int) -> Any:
    """Return a value in which long text and long lists are replaced by short ones. Other values are returned unchanged."""
    if isinstance(value, str | bytes | bytearray) and len(value) > _LONGEST_DATA:
        return Shown(_leaf(value))
    if isinstance(value, int) and value.bit_length() > _MOST_BITS:
        return Shown(_leaf(value))
    if type(value) is list:
        if level > _MOST_LEVELS:
            return Shown("[...]")
        items = [_shortened(item, level + 1) for item in islice(value, _MOST_ITEMS)]
        return [*items, Shown(f"... ({len(value)} items)")] if len(value) > _MOST_ITEMS else items
    if type(value) is dict:
        if level > _MOST_LEVELS:
            return Shown("{...}")
        entries = {key: _shortened(item, level + 1) for key, item in islice(value.items(), _MOST_ITEMS)}
        return {**entries, Shown("..."): Shown(f"({len(value)} items)")} if len(value) > _MOST_ITEMS else entries
    return value
