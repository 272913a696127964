"""Downloads: the plan that reads a file to its end, with further requests if the connection breaks."""

from __future__ import annotations

import inspect
import io
import os
import re
import stat
import threading
from collections.abc import Callable
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from anthropic_messages._errors import APIConnectionError, APIStatusError
from anthropic_messages._transport.body_decoding import Collector, is_encoded, kept
from anthropic_messages._transport.steps import Await, Close, Read, Wait, Work

from .response_errors import invalid_response, too_long
from .transport_errors import body_error, route

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    import httpx

    from anthropic_messages._errors import APIError
    from anthropic_messages._transport.steps import Exchange, Step

    from .engine import Engine
    from .result import Result

Progress = Callable[[int, "int | None"], object]

_BUFFER = 1 << 20
"""The bytes that are collected before they are written. Each write of an asynchronous call needs a worker thread."""


class Target(Protocol):
    """The place where a download is written. Its methods may block."""

    is_async: bool

    def open(self) -> Any:
        """Prepare for the first byte."""
        ...

    def write(self, chunks: list[bytes]) -> Any:
        """Append chunks."""
        ...

    def restart(self) -> Any:
        """Remove what was written."""
        ...

    def commit(self) -> Any:
        """Finish a complete download."""
        ...

    def abort(self) -> None:
        """Remove an incomplete download, without waiting."""
        ...


def download(
    result: Result,
    engine: Engine[Any],
    target: Target,
    progress: Progress | None,
    open_body: Callable[[Exchange], None],
    continued: Callable[[Exchange], None],
) -> Generator[Step, Any, None]:
    """Write the body of a response to a target.

    If the connection breaks, request the rest. If the server sends the whole file again, or the file has changed, start
    again. The retry policy of the call decides how often; each new byte resets its count.

    Args:
        result: The response, whose body has not been read.
        engine: The engine of the client.
        target: The place to write to.
        progress: A function that is called with the bytes so far and their total.
        open_body: Opens the body of a response.
        continued: Called with the exchange of each further request. The caller closes it if the download fails.

    Raises:
        APIError: The last attempt failed.
        Exception: The target raised it.
    """
    step: Any = Await if target.is_async else Work
    exchange = result.exchange
    position = furthest = retries = 0
    begin: _Part | None = None
    try:
        yield step(target.open)
        while True:
            part = _Part(exchange, position)
            begin = part if begin is None or not part.start else begin
            failure: APIError | None = part.check_version(begin)
            has_changed = failure is not None
            buffer: list[bytes] = []
            buffered = 0
            if failure is None and part.start < position:
                yield step(target.restart)
                position = 0
            if failure is None and not kept(part.response):
                open_body(exchange)
            while failure is None:
                try:
                    chunk = part.response.content if kept(part.response) else (yield Read(exchange))
                except Exception as error:
                    found = body_error(error, exchange)
                    if not isinstance(found, APIConnectionError):
                        if found is None:
                            raise
                        raise found from error
                    failure = found
                    failure.__cause__ = error
                    break
                if chunk is not None:
                    buffer.append(chunk)
                    buffered += len(chunk)
                    position += len(chunk)
                    if progress is not None:
                        progress(position, part.total)
                if buffer and (chunk is None or buffered >= _BUFFER or kept(part.response)):
                    yield step(partial(target.write, buffer))
                    buffer, buffered = [], 0
                if chunk is None or kept(part.response):
                    failure = part.check_end(position)
                    if failure is None:
                        yield step(target.commit)
                        yield Close(exchange)
                        return
            assert failure is not None
            if buffer:
                yield step(partial(target.write, buffer))
            yield Close(exchange)
            if position > furthest:
                furthest, retries = position, 0
            wait = result.call.retry_policy.wait(retries, failure, engine.clock.random)
            deadline = exchange.deadline
            if wait is None or (deadline is not None and engine.clock.monotonic() + wait >= deadline):
                failure.attempts = retries + 1
                cause, failure.__cause__ = failure.__cause__, None
                raise failure from cause
            yield Wait(wait)
            retries += 1
            headers = {} if has_changed else part.range_from(position)
            try:
                exchange = yield from engine.send_again(result, headers)
            except APIStatusError as error:
                if error.status_code != 416 or not headers:
                    raise
                exchange = yield from engine.send_again(result, {})  # the file is now too short to have such a part
            continued(exchange)
    except BaseException:
        target.abort()
        raise


class _Part:
    """A response with the whole file or the rest of it."""

    def __init__(self, exchange: Exchange, position: int) -> None:
        assert exchange.response is not None
        self.response: httpx.Response = exchange.response
        self.start = 0
        """The position of the first byte of the body in the file."""
        self.total: int | None = None
        """The length of the file; None if it is not known."""
        self._exchange = exchange
        headers = self.response.headers
        found = re.fullmatch(r"bytes (\d+)-(\d+)/(\d+|\*)", headers.get("content-range", ""))
        if self.response.status_code == 206:
            if found is None or int(found[1]) != position:
                what = f"the response is not the rest of the file from byte {position}, which was requested"
                raise invalid_response(self.response, None, what)
            self.start = position
            self.total = None if found[3] == "*" else int(found[3])
        elif not is_encoded(self.response) and headers.get("content-length", "").isdecimal():
            self.total = int(headers["content-length"])

    def check_version(self, begin: _Part) -> APIConnectionError | None:
        """Return the error for a part of another version of the file than its begin; None if it is the same."""
        if self.start and self._differs_from(begin):
            return self._failure("changed while it was downloaded")
        return None

    def _differs_from(self, begin: _Part) -> bool:
        if None not in (self.total, begin.total) and self.total != begin.total:
            return True
        for name in ("etag", "last-modified"):
            versions: list[str] = [part.response.headers.get(name, "").removeprefix("W/") for part in (begin, self)]
            if all(versions):
                return bool(versions[0] != versions[1])
        return False

    def check_end(self, position: int) -> APIConnectionError | None:
        """Return the error for a body that ended too early; None if it is complete."""
        if self.total is None or position == self.total:
            return None
        return self._failure(f"is incomplete: {position} of {self.total} bytes arrived")

    def _failure(self, what: str) -> APIConnectionError:
        message = f"The file from {route(self._exchange)} {what}"
        failure = APIConnectionError(message=message, request=self._exchange.request)
        failure.request_id = self.response.headers.get("request-id")
        return failure

    def range_from(self, position: int) -> dict[str, str]:
        """Return the headers that request the rest of the file; none if it must be sent again from its start."""
        headers = self.response.headers
        if not position or is_encoded(self.response) or headers.get("accept-ranges") == "none":
            return {}
        # The file may have changed. The server then ignores the range, and sends the whole file.
        etag = headers.get("etag", "")
        validator = etag if etag.startswith('"') else headers.get("last-modified")
        return {"range": f"bytes={position}-", **({"if-range": validator} if validator else {})}


class MemoryTarget:
    """A target that keeps the content in memory, up to `max_response_bytes`."""

    is_async = False

    def __init__(self, exchange: Exchange, result: Result) -> None:
        self._exchange = exchange
        self._limit = result.call.settings.max_response_bytes
        self._collector = Collector(self._limit)

    def open(self) -> None:
        """Do nothing."""

    def write(self, chunks: list[bytes]) -> None:
        """Keep the chunks. Raise APIResponseValidationError if there are too many."""
        from anthropic_messages._transport.body_decoding import BodyTooLong

        try:
            for chunk in chunks:
                self._collector.add(chunk)
        except BodyTooLong as error:
            raise too_long(error, self._exchange) from None

    def restart(self) -> None:
        """Remove all chunks."""
        self._collector = Collector(self._limit)

    def commit(self) -> None:
        """Do nothing."""

    def abort(self) -> None:
        """Do nothing."""

    def content(self) -> bytes:
        """Return the content."""
        return b"".join(self._collector.chunks)


class PathTarget:
    """A path. The content is written to a temporary file next to it, which replaces it at the end."""

    is_async = False

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path: str = os.path.realpath(os.fsdecode(path))  # a symbolic link keeps pointing to the file
        self._file: Any = None
        self._temporary: str | None = None
        self._is_aborted = False
        self._lock = threading.Lock()

    def open(self) -> None:
        """Create the temporary file."""
        with self._work():
            self._open()

    def _open(self) -> None:
        if os.path.isdir(self._path):
            raise IsADirectoryError(f"{self._path!r} is a directory: pass the path of a file in it")
        if os.path.exists(self._path) and not os.path.isfile(self._path):  # a pipe or a device
            self._file = open(self._path, "wb", buffering=0)  # noqa: SIM115 - closed by `commit` or `abort`
            return
        folder, name = os.path.split(self._path)
        # A name has at most 255 bytes.
        beginning = name.encode("utf-8", "surrogateescape")[:100].decode("utf-8", "ignore")
        temporary = os.path.join(folder, f".{beginning}.{os.urandom(6).hex()}.part")
        try:
            self._file = open(temporary, "xb", buffering=0)  # noqa: SIM115
        except OSError as error:
            error.filename = self._path
            raise
        self._temporary = temporary
        with suppress(OSError):  # there is no such file yet, or it belongs to somebody else
            os.chmod(temporary, stat.S_IMODE(os.stat(self._path).st_mode))

    def write(self, chunks: list[bytes]) -> None:
        """Append chunks."""
        with self._work():
            _write_all(self._file, b"".join(chunks))

    def restart(self) -> None:
        """Remove what was written."""
        if self._temporary is None:
            raise io.UnsupportedOperation(f"{self._path!r} cannot be written again from its start")
        with self._work():
            self._file.seek(0)
            self._file.truncate()

    def commit(self) -> None:
        """Let the temporary file replace the path."""
        with self._work():
            self._file.close()
            if self._temporary is not None:
                os.replace(self._temporary, self._path)
                self._temporary = None

    def abort(self) -> None:
        """Remove the temporary file."""
        # A thread may still write to the file after its call was cancelled. It then removes the file itself.
        self._is_aborted = True
        if self._lock.acquire(blocking=False):
            try:
                self._remove()
            finally:
                self._lock.release()

    @contextmanager
    def _work(self) -> Iterator[None]:
        try:
            with self._lock:
                yield
        finally:
            if self._is_aborted:
                self.abort()

    def _remove(self) -> None:
        if self._file is not None:
            self._file.close()
        if self._temporary is not None:
            with suppress(OSError):
                os.unlink(self._temporary)


class FileTarget:
    """A file that the caller has opened, and closes."""

    def __init__(self, file: Any) -> None:
        if isinstance(file, io.TextIOBase):
            raise TypeError('`file` is open in text mode: open it with mode "wb"')
        self._file = file
        self._start: int | None = None
        write = getattr(file.write, "__func__", file.write)
        self.is_async: bool = inspect.iscoroutinefunction(file.write) or inspect.iscoroutinefunction(write)
        if self.is_async:
            self.open, self.write = self._open_async, self._write_async  # type: ignore[method-assign]
            self.restart, self.commit = self._restart_async, self._commit_async  # type: ignore[method-assign]

    def open(self) -> Any:
        """Remember the position."""
        with suppress(AttributeError, OSError):
            if self._file.seekable():
                self._start = self._file.tell()

    def write(self, chunks: list[bytes]) -> Any:
        """Append chunks."""
        _write_all(self._file, b"".join(chunks))

    def restart(self) -> Any:
        """Remove what was written."""
        self._check_restart()
        self._file.seek(self._start)
        self._file.truncate()

    def commit(self) -> Any:
        """Flush the file."""
        with suppress(AttributeError):
            self._file.flush()

    def abort(self) -> None:
        """Do nothing: the file is the caller's."""

    async def _open_async(self) -> None:
        with suppress(AttributeError, OSError):
            self._start = await self._file.tell()

    async def _write_async(self, chunks: list[bytes]) -> None:
        await self._file.write(b"".join(chunks))

    async def _restart_async(self) -> None:
        self._check_restart()
        await self._file.seek(self._start)
        await self._file.truncate()

    async def _commit_async(self) -> None:
        with suppress(AttributeError):
            await self._file.flush()

    def _check_restart(self) -> None:
        if self._start is None:
            raise io.UnsupportedOperation(
                "the connection broke, and the server sends only whole files, but `file` cannot be rewound: pass a path"
            )


def _write_all(file: Any, data: bytes) -> None:
    """Write all bytes to a file that may write fewer at once."""
    rest: Any = data
    while True:
        written = file.write(rest)
        if written is None and isinstance(file, io.RawIOBase):
            raise BlockingIOError("`file` is in non-blocking mode, and cannot take all bytes at once")
        if written is None or written >= len(rest):
            return
        rest = memoryview(rest)[written:]
