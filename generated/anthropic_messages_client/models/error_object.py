# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    ErrorObject: TypeAlias = (
        _types.InvalidRequestErrorObject
        | _types.AuthenticationErrorObject
        | _types.BillingErrorObject
        | _types.PermissionErrorObject
        | _types.NotFoundErrorObject
        | _types.RequestTooLargeErrorObject
        | _types.RateLimitErrorObject
        | _types.GatewayTimeoutErrorObject
        | _types.APIErrorObject
        | _types.OverloadedErrorObject
    )
    """An error of the API, identified by `type`.

    Most types correspond to one HTTP status. In a stream the status is 200, so only `type` identifies the
    error. More types may be added.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "ErrorObject",
        lambda: Annotated[
            _types.InvalidRequestErrorObject
            | _types.AuthenticationErrorObject
            | _types.BillingErrorObject
            | _types.PermissionErrorObject
            | _types.NotFoundErrorObject
            | _types.RequestTooLargeErrorObject
            | _types.RateLimitErrorObject
            | _types.GatewayTimeoutErrorObject
            | _types.APIErrorObject
            | _types.OverloadedErrorObject
            | UnknownErrorObject,
            Tagged("ErrorObject", "type"),
        ],
    )


class UnknownErrorObject(Unknown):
    """A `ErrorObject` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "invalid_request_error": "invalid_request_error_object",
        "authentication_error": "authentication_error_object",
        "billing_error": "billing_error_object",
        "permission_error": "permission_error_object",
        "not_found_error": "not_found_error_object",
        "request_too_large": "request_too_large_error_object",
        "rate_limit_error": "rate_limit_error_object",
        "timeout_error": "gateway_timeout_error_object",
        "api_error": "api_error_object",
        "overloaded_error": "overloaded_error_object",
    },
    UnknownErrorObject,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownErrorObject._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownErrorObject._decode(data)
