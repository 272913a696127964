# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class ToolChangeMCPToolsetReferenceParam(TypedDict, total=False):
    """Refers to all tools of an MCP server."""

    type: Required[Literal["mcp_toolset_reference"]]
    """Always `mcp_toolset_reference`. It identifies this type of reference."""

    server_name: Required[str]
    """The `name` of the server in `mcp_servers`."""


describe(ToolChangeMCPToolsetReferenceParam)
