# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ToolUnionParam: TypeAlias = (
        _types.ToolParam
        | _types.ToolBash20250124Param
        | _types.ToolBash20250124
        | _types.CodeExecutionTool20250522Param
        | _types.CodeExecutionTool20250522
        | _types.CodeExecutionTool20250825Param
        | _types.CodeExecutionTool20250825
        | _types.CodeExecutionTool20260120Param
        | _types.CodeExecutionTool20260120
        | _types.CodeExecutionTool20260521Param
        | _types.CodeExecutionTool20260521
        | _types.BrowserToolset20260801Param
        | _types.BrowserToolset20260801
        | _types.MemoryTool20250818Param
        | _types.MemoryTool20250818
        | _types.ComputerToolset20260801Param
        | _types.ComputerToolset20260801
        | _types.ToolTextEditor20250124Param
        | _types.ToolTextEditor20250124
        | _types.ToolTextEditor20250429Param
        | _types.ToolTextEditor20250429
        | _types.ToolTextEditor20250728Param
        | _types.ToolTextEditor20250728
        | _types.WebSearchTool20250305Param
        | _types.WebSearchTool20250305
        | _types.WebFetchTool20250910Param
        | _types.WebFetchTool20250910
        | _types.WebSearchTool20260209Param
        | _types.WebSearchTool20260209
        | _types.WebFetchTool20260209Param
        | _types.WebFetchTool20260209
        | _types.WebFetchTool20260309Param
        | _types.WebFetchTool20260309
        | _types.WebSearchTool20260318Param
        | _types.WebSearchTool20260318
        | _types.WebFetchTool20260318Param
        | _types.WebFetchTool20260318
        | _types.ToolSearchToolBm25_20251119Param
        | _types.ToolSearchToolBm25_20251119
        | _types.ToolSearchToolRegex20251119Param
        | _types.ToolSearchToolRegex20251119
        | _types.ToolBash20241022Param
        | _types.ToolBash20241022
        | _types.ToolTextEditor20241022Param
        | _types.ToolTextEditor20241022
        | _types.ToolComputerUse20241022Param
        | _types.ToolComputerUse20241022
        | _types.ToolComputerUse20250124Param
        | _types.ToolComputerUse20250124
        | _types.ToolComputerUse20251124Param
        | _types.ToolComputerUse20251124
        | _types.AdvisorTool20260301Param
        | _types.AdvisorTool20260301
        | _types.MCPToolsetParam
        | _types.MCPToolset
    )
    """One entry of `tools`: a custom tool, or one of Anthropic's, which its dated `type` selects; an entry
    without `type` is a custom tool.

    Custom tools, bash, the text editor, memory and the toolsets are run by you: a call arrives as a
    `tool_use` block, and you answer with a `tool_result`. Web search, web fetch, code execution and tool
    search are run by the API, and their results are in the same answer as the calls.
    """
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "ToolUnionParam",
        lambda: callable_union(
            Annotated[
                _types.ToolParam
                | _types.ToolBash20250124Param
                | _types.ToolBash20250124
                | _types.CodeExecutionTool20250522Param
                | _types.CodeExecutionTool20250522
                | _types.CodeExecutionTool20250825Param
                | _types.CodeExecutionTool20250825
                | _types.CodeExecutionTool20260120Param
                | _types.CodeExecutionTool20260120
                | _types.CodeExecutionTool20260521Param
                | _types.CodeExecutionTool20260521
                | _types.BrowserToolset20260801Param
                | _types.BrowserToolset20260801
                | _types.MemoryTool20250818Param
                | _types.MemoryTool20250818
                | _types.ComputerToolset20260801Param
                | _types.ComputerToolset20260801
                | _types.ToolTextEditor20250124Param
                | _types.ToolTextEditor20250124
                | _types.ToolTextEditor20250429Param
                | _types.ToolTextEditor20250429
                | _types.ToolTextEditor20250728Param
                | _types.ToolTextEditor20250728
                | _types.WebSearchTool20250305Param
                | _types.WebSearchTool20250305
                | _types.WebFetchTool20250910Param
                | _types.WebFetchTool20250910
                | _types.WebSearchTool20260209Param
                | _types.WebSearchTool20260209
                | _types.WebFetchTool20260209Param
                | _types.WebFetchTool20260209
                | _types.WebFetchTool20260309Param
                | _types.WebFetchTool20260309
                | _types.WebSearchTool20260318Param
                | _types.WebSearchTool20260318
                | _types.WebFetchTool20260318Param
                | _types.WebFetchTool20260318
                | _types.ToolSearchToolBm25_20251119Param
                | _types.ToolSearchToolBm25_20251119
                | _types.ToolSearchToolRegex20251119Param
                | _types.ToolSearchToolRegex20251119
                | _types.ToolBash20241022Param
                | _types.ToolBash20241022
                | _types.ToolTextEditor20241022Param
                | _types.ToolTextEditor20241022
                | _types.ToolComputerUse20241022Param
                | _types.ToolComputerUse20241022
                | _types.ToolComputerUse20250124Param
                | _types.ToolComputerUse20250124
                | _types.ToolComputerUse20251124Param
                | _types.ToolComputerUse20251124
                | _types.AdvisorTool20260301Param
                | _types.AdvisorTool20260301
                | _types.MCPToolsetParam
                | _types.MCPToolset,
                Tagged("ToolUnionParam", "type", "custom"),
            ]
        ),
    )
