"""The events of a message stream as the API sends them, for instrumentation that stands between the two."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any, Self

from .accumulator import decode_event
from .reader import AsyncReader, Reader
from .stream import AsyncStream, BaseStream, Stream, StreamIterator

if TYPE_CHECKING:
    from anthropic_messages_client.types import RawMessageStreamEvent


class _BaseRawStream(BaseStream["RawMessageStreamEvent"]):
    """The part shared by sync and async raw streams.

    The message stream owns the connection and the parser, and its accumulator does not see events that are read here.
    """

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._exchange = stream._exchange
        self._parser = stream._parser

    if not TYPE_CHECKING:

        @property
        def _closed(self) -> bool:
            return self._stream._closed


class RawStream(_BaseRawStream, Stream["RawMessageStreamEvent"]):
    """What `MessageStream._raw_stream` returns."""

    def __stream__(self) -> Iterator[RawMessageStreamEvent]:
        """Iterate over the events that have not been received."""
        stream, ready = self._stream, self._parser.ready
        while True:
            while ready:
                yield decode_event(ready.popleft())
            if not Reader._read_next(stream):
                return

    _iterator = StreamIterator()

    def close(self) -> None:
        """Close the connection of the message stream."""
        self._stream._close()

    def __del__(self) -> None:
        """Leave the connection open: the message stream may still be in use."""


class AsyncRawStream(_BaseRawStream, AsyncStream["RawMessageStreamEvent"]):
    """What `AsyncMessageStream._raw_stream` returns."""

    def __stream__(self) -> AsyncIterator[RawMessageStreamEvent]:
        """Iterate over the events that have not been received."""
        return _EventIterator(self)

    _iterator = StreamIterator()

    async def close(self) -> None:
        """Close the connection of the message stream."""
        await self._stream._close()

    def __del__(self) -> None:
        """Leave the connection open: the message stream may still be in use."""


class _EventIterator:
    """An iterator over the events of a raw stream."""

    def __init__(self, raw: AsyncRawStream) -> None:
        self._raw = raw

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> RawMessageStreamEvent:
        raw = self._raw
        ready = raw._parser.ready
        while not ready:
            if not await AsyncReader._read_next(raw._stream):
                raise StopAsyncIteration
        event: RawMessageStreamEvent = decode_event(ready.popleft())
        return event
