"""The exceptions of this package.

    AnthropicError
    ├── CredentialsError                  no valid API key; nothing was sent (also a TypeError)
    ├── BatchTimeoutError                 a batch had not ended at the `deadline` (also a TimeoutError)
    ├── BatchStateError                   the `state_file` of `batches.run()` can't be used
    └── APIError                          a call failed
        ├── APIConnectionError            no complete response was received
        │   ├── APITimeoutError           ... within a timeout
        │   ├── IncompleteStreamError     a stream ended before `message_stop`
        │   └── IncompleteResultsError    the results of a batch are incomplete
        ├── APIResponseValidationError    the response is not a valid API response
        │   ├── BrokenRowError            one row of a batch's results is invalid
        │   ├── ResponseTooLargeError     the response is longer than `max_response_bytes`
        │   └── OutputValidationError     the text does not match `output_format` (also a ValueError)
        └── APIStatusError                the API, or a proxy, returned an error status
            ├── BadRequestError           400  invalid_request_error
            ├── AuthenticationError       401  authentication_error
            ├── PaymentRequiredError      402  billing_error
            ├── PermissionDeniedError     403  permission_error
            ├── NotFoundError             404  not_found_error
            ├── RequestTimeoutError       408
            ├── ConflictError             409
            ├── PreconditionFailedError   412
            ├── RequestTooLargeError      413  request_too_large   (also named ContentTooLargeError)
            ├── UnprocessableEntityError  422
            ├── RateLimitError            429  rate_limit_error
            ├── RequestHeaderFieldsTooLargeError  431
            ├── ClientClosedRequestError  499
            └── InternalServerError       500 and above, api_error
                ├── HTTPNotImplementedError  501
                ├── ServiceUnavailableError  503
                ├── DeadlineExceededError    504  timeout_error    (also named GatewayTimeoutError)
                └── OverloadedError          529  overloaded_error

An error with a code, such as `file_expired`, has a subclass of the class for its status, such as `FileExpiredError`.
These classes are rendered from the spec, into `_code_errors`.

Exceptions of the HTTP library and of the JSON parser are never raised directly. They are the `__cause__` of these.
"""

from __future__ import annotations

import sys

from anthropic_messages_client._lazy import LazyModule

from ._redaction import place, portable, printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    import typing as _typing

    import httpx as _httpx
    from anthropic_messages_client import types as _types
else:
    _typing = LazyModule("typing")
    _httpx = LazyModule("httpx")
    _types = LazyModule("anthropic_messages_client.types")


PROXY_CREDENTIALS = (
    "Check the user name and password for the proxy. They are part of its URL: `http://user:password@host:port`."
)
"""Advice for 407, the status of a proxy that requires a login."""


class AnthropicError(Exception):
    """Base class of all errors of this package."""

    def __str__(self) -> str:
        # The arguments contain text of servers, files or programs, which may contain control characters.
        return printable(super().__str__())

    def __reduce__(self) -> tuple[_typing.Any, ...]:
        # The default protocol would lose the keyword arguments of the constructors.
        return _rebuild, (type(self), self.args, portable(self.__dict__))


class CredentialsError(AnthropicError, TypeError):
    """The API key is missing or invalid. Nothing was sent. The message never contains the key."""


class BatchTimeoutError(AnthropicError, TimeoutError):
    """A batch had not ended at the deadline. It is still being processed, so any process can wait for it again."""

    batch: _types.MessageBatch
    """Last known state of the batch."""

    def __init__(self, batch: _types.MessageBatch) -> None:
        super().__init__(
            f"Batch {batch.id} was still {batch.processing_status} when `deadline` passed. {_expiry(batch.expires_at)}"
            f"Wait for it again with `wait({batch.id!r})`."
        )
        self.batch = batch


class BatchStateError(AnthropicError):
    """The `state_file` of `batches.run()` can't be used.

    It is not a state file, is damaged, belongs to other requests, is in use by another run, or can't be written. The
    message names the cause and the remedy.
    """


class APIError(AnthropicError):
    """A call to the API failed.

    `str(error)` contains the cause, advice, and the request id if there is one.
    """

    message: str
    """Description of the error: the API's own message if there is one."""
    request: _httpx.Request
    """The request of the last attempt, without credentials."""
    body: object | None
    """Parsed JSON of the response, or its text if it is not JSON; None if there is no response."""
    request_id: str | None = None
    """Request id of the API, for support requests."""
    retry_after: float | None = None
    """Seconds that the server asks to wait before a retry; None if it did not ask."""
    should_retry: bool | None = None
    """True or False if the server or the type of error determines whether to retry; None otherwise."""
    attempts: int = 1
    """Number of attempts, including those that could not be sent."""
    snapshot: _types.Message | None = None
    """The message received before its stream failed, or the message whose text does not match `output_format`.

    None in all other cases, and for streams of raw events.
    """

    _advice = ""
    _advice_once_begun: str | None = None
    """Advice for a failure after the first event of a stream, which is never retried; None to use `_advice`."""
    _begun = False  # True if the caller had started to read the response.
    _retry_advice = ""  # Why the call was not retried, and the setting that allows a retry.

    def __init__(self, message: str, request: _httpx.Request, *, body: object | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.request = request
        self.body = body

    def __str__(self) -> str:
        tried = f"Tried {self.attempts} times." if self.attempts > 1 else ""
        found = f"(request id: {self.request_id})" if self.request_id and isinstance(self.request_id, str) else ""
        parts = [self._headline(), tried, self._what_to_do(), self._retry_advice, found]
        return printable(" ".join(part for part in parts if part))

    def _headline(self) -> str:
        return _sentence(self.message)

    def _what_to_do(self) -> str:
        if self._begun and self._advice_once_begun is not None:
            return self._advice_once_begun
        return self._advice


class APIConnectionError(APIError):
    """No complete response was received, because of DNS, the connection, TLS, a proxy or a lost connection.

    It is raised after all retries failed. The API may still have received the request.
    """

    _advice = "Check the network, `base_url` and the proxy settings."

    def __init__(self, *, message: str = "Connection error.", request: _httpx.Request) -> None:
        super().__init__(message, request)


class APITimeoutError(APIConnectionError):
    """A timeout expired before the response was complete. `limit` names the setting."""

    limit: str
    """Name of the setting: `timeout`, `total_timeout`, `stream_idle_timeout` or `stream_stall_timeout`."""

    def __init__(self, request: _httpx.Request, *, message: str = "Request timed out.", limit: str = "timeout") -> None:
        super().__init__(message=message, request=request)
        self.limit = limit
        # `max_tokens` shortens only calls that create a message.
        alternative = (
            ", or reduce `max_tokens`"
            if request and request.method == "POST" and request.url.path.endswith("/messages")
            else ""
        )
        self._advice = f"Increase `{limit}=`{alternative}."


class IncompleteStreamError(APIConnectionError):
    """A stream ended before `message_stop`. `snapshot` has the incomplete message.

    This includes a stream that has a stop reason: without `message_stop`, its last events may be missing, such as the
    final token counts. Check `error.snapshot.stop_reason` if that is enough for your program.

    A stream is not retried after its first event, because a retry would repeat events.
    """

    _advice = "Send the request again."
    _advice_once_begun = "Send the request again, and treat the events received so far as incomplete."

    def __init__(self, request: _httpx.Request, *, message: str = "The stream ended early.") -> None:
        super().__init__(message=message, request=request)


class IncompleteResultsError(APIConnectionError):
    """The download of a batch's results ended early, after row number `row`.

    The rows up to this one are valid. Read the rest with `results(..., from_row=error.row + 1)`.
    """

    row: int
    """Number of the last row that was returned or skipped; 0 for none."""

    _advice = ""

    def __init__(self, request: _httpx.Request, *, message: str = "The results ended early.", row: int = 0) -> None:
        super().__init__(message=message, request=request)
        self.row = row

    def _headline(self) -> str:
        return f"{super()._headline()} Continue with `results(..., from_row={self.row + 1})`."


class APIResponseValidationError(APIError):
    """A response with a success status is not a valid API response: HTML, invalid JSON, or a different JSON document.

    Usually a proxy responded instead of the API.
    """

    response: _httpx.Response
    status_code: int
    _advice = "Check `base_url`, and any proxies in front of the API."

    def __init__(self, response: _httpx.Response, body: object | None, *, message: str | None = None) -> None:
        super().__init__(message or "The response is not a valid API response.", response.request, body=body)
        self.response = response
        self.status_code = response.status_code
        self.request_id: str | None = response.headers.get("request-id")

    def _headline(self) -> str:
        return f"HTTP {self.status_code}: {_sentence(self.message)}"


class BrokenRowError(APIResponseValidationError):
    """One row of a batch's results is invalid. The rows after it can still be read."""

    row: int
    """Number of the row, counted from 1."""

    _advice = "The rows after it can still be read from the same iterator."

    def __init__(self, response: _httpx.Response, body: object | None, *, row: int, message: str) -> None:
        super().__init__(response, body, message=f"row {row} is broken: {message}")
        self.row = row


class ResponseTooLargeError(APIResponseValidationError):
    """A response is longer than `max_response_bytes` bytes after decompression. It was not read further.

    `body` is None.
    """

    limit: int
    """The value of `max_response_bytes` that the response exceeded."""

    _advice = "Increase `max_response_bytes` if you expect responses of this size. Otherwise, check `base_url`."

    def __init__(self, response: _httpx.Response, *, limit: int, message: str | None = None) -> None:
        super().__init__(
            response, None, message=message or f"the response is longer than `max_response_bytes` ({limit} bytes)"
        )
        self.limit = limit


_CAUSES = {
    "max_tokens": "The message reached `max_tokens`. Increase it.",
    "model_context_window_exceeded": "The message reached the end of the model's context window. Shorten the request.",
    "refusal": "The model refused to answer.",
    "stop_sequence": "The message ended at one of the `stop_sequences`.",
}


class OutputValidationError(APIResponseValidationError, ValueError):
    """The text of a message does not match `output_format`. `snapshot` has the message.

    It is also raised for a message that was cut off or refused. Pydantic's error is the `__cause__`.
    """

    def __init__(self, response: _httpx.Response, snapshot: _types.Message, *, message: str) -> None:
        super().__init__(response, snapshot.to_dict(), message=message)
        self.snapshot: _types.Message = snapshot  # pyright: ignore[reportIncompatibleVariableOverride]
        cause = _CAUSES.get(str(snapshot.stop_reason))
        self._advice = " ".join(part for part in (cause, "`error.snapshot` has the message.") if part)


class APIStatusError(APIError):
    """The API returned an error status. Catch a subclass, or check `type` and `status_code`."""

    response: _httpx.Response
    """The response with its headers."""
    status_code: int
    type: str | None
    """Error type of the API, such as `overloaded_error`; None if the response has none."""
    api_message: str | None
    """Error message of the API; None if the response has none."""
    details: _types.ErrorDetails | None
    """Details of the cause, with its `error_code`; None if the response has none."""
    error_code: str | None
    """Code of the cause in `details`; None if there is none. For an unknown code, rely on `type`."""
    workspace_id: str | None
    """Workspace of the call; None if the response does not name it."""
    _advice = "Check `base_url`: the API does not use this status code."
    _proxy_advice = "Check `base_url` and any proxies in front of the API."

    def __init__(
        self,
        message: str,
        *,
        response: _httpx.Response,
        body: object | None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message, response.request, body=body)
        error = _error_object(body)
        kind = error.get("type")
        self.type = kind if isinstance(kind, str) else None
        told, details = error.get("message"), error.get("details")
        self.api_message = told if isinstance(told, str) else None
        self.details = _decoded(details) if isinstance(details, dict) else None
        self.error_code = error_code(error)
        self.response = response
        self.status_code = response.status_code
        self.request_id: str | None = response.headers.get("request-id") or _id_in(body)
        self.workspace_id = response.headers.get("anthropic-workspace-id")
        self.retry_after = retry_after

    @property
    def _has_status(self) -> bool:
        """False for an error of a test whose response is a mock, as tests of applications make them."""
        return isinstance(self.status_code, int)

    def _what_to_do(self) -> str:
        if self._begun:
            return super()._what_to_do()
        if self.status_code == 407:
            return PROXY_CREDENTIALS
        if (
            self._has_status and self.status_code >= 400 and not isinstance(self.body, dict)
        ):  # Errors of the API are JSON objects.
            return self._proxy_advice
        if type(self) is APIStatusError and self.type is not None:
            return "Check the message: this version of the SDK does not know this error type."
        return self._advice

    def _headline(self) -> str:
        kind = [str(self.status_code)] if self._has_status else []
        kind += [self.type] if self.type else []
        wait = ""
        if self.retry_after is not None:
            wait = f" The server asks to wait {self.retry_after:{'g' if self.retry_after < 1000 else '.0f'}} s."
        return f"{' '.join(kind)}{': ' if kind else ''}{_sentence(self.message)}{wait}"


class BadRequestError(APIStatusError):
    """400: the request is invalid. A retry would fail with the same error."""

    _advice = "Change the request as the message says. Retrying without changes will not help."


class AuthenticationError(APIStatusError):
    """401: the API key or token is invalid."""

    _advice = "Check the credential: `api_key` (ANTHROPIC_API_KEY), or `auth_token` (ANTHROPIC_AUTH_TOKEN)."


class PaymentRequiredError(APIStatusError):
    """402: the account has insufficient credit."""

    _advice = "Check the account's credit and billing details in the Console."


class PermissionDeniedError(APIStatusError):
    """403: the API key is valid but lacks permission."""

    _advice = "Use an API key of a workspace with access to this model and feature."


class NotFoundError(APIStatusError):
    """404: the model, object or URL does not exist."""

    _advice = ""

    def _headline(self) -> str:
        if self._advice:  # The error has a code, which says what is wrong.
            return super()._headline()
        if self.status_code == 200:  # The error came in a stream, so the URL is right.
            return f"{super()._headline()} Check the id or the model name."
        where = place(self.request)
        if "/v1/v1/" in where:
            return f"{super()._headline()} Remove `/v1` from `base_url`: the client adds it, so the URL was {where}."
        return f"{super()._headline()} Check the id or the model name, and `base_url`: the URL was {where}."


class RequestTimeoutError(APIStatusError):
    """408: the server did not receive the complete request in time."""

    _advice = _proxy_advice = "Retry with a smaller request or over a faster connection."


class ConflictError(APIStatusError):
    """409: the request conflicts with another request, or with the state of the object."""

    _advice = "Retry. If the error persists, check what else changes the same object."


class PreconditionFailedError(APIStatusError):
    """412: a precondition of the request is not met."""

    _advice = "Retrieve the object again, and send the request with its current state."


class RequestTooLargeError(APIStatusError):
    """413: the request exceeds the size limit (32 MB for a message)."""

    _advice = _proxy_advice = "Reduce the size of the request, for example with fewer or smaller images and documents."


ContentTooLargeError = RequestTooLargeError


class UnprocessableEntityError(APIStatusError):
    """422: the request is well-formed but can't be processed."""

    _advice = "Change the request as the message says. Retrying without changes will not help."


class RateLimitError(APIStatusError):
    """429: a rate limit of requests or tokens is exceeded. `retry_after` is the wait that the server asks for."""

    _advice = "Send fewer requests or tokens per minute, or request a higher limit."
    _proxy_advice = "Send fewer requests per minute."
    _advice_once_begun = (
        "A stream is not retried after its first event. Send fewer requests or tokens per minute or request a higher "
        "limit, and send the request again."
    )


class RequestHeaderFieldsTooLargeError(APIStatusError):
    """431: the request headers are too large."""

    _advice = _proxy_advice = "Send fewer or shorter headers: `default_headers=`, `extra_headers=`, cookies."


class ClientClosedRequestError(APIStatusError):
    """499: a proxy reports that the client closed the connection."""

    _advice = _proxy_advice = "Check for a proxy whose timeout is shorter than the call."


class InternalServerError(APIStatusError):
    """500 and above: an error of the API or of a proxy."""

    _advice = "Try again later."
    _proxy_advice = "Try again later. If the error persists, check `base_url` and any proxies in front of the API."
    _advice_once_begun = "A stream is not retried after its first event. Send the request again later."

    def _what_to_do(self) -> str:
        advice = super()._what_to_do()
        reports = self.request_id is not None and advice == InternalServerError._advice
        return f"{advice} If the error persists, report the request id." if reports else advice


class HTTPNotImplementedError(InternalServerError):
    """501: the server does not support the request."""

    _advice = _proxy_advice = "Check `base_url`: the API does not use this status code."

    def _what_to_do(self) -> str:
        # A server that implements the API, such as the offline API, says in its message what it does not support.
        unsupported = "Check the message: the server does not support this request."
        return unsupported if self.type is not None else super()._what_to_do()


class ServiceUnavailableError(InternalServerError):
    """503: the API or a proxy is temporarily unavailable."""


class DeadlineExceededError(InternalServerError):
    """504: the response took longer than the API allows."""

    _advice = "Reduce `max_tokens`, or shorten the request."
    _advice_once_begun = _advice
    _proxy_advice = "Check for a proxy whose timeout is shorter than the call."


GatewayTimeoutError = DeadlineExceededError


class OverloadedError(InternalServerError):
    """529: the API is temporarily overloaded for all users. This is not your rate limit."""


def status_error_class(status: int, kind: object) -> type[APIStatusError]:
    """Return the class for an error response. The error type of the API takes precedence over the status."""
    from anthropic_messages_client.errors import CLASS_OF_STATUS, CLASS_OF_TYPE

    by_status: type[APIStatusError] = InternalServerError if status >= 500 else APIStatusError
    if status in CLASS_OF_STATUS:
        by_status = globals()[CLASS_OF_STATUS[status]]
    by_type: type[APIStatusError] | None = None
    if isinstance(kind, str) and kind in CLASS_OF_TYPE:
        by_type = globals()[CLASS_OF_TYPE[kind]]
    # `api_error` with 503 is a ServiceUnavailableError, the subclass of the type's class InternalServerError.
    if by_type is None or issubclass(by_status, by_type):
        return by_status
    return by_type


def error_code(error: object) -> str | None:
    """Return the code of the `error` object in the body of a response; None if it has none."""
    details = error.get("details") if isinstance(error, dict) else None
    code = details.get("error_code") if isinstance(details, dict) else None
    return code if isinstance(code, str) else None


def _decoded(details: dict[str, _typing.Any]) -> _types.ErrorDetails:
    from anthropic_messages_client.models.error_details import decode

    return _typing.cast("_types.ErrorDetails", decode(details))


def _expiry(time: object) -> str:
    """Return a sentence about the expiry of a batch; an empty string if the API sent no valid time."""
    return f"It will end by {time:%Y-%m-%d %H:%M:%S %Z}. " if hasattr(time, "strftime") else ""


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in ".!?" else text + "."


def _error_object(body: object) -> dict[str, _typing.Any]:
    error = body.get("error") if isinstance(body, dict) else None
    return error if isinstance(error, dict) else {}


def _id_in(body: object) -> str | None:
    value = body.get("request_id") if isinstance(body, dict) else None
    return value if isinstance(value, str) else None


def _rebuild(cls: type[AnthropicError], args: tuple[_typing.Any, ...], state: dict[str, _typing.Any]) -> AnthropicError:
    error = cls.__new__(cls, *args)
    error.__dict__.update(state)
    return error


def _set_public_module() -> None:
    """Set `__module__` so that tracebacks show the public names of the classes."""
    for value in globals().values():
        if isinstance(value, type) and value.__module__ == __name__:
            value.__module__ = "anthropic_messages"
    # `typing.get_type_hints()` looks up the names in annotations of a class in the globals of that module.
    vars(sys.modules["anthropic_messages"]).update(_typing=_typing, _httpx=_httpx, _types=_types)


_set_public_module()
