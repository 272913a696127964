"""What the wire gave, a response or an exception -> the error that the user sees."""

from __future__ import annotations

import json
import re
from contextlib import suppress

from ._decode import UnreadableJSON, read_json
from ._errors import (
    APIConnectionError,
    APIResponseValidationError,
    APITimeoutError,
    IncompleteStreamError,
    status_error_class,
)
from ._redact import forget_locals, hide_secrets, place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, TypeVar

    import httpx

    from ._errors import APIError, APIStatusError
    from ._retry import Send

    FailureT = TypeVar("FailureT", bound=APIConnectionError)

# By name, for httpx need not be the only library with these names, and need not be loaded to compare with.
_TRANSPORT_MODULES = frozenset({"httpx", "httpx2", "httpcore", "httpcore2", "h11", "h2", "anyio", "ssl", "socksio"})
_HOPELESS = frozenset({"UnsupportedProtocol", "LocalProtocolError", "InvalidURL"})


def parse_retry_after(headers: Mapping[str, str], clock: Callable[[], float]) -> float | None:
    """Seconds that the server asks to wait: `retry-after-ms`, else `retry-after`, seconds or an HTTP date."""
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after")
    seconds = _number(value)
    if value is None or seconds is not None:
        return seconds
    from email.utils import parsedate_to_datetime

    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - clock())
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _number(value: str | None) -> float | None:
    try:
        number = float(value or "")
    except ValueError:
        return None
    return number if 0 <= number < float("inf") else None


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
    return APIResponseValidationError(readable(response), body, message=what)


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


def describe_text(response: httpx.Response, error: ValueError) -> str:
    """A body that could not be read as JSON, in one line."""
    if isinstance(error, UnreadableJSON):
        return f"the answer is JSON that can't be read: {error}"
    text = response.text.strip()
    if not text:
        return f"{response.reason_phrase or 'no explanation'} (the answer is empty)"
    if "<html" in text[:1000].lower() or "<!doctype" in text[:1000].lower():
        title = re.search(r"<title[^>]*>\s*([^<]{1,200}?)\s*</title", text[:20_000], re.IGNORECASE)
        named = f" titled {title[1]!r}" if title else ""
        return f"the answer is an HTML page{named}, so it comes from a proxy and not from the API"
    return f"the answer is not JSON: {_one_line(text)}"


def _one_line(text: str) -> str:
    line = " ".join(text[:300].split())
    return line if len(text) <= 200 else f"{line[:200]}..."


def transport_error(error: Exception, send: Send) -> APIError | None:
    """An exception of the transport as an error of ours.

    None for what is not the transport's: an exception of a user's hook belongs to the user.
    """
    lineage = type(error).__mro__
    names = {cls.__name__ for cls in lineage}
    roots = {cls.__module__.partition(".")[0] for cls in lineage}
    if not roots & _TRANSPORT_MODULES and not isinstance(error, (ConnectionError, TimeoutError)):
        return None
    if "StreamError" in names:  # the transport was misused, by a hook for one
        return None

    request, response = send.request, send.response
    hide_secrets(request)
    forget_locals(error)
    if "DecodingError" in names and response is not None:
        what = f"the answer's content-encoding ({response.headers.get('content-encoding')}) can't be undone"
        return invalid_answer(response, None, what)

    where = place(request)
    failure: APIConnectionError
    if response is not None and send.stream is not None:
        failure = send.stream.interrupted(send, error, names)
    elif names & {"TimeoutException", "TimeoutError"}:
        limit = "total_timeout" if "CallTimeout" in names else "timeout"
        failure = APITimeoutError(request, message=_timeout_message(names, request, where), limit=limit)
    elif "LocalProtocolError" in names:
        # The text of this one quotes header values.
        failure = APIConnectionError(message=f"The request to {where} is not valid HTTP", request=request)
    else:
        detail = _innermost_text(error)
        if "CERTIFICATE_VERIFY_FAILED" in detail:
            detail += ". Should its authority be trusted, name its certificates in SSL_CERT_FILE"
        if response is not None:
            doing = f"The connection broke in the middle of the answer (status {response.status_code}) of {where}"
        elif "ConnectError" in names:
            doing = f"Could not connect to {where}"
        elif "ProxyError" in names:
            doing = f"The proxy on the way to {where} did not let the call through"
        else:
            doing = f"The connection broke before the answer of {where}"
        failure = APIConnectionError(message=f"{doing}: {detail}", request=request)
    _with_id(failure, send)
    if names & _HOPELESS or "CERTIFICATE_VERIFY_FAILED" in failure.message:
        failure.should_retry = False
    return failure


def body_error(error: Exception, send: Send) -> Exception | None:
    """What failed while a program read the body of an answer; None for what is not the transport's."""
    if "StreamError" in {cls.__name__ for cls in type(error).__mro__}:
        return body_gone()
    return transport_error(error, send)


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
    return error_class(message, response=readable(response, json.dumps(value).encode()), body=value)


def incomplete_stream(send: Send, what: str = "The connection was closed") -> IncompleteStreamError:
    """The error for a stream that ended without `message_stop`."""
    hide_secrets(send.request)
    message = f"{what}: the stream of {place(send.request)} ended before message_stop"
    return _with_id(IncompleteStreamError(send.request, message=message), send)


def stalled_stream(send: Send, seconds: float) -> APITimeoutError:
    """The error for a stream that brought nothing but pings for too long."""
    hide_secrets(send.request)
    message = f"The stream of {place(send.request)} made no progress for {seconds:g} s, although it is open"
    return _with_id(APITimeoutError(send.request, message=message, limit="stream_stall_timeout"), send)


def broken_stream(send: Send, names: set[str], error: Exception) -> APIConnectionError:
    if "CallTimeout" in names:
        message = f"The stream of {place(send.request)} was not whole when the time of the whole call was over"
        return APITimeoutError(send.request, message=message, limit="total_timeout")
    if names & {"TimeoutException", "TimeoutError"}:
        seconds = send.request.extensions.get("timeout", {}).get("read")
        within = f" for {seconds:g} s" if seconds is not None else ""
        message = f"The stream of {place(send.request)} was silent{within}, before message_stop"
        limit = next((name for name, most in send.silence.items() if most is not None and most == seconds), "timeout")
        return APITimeoutError(send.request, message=message, limit=limit)
    return incomplete_stream(send, f"The connection broke ({_innermost_text(error)})")


def interruption(send: Send, names: set[str], error: Exception) -> str:
    """What an exception of the transport did to an answer that was being read."""
    if "CallTimeout" in names:
        return "The call's time was over (`total_timeout`)"
    if names & {"TimeoutException", "TimeoutError"}:
        seconds = send.request.extensions.get("timeout", {}).get("read")
        return "The connection was silent" + (f" for {seconds:g} s" if seconds is not None else "")
    return f"The connection broke ({_innermost_text(error)})"


def _with_id(failure: FailureT, send: Send) -> FailureT:
    if send.response is not None:
        failure.request_id = send.response.headers.get("request-id")
    return failure
