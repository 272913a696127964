"""The commands of the memory tool `memory_20250818`, as the model writes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from .outcomes import ToolError


@dataclass(kw_only=True)
class MemoryTool20250818ViewCommand:
    """Show a file, or list a directory."""

    path: str
    """Path of the file or directory."""
    command: Literal["view"] = "view"
    view_range: list[int] | None = None
    """First and last line to show, counted from 1; -1 is the last line of the file."""


@dataclass(kw_only=True)
class MemoryTool20250818CreateCommand:
    """Create a file."""

    path: str
    """Path of the new file."""
    file_text: str
    """Content of the file."""
    command: Literal["create"] = "create"


@dataclass(kw_only=True)
class MemoryTool20250818StrReplaceCommand:
    """Replace a text that occurs once in a file."""

    path: str
    """Path of the file."""
    old_str: str
    """Text to replace."""
    new_str: str
    """Text to insert in its place."""
    command: Literal["str_replace"] = "str_replace"


@dataclass(kw_only=True)
class MemoryTool20250818InsertCommand:
    """Insert text after a line of a file."""

    path: str
    """Path of the file."""
    insert_line: int
    """Number of the line after which the text is inserted; 0 is the beginning of the file."""
    insert_text: str
    """Text to insert."""
    command: Literal["insert"] = "insert"


@dataclass(kw_only=True)
class MemoryTool20250818DeleteCommand:
    """Delete a file, or a directory with its content."""

    path: str
    """Path of the file or directory."""
    command: Literal["delete"] = "delete"


@dataclass(kw_only=True)
class MemoryTool20250818RenameCommand:
    """Rename or move a file or directory."""

    old_path: str
    """Path of the file or directory."""
    new_path: str
    """New path."""
    command: Literal["rename"] = "rename"


MemoryTool20250818Command: TypeAlias = (
    MemoryTool20250818ViewCommand
    | MemoryTool20250818CreateCommand
    | MemoryTool20250818StrReplaceCommand
    | MemoryTool20250818InsertCommand
    | MemoryTool20250818DeleteCommand
    | MemoryTool20250818RenameCommand
)
"""A command of the memory tool."""

_PATH: dict[str, type[Any]] = {"path": str}
_COMMANDS: dict[str, tuple[Any, dict[str, type[Any]]]] = {
    "view": (MemoryTool20250818ViewCommand, _PATH),
    "create": (MemoryTool20250818CreateCommand, {**_PATH, "file_text": str}),
    "str_replace": (MemoryTool20250818StrReplaceCommand, {**_PATH, "old_str": str, "new_str": str}),
    "insert": (MemoryTool20250818InsertCommand, {**_PATH, "insert_line": int, "insert_text": str}),
    "delete": (MemoryTool20250818DeleteCommand, _PATH),
    "rename": (MemoryTool20250818RenameCommand, {"old_path": str, "new_path": str}),
}
"""Name of a command -> its class, and the types of its required fields."""

COMMANDS = frozenset(_COMMANDS)


def read_command(input: Any) -> MemoryTool20250818Command:
    """Return the command that an input contains. Unknown fields are ignored.

    Raises:
        ToolError: The input is no valid command.
    """
    name = input.get("command") if isinstance(input, Mapping) else None
    if not isinstance(name, str) or name not in _COMMANDS:
        raise ToolError(f"Unknown command {name!r}. The commands are: {', '.join(_COMMANDS)}.")
    command, required = _COMMANDS[name]
    fields: dict[str, Any] = {field: _checked(name, input, field, kind) for field, kind in required.items()}
    if name == "view" and (lines := input.get("view_range")) is not None:
        if not isinstance(lines, list) or len(lines) != 2 or not all(type(line) is int for line in lines):
            raise ToolError("Invalid `view_range`: it must be a list of two line numbers, such as [1, 20] or [1, -1].")
        fields["view_range"] = lines
    made: MemoryTool20250818Command = command(**fields)
    return made


def _checked(name: str, input: Mapping[str, Any], field: str, kind: type[Any]) -> Any:
    value = input.get(field)
    if type(value) is not kind:
        needed = "an integer" if kind is int else "a string"
        raise ToolError(f"The command {name!r} requires `{field}`, {needed}.")
    return value
