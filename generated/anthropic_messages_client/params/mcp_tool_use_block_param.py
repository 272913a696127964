# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class MCPToolUseBlockParam(TypedDict, total=False):
    """A call of an MCP tool from an earlier answer. Pass it back unchanged, together with its result."""

    type: Required[Literal["mcp_tool_use"]]
    """Always `mcp_tool_use`. It identifies this type of block."""

    id: Required[str]
    """The call's identifier, as received."""

    input: Required[Mapping[str, object]]
    """Arguments of the call as a JSON object, as received."""

    name: Required[str]
    """Name of the tool that was called."""

    server_name: Required[str]
    """Name of the server that has the tool."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: later requests can reuse the prompt up to and including this block.

    Null or absent means none.
    """


describe(MCPToolUseBlockParam)
