# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

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
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "AddedToolParam",
        lambda: callable_union(
            Annotated[
                _types.ToolChangeToolReferenceParam
                | _types.ToolChangeMCPToolReferenceParam
                | _types.ToolChangeMCPToolsetReferenceParam
                | _types.ToolChangeToolDefinitionParam
                | _types.ToolChangeToolDefinition,
                Tagged("AddedToolParam", "type"),
            ]
        ),
    )
