# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    ParcelEvent: TypeAlias = _types.ParcelMoved | _types.ParcelArrived
    """What happens to a parcel."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "ParcelEvent",
        lambda: Annotated[
            _types.ParcelMoved | _types.ParcelArrived | UnknownParcelEvent, Tagged("ParcelEvent", "type")
        ],
    )


class UnknownParcelEvent(Unknown):
    """A `ParcelEvent` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants({"moved": "parcel_moved", "arrived": "parcel_arrived"}, UnknownParcelEvent)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownParcelEvent._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownParcelEvent._decode(data)
