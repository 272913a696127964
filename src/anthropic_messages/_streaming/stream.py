"""`Stream` and `AsyncStream`: iterators over the events of the API."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, Self, TypeVar

from anthropic_messages._call.request import Call
from anthropic_messages._observe.hooks import HookDispatcher
from anthropic_messages._transport.clock import monotonic

from .event_parser import EventParser, ObservedEventParser
from .reader import AsyncReader, BaseReader, Reader

EventT = TypeVar("EventT")


class BaseStream(BaseReader[EventParser], Generic[EventT]):
    """The part shared by sync and async streams."""

    accumulates = False
    """Accumulate the message from the events."""

    @classmethod
    def _new_parser(cls, call: Call, watch: HookDispatcher) -> EventParser:
        if call.collects or watch.capture == "nothing":
            return EventParser(call, accumulate=call.collects or cls.accumulates, clock=monotonic)
        return ObservedEventParser(call, accumulate=cls.accumulates, clock=monotonic, watch=watch)


class Stream(BaseStream[EventT], Reader[EventParser]):
    """The events of a stream, as the API sends them.

    Use it in a `with` block, or iterate to the end.

    Raises:
        APIError: While iterating, if the stream fails or ends before `message_stop`.
    """

    def __iter__(self) -> Iterator[EventT]:
        ready = self._parser.ready
        while True:
            while ready:
                yield ready.popleft()
            if not self._read_next():
                return

    def __next__(self) -> EventT:
        return next(iter(self))


class AsyncStream(BaseStream[EventT], AsyncReader[EventParser]):
    """The events of a stream, as the API sends them.

    Use it in an `async with` block, or iterate to the end.

    Raises:
        APIError: While iterating, if the stream fails or ends before `message_stop`.
    """

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> EventT:
        ready = self._parser.ready
        while not ready:
            if not await self._read_next():
                raise StopAsyncIteration
        event: EventT = ready.popleft()
        return event
