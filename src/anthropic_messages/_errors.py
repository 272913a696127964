"""What can go wrong, as exceptions:

    AnthropicError
    ├── CredentialsError                  no usable key, found before anything was sent (also a TypeError)
    ├── BatchTimeoutError                 a batch had not ended when its deadline came (also a TimeoutError)
    ├── BatchStateError                   the `state_file` of `batches.run()` can't be used
    └── APIError                          a call failed
        ├── APIConnectionError            no (whole) answer arrived
        │   ├── APITimeoutError           ... within the time limit
        │   ├── IncompleteStreamError     a stream ended before `message_stop`
        │   └── IncompleteResultsError    the results of a batch ended before their end
        ├── APIResponseValidationError    an answer arrived, and it is not what the API sends
        │   ├── BrokenRowError            ... but only one row of a batch's results
        │   ├── ResponseTooLargeError     it is longer than `max_response_bytes`
        │   └── OutputValidationError     the answer's text is not of its `output_format` (also a ValueError)
        └── APIStatusError                the API, or a proxy on the way, said no
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

No exception of the HTTP library or of a JSON parser leaves this package; they are the `__cause__` of these.
"""

from __future__ import annotations

from ._redaction import place, portable, printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    import httpx
    from anthropic_messages_client.types import Message, MessageBatch


class AnthropicError(Exception):
    """The base of every error of this package."""

    def __str__(self) -> str:
        # Texts of a server, a file or a program are among the arguments.
        return printable(super().__str__())

    def __reduce__(self) -> tuple[Any, ...]:
        # The constructors take keywords, which the default protocol would lose.
        return _rebuild, (type(self), self.args, portable(self.__dict__))


class CredentialsError(AnthropicError, TypeError):
    """There is no API key, or it can't be one. Raised before anything is sent; the key is never shown."""


class BatchTimeoutError(AnthropicError, TimeoutError):
    """A batch had not ended when the deadline came. It goes on by itself: wait again, here or in another process."""

    batch: MessageBatch
    """The batch as it was seen last."""

    def __init__(self, batch: MessageBatch) -> None:
        ends = batch.expires_at
        # A time that can't be read is text, or None.
        latest = f"; it ends at the latest at {ends:%Y-%m-%d %H:%M:%S %Z}" if hasattr(ends, "strftime") else ""
        super().__init__(
            f"Batch {batch.id} was still {batch.processing_status} when its deadline came. Wait for it again with "
            f"`wait({batch.id!r})`{latest}."
        )
        self.batch = batch


class BatchStateError(AnthropicError):
    """The `state_file` of `batches.run()` can't be used.

    It is not a state file, is damaged, belongs to other requests, is in use by another run, or can't be written. The
    message says which, and what to do.
    """


class APIError(AnthropicError):
    """A call to the API failed.

    `str(error)` says what happened, what to do about it, and the request id when there is one.
    """

    message: str
    """What happened: the API's own sentence where it sent one."""
    request: httpx.Request
    """The request that failed, as sent last; credentials are blanked out."""
    body: object | None
    """The answer's JSON, or its text when it is not JSON; None if no answer arrived."""
    request_id: str | None = None
    """The API's name for this call; support asks for it."""
    retry_after: float | None = None
    """Seconds after which the server asks to come back; None if it did not say."""
    should_retry: bool | None = None
    """What the server, or the kind of the failure, says about another try; None where neither does."""
    attempts: int = 1
    """How many times the request was sent, or tried to be."""
    snapshot: Message | None = None
    """What had arrived of the message when its stream failed, or the message whose text is not what was asked for; None
    without either, and for raw events."""

    _advice = ""
    _advice_once_begun: str | None = None
    """Advice for a failure after which nothing is retried, if it differs: `max_retries` has no effect on it."""
    _begun = False  # the answer was being read by the caller already
    _retry_advice = ""  # why there was no other attempt, and which setting allows one

    def __init__(self, message: str, request: httpx.Request, *, body: object | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.request = request
        self.body = body

    def __str__(self) -> str:
        tried = f"Tried {self.attempts} times." if self.attempts > 1 else ""
        found = f"(request id: {self.request_id})" if self.request_id else ""
        parts = [self._headline(), tried, self._what_to_do(), self._retry_advice, found]
        return printable(" ".join(part for part in parts if part))

    def _headline(self) -> str:
        return _sentence(self.message)

    def _what_to_do(self) -> str:
        if self._begun and self._advice_once_begun is not None:
            return self._advice_once_begun
        return self._advice


class APIConnectionError(APIError):
    """No whole answer arrived: name lookup, connection, TLS, proxy, or a connection lost on the way.

    Connection errors have been retried before you see one. The request may have reached the API all the same.
    """

    _advice = "Check the network, `base_url` and the proxy settings."

    def __init__(self, *, message: str = "Connection error.", request: httpx.Request) -> None:
        super().__init__(message, request)


class APITimeoutError(APIConnectionError):
    """No answer within a time limit; `limit` says which (`timeout`, 600 seconds unless told otherwise)."""

    limit: str
    """The setting that ended the call: `timeout`, `total_timeout`, `stream_idle_timeout` or `stream_stall_timeout`."""

    def __init__(self, request: httpx.Request, *, message: str = "Request timed out.", limit: str = "timeout") -> None:
        super().__init__(message=message, request=request)
        self.limit = limit
        # Only a call that writes a message can be asked for less.
        less = ", or reduce `max_tokens`" if request.method == "POST" and request.url.path.endswith("/messages") else ""
        self._advice = f"Increase `{limit}=`{less}."


class IncompleteStreamError(APIConnectionError):
    """A stream ended before `message_stop`, so what arrived is not the whole message; `snapshot` has it.

    Nothing is tried again once the first event has been given out: that would repeat what you have seen.
    """

    _advice = "Send the request again."
    _advice_once_begun = "Send the request again, and treat what arrived as unfinished."

    def __init__(self, request: httpx.Request, *, message: str = "The stream ended early.") -> None:
        super().__init__(message=message, request=request)


class IncompleteResultsError(APIConnectionError):
    """The results of a batch ended before their end; `row` says how far they came.

    The rows that were given out are good. The rest is there for another call: `results(..., from_row=error.row + 1)`.
    """

    row: int
    """Number of the last row that was given out or skipped; 0 for none."""

    _advice = ""

    def __init__(self, request: httpx.Request, *, message: str = "The results ended early.", row: int = 0) -> None:
        super().__init__(message=message, request=request)
        self.row = row

    def _headline(self) -> str:
        return f"{super()._headline()} Go on with `results(..., from_row={self.row + 1})`."


class APIResponseValidationError(APIError):
    """An answer with a good status that is not what the API sends: HTML, broken JSON, another JSON document.

    Usually something between here and the API answered in its place.
    """

    response: httpx.Response
    status_code: int
    _advice = "Check `base_url`, and what proxies there are on the way to it."

    def __init__(self, response: httpx.Response, body: object | None, *, message: str | None = None) -> None:
        super().__init__(message or "The answer is not what the API sends.", response.request, body=body)
        self.response = response
        self.status_code = response.status_code
        self.request_id = response.headers.get("request-id")

    def _headline(self) -> str:
        return f"HTTP {self.status_code}: {_sentence(self.message)}"


class BrokenRowError(APIResponseValidationError):
    """One row of a batch's results is not what the API sends. Those after it can still be read."""

    row: int
    """Number of the row, counted from 1."""

    _advice = "The rows after it can still be read, from the same iterator."

    def __init__(self, response: httpx.Response, body: object | None, *, row: int, message: str) -> None:
        super().__init__(response, body, message=f"row {row} is broken: {message}")
        self.row = row


class ResponseTooLargeError(APIResponseValidationError):
    """A response is longer than `max_response_bytes`, which `limit` has. It was not read any further.

    The limit counts the bytes after decompression. `body` is None.
    """

    limit: int
    """The value of `max_response_bytes` that the response exceeded."""

    _advice = "Increase `max_response_bytes` if you expect responses of this size. Otherwise, check `base_url`."

    def __init__(self, response: httpx.Response, *, limit: int, message: str | None = None) -> None:
        super().__init__(
            response, None, message=message or f"the response is longer than `max_response_bytes` ({limit} bytes)"
        )
        self.limit = limit


_CUT = {
    "max_tokens": "It was cut off: give it more `max_tokens`.",
    "model_context_window_exceeded": "It was cut off where the model's context window ends.",
    "refusal": "The model refused.",
    "stop_sequence": "It was cut off at one of the `stop_sequences`.",
}


class OutputValidationError(APIResponseValidationError, ValueError):
    """The text of an answer is not of the type that `output_format` asked for; `snapshot` has the message.

    Pydantic's own error is the `__cause__`. An answer that was cut off, or refused, ends up here, too.
    """

    def __init__(self, response: httpx.Response, snapshot: Message, *, message: str) -> None:
        super().__init__(response, snapshot.to_dict(), message=message)
        self.snapshot = snapshot
        cut = _CUT.get(str(snapshot.stop_reason))
        self._advice = " ".join(part for part in (cut, "Look at `error.snapshot` for the whole message.") if part)


class APIStatusError(APIError):
    """The API answered with an error. Subclasses name the kinds; `type` and `status_code` tell the rest."""

    response: httpx.Response
    """The answer itself, with its headers."""
    status_code: int
    type: str | None
    """The API's name for the kind of error, such as `overloaded_error`; None if the answer had none."""
    api_message: str | None
    """The API's own explanation, if the answer had one."""
    details: dict[str, Any] | None
    """More about the cause, as the answer had it."""
    error_code: str | None
    """The name of the cause in `details`, if there is one; of an unknown one, go by `type`."""
    workspace_id: str | None
    """The workspace that the call was made in, if the answer named it."""
    _advice = "Check `base_url`: the API itself does not answer with this status."
    _proxy_advice = "Check `base_url` and the proxies on the way to it."

    def __init__(
        self,
        message: str,
        *,
        response: httpx.Response,
        body: object | None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message, response.request, body=body)
        error = _error_object(body)
        kind = error.get("type")
        self.type = kind if isinstance(kind, str) else None
        told, details = error.get("message"), error.get("details")
        self.api_message = told if isinstance(told, str) else None
        self.details = details if isinstance(details, dict) else None
        code = (self.details or {}).get("error_code")
        self.error_code = code if isinstance(code, str) else None
        self.response = response
        self.status_code = response.status_code
        self.request_id = response.headers.get("request-id") or _id_in(body)
        self.workspace_id = response.headers.get("anthropic-workspace-id")
        self.retry_after = retry_after

    def _what_to_do(self) -> str:
        if self._begun:
            return super()._what_to_do()
        if self.status_code >= 400 and not isinstance(self.body, dict):  # the API answers with a JSON object
            return self._proxy_advice
        if type(self) is APIStatusError and self.type is not None:
            return "Read the message: this version of the SDK does not know this type of error."
        return self._advice

    def _headline(self) -> str:
        kind = f" {self.type}" if self.type else ""
        wait = ""
        if self.retry_after is not None:
            wait = f" The server asks to wait {self.retry_after:{'g' if self.retry_after < 1000 else '.0f'}} s."
        return f"{self.status_code}{kind}: {_sentence(self.message)}{wait}"


class BadRequestError(APIStatusError):
    """400: the request breaks a rule; sent again, it would get the same answer."""

    _advice = "Change the request as the message says: sent again unchanged, it will fail again."


class AuthenticationError(APIStatusError):
    """401: the API does not accept the key."""

    _advice = "Check the credential: `api_key` (ANTHROPIC_API_KEY), or `auth_token` (ANTHROPIC_AUTH_TOKEN)."


class PaymentRequiredError(APIStatusError):
    """402: the account can't pay for the call."""

    _advice = "Check the account's credit and billing details in the Console."


class PermissionDeniedError(APIStatusError):
    """403: the key is good, and may not do this."""

    _advice = "Use a key whose workspace may use this model and feature."


class NotFoundError(APIStatusError):
    """404: no such model, object or address."""

    _advice = ""

    def _headline(self) -> str:
        if self.status_code == 200:  # in the middle of a stream, so the address is right
            return f"{super()._headline()} Check the id or the model's name."
        where = place(self.request)
        if "/v1/v1/" in where:
            return f"{super()._headline()} Remove `/v1` from `base_url`: the client adds it, so the URL was {where}."
        return f"{super()._headline()} Check the id or the model's name, and `base_url`: nothing was found at {where}."


class RequestTimeoutError(APIStatusError):
    """408: the server gave up waiting for the request."""

    _advice = _proxy_advice = "Try again, over a faster connection or with a smaller request."


class ConflictError(APIStatusError):
    """409: the request conflicts with another one, or with the state of what it names."""

    _advice = "Try again; if it stays, look at what else changes the same object."


class PreconditionFailedError(APIStatusError):
    """412: what the request takes for granted is not so."""

    _advice = "Read the object again, and send the request with what it says now."


class RequestTooLargeError(APIStatusError):
    """413: the request is over the size limit (32 MB for a message)."""

    _advice = _proxy_advice = "Send less at once: smaller or fewer images and documents."


ContentTooLargeError = RequestTooLargeError


class UnprocessableEntityError(APIStatusError):
    """422: the request can be read, and not carried out."""

    _advice = "Change the request as the message says: sent again unchanged, it will fail again."


class RateLimitError(APIStatusError):
    """429: over a limit of requests or tokens; `retry_after` says when to come back, if the server did."""

    _advice = "Send less per minute, or ask for a higher limit."
    _proxy_advice = "Send less per minute."
    _advice_once_begun = (
        "Send less per minute or ask for a higher limit, and send the request again: a stream that has begun is not "
        "retried."
    )


class RequestHeaderFieldsTooLargeError(APIStatusError):
    """431: the headers are too large."""

    _advice = _proxy_advice = "Send fewer or shorter headers: `default_headers=`, `extra_headers=`, cookies."


class ClientClosedRequestError(APIStatusError):
    """499: a proxy on the way says that the client hung up."""

    _advice = _proxy_advice = "Look for a proxy on the way whose time limit is shorter than the call."


class InternalServerError(APIStatusError):
    """500 and above: the failure is on the API's side."""

    _advice = "Try again later."
    _proxy_advice = "Try again later. If the error persists, check `base_url` and the proxies on the way to it."
    _advice_once_begun = "Send the request again later: a stream that has begun is not retried."

    def _what_to_do(self) -> str:
        advice = super()._what_to_do()
        reports = self.request_id is not None and advice == InternalServerError._advice
        return f"{advice} If the error persists, report the request id." if reports else advice


class HTTPNotImplementedError(InternalServerError):
    """501: the server does not know what the request asks for."""

    _advice = _proxy_advice = "Check `base_url`: the API itself does not answer with this status."


class ServiceUnavailableError(InternalServerError):
    """503: the service, or a proxy before it, is not available for now."""


class DeadlineExceededError(InternalServerError):
    """504: the answer took longer than the API's own limit."""

    _advice = "Ask for less at once: a smaller `max_tokens`, or a shorter request."
    _advice_once_begun = _advice
    _proxy_advice = "Look for a proxy on the way whose time limit is shorter than the call."


GatewayTimeoutError = DeadlineExceededError


class OverloadedError(InternalServerError):
    """529: the API is overloaded for everybody for now; this is not your rate limit."""


def status_error_class(status: int, kind: object) -> type[APIStatusError]:
    """Return the class for an error response: the API's own name for the error decides, then the status."""
    from anthropic_messages_client.errors import CLASS_OF_STATUS, CLASS_OF_TYPE

    by_status: type[APIStatusError] = InternalServerError if status >= 500 else APIStatusError
    if status in CLASS_OF_STATUS:
        by_status = globals()[CLASS_OF_STATUS[status]]
    by_type: type[APIStatusError] | None = None
    if isinstance(kind, str) and kind in CLASS_OF_TYPE:
        by_type = globals()[CLASS_OF_TYPE[kind]]
    # `api_error` with 503 is a ServiceUnavailableError, which is an InternalServerError too: both are heard.
    if by_type is None or issubclass(by_status, by_type):
        return by_status
    return by_type


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in ".!?" else text + "."


def _error_object(body: object) -> dict[str, Any]:
    error = body.get("error") if isinstance(body, dict) else None
    return error if isinstance(error, dict) else {}


def _id_in(body: object) -> str | None:
    value = body.get("request_id") if isinstance(body, dict) else None
    return value if isinstance(value, str) else None


def _rebuild(cls: type[AnthropicError], args: tuple[Any, ...], state: dict[str, Any]) -> AnthropicError:
    error = cls.__new__(cls, *args)
    error.__dict__.update(state)
    return error


def _named_as_imported() -> None:
    """Tracebacks show the names that programs import these classes by."""
    for value in globals().values():
        if isinstance(value, type):
            value.__module__ = "anthropic_messages"


_named_as_imported()
