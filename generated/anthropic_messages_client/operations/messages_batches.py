# Rendered by `make generate`. Do not edit.
"""The operations of `messages.batches` as methods with documented parameters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Generic, Literal, TypeVar

from .._lazy import LazyModule
from ..api.messages.batches.cancel import OPERATION as CANCEL
from ..api.messages.batches.create import OPERATION as CREATE
from ..api.messages.batches.delete import OPERATION as DELETE
from ..api.messages.batches.list import OPERATION as LIST
from ..api.messages.batches.results import OPERATION as RESULTS
from ..api.messages.batches.retrieve import OPERATION as RETRIEVE
from ..request import HTTPTimeout, Omit, Operation, omit
from ..suggestions import reject_unknown_arguments

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .. import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")

MessageBatchT = TypeVar("MessageBatchT")
DeletedMessageBatchT = TypeVar("DeletedMessageBatchT")
MessageBatchIndividualResponseRowsT = TypeVar("MessageBatchIndividualResponseRowsT")
MessageBatchPageT = TypeVar("MessageBatchPageT")


class Batches(Generic[MessageBatchT, DeletedMessageBatchT, MessageBatchIndividualResponseRowsT, MessageBatchPageT]):
    """The operations of `messages.batches`. Subclasses send the requests and define the return types."""

    _CREATE = CREATE
    _RETRIEVE = RETRIEVE
    _DELETE = DELETE
    _CANCEL = CANCEL
    _RESULTS = RESULTS
    _LIST = LIST

    def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        raise NotImplementedError

    def _rows(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        raise NotImplementedError

    def _pages(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        raise NotImplementedError

    @reject_unknown_arguments
    def create(
        self,
        *,
        requests: Iterable[_types.MessageBatchRequestParam],
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        user_profile_id: str | Omit = omit,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> MessageBatchT:
        """Create a batch of messages.

        Takes many requests for messages at once, at half the price of single calls, and answers at once with
        a batch that is in progress. It ends within a day, most often much sooner; then
        `messages.batches.results` has an answer for each request. The requests are checked as they are worked
        on, so that one with a fault shows among the results, not here. At most 100,000 requests and 256 MB.

        Args:
            requests: Requests of the batch: each has a unique `custom_id` and the `params` of a message.
                At most 100,000, and 256 MB together.
            api_version: The API version of this call, such as `2023-06-01`.
                Left out, the client's own setting is sent. The default is `"2023-06-01"`.
            betas: Names of beta features to switch on for this call; sent as one comma-separated header.
            user_profile_id: The user profile on whose behalf the call is made, when you act for a party other than your own organization.
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
            A `MessageBatch`. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: MessageBatchT = self._call(
            self._CREATE,
            {
                "requests": requests,
                "api_version": api_version,
                "betas": betas,
                "user_profile_id": user_profile_id,
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
    def retrieve(
        self,
        message_batch_id: str,
        *,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> MessageBatchT:
        """Say how a batch is getting on.

        Returns the current state of the batch. It can be polled until `processing_status` is `ended`, as
        `messages.batches.wait` of the SDK does.

        Args:
            message_batch_id: Id of the batch, such as `msgbatch_01ABCDEFGHJKLMNPQRSTUVWX`.
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
            A `MessageBatch`. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: MessageBatchT = self._call(
            self._RETRIEVE,
            {
                "message_batch_id": message_batch_id,
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
    def delete(
        self,
        message_batch_id: str,
        *,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> DeletedMessageBatchT:
        """Delete a batch that has ended.

        Removes the batch and its results for good. One that is still in progress is refused: cancel it, and
        delete it once it has ended.

        Args:
            message_batch_id: Id of the batch, such as `msgbatch_01ABCDEFGHJKLMNPQRSTUVWX`.
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
            A `DeletedMessageBatch`. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: DeletedMessageBatchT = self._call(
            self._DELETE,
            {
                "message_batch_id": message_batch_id,
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
    def cancel(
        self,
        message_batch_id: str,
        *,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> MessageBatchT:
        """Cancel a batch that is in progress.

        Stops a batch as soon as can be. It is `canceling` until the requests at work are done, and then ends;
        what had succeeded by then is kept and paid for, and the rest is `canceled` among the results.

        Args:
            message_batch_id: Id of the batch, such as `msgbatch_01ABCDEFGHJKLMNPQRSTUVWX`.
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
            A `MessageBatch`. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: MessageBatchT = self._call(
            self._CANCEL,
            {
                "message_batch_id": message_batch_id,
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
    def results(
        self,
        message_batch_id: str,
        *,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
        from_row: int = 1,
    ) -> MessageBatchIndividualResponseRowsT:
        """Read the results of a batch that has ended.

        Gives one row for each request of the batch, in any order: match them by `custom_id`. The results are
        kept for 29 days.

        Args:
            message_batch_id: Id of the batch, such as `msgbatch_01ABCDEFGHJKLMNPQRSTUVWX`.
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
            from_row: Number of the first row to yield, counted from 1, to resume after an interruption.
                Earlier rows are downloaded and skipped.

        Returns:
            An iterator over the rows, each a `MessageBatchIndividualResponse`. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: MessageBatchIndividualResponseRowsT = self._rows(
            self._RESULTS,
            {
                "message_batch_id": message_batch_id,
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
                "from_row": from_row,
            },
        )
        return result

    @reject_unknown_arguments
    def list(
        self,
        *,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        after_id: str | Omit = omit,
        before_id: str | Omit = omit,
        limit: int | Omit = omit,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> MessageBatchPageT:
        """List the batches of the workspace.

        Gives the batches of the workspace, the newest first, in pages.

        Args:
            api_version: The API version of this call, such as `2023-06-01`.
                Left out, the client's own setting is sent. The default is `"2023-06-01"`.
            betas: Names of beta features to switch on for this call; sent as one comma-separated header.
            after_id: Id of an item; the page begins with the one that comes next in the list.
            before_id: Id of an item; the page ends with the one that comes just before it in the list.
            limit: Maximum number of items on a page.
                The default is `20`.
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
        result: MessageBatchPageT = self._pages(
            self._LIST,
            {
                "api_version": api_version,
                "betas": betas,
                "after_id": after_id,
                "before_id": before_id,
                "limit": limit,
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
