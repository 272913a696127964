# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    Thing: TypeAlias = _types.Book | _types.Picture | _types.Hammer | _types.Saw
    """A thing in a parcel."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "Thing",
        lambda: Annotated[
            _types.Book | _types.Picture | _types.Hammer | _types.Saw | UnknownThing, Tagged("Thing", "type")
        ],
    )


class UnknownThing(Unknown):
    """A `Thing` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {"book": "book", "picture": "picture", "drawing": "picture", "hammer": "hammer", "saw": "saw"}, UnknownThing
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownThing._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownThing._decode(data)
