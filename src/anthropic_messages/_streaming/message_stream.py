"""`messages.stream()`: the API's events and, beside them, what they add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Self, cast

from anthropic_messages_client.models.text_block import TextBlock

from anthropic_messages._call.manager import AsyncManager, Manager
from anthropic_messages._output.parsed import FormatT

from .open_block import BrokenStream
from .stream import AsyncStream, BaseStream, Stream

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from anthropic_messages._call.result import Result
    from anthropic_messages._output.output_format import OutputFormat
    from anthropic_messages._output.parsed import ParsedMessage
    from anthropic_messages._streaming.event_unions import ParsedMessageStreamEvent

    from .accumulator import Arrived


class _Adding(BaseStream["ParsedMessageStreamEvent[FormatT]"], Generic[FormatT]):
    """Adds up the message as its events are given out."""

    accumulates = True

    def __init__(self, result: Result) -> None:
        super().__init__(result)
        accumulator = self._state.accumulator
        assert accumulator is not None
        self._accumulator = accumulator
        self._next: Any = None  # the event that belongs to the one given out before

    @property
    def current_message_snapshot(self) -> ParsedMessage[FormatT]:
        """The message as far as it has been read: one object, which grows with the stream.

        A tool's input that has not come to its end is an `UnfinishedInput`. A block of text says what it says of an
        `output_format` once it has ended. Raises RuntimeError before the first event.
        """
        message = cast("ParsedMessage[FormatT] | None", self._accumulator.message)
        if message is None:
            raise RuntimeError("There is no snapshot yet: nothing of the message has been read.")
        return message

    def _give(self) -> Any:
        """The next event of those that are ready; None if there is none."""
        event, self._next = self._next, None
        if event is not None or not self._state.ready:
            return event
        try:
            event, derived = self._accumulator.add(self._state.ready.popleft())
        except BrokenStream as error:
            self._break(error)
            return None
        self._next = derived
        return event

    def _left_text(self) -> str | None:
        """The text of the event that was not given out, if it has one."""
        event, self._next = self._next, None
        return event.text if event is not None and event.type == "text" else None

    def _text_of(self, value: Arrived) -> str | None:
        """Adds an event to the message; the text that it brings."""
        try:
            return self._accumulator.add_text(value)
        except BrokenStream as error:
            self._break(error)
            return None

    def _break(self, error: BrokenStream) -> None:
        self._state.ready.clear()
        self._state.broke(error, self._exchange)

    def _read_as(self, wanted: OutputFormat[FormatT] | None) -> Self:
        """Has the text read as a type."""
        self._accumulator.output_format = wanted
        return self

    def _final_message(self) -> ParsedMessage[FormatT]:
        message, wanted = self.current_message_snapshot, self._accumulator.output_format
        return message if wanted is None else wanted.check(message, self.response)

    def _final_text(self) -> str:
        content = self.current_message_snapshot.content
        texts = [block.text for block in content if isinstance(block, TextBlock)]
        if not texts:
            kinds = ", ".join(str(getattr(block, "type", None)) for block in content) or "nothing"
            raise RuntimeError(f"The message has no text; it has {kinds}.")
        return "".join(texts)


class MessageStream(_Adding[FormatT], Stream["ParsedMessageStreamEvent[FormatT]"]):
    """A message while it is being written: the API's events and, beside them, what they add up to.

    Iterate over it for all events, or over `text_stream` for the text alone; then ask for the final message.
    """

    def __iter__(self) -> Iterator[ParsedMessageStreamEvent[FormatT]]:
        ready, add = self._state.ready, self._accumulator.add
        while True:
            if self._next is not None:
                event, self._next = self._next, None
                yield event
            while ready:
                try:
                    event, derived = add(ready.popleft())
                except BrokenStream as error:
                    self._break(error)
                    break
                self._next = derived
                yield event
                if self._next is not None:  # and whoever has taken it may have left another one
                    derived, self._next = self._next, None
                    yield derived
            if not self._read_on():
                return

    @property
    def text_stream(self) -> Iterator[str]:
        """The text, piece by piece."""
        text = self._left_text()
        if text is not None:
            yield text
        ready = self._state.ready
        while True:
            while ready:
                text = self._text_of(ready.popleft())
                if text is not None:
                    yield text
            if not self._read_on():
                return

    def until_done(self) -> None:
        """Reads the rest of the stream."""
        for _ in self.text_stream:
            pass

    def get_final_message(self) -> ParsedMessage[FormatT]:
        """The whole message, after what is left of the stream has been read.

        Raises OutputValidationError if its text is not of the `output_format` that was asked for.
        """
        self.until_done()
        return self._final_message()

    def get_final_text(self) -> str:
        """The text of the whole message. Raises RuntimeError if it has none."""
        self.until_done()
        return self._final_text()


class AsyncMessageStream(_Adding[FormatT], AsyncStream["ParsedMessageStreamEvent[FormatT]"]):
    """A message while it is being written: the API's events and, beside them, what they add up to.

    Iterate over it for all events, or over `text_stream` for the text alone; then ask for the final message.
    """

    async def __anext__(self) -> ParsedMessageStreamEvent[FormatT]:
        while (event := self._give()) is None:
            if not await self._read_on():
                raise StopAsyncIteration
        given: ParsedMessageStreamEvent[FormatT] = event
        return given

    @property
    def text_stream(self) -> AsyncIterator[str]:
        """The text, piece by piece."""
        return _Texts(self)

    async def until_done(self) -> None:
        """Reads the rest of the stream."""
        async for _ in self.text_stream:
            pass

    async def get_final_message(self) -> ParsedMessage[FormatT]:
        """The whole message, after what is left of the stream has been read.

        Raises OutputValidationError if its text is not of the `output_format` that was asked for.
        """
        await self.until_done()
        return self._final_message()

    async def get_final_text(self) -> str:
        """The text of the whole message. Raises RuntimeError if it has none."""
        await self.until_done()
        return self._final_text()


class _Texts:
    """Iterates over the text of a stream. No generator: of one that is left in the middle, trio warns."""

    def __init__(self, stream: AsyncMessageStream[Any]) -> None:
        self._stream = stream

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> str:
        stream = self._stream
        ready = stream._state.ready
        text = stream._left_text()
        while text is None:
            if ready:
                text = stream._text_of(ready.popleft())
            elif not await stream._read_on():
                raise StopAsyncIteration
        return text


class MessageStreamManager(Manager[MessageStream[FormatT]], Generic[FormatT]):
    """Opens the stream where its `with` block begins, and closes it where that ends."""


class AsyncMessageStreamManager(AsyncManager[AsyncMessageStream[FormatT]], Generic[FormatT]):
    """Opens the stream where its `async with` block begins, and closes it where that ends."""
