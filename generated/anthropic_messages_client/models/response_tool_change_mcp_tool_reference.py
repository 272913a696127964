# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ResponseToolChangeMCPToolReference(CompactModel):
    """Refers to one tool of an MCP server."""

    type: Literal["mcp_tool_reference"] = "mcp_tool_reference"
    """Always `mcp_tool_reference`. It identifies this type of reference."""

    name: str
    """Name of the tool on its server."""

    server_name: str
    """The `name` of the server in `mcp_servers`."""

    def to_param(self) -> _types.ToolChangeMCPToolReferenceParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.ToolChangeMCPToolReferenceParam = self._to_param()
        return param

    _input_open = False
