"""A request that gets an error instead of an answer, and the API's form of an error."""

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


class Refusal(Exception):
    """A request that gets an error: its status, what to say, and headers of its own.

    With a `page`, it is not the API that answers, but something in between.
    """

    def __init__(
        self, status: int, message: str, headers: Mapping[str, str] | None = None, page: str | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = headers or {}
        self.page = page

    @property
    def answer(self) -> Json | str:
        return error(self.status, self.message) if self.page is None else self.page


class Mistake(Refusal):
    """A request that a test did not provide for. It fails at once, and is kept for the end of the test."""

    def __init__(self, message: str) -> None:
        super().__init__(400, message, {"x-should-retry": "false"})


def error(status: int, message: str) -> Json:
    """The body of an error; who sends it fills in the request id."""
    return {"type": "error", "error": {"type": error_type(status), "message": message}, "request_id": None}


def error_type(status: int) -> str:
    """`error.type` as the API has it for a status."""
    return _TYPES.get(status, "api_error" if status >= 500 else "invalid_request_error")
