"""Error responses of the offline API."""

from __future__ import annotations

from collections.abc import Mapping

from .conversation import Json

_TYPES = {
    401: "authentication_error",
    402: "billing_error",
    403: "permission_error",
    404: "not_found_error",
    408: "timeout_error",
    413: "request_too_large",
    429: "rate_limit_error",
    504: "timeout_error",
    529: "overloaded_error",
}


class ErrorResponse(Exception):
    """Raised to respond with an error.

    Args:
        status: The status of the response.
        message: The error message.
        headers: Extra headers.
        page: The body of a proxy's response, such as an HTML page, which replaces the API's error body.
        code: The API's `error.details.error_code`, which some errors have.
    """

    def __init__(
        self,
        status: int,
        message: str,
        headers: Mapping[str, str] | None = None,
        page: str | None = None,
        *,
        code: str | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = headers or {}
        self.page = page
        self.code = code

    @property
    def body(self) -> Json | str:
        return error_body(self.status, self.message, self.code) if self.page is None else self.page


class SetupError(ErrorResponse):
    """Raised for a request that the test setup does not cover. It fails at once, and fails the test at its end, too."""

    def __init__(self, message: str) -> None:
        super().__init__(400, message, {"x-should-retry": "false"})


def error_body(status: int, message: str, code: str | None = None) -> Json:
    """Return the body of an error response. The sender fills in the request id."""
    details = {} if code is None else {"details": {"error_code": code}}
    return {"type": "error", "error": {"type": error_type(status), "message": message, **details}, "request_id": None}


def error_type(status: int) -> str:
    """Return the API's `error.type` for a status."""
    return _TYPES.get(status, "api_error" if status >= 500 else "invalid_request_error")
