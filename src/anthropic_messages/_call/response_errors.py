"""Errors for responses: error statuses, and bodies that are not what was requested."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from anthropic_messages._errors import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    ResponseTooLargeError,
    error_code,
    status_error_class,
)
from anthropic_messages._json_text import UnreadableJSON, is_deep, read_json
from anthropic_messages._redaction import hide_secrets, place
from anthropic_messages._transport.body_decoding import BodyTooLong

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, TypeVar

    import httpx

    from anthropic_messages._errors import APIError
    from anthropic_messages._transport.steps import Exchange

    FailureT = TypeVar("FailureT", bound=APIConnectionError)


LONGEST_WAIT = 2_147_483.0
"""The longest wait that a server can ask for: 24 days in seconds. `time.sleep()` fails for numbers such as 1e300."""


_TITLE = re.compile("<title", re.IGNORECASE)


_LONGEST_TITLE = 200


_MAX_ERRORS = 3
_QUOTING_ERRORS = frozenset({"assertion_error", "timezone_offset", "union_tag_invalid", "value_error"})
"""Types of validation errors whose messages quote the response, or come from a validator of the user."""


def parse_retry_after(headers: Mapping[str, str], clock: Callable[[], float]) -> float | None:
    """Return the seconds that `retry-after-ms`, else `retry-after` (seconds or an HTTP date), asks to wait.

    The result is at most `LONGEST_WAIT`, so that a program can sleep for `error.retry_after` seconds.
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return min(milliseconds / 1000, LONGEST_WAIT)
    value = headers.get("retry-after")
    seconds = _number(value)
    if value is None or seconds is not None:
        return seconds if seconds is None else min(seconds, LONGEST_WAIT)
    moment = read_http_date(value)
    return None if moment is None else min(max(0.0, moment - server_time(headers, clock)), LONGEST_WAIT)


def server_time(headers: Mapping[str, str], clock: Callable[[], float]) -> float:
    """Return the seconds since 1970 by the server's own clock, from the header `date`; else by `clock`.

    Dates from the server are compared with this time, because the local clock may be wrong, or frozen by a test.
    """
    moment = read_http_date(headers.get("date"))
    return clock() if moment is None else moment


def read_http_date(text: str | None) -> float | None:
    """Return an HTTP date as seconds since 1970; None if it is missing or malformed.

    A date without a time zone, as in the form of C's `asctime`, is in UTC.
    """
    from datetime import UTC
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(text or "")
        return (moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)).timestamp()
    except Exception:  # the parser raises several kinds of errors for malformed dates
        return None


def _number(value: str | None) -> float | None:
    try:
        number = float(value or "")
    except ValueError:
        return None
    if number == float("inf"):  # too many digits for a float mean a long wait; the word `inf` is malformed
        return LONGEST_WAIT * 1000 if value is not None and value.strip().isdigit() else None
    return number if number >= 0 else None


def status_error(
    response: httpx.Response, *, retry_after: float | None = None, unfollowed: str = "which is not followed"
) -> APIStatusError:
    """Return the error for a response with an error status. `error_class` selects its class.

    Args:
        response: The response, whose body has been read.
        retry_after: The seconds that the server asks to wait.
        unfollowed: The reason why a redirect was not followed, for the message.
    """
    hide_secrets(response.request)
    message: object = None
    error: object = None
    body: object
    try:
        body = read_json(response.content)
        if is_deep(body):
            raise UnreadableJSON("it is nested too deeply")
    except ValueError as parse_error:
        body = response.text or None
        message = describe_text(response, parse_error)
    else:
        error = body.get("error") if isinstance(body, dict) else None
        if isinstance(error, dict):
            message = error.get("message")
        if not isinstance(message, str) or not message:
            message = _explanation(body) or response.reason_phrase or "the response has no error message"
    if response.next_request is not None:
        hide_secrets(response.next_request)
        message = f"redirected to {place(response.next_request)}, {unfollowed}"
    failure = error_class(response.status_code, error)(message, response=response, body=body, retry_after=retry_after)
    should_retry = response.headers.get("x-should-retry")
    failure.should_retry = {"true": True, "false": False}.get(should_retry)
    return failure


def error_class(status: int, error: object) -> type[APIStatusError]:
    """Return the class for an error response, or for an `error` event in a stream with the status 200.

    The code of the error selects the class if the status agrees with it, or the class for the type. Otherwise the type
    does, and without a known type the status.

    Args:
        status: The status of the response.
        error: The `error` object in the body.
    """
    general = status_error_class(status, error.get("type") if isinstance(error, dict) else None)
    code = error_code(error)
    if code is None:
        return general
    from anthropic_messages_client.errors import CLASS_OF_CODE

    if code not in CLASS_OF_CODE:
        return general
    from anthropic_messages import _code_errors

    status_of_code, name = CLASS_OF_CODE[code]
    specific: type[APIStatusError] = getattr(_code_errors, name)
    if status == status_of_code or (general is APIStatusError and status < 400):
        return specific
    return specific if general is not APIStatusError and issubclass(specific, general) else general


def _explanation(body: object) -> str | None:
    """Return the message in the error body of a gateway, whose format is not that of the API."""
    texts = [body.get(name) for name in ("error", "message", "detail")] if isinstance(body, dict) else [body]
    text = next((text for text in texts if isinstance(text, str) and text.strip()), None)
    return None if text is None else _one_line(text)


def invalid_response(response: httpx.Response, body: object, what: str) -> APIResponseValidationError:
    """Return the error for a response whose body is not what was requested."""
    hide_secrets(response.request)
    response = readable(response)
    if is_deep(body):  # errors are printed and pickled, which are recursive
        body = response.text
    return APIResponseValidationError(response, body, message=what)


def readable(response: httpx.Response, content: bytes = b"") -> httpx.Response:
    """Return the response if its body has been read; else a copy with the same headers and the given content."""
    with suppress(RuntimeError):  # httpx raises ResponseNotRead
        if response.content is not None:
            return response
    removed = (b"content-encoding", b"content-length", b"transfer-encoding")
    headers = [(name, value) for name, value in response.headers.raw if name.lower() not in removed]
    return type(response)(response.status_code, headers=headers, content=content, request=response.request)


def not_a_stream(response: httpx.Response, wanted: str) -> APIError:
    """Return the error for a whole response where a stream or rows were requested."""
    try:
        value = read_json(response.content)
    except ValueError:
        value = None
    if isinstance(value, dict) and value.get("type") == "error":
        return status_error(response)
    kind = response.headers.get("content-type")
    return invalid_response(response, value or response.text, f"the response is {kind}, not {wanted}")


def too_long(error: BodyTooLong, exchange: Exchange, clock: Callable[[], float] | None = None) -> APIError:
    """Return the error for a body over the limit: that of its error status, else ResponseTooLargeError."""
    assert exchange.response is not None
    response = readable(exchange.response, error.begin)
    hide_secrets(response.request)
    if response.is_success:
        return ResponseTooLargeError(response, limit=error.limit)
    retry_after = None if clock is None else parse_retry_after(response.headers, clock)
    failure = status_error(response, retry_after=retry_after)
    failure.message = f"the response is longer than `max_response_bytes` ({error.limit} bytes) and was not read further"
    return failure


def describe_text(response: httpx.Response, error: ValueError) -> str:
    """Describe a body that is not valid JSON in one line."""
    if isinstance(error, UnreadableJSON):
        return f"the response is JSON that can't be read: {error}"
    text = response.text.strip()
    if not text:
        return f"{response.reason_phrase or 'no explanation'} (the response is empty)"
    if "<html" in text[:1000].lower() or "<!doctype" in text[:1000].lower():
        title = _title(text[:20_000])
        named = f" titled {title!r}" if title else ""
        return f"the response is an HTML page{named}, so it comes from a proxy and not from the API"
    return f"the response is not JSON: {_one_line(text)}"


def _title(page: str) -> str:
    """Return the title of an HTML page; the empty string if it has none, or a long one.

    Each step is a separate search, because a single regular expression could take quadratic time.
    """
    tag = _TITLE.search(page)
    if tag is None:
        return ""
    start = page.find(">", tag.end()) + 1
    end = page.find("<", start)
    title = page[start:end].strip()
    is_title = start > 0 and end > 0 and page[end : end + 7].lower() == "</title"
    return title if is_title and len(title) <= _LONGEST_TITLE else ""


def _one_line(text: str) -> str:
    line = " ".join(text[:300].split())
    return line if len(text) <= 200 else f"{line[:200]}..."


def body_unavailable() -> RuntimeError:
    """Return the error for reading a body that was not kept."""
    return RuntimeError(
        "The body is no longer available: it was read in chunks, or the response is closed. `read()` keeps the body."
    )


def event_error(response: httpx.Response, value: dict[str, Any]) -> APIStatusError:
    """Return the error for an `error` event in a stream."""
    hide_secrets(response.request)
    error = value.get("error")
    error = error if isinstance(error, dict) else {}
    message = error.get("message")
    if not isinstance(message, str) or not message:
        message = "the error event has no message"
    failure = error_class(response.status_code, error)(
        message, response=readable(response, json.dumps(value).encode()), body=value
    )
    if type(failure) is APIStatusError:
        failure._advice = "This version of the SDK does not know this error type; `error.body` has the whole event."
    return failure


def too_large(exchange: Exchange, what: str, limit: int) -> ResponseTooLargeError:
    """Return the error for an event or a row that is longer than the limit."""
    assert exchange.response is not None
    hide_secrets(exchange.request)
    message = f"{what} is longer than `max_response_bytes` ({limit} bytes)"
    return ResponseTooLargeError(readable(exchange.response), limit=limit, message=message)


def describe_mismatch(error: Any) -> str:
    """Return pydantic's messages without data from the response, since errors are logged and data must not be."""
    messages = []
    for each in error.errors(include_input=False):
        kind, location = each["type"], each["loc"]
        if kind == "extra_forbidden":  # The location ends with the name of the extra field, which is data.
            location = location[:-1]
        # Pydantic's own messages have a URL. The message of a custom validator may contain anything.
        message = kind if kind in _QUOTING_ERRORS or "url" not in each else each["msg"]
        messages.append(": ".join(part for part in (".".join(map(str, location)), message) if part))
    more = [f"{len(messages) - _MAX_ERRORS} more"] if len(messages) > _MAX_ERRORS else []
    return "; ".join(messages[:_MAX_ERRORS] + more)
