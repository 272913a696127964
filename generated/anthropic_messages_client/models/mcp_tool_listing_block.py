# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class MCPToolListingBlock(CompactModel):
    """The tools that the API received from an MCP server for this answer.

    Pass it back, so that later requests use the same tools.
    """

    type: Literal["mcp_tool_listing"] = "mcp_tool_listing"
    """Always `mcp_tool_listing`. It identifies this type of block."""

    mcp_server_name: str
    """The `name` of the server in `mcp_servers`."""

    tools: list[_types.MCPTool]
    """The tools of the server."""

    def to_param(self) -> _types.MCPToolListingBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.MCPToolListingBlockParam = self._to_param()
        return param

    _field_decoders = {
        "tools": lambda tools_: (
            [decoders["mcp_tool"](item) if type(item) is dict else item for item in tools_]
            if type(tools_) is list
            else tools_
        )
    }
