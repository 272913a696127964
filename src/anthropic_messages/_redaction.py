"""Remove credentials, connections and control characters from errors and logs."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import wraps

TYPE_CHECKING = False
if TYPE_CHECKING:
    import logging
    from collections.abc import Callable
    from types import FrameType
    from typing import Any, ParamSpec, TypeVar

    import httpx

    P = ParamSpec("P")
    ResultT = TypeVar("ResultT")

# All other headers may be credentials, because programs may authenticate with custom headers.
SAFE_HEADERS = frozenset(
    {
        "accept",
        "accept-encoding",
        "anthropic-beta",
        "anthropic-version",
        "connection",
        "content-length",
        "content-type",
        "host",
        "transfer-encoding",
        "user-agent",
    }
)
HIDDEN = "[hidden]"
# Control characters, line and paragraph separators, bidirectional marks, and lone surrogates, which can't be encoded.
_UNSAFE_CHARACTERS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
LONGEST_TEXT = 10_000
"""Largest number of characters of external text that is shown or logged."""


def printable(text: str) -> str:
    """Return external text in a form that is safe to show and log.

    Request ids, reason phrases, error messages and bodies come from a server, which could use them to forge log lines
    or send commands to a terminal. Unsafe characters are replaced by Python escapes, and long text is shortened.
    """
    if len(text) > LONGEST_TEXT:
        text = f"{text[:LONGEST_TEXT]}... ({len(text)} characters)"
    # `isprintable` takes a tenth of the time of the regular expression.
    return text if text.isprintable() else _UNSAFE_CHARACTERS.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")


def hide_secrets(request: httpx.Request) -> None:
    """Hide possible credentials in a failed request, because errors reach logs and other processes."""
    for name in _secrets(request):
        request.headers[name] = HIDDEN
    url = request.url
    if url.userinfo:
        url = url.copy_with(username=None, password=None)
    if url.query:
        url = url.copy_with(params=dict.fromkeys(url.params, HIDDEN))
    request.url = url


def shown_headers(request: httpx.Request) -> dict[str, str]:
    """Return the headers of a request, with possible credentials hidden."""
    secrets = _secrets(request)
    return {name: HIDDEN if name in secrets else value for name, value in request.headers.items()}


def strip_secrets(request: httpx.Request) -> None:
    """Remove possible credentials from a request to another origin."""
    for name in _secrets(request):
        del request.headers[name]


def _secrets(request: httpx.Request) -> set[str]:
    return request.headers.keys() - SAFE_HEADERS


_TRANSPORT_PACKAGES = frozenset(
    {
        "aiohttp",
        "anthropic_messages",
        "anthropic_messages_client",
        "anyio",
        "h11",
        "h2",
        "httpcore",
        "httpcore2",
        "httpx",
        "httpx2",
        "httpx_aiohttp",
        "trio",
    }
)


_GENERATOR = 0x20  # The value of `inspect.CO_GENERATOR`. Importing `inspect` is slow.
_COROUTINE = 0x80 | 0x200  # `inspect.CO_COROUTINE` and `CO_ASYNC_GENERATOR`


def forget_locals(error: BaseException | None) -> None:
    """Clear the local variables of this package's and the transport's frames in a traceback.

    They contain credentials, and debuggers, rich, Sentry and pytest show them. Frames of the program and frames that
    are still running keep their variables.
    """
    pending = [error]
    seen: set[int] = set()
    while pending:
        each = pending.pop()
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        traceback = each.__traceback__
        while traceback is not None:
            frame = traceback.tb_frame
            # A generator may continue after it caught the error. Clearing its frame would close it.
            is_kept = frame.f_code.co_flags & _GENERATOR or _is_suspended(frame)
            if not is_kept and frame.f_globals.get("__name__", "").partition(".")[0] in _TRANSPORT_PACKAGES:
                with suppress(RuntimeError):  # The frame is still running.
                    frame.clear()
            traceback = traceback.tb_next
        pending += (each.__cause__, each.__context__, *getattr(each, "exceptions", ()))


def _is_suspended(frame: FrameType) -> bool:
    """Return whether a frame belongs to a coroutine that waits for something.

    Several tasks can raise the same exception, such as that of a shared HTTP/2 connection, while one of them still
    cleans up. Before Python 3.13, clearing the frame of a suspended coroutine closes the coroutine.
    """
    if not frame.f_code.co_flags & _COROUTINE:
        return False
    from opcode import opmap

    return frame.f_code.co_code[frame.f_lasti] == opmap["YIELD_VALUE"]


def forgetful(function: Callable[P, ResultT]) -> Callable[P, ResultT]:
    """Decorate a function that receives secrets, so that tracebacks of its errors contain no variables."""

    @wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> ResultT:
        try:
            return function(*args, **kwargs)
        except Exception as error:
            kwargs.clear()
            forget_locals(error)
            raise

    return call


def place(request: httpx.Request) -> str:
    """Return the URL of a request without user name, password and query."""
    return printable(_public(request.url))


def _public(url: Any) -> str:
    try:
        return str(url.copy_with(username=None, password=None, query=None, fragment=None))
    except Exception:  # A redirect may have an invalid host name.
        return "an invalid URL"


def hide_in_logs(request: httpx.Request) -> None:
    """Make httpx or httpx2 log the URL of this request without user name, password and query."""
    import logging

    request.url.is_secret = True  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    logging.getLogger(type(request).__module__.partition(".")[0]).addFilter(_hide_url)


def _hide_url(record: logging.LogRecord) -> bool:
    if isinstance(record.args, tuple):
        record.args = tuple(
            _public(each) if getattr(each, "is_secret", False) is True else each for each in record.args
        )
    return True


def portable(state: dict[str, Any]) -> dict[str, Any]:
    """Return the attributes of an error for pickling, with request and response free of sockets and credentials."""
    state = dict(state)
    if "request" in state:
        state["request"] = _portable_request(state["request"])
    if "response" in state:
        import copy

        response = state["response"] = copy.copy(state["response"])  # The copy has no connection.
        response.request = state["request"]
        response.history, response.next_request = [], None
    return state


def _portable_request(request: httpx.Request) -> httpx.Request:
    plain = type(request)(request.method, request.url, headers=request.headers)
    hide_secrets(plain)
    return plain


def public_url(url: str) -> str:
    """Return a URL without user name and password."""
    scheme, separator, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return scheme + separator + host.rpartition("@")[2] + slash + path
