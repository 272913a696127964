# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ResponseToolChangeMCPToolsetReference(BaseModel):
    """Refers to all tools of an MCP server."""

    type: Literal["mcp_toolset_reference"] = "mcp_toolset_reference"
    """Always `mcp_toolset_reference`. It identifies this type of reference."""

    server_name: str
    """The `name` of the server in `mcp_servers`."""

    _input_open = False
    _fields = (("type", True), ("server_name", True))

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            server_name_ = data["server_name"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.server_name = server_name_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(ResponseToolChangeMCPToolsetReference, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "server_name": self.server_name}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
