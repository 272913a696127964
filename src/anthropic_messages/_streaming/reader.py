"""Sync and async readers of streamed responses, around one shared parser."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from anthropic_messages_client._lazy import LazyModule

from anthropic_messages._call.request import Call
from anthropic_messages._call.result import Result
from anthropic_messages._observe.hooks import HookDispatcher, interruption
from anthropic_messages._transport.driver import aclose, aread_chunk, close_soon, read_chunk
from anthropic_messages._transport.response_streams import wake_reader

from .body_parser import MAX_TRAILING_CHUNKS, BodyParser

if TYPE_CHECKING:
    import httpx
else:
    httpx = LazyModule("httpx")

ParserT = TypeVar("ParserT", bound=BodyParser)


class BaseReader(Generic[ParserT]):
    """The part of a reader that does no I/O, shared by sync and async readers."""

    _interruption: BaseException | None = None  # the exception that ended the `with` block
    _interceptor: Any = None  # what instrumentation has put between the events of the API and this reader

    def __init__(self, result: Result) -> None:
        self._result = result
        self._exchange = result.exchange
        self._parser = cast("ParserT", result.exchange.parser)
        self._closed = False
        self._reading = False
        self._trailing_chunks = 0  # chunks that arrived after the end of the stream
        self._parser.start_reading()

    @classmethod
    def _new_parser(cls, call: Call, watch: HookDispatcher) -> BodyParser:
        """Return the parser for the response of one attempt."""
        raise NotImplementedError

    @property
    def response(self) -> httpx.Response:
        """The HTTP response. Do not read its body: this reader does."""
        assert self._exchange.response is not None
        return self._exchange.response

    @property
    def request_id(self) -> str | None:
        """The ID of the request in the `request-id` header. Include it when you contact support."""
        request_id: str | None = self.response.headers.get("request-id")
        return request_id

    def _is_exhausted(self) -> bool:
        """Return whether there is nothing more to read.

        Raises:
            APIError: The stream failed. It is raised only after all parsed items have been returned.
        """
        parser = self._parser
        if parser.is_complete and parser.failure is None and self._trailing_chunks > MAX_TRAILING_CHUNKS:
            return True
        if self._closed and not parser.is_complete:
            parser.fail(parser.incomplete_error(self._exchange, "This program closed the stream before its end"))
        failure = parser.final_error()
        if failure is not None:
            # Each further read raises the same error. Without this, its traceback would grow each time.
            raise failure.with_traceback(None)
        return self._closed

    def _on_chunk(self, chunk: bytes | None) -> bool:
        """Parse a chunk, and return whether the connection is no longer needed."""
        # The response ends after the stream does. Its end is read so that the connection can be reused, but a server
        # that continues to send is cut off after a few chunks.
        self._trailing_chunks += self._parser.is_complete
        self._parser.feed(chunk, self._exchange)
        return chunk is None or self._trailing_chunks > MAX_TRAILING_CHUNKS or self._parser.failure is not None

    def _on_error(self, error: Exception) -> None:
        """Pass an exception of a read to the parser, unless closing this reader has caused it."""
        if not self._closed:
            self._parser.on_error(error, self._exchange)

    def _notify_end(self, cause: BaseException | None) -> None:
        """Notify the hooks of how the call ended, once the connection is closed."""
        if self._result.dispatcher is not None:
            parser = self._parser
            error = parser.failure or (None if parser.is_complete else cause or self._interruption)
            self._result.dispatcher.end(error, whole=parser.is_complete)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}{' closed' if self._closed else ''}, request id {self.request_id}>"


class Reader(BaseReader[ParserT]):
    """A reader for blocking code."""

    def _read_next(self) -> bool:
        """Read and parse the next chunk. Return False when there are no more."""
        parser = self._parser
        if parser.failure is not None:
            self._close()
        if (self._closed or parser.is_complete) and self._is_exhausted():
            return False
        parser.before_read()
        self._reading = True
        try:
            if self._closed:  # by another thread, between the check above and `_reading = True`
                return True
            done = self._on_chunk(read_chunk(self._exchange))
        except Exception as error:
            self._reading = False
            try:
                self._on_error(error)
            finally:
                self._close(error)
            return True
        finally:
            self._reading = False
            if self._closed:  # by another thread during the read
                self.response.close()
        if done:
            self._close()
        return True

    def close(self) -> None:
        """Close the connection. Items that have been read already can still be iterated over.

        If another thread is waiting for data at that moment, it gets the error for an incomplete stream.
        """
        if self._interceptor is not None:
            self._interceptor.close()
        self._close()

    def _close(self, cause: BaseException | None = None) -> None:
        if self._closed:
            return
        self._closed = True
        try:
            if self._reading:
                wake_reader(self.response)
            else:
                self.response.close()
        finally:
            self._notify_end(cause)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._interruption = interruption(error)
        try:
            self.close()  # Instrumentation replaces `close()` to learn of the end.
        finally:
            self._interruption = None

    def __del__(self) -> None:
        # Sockets close by themselves at interpreter shutdown, where closing the response crashes Python 3.13.0.
        if not getattr(self, "_closed", True) and not sys.is_finalizing():
            self._close()


class AsyncReader(BaseReader[ParserT]):
    """A reader for asynchronous code."""

    async def _read_next(self) -> bool:
        """Read and parse the next chunk. Return False when there are no more."""
        parser = self._parser
        if parser.failure is not None:
            await self._close()
        if (self._closed or parser.is_complete) and self._is_exhausted():
            return False
        parser.before_read()
        try:
            done = self._on_chunk(await aread_chunk(self._exchange))
        except Exception as error:
            try:
                self._on_error(error)
            finally:
                await self._close(error)
        except BaseException as error:  # cancelled: close the connection before the task continues
            await self._close(error)
            raise
        else:
            if done:
                await self._close()
        return True

    async def close(self) -> None:
        """Close the connection. Items that have been read already can still be iterated over."""
        if self._interceptor is not None:
            await self._interceptor.close()
        await self._close()

    async def _close(self, cause: BaseException | None = None) -> None:
        if not self._closed:
            self._closed = True
            try:
                await aclose(self._exchange)
            finally:
                self._notify_end(cause)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._interruption = interruption(error)
        try:
            await self.close()  # Instrumentation replaces `close()` to learn of the end.
        finally:
            self._interruption = None

    def __del__(self) -> None:
        if not getattr(self, "_closed", True):
            self._closed = True
            close_soon(self.response)
            self._notify_end(None)
