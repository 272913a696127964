# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.bash_code_execution_tool_result_block_param import BashCodeExecutionToolResultBlockParam
    from ..params.code_execution_tool_result_block_param import CodeExecutionToolResultBlockParam
    from ..params.container_upload_block_param import ContainerUploadBlockParam
    from ..params.document_block_param import DocumentBlockParam
    from ..params.image_block_param import ImageBlockParam
    from ..params.redacted_thinking_block_param import RedactedThinkingBlockParam
    from ..params.search_result_block_param import SearchResultBlockParam
    from ..params.server_tool_use_block_param import ServerToolUseBlockParam
    from ..params.text_block_param import TextBlockParam
    from ..params.text_editor_code_execution_tool_result_block_param import TextEditorCodeExecutionToolResultBlockParam
    from ..params.thinking_block_param import ThinkingBlockParam
    from ..params.tool_result_block_param import ToolResultBlockParam
    from ..params.tool_search_tool_result_block_param import ToolSearchToolResultBlockParam
    from ..params.tool_use_block_param import ToolUseBlockParam
    from ..params.web_fetch_tool_result_block_param import WebFetchToolResultBlockParam
    from ..params.web_search_tool_result_block_param import WebSearchToolResultBlockParam

    ContentBlockParam: TypeAlias = (
        TextBlockParam
        | ImageBlockParam
        | DocumentBlockParam
        | SearchResultBlockParam
        | ThinkingBlockParam
        | RedactedThinkingBlockParam
        | ToolUseBlockParam
        | ToolResultBlockParam
        | ServerToolUseBlockParam
        | WebSearchToolResultBlockParam
        | WebFetchToolResultBlockParam
        | CodeExecutionToolResultBlockParam
        | BashCodeExecutionToolResultBlockParam
        | TextEditorCodeExecutionToolResultBlockParam
        | ToolSearchToolResultBlockParam
        | ContainerUploadBlockParam
    )
    """One piece of a turn, of the kind that `type` names. Images, documents, search results and tool results
    belong in `user` turns; thinking, tool calls and the results of server tools come from the model, and are
    passed back in `assistant` turns."""
else:

    def __getattr__(name: str) -> object:
        """`ContentBlockParam` for whoever inspects annotations while the program runs."""
        if name != "ContentBlockParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "TextBlockParam",
            "ImageBlockParam",
            "DocumentBlockParam",
            "SearchResultBlockParam",
            "ThinkingBlockParam",
            "RedactedThinkingBlockParam",
            "ToolUseBlockParam",
            "ToolResultBlockParam",
            "ServerToolUseBlockParam",
            "WebSearchToolResultBlockParam",
            "WebFetchToolResultBlockParam",
            "CodeExecutionToolResultBlockParam",
            "BashCodeExecutionToolResultBlockParam",
            "TextEditorCodeExecutionToolResultBlockParam",
            "ToolSearchToolResultBlockParam",
            "ContainerUploadBlockParam",
        )
