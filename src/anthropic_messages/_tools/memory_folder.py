"""Access to the files below one directory, without following symbolic links."""

from __future__ import annotations

import os
import secrets
import shutil
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_READ = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_READ_FILE = _READ | getattr(os, "O_NONBLOCK", 0)  # Opening a pipe must not block.
_READ_FOLDER = _READ | getattr(os, "O_DIRECTORY", 0)
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | (_READ & ~os.O_RDONLY)


class Folder:
    """An open directory. Names are looked up in it, and symbolic links are not followed.

    Names are looked up by the descriptor of the directory, so no concurrent change of its path can redirect them. Where
    the system has no such descriptors, names are joined to the path.
    """

    __slots__ = ("_descriptor", "_path")

    def __init__(self, path: str, descriptor: int | None) -> None:
        self._path = path
        self._descriptor = descriptor

    def _at(self, name: str) -> str:
        return name if self._descriptor is not None else os.path.join(self._path, name)

    def kind(self, name: str) -> os.stat_result | None:
        """Return the status of a file or directory; None if there is none, or a symbolic link or special file."""
        try:
            status = os.stat(self._at(name), dir_fd=self._descriptor, follow_symlinks=False)
        except (FileNotFoundError, NotADirectoryError):
            return None
        return status if _is_usable(status) else None

    def exists(self, name: str) -> bool:
        """Return whether a name is in use, also by a symbolic link."""
        try:
            os.stat(self._at(name), dir_fd=self._descriptor, follow_symlinks=False)
        except (FileNotFoundError, NotADirectoryError):
            return False
        return True

    @contextmanager
    def folder(self, name: str, *, create: bool = False) -> Iterator[Folder]:
        """Open a directory in this one.

        Raises:
            FileNotFoundError: There is none.
            NotADirectoryError: The name is that of a file, or of a symbolic link.
        """
        if create:
            with suppress(FileExistsError):
                os.mkdir(self._at(name), 0o700, dir_fd=self._descriptor)
        status = os.stat(self._at(name), dir_fd=self._descriptor, follow_symlinks=False)
        if not (stat.S_ISDIR(status.st_mode) and _is_usable(status)):
            raise NotADirectoryError
        path = os.path.join(self._path, name)
        if self._descriptor is None:
            yield Folder(path, None)
            return
        try:
            descriptor = os.open(name, _READ_FOLDER, dir_fd=self._descriptor)
        except OSError as error:  # A symbolic link has just taken its place.
            raise NotADirectoryError from error
        try:
            yield Folder(path, descriptor)
        finally:
            os.close(descriptor)

    @property
    def size(self) -> int:
        """Size of the directory itself, in bytes."""
        return os.stat(self._path if self._descriptor is None else self._descriptor).st_size

    def names(self) -> list[str]:
        """Return the names in this directory, sorted."""
        return sorted(os.listdir(self._path if self._descriptor is None else self._descriptor))

    def read(self, name: str, limit: int | None) -> bytes | None:
        """Return the content of a file; None if it is larger than `limit`.

        Raises:
            FileNotFoundError: There is no regular file of that name.
        """
        if self.kind(name) is None:
            raise FileNotFoundError
        try:
            descriptor = os.open(self._at(name), _READ_FILE, dir_fd=self._descriptor)
        except OSError as error:
            if self.kind(name) is None:
                raise FileNotFoundError from error
            raise
        with open(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise FileNotFoundError
            data = file.read() if limit is None else file.read(limit + 1)
        return None if limit is not None and len(data) > limit else data

    def write(self, name: str, data: bytes) -> None:
        """Write a file as a whole: others see the old content or the new one."""
        temporary = f".tmp-{secrets.token_hex(8)}"
        descriptor = os.open(self._at(temporary), _CREATE, 0o600, dir_fd=self._descriptor)
        try:
            with open(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(descriptor)
            self._replace(temporary, self, name)
        except BaseException:
            with suppress(OSError):
                os.unlink(self._at(temporary), dir_fd=self._descriptor)
            raise

    def move(self, name: str, folder: Folder, new_name: str) -> None:
        """Move a file or directory to a name that is not in use."""
        self._replace(name, folder, new_name)

    def _replace(self, name: str, folder: Folder, new_name: str) -> None:
        os.replace(self._at(name), folder._at(new_name), src_dir_fd=self._descriptor, dst_dir_fd=folder._descriptor)

    def remove(self, name: str) -> None:
        """Delete a file, a symbolic link, or a directory with its content."""
        status = os.stat(self._at(name), dir_fd=self._descriptor, follow_symlinks=False)
        if stat.S_ISDIR(status.st_mode) and _is_usable(status):
            options: dict[str, Any] = {} if self._descriptor is None else {"dir_fd": self._descriptor}
            shutil.rmtree(self._at(name), **options)
        else:
            os.unlink(self._at(name), dir_fd=self._descriptor)


@contextmanager
def open_root(path: str) -> Iterator[Folder]:
    """Open the directory that contains all others. It may itself be reached through symbolic links."""
    if not {os.open, os.mkdir, os.stat, os.unlink, os.rename} <= os.supports_dir_fd:  # Such as on Windows.
        yield Folder(path, None)
        return
    descriptor = os.open(path, _READ_FOLDER & ~os.O_NOFOLLOW)
    try:
        yield Folder(path, descriptor)
    finally:
        os.close(descriptor)


def make_private(path: str) -> None:
    """Create a directory and those above it that are missing, for this user only."""
    if os.path.isdir(path):
        return
    if (above := os.path.dirname(path)) != path:
        make_private(above)
    with suppress(FileExistsError):
        os.mkdir(path, 0o700)


def _is_usable(status: os.stat_result) -> bool:
    """Return whether a status is that of a regular file or a directory, and not of a link or a mount point."""
    if getattr(status, "st_reparse_tag", 0) == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", None):
        return False
    return stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)
