# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    AddedToolParam: TypeAlias = (
        _types.ToolChangeToolReferenceParam
        | _types.ToolChangeMCPToolReferenceParam
        | _types.ToolChangeMCPToolsetReferenceParam
        | _types.ToolChangeToolDefinitionParam
        | _types.ToolChangeToolDefinition
    )
    """A tool that becomes available: a reference by name, or a definition."""
else:

    def __getattr__(name: str) -> object:
        """Return `AddedToolParam` for code that inspects annotations at run time."""
        if name != "AddedToolParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.ToolChangeToolReferenceParam
            | _types.ToolChangeMCPToolReferenceParam
            | _types.ToolChangeMCPToolsetReferenceParam
            | _types.ToolChangeToolDefinitionParam
            | _types.ToolChangeToolDefinition,
            Tagged("AddedToolParam", "type"),
        ]
