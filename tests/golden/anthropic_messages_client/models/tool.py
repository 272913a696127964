# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    Tool: TypeAlias = _types.Hammer | _types.Saw
    """A tool in a parcel."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__, "Tool", lambda: Annotated[_types.Hammer | _types.Saw | UnknownTool, Tagged("Tool", "type")]
    )


class UnknownTool(Unknown):
    """A `Tool` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants({"hammer": "hammer", "saw": "saw"}, UnknownTool)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownTool._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownTool._decode(data)
