# Rendered by `make generate`. Do not edit.
"""Resource classes of `client.messages.batches`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages_client.operations import messages_batches as operations

from anthropic_messages._batches.jobs import AsyncBatchJobs, BatchJobs, EnvelopedBatchJobs
from anthropic_messages._coroutine_functions import coroutine_functions
from anthropic_messages._resource import RAW, STREAMED, AsyncResource, Resource, Variants, own_methods

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from anthropic_messages_client.models.deleted_message_batch import DeletedMessageBatch
    from anthropic_messages_client.models.message_batch import MessageBatch
    from anthropic_messages_client.models.message_batch_individual_response import MessageBatchIndividualResponse

    from anthropic_messages._call.response import (
        APIResponse,
        AsyncAPIResponse,
        AsyncResponseContextManager,
        ResponseContextManager,
    )
    from anthropic_messages._streaming.rows import AsyncRows, Rows
    from anthropic_messages.pagination import AsyncPage, AsyncPaginator, SyncPage

    _RawOperations = operations.Batches[
        APIResponse[MessageBatch],
        APIResponse[DeletedMessageBatch],
        APIResponse[Rows[MessageBatchIndividualResponse]],
        APIResponse[SyncPage[MessageBatch]],
    ]
    _StreamedOperations = operations.Batches[
        ResponseContextManager[MessageBatch],
        ResponseContextManager[DeletedMessageBatch],
        ResponseContextManager[Rows[MessageBatchIndividualResponse]],
        ResponseContextManager[SyncPage[MessageBatch]],
    ]
    _Operations = operations.Batches[
        MessageBatch, DeletedMessageBatch, Rows[MessageBatchIndividualResponse], SyncPage[MessageBatch]
    ]
    _AsyncRawOperations = operations.Batches[
        Coroutine[Any, Any, AsyncAPIResponse[MessageBatch]],
        Coroutine[Any, Any, AsyncAPIResponse[DeletedMessageBatch]],
        Coroutine[Any, Any, AsyncAPIResponse[AsyncRows[MessageBatchIndividualResponse]]],
        Coroutine[Any, Any, AsyncAPIResponse[AsyncPage[MessageBatch]]],
    ]
    _AsyncStreamedOperations = operations.Batches[
        AsyncResponseContextManager[MessageBatch],
        AsyncResponseContextManager[DeletedMessageBatch],
        AsyncResponseContextManager[AsyncRows[MessageBatchIndividualResponse]],
        AsyncResponseContextManager[AsyncPage[MessageBatch]],
    ]
    _AsyncOperations = operations.Batches[
        Coroutine[Any, Any, MessageBatch],
        Coroutine[Any, Any, DeletedMessageBatch],
        Coroutine[Any, Any, AsyncRows[MessageBatchIndividualResponse]],
        AsyncPaginator[MessageBatch],
    ]
else:
    _RawOperations = operations.Batches
    _StreamedOperations = operations.Batches
    _Operations = operations.Batches
    _AsyncRawOperations = operations.Batches
    _AsyncStreamedOperations = operations.Batches
    _AsyncOperations = operations.Batches


class RawBatches(EnvelopedBatchJobs, Resource, _RawOperations):
    """Create many messages asynchronously, at half the price and within a day.

    Each call returns an `APIResponse`.
    """

    _envelope = RAW


class StreamedBatches(EnvelopedBatchJobs, Resource, _StreamedOperations):
    """Create many messages asynchronously, at half the price and within a day.

    Each call is a context manager of an `APIResponse`.
    """

    _envelope = STREAMED


@own_methods("create", "retrieve", "delete", "cancel", "results", "list")
class Batches(BatchJobs, Variants[RawBatches, StreamedBatches], Resource, _Operations):
    """Create many messages asynchronously, at half the price and within a day."""

    _variants = RawBatches, StreamedBatches
    _operations = operations


@coroutine_functions("create", "retrieve", "delete", "cancel", "results", "list")
class AsyncRawBatches(EnvelopedBatchJobs, AsyncResource, _AsyncRawOperations):
    """Create many messages asynchronously, at half the price and within a day.

    Await each call to get an `AsyncAPIResponse`.
    """

    _envelope = RAW


class AsyncStreamedBatches(EnvelopedBatchJobs, AsyncResource, _AsyncStreamedOperations):
    """Create many messages asynchronously, at half the price and within a day.

    Each call is an asynchronous context manager of an `AsyncAPIResponse`.
    """

    _envelope = STREAMED


@own_methods("create", "retrieve", "delete", "cancel", "results", "list")
@coroutine_functions("create", "retrieve", "delete", "cancel", "results")
class AsyncBatches(AsyncBatchJobs, Variants[AsyncRawBatches, AsyncStreamedBatches], AsyncResource, _AsyncOperations):
    """Create many messages asynchronously, at half the price and within a day.

    Await each call, or iterate over it with `async for`.
    """

    _variants = AsyncRawBatches, AsyncStreamedBatches
    _operations = operations
