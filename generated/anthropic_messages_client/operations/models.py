# Rendered by `make generate`. Do not edit.
"""The operations of `models` as methods with documented parameters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Generic, Literal, TypeVar

from .._lazy import LazyModule
from ..api.models.list import OPERATION as LIST
from ..api.models.retrieve import OPERATION as RETRIEVE
from ..request import HTTPTimeout, Omit, Operation, omit
from ..suggestions import reject_unknown_arguments

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .. import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")

ModelInfoT = TypeVar("ModelInfoT")
ModelInfoPageT = TypeVar("ModelInfoPageT")


class Models(Generic[ModelInfoT, ModelInfoPageT]):
    """The operations of `models`. Subclasses send the requests and define the return types."""

    _RETRIEVE = RETRIEVE
    _LIST = LIST

    def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        raise NotImplementedError

    def _pages(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        raise NotImplementedError

    @reject_unknown_arguments
    def retrieve(
        self,
        model_id: str,
        *,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> ModelInfoT:
        """Describe a model.

        Returns the name, the limits and the capabilities of a model. For an alias, it returns the snapshot
        that the alias refers to.

        Args:
            model_id: Id of the model, or an alias of one.
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
            A `ModelInfo`. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: ModelInfoT = self._call(
            self._RETRIEVE,
            {"model_id": model_id, "api_version": api_version, "betas": betas, "workspace_id": workspace_id},
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
        after_id: str | Omit = omit,
        before_id: str | Omit = omit,
        limit: int | Omit = omit,
        lifecycle: Iterable[Literal["active", "deprecated", "retired"]] | Omit = omit,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> ModelInfoPageT:
        """List the models.

        Gives the models that the API offers, the newest first, in pages.

        Args:
            api_version: The API version of this call, such as `2023-06-01`.
                Left out, the client's own setting is sent. The default is `"2023-06-01"`.
            betas: Names of beta features to switch on for this call; sent as one comma-separated header.
            after_id: Id of an item; the page begins with the one that comes next in the list.
            before_id: Id of an item; the page ends with the one that comes just before it in the list.
            limit: Maximum number of items on a page.
                The default is `20`.
            lifecycle: Only models in one of these stages.
                By default, models that are `active` or `deprecated` are returned; `retired` models must be
                requested.
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
        result: ModelInfoPageT = self._pages(
            self._LIST,
            {
                "api_version": api_version,
                "betas": betas,
                "after_id": after_id,
                "before_id": before_id,
                "limit": limit,
                "lifecycle": lifecycle,
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
