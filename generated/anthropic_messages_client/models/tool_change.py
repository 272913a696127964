# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    ToolChange: TypeAlias = _types.ResponseToolAdditionBlock | _types.ResponseToolRemovalBlock
    """A change of the tools that took place in messages that were summarized."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "ToolChange",
        lambda: Annotated[
            _types.ResponseToolAdditionBlock | _types.ResponseToolRemovalBlock | UnknownToolChange,
            Tagged("ToolChange", "type"),
        ],
    )


class UnknownToolChange(Unknown):
    """A `ToolChange` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {"tool_addition": "response_tool_addition_block", "tool_removal": "response_tool_removal_block"}, UnknownToolChange
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownToolChange._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownToolChange._decode(data)
