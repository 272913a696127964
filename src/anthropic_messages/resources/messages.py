"""`client.messages`: the generated operations, carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages_client.operations import messages as operations

from anthropic_messages._driver import arun, run

if TYPE_CHECKING:
    from collections.abc import Coroutine

    import httpx
    from anthropic_messages_client.models.message import Message
    from anthropic_messages_client.models.message_tokens_count import MessageTokensCount
    from anthropic_messages_client.request import Operation

    from anthropic_messages._engine import Engine

    _Sync = operations.Messages[Message, MessageTokensCount]
    _Async = operations.Messages[Coroutine[Any, Any, Message], Coroutine[Any, Any, MessageTokensCount]]
else:
    _Sync = _Async = operations.Messages


class Messages(_Sync):
    """Create messages, and count their tokens."""

    def __init__(self, engine: Engine[httpx.Client]) -> None:
        self._engine = engine

    def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        return run(*self._engine.begin(operation, params, options))


class AsyncMessages(_Async):
    """Create messages, and count their tokens; each call is to be awaited."""

    def __init__(self, engine: Engine[httpx.AsyncClient]) -> None:
        self._engine = engine

    async def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        return await arun(*self._engine.begin(operation, params, options))
