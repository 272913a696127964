"""Public names of tools beyond `tool` and `run_tools()`: the memory tool, and the tools of MCP servers."""

from __future__ import annotations

from ._tools.mcp_content import (
    UnsupportedMCPValueError,
    mcp_content,
    mcp_message,
    mcp_resource_to_content,
    mcp_resource_to_file,
)
from ._tools.mcp_session import MCPSession
from ._tools.mcp_tools import async_mcp_tool, mcp_tool, mcp_tools
from ._tools.memory import BetaAbstractMemoryTool, BetaAsyncAbstractMemoryTool
from ._tools.memory_directory import (
    BetaAsyncLocalFilesystemMemoryTool,
    BetaLocalFilesystemMemoryTool,
    MemoryDirectory,
)
from ._tools.outcomes import ToolError

__all__ = [
    "BetaAbstractMemoryTool",
    "BetaAsyncAbstractMemoryTool",
    "BetaAsyncLocalFilesystemMemoryTool",
    "BetaLocalFilesystemMemoryTool",
    "MCPSession",
    "MemoryDirectory",
    "ToolError",
    "UnsupportedMCPValueError",
    "async_mcp_tool",
    "mcp_content",
    "mcp_message",
    "mcp_resource_to_content",
    "mcp_resource_to_file",
    "mcp_tool",
    "mcp_tools",
]
