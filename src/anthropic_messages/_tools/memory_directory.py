"""The memory tool on the file system."""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from anthropic_messages_client._lazy import LazyModule

from .memory import BetaAbstractMemoryTool, BetaAsyncAbstractMemoryTool
from .memory_commands import (
    MemoryTool20250818CreateCommand,
    MemoryTool20250818DeleteCommand,
    MemoryTool20250818InsertCommand,
    MemoryTool20250818RenameCommand,
    MemoryTool20250818StrReplaceCommand,
    MemoryTool20250818ViewCommand,
)
from .memory_folder import Folder, make_private, open_root
from .memory_paths import ROOT, canonical_path, path_names
from .outcomes import ToolError

if TYPE_CHECKING:
    from anthropic_messages_client import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")

_MAX_LINES = 999_999
_LISTED_LEVELS = 2
_NOT_LISTED = "node_modules"


class MemoryDirectory(BetaAbstractMemoryTool):
    """The memory tool, with the files of the model in a directory.

        memory = MemoryDirectory("memories")
        client.messages.run_tools(..., tools=[memory])

    The model's `/memories` is this directory. Nothing outside of it is read or written: paths that could lead out are
    refused, and symbolic links in it are not followed. Files are replaced as a whole. Commands of one object run one
    after another. The tool works with asynchronous clients, too, which run it in a thread.

    Args:
        path: The directory. It is created if it does not exist.
        max_file_bytes: The largest size of one file; None for no limit.
        max_total_bytes: The largest size of all files together; None for no limit.
        cache_control: Cache breakpoint after this tool.

    Raises:
        ValueError: A limit is not positive.
    """

    path: Path
    """The directory."""

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        max_file_bytes: int | None = 1_000_000,
        max_total_bytes: int | None = 100_000_000,
        cache_control: _types.CacheControlEphemeralParam | None = None,
    ) -> None:
        super().__init__(cache_control=cache_control)
        for name, limit in (("max_file_bytes", max_file_bytes), ("max_total_bytes", max_total_bytes)):
            if limit is not None and limit < 1:
                raise ValueError(f"`{name}` must be a positive number of bytes, or None.")
        self.path = Path(os.path.abspath(path))
        self._max_file_bytes = max_file_bytes
        self._max_total_bytes = max_total_bytes
        self._lock = threading.Lock()  # Calls of one turn run at the same time.
        make_private(str(self.path))

    def view(self, command: MemoryTool20250818ViewCommand) -> str:
        """Show a file with line numbers, or list a directory two levels deep."""
        names = path_names(command.path)
        shown = canonical_path(names)
        with self._opened(names) as (folder, name):
            status = None if name is None else folder.kind(name)
            if name is not None and status is None:
                raise _missing(shown)
            if name is not None and status is not None and stat.S_ISREG(status.st_mode):
                return _numbered(shown, self._text(folder, name, shown), command.view_range)
            with ExitStack() as stack:
                listed = folder if name is None else stack.enter_context(folder.folder(name))
                lines = [f"{_size(listed.size)}\t{shown}", *_listing(listed, shown, _LISTED_LEVELS)]
        header = (
            f"Here're the files and directories up to {_LISTED_LEVELS} levels deep in {shown}, "
            f"excluding hidden items and {_NOT_LISTED}:"
        )
        return "\n".join([header, *lines])

    def create(self, command: MemoryTool20250818CreateCommand) -> str:
        """Create a file, and the directories above it. An existing file is not replaced."""
        names = path_names(command.path)
        shown = canonical_path(names)
        data = self._encoded(command.file_text, shown)
        with self._opened(names, create=True) as (folder, name):
            if name is None or folder.exists(name):
                raise ToolError(f"File {shown} already exists")
            self._check_total(len(data))
            folder.write(name, data)
        return f"File created successfully at: {shown}"

    def str_replace(self, command: MemoryTool20250818StrReplaceCommand) -> str:
        """Replace a text that occurs once in a file."""
        names = path_names(command.path)
        shown = canonical_path(names)
        with self._opened(names) as (folder, name):
            text = self._file(folder, name, shown)
            old = command.old_str
            count = text.count(old) if old else 0
            if count == 0:
                raise ToolError(f"No replacement was performed, old_str `{old}` did not appear verbatim in {shown}.")
            if count > 1:
                lines = ", ".join(str(line) for line in _lines_of(text, old))
                raise ToolError(
                    f"No replacement was performed. Multiple occurrences of old_str `{old}` in lines: {lines}. "
                    "Please ensure it is unique"
                )
            before, _, after = text.partition(old)
            changed = f"{before}{command.new_str}{after}"
            self._write(folder, name, changed, text, shown)
        first = before.count("\n") + 1
        last = first + command.new_str.count("\n")
        snippet = _numbers(changed.split("\n"), max(1, first - 2), last + 2)
        return (
            "The memory file has been edited. Here is the snippet showing the change (with line numbers):\n" + snippet
        )

    def insert(self, command: MemoryTool20250818InsertCommand) -> str:
        """Insert text after a line of a file."""
        names = path_names(command.path)
        shown = canonical_path(names)
        with self._opened(names) as (folder, name):
            text = self._file(folder, name, shown)
            lines = text.split("\n")
            if lines[-1] == "":
                lines.pop()
            if not 0 <= command.insert_line <= len(lines):
                raise ToolError(
                    f"Invalid `insert_line` parameter: {command.insert_line}. "
                    f"It should be within the range of lines of the file: [0, {len(lines)}]"
                )
            lines.insert(command.insert_line, command.insert_text.removesuffix("\n"))
            self._write(folder, name, "\n".join(lines) + "\n", text, shown)
        return f"The file {shown} has been edited."

    def delete(self, command: MemoryTool20250818DeleteCommand) -> str:
        """Delete a file, or a directory with its content."""
        names = path_names(command.path)
        shown = canonical_path(names)
        if not names:
            raise ToolError(f"Cannot delete the directory {ROOT} itself")
        with self._opened(names) as (folder, name):
            if name is None or folder.kind(name) is None:
                raise ToolError(f"The path {shown} does not exist")
            folder.remove(name)
        return f"Successfully deleted {shown}"

    def rename(self, command: MemoryTool20250818RenameCommand) -> str:
        """Rename or move a file or directory. An existing file is not replaced."""
        old, new = path_names(command.old_path), path_names(command.new_path)
        shown, shown_new = canonical_path(old), canonical_path(new)
        if not old:
            raise ToolError(f"Cannot rename the directory {ROOT} itself")
        if new == old or not new:
            raise ToolError(f"The destination {shown_new} already exists")
        if new[: len(old)] == old:
            raise ToolError(f"Cannot move {shown} into itself")
        with self._opened(old) as (folder, name):
            if name is None or folder.kind(name) is None:
                raise ToolError(f"The path {shown} does not exist")
            with self._folder_of(new, create=True) as (new_folder, new_name):
                if new_name is None or new_folder.exists(new_name):
                    raise ToolError(f"The destination {shown_new} already exists")
                folder.move(name, new_folder, new_name)
        return f"Successfully renamed {shown} to {shown_new}"

    def clear_all_memory(self) -> str:
        """Delete all files and directories in the directory."""
        with self._opened(()) as (folder, _):
            for name in folder.names():
                folder.remove(name)
        return "All memory cleared"

    @contextmanager
    def _opened(self, names: tuple[str, ...], *, create: bool = False) -> Iterator[tuple[Folder, str | None]]:
        """Open the directory of a path, alone, and return it with the last name of the path; None for the root."""
        with self._lock, self._folder_of(names, create=create) as found:
            yield found

    @contextmanager
    def _folder_of(self, names: tuple[str, ...], *, create: bool = False) -> Iterator[tuple[Folder, str | None]]:
        make_private(str(self.path))
        with ExitStack() as stack:
            folder = stack.enter_context(open_root(str(self.path)))
            try:
                for name in names[:-1]:
                    folder = stack.enter_context(folder.folder(name, create=create))
            except NotADirectoryError as error:
                raise ToolError(f"A part of the path {canonical_path(names)} is not a directory.") from error
            except FileNotFoundError as error:
                raise _missing(canonical_path(names)) from error
            yield folder, names[-1] if names else None

    def _file(self, folder: Folder, name: str | None, shown: str) -> str:
        """Return the text of a file that is to be changed."""
        status = None if name is None else folder.kind(name)
        if name is not None and status is None:
            raise _missing(shown)
        if name is None or status is None or not stat.S_ISREG(status.st_mode):
            raise ToolError(f"The path {shown} is not a file.")
        return self._text(folder, name, shown)

    def _text(self, folder: Folder, name: str, shown: str) -> str:
        try:
            data = folder.read(name, self._max_file_bytes)
        except FileNotFoundError as error:
            raise _missing(shown) from error
        if data is None:
            raise ToolError(f"The file {shown} is larger than the limit of {self._max_file_bytes} bytes.")
        try:
            return data.decode()
        except UnicodeDecodeError as error:
            raise ToolError(f"The file {shown} is not a text file in UTF-8.") from error

    def _write(self, folder: Folder, name: str | None, text: str, old_text: str, shown: str) -> None:
        assert name is not None
        data = self._encoded(text, shown)
        self._check_total(len(data) - len(old_text.encode()))
        folder.write(name, data)

    def _encoded(self, text: str, shown: str) -> bytes:
        try:
            data = text.encode()
        except UnicodeEncodeError as error:
            raise ToolError("The text contains a character that UTF-8 cannot encode.") from error
        if self._max_file_bytes is not None and len(data) > self._max_file_bytes:
            raise ToolError(
                f"The file {shown} would have {len(data)} bytes. The limit is {self._max_file_bytes} bytes. "
                "Store less, or use several files."
            )
        return data

    def _check_total(self, growth: int) -> None:
        if self._max_total_bytes is None or growth <= 0:
            return
        total = growth
        for folder, _, names in os.walk(self.path):
            for name in names:
                with suppress(FileNotFoundError):  # Another process has just deleted it.
                    total += os.lstat(os.path.join(folder, name)).st_size
        if total > self._max_total_bytes:
            raise ToolError(
                f"The memory would have {total} bytes. The limit is {self._max_total_bytes} bytes. "
                "Delete files that are no longer needed."
            )


class BetaLocalFilesystemMemoryTool(MemoryDirectory):
    """`MemoryDirectory` as the official SDK names it: the files are in the directory `memories` of `base_path`.

    Args:
        base_path: The directory above the files. It is created if it does not exist.
    """

    def __init__(self, base_path: str = "./memory") -> None:
        self.base_path: Path = Path(base_path)
        self.memory_root: Path = self.base_path / "memories"
        super().__init__(self.memory_root, max_file_bytes=None, max_total_bytes=None)


class BetaAsyncLocalFilesystemMemoryTool(BetaAsyncAbstractMemoryTool):
    """`BetaLocalFilesystemMemoryTool` with coroutine methods. Commands run in threads.

    Args:
        base_path: The directory above the files. It is created with the first command.
    """

    def __init__(self, base_path: str = "./memory") -> None:
        super().__init__()
        self.base_path: Path = Path(base_path)
        self.memory_root: Path = self.base_path / "memories"

    async def view(self, command: MemoryTool20250818ViewCommand) -> str:
        """Show a file with line numbers, or list a directory two levels deep."""
        return await self._run(lambda: self._directory.view(command))

    async def create(self, command: MemoryTool20250818CreateCommand) -> str:
        """Create a file, and the directories above it. An existing file is not replaced."""
        return await self._run(lambda: self._directory.create(command))

    async def str_replace(self, command: MemoryTool20250818StrReplaceCommand) -> str:
        """Replace a text that occurs once in a file."""
        return await self._run(lambda: self._directory.str_replace(command))

    async def insert(self, command: MemoryTool20250818InsertCommand) -> str:
        """Insert text after a line of a file."""
        return await self._run(lambda: self._directory.insert(command))

    async def delete(self, command: MemoryTool20250818DeleteCommand) -> str:
        """Delete a file, or a directory with its content."""
        return await self._run(lambda: self._directory.delete(command))

    async def rename(self, command: MemoryTool20250818RenameCommand) -> str:
        """Rename or move a file or directory. An existing file is not replaced."""
        return await self._run(lambda: self._directory.rename(command))

    async def clear_all_memory(self) -> str:
        """Delete all files and directories in the directory."""
        return await self._run(lambda: self._directory.clear_all_memory())

    @cached_property
    def _directory(self) -> MemoryDirectory:
        return MemoryDirectory(self.memory_root, max_file_bytes=None, max_total_bytes=None)

    async def _run(self, function: Callable[[], str]) -> str:
        import anyio.to_thread

        _ = self._directory  # Made here, so that commands at the same time share it.
        return await anyio.to_thread.run_sync(function)


def _missing(shown: str) -> ToolError:
    return ToolError(f"The path {shown} does not exist. Please provide a valid path.")


def _numbered(shown: str, text: str, view_range: list[int] | None) -> str:
    lines = text.split("\n")
    if len(lines) > _MAX_LINES:
        raise ToolError(f"File {shown} exceeds maximum line limit of {_MAX_LINES:,} lines.")
    first, last = view_range or (1, -1)
    first = max(1, first)
    last = len(lines) if last == -1 else min(last, len(lines))
    if first > last:
        raise ToolError(f"Invalid `view_range`: {view_range}. The file {shown} has {len(lines)} lines.")
    return f"Here's the content of {shown} with line numbers:\n{_numbers(lines, first, last)}"


def _numbers(lines: list[str], first: int, last: int) -> str:
    return "\n".join(f"{number:6}\t{line}" for number, line in enumerate(lines[first - 1 : last], first))


def _lines_of(text: str, part: str) -> Iterator[int]:
    """Return the number of each line in which a text occurs. A line with several occurrences comes several times."""
    line, seen, place = 1, 0, text.find(part)
    while place != -1:
        line += text.count("\n", seen, place)
        yield line
        seen, place = place, text.find(part, place + len(part))


def _listing(folder: Folder, shown: str, levels: int) -> Iterator[str]:
    for name in folder.names():
        if name.startswith(".") or name == _NOT_LISTED or (status := folder.kind(name)) is None:
            continue
        path = f"{shown}/{name}"
        if not stat.S_ISDIR(status.st_mode):
            yield f"{_size(status.st_size)}\t{path}"
            continue
        yield f"{_size(status.st_size)}\t{path}/"
        if levels > 1:
            try:
                with folder.folder(name) as below:
                    yield from _listing(below, path, levels - 1)
            except OSError:  # Deleted in the meantime, or not readable.
                continue


def _size(count: int) -> str:
    """Return a number of bytes for people, such as 1.5K."""
    size, unit = float(count), "B"
    for larger in "KMG":
        if size < 1024:
            break
        size, unit = size / 1024, larger
    return f"{size:.1f}".removesuffix(".0") + unit
