"""`client.messages`: the generated operations, carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from anthropic_messages_client.operations import messages as operations

from anthropic_messages._driver import arun, run

if TYPE_CHECKING:
    from collections.abc import Coroutine

    import httpx
    from anthropic_messages_client.models.message import Message
    from anthropic_messages_client.models.message_tokens_count import MessageTokensCount
    from anthropic_messages_client.models.raw_message_stream_event import RawMessageStreamEvent
    from anthropic_messages_client.request import Operation

    from anthropic_messages._engine import Engine
    from anthropic_messages._message_stream import AsyncMessageStreamManager, MessageStreamManager
    from anthropic_messages._response import APIResponse
    from anthropic_messages._stream import AsyncStream, Stream
    from anthropic_messages.streaming import MessageStreamEvent

    from .batches import AsyncBatches, AsyncRawBatches, Batches, RawBatches

    Events = Stream[RawMessageStreamEvent]
    AsyncEvents = AsyncStream[RawMessageStreamEvent]
    _Sync = operations.Messages[Message, Events, MessageStreamManager[MessageStreamEvent], MessageTokensCount]
    _Async = operations.Messages[
        Coroutine[Any, Any, Message],
        Coroutine[Any, Any, AsyncEvents],
        AsyncMessageStreamManager[MessageStreamEvent],
        Coroutine[Any, Any, MessageTokensCount],
    ]
    _RawSync = operations.Messages[APIResponse[Message], APIResponse[Events], NoReturn, APIResponse[MessageTokensCount]]
    _RawAsync = operations.Messages[
        Coroutine[Any, Any, APIResponse[Message]],
        Coroutine[Any, Any, APIResponse[AsyncEvents]],
        NoReturn,
        Coroutine[Any, Any, APIResponse[MessageTokensCount]],
    ]
else:
    _Sync = _Async = _RawSync = _RawAsync = operations.Messages


def _events() -> type[Stream[Any]]:
    from anthropic_messages._stream import Stream

    return Stream


def _async_events() -> type[AsyncStream[Any]]:
    from anthropic_messages._stream import AsyncStream

    return AsyncStream


def _no_raw_stream(self: object, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> NoReturn:
    raise TypeError(
        "with_raw_response has no stream(): use `create(..., stream=True)`, whose `parse()` gives the stream"
    )


class Messages(_Sync):
    """Create messages, follow them while they are written, and count their tokens."""

    def __init__(self, engine: Engine[httpx.Client]) -> None:
        self._engine = engine

    @property
    def batches(self) -> Batches:
        """Have many messages created at half the price, within a day."""
        from .batches import Batches

        return Batches(self._engine)

    @property
    def with_raw_response(self) -> RawMessages:
        """The same operations, giving each answer with its status, headers, rate limits and retries."""
        return RawMessages(self._engine)

    def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        return run(*self._engine.begin(operation, params, options, stream=_events))

    def _stream(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        from anthropic_messages._message_stream import MessageStream, MessageStreamManager

        call = self._engine.begin(operation, params, options, stream=lambda: MessageStream)
        return MessageStreamManager(lambda: run(*call))


class RawMessages(_RawSync):
    """`client.messages` whose calls give an `APIResponse`."""

    def __init__(self, engine: Engine[httpx.Client]) -> None:
        self._engine = engine

    @property
    def batches(self) -> RawBatches:
        """Have many messages created at half the price, within a day."""
        from .batches import RawBatches

        return RawBatches(self._engine)

    def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        return run(*self._engine.begin(operation, params, options, stream=_events, raw=True))

    _stream = _no_raw_stream


class AsyncMessages(_Async):
    """Create messages, follow them while they are written, and count their tokens; each call is to be awaited."""

    def __init__(self, engine: Engine[httpx.AsyncClient]) -> None:
        self._engine = engine

    @property
    def batches(self) -> AsyncBatches:
        """Have many messages created at half the price, within a day."""
        from .batches import AsyncBatches

        return AsyncBatches(self._engine)

    @property
    def with_raw_response(self) -> AsyncRawMessages:
        """The same operations, giving each answer with its status, headers, rate limits and retries."""
        return AsyncRawMessages(self._engine)

    async def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        return await arun(*self._engine.begin(operation, params, options, stream=_async_events))

    def _stream(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        from anthropic_messages._message_stream import AsyncMessageStream, AsyncMessageStreamManager

        call = self._engine.begin(operation, params, options, stream=lambda: AsyncMessageStream)
        return AsyncMessageStreamManager(lambda: arun(*call))


class AsyncRawMessages(_RawAsync):
    """`client.messages` whose calls give an `APIResponse` when they are awaited."""

    def __init__(self, engine: Engine[httpx.AsyncClient]) -> None:
        self._engine = engine

    @property
    def batches(self) -> AsyncRawBatches:
        """Have many messages created at half the price, within a day."""
        from .batches import AsyncRawBatches

        return AsyncRawBatches(self._engine)

    async def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        return await arun(*self._engine.begin(operation, params, options, stream=_async_events, raw=True))

    _stream = _no_raw_stream
