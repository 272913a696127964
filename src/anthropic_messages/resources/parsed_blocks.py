# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""`ParsedContentBlock`: a `ContentBlock` whose text may be read as a type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import TypeAlias

    from anthropic_messages_client.types import (
        BashCodeExecutionToolResultBlock,
        CodeExecutionToolResultBlock,
        ContainerUploadBlock,
        RedactedThinkingBlock,
        ServerToolUseBlock,
        TextEditorCodeExecutionToolResultBlock,
        ThinkingBlock,
        ToolSearchToolResultBlock,
        ToolUseBlock,
        WebFetchToolResultBlock,
        WebSearchToolResultBlock,
    )

    from anthropic_messages._output.parsed import FormatT, ParsedTextBlock

    ParsedContentBlock: TypeAlias = (
        ParsedTextBlock[FormatT]
        | ThinkingBlock
        | RedactedThinkingBlock
        | ToolUseBlock
        | ServerToolUseBlock
        | WebSearchToolResultBlock
        | WebFetchToolResultBlock
        | CodeExecutionToolResultBlock
        | BashCodeExecutionToolResultBlock
        | TextEditorCodeExecutionToolResultBlock
        | ToolSearchToolResultBlock
        | ContainerUploadBlock
    )
    """A block of a message whose text is read as a type."""
else:

    def __getattr__(name: str) -> Any:
        if name != "ParsedContentBlock":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from typing import Union, get_args

        from anthropic_messages_client.types import ContentBlock, TextBlock

        from anthropic_messages._output.parsed import FormatT, ParsedTextBlock

        kinds = (ParsedTextBlock[FormatT] if kind is TextBlock else kind for kind in get_args(ContentBlock))
        return Union[tuple(kinds)]  # noqa: UP007 - there is no operator for a tuple
