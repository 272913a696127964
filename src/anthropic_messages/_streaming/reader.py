"""Readers of answers that come bit by bit: a feed that is fed, twice in a shell that reads."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Generic, Self, TypeVar, cast

from anthropic_messages._observe.hooks import interruption
from anthropic_messages._transport.driver import aclose, aread_chunk, close_soon, read_chunk, wake_reader

from .body_parser import PATIENCE, BodyParser

if TYPE_CHECKING:
    from types import TracebackType

    import httpx

    from anthropic_messages._call.request import Call
    from anthropic_messages._call.result import Result
    from anthropic_messages._observe.hooks import HookDispatcher

ParserT = TypeVar("ParserT", bound=BodyParser)


class BaseReader(Generic[ParserT]):
    """What both kinds of readers share: all but reading."""

    def __init__(self, result: Result) -> None:
        self._result = result
        self._exchange = result.exchange
        self._state = cast("ParserT", result.exchange.parser)
        self._closed = False
        self._reading = False
        self._surplus = 0  # pieces that came after the end
        self._state.begin_reading()

    @classmethod
    def _new_parser(cls, call: Call, watch: HookDispatcher) -> BodyParser:
        """What is to be fed with the answer of an attempt, for a reader of this class."""
        raise NotImplementedError

    @property
    def response(self) -> httpx.Response:
        """The response of HTTP. Its body is the reader's to read."""
        assert self._exchange.response is not None
        return self._exchange.response

    @property
    def request_id(self) -> str | None:
        """The API's name for this call; support asks for it."""
        request_id: str | None = self.response.headers.get("request-id")
        return request_id

    def _ended(self) -> bool:
        """Whether nothing more is to be read. Raises what the answer failed with, once what had come is given out."""
        state = self._state
        if state.whole and state.failure is None and self._surplus > PATIENCE:
            return True
        if self._closed and not state.whole:
            state.fail(state.incomplete(self._exchange, "This program closed the stream before its end"))
        failure = state.end()
        if failure is not None:
            raise failure.with_traceback(None)  # whoever asks again gets it again, not a longer one
        return self._closed

    def _on_chunk(self, chunk: bytes | None) -> bool:
        """Takes what was read. Whether the connection has done its work."""
        # Behind the end of a stream stands that of the response. It is read so that the connection can be used again;
        # of what else may come there, not much is waited for.
        self._surplus += self._state.whole
        self._state.receive(chunk, self._exchange)
        return chunk is None or self._surplus > PATIENCE or self._state.failure is not None

    def _on_error(self, error: Exception) -> None:
        """Takes what reading failed with; where this program has closed the reader, that is no news."""
        if not self._closed:
            self._state.broke(error, self._exchange)

    def _notify_end(self, cause: BaseException | None) -> None:
        """Tells who watches the call how it ended, the connection being closed."""
        if self._result.dispatcher is not None:
            state = self._state
            self._result.dispatcher.end(state.failure or (None if state.whole else cause), whole=state.whole)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}{' closed' if self._closed else ''}, request id {self.request_id}>"


class Reader(BaseReader[ParserT]):
    """Reads in blocking code."""

    def _read_on(self) -> bool:
        """Reads the next bytes. False when there are no more."""
        state = self._state
        if state.failure is not None:
            self.close()
        if (self._closed or state.whole) and self._ended():
            return False
        state.ask()
        self._reading = True
        try:
            if self._closed:  # after the check above, by another thread, which saw nobody reading
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
            if self._closed:  # by another thread, while this one was reading
                self.response.close()
        if done:
            self.close()
        return True

    def close(self) -> None:
        """Frees the connection; what has been read already is still given out.

        Another thread that waits for more at this moment wakes up, with the error for an end that comes too early.
        """
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
        self._close(interruption(error))

    def __del__(self) -> None:
        # At the end of a program sockets close by themselves; over what httpx does there, Python 3.13.0 breaks down.
        if not getattr(self, "_closed", True) and not sys.is_finalizing():
            self.close()


class AsyncReader(BaseReader[ParserT]):
    """Reads in asynchronous code."""

    async def _read_on(self) -> bool:
        """Reads the next bytes. False when there are no more."""
        state = self._state
        if state.failure is not None:
            await self.close()
        if (self._closed or state.whole) and self._ended():
            return False
        state.ask()
        try:
            done = self._on_chunk(await aread_chunk(self._exchange))
        except Exception as error:
            try:
                self._on_error(error)
            finally:
                await self._close(error)
        except BaseException as error:  # cancelled: the connection is free before the task goes on
            await self._close(error)
            raise
        else:
            if done:
                await self.close()
        return True

    async def close(self) -> None:
        """Frees the connection; what has been read already is still given out."""
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
        await self._close(interruption(error))

    def __del__(self) -> None:
        if not getattr(self, "_closed", True):
            self._closed = True
            close_soon(self.response)
            self._notify_end(None)
