"""`client.models`: the generated operations, carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages_client.operations import models as operations

from ._resource import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from anthropic_messages_client.models.model_info import ModelInfo

    from anthropic_messages._response import APIResponse
    from anthropic_messages.pagination import AsyncPage, AsyncPaginator, SyncPage

    _Sync = operations.Models[ModelInfo, SyncPage[ModelInfo]]
    _Async = operations.Models[Coroutine[Any, Any, ModelInfo], AsyncPaginator[ModelInfo]]
    _RawSync = operations.Models[APIResponse[ModelInfo], APIResponse[SyncPage[ModelInfo]]]
    _RawAsync = operations.Models[
        Coroutine[Any, Any, APIResponse[ModelInfo]], Coroutine[Any, Any, APIResponse[AsyncPage[ModelInfo]]]
    ]
else:
    _Sync = _Async = _RawSync = _RawAsync = operations.Models


class Models(Resource, _Sync):
    """Find out which models there are, and what they can do."""

    @property
    def with_raw_response(self) -> RawModels:
        """The same operations, giving each answer with its status, headers, rate limits and retries."""
        return RawModels(self._engine)


class RawModels(Resource, _RawSync):
    """`client.models` whose calls give an `APIResponse`."""

    _raw = True


class AsyncModels(AsyncResource, _Async):
    """Find out which models there are, and what they can do; each call is to be awaited, or iterated over."""

    @property
    def with_raw_response(self) -> AsyncRawModels:
        """The same operations, giving each answer with its status, headers, rate limits and retries."""
        return AsyncRawModels(self._engine)


class AsyncRawModels(AsyncResource, _RawAsync):
    """`client.models` whose calls give an `APIResponse` when they are awaited."""

    _raw = True
