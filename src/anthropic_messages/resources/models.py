# Rendered by `make generate`. Do not edit.
"""Resource classes of `client.models`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages_client.operations import models as operations

from anthropic_messages._coroutine_functions import coroutine_functions
from anthropic_messages._resource import RAW, STREAMED, AsyncResource, Resource, Variants, own_methods

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from anthropic_messages_client.models.model_info import ModelInfo

    from anthropic_messages._call.response import (
        APIResponse,
        AsyncAPIResponse,
        AsyncResponseContextManager,
        ResponseContextManager,
    )
    from anthropic_messages.pagination import AsyncPage, AsyncPaginator, SyncPage

    _RawOperations = operations.Models[APIResponse[ModelInfo], APIResponse[SyncPage[ModelInfo]]]
    _StreamedOperations = operations.Models[
        ResponseContextManager[ModelInfo], ResponseContextManager[SyncPage[ModelInfo]]
    ]
    _Operations = operations.Models[ModelInfo, SyncPage[ModelInfo]]
    _AsyncRawOperations = operations.Models[
        Coroutine[Any, Any, AsyncAPIResponse[ModelInfo]], Coroutine[Any, Any, AsyncAPIResponse[AsyncPage[ModelInfo]]]
    ]
    _AsyncStreamedOperations = operations.Models[
        AsyncResponseContextManager[ModelInfo], AsyncResponseContextManager[AsyncPage[ModelInfo]]
    ]
    _AsyncOperations = operations.Models[Coroutine[Any, Any, ModelInfo], AsyncPaginator[ModelInfo]]
else:
    _RawOperations = operations.Models
    _StreamedOperations = operations.Models
    _Operations = operations.Models
    _AsyncRawOperations = operations.Models
    _AsyncStreamedOperations = operations.Models
    _AsyncOperations = operations.Models


class RawModels(Resource, _RawOperations):
    """List the available models and their capabilities. Each call returns an `APIResponse`."""

    _envelope = RAW


class StreamedModels(Resource, _StreamedOperations):
    """List the available models and their capabilities.

    Each call is a context manager of an `APIResponse`.
    """

    _envelope = STREAMED


@own_methods("retrieve", "list")
class Models(Variants[RawModels, StreamedModels], Resource, _Operations):
    """List the available models and their capabilities."""

    _variants = RawModels, StreamedModels


@coroutine_functions("retrieve", "list")
class AsyncRawModels(AsyncResource, _AsyncRawOperations):
    """List the available models and their capabilities. Await each call to get an `AsyncAPIResponse`."""

    _envelope = RAW


class AsyncStreamedModels(AsyncResource, _AsyncStreamedOperations):
    """List the available models and their capabilities.

    Each call is an asynchronous context manager of an `AsyncAPIResponse`.
    """

    _envelope = STREAMED


@own_methods("retrieve", "list")
@coroutine_functions("retrieve")
class AsyncModels(Variants[AsyncRawModels, AsyncStreamedModels], AsyncResource, _AsyncOperations):
    """List the available models and their capabilities.

    Await each call, or iterate over it with `async for`.
    """

    _variants = AsyncRawModels, AsyncStreamedModels
