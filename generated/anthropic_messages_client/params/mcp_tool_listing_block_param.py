# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class MCPToolListingBlockParam(TypedDict, total=False):
    """The tools of an MCP server, from an earlier answer.

    Pass it back unchanged, so that the API need not ask the server again.
    """

    type: Required[Literal["mcp_tool_listing"]]
    """Always `mcp_tool_listing`. It identifies this type of block."""

    mcp_server_name: Required[str]
    """Name of the server in `mcp_servers`."""

    tools: Required[Iterable[_types.MCPToolParamParam]]
    """The tools of the server, as received."""


describe(MCPToolListingBlockParam)
