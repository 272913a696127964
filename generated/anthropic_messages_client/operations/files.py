# Rendered by `make generate`. Do not edit.
"""The operations of `files` as methods with documented parameters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, Literal, TypeVar

from .._lazy import LazyModule
from ..api.files.delete import OPERATION as DELETE
from ..api.files.download import OPERATION as DOWNLOAD
from ..api.files.list import OPERATION as LIST
from ..api.files.retrieve_metadata import OPERATION as RETRIEVE_METADATA
from ..api.files.upload import OPERATION as UPLOAD
from ..request import HTTPTimeout, Omit, Operation, omit
from ..suggestions import reject_unknown_arguments

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .. import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")

FileMetadataT = TypeVar("FileMetadataT")
DeletedFileT = TypeVar("DeletedFileT")
FileContentT = TypeVar("FileContentT")
FilePageT = TypeVar("FilePageT")


class Files(Generic[FileMetadataT, DeletedFileT, FileContentT, FilePageT]):
    """The operations of `files`. Subclasses send the requests and define the return types."""

    _UPLOAD = UPLOAD
    _RETRIEVE_METADATA = RETRIEVE_METADATA
    _DELETE = DELETE
    _DOWNLOAD = DOWNLOAD
    _LIST = LIST

    def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        raise NotImplementedError

    def _files(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        raise NotImplementedError

    def _token_pages(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        raise NotImplementedError

    @reject_unknown_arguments
    def upload(
        self,
        *,
        file: _types.FileInput,
        expires_in_seconds: int | Omit = omit,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> FileMetadataT:
        """Upload a file.

        Stores a file, so that messages can refer to it by its id instead of carrying its content. The file is
        read while it is sent, so its size does not matter for memory.

        Args:
            file: The file: a path, bytes, a file that is open in binary mode, or a tuple of name, content, and optionally type and headers.
                Its type is guessed from its name.
            expires_in_seconds: Seconds until the file is deleted, from an hour (3600) to ninety days (7776000).
            api_version: The API version of this call, such as `2023-06-01`.
                Left out, the client's own setting is sent. The default is `"2023-06-01"`.
            betas: Names of beta features to switch on for this call; sent as one comma-separated header.
            workspace_id: The workspace to which the call belongs.
                Needed only with credentials that can act in several workspaces; with any other it must match
                the credential's own.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.

        Returns:
            A `FileMetadata`. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or of the wrong type, or a file is in text mode.
            ValueError: A file is larger than the API accepts, or is read to its end.
            OSError: A file cannot be read.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: FileMetadataT = self._call(
            self._UPLOAD,
            {
                "file": file,
                "expires_in_seconds": expires_in_seconds,
                "api_version": api_version,
                "betas": betas,
                "workspace_id": workspace_id,
            },
            {
                "extra_headers": extra_headers,
                "extra_query": extra_query,
                "extra_body": extra_body,
                "timeout": timeout,
                "total_timeout": total_timeout,
            },
        )
        return result

    @reject_unknown_arguments
    def retrieve_metadata(
        self,
        file_id: str,
        *,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> FileMetadataT:
        """Describe a file.

        Returns the name, the type and the size of a file.

        Args:
            file_id: Id of the file, such as `file_011CNha8iCJcU1wXNR6q4V8w`.
            api_version: The API version of this call, such as `2023-06-01`.
                Left out, the client's own setting is sent. The default is `"2023-06-01"`.
            betas: Names of beta features to switch on for this call; sent as one comma-separated header.
            workspace_id: The workspace to which the call belongs.
                Needed only with credentials that can act in several workspaces; with any other it must match
                the credential's own.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.

        Returns:
            A `FileMetadata`. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: FileMetadataT = self._call(
            self._RETRIEVE_METADATA,
            {"file_id": file_id, "api_version": api_version, "betas": betas, "workspace_id": workspace_id},
            {
                "extra_headers": extra_headers,
                "extra_query": extra_query,
                "extra_body": extra_body,
                "timeout": timeout,
                "total_timeout": total_timeout,
            },
        )
        return result

    @reject_unknown_arguments
    def delete(
        self,
        file_id: str,
        *,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> DeletedFileT:
        """Delete a file.

        Deletes a file. Messages can then no longer refer to it.

        Args:
            file_id: Id of the file, such as `file_011CNha8iCJcU1wXNR6q4V8w`.
            api_version: The API version of this call, such as `2023-06-01`.
                Left out, the client's own setting is sent. The default is `"2023-06-01"`.
            betas: Names of beta features to switch on for this call; sent as one comma-separated header.
            workspace_id: The workspace to which the call belongs.
                Needed only with credentials that can act in several workspaces; with any other it must match
                the credential's own.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.

        Returns:
            A `DeletedFile`. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: DeletedFileT = self._call(
            self._DELETE,
            {"file_id": file_id, "api_version": api_version, "betas": betas, "workspace_id": workspace_id},
            {
                "extra_headers": extra_headers,
                "extra_query": extra_query,
                "extra_body": extra_body,
                "timeout": timeout,
                "total_timeout": total_timeout,
            },
        )
        return result

    @reject_unknown_arguments
    def download(
        self,
        file_id: str,
        *,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> FileContentT:
        """Download a file.

        Returns the content of a file that tools have created. Files that were uploaded cannot be downloaded;
        see `downloadable`.

        Args:
            file_id: Id of the file, such as `file_011CNha8iCJcU1wXNR6q4V8w`.
            api_version: The API version of this call, such as `2023-06-01`.
                Left out, the client's own setting is sent. The default is `"2023-06-01"`.
            betas: Names of beta features to switch on for this call; sent as one comma-separated header.
            workspace_id: The workspace to which the call belongs.
                Needed only with credentials that can act in several workspaces; with any other it must match
                the credential's own.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.

        Returns:
            The response, whose body is read when it is used. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: FileContentT = self._files(
            self._DOWNLOAD,
            {"file_id": file_id, "api_version": api_version, "betas": betas, "workspace_id": workspace_id},
            {
                "extra_headers": extra_headers,
                "extra_query": extra_query,
                "extra_body": extra_body,
                "timeout": timeout,
                "total_timeout": total_timeout,
            },
        )
        return result

    @reject_unknown_arguments
    def list(
        self,
        *,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        ids: list[str] | tuple[str, ...] | Omit = omit,
        limit: int | Omit = omit,
        page: str | Omit = omit,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> FilePageT:
        """List the files.

        Returns the files of the workspace, in pages; or those with the given ids, on one page.

        Args:
            api_version: The API version of this call, such as `2023-06-01`.
                Left out, the client's own setting is sent. The default is `"2023-06-01"`.
            betas: Names of beta features to switch on for this call; sent as one comma-separated header.
            ids: Only files with these ids, at most 100.
                They come on one page, without those that do not exist. It cannot be combined with `limit` and
                `page`.
            limit: Maximum number of items on a page.
                The default is `20`.
            page: The `next_page` of the page before the one to return.
            workspace_id: The workspace to which the call belongs.
                Needed only with credentials that can act in several workspaces; with any other it must match
                the credential's own.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.

        Returns:
            The first page. Iterating over it yields the items of this page and of all following pages. With an
            asynchronous client, iterate over the call with `async for`, or await it to get the page.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: FilePageT = self._token_pages(
            self._LIST,
            {
                "api_version": api_version,
                "betas": betas,
                "ids": ids,
                "limit": limit,
                "page": page,
                "workspace_id": workspace_id,
            },
            {
                "extra_headers": extra_headers,
                "extra_query": extra_query,
                "extra_body": extra_body,
                "timeout": timeout,
                "total_timeout": total_timeout,
            },
        )
        return result
