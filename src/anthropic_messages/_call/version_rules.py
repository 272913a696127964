"""Search a request for values that an API version rejects, according to the patterns in the spec.

In a pattern, `...` matches any value, a mapping matches an object with such fields, a list matches a list with such an
item, and everything else matches an equal value.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from anthropic_messages_client.models._model import BaseModel
from anthropic_messages_client.request import Omit, omit

if TYPE_CHECKING:
    from typing import Any

Place = tuple[str | int, ...]


def find_form(form: Any, value: Any) -> Place | None:
    """Return the place of the first match in a value; None if there is none. Generators are not consumed."""
    if form is ...:
        return ()
    if isinstance(form, list):
        is_list = isinstance(value, Collection) and not isinstance(value, str | bytes | Mapping)
        for index, item in enumerate(value if is_list else ()):
            if (below := find_form(form[0], item)) is not None:
                return index, *below
        return None
    if not isinstance(form, Mapping):
        return () if form == value and isinstance(form, bool) == isinstance(value, bool) else None
    fields = value._as_input() if isinstance(value, BaseModel) else value
    if not isinstance(fields, Mapping):
        return None
    place: Place = ()
    for name, inner in form.items():
        held = fields.get(name, omit)
        if isinstance(held, Omit) or (below := find_form(inner, held)) is None:
            return None
        if inner is ... or isinstance(inner, list | Mapping):  # a constant identifies the object and is not its place
            place = name, *below
    return place


def constants(form: Any) -> Iterator[tuple[str, str | bool | int]]:
    """Yield the names and values of the constants in a pattern, from the outside to the inside."""
    if isinstance(form, list):
        yield from constants(form[0])
    elif isinstance(form, Mapping):
        for name, inner in form.items():
            if isinstance(inner, str | bool | int):
                yield name, inner
            else:
                yield from constants(inner)


def written(place: Place) -> str:
    """Return a place in Python's notation, such as `messages[0].content`."""
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in place).lstrip(".")
