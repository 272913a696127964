"""`client.messages.batches`: the generated operations, carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages_client.operations import messages_batches as operations

from ._batch_jobs import BatchJobs, CheckedRequests
from ._resource import RAW, STREAMED, AsyncResource, Resource, Variants

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from anthropic_messages_client.models.deleted_message_batch import DeletedMessageBatch
    from anthropic_messages_client.models.message_batch import MessageBatch
    from anthropic_messages_client.models.message_batch_individual_response import MessageBatchIndividualResponse

    from anthropic_messages._batch_outcome import BatchRun
    from anthropic_messages._response import (
        APIResponse,
        AsyncAPIResponse,
        AsyncResponseContextManager,
        ResponseContextManager,
    )
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
        Coroutine[Any, Any, AsyncAPIResponse[MessageBatch]],
        Coroutine[Any, Any, AsyncAPIResponse[DeletedMessageBatch]],
        Coroutine[Any, Any, AsyncAPIResponse[AsyncResults]],
        Coroutine[Any, Any, AsyncAPIResponse[AsyncPage[MessageBatch]]],
    ]
    _StreamedSync = operations.Batches[
        ResponseContextManager[MessageBatch],
        ResponseContextManager[DeletedMessageBatch],
        ResponseContextManager[Results],
        ResponseContextManager[SyncPage[MessageBatch]],
    ]
    _StreamedAsync = operations.Batches[
        AsyncResponseContextManager[MessageBatch],
        AsyncResponseContextManager[DeletedMessageBatch],
        AsyncResponseContextManager[AsyncResults],
        AsyncResponseContextManager[AsyncPage[MessageBatch]],
    ]
else:
    _Jobs = _AsyncJobs = BatchJobs
    _Sync = _Async = _RawSync = _RawAsync = _StreamedSync = _StreamedAsync = operations.Batches


class RawBatches(CheckedRequests, Resource, _RawSync):
    """`client.messages.batches` whose calls give an `APIResponse`."""

    _envelope = RAW


class StreamedBatches(CheckedRequests, Resource, _StreamedSync):
    """`client.messages.batches` whose calls are to be entered by `with`, which gives an `APIResponse`."""

    _envelope = STREAMED


class Batches(_Jobs, Variants[RawBatches, StreamedBatches], Resource, _Sync):
    """Have many messages created at half the price, within a day."""

    _variants = RawBatches, StreamedBatches


class AsyncRawBatches(CheckedRequests, AsyncResource, _RawAsync):
    """`client.messages.batches` whose calls give an `AsyncAPIResponse` when they are awaited."""

    _envelope = RAW


class AsyncStreamedBatches(CheckedRequests, AsyncResource, _StreamedAsync):
    """`client.messages.batches` whose calls are to be entered by `async with`, which gives an `AsyncAPIResponse`."""

    _envelope = STREAMED


class AsyncBatches(_AsyncJobs, Variants[AsyncRawBatches, AsyncStreamedBatches], AsyncResource, _Async):
    """Have many messages created at half the price, within a day; each call is to be awaited, or iterated over."""

    _variants = AsyncRawBatches, AsyncStreamedBatches
