# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    ContentBlock: TypeAlias = (
        _types.TextBlock
        | _types.ThinkingBlock
        | _types.RedactedThinkingBlock
        | _types.ToolUseBlock
        | _types.ServerToolUseBlock
        | _types.WebSearchToolResultBlock
        | _types.WebFetchToolResultBlock
        | _types.CodeExecutionToolResultBlock
        | _types.BashCodeExecutionToolResultBlock
        | _types.TextEditorCodeExecutionToolResultBlock
        | _types.ToolSearchToolResultBlock
        | _types.ContainerUploadBlock
        | _types.AdvisorToolResultBlock
        | _types.MCPToolUseBlock
        | _types.MCPToolResultBlock
        | _types.MCPToolListingBlock
        | _types.CompactionBlock
        | _types.FallbackBlock
    )
    """One piece of an answer, of the kind that `type` names.

    New kinds can appear at any time: leave a block that you don't know alone, and pass it back unchanged.
    """
    ContentBlockBesidesText: TypeAlias = (
        _types.ThinkingBlock
        | _types.RedactedThinkingBlock
        | _types.ToolUseBlock
        | _types.ServerToolUseBlock
        | _types.WebSearchToolResultBlock
        | _types.WebFetchToolResultBlock
        | _types.CodeExecutionToolResultBlock
        | _types.BashCodeExecutionToolResultBlock
        | _types.TextEditorCodeExecutionToolResultBlock
        | _types.ToolSearchToolResultBlock
        | _types.ContainerUploadBlock
        | _types.AdvisorToolResultBlock
        | _types.MCPToolUseBlock
        | _types.MCPToolResultBlock
        | _types.MCPToolListingBlock
        | _types.CompactionBlock
        | _types.FallbackBlock
    )
    """Every `ContentBlock` except the text block, for which a client may use a parsed text block."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "ContentBlock",
        lambda: Annotated[
            _types.TextBlock
            | _types.ThinkingBlock
            | _types.RedactedThinkingBlock
            | _types.ToolUseBlock
            | _types.ServerToolUseBlock
            | _types.WebSearchToolResultBlock
            | _types.WebFetchToolResultBlock
            | _types.CodeExecutionToolResultBlock
            | _types.BashCodeExecutionToolResultBlock
            | _types.TextEditorCodeExecutionToolResultBlock
            | _types.ToolSearchToolResultBlock
            | _types.ContainerUploadBlock
            | _types.AdvisorToolResultBlock
            | _types.MCPToolUseBlock
            | _types.MCPToolResultBlock
            | _types.MCPToolListingBlock
            | _types.CompactionBlock
            | _types.FallbackBlock
            | UnknownContentBlock,
            Tagged("ContentBlock", "type"),
        ],
    )


class UnknownContentBlock(Unknown):
    """A `ContentBlock` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "text": "text_block",
        "thinking": "thinking_block",
        "redacted_thinking": "redacted_thinking_block",
        "tool_use": "tool_use_block",
        "server_tool_use": "server_tool_use_block",
        "web_search_tool_result": "web_search_tool_result_block",
        "web_fetch_tool_result": "web_fetch_tool_result_block",
        "code_execution_tool_result": "code_execution_tool_result_block",
        "bash_code_execution_tool_result": "bash_code_execution_tool_result_block",
        "text_editor_code_execution_tool_result": "text_editor_code_execution_tool_result_block",
        "tool_search_tool_result": "tool_search_tool_result_block",
        "container_upload": "container_upload_block",
        "advisor_tool_result": "advisor_tool_result_block",
        "mcp_tool_use": "mcp_tool_use_block",
        "mcp_tool_result": "mcp_tool_result_block",
        "mcp_tool_listing": "mcp_tool_listing_block",
        "compaction": "compaction_block",
        "fallback": "fallback_block",
    },
    UnknownContentBlock,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownContentBlock._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownContentBlock._decode(data)
