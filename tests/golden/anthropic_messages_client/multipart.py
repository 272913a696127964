# Rendered by `make generate`. Do not edit.
"""Bodies in multipart/form-data: form fields and files, which are read while they are sent."""

from __future__ import annotations

import copy
import io
import os
import re
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from typing import IO, Annotated, Any, Protocol

from .request import Omit, query_parameters
from .values import is_file, valid_text

CHUNK = 1 << 18
"""The bytes that are read from a file at once."""


class AsyncFile(Protocol):
    """A file with an asynchronous `read()`, such as those of anyio and aiofiles."""

    def read(self, size: int = ..., /) -> Awaitable[bytes]:
        """Return at most `size` bytes; none at the end."""
        ...


TYPE_CHECKING = False
if TYPE_CHECKING:
    FileContent = bytes | IO[bytes] | os.PathLike[str] | AsyncFile
    FileInput = (
        FileContent
        | tuple[str | None, FileContent]
        | tuple[str | None, FileContent, str | None]
        | tuple[str | None, FileContent, str | None, Mapping[str, str]]
    )
    """A file to send: a path, bytes, an open file, or a tuple of name, content and optionally type and headers."""
else:

    class _FileInput:
        """Marks `FileInput` for pydantic, which cannot validate an `IO`."""

        def __get_pydantic_core_schema__(self, source, handler):
            from pydantic_core import core_schema

            return core_schema.no_info_plain_validator_function(_checked)

        def __get_pydantic_json_schema__(self, schema, handler):
            return {"type": "string", "format": "binary"}

    FileContent = bytes | IO[bytes] | os.PathLike[str] | AsyncFile
    FileInput = Annotated[FileContent | tuple, _FileInput()]


def _checked(value: Any) -> Any:
    if not is_file(value) and not isinstance(value, tuple):
        raise ValueError("input should be bytes, a path, a file that is open in binary mode, or a tuple with one")
    return value


class Multipart:
    """The body of one request in multipart/form-data.

    Call `prepare()` once, then iterate over the body to send it. To send it again, iterate again: paths are opened again,
    and open files continue where they were.

    Args:
        operation_id: The operation, for errors.
        fields: The values of the body by name.
        files: The names of the fields that are files, with the largest size of each.

    Raises:
        TypeError: A file has the wrong type, or is in text mode.
        ValueError: A file is too large, or a name or header is invalid.
    """

    def __init__(self, operation_id: str, fields: Mapping[str, Any], files: Mapping[str, int | None]) -> None:
        self.boundary: str = os.urandom(16).hex()
        self.size: int | None = None
        """The length of the body in bytes, after `prepare()`. None if the size of a file is unknown."""
        self.failure: Exception | None = None
        """The exception that reading a file raised."""
        self._segments: list[bytes | _Source] = []
        text = b""
        for name, value in fields.items():
            at = f"{operation_id}(): {name}"
            if isinstance(value, Omit):
                continue
            if name in files:
                head, content = _file_part(name, value, at, files[name])
                text += self._opening() + head
                self._segments += [text, content]
                text = b"\r\n"
                continue
            for key, items in query_parameters(name, value, at).items():
                disposition = _disposition(key)
                for item in items if isinstance(items, list) else [items]:
                    text += self._opening() + disposition + b"\r\n\r\n" + item.encode() + b"\r\n"
        self._segments.append(text + b"--%s--\r\n" % self.boundary.encode())

    def _opening(self) -> bytes:
        return b"--%s\r\n" % self.boundary.encode()

    @property
    def content_type(self) -> str:
        """The value of the header `content-type`."""
        return f"multipart/form-data; boundary={self.boundary}"

    @property
    def needs_async(self) -> bool:
        """True if a file has an asynchronous `read()`."""
        return any(source.is_async for source in self._sources)

    @property
    def _sources(self) -> list[_Source]:
        return [segment for segment in self._segments if isinstance(segment, _Source)]

    def prepare(self) -> None:
        """Find the sizes of the files, which may block.

        Raises:
            TypeError: A file is in text mode.
            ValueError: A file is too large, or is read to its end.
            OSError: A file cannot be read.
        """
        for source in self._sources:
            if not source.is_async:
                source.prepare()
        self._set_size()

    async def prepare_async(self) -> None:
        """Find the sizes of the files with asynchronous methods. Call it after `prepare()`."""
        for source in self._sources:
            if source.is_async:
                await source.prepare_async()
        self._set_size()

    def _set_size(self) -> None:
        sizes = [len(s) if isinstance(s, bytes) else s.size for s in self._segments]
        self.size = None if None in sizes else sum(size for size in sizes if size is not None)

    def why_not_again(self) -> str | None:
        """Return why the body cannot be sent again; None if it can."""
        return next((reason for source in self._sources if (reason := source.why_not_again())), None)

    def close(self) -> None:
        """Close the files that this object has opened."""
        for source in self._sources:
            source.close()

    def __iter__(self) -> Iterator[bytes]:
        """Yield the body in chunks. Reading from files may block."""
        self._restart()
        text = b""
        for segment in self._segments:
            if isinstance(segment, bytes):
                text += segment
                continue
            while chunk := self._guarded(segment.read):
                yield text + chunk
                text = b""
        yield text

    def chunks_async(self, in_thread: Callable[[Callable[[], bytes]], Awaitable[bytes]]) -> AsyncIterator[bytes]:
        """Return an iterator over the body in chunks.

        Args:
            in_thread: Calls a function that may block in a worker thread, and returns its result.
        """
        self._restart()
        return _AsyncChunks(self, in_thread)

    def _restart(self) -> None:
        if reason := self.why_not_again():
            self.failure = ValueError(f"the body cannot be sent again: {reason}")
            raise self.failure
        self._segments = [s if isinstance(s, bytes) else s.restarted() for s in self._segments]

    def _guarded(self, read: Callable[[], bytes]) -> bytes:
        try:
            return read()
        except Exception as error:
            self.failure = error
            raise


class _AsyncChunks:
    """An iterator over the chunks of a body. Unlike an asynchronous generator, it need not be closed."""

    def __init__(self, body: Multipart, in_thread: Callable[[Callable[[], bytes]], Awaitable[bytes]]) -> None:
        self._body = body
        self._in_thread = in_thread
        self._segments = list(reversed(body._segments))

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        text = b""
        while self._segments:
            segment = self._segments[-1]
            if isinstance(segment, bytes):
                text += segment
                self._segments.pop()
                continue
            try:
                chunk = await (segment.read_async() if segment.is_async else self._in_thread(segment.read))
            except Exception as error:
                self._body.failure = error
                raise
            if chunk:
                return text + chunk
            self._segments.pop()
        if not text:
            raise StopAsyncIteration
        return text


class _Source:
    """The content of one file."""

    is_async = False

    def __init__(self, at: str, max_bytes: int | None) -> None:
        self.at = at
        self.max_bytes = max_bytes
        self.size: int | None = None
        """The bytes to send; None if their number is not known."""
        self.sent = 0

    def prepare(self) -> None:
        """Find the size."""

    async def prepare_async(self) -> None:
        """Find the size with asynchronous methods."""

    def why_not_again(self) -> str | None:
        """Return why the content cannot be read again from its start; None if it can."""
        return None

    def restarted(self) -> _Source:
        """Return a source that begins at the start. A thread of a cancelled attempt may still read from this one."""
        source = copy.copy(self)
        source.sent = 0
        return source

    def read(self) -> bytes:
        """Return the next chunk; empty at the end."""
        raise NotImplementedError

    async def read_async(self) -> bytes:
        """Return the next chunk of a file with an asynchronous `read()`; empty at the end."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the file if this object has opened it."""

    def check_size(self, size: int) -> None:
        """Raise ValueError if the API accepts no file of this size."""
        if self.max_bytes is not None and size > self.max_bytes:
            raise ValueError(f"{self.at} is larger than the API accepts: at most {self.max_bytes} bytes")

    def length_of_next_read(self) -> int:
        return CHUNK if self.size is None else min(CHUNK, self.size - self.sent)

    def count(self, chunk: Any) -> bytes:
        """Check a chunk that was read, and return it."""
        if isinstance(chunk, str):
            raise TypeError(f"{self.at} {_TEXT_MODE}")
        if not isinstance(chunk, bytes | bytearray | memoryview):
            if chunk is not None:
                raise TypeError(f"{self.at} is a file whose `read()` returned {type(chunk).__name__} instead of bytes")
            raise TypeError(f"{self.at} is a file in non-blocking mode, whose `read()` returned None")
        self.sent += len(chunk)
        if self.size is None:
            self.check_size(self.sent)
        elif not chunk and self.sent < self.size:
            raise ValueError(
                f"{self.at} was shortened while it was sent: {self.sent} bytes instead of {self.size} were read"
            )
        return bytes(chunk)


class _Bytes(_Source):
    def __init__(self, data: bytes | bytearray | memoryview, at: str, max_bytes: int | None) -> None:
        super().__init__(at, max_bytes)
        self._data = bytes(data)
        self.size = len(self._data)
        self.check_size(self.size)

    def read(self) -> bytes:
        return self.count(self._data[self.sent : self.sent + CHUNK])


class _Path(_Source):
    """A file that is opened for each attempt, when its first byte is needed."""

    def __init__(self, path: os.PathLike[Any], at: str, max_bytes: int | None) -> None:
        super().__init__(at, max_bytes)
        self._path = path
        self._file: io.FileIO | None = None
        self._is_read = False
        self._is_regular = True
        self._is_closed = False
        self._lock = threading.Lock()

    def prepare(self) -> None:
        import stat

        found = os.stat(self._path)
        if stat.S_ISDIR(found.st_mode):
            raise IsADirectoryError(f"{self.at} is a directory: {os.fspath(self._path)!r}")
        self._is_regular = stat.S_ISREG(found.st_mode)
        if self._is_regular:
            self.check_size(found.st_size)
            self.size = found.st_size
            if not found.st_size:
                with open(self._path, "rb", buffering=0) as file:
                    if file.read(1):  # a file of the system, such as those in /proc, whose size is not known
                        self.size = None

    def why_not_again(self) -> str | None:
        if self._is_read and not self._is_regular:
            return f"{self.at} is a pipe or a device, which was already read"
        return None

    def restarted(self) -> _Source:
        self.close()
        source = _Path(self._path, self.at, self.max_bytes)
        source.size, source._is_read, source._is_regular = self.size, self._is_read, self._is_regular
        return source

    def read(self) -> bytes:
        with self._lock:
            chunk = self._read()
        if not chunk or self._is_closed:  # closed by another thread during the read
            self.close()
        return chunk

    def _read(self) -> bytes:
        length = self.length_of_next_read()
        if not length:
            return b""
        if self._is_closed:
            raise RuntimeError(f"{self.at} is no longer sent, because its call has ended")
        if self._file is None:
            self._file = open(self._path, "rb", buffering=0)  # noqa: SIM115 - `close` closes it
        self._is_read = True
        return self.count(self._file.read(length))

    def close(self) -> None:
        # A thread may still read from the file after its call was cancelled. It then closes the file itself.
        self._is_closed = True
        if self._lock.acquire(blocking=False):
            try:
                if self._file is not None:
                    self._file.close()
                    self._file = None
            finally:
                self._lock.release()


_TEXT_MODE = 'is a file open in text mode: open it with mode "rb"'


class _Open(_Source):
    """A file that the caller has opened, and closes."""

    def __init__(self, file: Any, at: str, max_bytes: int | None) -> None:
        super().__init__(at, max_bytes)
        self.is_async = _has_async_read(file)
        if isinstance(file, io.TextIOBase):
            raise TypeError(f"{at} {_TEXT_MODE}")
        self._file = file
        self._start: int | None = None
        self._is_read = False
        self._must_seek = False

    def prepare(self) -> None:
        file = self._file
        if isinstance(file.read(0), str):
            raise TypeError(f"{self.at} {_TEXT_MODE}")
        try:
            if not file.seekable():
                return
            start = file.tell()
            file.seek(0, os.SEEK_END)
            end = file.tell()
            file.seek(start)
        except (AttributeError, io.UnsupportedOperation):
            return
        self._set_range(start, end)

    async def prepare_async(self) -> None:
        file = self._file
        try:
            seekable: Any = file.seekable()
            if not (await seekable if hasattr(seekable, "__await__") else seekable):
                return
            start = await file.tell()
            await file.seek(0, os.SEEK_END)
            end = await file.tell()
            await file.seek(start)
        except (AttributeError, TypeError, io.UnsupportedOperation):
            return
        self._set_range(start, end)

    def _set_range(self, start: int, end: int) -> None:
        if start and start >= end:
            raise ValueError(
                f"{self.at} is at its end. A file is read from its current position: call `.seek(0)` first, or pass a path"
            )
        self._start, self.size = start, end - start
        self.check_size(self.size)

    def why_not_again(self) -> str | None:
        if self._is_read and self._start is None:
            return f"{self.at} is a file that cannot be rewound (`seek()`), and was already read"
        return None

    def restarted(self) -> _Source:
        self.sent = 0
        self._must_seek = self._is_read
        return self

    def read(self) -> bytes:
        if self._must_seek:
            self._file.seek(self._start)
            self._must_seek = False
        if not self.length_of_next_read():
            return b""
        self._is_read = True
        return self.count(self._file.read(self.length_of_next_read()))

    async def read_async(self) -> bytes:
        if self._must_seek:
            await self._file.seek(self._start)
            self._must_seek = False
        if not self.length_of_next_read():
            return b""
        self._is_read = True
        return self.count(await self._file.read(self.length_of_next_read()))


def _has_async_read(file: Any) -> bool:
    import inspect

    read = getattr(file, "read", None)
    return inspect.iscoroutinefunction(read) or inspect.iscoroutinefunction(getattr(read, "__func__", None))


# ---- Heads of parts


def _file_part(name: str, value: Any, at: str, max_bytes: int | None) -> tuple[bytes, _Source]:
    """Return the headers and the content of the part of a file."""
    content, given = value, None
    kind: Any = None
    headers: Any = {}
    if isinstance(value, tuple):
        if not 2 <= len(value) <= 4:
            raise TypeError(
                f"{at} is a tuple of {len(value)} items: pass (name, content), (name, content, type) or "
                "(name, content, type, headers)"
            )
        given, content = value[:2]
        kind = value[2] if len(value) > 2 else None
        headers = value[3] if len(value) > 3 else {}
    file_name = _file_name(given, at) if given is not None else None
    if file_name is None and not isinstance(value, tuple):
        file_name = _own_name(content)
    lines = [_disposition(name, file_name)]
    others = _headers({} if headers is None else headers, at)
    if kind is not None or "content-type" not in {key.lower() for key, _ in others}:
        others = [(key, text) for key, text in others if key.lower() != "content-type"]
        kind = _guessed_type(file_name) if kind is None else kind
        others += _headers({"Content-Type": kind}, at)
    lines += [f"{key}: {text}".encode("latin-1") for key, text in others]
    return b"\r\n".join(lines) + b"\r\n\r\n", _source(content, at, max_bytes)


def _source(content: Any, at: str, max_bytes: int | None) -> _Source:
    if isinstance(content, bytes | bytearray | memoryview):
        return _Bytes(content, at, max_bytes)
    if isinstance(content, os.PathLike):
        return _Path(content, at, max_bytes)
    if callable(getattr(content, "read", None)):
        return _Open(content, at, max_bytes)
    if isinstance(content, str):
        advice = "pass `pathlib.Path(...)` for the path of a file, or `.encode()` for its content"
    else:
        advice = "pass a path, bytes, a file that is open in binary mode, or a tuple of name and content"
    raise TypeError(f"{at} is of type {type(content).__name__}: {advice}")


def _file_name(name: Any, at: str) -> str:
    if not isinstance(name, str):
        raise TypeError(f"{at} has a file name of type {type(name).__name__}: pass a str, or None for no name")
    return name


def _own_name(content: Any) -> str | None:
    """Return the name of a path or an open file, without its folder; None if it has none."""
    if isinstance(content, os.PathLike):
        return os.path.basename(os.fsdecode(content)) or None
    name = getattr(content, "name", None)
    name = getattr(content, "filename", None) if name is None else name  # an upload of a web framework
    return os.path.basename(name) or None if isinstance(name, str) else None


def _guessed_type(file_name: str | None) -> str:
    if file_name is None:
        return "application/octet-stream"
    import mimetypes

    kind, encoding = mimetypes.guess_type(file_name)
    if encoding is not None:
        return "application/gzip" if encoding == "gzip" else "application/octet-stream"
    return kind or "application/octet-stream"


def _disposition(name: str, file_name: str | None = None) -> bytes:
    text = b'Content-Disposition: form-data; name="' + _quoted(name) + b'"'
    return text if file_name is None else text + b'; filename="' + _quoted(file_name) + b'"'


def _quoted(text: str) -> bytes:
    """Return a name as browsers write it: UTF-8, with quotes and control characters percent-encoded."""
    escaped = re.sub(r'[\x00-\x1f\x7f"]', lambda found: f"%{ord(found[0]):02X}", text)
    return escaped.encode("utf-8", "replace")  # the name of a file on disk may not be valid text


def _headers(headers: Any, at: str) -> list[tuple[str, str]]:
    if not isinstance(headers, Mapping):
        raise TypeError(f"{at} has headers of type {type(headers).__name__}: pass a mapping of names to values")
    found = []
    for name, value in headers.items():
        if not isinstance(name, str) or not isinstance(value, str):
            raise TypeError(f"{at} has the header {name!r}, whose name and value must be strings")
        if not re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name) or name.lower() == "content-disposition":
            raise ValueError(f"{at} must not have the header {name!r}")
        if re.search(r"[\x00-\x08\x0a-\x1f\x7f]|[^\x00-\xff]", valid_text(value, at)):
            raise ValueError(
                f"{at} has the header {name!r}, whose value contains a line break or another invalid character"
            )
        found.append((name, value))
    return found
