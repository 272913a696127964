"""Streams of the API's events, as users see them: the state that is fed, twice in a shell that reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Self, TypeVar

from ._driver import aclose, aread_piece, close_soon
from ._failures import incomplete_stream
from ._stream_state import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    import httpx

    from ._retry import Send

EventT = TypeVar("EventT")


class BaseStream(Generic[EventT]):
    """What both kinds of streams share: all but reading."""

    accumulates = False

    def __init__(self, send: Send) -> None:
        assert send.stream is not None
        self._send = send
        self._state = send.stream
        self._closed = False
        self._surplus = 0  # pieces that came after message_stop

    @property
    def response(self) -> httpx.Response:
        """The response of HTTP. Its body is the stream's to read."""
        assert self._send.response is not None
        return self._send.response

    @property
    def request_id(self) -> str | None:
        """The API's name for this call; support asks for it."""
        request_id: str | None = self.response.headers.get("request-id")
        return request_id

    def _ended(self) -> bool:
        """Whether nothing more is to be read. Raises what the stream failed with, once its events are given out."""
        state = self._state
        if state.whole and state.failure is None and self._surplus > PATIENCE:
            return True
        if self._closed and not state.whole:
            state.fail(incomplete_stream(self._send, "This program closed the stream before its end"))
        failure = state.end()
        if failure is not None:
            raise failure
        return self._closed

    def _took(self, piece: bytes | None) -> bool:
        """Takes what was read. Whether the connection has done its work."""
        # Behind message_stop stands the end of the response. It is read so that the connection can be used again; of
        # what else may come there, not much is waited for.
        self._surplus += self._state.whole
        self._state.receive(piece, self._send)
        return piece is None or self._surplus > PATIENCE or self._state.failure is not None

    def _broke(self, error: Exception) -> None:
        """Takes what reading failed with; where this program has closed the stream, that is no news."""
        if not self._closed:
            self._state.broke(error, self._send)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}{' closed' if self._closed else ''}, request id {self.request_id}>"


class Stream(BaseStream[EventT]):
    """The events of a stream as the API sends them. Use it in a `with` block, or read it to its end.

    Iteration raises an `APIError` when the stream fails, and when it ends before `message_stop`.
    """

    def __iter__(self) -> Iterator[EventT]:
        ready = self._state.ready
        while True:
            while ready:
                yield ready.popleft()
            if not self._read_on():
                return

    def __next__(self) -> EventT:
        return next(iter(self))

    def _read_on(self) -> bool:
        """Reads the next bytes. False when there are no more."""
        if self._state.failure is not None:
            self.close()
        if self._ended():
            return False
        self._state.ask()
        try:
            done = self._took(next(self._send.pieces, None))
        except Exception as error:
            self._broke(error)
            self.close()
        else:
            if done:
                self.close()
        return True

    def close(self) -> None:
        """Frees the connection; events that have been read already are still given out."""
        if not self._closed:
            self._closed = True
            self.response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        if not getattr(self, "_closed", True):
            self.close()


class AsyncStream(BaseStream[EventT]):
    """The events of a stream as the API sends them. Use it in an `async with` block, or read it to its end.

    Iteration raises an `APIError` when the stream fails, and when it ends before `message_stop`.
    """

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> EventT:
        ready = self._state.ready
        while not ready:
            if not await self._read_on():
                raise StopAsyncIteration
        event: EventT = ready.popleft()
        return event

    async def _read_on(self) -> bool:
        """Reads the next bytes. False when there are no more."""
        if self._state.failure is not None:
            await self.close()
        if self._ended():
            return False
        self._state.ask()
        try:
            done = self._took(await aread_piece(self._send))
        except Exception as error:
            self._broke(error)
            await self.close()
        except BaseException:  # cancelled: the connection is free before the task goes on
            await self.close()
            raise
        else:
            if done:
                await self.close()
        return True

    async def close(self) -> None:
        """Frees the connection; events that have been read already are still given out."""
        if not self._closed:
            self._closed = True
            await aclose(self._send)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    def __del__(self) -> None:
        if not getattr(self, "_closed", True):
            close_soon(self.response)
