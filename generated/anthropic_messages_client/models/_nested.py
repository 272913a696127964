# Rendered by `make generate`. Do not edit.
"""Non-recursive operations on JSON data. Loaded only if a value is nested too deeply for recursion."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

_PLAIN = frozenset({str, int, float, bool, type(None)})


def refuse_cycles(value: Any) -> None:
    """Check that no dict, list or model contains itself, which has no end as JSON.

    Raises:
        ValueError: One does.
    """
    around: set[int] = set()
    todo: list[tuple[Any, bool]] = [(value, True)]
    while todo:
        box, is_begin = todo.pop()
        if not is_begin:
            around.discard(id(box))
            continue
        if id(box) in around:
            raise ValueError(f"an object of type {type(box).__name__} contains itself, so it is not JSON serializable")
        around.add(id(box))
        todo.append((box, False))
        if isinstance(box, dict):
            items: Iterable[Any] = box.values()
        else:
            items = box if isinstance(box, list) else (item for _, item in box)
        todo += [(item, True) for item in items if isinstance(item, dict | list) or hasattr(item, "_to_json_object")]


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


def path_of_nan(value: Any) -> str:
    """Return the path of the first float that is NaN, such as `content[0].input.x`."""
    todo = [("", value)]
    while todo:
        path, item = todo.pop()
        if isinstance(item, float) and item != item:
            return path or "the value"
        if isinstance(item, dict):
            todo += reversed([(f"{path}.{key}" if path else str(key), inner) for key, inner in item.items()])
        elif isinstance(item, list | tuple):
            todo += reversed([(f"{path}[{index}]", inner) for index, inner in enumerate(item)])
    return "the value"


def selected(value: Any, include: Any, exclude: Any) -> Any:
    """Return the parts of dicts and lists that `include` and `exclude` of pydantic's `model_dump()` select.

    Args:
        value: JSON data.
        include: The keys or indexes to keep. A mapping also selects parts of their values. None keeps everything.
        exclude: The keys or indexes to leave out, in the same form.

    Returns:
        The selected parts.

    Raises:
        TypeError: `include` or `exclude` is not a set, a list or a mapping.
    """
    for name, choice in (("include", include), ("exclude", exclude)):
        if isinstance(choice, str | bytes) or not isinstance(choice, Iterable | None):
            raise TypeError(f"`{name}` must be a set of names, or a dict with names as keys, not {choice!r}")
    include, exclude = (
        choice if choice is None or isinstance(choice, Mapping) else frozenset(choice) for choice in (include, exclude)
    )
    if isinstance(value, dict):
        places: list[tuple[Any, tuple[Any, ...]]] = [(key, (key, "__all__")) for key in value]
    elif isinstance(value, list):
        size = len(value)
        places = [(index, (index, index - size, "__all__")) for index in range(size)]
    else:
        return value
    kept: list[tuple[Any, Any]] = []
    for place, names in places:
        is_kept, inner = (True, None) if include is None else _choice(include, names)
        is_left_out, outer = (False, None) if exclude is None else _choice(exclude, names)
        if is_kept and not (is_left_out and outer is None):
            item = value[place]
            kept.append((place, item if inner is None and outer is None else selected(item, inner, outer)))
    return dict(kept) if isinstance(value, dict) else [item for _, item in kept]


def _choice(choice: Any, names: tuple[Any, ...]) -> tuple[bool, Any]:
    """Return whether one of the names is chosen, and the choice inside its value. None stands for the whole value."""
    found: list[Any] = [choice[name] if isinstance(choice, Mapping) else True for name in names if name in choice]
    found = [inner for inner in found if inner is not False and inner is not None]
    parts = [inner for inner in found if inner is not True and inner is not ...]
    if len(parts) < len(found) or not parts:
        return bool(found), None
    merged: dict[Any, Any] = {}
    for part in reversed(parts):
        merged |= part if isinstance(part, Mapping) else dict.fromkeys(part, True)
    return True, merged


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


def _entries(box: Any) -> Iterator[tuple[Any, Any]]:
    return iter(box.items()) if isinstance(box, dict) else enumerate(box)
