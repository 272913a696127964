# Rendered by `make generate`. Do not edit.
"""The operations of `scales` as methods with documented parameters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, Literal, TypeVar

from .._lazy import LazyModule
from ..api.scales.read import OPERATION as READ
from ..request import HTTPTimeout, Omit, Operation, omit
from ..suggestions import reject_unknown_arguments

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .. import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")

WeightT = TypeVar("WeightT")


class Scales(Generic[WeightT]):
    """The operations of `scales`. Subclasses send the requests and define the return types."""

    _READ = READ

    def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        raise NotImplementedError

    @reject_unknown_arguments
    def read(
        self,
        *,
        unit: Literal["g", "kg", "lb"],
        terms: str | Omit = omit,
        betas: list[str] | tuple[str, ...] | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> WeightT:
        """Read the scales.

        Gives the weight of what is on the scales.

        Args:
            unit: The unit.
            terms: The terms that hold.
                Left out, the client's own are sent.
            betas: Names of beta features.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.

        Returns:
            A `Weight`. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: WeightT = self._call(
            self._READ,
            {"unit": unit, "terms": terms, "betas": betas},
            {
                "extra_headers": extra_headers,
                "extra_query": extra_query,
                "extra_body": extra_body,
                "timeout": timeout,
                "total_timeout": total_timeout,
            },
        )
        return result
