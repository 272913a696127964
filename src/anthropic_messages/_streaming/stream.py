"""Streams of the API's events, as users see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Self, TypeVar

from anthropic_messages._transport.clock import monotonic

from .event_parser import EventParser
from .reader import AsyncReader, BaseReader, Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from anthropic_messages._call.request import Call
    from anthropic_messages._observe.hooks import HookDispatcher

EventT = TypeVar("EventT")


class BaseStream(BaseReader[EventParser], Generic[EventT]):
    """What both kinds of streams share."""

    accumulates = False

    @classmethod
    def _new_parser(cls, call: Call, watch: HookDispatcher) -> EventParser:
        if call.collects or watch.keeps == "nothing":
            return EventParser(call, accumulate=call.collects or cls.accumulates, clock=monotonic)
        from .watched_parser import WatchedStream

        return WatchedStream(call, accumulate=cls.accumulates, clock=monotonic, watch=watch)


class Stream(BaseStream[EventT], Reader[EventParser]):
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


class AsyncStream(BaseStream[EventT], AsyncReader[EventParser]):
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
