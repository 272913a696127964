"""Forms of values that an API version refuses, as the spec marks them: is there one in a request, and where?

`...` is any value, a mapping is an object with such fields, a list is one with such an item, and all else is that
very value.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from anthropic_messages_client.models._model import BaseModel
from anthropic_messages_client.request import omit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

Place = tuple[str | int, ...]


def find_form(form: Any, value: Any) -> Place | None:
    """Where in a value the first thing of this form is; None if nothing is. A generator is not used up to look."""
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
        if held is omit or (below := find_form(inner, held)) is None:
            return None
        if inner is ... or isinstance(inner, list | Mapping):  # and no constant, which is what to know it by
            place = name, *below
    return place


def constants(form: Any) -> Iterator[tuple[str, str | bool | int]]:
    """The values that a form is known by, with their names, from the outside to the inside."""
    if isinstance(form, list):
        yield from constants(form[0])
    elif isinstance(form, Mapping):
        for name, inner in form.items():
            if isinstance(inner, str | bool | int):
                yield name, inner
            else:
                yield from constants(inner)


def written(place: Place) -> str:
    """A place as Python writes it: `messages[0].content`."""
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in place).lstrip(".")
