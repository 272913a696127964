# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Any

from ._model import BaseModel, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..models.api_error_object import APIErrorObject
    from ..models.authentication_error_object import AuthenticationErrorObject
    from ..models.billing_error_object import BillingErrorObject
    from ..models.gateway_timeout_error_object import GatewayTimeoutErrorObject
    from ..models.invalid_request_error_object import InvalidRequestErrorObject
    from ..models.not_found_error_object import NotFoundErrorObject
    from ..models.overloaded_error_object import OverloadedErrorObject
    from ..models.permission_error_object import PermissionErrorObject
    from ..models.rate_limit_error_object import RateLimitErrorObject

    ErrorObject: TypeAlias = (
        InvalidRequestErrorObject
        | AuthenticationErrorObject
        | BillingErrorObject
        | PermissionErrorObject
        | NotFoundErrorObject
        | RateLimitErrorObject
        | GatewayTimeoutErrorObject
        | APIErrorObject
        | OverloadedErrorObject
    )
    """An error of the API, told apart by `type`. Most types stand for one HTTP status, but on a stream the
    status was 200, so that only `type` says what happened. There are types beyond those listed, such as
    `request_too_large` (413), and more may be added."""
else:

    def __getattr__(name: str) -> Any:
        """`ErrorObject` for whoever inspects annotations while the program runs; here it includes what is unknown."""
        if name != "ErrorObject":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "InvalidRequestErrorObject",
            "AuthenticationErrorObject",
            "BillingErrorObject",
            "PermissionErrorObject",
            "NotFoundErrorObject",
            "RateLimitErrorObject",
            "GatewayTimeoutErrorObject",
            "APIErrorObject",
            "OverloadedErrorObject",
            "UnknownErrorObject",
        )


class UnknownErrorObject(Unknown):
    """A `ErrorObject` with a `type` that this version does not know: kept whole, and written back as it came."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "invalid_request_error": "invalid_request_error_object",
        "authentication_error": "authentication_error_object",
        "billing_error": "billing_error_object",
        "permission_error": "permission_error_object",
        "not_found_error": "not_found_error_object",
        "rate_limit_error": "rate_limit_error_object",
        "timeout_error": "gateway_timeout_error_object",
        "api_error": "api_error_object",
        "overloaded_error": "overloaded_error_object",
    },
    UnknownErrorObject,
)


def decode(data: dict[str, Any]) -> BaseModel:
    tag = data.get("type")
    return _VARIANTS[tag](data) if type(tag) is str else UnknownErrorObject._decode(data)
