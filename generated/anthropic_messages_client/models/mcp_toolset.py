# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from .. import types as _types
from ._model import BaseModel, decoders, encode, keeping_unknown_fields, new, own_attributes


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class MCPToolset(BaseModel):
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

    _input_fields = (
        ("type", True),
        ("mcp_server_name", True),
        ("cache_control", False),
        ("configs", False),
        ("default_config", False),
        ("tools", False),
    )
    _fields = (
        ("type", True),
        ("mcp_server_name", True),
        ("cache_control", False),
        ("configs", False),
        ("default_config", False),
        ("tools", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            mcp_server_name_ = data["mcp_server_name"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.mcp_server_name = mcp_server_name_
        if len(data) == 2:  # The object has no optional and no unknown fields.
            self.cache_control = None
            self.configs = None
            self.default_config = None
            self.tools = None
            self._deviations = 0
            return self
        deviations = 0
        known = 2
        get = data.get
        self.cache_control = cache_control_ = get("cache_control")
        if cache_control_ is not None:
            known += 1
            self.cache_control = (
                decoders["cache_control_ephemeral"](cache_control_) if type(cache_control_) is dict else cache_control_
            )
        elif "cache_control" in data:
            known += 1
            deviations |= 8
        self.configs = configs_ = get("configs")
        if configs_ is not None:
            known += 1
            self.configs = (
                {
                    key: decoders["mcp_tool_config"](item) if type(item) is dict else item
                    for key, item in configs_.items()
                }
                if type(configs_) is dict
                else configs_
            )
        elif "configs" in data:
            known += 1
            deviations |= 16
        self.default_config = default_config_ = get("default_config")
        if default_config_ is not None:
            known += 1
            self.default_config = (
                decoders["mcp_tool_config"](default_config_) if type(default_config_) is dict else default_config_
            )
        elif "default_config" in data:
            known += 1
            deviations |= 32
        self.tools = tools_ = get("tools")
        if tools_ is not None:
            known += 1
            self.tools = (
                [decoders["mcp_tool"](item) if type(item) is dict else item for item in tools_]
                if type(tools_) is list
                else tools_
            )
        elif "tools" in data:
            known += 1
            deviations |= 64
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "mcp_server_name": self.mcp_server_name,
        }
        deviations = self._deviations
        if (cache_control_ := self.cache_control) is not None:
            out["cache_control"] = encode(cache_control_)
        elif deviations & 8:
            out["cache_control"] = None
        if (configs_ := self.configs) is not None:
            out["configs"] = encode(configs_)
        elif deviations & 16:
            out["configs"] = None
        if (default_config_ := self.default_config) is not None:
            out["default_config"] = encode(default_config_)
        elif deviations & 32:
            out["default_config"] = None
        if (tools_ := self.tools) is not None:
            out["tools"] = encode(tools_)
        elif deviations & 64:
            out["tools"] = None
        if deviations & 7 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in MCPToolset._fields)
decode: Callable[[dict[str, Any]], MCPToolset] = MCPToolset._decode
