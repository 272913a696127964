# Rendered by `make generate`. Do not edit.
"""The operations of `beta.messages.batches` as methods with documented parameters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, Literal

from .._lazy import LazyModule
from ..api.beta.messages.batches.cancel import OPERATION as CANCEL
from ..api.beta.messages.batches.create import OPERATION as CREATE
from ..api.beta.messages.batches.delete import OPERATION as DELETE
from ..api.beta.messages.batches.list import OPERATION as LIST
from ..api.beta.messages.batches.results import OPERATION as RESULTS
from ..api.beta.messages.batches.retrieve import OPERATION as RETRIEVE
from ..request import HTTPTimeout, Omit, omit
from ..suggestions import reject_unknown_arguments
from . import messages_batches as _plain
from .messages_batches import (
    DeletedMessageBatchT,
    MessageBatchIndividualResponseRowsT,
    MessageBatchPageT,
    MessageBatchT,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .. import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")


class Batches(
    _plain.Batches[MessageBatchT, DeletedMessageBatchT, MessageBatchIndividualResponseRowsT, MessageBatchPageT],
    Generic[MessageBatchT, DeletedMessageBatchT, MessageBatchIndividualResponseRowsT, MessageBatchPageT],
):
    """The operations of `beta.messages.batches`. Subclasses send the requests and define the return types."""

    _CREATE = CREATE
    _RETRIEVE = RETRIEVE
    _DELETE = DELETE
    _CANCEL = CANCEL
    _RESULTS = RESULTS
    _LIST = LIST

    @reject_unknown_arguments
    def create(
        self,
        *,
        requests: Iterable[_types.BetaMessageBatchRequestParam | _types.MessageBatchRequestParam],
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
