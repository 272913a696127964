# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Non-recursive operations on JSON data. Loaded only if a value is nested too deeply for recursion."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from reprlib import Repr
from typing import Any

_PLAIN = frozenset({str, int, float, bool, type(None)})
_SHOWN_LEVELS = 20
_SHOWN_ITEMS = 20
_SHOWN_CHARACTERS = 600


def copied(value: Any, leaf: Callable[[Any], Any]) -> Any:
    """Return a copy of nested dicts and lists. `leaf` copies every other value that is not plain JSON data."""
    root = [value]
    todo: list[Any] = [root]
    while todo:
        box = todo.pop()
        for key, item in _entries(box):
            if isinstance(item, dict):
                box[key] = dict(item)
                todo.append(box[key])
            elif isinstance(item, list):
                box[key] = list(item)
                todo.append(box[key])
            elif type(item) not in _PLAIN:
                box[key] = leaf(item)
    return root[0]


def flattened(value: Any) -> tuple[list[Any], list[tuple[int, Any, int]]]:
    """Return the dicts and lists of a value, each without its nested ones, and their places, for `joined()`."""
    boxes: list[Any] = [[value]]
    links: list[tuple[int, Any, int]] = []
    for index, box in enumerate(boxes):  # The loop appends to `boxes`.
        for key, item in _entries(box):
            if isinstance(item, dict | list):
                box[key] = None
                links.append((index, key, len(boxes)))
                boxes.append(dict(item) if isinstance(item, dict) else list(item))
    return boxes, links


def joined(boxes: list[Any], links: list[tuple[int, Any, int]]) -> Any:
    """Return the value that `flattened()` took apart."""
    for parent, key, child in links:
        boxes[parent][key] = boxes[child]
    return boxes[0][0]


def equal(one: Any, other: Any) -> bool:
    """Return whether two values are equal."""
    todo = [(one, other)]
    while todo:
        left, right = todo.pop()
        if left is right:
            continue
        if isinstance(left, dict) and isinstance(right, dict):
            if left.keys() != right.keys():
                return False
            todo += [(item, right[key]) for key, item in left.items()]
        elif isinstance(left, list) and isinstance(right, list):
            if len(left) != len(right):
                return False
            todo += zip(left, right, strict=True)
        elif left != right:
            return False
    return True


def written(value: Any, indent: int | None, write: Callable[[Any], str]) -> str:
    """Return the JSON text of a value. `write` returns the text of a scalar or an empty container."""
    out: list[str] = []
    open_boxes: list[
        tuple[Iterator[tuple[Any, Any]], str]
    ] = []  # The remaining entries of each, and its closing bracket.

    def line() -> str:
        return "" if indent is None else "\n" + " " * (indent * len(open_boxes))

    def begin(item: Any) -> None:
        if not isinstance(item, dict | list) or not item:
            out.append(write(item))
            return
        is_object = isinstance(item, dict)
        out.append("{" if is_object else "[")
        open_boxes.append((_entries(item), "}" if is_object else "]"))

    begin(value)
    is_first = True
    while open_boxes:
        entries, closing = open_boxes[-1]
        entry = next(entries, None)
        if entry is None:
            open_boxes.pop()
            out += (line(), closing)
            is_first = False
            continue
        key, item = entry
        out += ("" if is_first else ",", line())
        if closing == "}":
            out.append(write({key: 0})[1:-2] + ("" if indent is None else " "))  # The key and its colon.
        boxes = len(open_boxes)
        begin(item)
        is_first = len(open_boxes) > boxes
    return "".join(out)


def shown(value: Any) -> str:
    """Return the `repr()` of the outer levels of a value."""
    short = Repr()
    short.maxlevel = _SHOWN_LEVELS
    short.maxdict = short.maxlist = short.maxtuple = _SHOWN_ITEMS
    short.maxstring = short.maxother = _SHOWN_CHARACTERS
    return short.repr(value)


def _entries(box: Any) -> Iterator[tuple[Any, Any]]:
    return iter(box.items()) if isinstance(box, dict) else enumerate(box)
