"""Responses with their status, headers, rate limits, duration, number of retries, and body."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, get_origin, overload

from anthropic_messages_client._lazy import LazyModule

from anthropic_messages._arguments import check_chunk_size
from anthropic_messages._call.response_errors import body_unavailable
from anthropic_messages._errors import APIError
from anthropic_messages._observe.hooks import interruption
from anthropic_messages._transport.body_decoding import view
from anthropic_messages._transport.driver import (
    aclose,
    aopen_body,
    aread_body,
    aread_from,
    open_body,
    read_body,
    read_from,
)

from .lines import asplit_lines, split_lines
from .manager import AsyncManager, Manager
from .rate_limits import RateLimits, read_rate_limits
from .result import Result
from .transport_errors import body_error

if TYPE_CHECKING:
    import httpx

    from .casting import Reader
else:
    httpx = LazyModule("httpx")

AnswerT = TypeVar("AnswerT")
OtherT = TypeVar("OtherT")
ChunkT = TypeVar("ChunkT", bytes, str)


class BaseAPIResponse(Generic[AnswerT]):
    """The part of both kinds of responses that does no I/O."""

    def __init__(self, result: Result, elapsed: float) -> None:
        exchange = result.exchange
        assert exchange.response is not None
        self.http_response: httpx.Response = exchange.response
        """The response of the HTTP library. Read its body through this object only."""
        self.retries_taken: int = result.retries
        """The number of retries before this response."""
        self.elapsed: timedelta = timedelta(seconds=elapsed)
        """The time from the start of the call, including retries and waits, to the end of the response; for a stream,
        to its first event; under `with_streaming_response`, to the headers."""
        self._exchange = exchange
        self._result = result
        self._has_body = not result.is_open and not exchange.unread
        self._failure: Exception | None = None
        self._is_built = False
        self._answer: Any = None
        self._others: dict[Any, Any] = {}  # what `parse(to=...)` returned, by its type
        if result.is_open and not exchange.unread:
            self._parsed()  # a reader frees the connection if the program drops this response

    @property
    def headers(self) -> httpx.Headers:
        """The response headers. Names are case-insensitive."""
        return self.http_response.headers

    @property
    def status_code(self) -> int:
        """The HTTP status code."""
        return self.http_response.status_code

    @property
    def request_id(self) -> str | None:
        """The request id, which Anthropic's support asks for."""
        request_id: str | None = self.headers.get("request-id")
        return request_id

    @property
    def workspace_id(self) -> str | None:
        """The id of the workspace that the call counts for; None if the response does not name it."""
        workspace_id: str | None = self.headers.get("anthropic-workspace-id")
        return workspace_id

    @property
    def rate_limit(self) -> RateLimits:
        """The rate limits that the call counts against, and what remains of them."""
        return read_rate_limits(self.headers)

    @property
    def http_request(self) -> httpx.Request:
        """The request that led to this response, including its credentials."""
        return self.http_response.request

    @property
    def method(self) -> str:
        """The HTTP method of the request."""
        return self.http_request.method

    @property
    def url(self) -> httpx.URL:
        """The URL of the request."""
        return self.http_response.url

    @property
    def http_version(self) -> str:
        """The HTTP version: `HTTP/1.1` or `HTTP/2`."""
        return self.http_response.http_version

    @property
    def is_closed(self) -> bool:
        """True if the connection is free: the body was read to its end, or the response was closed."""
        return self.http_response.is_closed

    @property
    def _options(self) -> Any:
        """The request under the names of the official SDK. Instrumentation reads whether `parse()` runs a function."""
        from .request_options import FinalRequestOptions

        call = self._result.call
        options = FinalRequestOptions(method=call.method.lower(), url=call.url.removeprefix(call.settings.base_url))
        if call.postprocess is not None:
            options.post_parser = call.postprocess
        return options

    def _must_open(self) -> bool:
        """Check if `parse()` has to open the stream. Raise RuntimeError if its body has already been read."""
        if self._is_built or not self._exchange.unread:
            return False
        if self.http_response.is_stream_consumed and not self._has_body:
            raise body_unavailable()
        return True

    def _parsed(self) -> AnswerT:
        if not self._is_built:
            self._answer = self._result.build()
            self._is_built = True
        answer: AnswerT = self._answer
        return answer

    def _reader_of(self, to: Any) -> Reader | None:
        """Return the function that reads the body as a type; None if the type is what `parse()` returns anyway."""
        if to is None:
            return None
        from .casting import reader_of

        if self._result.is_open:
            if hasattr(get_origin(to) or to, "_new_parser"):  # `Stream[...]`
                return None
            raise TypeError("The response is a stream, which `to` does not apply to. Use `parse()` without it.")
        return reader_of(to, "to", strict=self._result.call.strict)

    def _parsed_to(self, to: Any, read: Reader) -> Any:
        if to not in self._others:
            self._others[to] = read(self.http_response)
        return self._others[to]

    def known(self) -> AnswerT | None:
        """Return the decoded model if the body has been read; None if it has not, or cannot be decoded."""
        try:
            return self._parsed() if self._has_body else None
        except APIError:
            return None

    def _json(self) -> Any:
        from anthropic_messages._json_text import read_json

        return read_json(self.http_response.content)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Convert errors of the HTTP library."""
        try:
            yield
        except Exception as error:
            failure = body_error(error, self._exchange)
            if failure is None:
                raise
            self._failure = failure
            raise failure from error

    def _notify_end(self, whole: bool, cause: BaseException | None) -> None:
        """Notify hooks of the end of the call, after the connection was closed."""
        parser = self._exchange.parser
        if parser is not None:
            whole, self._failure = parser.is_complete, parser.failure
        if self._result.dispatcher is not None:
            self._result.dispatcher.end(self._failure or (None if whole else cause), whole=whole)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code}, request id {self.request_id}>"


class APIResponse(BaseAPIResponse[AnswerT]):
    """A response with its status and headers. `parse()` returns what the call returns without `with_raw_response`.

    Under `with_raw_response` the body has already been read, unless it is a stream. Under `with_streaming_response`
    the methods that need the body read it. `read()` keeps it; the methods that read it in chunks do not.

    All methods that read raise `APIConnectionError` if the connection breaks, `APITimeoutError` if a timeout expires,
    and RuntimeError if the body has already been read in chunks or the response is closed.
    """

    @overload
    def parse(self) -> AnswerT: ...

    @overload
    def parse(self, *, to: None) -> AnswerT: ...

    @overload
    def parse(self, *, to: type[OtherT]) -> OtherT: ...

    def parse(self, *, to: Any = None) -> Any:
        """Return the decoded model or the stream. Each call returns the same object.

        Args:
            to: A type to read the body as, instead of that of the operation: a model, `object` for the JSON value,
                `dict`, `str`, `bytes`, or a type that pydantic supports, if it is installed.

        Raises:
            APIResponseValidationError: The status is good, but the body is not what the operation returns, or not of
                the type `to`.
            TypeError: `to` is not supported, or the response is a stream.
            RuntimeError: `to` requires pydantic, which is not installed.
        """
        read = self._reader_of(to)
        if not (self._result.is_open or self._has_body):
            self.read()
        elif self._must_open():
            open_body(self._exchange)
        return self._parsed() if read is None else self._parsed_to(to, read)

    def read(self) -> bytes:
        """Read the whole body, with its content encoding undone, and keep it."""
        with self._reading():
            whole = read_body(self._exchange)
        self._has_body = True
        return whole

    def text(self) -> str:
        """Read the whole body as text."""
        self.read()
        return self.http_response.text

    def json(self) -> Any:
        """Read the whole body as JSON. Raise ValueError if it is not JSON."""
        self.read()
        return self._json()

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Iterate over the body in chunks as they arrive, or in chunks of `chunk_size` bytes."""
        return self._each(view(self.http_response).iter_bytes(check_chunk_size(chunk_size)))

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """Iterate over the body as text in chunks as they arrive, or in chunks of `chunk_size` characters."""
        return self._each(view(self.http_response).iter_text(check_chunk_size(chunk_size)))

    def iter_lines(self) -> Iterator[str]:
        """Iterate over the lines of the body, without their ends. A line ends at LF or CRLF and nowhere else."""
        return self._each(split_lines(view(self.http_response).iter_text()))

    def stream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """Write the body to a file as it arrives. If the connection breaks, the file keeps what has arrived."""
        with open(file, "wb") as target:
            for chunk in self.iter_bytes(chunk_size):
                target.write(chunk)

    def _each(self, chunks: Iterator[ChunkT]) -> Iterator[ChunkT]:
        while True:
            with self._reading():
                chunk: Any = read_from(self._exchange, chunks)
            if chunk is None:
                return
            yield chunk

    def close(self) -> None:
        """Free the connection. The end of a `with` block does this."""
        self._close()

    def _close(self, cause: BaseException | None = None) -> None:
        whole = self.is_closed
        try:
            self.http_response.close()
        finally:
            self._notify_end(whole, cause)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._close(interruption(error))


class AsyncAPIResponse(BaseAPIResponse[AnswerT]):
    """A response with its status and headers. `parse()` returns what the call returns without `with_raw_response`.

    Under `with_raw_response` the body has already been read, unless it is a stream. Under `with_streaming_response`
    the methods that need the body read it. `read()` keeps it; the methods that read it in chunks do not.

    All methods that read raise `APIConnectionError` if the connection breaks, `APITimeoutError` if a timeout expires,
    and RuntimeError if the body has already been read in chunks or the response is closed.
    """

    @overload
    async def parse(self) -> AnswerT: ...

    @overload
    async def parse(self, *, to: None) -> AnswerT: ...

    @overload
    async def parse(self, *, to: type[OtherT]) -> OtherT: ...

    async def parse(self, *, to: Any = None) -> Any:
        """Return the decoded model or the stream. Each call returns the same object.

        Args:
            to: A type to read the body as, instead of that of the operation: a model, `object` for the JSON value,
                `dict`, `str`, `bytes`, or a type that pydantic supports, if it is installed.

        Raises:
            APIResponseValidationError: The status is good, but the body is not what the operation returns, or not of
                the type `to`.
            TypeError: `to` is not supported, or the response is a stream.
            RuntimeError: `to` requires pydantic, which is not installed.
        """
        read = self._reader_of(to)
        if not (self._result.is_open or self._has_body):
            await self.read()
        elif self._must_open():
            aopen_body(self._exchange)
        return self._parsed() if read is None else self._parsed_to(to, read)

    async def read(self) -> bytes:
        """Read the whole body, with its content encoding undone, and keep it."""
        with self._reading():
            whole = await aread_body(self._exchange)
        self._has_body = True
        return whole

    async def text(self) -> str:
        """Read the whole body as text."""
        await self.read()
        return self.http_response.text

    async def json(self) -> Any:
        """Read the whole body as JSON. Raise ValueError if it is not JSON."""
        await self.read()
        return self._json()

    def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Iterate over the body in chunks as they arrive, or in chunks of `chunk_size` bytes."""
        return _AsyncChunks(self, view(self.http_response).aiter_bytes(check_chunk_size(chunk_size)))

    def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """Iterate over the body as text in chunks as they arrive, or in chunks of `chunk_size` characters."""
        return _AsyncChunks(self, view(self.http_response).aiter_text(check_chunk_size(chunk_size)))

    def iter_lines(self) -> AsyncIterator[str]:
        """Iterate over the lines of the body, without their ends. A line ends at LF or CRLF and nowhere else."""
        return _AsyncChunks(self, asplit_lines(view(self.http_response).aiter_text()))

    async def stream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """Write the body to a file as it arrives. If the connection breaks, the file keeps what has arrived."""
        import anyio

        async with await anyio.open_file(file, "wb") as target:
            async for chunk in self.iter_bytes(chunk_size):
                await target.write(chunk)

    async def close(self) -> None:
        """Free the connection. The end of an `async with` block does this."""
        await self._close()

    async def _close(self, cause: BaseException | None = None) -> None:
        whole = self.is_closed
        try:
            await aclose(self._exchange)
        finally:
            self._notify_end(whole, cause)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._close(interruption(error))


class _AsyncChunks(Generic[ChunkT]):
    """An iterator over the chunks of a body. Unlike an asynchronous generator, it need not be closed."""

    def __init__(self, response: AsyncAPIResponse[Any], chunks: AsyncIterator[ChunkT]) -> None:
        self._response = response
        self._chunks: AsyncIterator[ChunkT] = chunks

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ChunkT:
        with self._response._reading():
            chunk: Any = await aread_from(self._response._exchange, self._chunks)
        if chunk is None:
            raise StopAsyncIteration
        found: ChunkT = chunk
        return found


class ResponseContextManager(Manager[APIResponse[AnswerT]], Generic[AnswerT]):
    """A context manager that makes the call, and frees the connection at the end of its block."""


class AsyncResponseContextManager(AsyncManager[AsyncAPIResponse[AnswerT]], Generic[AnswerT]):
    """A context manager that makes the call, and frees the connection at the end of its block."""
