# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ResponseToolChangeMCPToolsetReference(CompactModel):
    """Refers to all tools of an MCP server."""

    type: Literal["mcp_toolset_reference"] = "mcp_toolset_reference"
    """Always `mcp_toolset_reference`. It identifies this type of reference."""

    server_name: str
    """The `name` of the server in `mcp_servers`."""

    def to_param(self) -> _types.ToolChangeMCPToolsetReferenceParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.ToolChangeMCPToolsetReferenceParam = self._to_param()
        return param

    _input_open = False
