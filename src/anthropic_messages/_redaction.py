"""What must not travel with an error, or to strangers: credentials, connections, and control characters."""

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

# A list of those that are no secret: who sends a header of its own may well authenticate with it.
_HARMLESS = frozenset(
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
# Control characters, line and paragraph separators, marks that reverse the direction of text, and lone surrogates,
# which no stream of text can write.
_ACTIVE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
LONGEST_TEXT = 10_000
"""Characters of a text from outside that are shown or logged at most."""


def printable(text: str) -> str:
    """Return a text from outside as it can be shown or logged: on one line, without characters that act on a terminal.

    A server decides on request ids, reason phrases, error messages and bodies, so that any of them could forge a line
    of a log, or send a command to a terminal. Such characters are written as Python's escapes, and a long text is cut.
    """
    if len(text) > LONGEST_TEXT:
        text = f"{text[:LONGEST_TEXT]}... ({len(text)} characters)"
    # The look at the whole text costs a tenth of the search.
    return text if text.isprintable() else _ACTIVE.sub(_escaped, text)


def _escaped(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")


def hide_secrets(request: httpx.Request) -> None:
    """Blank what may be a credential in a request that has failed: an error travels to logs and other processes."""
    for name in _secrets(request):
        request.headers[name] = HIDDEN
    url = request.url
    if url.userinfo:
        url = url.copy_with(username=None, password=None)
    if url.query:
        url = url.copy_with(params=dict.fromkeys(url.params, HIDDEN))
    request.url = url


def shown_headers(request: httpx.Request) -> dict[str, str]:
    """Return the headers of a request, fit to be shown: what may be a credential is hidden."""
    secrets = _secrets(request)
    return {name: HIDDEN if name in secrets else value for name, value in request.headers.items()}


def strip_secrets(request: httpx.Request) -> None:
    """Take away what was meant for the API from a request that goes to another origin."""
    for name in _secrets(request):
        del request.headers[name]


def _secrets(request: httpx.Request) -> set[str]:
    return request.headers.keys() - _HARMLESS


_ROOTS = frozenset(
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


_GENERATOR = 0x20  # inspect.CO_GENERATOR, without loading `inspect`
_COROUTINE = 0x80 | 0x200  # inspect.CO_COROUTINE and CO_ASYNC_GENERATOR


def forget_locals(error: BaseException | None) -> None:
    """Clear the local variables of an error's frames in this package and in the transports: credentials are in them.

    Debuggers, rich, Sentry and pytest show the variables of frames. Frames of the user's own code keep theirs, and so
    do frames that still run.
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
            # A generator may go on after it caught the error: clearing its frame would close it.
            is_kept = frame.f_code.co_flags & _GENERATOR or _is_suspended(frame)
            if not is_kept and frame.f_globals.get("__name__", "").partition(".")[0] in _ROOTS:
                with suppress(RuntimeError):  # it still runs
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
    """Decorate a function that takes secrets so that its errors show none of its variables."""

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
    """Where a request went, fit to be shown: no user name or password, no query."""
    return printable(_public(request.url))


def _public(url: Any) -> str:
    try:
        return str(url.copy_with(username=None, password=None, query=None, fragment=None))
    except Exception:  # a host that is not a valid name of its kind, which a redirect can have
        return "an invalid URL"


def hide_in_logs(request: httpx.Request) -> None:
    """Have httpx, or a library like it, log this request's URL without its user name, password and query."""
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
    """An error's attributes as they can travel: request and response without sockets and credentials."""
    state = dict(state)
    if "request" in state:
        state["request"] = _portable_request(state["request"])
    if "response" in state:
        import copy

        response = state["response"] = copy.copy(state["response"])  # leaves the connection behind
        response.request = state["request"]
        response.history, response.next_request = [], None
    return state


def _portable_request(request: httpx.Request) -> httpx.Request:
    plain = type(request)(request.method, request.url, headers=request.headers)
    hide_secrets(plain)
    return plain


def public_url(url: str) -> str:
    """The URL without the user name and password that it may carry."""
    scheme, separator, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return scheme + separator + host.rpartition("@")[2] + slash + path
