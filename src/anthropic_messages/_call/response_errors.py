"""Responses that are errors, as exceptions."""

from __future__ import annotations

import json
import re
from contextlib import suppress

from anthropic_messages._errors import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    ResponseTooLargeError,
    status_error_class,
)
from anthropic_messages._json_text import UnreadableJSON, is_deep, read_json
from anthropic_messages._redaction import hide_secrets, place
from anthropic_messages._transport.body_decoding import BodyTooLong

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, TypeVar

    import httpx

    from anthropic_messages._errors import APIError
    from anthropic_messages._transport.steps import Exchange

    FailureT = TypeVar("FailureT", bound=APIConnectionError)


LONGEST_WAIT = 2_147_483.0
"""Seconds that a server can ask to wait at most, 24 days: `time.sleep()` and sockets take no such number as 1e300."""


_TITLE = re.compile("<title", re.IGNORECASE)


_LONGEST_TITLE = 200


def parse_retry_after(headers: Mapping[str, str], clock: Callable[[], float]) -> float | None:
    """Return the seconds that `retry-after-ms`, else `retry-after` (seconds or an HTTP date), asks to wait.

    At most `LONGEST_WAIT`, so that a program can sleep for what an error names, whatever the server wrote.
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

    A date that a server sent is compared with this: the clock of this machine may be wrong, or frozen by a test.
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
    except Exception:  # a parser of the standard library, which raises this and that for what is no date
        return None


def _number(value: str | None) -> float | None:
    try:
        number = float(value or "")
    except ValueError:
        return None
    if number == float("inf"):  # more digits than a float holds ask for a long wait; the word `inf` means nothing here
        return LONGEST_WAIT * 1000 if value is not None and value.strip().isdigit() else None
    return number if number >= 0 else None


def status_error(
    response: httpx.Response, *, retry_after: float | None = None, unfollowed: str = "which is not followed"
) -> APIStatusError:
    """The error for an answer that is one: its `error.type` decides, then its status.

    `unfollowed` says why the answer, if it is a redirect, is the last.
    """
    hide_secrets(response.request)
    kind = message = None
    body: object
    try:
        body = read_json(response.content)
        if is_deep(body):
            raise UnreadableJSON("it is nested too deeply")
    except ValueError as fault:
        body = response.text or None
        message = describe_text(response, fault)
    else:
        error = body.get("error") if isinstance(body, dict) else None
        if isinstance(error, dict):
            kind, message = error.get("type"), error.get("message")
        if not isinstance(message, str) or not message:
            message = _explanation(body) or response.reason_phrase or "an answer without an explanation"
    if response.next_request is not None:
        hide_secrets(response.next_request)
        message = f"redirected to {place(response.next_request)}, {unfollowed}"
    error_class = status_error_class(response.status_code, kind)
    failure = error_class(message, response=response, body=body, retry_after=retry_after)
    told = response.headers.get("x-should-retry")
    failure.should_retry = {"true": True, "false": False}.get(told)
    return failure


def _explanation(body: object) -> str | None:
    """What gateways say, in forms of their own."""
    told = [body.get(name) for name in ("error", "message", "detail")] if isinstance(body, dict) else [body]
    text = next((text for text in told if isinstance(text, str) and text.strip()), None)
    return None if text is None else _one_line(text)


def invalid_answer(response: httpx.Response, body: object, what: str) -> APIResponseValidationError:
    hide_secrets(response.request)
    response = readable(response)
    if is_deep(body):  # an error is shown, and travels
        body = response.text
    return APIResponseValidationError(response, body, message=what)


def readable(response: httpx.Response, content: bytes = b"") -> httpx.Response:
    """The response; of a stream's, whose body can't be read any more, one with the same headers and this content."""
    with suppress(RuntimeError):  # what httpx raises for a body that is not there
        if response.content is not None:
            return response
    gone = (b"content-encoding", b"content-length", b"transfer-encoding")
    headers = [(name, value) for name, value in response.headers.raw if name.lower() not in gone]
    return type(response)(response.status_code, headers=headers, content=content, request=response.request)


def not_a_stream(response: httpx.Response, wanted: str) -> APIError:
    """The error for a whole answer where something else was asked for, such as a stream; it has been read."""
    try:
        value = read_json(response.content)
    except ValueError:
        value = None
    if isinstance(value, dict) and value.get("type") == "error":
        return status_error(response)
    kind = response.headers.get("content-type")
    return invalid_answer(response, value or response.text, f"the answer is {kind}, not {wanted}")


def too_long(error: BodyTooLong, exchange: Exchange, clock: Callable[[], float] | None = None) -> APIError:
    """Return the error for a body over the limit: that of its status, or ResponseTooLargeError for a good one."""
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
    """A body that could not be read as JSON, in one line."""
    if isinstance(error, UnreadableJSON):
        return f"the answer is JSON that can't be read: {error}"
    text = response.text.strip()
    if not text:
        return f"{response.reason_phrase or 'no explanation'} (the answer is empty)"
    if "<html" in text[:1000].lower() or "<!doctype" in text[:1000].lower():
        title = _title(text[:20_000])
        named = f" titled {title!r}" if title else ""
        return f"the answer is an HTML page{named}, so it comes from a proxy and not from the API"
    return f"the answer is not JSON: {_one_line(text)}"


def _title(page: str) -> str:
    """Return the title of an HTML page; the empty string if it has none, or a long one.

    Each step is a single search, because one regular expression for all of them takes quadratic time for a page that
    is made for it.
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


def body_gone() -> RuntimeError:
    return RuntimeError("The body is gone: given out piece by piece before, or the response closed. `read()` keeps it.")


def event_error(response: httpx.Response, value: dict[str, Any]) -> APIStatusError:
    """The error that an `error` event of a stream stands for, although the status was good."""
    hide_secrets(response.request)
    error = value.get("error")
    error = error if isinstance(error, dict) else {}
    message = error.get("message")
    if not isinstance(message, str) or not message:
        message = "an error event without an explanation"
    error_class = status_error_class(response.status_code, error.get("type"))
    failure = error_class(message, response=readable(response, json.dumps(value).encode()), body=value)
    if error_class is APIStatusError:
        failure._advice = "This version does not know errors of this type; `error.body` has all that was sent."
    return failure


def too_large(exchange: Exchange, what: str, limit: int) -> ResponseTooLargeError:
    """Return the error for an event or a row that is longer than the limit."""
    assert exchange.response is not None
    hide_secrets(exchange.request)
    message = f"{what} is longer than `max_response_bytes` ({limit} bytes)"
    return ResponseTooLargeError(readable(exchange.response), limit=limit, message=message)
