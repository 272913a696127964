# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .. import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class MCPToolResultBlock(BaseModel):
    """The result of a tool of an MCP server. The model has read it; pass it back with the answer."""

    type: Literal["mcp_tool_result"] = "mcp_tool_result"
    """Always `mcp_tool_result`. It identifies this type of block."""

    content: str | list[_types.TextBlock]
    """The tool's output, as a string or as text blocks."""

    is_error: bool
    """True if the tool failed."""

    tool_use_id: str
    """The `id` of the `mcp_tool_use` block that this result answers."""

    _input_fields = (("type", True), ("tool_use_id", True), ("content", False), ("is_error", False))
    _input_open = False
    _fields = (("type", True), ("content", True), ("is_error", True), ("tool_use_id", True))

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            content_ = data["content"]
            is_error_ = data["is_error"]
            tool_use_id_ = data["tool_use_id"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.content = (
            [decoders["text_block"](item) if type(item) is dict else item for item in content_]
            if type(content_) is list
            else content_
        )
        self.is_error = is_error_
        self.tool_use_id = tool_use_id_
        self._deviations = 0
        if len(data) != 4:
            self._deviations = 1
            self._unknown = unknown_fields(MCPToolResultBlock, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "content": encode(self.content),
            "is_error": self.is_error,
            "tool_use_id": self.tool_use_id,
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
