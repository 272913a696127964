"""Responses that are the content of a file."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from typing import IO, TYPE_CHECKING, Any, Generic, Self, cast

from anthropic_messages._transport.body_decoding import keep, kept
from anthropic_messages._transport.driver import aclose, aopen_body, arun, close_soon, open_body, run
from anthropic_messages._transport.steps import Exchange

from .downloads import FileTarget, MemoryTarget, PathTarget, Progress, Target, download
from .response import APIResponse, AsyncAPIResponse, BaseAPIResponse, ChunkT
from .response_errors import body_unavailable

if TYPE_CHECKING:
    from anthropic_messages._transport.steps import Step

    from .engine import Engine

__all__ = ["AsyncBinaryAPIResponse", "BinaryAPIResponse"]


class _BinaryResponse(BaseAPIResponse[bytes]):
    """The part of both kinds of responses that does no I/O."""

    _last: Exchange | None = None
    """The exchange of the last further request of a download."""

    @property
    def _engine(self) -> Engine[Any]:
        return cast("Engine[Any]", self._result.owner)

    @property
    def _is_unread(self) -> bool:
        """True if the body can be read from the connection."""
        response = self.http_response
        if not (response.is_stream_consumed or response.is_closed or self._exchange.chunks is not None):
            return True
        if not (self._has_body or kept(response)):
            raise body_unavailable()
        return False

    def known(self) -> bytes | None:
        """Return None: hooks do not get the content of files."""
        return None

    def _keep(self, content: bytes) -> None:
        keep(self.http_response, content)
        self._has_body = True

    def _download(
        self, target: Target, progress: Progress | None, open_: Callable[[Exchange], None]
    ) -> Generator[Step, Any, None]:
        if progress is not None and not callable(progress):
            raise TypeError("`progress` must be a function of the bytes so far and their total, which may be None")
        self._is_unread  # noqa: B018 - raises the error for a body that is gone
        return download(self._result, self._engine, target, progress, open_, self._continue_with)

    def _continue_with(self, exchange: Exchange) -> None:
        self._last = exchange


class BinaryAPIResponse(_BinaryResponse, APIResponse[bytes]):
    """The content of a file, which is read from the connection when a method asks for it.

    `write_to_file()` needs little memory, and `read()` keeps the content. If the connection breaks, both request the
    rest of the file, or the file from its start if the server sends no parts. The iterators raise an error instead.

    Without a `with` block, the connection is free when the content has been read, or `close()` was called.
    """

    @property
    def content(self) -> bytes:
        """The content. See `read()`."""
        return self.read()

    def read(self) -> bytes:
        """Read the whole content, and keep it.

        Raises:
            APIConnectionError: The connection broke, and the retries failed.
            APIResponseValidationError: The content is longer than `max_response_bytes`.
            RuntimeError: The content has been read in chunks, or the response is closed.
        """
        if not self._has_body and self._is_unread:
            target = MemoryTarget(self._exchange, self._result)
            self._run(target, None)
            self._keep(target.content())
        return self.http_response.content

    def write_to_file(
        self, file: str | os.PathLike[str] | IO[bytes], *, progress: Callable[[int, int | None], object] | None = None
    ) -> None:
        """Write the content to a file as it arrives.

        A path appears, or is replaced, only when the content is complete.

        Args:
            file: A path, or a file that is open for writing in binary mode.
            progress: A function that is called with the bytes so far and their total, which is None if it is not known.
                After a restart, the bytes so far are fewer than before.

        Raises:
            APIConnectionError: The connection broke, and the retries failed.
            OSError: The file cannot be written.
            RuntimeError: The content has been read in chunks, or the response is closed.
        """
        self._run(_target(file, is_async=False), progress)

    def stream_to_file(self, file: str | os.PathLike[str] | IO[bytes], *, chunk_size: int | None = None) -> None:
        """Write the content to a file. It is the same as `write_to_file()`, which needs no `chunk_size`."""
        self.write_to_file(file)

    def _run(self, target: Target, progress: Progress | None) -> None:
        plan = self._download(target, progress, open_body)
        try:
            run(self._engine.transport.open(), plan)
        except BaseException as error:
            self._fail(error)
            raise
        self._close()

    def _fail(self, error: BaseException) -> None:
        self._failure = error if isinstance(error, Exception) else None
        if self._last is not None and self._last.response is not None:
            self._last.response.close()
        self._close(error)

    def _each(self, chunks: Iterator[Any]) -> Iterator[Any]:
        try:
            yield from super()._each(chunks)
        except BaseException as error:
            self._fail(error)
            raise
        self._close()

    def __del__(self) -> None:
        # Sockets close by themselves at interpreter shutdown.
        if getattr(self, "_result", None) is not None and not self.http_response.is_closed and not sys.is_finalizing():
            self.close()


class AsyncBinaryAPIResponse(_BinaryResponse, AsyncAPIResponse[bytes]):
    """The content of a file, which is read from the connection when a method asks for it.

    `write_to_file()` needs little memory, and `read()` keeps the content. If the connection breaks, both request the
    rest of the file, or the file from its start if the server sends no parts. The iterators raise an error instead.

    Without an `async with` block, the connection is free when the content has been read, or `close()` was called.
    """

    @property
    def content(self) -> bytes:
        """The content, if it has been read with `await response.read()`.

        Raises:
            RuntimeError: It has not been read.
        """
        if not self._has_body:
            raise RuntimeError("The content has not been read: use `await response.read()`.")
        return self.http_response.content

    async def read(self) -> bytes:
        """Read the whole content, and keep it.

        Raises:
            APIConnectionError: The connection broke, and the retries failed.
            APIResponseValidationError: The content is longer than `max_response_bytes`.
            RuntimeError: The content has been read in chunks, or the response is closed.
        """
        if not self._has_body and self._is_unread:
            target = MemoryTarget(self._exchange, self._result)
            await self._run(target, None)
            self._keep(target.content())
        return self.http_response.content

    async def write_to_file(
        self, file: str | os.PathLike[str] | IO[bytes], *, progress: Callable[[int, int | None], object] | None = None
    ) -> None:
        """Write the content to a file as it arrives. The file is written in worker threads.

        A path appears, or is replaced, only when the content is complete.

        Args:
            file: A path, or a file that is open for writing in binary mode, whose `write()` may be asynchronous.
            progress: A function that is called with the bytes so far and their total, which is None if it is not known.
                After a restart, the bytes so far are fewer than before.

        Raises:
            APIConnectionError: The connection broke, and the retries failed.
            OSError: The file cannot be written.
            RuntimeError: The content has been read in chunks, or the response is closed.
        """
        await self._run(_target(file, is_async=True), progress)

    async def stream_to_file(self, file: str | os.PathLike[str] | IO[bytes], *, chunk_size: int | None = None) -> None:
        """Write the content to a file. It is the same as `write_to_file()`, which needs no `chunk_size`."""
        await self.write_to_file(file)

    async def _run(self, target: Target, progress: Progress | None) -> None:
        plan = self._download(target, progress, aopen_body)
        try:
            await arun(self._engine.transport.open(), plan)
        except BaseException as error:
            await self._fail(error)
            raise
        await self._close()

    async def _fail(self, error: BaseException) -> None:
        self._failure = error if isinstance(error, Exception) else None
        if self._last is not None:
            await aclose(self._last)
        await self._close(error)

    def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Iterate over the content in chunks as they arrive, or in chunks of `chunk_size` bytes."""
        return _ClosingChunks(self, super().iter_bytes(chunk_size))

    def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """Iterate over the content as text in chunks as they arrive, or in chunks of `chunk_size` characters."""
        return _ClosingChunks(self, super().iter_text(chunk_size))

    def iter_lines(self) -> AsyncIterator[str]:
        """Iterate over the lines of the content, without their ends. A line ends at LF or CRLF and nowhere else."""
        return _ClosingChunks(self, super().iter_lines())

    def __del__(self) -> None:
        if getattr(self, "_result", None) is not None and not self.http_response.is_closed:
            close_soon(self.http_response)
            self._notify_end(False, None)


class _ClosingChunks(Generic[ChunkT]):
    """An iterator over the chunks of a response that closes the response at its end."""

    def __init__(self, response: AsyncBinaryAPIResponse, chunks: AsyncIterator[ChunkT]) -> None:
        self._response = response
        self._chunks: AsyncIterator[ChunkT] = chunks

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ChunkT:
        try:
            return await anext(self._chunks)
        except StopAsyncIteration:
            await self._response._close()
            raise
        except BaseException as error:
            await self._response._fail(error)
            raise


def _target(file: Any, *, is_async: bool) -> PathTarget | FileTarget:
    if isinstance(file, str | os.PathLike):
        return PathTarget(file)
    if not callable(getattr(file, "write", None)):
        raise TypeError(f"`file` is of type {type(file).__name__}: pass a path, or a file that is open for writing")
    target = FileTarget(file)
    if target.is_async and not is_async:
        raise TypeError("`file` has an asynchronous `write()`: pass a path, or a file of `open(..., 'wb')`")
    return target
