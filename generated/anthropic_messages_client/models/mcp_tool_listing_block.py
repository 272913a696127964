# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from .. import types as _types
from ._model import (
    BaseModel,
    decoders,
    encode,
    keeping_unknown_fields,
    new,
    own_attributes,
)


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class MCPToolListingBlock(BaseModel):
    """The tools that the API received from an MCP server for this answer.

    Pass it back, so that later requests use the same tools.
    """

    type: Literal["mcp_tool_listing"] = "mcp_tool_listing"
    """Always `mcp_tool_listing`. It identifies this type of block."""

    mcp_server_name: str
    """The `name` of the server in `mcp_servers`."""

    tools: list[_types.MCPTool]
    """The tools of the server."""

    _fields = (
        ("type", True),
        ("mcp_server_name", True),
        ("tools", True),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            mcp_server_name_ = data["mcp_server_name"]
            tools_ = data["tools"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.mcp_server_name = mcp_server_name_
        self.tools = (
            [decoders["mcp_tool"](item) if type(item) is dict else item for item in tools_]
            if type(tools_) is list
            else tools_
        )
        self._deviations = 0
        if len(data) != 3:
            self._deviations = 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "mcp_server_name": self.mcp_server_name,
            "tools": encode(self.tools),
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in MCPToolListingBlock._fields)
decode: Callable[[dict[str, Any]], MCPToolListingBlock] = MCPToolListingBlock._decode
