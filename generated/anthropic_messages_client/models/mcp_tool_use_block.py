# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class MCPToolUseBlock(BaseModel):
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

    _fields = (("type", True), ("id", True), ("input", True), ("name", True), ("server_name", True))

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            id_ = data["id"]
            input_ = data["input"]
            name_ = data["name"]
            server_name_ = data["server_name"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.id = id_
        self.input = (
            decoders["_unfinished_input"](input_) if type(input_) is dict and "$unfinished_input" in input_ else input_
        )
        self.name = name_
        self.server_name = server_name_
        self._deviations = 0
        if len(data) != 5:
            self._deviations = 1
            self._unknown = unknown_fields(MCPToolUseBlock, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "id": self.id,
            "input": encode(self.input),
            "name": self.name,
            "server_name": self.server_name,
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
