"""`client.messages.batches`: the generated operations, carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages_client.operations import messages_batches as operations

from ._batch_jobs import BatchJobs, CheckedRequests
from ._resource import AsyncResource, Resource

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from anthropic_messages_client.models.deleted_message_batch import DeletedMessageBatch
    from anthropic_messages_client.models.message_batch import MessageBatch
    from anthropic_messages_client.models.message_batch_individual_response import MessageBatchIndividualResponse

    from anthropic_messages._batch_outcome import BatchRun
    from anthropic_messages._response import APIResponse
    from anthropic_messages._rows import AsyncRows, Rows
    from anthropic_messages.pagination import AsyncPage, AsyncPaginator, SyncPage

    Results = Rows[MessageBatchIndividualResponse]
    AsyncResults = AsyncRows[MessageBatchIndividualResponse]
    _Jobs = BatchJobs[MessageBatch, BatchRun]
    _AsyncJobs = BatchJobs[Coroutine[Any, Any, MessageBatch], Coroutine[Any, Any, BatchRun]]
    _Sync = operations.Batches[MessageBatch, DeletedMessageBatch, Results, SyncPage[MessageBatch]]
    _Async = operations.Batches[
        Coroutine[Any, Any, MessageBatch],
        Coroutine[Any, Any, DeletedMessageBatch],
        Coroutine[Any, Any, AsyncResults],
        AsyncPaginator[MessageBatch],
    ]
    _RawSync = operations.Batches[
        APIResponse[MessageBatch],
        APIResponse[DeletedMessageBatch],
        APIResponse[Results],
        APIResponse[SyncPage[MessageBatch]],
    ]
    _RawAsync = operations.Batches[
        Coroutine[Any, Any, APIResponse[MessageBatch]],
        Coroutine[Any, Any, APIResponse[DeletedMessageBatch]],
        Coroutine[Any, Any, APIResponse[AsyncResults]],
        Coroutine[Any, Any, APIResponse[AsyncPage[MessageBatch]]],
    ]
else:
    _Jobs = _AsyncJobs = BatchJobs
    _Sync = _Async = _RawSync = _RawAsync = operations.Batches


class Batches(_Jobs, Resource, _Sync):
    """Have many messages created at half the price, within a day."""

    @property
    def with_raw_response(self) -> RawBatches:
        """The same operations, giving each answer with its status, headers, rate limits and retries."""
        return RawBatches(self._engine)


class RawBatches(CheckedRequests, Resource, _RawSync):
    """`client.messages.batches` whose calls give an `APIResponse`."""

    _raw = True


class AsyncBatches(_AsyncJobs, AsyncResource, _Async):
    """Have many messages created at half the price, within a day; each call is to be awaited, or iterated over."""

    @property
    def with_raw_response(self) -> AsyncRawBatches:
        """The same operations, giving each answer with its status, headers, rate limits and retries."""
        return AsyncRawBatches(self._engine)


class AsyncRawBatches(CheckedRequests, AsyncResource, _RawAsync):
    """`client.messages.batches` whose calls give an `APIResponse` when they are awaited."""

    _raw = True
