# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ThingParam: TypeAlias = (
        _types.BookParam
        | _types.Book
        | _types.PictureParam
        | _types.HammerParam
        | _types.Hammer
        | _types.SawParam
        | _types.Saw
    )
    """A thing to send. Without a tag it is a book."""
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "ThingParam",
        lambda: callable_union(
            Annotated[
                _types.BookParam
                | _types.Book
                | _types.PictureParam
                | _types.HammerParam
                | _types.Hammer
                | _types.SawParam
                | _types.Saw,
                Tagged("ThingParam", "type", "book"),
            ]
        ),
    )
