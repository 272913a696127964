# Rendered by `make generate`. Do not edit.
"""Resource classes of `client.files`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages_client.operations import files as operations

from anthropic_messages._coroutine_functions import coroutine_functions
from anthropic_messages._resource import RAW, STREAMED, AsyncResource, Resource, Variants, own_methods

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from anthropic_messages_client.models.deleted_file import DeletedFile
    from anthropic_messages_client.models.file_metadata import FileMetadata

    from anthropic_messages._call.binary_response import AsyncBinaryAPIResponse, BinaryAPIResponse
    from anthropic_messages._call.manager import AsyncManager, Manager
    from anthropic_messages._call.response import (
        APIResponse,
        AsyncAPIResponse,
        AsyncResponseContextManager,
        ResponseContextManager,
    )
    from anthropic_messages.pagination import AsyncCursorPaginator, AsyncPageCursor, SyncPageCursor

    _RawOperations = operations.Files[
        APIResponse[FileMetadata],
        APIResponse[DeletedFile],
        BinaryAPIResponse,
        APIResponse[SyncPageCursor[FileMetadata]],
    ]
    _StreamedOperations = operations.Files[
        ResponseContextManager[FileMetadata],
        ResponseContextManager[DeletedFile],
        Manager[BinaryAPIResponse],
        ResponseContextManager[SyncPageCursor[FileMetadata]],
    ]
    _Operations = operations.Files[FileMetadata, DeletedFile, BinaryAPIResponse, SyncPageCursor[FileMetadata]]
    _AsyncRawOperations = operations.Files[
        Coroutine[Any, Any, AsyncAPIResponse[FileMetadata]],
        Coroutine[Any, Any, AsyncAPIResponse[DeletedFile]],
        Coroutine[Any, Any, AsyncBinaryAPIResponse],
        Coroutine[Any, Any, AsyncAPIResponse[AsyncPageCursor[FileMetadata]]],
    ]
    _AsyncStreamedOperations = operations.Files[
        AsyncResponseContextManager[FileMetadata],
        AsyncResponseContextManager[DeletedFile],
        AsyncManager[AsyncBinaryAPIResponse],
        AsyncResponseContextManager[AsyncPageCursor[FileMetadata]],
    ]
    _AsyncOperations = operations.Files[
        Coroutine[Any, Any, FileMetadata],
        Coroutine[Any, Any, DeletedFile],
        Coroutine[Any, Any, AsyncBinaryAPIResponse],
        AsyncCursorPaginator[FileMetadata],
    ]
else:
    _RawOperations = operations.Files
    _StreamedOperations = operations.Files
    _Operations = operations.Files
    _AsyncRawOperations = operations.Files
    _AsyncStreamedOperations = operations.Files
    _AsyncOperations = operations.Files


class RawFiles(Resource, _RawOperations):
    """Store files for messages, and download those of tools. Each call returns an `APIResponse`."""

    _envelope = RAW


class StreamedFiles(Resource, _StreamedOperations):
    """Store files for messages, and download those of tools.

    Each call is a context manager of an `APIResponse`.
    """

    _envelope = STREAMED


@own_methods("upload", "retrieve_metadata", "delete", "download", "list")
class Files(Variants[RawFiles, StreamedFiles], Resource, _Operations):
    """Store files for messages, and download those of tools."""

    _variants = RawFiles, StreamedFiles


@coroutine_functions("upload", "retrieve_metadata", "delete", "download", "list")
class AsyncRawFiles(AsyncResource, _AsyncRawOperations):
    """Store files for messages, and download those of tools. Await each call to get an `AsyncAPIResponse`."""

    _envelope = RAW


class AsyncStreamedFiles(AsyncResource, _AsyncStreamedOperations):
    """Store files for messages, and download those of tools.

    Each call is an asynchronous context manager of an `AsyncAPIResponse`.
    """

    _envelope = STREAMED


@own_methods("upload", "retrieve_metadata", "delete", "download", "list")
@coroutine_functions("upload", "retrieve_metadata", "delete", "download")
class AsyncFiles(Variants[AsyncRawFiles, AsyncStreamedFiles], AsyncResource, _AsyncOperations):
    """Store files for messages, and download those of tools.

    Await each call, or iterate over it with `async for`.
    """

    _variants = AsyncRawFiles, AsyncStreamedFiles
