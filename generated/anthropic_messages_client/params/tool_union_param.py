# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.browser_toolset_20260801_param import BrowserToolset20260801Param
    from ..params.code_execution_tool_20250522_param import CodeExecutionTool20250522Param
    from ..params.code_execution_tool_20250825_param import CodeExecutionTool20250825Param
    from ..params.code_execution_tool_20260120_param import CodeExecutionTool20260120Param
    from ..params.code_execution_tool_20260521_param import CodeExecutionTool20260521Param
    from ..params.computer_toolset_20260801_param import ComputerToolset20260801Param
    from ..params.memory_tool_20250818_param import MemoryTool20250818Param
    from ..params.tool_bash_20250124_param import ToolBash20250124Param
    from ..params.tool_param import ToolParam
    from ..params.tool_search_tool_bm25_20251119_param import ToolSearchToolBm25_20251119Param
    from ..params.tool_search_tool_regex_20251119_param import ToolSearchToolRegex20251119Param
    from ..params.tool_text_editor_20250124_param import ToolTextEditor20250124Param
    from ..params.tool_text_editor_20250429_param import ToolTextEditor20250429Param
    from ..params.tool_text_editor_20250728_param import ToolTextEditor20250728Param
    from ..params.web_fetch_tool_20250910_param import WebFetchTool20250910Param
    from ..params.web_fetch_tool_20260209_param import WebFetchTool20260209Param
    from ..params.web_fetch_tool_20260309_param import WebFetchTool20260309Param
    from ..params.web_fetch_tool_20260318_param import WebFetchTool20260318Param
    from ..params.web_search_tool_20250305_param import WebSearchTool20250305Param
    from ..params.web_search_tool_20260209_param import WebSearchTool20260209Param
    from ..params.web_search_tool_20260318_param import WebSearchTool20260318Param

    ToolUnionParam: TypeAlias = (
        ToolParam
        | ToolBash20250124Param
        | CodeExecutionTool20250522Param
        | CodeExecutionTool20250825Param
        | CodeExecutionTool20260120Param
        | CodeExecutionTool20260521Param
        | BrowserToolset20260801Param
        | MemoryTool20250818Param
        | ComputerToolset20260801Param
        | ToolTextEditor20250124Param
        | ToolTextEditor20250429Param
        | ToolTextEditor20250728Param
        | WebSearchTool20250305Param
        | WebFetchTool20250910Param
        | WebSearchTool20260209Param
        | WebFetchTool20260209Param
        | WebFetchTool20260309Param
        | WebSearchTool20260318Param
        | WebFetchTool20260318Param
        | ToolSearchToolBm25_20251119Param
        | ToolSearchToolRegex20251119Param
    )
    """One entry of `tools`: a custom tool, or one of Anthropic's, which its dated `type` selects; an entry
    without `type` is a custom tool. Custom tools, bash, the text editor, memory and the toolsets are run by
    you: a call arrives as a `tool_use` block, and you answer with a `tool_result`. Web search, web fetch,
    code execution and tool search are run by the API, and their results stand in the same answer as the
    calls."""
else:

    def __getattr__(name: str) -> object:
        """`ToolUnionParam` for whoever inspects annotations while the program runs."""
        if name != "ToolUnionParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "ToolParam",
            "ToolBash20250124Param",
            "CodeExecutionTool20250522Param",
            "CodeExecutionTool20250825Param",
            "CodeExecutionTool20260120Param",
            "CodeExecutionTool20260521Param",
            "BrowserToolset20260801Param",
            "MemoryTool20250818Param",
            "ComputerToolset20260801Param",
            "ToolTextEditor20250124Param",
            "ToolTextEditor20250429Param",
            "ToolTextEditor20250728Param",
            "WebSearchTool20250305Param",
            "WebFetchTool20250910Param",
            "WebSearchTool20260209Param",
            "WebFetchTool20260209Param",
            "WebFetchTool20260309Param",
            "WebSearchTool20260318Param",
            "WebFetchTool20260318Param",
            "ToolSearchToolBm25_20251119Param",
            "ToolSearchToolRegex20251119Param",
        )
