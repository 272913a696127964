# Rendered by `make generate`. Do not edit.
"""The operations of `parcels.boxes` as methods with documented parameters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Generic, TypeVar

from .._lazy import LazyModule
from ..api.parcels.boxes.burn import OPERATION as BURN
from ..api.parcels.boxes.list import OPERATION as LIST
from ..request import HTTPTimeout, Omit, Operation, omit
from ..suggestions import reject_unknown_arguments

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .. import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")

BoxListT = TypeVar("BoxListT")


class Boxes(Generic[BoxListT]):
    """The operations of `parcels.boxes`. Subclasses send the requests and define the return types."""

    def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        raise NotImplementedError

    @reject_unknown_arguments
    def burn(
        self,
        depot: str,
        *,
        stamps: list[str] | tuple[str, ...] | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> BoxListT:
        """Burn all boxes.

        Burns the boxes of a depot, and gives what is left.

        Args:
            depot: Location of the boxes.
            stamps: Stamps to put on, sent as one comma-separated header.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.

        Returns:
            A `BoxList`. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: BoxListT = self._call(
            BURN,
            {"depot": depot, "stamps": stamps},
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
        depot: str,
        *,
        bought_since: datetime,
        limit: int | Omit = omit,
        fill: float | Omit = omit,
        sizes: Iterable[_types.Size] | Omit = omit,
        terms: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> BoxListT:
        """List boxes.

        Gives the boxes of a depot.

        Args:
            depot: Location of the boxes.
            bought_since: Only boxes that are no older.
            limit: Maximum number of parcels on a page.
                The default is `20`.
            fill: The part of each that is in use.
            sizes: Only these sizes.
            terms: The terms that hold.
                Left out, the client's own are sent.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.

        Returns:
            A `BoxList`. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: BoxListT = self._call(
            LIST,
            {
                "depot": depot,
                "bought_since": bought_since,
                "limit": limit,
                "fill": fill,
                "sizes": sizes,
                "terms": terms,
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
