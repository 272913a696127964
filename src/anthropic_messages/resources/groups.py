# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Resource attributes of the clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    # As a property, the attribute fits a Protocol with `@property def messages`.
    from builtins import property as cached_property

    from anthropic_messages._call.engine import Engine
    from anthropic_messages.resources.messages.messages import (
        AsyncMessages,
        AsyncRawMessages,
        AsyncStreamedMessages,
        Messages,
        RawMessages,
        StreamedMessages,
    )
    from anthropic_messages.resources.models import (
        AsyncModels,
        AsyncRawModels,
        AsyncStreamedModels,
        Models,
        RawModels,
        StreamedModels,
    )
else:
    from functools import cached_property


class RawGroups:
    """Resources of a client. Each call returns an `APIResponse`."""

    def __init__(self, engine: Engine[Any]) -> None:
        self._engine = engine

    @cached_property
    def messages(self) -> RawMessages:
        """Create messages and count their tokens."""
        from anthropic_messages.resources.messages.messages import RawMessages

        return RawMessages(self._engine)

    @cached_property
    def models(self) -> RawModels:
        """List the available models and their capabilities."""
        from anthropic_messages.resources.models import RawModels

        return RawModels(self._engine)


class StreamedGroups:
    """Resources of a client. Each call is a context manager of an `APIResponse`."""

    def __init__(self, engine: Engine[Any]) -> None:
        self._engine = engine

    @cached_property
    def messages(self) -> StreamedMessages:
        """Create messages and count their tokens."""
        from anthropic_messages.resources.messages.messages import StreamedMessages

        return StreamedMessages(self._engine)

    @cached_property
    def models(self) -> StreamedModels:
        """List the available models and their capabilities."""
        from anthropic_messages.resources.models import StreamedModels

        return StreamedModels(self._engine)


class Groups:
    """Resources of a client."""

    _engine: Engine[Any]

    @cached_property
    def messages(self) -> Messages:
        """Create messages and count their tokens."""
        from anthropic_messages.resources.messages.messages import Messages

        return Messages(self._engine)

    @cached_property
    def models(self) -> Models:
        """List the available models and their capabilities."""
        from anthropic_messages.resources.models import Models

        return Models(self._engine)

    @property
    def with_raw_response(self) -> RawGroups:
        """Resources whose calls return the response with its status, headers, rate limits and retries."""
        return RawGroups(self._engine)

    @property
    def with_streaming_response(self) -> StreamedGroups:
        """Resources whose calls are context managers of the response, before its body is read."""
        return StreamedGroups(self._engine)


class AsyncRawGroups:
    """Resources of a client. Await each call to get an `AsyncAPIResponse`."""

    def __init__(self, engine: Engine[Any]) -> None:
        self._engine = engine

    @cached_property
    def messages(self) -> AsyncRawMessages:
        """Create messages and count their tokens."""
        from anthropic_messages.resources.messages.messages import AsyncRawMessages

        return AsyncRawMessages(self._engine)

    @cached_property
    def models(self) -> AsyncRawModels:
        """List the available models and their capabilities."""
        from anthropic_messages.resources.models import AsyncRawModels

        return AsyncRawModels(self._engine)


class AsyncStreamedGroups:
    """Resources of a client. Each call is an asynchronous context manager of an `AsyncAPIResponse`."""

    def __init__(self, engine: Engine[Any]) -> None:
        self._engine = engine

    @cached_property
    def messages(self) -> AsyncStreamedMessages:
        """Create messages and count their tokens."""
        from anthropic_messages.resources.messages.messages import AsyncStreamedMessages

        return AsyncStreamedMessages(self._engine)

    @cached_property
    def models(self) -> AsyncStreamedModels:
        """List the available models and their capabilities."""
        from anthropic_messages.resources.models import AsyncStreamedModels

        return AsyncStreamedModels(self._engine)


class AsyncGroups:
    """Resources of an asynchronous client."""

    _engine: Engine[Any]

    @cached_property
    def messages(self) -> AsyncMessages:
        """Create messages and count their tokens."""
        from anthropic_messages.resources.messages.messages import AsyncMessages

        return AsyncMessages(self._engine)

    @cached_property
    def models(self) -> AsyncModels:
        """List the available models and their capabilities."""
        from anthropic_messages.resources.models import AsyncModels

        return AsyncModels(self._engine)

    @property
    def with_raw_response(self) -> AsyncRawGroups:
        """Resources whose calls return the response with its status, headers, rate limits and retries."""
        return AsyncRawGroups(self._engine)

    @property
    def with_streaming_response(self) -> AsyncStreamedGroups:
        """Resources whose calls are context managers of the response, before its body is read."""
        return AsyncStreamedGroups(self._engine)
