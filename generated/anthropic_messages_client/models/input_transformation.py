# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    InputTransformation: TypeAlias = (
        _types.ThinkingDroppedInputTransformation | _types.ThinkingMismatchAllowedInputTransformation
    )
    """A `thinking` block of the request that failed a check: removed, or kept all the same."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "InputTransformation",
        lambda: Annotated[
            _types.ThinkingDroppedInputTransformation
            | _types.ThinkingMismatchAllowedInputTransformation
            | UnknownInputTransformation,
            Tagged("InputTransformation", "type"),
        ],
    )


class UnknownInputTransformation(Unknown):
    """A `InputTransformation` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "thinking_dropped": "thinking_dropped_input_transformation",
        "thinking_mismatch_allowed": "thinking_mismatch_allowed_input_transformation",
    },
    UnknownInputTransformation,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownInputTransformation._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownInputTransformation._decode(data)
