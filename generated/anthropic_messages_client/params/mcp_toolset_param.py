# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class MCPToolsetParam(TypedDict, total=False):
    """One entry of `tools` for the tools of an MCP server, which `mcp_servers` must define.

    The API calls them, and the results are in the same answer.
    """

    type: Required[Literal["mcp_toolset"]]
    """Always `mcp_toolset`. It identifies this type of tool."""

    mcp_server_name: Required[str]
    """The `name` of the server in `mcp_servers`."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: the tools up to and including these are cached.

    Null or absent means none.
    """

    configs: Mapping[str, _types.MCPToolConfigParam | _types.MCPToolConfig] | None
    """Settings of single tools by their names, which replace those of `default_config`.

    Null or absent means none.
    """

    default_config: _types.MCPToolDefaultConfigParam
    """Settings of all tools that `configs` does not set."""

    tools: Iterable[_types.MCPToolParamParam] | None
    """The tools of the server, from an `mcp_tool_listing` block of an earlier answer: the API uses these, and
    does not ask the server for them.

    Null or absent means that it asks.
    """


describe(MCPToolsetParam)
