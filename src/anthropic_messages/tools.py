"""Public names of tools beyond `tool` and `run_tools()`: the memory tool."""

from __future__ import annotations

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
    "MemoryDirectory",
    "ToolError",
]
