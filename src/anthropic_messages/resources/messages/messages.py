# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Resource classes of `client.messages`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages_client.operations import messages as operations

from anthropic_messages._resource import RAW, STREAMED, AsyncResource, Resource, Variants

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Concatenate, NoReturn, ParamSpec, TypeVar

    from anthropic_messages_client.models.message import Message
    from anthropic_messages_client.models.message_tokens_count import MessageTokensCount
    from anthropic_messages_client.models.raw_message_stream_event import RawMessageStreamEvent
    from anthropic_messages_client.operations.messages import ReadAs

    from anthropic_messages._call.response import (
        APIResponse,
        AsyncAPIResponse,
        AsyncResponseContextManager,
        ResponseContextManager,
    )
    from anthropic_messages._output.parsed import FormatT, ParsedMessage
    from anthropic_messages._streaming.message_stream import AsyncMessageStreamManager, MessageStreamManager
    from anthropic_messages._streaming.stream import AsyncStream, Stream
    from anthropic_messages.resources.messages.batches import (
        AsyncBatches,
        AsyncRawBatches,
        AsyncStreamedBatches,
        Batches,
        RawBatches,
        StreamedBatches,
    )

    _RawOperations = operations.Messages[
        APIResponse[Message], APIResponse[Stream[RawMessageStreamEvent]], NoReturn, APIResponse[MessageTokensCount]
    ]
    _StreamedOperations = operations.Messages[
        ResponseContextManager[Message],
        ResponseContextManager[Stream[RawMessageStreamEvent]],
        NoReturn,
        ResponseContextManager[MessageTokensCount],
    ]
    _Operations = operations.Messages[
        Message, Stream[RawMessageStreamEvent], MessageStreamManager[Any], MessageTokensCount
    ]
    _AsyncRawOperations = operations.Messages[
        Coroutine[Any, Any, AsyncAPIResponse[Message]],
        Coroutine[Any, Any, AsyncAPIResponse[AsyncStream[RawMessageStreamEvent]]],
        NoReturn,
        Coroutine[Any, Any, AsyncAPIResponse[MessageTokensCount]],
    ]
    _AsyncStreamedOperations = operations.Messages[
        AsyncResponseContextManager[Message],
        AsyncResponseContextManager[AsyncStream[RawMessageStreamEvent]],
        NoReturn,
        AsyncResponseContextManager[MessageTokensCount],
    ]
    _AsyncOperations = operations.Messages[
        Coroutine[Any, Any, Message],
        Coroutine[Any, Any, AsyncStream[RawMessageStreamEvent]],
        AsyncMessageStreamManager[Any],
        Coroutine[Any, Any, MessageTokensCount],
    ]

    # The return type of `parse()` depends on its argument, so each class uses one of these functions to type it.
    _P = ParamSpec("_P")
    _T = TypeVar("_T")
    _Method = Callable[Concatenate[Any, _P], _T]
    _Parse = _Method[_P, ReadAs[FormatT]]
    _Parsed = ParsedMessage[FormatT]

    def _raw_parse(
        parse: _Parse[_P, FormatT],
    ) -> _Method[_P, APIResponse[_Parsed[FormatT]]]: ...
    def _streamed_parse(
        parse: _Parse[_P, FormatT],
    ) -> _Method[_P, ResponseContextManager[_Parsed[FormatT]]]: ...
    def _plain_parse(
        parse: _Parse[_P, FormatT],
    ) -> _Method[_P, _Parsed[FormatT]]: ...
    def _async_raw_parse(
        parse: _Parse[_P, FormatT],
    ) -> _Method[_P, Coroutine[Any, Any, AsyncAPIResponse[_Parsed[FormatT]]]]: ...
    def _async_streamed_parse(
        parse: _Parse[_P, FormatT],
    ) -> _Method[_P, AsyncResponseContextManager[_Parsed[FormatT]]]: ...
    def _async_parse(
        parse: _Parse[_P, FormatT],
    ) -> _Method[_P, Coroutine[Any, Any, _Parsed[FormatT]]]: ...
else:
    _RawOperations = operations.Messages
    _StreamedOperations = operations.Messages
    _Operations = operations.Messages
    _AsyncRawOperations = operations.Messages
    _AsyncStreamedOperations = operations.Messages
    _AsyncOperations = operations.Messages

    def _as_it_is(parse):
        return parse

    _raw_parse = _as_it_is
    _streamed_parse = _as_it_is
    _plain_parse = _as_it_is
    _async_raw_parse = _as_it_is
    _async_streamed_parse = _as_it_is
    _async_parse = _as_it_is


class RawMessages(Resource, _RawOperations):
    """Create messages and count their tokens. Each call returns an `APIResponse`."""

    _envelope = RAW

    parse = _raw_parse(operations.Parsing.parse)

    @property
    def batches(self) -> RawBatches:
        """Create many messages asynchronously, at half the price and within a day."""
        from anthropic_messages.resources.messages.batches import RawBatches

        return RawBatches(self._engine)


class StreamedMessages(Resource, _StreamedOperations):
    """Create messages and count their tokens. Each call is a context manager of an `APIResponse`."""

    _envelope = STREAMED

    parse = _streamed_parse(operations.Parsing.parse)

    @property
    def batches(self) -> StreamedBatches:
        """Create many messages asynchronously, at half the price and within a day."""
        from anthropic_messages.resources.messages.batches import StreamedBatches

        return StreamedBatches(self._engine)


class Messages(Variants[RawMessages, StreamedMessages], Resource, _Operations):
    """Create messages and count their tokens."""

    _variants = RawMessages, StreamedMessages

    parse = _plain_parse(operations.Parsing.parse)

    @property
    def batches(self) -> Batches:
        """Create many messages asynchronously, at half the price and within a day."""
        from anthropic_messages.resources.messages.batches import Batches

        return Batches(self._engine)


class AsyncRawMessages(AsyncResource, _AsyncRawOperations):
    """Create messages and count their tokens. Await each call to get an `AsyncAPIResponse`."""

    _envelope = RAW

    parse = _async_raw_parse(operations.Parsing.parse)

    @property
    def batches(self) -> AsyncRawBatches:
        """Create many messages asynchronously, at half the price and within a day."""
        from anthropic_messages.resources.messages.batches import AsyncRawBatches

        return AsyncRawBatches(self._engine)


class AsyncStreamedMessages(AsyncResource, _AsyncStreamedOperations):
    """Create messages and count their tokens.

    Each call is an asynchronous context manager of an `AsyncAPIResponse`.
    """

    _envelope = STREAMED

    parse = _async_streamed_parse(operations.Parsing.parse)

    @property
    def batches(self) -> AsyncStreamedBatches:
        """Create many messages asynchronously, at half the price and within a day."""
        from anthropic_messages.resources.messages.batches import AsyncStreamedBatches

        return AsyncStreamedBatches(self._engine)


class AsyncMessages(Variants[AsyncRawMessages, AsyncStreamedMessages], AsyncResource, _AsyncOperations):
    """Create messages and count their tokens. Await each call, or iterate over it with `async for`."""

    _variants = AsyncRawMessages, AsyncStreamedMessages

    parse = _async_parse(operations.Parsing.parse)

    @property
    def batches(self) -> AsyncBatches:
        """Create many messages asynchronously, at half the price and within a day."""
        from anthropic_messages.resources.messages.batches import AsyncBatches

        return AsyncBatches(self._engine)
