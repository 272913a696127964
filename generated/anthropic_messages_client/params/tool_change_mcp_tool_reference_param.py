# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class ToolChangeMCPToolReferenceParam(TypedDict, total=False):
    """Refers to one tool of an MCP server."""

    type: Required[Literal["mcp_tool_reference"]]
    """Always `mcp_tool_reference`. It identifies this type of reference."""

    name: Required[str]
    """Name of the tool on its server."""

    server_name: Required[str]
    """The `name` of the server in `mcp_servers`."""


describe(ToolChangeMCPToolReferenceParam)
