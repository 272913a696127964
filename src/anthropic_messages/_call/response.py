"""An answer with its envelope: status, headers, rate limits, how long it took and how many tries; and its body."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from anthropic_messages._call.response_errors import body_gone
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
from .transport_errors import body_error

if TYPE_CHECKING:
    import os
    from collections.abc import AsyncIterator, Iterator
    from types import TracebackType

    import httpx

    from .result import Result

AnswerT = TypeVar("AnswerT")
ChunkT = TypeVar("ChunkT", bytes, str)


class BaseAPIResponse(Generic[AnswerT]):
    """What both kinds of responses share: all but reading."""

    def __init__(self, result: Result, elapsed: float) -> None:
        exchange = result.exchange
        assert exchange.response is not None
        self.http_response: httpx.Response = exchange.response
        """The response of the HTTP library; its body is this object's to read."""
        self.retries_taken = result.retries
        """How many times the call was tried again before this answer came."""
        self.elapsed = timedelta(seconds=elapsed)
        """From the start of the call, tries and waits included, until this object was there: to the whole answer; of
        a stream, to its first event; under `with_streaming_response`, to the headers."""
        self._exchange = exchange
        self._result = result
        self._has_body = not result.is_open and not exchange.unread
        self._failure: Exception | None = None
        self._is_built = False
        self._answer: Any = None
        if result.is_open and not exchange.unread:
            self._parsed()  # a reader frees the connection if the program drops this response

    @property
    def headers(self) -> httpx.Headers:
        """The answer's headers; upper and lower case are the same."""
        return self.http_response.headers

    @property
    def status_code(self) -> int:
        return self.http_response.status_code

    @property
    def request_id(self) -> str | None:
        """The API's name for this call; support asks for it."""
        request_id: str | None = self.headers.get("request-id")
        return request_id

    @property
    def workspace_id(self) -> str | None:
        """The workspace that the call counts for, where the answer names it."""
        workspace_id: str | None = self.headers.get("anthropic-workspace-id")
        return workspace_id

    @property
    def rate_limit(self) -> RateLimits:
        """The limits that the call counts against, and how much of them is left."""
        return read_rate_limits(self.headers)

    @property
    def http_request(self) -> httpx.Request:
        """The request that was answered, its credentials included."""
        return self.http_response.request

    @property
    def method(self) -> str:
        return self.http_request.method

    @property
    def url(self) -> httpx.URL:
        """Where the request went."""
        return self.http_response.url

    @property
    def http_version(self) -> str:
        """`HTTP/1.1` or `HTTP/2`."""
        return self.http_response.http_version

    @property
    def is_closed(self) -> bool:
        """Whether the connection is free: the body was read to its end, or the response closed."""
        return self.http_response.is_closed

    def _is_to_open(self) -> bool:
        """Whether the stream begins with this look at it. RuntimeError if its bytes have been given out."""
        if self._is_built or not self._exchange.unread:
            return False
        if self.http_response.is_stream_consumed and not self._has_body:
            raise body_gone()
        return True

    def _parsed(self) -> AnswerT:
        if not self._is_built:
            self._answer = self._result.build()
            self._is_built = True
        answer: AnswerT = self._answer
        return answer

    def known(self) -> AnswerT | None:
        """The answer's model, without reading for it; None if the body is not here, or is no answer."""
        try:
            return self._parsed() if self._has_body else None
        except APIError:
            return None

    def _json(self) -> Any:
        from anthropic_messages._json_text import read_json

        return read_json(self.http_response.content)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """No error of the HTTP library passes."""
        try:
            yield
        except Exception as error:
            failure = body_error(error, self._exchange)
            if failure is None:
                raise
            self._failure = failure
            raise failure from error

    def _notify_end(self, whole: bool, cause: BaseException | None) -> None:
        """Tells who watches the call how it ended, the connection being closed."""
        parser = self._exchange.parser
        if parser is not None:
            whole, self._failure = parser.whole, parser.failure
        if self._result.dispatcher is not None:
            self._result.dispatcher.end(self._failure or (None if whole else cause), whole=whole)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code}, request id {self.request_id}>"


class APIResponse(BaseAPIResponse[AnswerT]):
    """An answer with its envelope, and with `parse()` what the call gives without one.

    Under `with_raw_response` the body has been read, unless it is a stream. Under `with_streaming_response` it has
    not: each method that needs it reads it, and what is given out piece by piece is not kept.

    Whatever reads raises `APIConnectionError` where the connection breaks, `APITimeoutError` where it is too slow, and
    RuntimeError where the body is gone: given out piece by piece before, or the response closed.
    """

    def parse(self) -> AnswerT:
        """The answer's model, or the stream; the same one each time.

        Raises:
            APIResponseValidationError: The status is good, and the answer is not what the API sends.
        """
        if not (self._result.is_open or self._has_body):
            self.read()
        elif self._is_to_open():
            open_body(self._exchange)
        return self._parsed()

    def read(self) -> bytes:
        """The whole body, compression undone. It is kept."""
        with self._reading():
            whole = read_body(self._exchange)
        self._has_body = True
        return whole

    def text(self) -> str:
        """The whole body as text."""
        self.read()
        return self.http_response.text

    def json(self) -> Any:
        """The whole body's JSON. ValueError if it is none."""
        self.read()
        return self._json()

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body as it comes, compression undone; in pieces of `chunk_size` bytes, if it is given."""
        return self._each(view(self.http_response).iter_bytes(chunk_size))

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """The body as it comes, as text; in pieces of `chunk_size` characters, if it is given."""
        return self._each(view(self.http_response).iter_text(chunk_size))

    def iter_lines(self) -> Iterator[str]:
        """The lines of the body as they come, without their ends: LF or CRLF, and no other character."""
        return self._each(split_lines(view(self.http_response).iter_text()))

    def stream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """Writes the body into a file as it comes. What has come of a body that breaks off stays in the file."""
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
        """Frees the connection. The end of a `with` block does this."""
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
    """An answer with its envelope, and with `await parse()` what the call gives without one.

    Under `with_raw_response` the body has been read, unless it is a stream. Under `with_streaming_response` it has
    not: each method that needs it reads it, and what is given out piece by piece is not kept.

    Whatever reads raises `APIConnectionError` where the connection breaks, `APITimeoutError` where it is too slow, and
    RuntimeError where the body is gone: given out piece by piece before, or the response closed.
    """

    async def parse(self) -> AnswerT:
        """The answer's model, or the stream; the same one each time.

        Raises:
            APIResponseValidationError: The status is good, and the answer is not what the API sends.
        """
        if not (self._result.is_open or self._has_body):
            await self.read()
        elif self._is_to_open():
            aopen_body(self._exchange)
        return self._parsed()

    async def read(self) -> bytes:
        """The whole body, compression undone. It is kept."""
        with self._reading():
            whole = await aread_body(self._exchange)
        self._has_body = True
        return whole

    async def text(self) -> str:
        """The whole body as text."""
        await self.read()
        return self.http_response.text

    async def json(self) -> Any:
        """The whole body's JSON. ValueError if it is none."""
        await self.read()
        return self._json()

    def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The body as it comes, compression undone; in pieces of `chunk_size` bytes, if it is given."""
        return _AsyncPieces(self, view(self.http_response).aiter_bytes(chunk_size))

    def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """The body as it comes, as text; in pieces of `chunk_size` characters, if it is given."""
        return _AsyncPieces(self, view(self.http_response).aiter_text(chunk_size))

    def iter_lines(self) -> AsyncIterator[str]:
        """The lines of the body as they come, without their ends: LF or CRLF, and no other character."""
        return _AsyncPieces(self, asplit_lines(view(self.http_response).aiter_text()))

    async def stream_to_file(self, file: str | os.PathLike[str], *, chunk_size: int | None = None) -> None:
        """Writes the body into a file as it comes. What has come of a body that breaks off stays in the file."""
        import anyio

        async with await anyio.open_file(file, "wb") as target:
            async for chunk in self.iter_bytes(chunk_size):
                await target.write(chunk)

    async def close(self) -> None:
        """Frees the connection. The end of an `async with` block does this."""
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


class _AsyncPieces(Generic[ChunkT]):
    """A body piece by piece. No generator, for one that is left in the middle has to be closed."""

    def __init__(self, response: AsyncAPIResponse[Any], chunks: AsyncIterator[ChunkT]) -> None:
        self._response = response
        self._pieces: AsyncIterator[ChunkT] = chunks

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ChunkT:
        with self._response._reading():
            chunk: Any = await aread_from(self._response._exchange, self._pieces)
        if chunk is None:
            raise StopAsyncIteration
        found: ChunkT = chunk
        return found


class ResponseContextManager(Manager[APIResponse[AnswerT]], Generic[AnswerT]):
    """Makes the call where its `with` block begins, and frees the connection where that ends."""


class AsyncResponseContextManager(AsyncManager[AsyncAPIResponse[AnswerT]], Generic[AnswerT]):
    """Makes the call where its `async with` block begins, and frees the connection where that ends."""
