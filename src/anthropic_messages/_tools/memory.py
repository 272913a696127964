"""The memory tool: base classes for backends that store the files of the model."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from anthropic_messages_client._lazy import LazyModule

from .definition import BetaAsyncBuiltinFunctionTool, BetaBuiltinFunctionTool, BetaFunctionToolResultType
from .memory_commands import (
    COMMANDS,
    MemoryTool20250818Command,
    MemoryTool20250818CreateCommand,
    MemoryTool20250818DeleteCommand,
    MemoryTool20250818InsertCommand,
    MemoryTool20250818RenameCommand,
    MemoryTool20250818StrReplaceCommand,
    MemoryTool20250818ViewCommand,
    read_command,
)

if TYPE_CHECKING:
    from anthropic_messages_client import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")


def _definition(cache_control: _types.CacheControlEphemeralParam | None) -> dict[str, Any]:
    definition: dict[str, Any] = {"type": "memory_20250818", "name": "memory"}
    if cache_control is not None:
        definition["cache_control"] = cache_control
    return definition


class _Dispatch:
    """The choice of the method for a command."""

    def _method(self, command: MemoryTool20250818Command) -> Callable[[Any], Any]:
        name = getattr(command, "command", None)
        if name not in COMMANDS:
            raise NotImplementedError(f"Unknown command of the memory tool: {name!r}.")
        method: Callable[[Any], Any] = getattr(self, name)
        return method


class BetaAbstractMemoryTool(_Dispatch, BetaBuiltinFunctionTool):
    """Base class of memory tools. A backend implements one method for each command.

    The methods return what the model reads. They raise `ToolError` for errors that the model can correct. The model
    writes the paths, so a backend must check them: see `MemoryDirectory`.

    Args:
        cache_control: Cache breakpoint after this tool.
    """

    def __init__(self, *, cache_control: _types.CacheControlEphemeralParam | None = None) -> None:
        self._cache_control = cache_control

    def to_dict(self) -> dict[str, Any]:
        """Return the definition that is sent to the API."""
        return _definition(self._cache_control)

    def call(self, input: Any) -> Any:
        """Run the command that the model wrote, and return the result.

        Raises:
            ToolError: The input is no valid command, or the command failed.
        """
        return self.execute(read_command(input))

    def execute(self, command: MemoryTool20250818Command) -> BetaFunctionToolResultType:
        """Run a command and return the result.

        Raises:
            NotImplementedError: The command is unknown.
        """
        result: BetaFunctionToolResultType = self._method(command)(command)
        return result

    @abstractmethod
    def view(self, command: MemoryTool20250818ViewCommand) -> BetaFunctionToolResultType:
        """Show a file, or list a directory."""

    @abstractmethod
    def create(self, command: MemoryTool20250818CreateCommand) -> BetaFunctionToolResultType:
        """Create a file."""

    @abstractmethod
    def str_replace(self, command: MemoryTool20250818StrReplaceCommand) -> BetaFunctionToolResultType:
        """Replace a text in a file."""

    @abstractmethod
    def insert(self, command: MemoryTool20250818InsertCommand) -> BetaFunctionToolResultType:
        """Insert text after a line of a file."""

    @abstractmethod
    def delete(self, command: MemoryTool20250818DeleteCommand) -> BetaFunctionToolResultType:
        """Delete a file or directory."""

    @abstractmethod
    def rename(self, command: MemoryTool20250818RenameCommand) -> BetaFunctionToolResultType:
        """Rename or move a file or directory."""

    def clear_all_memory(self) -> BetaFunctionToolResultType:
        """Delete all files. Optional: the model cannot call this method."""
        raise NotImplementedError(f"{type(self).__name__} does not implement `clear_all_memory`.")


class BetaAsyncAbstractMemoryTool(_Dispatch, BetaAsyncBuiltinFunctionTool):
    """Base class of memory tools for asynchronous clients. A backend implements one method for each command.

    Args:
        cache_control: Cache breakpoint after this tool.
    """

    def __init__(self, *, cache_control: _types.CacheControlEphemeralParam | None = None) -> None:
        self._cache_control = cache_control

    def to_dict(self) -> dict[str, Any]:
        """Return the definition that is sent to the API."""
        return _definition(self._cache_control)

    async def call(self, input: Any) -> Any:
        """Run the command that the model wrote, and return the result.

        Raises:
            ToolError: The input is no valid command, or the command failed.
        """
        return await self.execute(read_command(input))

    async def execute(self, command: MemoryTool20250818Command) -> BetaFunctionToolResultType:
        """Run a command and return the result.

        Raises:
            NotImplementedError: The command is unknown.
        """
        result: BetaFunctionToolResultType = await self._method(command)(command)
        return result

    @abstractmethod
    async def view(self, command: MemoryTool20250818ViewCommand) -> BetaFunctionToolResultType:
        """Show a file, or list a directory."""

    @abstractmethod
    async def create(self, command: MemoryTool20250818CreateCommand) -> BetaFunctionToolResultType:
        """Create a file."""

    @abstractmethod
    async def str_replace(self, command: MemoryTool20250818StrReplaceCommand) -> BetaFunctionToolResultType:
        """Replace a text in a file."""

    @abstractmethod
    async def insert(self, command: MemoryTool20250818InsertCommand) -> BetaFunctionToolResultType:
        """Insert text after a line of a file."""

    @abstractmethod
    async def delete(self, command: MemoryTool20250818DeleteCommand) -> BetaFunctionToolResultType:
        """Delete a file or directory."""

    @abstractmethod
    async def rename(self, command: MemoryTool20250818RenameCommand) -> BetaFunctionToolResultType:
        """Rename or move a file or directory."""

    async def clear_all_memory(self) -> BetaFunctionToolResultType:
        """Delete all files. Optional: the model cannot call this method."""
        raise NotImplementedError(f"{type(self).__name__} does not implement `clear_all_memory`.")
