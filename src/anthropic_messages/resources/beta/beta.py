# Rendered by `make generate`. Do not edit.
"""Resource classes of `client.beta`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anthropic_messages_client._lazy import LazyModule

from anthropic_messages._resource import RAW, STREAMED, AsyncResource, Resource, Variants

if TYPE_CHECKING:
    # As a property, the attribute fits a Protocol with `@property def messages`.
    from builtins import property as cached_property

    from anthropic_messages.resources.beta import files as _files
    from anthropic_messages.resources.beta import models as _models
    from anthropic_messages.resources.beta.messages import messages as _messages
else:
    from functools import cached_property

    _messages = LazyModule("anthropic_messages.resources.beta.messages.messages")
    _models = LazyModule("anthropic_messages.resources.beta.models")
    _files = LazyModule("anthropic_messages.resources.beta.files")


class RawBeta(Resource):
    """Operations with beta features. Each call returns an `APIResponse`."""

    _envelope = RAW

    @cached_property
    def messages(self) -> _messages.RawMessages:
        """Create messages and count their tokens, with beta features."""
        return _messages.RawMessages(self._owner_of("messages"))

    @cached_property
    def models(self) -> _models.RawModels:
        """List the available models and their capabilities, with beta features."""
        return _models.RawModels(self._owner_of("models"))

    @cached_property
    def files(self) -> _files.RawFiles:
        """Store files for messages, and download those of tools, with beta features."""
        return _files.RawFiles(self._owner_of("files"))


class StreamedBeta(Resource):
    """Operations with beta features. Each call is a context manager of an `APIResponse`."""

    _envelope = STREAMED

    @cached_property
    def messages(self) -> _messages.StreamedMessages:
        """Create messages and count their tokens, with beta features."""
        return _messages.StreamedMessages(self._owner_of("messages"))

    @cached_property
    def models(self) -> _models.StreamedModels:
        """List the available models and their capabilities, with beta features."""
        return _models.StreamedModels(self._owner_of("models"))

    @cached_property
    def files(self) -> _files.StreamedFiles:
        """Store files for messages, and download those of tools, with beta features."""
        return _files.StreamedFiles(self._owner_of("files"))


class Beta(Variants[RawBeta, StreamedBeta], Resource):
    """Operations with beta features."""

    _variants = RawBeta, StreamedBeta

    @cached_property
    def messages(self) -> _messages.Messages:
        """Create messages and count their tokens, with beta features."""
        return _messages.Messages(self._engine)

    @cached_property
    def models(self) -> _models.Models:
        """List the available models and their capabilities, with beta features."""
        return _models.Models(self._engine)

    @cached_property
    def files(self) -> _files.Files:
        """Store files for messages, and download those of tools, with beta features."""
        return _files.Files(self._engine)


class AsyncRawBeta(AsyncResource):
    """Operations with beta features. Await each call to get an `AsyncAPIResponse`."""

    _envelope = RAW

    @cached_property
    def messages(self) -> _messages.AsyncRawMessages:
        """Create messages and count their tokens, with beta features."""
        return _messages.AsyncRawMessages(self._owner_of("messages"))

    @cached_property
    def models(self) -> _models.AsyncRawModels:
        """List the available models and their capabilities, with beta features."""
        return _models.AsyncRawModels(self._owner_of("models"))

    @cached_property
    def files(self) -> _files.AsyncRawFiles:
        """Store files for messages, and download those of tools, with beta features."""
        return _files.AsyncRawFiles(self._owner_of("files"))


class AsyncStreamedBeta(AsyncResource):
    """Operations with beta features.

    Each call is an asynchronous context manager of an `AsyncAPIResponse`.
    """

    _envelope = STREAMED

    @cached_property
    def messages(self) -> _messages.AsyncStreamedMessages:
        """Create messages and count their tokens, with beta features."""
        return _messages.AsyncStreamedMessages(self._owner_of("messages"))

    @cached_property
    def models(self) -> _models.AsyncStreamedModels:
        """List the available models and their capabilities, with beta features."""
        return _models.AsyncStreamedModels(self._owner_of("models"))

    @cached_property
    def files(self) -> _files.AsyncStreamedFiles:
        """Store files for messages, and download those of tools, with beta features."""
        return _files.AsyncStreamedFiles(self._owner_of("files"))


class AsyncBeta(Variants[AsyncRawBeta, AsyncStreamedBeta], AsyncResource):
    """Operations with beta features. Await each call, or iterate over it with `async for`."""

    _variants = AsyncRawBeta, AsyncStreamedBeta

    @cached_property
    def messages(self) -> _messages.AsyncMessages:
        """Create messages and count their tokens, with beta features."""
        return _messages.AsyncMessages(self._engine)

    @cached_property
    def models(self) -> _models.AsyncModels:
        """List the available models and their capabilities, with beta features."""
        return _models.AsyncModels(self._engine)

    @cached_property
    def files(self) -> _files.AsyncFiles:
        """Store files for messages, and download those of tools, with beta features."""
        return _files.AsyncFiles(self._engine)
