"""What the wire gave, a response or an exception -> the error that the user sees."""

from __future__ import annotations

import json
import re
from contextlib import suppress

from anthropic_messages._errors import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    IncompleteStreamError,
    ResponseTooLargeError,
    status_error_class,
)
from anthropic_messages._redaction import forget_locals, hide_secrets, place
from anthropic_messages._transport.body_decoding import BodyTooLong

from .decoding import UnreadableJSON, is_deep, read_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, TypeVar

    import httpx

    from anthropic_messages._errors import APIError

    from .attempts import Exchange

    FailureT = TypeVar("FailureT", bound=APIConnectionError)

# By name, for httpx need not be the only library with these names, and need not be loaded to compare with.
_TRANSPORT_MODULES = frozenset(
    {"aiohttp", "anyio", "h11", "h2", "httpcore", "httpcore2", "httpx", "httpx2", "socksio", "ssl", "trio", "urllib3"}
)
# What a transport of another library, or of the user's own, raises when it fails; but not what a bug in it raises.
_FOREIGN = (OSError, RuntimeError, ValueError, EOFError)
_BUGS = (NotImplementedError, RecursionError)
# Functions of httpx below which nothing runs but the transport: neither event hooks nor `auth`.
_TRANSPORT_CALLS = frozenset({"_send_single_request", "iter_raw", "aiter_raw"})
_DRIVER_CALLS = frozenset({"read_piece", "aread_piece", "_read_whole", "_aread_whole"})
LONGEST_WAIT = 2_147_483.0
"""Seconds that a server can ask to wait at most, 24 days: `time.sleep()` and sockets take no such number as 1e300."""
_TITLE = re.compile("<title", re.IGNORECASE)
_LONGEST_TITLE = 200
_HOPELESS = frozenset({"UnsupportedProtocol", "LocalProtocolError", "InvalidURL"})


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


def transport_error(error: Exception, exchange: Exchange) -> APIError | None:
    """An exception of the transport as an error of ours.

    None for what is not the transport's: an exception of a user's hook belongs to the user.
    """
    lineage = type(error).__mro__
    names = {cls.__name__ for cls in lineage}
    if _is_of_host_name(error):
        return _invalid_host(error, exchange)
    roots = {cls.__module__.partition(".")[0] for cls in lineage}
    is_known = bool(roots & _TRANSPORT_MODULES) or isinstance(error, (ConnectionError, TimeoutError))
    if not is_known and not (_is_foreign(error) and _was_raised_by_transport(error)):
        return None
    if "StreamError" in names:  # the transport was misused, by a hook for one
        return None

    request, response = exchange.request, exchange.response
    hide_secrets(request)
    forget_locals(error)
    if "DecodingError" in names and response is not None:
        what = f"the answer's content-encoding ({response.headers.get('content-encoding')}) can't be undone"
        return invalid_answer(response, None, what)

    where = place(request)
    failure: APIConnectionError
    if response is not None and exchange.stream is not None:
        failure = exchange.stream.interrupted(exchange, error, names)
    elif names & {"TimeoutException", "TimeoutError"}:
        limit = "total_timeout" if "CallTimeout" in names else "timeout"
        failure = APITimeoutError(request, message=_timeout_message(names, request, where), limit=limit)
        if "ConnectTimeout" in names:
            failure._advice = "Check the network, `base_url` and the proxy settings, or increase `timeout`."
        elif "PoolTimeout" in names:
            failure._advice = "Make fewer calls at once, or increase `timeout` or the `limits` of the `http_client`."
    elif "LocalProtocolError" in names:
        # The text of this one quotes header values.
        failure = APIConnectionError(message=f"The request to {where} is not valid HTTP", request=request)
    else:
        detail = _innermost_text(error)
        if "CERTIFICATE_VERIFY_FAILED" in detail:
            detail += ". Should its authority be trusted, name its certificates in SSL_CERT_FILE"
        if response is not None:
            doing = f"The connection broke in the middle of the answer (status {response.status_code}) of {where}"
        elif "InvalidURL" in names or "location header" in detail:
            doing = f"{where} redirects to an invalid URL"
        elif "ConnectError" in names:
            doing = f"Could not connect to {where}"
        elif "ProxyError" in names:
            doing = f"The proxy on the way to {where} did not let the call through"
        elif not is_known:
            doing = f"The HTTP transport failed ({type(error).__name__}) before the answer of {where}"
        else:
            doing = f"The connection broke before the answer of {where}"
        failure = APIConnectionError(message=f"{doing}: {detail}", request=request)
    _with_id(failure, exchange)
    hopeless = ("redirects to an invalid URL", "CERTIFICATE_VERIFY_FAILED")
    if names & _HOPELESS or any(text in failure.message for text in hopeless):
        failure.should_retry = False
    return failure


def _is_foreign(error: BaseException) -> bool:
    """Return whether an exception is of a kind that transports of other libraries raise when they fail."""
    if isinstance(error, BaseExceptionGroup):  # of a task group within the transport
        return all(_is_foreign(each) for each in error.exceptions)
    return isinstance(error, _FOREIGN) and not isinstance(error, _BUGS)


def _was_raised_by_transport(error: Exception) -> bool:
    """Return whether an exception comes from a transport, and not from an event hook, an `auth` or this package."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        name = trace.tb_frame.f_code.co_name
        if name in _TRANSPORT_CALLS | _DRIVER_CALLS:
            root, _, module = str(trace.tb_frame.f_globals.get("__name__")).partition(".")
            if (root in _TRANSPORT_MODULES) if name in _TRANSPORT_CALLS else module == "_transport.driver":
                return True
        trace = trace.tb_next
    return False


def _is_of_host_name(error: Exception) -> bool:
    """Return whether a host name has no form in which it can be looked up: of a redirect, or of `base_url`."""
    idna = any(cls.__module__.partition(".")[0] == "idna" for cls in type(error).__mro__)
    return idna or (isinstance(error, UnicodeError) and "idna" in str(error))


def _invalid_host(error: Exception, exchange: Exchange) -> APIConnectionError:
    hide_secrets(exchange.request)
    where = place(exchange.request)
    try:
        exchange.request.url.host.encode("idna")
        message = f"{where} redirects to a URL with an invalid host name: {_one_line(str(error))}"
    except UnicodeError:
        message = f"The host name of {where} is invalid: {_one_line(str(error))}"
    failure = APIConnectionError(message=message, request=exchange.request)
    failure.should_retry = False
    return failure


def body_error(error: Exception, exchange: Exchange) -> Exception | None:
    """What failed while a program read the body of an answer; None for what is not the transport's."""
    if "StreamError" in {cls.__name__ for cls in type(error).__mro__}:
        return body_gone()
    if isinstance(error, BodyTooLong):
        return too_long(error, exchange)
    return transport_error(error, exchange)


def body_gone() -> RuntimeError:
    return RuntimeError("The body is gone: given out piece by piece before, or the response closed. `read()` keeps it.")


def _innermost_text(error: BaseException) -> str:
    """The text of an error, or of the nearest cause that has one: under trio the transport's own has none."""
    cause: BaseException | None = error
    while cause is not None and not str(cause):
        cause = cause.__cause__ or cause.__context__
    return _one_line(str(cause or "")) or type(error).__name__


def _timeout_message(names: set[str], request: httpx.Request, where: str) -> str:
    phases = request.extensions.get("timeout", {})

    def within(phase: str) -> str:
        seconds = phases.get(phase)
        return f" within {seconds:g} s" if seconds is not None else " in time"

    if "CallTimeout" in names:
        return f"The answer from {where} was not whole when the time of the whole call was over"
    if "ConnectTimeout" in names:
        return f"No connection to {where}{within('connect')}"
    if "PoolTimeout" in names:
        return f"All connections were busy: none got free for {where}{within('pool')}"
    if "WriteTimeout" in names:
        return f"The request to {where} could not be written{within('write')}"
    return f"No answer from {where}{within('read')}"


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


def incomplete_stream(exchange: Exchange, what: str = "The connection was closed") -> IncompleteStreamError:
    """The error for a stream that ended without `message_stop`."""
    hide_secrets(exchange.request)
    message = f"{what}: the stream of {place(exchange.request)} ended before message_stop"
    return _with_id(IncompleteStreamError(exchange.request, message=message), exchange)


def closed_stream(exchange: Exchange, what: str) -> IncompleteStreamError:
    """Return the error for a stream that the program itself closed too early."""
    failure = incomplete_stream(exchange, what)
    failure._advice_once_begun = "Read the stream to its end before you close it."
    return failure


def endless_message(exchange: Exchange, what: str) -> IncompleteStreamError:
    """Return the error for a stream that ended with `message_stop` and without the end of its message."""
    hide_secrets(exchange.request)
    message = f"The stream of {place(exchange.request)} is incomplete: {what}"
    return _with_id(IncompleteStreamError(exchange.request, message=message), exchange)


def too_large(exchange: Exchange, what: str, limit: int) -> ResponseTooLargeError:
    """Return the error for an event or a row that is longer than the limit."""
    assert exchange.response is not None
    hide_secrets(exchange.request)
    message = f"{what} is longer than `max_response_bytes` ({limit} bytes)"
    return ResponseTooLargeError(readable(exchange.response), limit=limit, message=message)


def stalled_stream(exchange: Exchange, seconds: float) -> APITimeoutError:
    """The error for a stream that brought nothing but pings for too long."""
    hide_secrets(exchange.request)
    message = f"The stream of {place(exchange.request)} made no progress for {seconds:g} s, although it is open"
    return _with_id(_silence(exchange, message, "stream_stall_timeout"), exchange)


def _silence(exchange: Exchange, message: str, limit: str) -> APITimeoutError:
    failure = APITimeoutError(exchange.request, message=message, limit=limit)
    failure._advice = f"Send the request again, or allow longer pauses with `{limit}=`."
    return failure


def broken_stream(exchange: Exchange, names: set[str], error: Exception) -> APIConnectionError:
    if "CallTimeout" in names:
        message = f"The stream of {place(exchange.request)} was not whole when the time of the whole call was over"
        return APITimeoutError(exchange.request, message=message, limit="total_timeout")
    if names & {"TimeoutException", "TimeoutError"}:
        seconds = exchange.request.extensions.get("timeout", {}).get("read")
        within = f" for {seconds:g} s" if seconds is not None else ""
        message = f"The stream of {place(exchange.request)} was silent{within}, before message_stop"
        limit = next(
            (name for name, most in exchange.silence.items() if most is not None and most == seconds), "timeout"
        )
        return _silence(exchange, message, limit)
    return incomplete_stream(exchange, f"The connection broke ({_innermost_text(error)})")


def interruption(exchange: Exchange, names: set[str], error: Exception) -> str:
    """What an exception of the transport did to an answer that was being read."""
    if "CallTimeout" in names:
        return "The call's time was over (`total_timeout`)"
    if names & {"TimeoutException", "TimeoutError"}:
        seconds = exchange.request.extensions.get("timeout", {}).get("read")
        return "The connection was silent" + (f" for {seconds:g} s" if seconds is not None else "")
    return f"The connection broke ({_innermost_text(error)})"


def _with_id(failure: FailureT, exchange: Exchange) -> FailureT:
    if exchange.response is not None:
        failure.request_id = exchange.response.headers.get("request-id")
    return failure
