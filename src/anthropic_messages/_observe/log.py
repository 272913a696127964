"""What the package tells the logger `anthropic_messages`: each attempt, and how the call ended, with its tokens.

At the level DEBUG, also what each attempt sends, which connection it uses, and how long it waits before the next one.

Keys are never logged. Bodies go to the logger `anthropic_messages.bodies`, if its own level is set to DEBUG: the level
of a logger above it does not count. ANTHROPIC_LOG=info or ANTHROPIC_LOG=debug writes the log to the standard error
stream, ANTHROPIC_LOG=bodies that of DEBUG with the bodies.
"""

from __future__ import annotations

import logging

from anthropic_messages._redaction import HIDDEN, place, printable, shown_headers

from .hooks import CallHook

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    import httpx

    from anthropic_messages._errors import APIError

    from .hooks import Attempt, CallInfo

logger = logging.getLogger("anthropic_messages")
logger.addHandler(logging.NullHandler())  # what nobody asked for is not written anywhere
bodies = logging.getLogger("anthropic_messages.bodies")
LEVELS = {
    "bodies": logging.DEBUG,
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warning": logging.WARNING,
    "error": logging.ERROR,
}
_COUNTS = ("input_tokens", "output_tokens", "cache_read_input_tokens", "cache_creation_input_tokens")


def _hide_headers(record: logging.LogRecord) -> bool:
    """Hide the request headers that hpack logs for HTTP/2: any of them may be a credential."""
    if str(record.msg).startswith(("Adding", "Encoded", "Evicting")) and isinstance(record.args, tuple):
        record.args = tuple(each if isinstance(each, int) else HIDDEN for each in record.args)
    return True


for _name in ("hpack.hpack", "hpack.table"):
    logging.getLogger(_name).addFilter(_hide_headers)


def switch_on(level: str) -> None:
    """Lets records of this level through, to the standard error stream if the program has set up no logging."""
    logger.setLevel(LEVELS[level])
    if level == "bodies":
        bodies.setLevel(logging.DEBUG)
    if not logging.root.handlers and len(logger.handlers) == 1:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        logger.addHandler(handler)


class LogHook(CallHook):
    """Logs a call. An attempt that failed and will be repeated is a warning; what failed for good, an error."""

    _contained = True

    def __init__(self, call: CallInfo) -> None:
        super().__init__(call)
        self._told: APIError | None = None
        if bodies.level != logging.NOTSET and bodies.isEnabledFor(logging.DEBUG):
            self.keeps = "content"
            bodies.debug("%s: request %s", call.operation, printable((call.body or b"").decode("utf-8", "replace")))
        elif not logger.isEnabledFor(logging.INFO):
            self.keeps = "nothing"

    def attempt_started(self, request: httpx.Request) -> None:
        if not logger.isEnabledFor(logging.DEBUG):
            return
        call = self.call
        logger.debug("%s: attempt %d: %s", call.operation, call.attempts + 1, _options(call, request))
        if "trace" not in request.extensions:  # that of a user's hook or `auth` goes first
            trace = _ConnectionLog(call.operation)
            request.extensions["trace"] = trace.anotice if call._call.is_async else trace.notice

    def attempt_ended(self, attempt: Attempt) -> None:
        self._told = attempt.error
        if attempt.wait is not None and attempt.error is not None and logger.isEnabledFor(logging.DEBUG):
            asked = attempt.error.retry_after
            logger.debug(
                "%s: retry %d of at most %d in %.3f s, %s",
                attempt.operation,
                attempt.number,
                self.call._call.retry_policy.max_retries,
                attempt.wait,
                f"as the server asks ({asked:g} s)" if asked else "as the retry policy says",
            )
        level = logging.INFO if attempt.error is None else logging.ERROR if attempt.wait is None else logging.WARNING
        if not logger.isEnabledFor(level):
            return
        response = attempt.response
        status = "no answer" if response is None else f"status {response.status_code}"
        request_id = None if response is None else response.headers.get("request-id")
        parts = [
            f"{attempt.operation}: {attempt.request.method} {place(attempt.request)}",
            f"attempt {attempt.number}, {status} after {attempt.elapsed:.3f} s",
            f"request id {request_id}" if request_id else "",
            f"{type(attempt.error).__name__}: {attempt.error}" if attempt.error is not None else "",
            f"next attempt in {attempt.wait:.2f} s" if attempt.wait is not None else "",
        ]
        logger.log(level, "%s", printable(", ".join(part for part in parts if part)))

    def ended(self) -> None:
        call = self.call
        if self.keeps == "content" and call.answer is not None:
            bodies.debug("%s: answer %s", call.operation, printable(call.answer.to_json()))
        failed = call.outcome == "failed"
        level = logging.ERROR if failed else logging.INFO
        if not logger.isEnabledFor(level) or (failed and call.error is self._told):
            return
        parts = [
            f"{call.operation}: {call.outcome} after {call.elapsed:.3f} s",
            f"first event after {call.time_to_first_event:.3f} s" if call.time_to_first_event is not None else "",
            f"request id {call.request_id}" if call.request_id else "",
            f"{type(call.error).__name__}: {call.error}" if failed else "",
            _tokens(getattr(call.answer, "usage", None)),
        ]
        logger.log(level, "%s", printable(", ".join(part for part in parts if part)))


class _ConnectionLog:
    """Logs which connection a request uses. httpcore calls it with each event of the request; other transports do not.

    It holds nothing but names, so that a request which outlives its call keeps nothing alive.
    """

    def __init__(self, operation: str) -> None:
        self._operation = operation
        self._is_new = False
        self._place = ""

    def notice(self, event: str, info: dict[str, Any]) -> None:
        """Take an event such as `connection.connect_tcp.started`, and what belongs to it."""
        _, _, event = event.partition(".")
        if event == "connect_tcp.started":
            self._place = f"{info['host']}:{info['port']}"
        elif event in ("connect_tcp.complete", "connect_unix_socket.complete"):
            self._is_new = True
            logger.debug("%s: new connection to %s", self._operation, self._place or "a Unix socket")
        elif event == "start_tls.complete":
            logger.debug("%s: TLS is set up over the connection", self._operation)
        elif event in ("connect_tcp.failed", "start_tls.failed"):
            error = type(info.get("exception")).__name__
            logger.debug("%s: no connection to %s: %s", self._operation, self._place, error)
        elif event == "send_request_headers.started":
            if not self._is_new:
                logger.debug("%s: a connection is used again", self._operation)
            self._is_new = False  # a redirect may use another one

    async def anotice(self, event: str, info: dict[str, Any]) -> None:
        """`notice`, in the form that asynchronous transports call."""
        self.notice(event, info)


def _options(call: CallInfo, request: httpx.Request) -> str:
    """Return what an attempt sends and how long it may take, without secrets and without the body."""
    plan = call._call
    query = "&".join(f"{name}={HIDDEN}" for name in request.url.params)
    size = 0 if plan.body is None else len(plan.body)
    limits = {
        "timeout": request.extensions.get("timeout"),
        "total_timeout": plan.total_timeout,
        "max_retries": plan.retry_policy.max_retries,
    }
    parts = [
        f"{request.method} {place(request)}{query and '?' + query}",
        f"headers {shown_headers(request)}",
        f"body of {size} bytes",
        f"arguments {', '.join(sorted(call.params)) or 'none'}",
        *(f"{name} {value}" for name, value in limits.items() if value is not None),
    ]
    return "; ".join(parts)


def _tokens(usage: object) -> str:
    fresh, out, read, written = (getattr(usage, name, None) for name in _COUNTS)
    cached = f" ({read or 0} more read from the cache, {written or 0} written to it)" if read or written else ""
    return "" if fresh is None else f"{fresh} tokens in{cached}, {out} out"
