# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class MCPToolUseBlock(CompactModel):
    """The model calls a tool of an MCP server.

    The API carries out the call, and the result follows as an `mcp_tool_result` block.
    """

    type: Literal["mcp_tool_use"] = "mcp_tool_use"
    """Always `mcp_tool_use`. It identifies this type of block."""

    id: str
    """Identifier of this call; the result repeats it as `tool_use_id`."""

    input: dict[str, Any]
    """Arguments of the call as a JSON object."""

    name: str
    """Name of the tool on its server."""

    server_name: str
    """The `name` of the server in `mcp_servers`."""

    def to_param(self) -> _types.MCPToolUseBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.MCPToolUseBlockParam = self._to_param()
        return param

    _field_decoders = {
        "input": lambda input_: (
            decoders["_unfinished_input"](input_) if type(input_) is dict and "$unfinished_input" in input_ else input_
        )
    }
