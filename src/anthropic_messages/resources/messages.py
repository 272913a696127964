"""`client.messages`: the generated operations, carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from anthropic_messages_client.operations import messages as operations
from anthropic_messages_client.request import omit

from anthropic_messages._driver import arun, run

from ._resource import RAW, STREAMED, AsyncResource, Resource, Variants, no_stream

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Concatenate, ParamSpec, TypeVar

    from anthropic_messages_client.models.message import Message
    from anthropic_messages_client.models.message_tokens_count import MessageTokensCount
    from anthropic_messages_client.models.raw_message_stream_event import RawMessageStreamEvent
    from anthropic_messages_client.operations.messages import ReadAs
    from anthropic_messages_client.request import Operation

    from anthropic_messages._message_stream import AsyncMessageStreamManager, MessageStreamManager
    from anthropic_messages._output_format import OutputFormat
    from anthropic_messages._parsed import FormatT, ParsedMessage
    from anthropic_messages._response import (
        APIResponse,
        AsyncAPIResponse,
        AsyncResponseContextManager,
        ResponseContextManager,
    )
    from anthropic_messages._stream import AsyncStream, Stream

    from .batches import (
        AsyncBatches,
        AsyncRawBatches,
        AsyncStreamedBatches,
        Batches,
        RawBatches,
        StreamedBatches,
    )

    Events = Stream[RawMessageStreamEvent]
    AsyncEvents = AsyncStream[RawMessageStreamEvent]
    _Sync = operations.Messages[Message, Events, MessageStreamManager[Any], MessageTokensCount]
    _Async = operations.Messages[
        Coroutine[Any, Any, Message],
        Coroutine[Any, Any, AsyncEvents],
        AsyncMessageStreamManager[Any],
        Coroutine[Any, Any, MessageTokensCount],
    ]
    _RawSync = operations.Messages[APIResponse[Message], APIResponse[Events], NoReturn, APIResponse[MessageTokensCount]]
    _RawAsync = operations.Messages[
        Coroutine[Any, Any, AsyncAPIResponse[Message]],
        Coroutine[Any, Any, AsyncAPIResponse[AsyncEvents]],
        NoReturn,
        Coroutine[Any, Any, AsyncAPIResponse[MessageTokensCount]],
    ]
    _StreamedSync = operations.Messages[
        ResponseContextManager[Message],
        ResponseContextManager[Events],
        NoReturn,
        ResponseContextManager[MessageTokensCount],
    ]
    _StreamedAsync = operations.Messages[
        AsyncResponseContextManager[Message],
        AsyncResponseContextManager[AsyncEvents],
        NoReturn,
        AsyncResponseContextManager[MessageTokensCount],
    ]

    # What `parse()` gives depends on its argument, so each class types it with one of these.
    _P = ParamSpec("_P")
    _T = TypeVar("_T")
    _Method = Callable[Concatenate[Any, _P], _T]
    _Parse = _Method[_P, ReadAs[FormatT]]
    _Parsed = ParsedMessage[FormatT]

    def _sync(parse: _Parse[_P, FormatT]) -> _Method[_P, _Parsed[FormatT]]: ...
    def _async(parse: _Parse[_P, FormatT]) -> _Method[_P, Coroutine[Any, Any, _Parsed[FormatT]]]: ...
    def _raw(parse: _Parse[_P, FormatT]) -> _Method[_P, APIResponse[_Parsed[FormatT]]]: ...
    def _async_raw(
        parse: _Parse[_P, FormatT],
    ) -> _Method[_P, Coroutine[Any, Any, AsyncAPIResponse[_Parsed[FormatT]]]]: ...
    def _streamed(parse: _Parse[_P, FormatT]) -> _Method[_P, ResponseContextManager[_Parsed[FormatT]]]: ...
    def _async_streamed(parse: _Parse[_P, FormatT]) -> _Method[_P, AsyncResponseContextManager[_Parsed[FormatT]]]: ...
else:
    _Sync = _Async = _RawSync = _RawAsync = _StreamedSync = _StreamedAsync = operations.Messages

    def _as_it_is(parse):
        return parse

    _sync = _async = _raw = _async_raw = _streamed = _async_streamed = _as_it_is


class _Formats:
    """Calls whose answer can be asked for as a type."""

    _make: Callable[..., Any]

    def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        _, params = _asked(operation, params, options)
        return self._make(operation, params, options)

    def _parse(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        wanted, params = _asked(operation, params, options)
        if wanted is not None:
            return self._make(operation, params, options, wanted.read)
        from anthropic_messages._parsed import parsed_message

        return self._make(operation, params, options, lambda message, _: parsed_message(message))


def _asked(
    operation: Operation, params: dict[str, Any], options: dict[str, Any]
) -> tuple[OutputFormat[Any] | None, dict[str, Any]]:
    """The type that an answer is asked for as, if there is one, taken out of the options; and the arguments that ask
    for it."""
    wanted = options.pop("output_format", None)
    if wanted is None or wanted is omit:
        return None, params
    from anthropic_messages._output_format import OutputFormat

    output_format = OutputFormat(wanted)
    return output_format, output_format.asked(operation, params)


class _Messages(_Formats, Resource):
    def _reader(self) -> type[Stream[Any]]:
        from anthropic_messages._stream import Stream

        return Stream


class _AsyncMessages(_Formats, AsyncResource):
    def _reader(self) -> type[AsyncStream[Any]]:
        from anthropic_messages._stream import AsyncStream

        return AsyncStream


class RawMessages(_Messages, _RawSync):
    """`client.messages` whose calls give an `APIResponse`."""

    _envelope = RAW
    _stream = no_stream

    parse = _raw(operations.Parsing.parse)

    @property
    def batches(self) -> RawBatches:
        """Have many messages created at half the price, within a day."""
        from .batches import RawBatches

        return RawBatches(self._engine)


class StreamedMessages(_Messages, _StreamedSync):
    """`client.messages` whose calls are to be entered by `with`, which gives an `APIResponse`."""

    _envelope = STREAMED
    _stream = no_stream

    parse = _streamed(operations.Parsing.parse)

    @property
    def batches(self) -> StreamedBatches:
        """Have many messages created at half the price, within a day."""
        from .batches import StreamedBatches

        return StreamedBatches(self._engine)


class Messages(Variants[RawMessages, StreamedMessages], _Messages, _Sync):
    """Create messages, follow them while they are written, and count their tokens."""

    _variants = RawMessages, StreamedMessages

    parse = _sync(operations.Parsing.parse)

    @property
    def batches(self) -> Batches:
        """Have many messages created at half the price, within a day."""
        from .batches import Batches

        return Batches(self._engine)

    def _stream(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        from anthropic_messages._message_stream import MessageStream, MessageStreamManager

        wanted, params = _asked(operation, params, options)
        call = self._engine.begin(operation, params, options, stream=lambda: MessageStream)
        return MessageStreamManager(lambda: run(*call)._read_as(wanted))


class AsyncRawMessages(_AsyncMessages, _RawAsync):
    """`client.messages` whose calls give an `AsyncAPIResponse` when they are awaited."""

    _envelope = RAW
    _stream = no_stream

    parse = _async_raw(operations.Parsing.parse)

    @property
    def batches(self) -> AsyncRawBatches:
        """Have many messages created at half the price, within a day."""
        from .batches import AsyncRawBatches

        return AsyncRawBatches(self._engine)


class AsyncStreamedMessages(_AsyncMessages, _StreamedAsync):
    """`client.messages` whose calls are to be entered by `async with`, which gives an `AsyncAPIResponse`."""

    _envelope = STREAMED
    _stream = no_stream

    parse = _async_streamed(operations.Parsing.parse)

    @property
    def batches(self) -> AsyncStreamedBatches:
        """Have many messages created at half the price, within a day."""
        from .batches import AsyncStreamedBatches

        return AsyncStreamedBatches(self._engine)


class AsyncMessages(Variants[AsyncRawMessages, AsyncStreamedMessages], _AsyncMessages, _Async):
    """Create messages, follow them while they are written, and count their tokens; each call is to be awaited."""

    _variants = AsyncRawMessages, AsyncStreamedMessages

    parse = _async(operations.Parsing.parse)

    @property
    def batches(self) -> AsyncBatches:
        """Have many messages created at half the price, within a day."""
        from .batches import AsyncBatches

        return AsyncBatches(self._engine)

    def _stream(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        from anthropic_messages._message_stream import AsyncMessageStream, AsyncMessageStreamManager

        wanted, params = _asked(operation, params, options)
        call = self._engine.begin(operation, params, options, stream=lambda: AsyncMessageStream)

        async def send() -> AsyncMessageStream[Any]:
            stream: AsyncMessageStream[Any] = await arun(*call)
            return stream._read_as(wanted)

        return AsyncMessageStreamManager(send)
