# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class ToolChangeToolDefinition(CompactModel):
    """The definition of a tool that became available."""

    type: Literal["tool_definition"] = "tool_definition"
    """Always `tool_definition`. It identifies this type of tool."""

    definition: _types.ToolUnion
    """The tool as it was sent, without `cache_control`."""

    def to_param(self) -> _types.ToolChangeToolDefinitionParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.ToolChangeToolDefinitionParam = self._to_param()
        return param

    _field_decoders = {
        "definition": lambda definition_: (
            decoders["tool_union"](definition_) if type(definition_) is dict else definition_
        )
    }
