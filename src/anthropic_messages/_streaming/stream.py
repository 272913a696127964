"""`Stream` and `AsyncStream`: iterators over the events of the API."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from anthropic_messages._call.request import Call
from anthropic_messages._observe.hooks import HookDispatcher
from anthropic_messages._transport.clock import monotonic

from .event_parser import EventParser, ObservedEventParser
from .reader import AsyncReader, BaseReader, Reader

EventT = TypeVar("EventT")


class StreamIterator(cached_property[Any]):
    """The attribute `_iterator` of a stream: the iterator that all iteration over the stream uses.

    Instrumentation replaces it, on one stream or on the class, or overrides `__stream__`, which creates it. Only such
    an iterator is stored. A stored iterator refers to its stream, and this reference cycle would keep the connection
    of a dropped stream open until the garbage collector runs.
    """

    def __init__(self) -> None:
        super().__init__(lambda stream: stream.__stream__())

    def __set_name__(self, owner: type[Any], name: str) -> None:
        super().__set_name__(owner, name)
        self.method = vars(owner)["__stream__"]

    if not TYPE_CHECKING:

        def __get__(self, stream: Any, owner: type[Any] | None = None) -> Any:
            if stream is None:
                return self
            iterator = self.func(stream)
            if type(stream).__stream__ is not self.method:
                stream.__dict__[self.attrname] = iterator
            return iterator


class BaseStream(BaseReader[EventParser], Generic[EventT]):
    """The part shared by sync and async streams."""

    accumulates = False
    """Accumulate the message from the events."""
    _iterator: Any

    @classmethod
    def _new_parser(cls, call: Call, watch: HookDispatcher) -> EventParser:
        if call.collects or watch.capture == "nothing":
            return EventParser(call, accumulate=call.collects or cls.accumulates, clock=monotonic)
        return ObservedEventParser(call, accumulate=cls.accumulates, clock=monotonic, watch=watch)

    def __stream__(self) -> Any:
        """Return an iterator over the events that have not been received. Each continues where another one stopped."""
        raise NotImplementedError

    def _is_instrumented(self) -> bool:
        """Return whether something else iterates over this stream, and passes its events on."""
        attribute = type(self)._iterator
        return (
            "_iterator" in self.__dict__
            or type(attribute) is not StreamIterator
            or type(self).__stream__ is not attribute.method
        )


class Stream(BaseStream[EventT], Reader[EventParser]):
    """The events of a stream, as the API sends them.

    Use it in a `with` block, or iterate to the end.

    Raises:
        APIError: While iterating, if the stream fails or ends before `message_stop`.
    """

    def __stream__(self) -> Iterator[EventT]:
        """Iterate over the events that have not been received."""
        ready = self._parser.ready
        while True:
            while ready:
                yield ready.popleft()
            if not self._read_next():
                return

    _iterator = StreamIterator()

    def __iter__(self) -> Iterator[EventT]:
        return iter(self._iterator)

    def __next__(self) -> EventT:
        event: EventT = next(self._iterator)
        return event


class AsyncStream(BaseStream[EventT], AsyncReader[EventParser]):
    """The events of a stream, as the API sends them.

    Use it in an `async with` block, or iterate to the end.

    Raises:
        APIError: While iterating, if the stream fails or ends before `message_stop`.
    """

    def __stream__(self) -> AsyncIterator[EventT]:
        """Iterate over the events that have not been received."""
        return _EventIterator(self)

    _iterator = StreamIterator()

    def __aiter__(self) -> AsyncIterator[EventT]:
        return aiter(self._iterator)

    async def __anext__(self) -> EventT:
        event: EventT = await anext(self._iterator)
        return event


class _EventIterator(Generic[EventT]):
    """An iterator over events. Trio warns about an asynchronous generator that is not exhausted."""

    def __init__(self, stream: AsyncStream[EventT]) -> None:
        self._stream = stream

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> EventT:
        stream = self._stream
        ready = stream._parser.ready
        while not ready:
            if not await stream._read_next():
                raise StopAsyncIteration
        event: EventT = ready.popleft()
        return event
