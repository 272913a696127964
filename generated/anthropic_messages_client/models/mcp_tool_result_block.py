# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class MCPToolResultBlock(CompactModel):
    """The result of a tool of an MCP server. The model has read it; pass it back with the answer."""

    type: Literal["mcp_tool_result"] = "mcp_tool_result"
    """Always `mcp_tool_result`. It identifies this type of block."""

    content: str | list[_types.TextBlock]
    """The tool's output, as a string or as text blocks."""

    is_error: bool
    """True if the tool failed."""

    tool_use_id: str
    """The `id` of the `mcp_tool_use` block that this result answers."""

    def to_param(self) -> _types.RequestMCPToolResultBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.RequestMCPToolResultBlockParam = self._to_param()
        return param

    _input_fields = (("type", True), ("tool_use_id", True), ("content", False), ("is_error", False))
    _input_open = False

    _field_decoders = {
        "content": lambda content_: (
            [decoders["text_block"](item) if type(item) is dict else item for item in content_]
            if type(content_) is list
            else content_
        )
    }
