"""`client.models`: the generated operations, carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages_client.operations import models as operations

from ._resource import RAW, STREAMED, AsyncResource, Resource, Variants

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from anthropic_messages_client.models.model_info import ModelInfo

    from anthropic_messages._response import (
        APIResponse,
        AsyncAPIResponse,
        AsyncResponseContextManager,
        ResponseContextManager,
    )
    from anthropic_messages.pagination import AsyncPage, AsyncPaginator, SyncPage

    _Sync = operations.Models[ModelInfo, SyncPage[ModelInfo]]
    _Async = operations.Models[Coroutine[Any, Any, ModelInfo], AsyncPaginator[ModelInfo]]
    _RawSync = operations.Models[APIResponse[ModelInfo], APIResponse[SyncPage[ModelInfo]]]
    _RawAsync = operations.Models[
        Coroutine[Any, Any, AsyncAPIResponse[ModelInfo]], Coroutine[Any, Any, AsyncAPIResponse[AsyncPage[ModelInfo]]]
    ]
    _StreamedSync = operations.Models[ResponseContextManager[ModelInfo], ResponseContextManager[SyncPage[ModelInfo]]]
    _StreamedAsync = operations.Models[
        AsyncResponseContextManager[ModelInfo], AsyncResponseContextManager[AsyncPage[ModelInfo]]
    ]
else:
    _Sync = _Async = _RawSync = _RawAsync = _StreamedSync = _StreamedAsync = operations.Models


class RawModels(Resource, _RawSync):
    """`client.models` whose calls give an `APIResponse`."""

    _envelope = RAW


class StreamedModels(Resource, _StreamedSync):
    """`client.models` whose calls are to be entered by `with`, which gives an `APIResponse`."""

    _envelope = STREAMED


class Models(Variants[RawModels, StreamedModels], Resource, _Sync):
    """Find out which models there are, and what they can do."""

    _variants = RawModels, StreamedModels


class AsyncRawModels(AsyncResource, _RawAsync):
    """`client.models` whose calls give an `AsyncAPIResponse` when they are awaited."""

    _envelope = RAW


class AsyncStreamedModels(AsyncResource, _StreamedAsync):
    """`client.models` whose calls are to be entered by `async with`, which gives an `AsyncAPIResponse`."""

    _envelope = STREAMED


class AsyncModels(Variants[AsyncRawModels, AsyncStreamedModels], AsyncResource, _Async):
    """Find out which models there are, and what they can do; each call is to be awaited, or iterated over."""

    _variants = AsyncRawModels, AsyncStreamedModels
