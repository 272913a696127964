"""The streams of `messages.stream()`: events of the API, derived events, and the accumulated message."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from typing import TYPE_CHECKING, Any, Generic, Self, cast

from anthropic_messages_client._lazy import LazyModule
from anthropic_messages_client.models.text_block import TextBlock

from anthropic_messages._call.manager import AsyncManager, Manager
from anthropic_messages._call.result import Result
from anthropic_messages._output.parsed import FormatT, ParsedMessage

from .open_block import BrokenStream
from .stream import AsyncStream, BaseStream, Stream, StreamIterator
from .usable_content import usable_content

if TYPE_CHECKING:
    from anthropic_messages_client import types as _types

    from anthropic_messages._output.output_format import OutputFormat
    from anthropic_messages._streaming import event_unions as _events

    from .accumulator import EventData
else:
    _types = LazyModule("anthropic_messages_client.types")
    _events = LazyModule("anthropic_messages._streaming.event_unions")


class _AccumulatingStream(BaseStream["_events.ParsedMessageStreamEvent[FormatT]"], Generic[FormatT]):
    """The part shared by both message streams: it accumulates the message as the caller receives the events."""

    accumulates = True

    def __init__(self, result: Result) -> None:
        super().__init__(result)
        accumulator = self._parser.accumulator
        assert accumulator is not None
        self._accumulator = accumulator
        self._ready: deque[Any] = self._parser.ready
        self._derived: Any = None  # the derived event of the last event, if the caller has not received it
        self._raw: Any = None  # the value of `_raw_stream`, if it was used
        self._text: Any = None  # what was assigned to `text_stream`

    @property
    def current_message_snapshot(self) -> ParsedMessage[FormatT]:
        """The message so far: one object, which the stream extends.

        The input of a tool is an `UnfinishedInput` until it is complete. A text block has its `parsed_output` once the
        block is finished.

        Raises:
            RuntimeError: No event has been read yet.
        """
        message = cast("ParsedMessage[FormatT] | None", self._accumulator.message)
        if message is None:
            raise RuntimeError("There is no snapshot yet: no event of the stream has been read.")
        return message

    def usable_content(self) -> list[_types.ContentBlock]:
        """Return the part of the message so far that the API accepts as the content of an assistant message.

        Call it after an interruption, to continue from there. It leaves out thinking without its signature, unfinished
        tool calls, calls of server tools without a result, empty text blocks, and white space at the end.

        A finished `tool_use` block is included. If there is one, run the tool, and send a `tool_result` in the next
        user message. Otherwise ask the model to continue.

        Returns:
            Copies of the blocks. If the list is empty, send the original request again.
        """
        return usable_content(self._accumulator.message)

    def _next_event(self) -> Any:
        """Return the next event that is ready, or None if another chunk must be read first."""
        event, self._derived = self._derived, None
        if event is not None or not self._ready:
            return event
        try:
            event, derived = self._accumulator.add(self._ready.popleft())
        except BrokenStream as error:
            self._fail(error)
            return None
        self._derived = derived
        return event

    def _has_next_event(self) -> bool:
        """Return whether an event is ready, so that the next one needs no read."""
        return self._derived is not None or bool(self._ready)

    def _pending_text(self) -> str | None:
        """Return the text of the derived event that the caller has not received, or None."""
        event, self._derived = self._derived, None
        return event.text if event is not None and event.type == "text" else None

    def _add_text(self, value: EventData) -> str | None:
        """Add an event to the message, and return its text or None."""
        try:
            return self._accumulator.add_text(value)
        except BrokenStream as error:
            self._fail(error)
            return None

    def _fail(self, error: BrokenStream) -> None:
        self._ready.clear()
        self._parser.ready.clear()
        self._parser.on_error(error, self._exchange)

    def _parse_with(self, output_format: OutputFormat[FormatT] | None) -> Self:
        """Parse the text of the message with an output format."""
        self._accumulator.output_format = output_format
        return self

    def _final_message(self) -> ParsedMessage[FormatT]:
        message, output_format = self.current_message_snapshot, self._accumulator.output_format
        return message if output_format is None else output_format.check(message, self.response)

    def _final_text(self) -> str:
        message = self.current_message_snapshot
        content = message.content
        if not any(isinstance(block, TextBlock) for block in content):
            kinds = ", ".join(str(getattr(block, "type", None)) for block in content) or "nothing"
            raise RuntimeError(f"The message has no text blocks. Its content is: {kinds}.")
        return message.text


class MessageStream(_AccumulatingStream[FormatT], Stream["_events.ParsedMessageStreamEvent[FormatT]"]):
    """A streamed message, with its events and the accumulated result.

    Iterate over the stream for all events, or over `text_stream` for the text only. Then call `get_final_message()`.
    """

    def __stream__(self) -> Iterator[_events.ParsedMessageStreamEvent[FormatT]]:
        """Iterate over the events that have not been received."""
        ready, add = self._ready, self._accumulator.add
        while True:
            if self._derived is not None:
                event, self._derived = self._derived, None
                yield event
            while ready:
                try:
                    event, derived = add(ready.popleft())
                except BrokenStream as error:
                    self._fail(error)
                    break
                self._derived = derived
                yield event
                if self._derived is not None:  # The caller may have iterated elsewhere while this was suspended.
                    derived, self._derived = self._derived, None
                    yield derived
            if not self._read_next():
                return

    _iterator = StreamIterator()

    @property
    def _raw_stream(self) -> Any:
        """The events as the API sends them. A stream that is assigned here supplies the events of this one."""
        if self._raw is None:
            from .raw_stream import RawStream

            self._raw = RawStream(self)
        return self._raw

    @_raw_stream.setter
    def _raw_stream(self, stream: Any) -> None:
        events: list[Iterator[Any]] = []

        def read_next() -> bool:
            events.extend(() if events else (iter(stream),))
            event = next(events[0], None)
            if event is not None:
                ready.append(event)
            return event is not None

        self._raw = self._interceptor = stream
        self._ready = ready = deque[Any]()
        self.__dict__["_read_next"] = read_next

    @property
    def text_stream(self) -> Iterator[str]:
        """The text of the message, one delta at a time."""
        return self._iterate_over_text() if self._text is None else self._text

    @text_stream.setter
    def text_stream(self, text: Iterator[str]) -> None:
        self._text = text

    def _iterate_over_text(self) -> Iterator[str]:
        if self._is_instrumented():
            for event in self._iterator:
                if event.type == "text":
                    yield event.text
            return
        text = self._pending_text()
        if text is not None:
            yield text
        ready = self._ready
        while True:
            while ready:
                text = self._add_text(ready.popleft())
                if text is not None:
                    yield text
            if not self._read_next():
                return

    def until_done(self) -> None:
        """Read the rest of the stream."""
        for _ in self._iterate_over_text():
            pass

    def get_final_message(self) -> ParsedMessage[FormatT]:
        """Read the rest of the stream, and return the complete message.

        Raises:
            APIError: The stream failed.
            OutputValidationError: The text does not match the `output_format`.
        """
        self.until_done()
        return self._final_message()

    def get_final_text(self) -> str:
        """Read the rest of the stream, and return the text of the message.

        Raises:
            APIError: The stream failed.
            RuntimeError: The message has no text blocks.
        """
        self.until_done()
        return self._final_text()


class AsyncMessageStream(_AccumulatingStream[FormatT], AsyncStream["_events.ParsedMessageStreamEvent[FormatT]"]):
    """A streamed message, with its events and the accumulated result.

    Iterate over the stream for all events, or over `text_stream` for the text only. Then call `get_final_message()`.
    """

    def __stream__(self) -> AsyncIterator[_events.ParsedMessageStreamEvent[FormatT]]:
        """Iterate over the events that have not been received."""
        return _EventIterator(self)

    _iterator = StreamIterator()

    @property
    def _raw_stream(self) -> Any:
        """The events as the API sends them. A stream that is assigned here supplies the events of this one."""
        if self._raw is None:
            from .raw_stream import AsyncRawStream

            self._raw = AsyncRawStream(self)
        return self._raw

    @_raw_stream.setter
    def _raw_stream(self, stream: Any) -> None:
        events: list[AsyncIterator[Any]] = []

        async def read_next() -> bool:
            events.extend(() if events else (aiter(stream),))
            event = await anext(events[0], None)
            if event is not None:
                ready.append(event)
            return event is not None

        self._raw = self._interceptor = stream
        self._ready = ready = deque[Any]()
        self.__dict__["_read_next"] = read_next

    @property
    def text_stream(self) -> AsyncIterator[str]:
        """The text of the message, one delta at a time."""
        return self._iterate_over_text() if self._text is None else self._text

    @text_stream.setter
    def text_stream(self, text: AsyncIterator[str]) -> None:
        self._text = text

    def _iterate_over_text(self) -> AsyncIterator[str]:
        return _InstrumentedTextIterator(self) if self._is_instrumented() else _TextIterator(self)

    async def until_done(self) -> None:
        """Read the rest of the stream."""
        async for _ in self._iterate_over_text():
            pass

    async def get_final_message(self) -> ParsedMessage[FormatT]:
        """Read the rest of the stream, and return the complete message.

        Raises:
            APIError: The stream failed.
            OutputValidationError: The text does not match the `output_format`.
        """
        await self.until_done()
        return self._final_message()

    async def get_final_text(self) -> str:
        """Read the rest of the stream, and return the text of the message.

        Raises:
            APIError: The stream failed.
            RuntimeError: The message has no text blocks.
        """
        await self.until_done()
        return self._final_text()


class _TextIterator:
    """An iterator over the text of a stream. Trio warns about an asynchronous generator that is not exhausted."""

    def __init__(self, stream: AsyncMessageStream[Any]) -> None:
        self._stream = stream

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> str:
        stream = self._stream
        ready = stream._ready
        text = stream._pending_text()
        while text is None:
            if ready:
                text = stream._add_text(ready.popleft())
            elif not await stream._read_next():
                raise StopAsyncIteration
        return text


class _InstrumentedTextIterator:
    """An iterator over the text of a stream whose events pass through something else."""

    def __init__(self, stream: AsyncMessageStream[Any]) -> None:
        self._events = aiter(stream._iterator)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> str:
        while True:
            event = await anext(self._events)
            if event.type == "text":
                text: str = event.text
                return text


class _EventIterator(Generic[FormatT]):
    """An iterator over the events of a stream."""

    def __init__(self, stream: AsyncMessageStream[FormatT]) -> None:
        self._stream = stream

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> _events.ParsedMessageStreamEvent[FormatT]:
        stream = self._stream
        while (event := stream._next_event()) is None:
            if not await stream._read_next():
                raise StopAsyncIteration
        result: _events.ParsedMessageStreamEvent[FormatT] = event
        return result


class MessageStreamManager(Manager[MessageStream[FormatT]], Generic[FormatT]):
    """A context manager that opens the stream on entry and closes it on exit."""

    _request: Callable[[], Any] | None = None

    @property
    def __api_request(self) -> Callable[[], Any]:
        """The function that sends the request and returns the stream of the API's events. It can be replaced."""
        return self._request or self._open_raw_stream

    @__api_request.setter
    def __api_request(self, request: Callable[[], Any]) -> None:
        self._request = request

    _BetaMessageStreamManager__api_request = __api_request

    def _open_raw_stream(self) -> Any:
        return super().__enter__()._raw_stream

    def __enter__(self) -> MessageStream[FormatT]:
        if self._request is None:
            return super().__enter__()
        raw = self._request()
        stream = self._opened
        if stream is None:
            raise RuntimeError(_NOT_SENT)
        if raw is not stream._raw_stream:
            stream._raw_stream = raw
        return stream


class AsyncMessageStreamManager(AsyncManager[AsyncMessageStream[FormatT]], Generic[FormatT]):
    """An asynchronous context manager that opens the stream on entry and closes it on exit."""

    _request: Awaitable[Any] | None = None

    @property
    def __api_request(self) -> Awaitable[Any]:
        """An awaitable that sends the request and returns the stream of the API's events. It can be replaced."""
        return self._request or _Request(self._open_raw_stream)

    @__api_request.setter
    def __api_request(self, request: Awaitable[Any]) -> None:
        self._request = request

    _BetaAsyncMessageStreamManager__api_request = __api_request

    async def _open_raw_stream(self) -> Any:
        return (await super().__aenter__())._raw_stream

    async def __aenter__(self) -> AsyncMessageStream[FormatT]:
        if self._request is None:
            return await super().__aenter__()
        raw = await self._request
        stream = self._opened
        if stream is None:
            raise RuntimeError(_NOT_SENT)
        if raw is not stream._raw_stream:
            stream._raw_stream = raw
        return stream


class _Request:
    """An awaitable request. Unlike a coroutine, it need not be awaited."""

    def __init__(self, send: Callable[[], Awaitable[Any]]) -> None:
        self._send = send

    def __await__(self) -> Generator[Any, Any, Any]:
        return self._send().__await__()


_NOT_SENT = "The function that replaced the request of this stream must call the original function."
