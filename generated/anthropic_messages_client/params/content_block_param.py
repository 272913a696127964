# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ContentBlockParam: TypeAlias = (
        _types.TextBlockParam
        | _types.TextBlock
        | _types.ImageBlockParam
        | _types.DocumentBlockParam
        | _types.DocumentBlock
        | _types.SearchResultBlockParam
        | _types.ThinkingBlockParam
        | _types.ThinkingBlock
        | _types.RedactedThinkingBlockParam
        | _types.RedactedThinkingBlock
        | _types.ToolUseBlockParam
        | _types.ToolUseBlock
        | _types.ToolResultBlockParam
        | _types.ServerToolUseBlockParam
        | _types.ServerToolUseBlock
        | _types.WebSearchToolResultBlockParam
        | _types.WebSearchToolResultBlock
        | _types.WebFetchToolResultBlockParam
        | _types.WebFetchToolResultBlock
        | _types.CodeExecutionToolResultBlockParam
        | _types.CodeExecutionToolResultBlock
        | _types.BashCodeExecutionToolResultBlockParam
        | _types.BashCodeExecutionToolResultBlock
        | _types.TextEditorCodeExecutionToolResultBlockParam
        | _types.TextEditorCodeExecutionToolResultBlock
        | _types.ToolSearchToolResultBlockParam
        | _types.ToolSearchToolResultBlock
        | _types.ContainerUploadBlockParam
        | _types.ContainerUploadBlock
        | _types.AdvisorToolResultBlockParam
        | _types.AdvisorToolResultBlock
        | _types.MCPToolUseBlockParam
        | _types.MCPToolUseBlock
        | _types.RequestMCPToolResultBlockParam
        | _types.MCPToolListingBlockParam
        | _types.MCPToolListingBlock
        | _types.CompactionBlockParam
        | _types.CompactionBlock
        | _types.RequestToolAdditionBlockParam
        | _types.RequestToolRemovalBlockParam
        | _types.FallbackBlockParam
        | _types.FallbackBlock
    )
    """One piece of a turn, of the kind that `type` names.

    Images, documents, search results and tool results belong in `user` turns; thinking, tool calls and the
    results of server tools come from the model, and are passed back in `assistant` turns.
    """
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "ContentBlockParam",
        lambda: callable_union(
            Annotated[
                _types.TextBlockParam
                | _types.TextBlock
                | _types.ImageBlockParam
                | _types.DocumentBlockParam
                | _types.DocumentBlock
                | _types.SearchResultBlockParam
                | _types.ThinkingBlockParam
                | _types.ThinkingBlock
                | _types.RedactedThinkingBlockParam
                | _types.RedactedThinkingBlock
                | _types.ToolUseBlockParam
                | _types.ToolUseBlock
                | _types.ToolResultBlockParam
                | _types.ServerToolUseBlockParam
                | _types.ServerToolUseBlock
                | _types.WebSearchToolResultBlockParam
                | _types.WebSearchToolResultBlock
                | _types.WebFetchToolResultBlockParam
                | _types.WebFetchToolResultBlock
                | _types.CodeExecutionToolResultBlockParam
                | _types.CodeExecutionToolResultBlock
                | _types.BashCodeExecutionToolResultBlockParam
                | _types.BashCodeExecutionToolResultBlock
                | _types.TextEditorCodeExecutionToolResultBlockParam
                | _types.TextEditorCodeExecutionToolResultBlock
                | _types.ToolSearchToolResultBlockParam
                | _types.ToolSearchToolResultBlock
                | _types.ContainerUploadBlockParam
                | _types.ContainerUploadBlock
                | _types.AdvisorToolResultBlockParam
                | _types.AdvisorToolResultBlock
                | _types.MCPToolUseBlockParam
                | _types.MCPToolUseBlock
                | _types.RequestMCPToolResultBlockParam
                | _types.MCPToolListingBlockParam
                | _types.MCPToolListingBlock
                | _types.CompactionBlockParam
                | _types.CompactionBlock
                | _types.RequestToolAdditionBlockParam
                | _types.RequestToolRemovalBlockParam
                | _types.FallbackBlockParam
                | _types.FallbackBlock,
                Tagged("ContentBlockParam", "type"),
            ]
        ),
    )
