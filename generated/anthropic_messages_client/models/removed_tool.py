# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    RemovedTool: TypeAlias = (
        _types.ResponseToolChangeToolReference
        | _types.ResponseToolChangeMCPToolReference
        | _types.ResponseToolChangeMCPToolsetReference
    )
    """A tool that was withdrawn: a reference by name."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "RemovedTool",
        lambda: Annotated[
            _types.ResponseToolChangeToolReference
            | _types.ResponseToolChangeMCPToolReference
            | _types.ResponseToolChangeMCPToolsetReference
            | UnknownRemovedTool,
            Tagged("RemovedTool", "type"),
        ],
    )


class UnknownRemovedTool(Unknown):
    """A `RemovedTool` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "tool_reference": "response_tool_change_tool_reference",
        "mcp_tool_reference": "response_tool_change_mcp_tool_reference",
        "mcp_toolset_reference": "response_tool_change_mcp_toolset_reference",
    },
    UnknownRemovedTool,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownRemovedTool._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownRemovedTool._decode(data)
