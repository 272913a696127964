# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class MCPToolset(CompactModel):
    """The tools of an MCP server, as they were defined in a request.

    `MCPToolsetParam` explains its fields.
    """

    type: Literal["mcp_toolset"] = "mcp_toolset"
    """Always `mcp_toolset`; it identifies the toolset."""

    mcp_server_name: str
    """The `name` of the server in `mcp_servers`."""

    cache_control: _types.CacheControlEphemeral | None = None
    """Cache breakpoint after the toolset. Null or absent means none."""

    configs: dict[str, _types.MCPToolConfig] | None = None
    """Settings of single tools by their names. Null or absent means none."""

    default_config: _types.MCPToolConfig | None = None
    """Settings of all other tools. Null or absent means the defaults of the API."""

    tools: list[_types.MCPTool] | None = None
    """The tools of the server that were sent. Null or absent means that the API asked the server."""

    def to_param(self) -> _types.MCPToolsetParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.MCPToolsetParam = self._to_param()
        return param

    _field_decoders = {
        "cache_control": lambda cache_control_: (
            decoders["cache_control_ephemeral"](cache_control_) if type(cache_control_) is dict else cache_control_
        ),
        "configs": lambda configs_: (
            {key: decoders["mcp_tool_config"](item) if type(item) is dict else item for key, item in configs_.items()}
            if type(configs_) is dict
            else configs_
        ),
        "default_config": lambda default_config_: (
            decoders["mcp_tool_config"](default_config_) if type(default_config_) is dict else default_config_
        ),
        "tools": lambda tools_: (
            [decoders["mcp_tool"](item) if type(item) is dict else item for item in tools_]
            if type(tools_) is list
            else tools_
        ),
    }
