# Rendered by `make generate`. Do not edit.
"""Resource attributes of the clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages_client._lazy import LazyModule
from anthropic_messages_client.suggestions import SuggestsAttributes

from anthropic_messages._call.engine import Engine

if TYPE_CHECKING:
    # As a property, the attribute fits a Protocol with `@property def messages`.
    from builtins import property as cached_property

    from anthropic_messages.resources import files as _files
    from anthropic_messages.resources import models as _models
    from anthropic_messages.resources.beta import beta as _beta
    from anthropic_messages.resources.messages import messages as _messages
else:
    from functools import cached_property

    _messages = LazyModule("anthropic_messages.resources.messages.messages")
    _models = LazyModule("anthropic_messages.resources.models")
    _files = LazyModule("anthropic_messages.resources.files")
    _beta = LazyModule("anthropic_messages.resources.beta.beta")


class RawGroups(SuggestsAttributes):
    """Resources of a client. Each call returns an `APIResponse`."""

    def __init__(self, groups: Groups) -> None:
        self._groups = groups

    @cached_property
    def messages(self) -> _messages.RawMessages:
        """Create messages and count their tokens."""
        return _messages.RawMessages(self._groups.messages)

    @cached_property
    def models(self) -> _models.RawModels:
        """List the available models and their capabilities."""
        return _models.RawModels(self._groups.models)

    @cached_property
    def files(self) -> _files.RawFiles:
        """Store files for messages, and download those of tools."""
        return _files.RawFiles(self._groups.files)

    @cached_property
    def beta(self) -> _beta.RawBeta:
        """Operations with beta features."""
        return _beta.RawBeta(self._groups.beta)


class StreamedGroups(SuggestsAttributes):
    """Resources of a client. Each call is a context manager of an `APIResponse`."""

    def __init__(self, groups: Groups) -> None:
        self._groups = groups

    @cached_property
    def messages(self) -> _messages.StreamedMessages:
        """Create messages and count their tokens."""
        return _messages.StreamedMessages(self._groups.messages)

    @cached_property
    def models(self) -> _models.StreamedModels:
        """List the available models and their capabilities."""
        return _models.StreamedModels(self._groups.models)

    @cached_property
    def files(self) -> _files.StreamedFiles:
        """Store files for messages, and download those of tools."""
        return _files.StreamedFiles(self._groups.files)

    @cached_property
    def beta(self) -> _beta.StreamedBeta:
        """Operations with beta features."""
        return _beta.StreamedBeta(self._groups.beta)


class Groups(SuggestsAttributes):
    """Resources of a client."""

    _engine: Engine[Any]

    @cached_property
    def messages(self) -> _messages.Messages:
        """Create messages and count their tokens."""
        return _messages.Messages(self._engine)

    @cached_property
    def models(self) -> _models.Models:
        """List the available models and their capabilities."""
        return _models.Models(self._engine)

    @cached_property
    def files(self) -> _files.Files:
        """Store files for messages, and download those of tools."""
        return _files.Files(self._engine)

    @cached_property
    def beta(self) -> _beta.Beta:
        """Operations with beta features."""
        return _beta.Beta(self._engine)

    @property
    def with_raw_response(self) -> RawGroups:
        """Resources whose calls return the response with its status, headers, rate limits and retries."""
        return RawGroups(self)

    @property
    def with_streaming_response(self) -> StreamedGroups:
        """Resources whose calls are context managers of the response, before its body is read."""
        return StreamedGroups(self)


class AsyncRawGroups(SuggestsAttributes):
    """Resources of a client. Await each call to get an `AsyncAPIResponse`."""

    def __init__(self, groups: AsyncGroups) -> None:
        self._groups = groups

    @cached_property
    def messages(self) -> _messages.AsyncRawMessages:
        """Create messages and count their tokens."""
        return _messages.AsyncRawMessages(self._groups.messages)

    @cached_property
    def models(self) -> _models.AsyncRawModels:
        """List the available models and their capabilities."""
        return _models.AsyncRawModels(self._groups.models)

    @cached_property
    def files(self) -> _files.AsyncRawFiles:
        """Store files for messages, and download those of tools."""
        return _files.AsyncRawFiles(self._groups.files)

    @cached_property
    def beta(self) -> _beta.AsyncRawBeta:
        """Operations with beta features."""
        return _beta.AsyncRawBeta(self._groups.beta)


class AsyncStreamedGroups(SuggestsAttributes):
    """Resources of a client. Each call is an asynchronous context manager of an `AsyncAPIResponse`."""

    def __init__(self, groups: AsyncGroups) -> None:
        self._groups = groups

    @cached_property
    def messages(self) -> _messages.AsyncStreamedMessages:
        """Create messages and count their tokens."""
        return _messages.AsyncStreamedMessages(self._groups.messages)

    @cached_property
    def models(self) -> _models.AsyncStreamedModels:
        """List the available models and their capabilities."""
        return _models.AsyncStreamedModels(self._groups.models)

    @cached_property
    def files(self) -> _files.AsyncStreamedFiles:
        """Store files for messages, and download those of tools."""
        return _files.AsyncStreamedFiles(self._groups.files)

    @cached_property
    def beta(self) -> _beta.AsyncStreamedBeta:
        """Operations with beta features."""
        return _beta.AsyncStreamedBeta(self._groups.beta)


class AsyncGroups(SuggestsAttributes):
    """Resources of an asynchronous client."""

    _engine: Engine[Any]

    @cached_property
    def messages(self) -> _messages.AsyncMessages:
        """Create messages and count their tokens."""
        return _messages.AsyncMessages(self._engine)

    @cached_property
    def models(self) -> _models.AsyncModels:
        """List the available models and their capabilities."""
        return _models.AsyncModels(self._engine)

    @cached_property
    def files(self) -> _files.AsyncFiles:
        """Store files for messages, and download those of tools."""
        return _files.AsyncFiles(self._engine)

    @cached_property
    def beta(self) -> _beta.AsyncBeta:
        """Operations with beta features."""
        return _beta.AsyncBeta(self._engine)

    @property
    def with_raw_response(self) -> AsyncRawGroups:
        """Resources whose calls return the response with its status, headers, rate limits and retries."""
        return AsyncRawGroups(self)

    @property
    def with_streaming_response(self) -> AsyncStreamedGroups:
        """Resources whose calls are context managers of the response, before its body is read."""
        return AsyncStreamedGroups(self)
