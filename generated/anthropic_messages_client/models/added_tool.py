# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    AddedTool: TypeAlias = (
        _types.ResponseToolChangeToolReference
        | _types.ResponseToolChangeMCPToolReference
        | _types.ResponseToolChangeMCPToolsetReference
        | _types.ToolChangeToolDefinition
    )
    """A tool that became available: a reference by name, or a definition."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "AddedTool",
        lambda: Annotated[
            _types.ResponseToolChangeToolReference
            | _types.ResponseToolChangeMCPToolReference
            | _types.ResponseToolChangeMCPToolsetReference
            | _types.ToolChangeToolDefinition
            | UnknownAddedTool,
            Tagged("AddedTool", "type"),
        ],
    )


class UnknownAddedTool(Unknown):
    """A `AddedTool` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "tool_reference": "response_tool_change_tool_reference",
        "mcp_tool_reference": "response_tool_change_mcp_tool_reference",
        "mcp_toolset_reference": "response_tool_change_mcp_toolset_reference",
        "tool_definition": "tool_change_tool_definition",
    },
    UnknownAddedTool,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownAddedTool._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownAddedTool._decode(data)
