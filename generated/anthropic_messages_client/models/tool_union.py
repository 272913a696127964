# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    ToolUnion: TypeAlias = (
        _types.ResponseTool
        | _types.ToolBash20241022
        | _types.ToolBash20250124
        | _types.CodeExecutionTool20250522
        | _types.CodeExecutionTool20250825
        | _types.CodeExecutionTool20260120
        | _types.CodeExecutionTool20260521
        | _types.BrowserToolset20260801
        | _types.ToolComputerUse20241022
        | _types.MemoryTool20250818
        | _types.ToolComputerUse20250124
        | _types.ToolTextEditor20241022
        | _types.ToolComputerUse20251124
        | _types.ComputerToolset20260801
        | _types.ToolTextEditor20250124
        | _types.ToolTextEditor20250429
        | _types.ToolTextEditor20250728
        | _types.WebSearchTool20250305
        | _types.WebFetchTool20250910
        | _types.WebSearchTool20260209
        | _types.WebFetchTool20260209
        | _types.WebFetchTool20260309
        | _types.WebSearchTool20260318
        | _types.WebFetchTool20260318
        | _types.AdvisorTool20260301
        | _types.ToolSearchToolBm25_20251119
        | _types.ToolSearchToolRegex20251119
        | _types.MCPToolset
    )
    """The definition of a tool in a response, of the kind that `type` names.

    It has the form of an entry of `tools`.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "ToolUnion",
        lambda: Annotated[
            _types.ResponseTool
            | _types.ToolBash20241022
            | _types.ToolBash20250124
            | _types.CodeExecutionTool20250522
            | _types.CodeExecutionTool20250825
            | _types.CodeExecutionTool20260120
            | _types.CodeExecutionTool20260521
            | _types.BrowserToolset20260801
            | _types.ToolComputerUse20241022
            | _types.MemoryTool20250818
            | _types.ToolComputerUse20250124
            | _types.ToolTextEditor20241022
            | _types.ToolComputerUse20251124
            | _types.ComputerToolset20260801
            | _types.ToolTextEditor20250124
            | _types.ToolTextEditor20250429
            | _types.ToolTextEditor20250728
            | _types.WebSearchTool20250305
            | _types.WebFetchTool20250910
            | _types.WebSearchTool20260209
            | _types.WebFetchTool20260209
            | _types.WebFetchTool20260309
            | _types.WebSearchTool20260318
            | _types.WebFetchTool20260318
            | _types.AdvisorTool20260301
            | _types.ToolSearchToolBm25_20251119
            | _types.ToolSearchToolRegex20251119
            | _types.MCPToolset
            | UnknownToolUnion,
            Tagged("ToolUnion", "type", "custom"),
        ],
    )


class UnknownToolUnion(Unknown):
    """A `ToolUnion` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "custom": "response_tool",
        "bash_20241022": "tool_bash_20241022",
        "bash_20250124": "tool_bash_20250124",
        "code_execution_20250522": "code_execution_tool_20250522",
        "code_execution_20250825": "code_execution_tool_20250825",
        "code_execution_20260120": "code_execution_tool_20260120",
        "code_execution_20260521": "code_execution_tool_20260521",
        "browser_toolset_20260801": "browser_toolset_20260801",
        "computer_20241022": "tool_computer_use_20241022",
        "memory_20250818": "memory_tool_20250818",
        "computer_20250124": "tool_computer_use_20250124",
        "text_editor_20241022": "tool_text_editor_20241022",
        "computer_20251124": "tool_computer_use_20251124",
        "computer_toolset_20260801": "computer_toolset_20260801",
        "text_editor_20250124": "tool_text_editor_20250124",
        "text_editor_20250429": "tool_text_editor_20250429",
        "text_editor_20250728": "tool_text_editor_20250728",
        "web_search_20250305": "web_search_tool_20250305",
        "web_fetch_20250910": "web_fetch_tool_20250910",
        "web_search_20260209": "web_search_tool_20260209",
        "web_fetch_20260209": "web_fetch_tool_20260209",
        "web_fetch_20260309": "web_fetch_tool_20260309",
        "web_search_20260318": "web_search_tool_20260318",
        "web_fetch_20260318": "web_fetch_tool_20260318",
        "advisor_20260301": "advisor_tool_20260301",
        "tool_search_tool_bm25": "tool_search_tool_bm25_20251119",
        "tool_search_tool_bm25_20251119": "tool_search_tool_bm25_20251119",
        "tool_search_tool_regex": "tool_search_tool_regex_20251119",
        "tool_search_tool_regex_20251119": "tool_search_tool_regex_20251119",
        "mcp_toolset": "mcp_toolset",
    },
    UnknownToolUnion,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        tag = None
    if tag is None:
        return _VARIANTS["custom"](data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownToolUnion._decode(data)
