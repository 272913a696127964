"""Log calls to the logger `anthropic_messages`: each attempt, and the end of each call with its tokens.

The level DEBUG adds the request of each attempt, its connection, and the wait before the next attempt.

Keys are never logged. Bodies are logged to `anthropic_messages.bodies` if the level of that logger itself is DEBUG; an
inherited level has no effect. ANTHROPIC_LOG=info and ANTHROPIC_LOG=debug write the log to the standard error stream.
ANTHROPIC_LOG=bodies writes the level DEBUG and the bodies.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from anthropic_messages._redaction import HIDDEN, place, printable, shown_headers

from .hooks import CallHook

if TYPE_CHECKING:
    from typing import Any

    import httpx

    from anthropic_messages._errors import APIError

    from .hooks import Attempt, CallInfo

logger = logging.getLogger("anthropic_messages")
logger.addHandler(logging.NullHandler())  # Without a handler of the program, nothing is written.
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
    """Hide the request headers that hpack logs for HTTP/2, because any of them may be a credential."""
    if str(record.msg).startswith(("Adding", "Encoded", "Evicting")) and isinstance(record.args, tuple):
        record.args = tuple(each if isinstance(each, int) else HIDDEN for each in record.args)
    return True


for _name in ("hpack.hpack", "hpack.table"):
    logging.getLogger(_name).addFilter(_hide_headers)


def enable(level: str) -> None:
    """Enable the log at a level of `LEVELS`.

    If the program has not configured logging, records are written to the standard error stream.
    """
    logger.setLevel(LEVELS[level])
    if level == "bodies":
        bodies.setLevel(logging.DEBUG)
    if not logging.root.handlers and len(logger.handlers) == 1:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        logger.addHandler(handler)


class LogHook(CallHook):
    """Logs one call. A failed attempt is a warning if it is retried, and an error otherwise."""

    _logs_errors = True

    def __init__(self, call: CallInfo) -> None:
        super().__init__(call)
        self._logged_error: APIError | None = None
        if bodies.level != logging.NOTSET and bodies.isEnabledFor(logging.DEBUG):
            self.capture = "content"
            body = (call.body or b"").decode("utf-8", "replace")
            bodies.debug("%s: request %s", call.operation, _printable_json(body))
        elif not logger.isEnabledFor(logging.INFO):
            self.capture = "nothing"

    def attempt_started(self, request: httpx.Request) -> None:
        if not logger.isEnabledFor(logging.DEBUG):
            return
        call = self.call
        logger.debug("%s: attempt %d: %s", call.operation, call.attempts + 1, _options(call, request))
        if "trace" not in request.extensions:  # A trace of the user's own hook or `auth` takes precedence.
            trace = _ConnectionLog(call.operation)
            request.extensions["trace"] = trace.ahandle if call._call.is_async else trace.handle

    def attempt_ended(self, attempt: Attempt) -> None:
        self._logged_error = attempt.error
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
        status = "no response" if response is None else f"status {response.status_code}"
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
        if self.capture == "content" and call.answer is not None:
            bodies.debug("%s: response %s", call.operation, _printable_json(call.answer.to_json()))
        failed = call.outcome == "failed"
        level = logging.ERROR if failed else logging.INFO
        if not logger.isEnabledFor(level) or (failed and call.error is self._logged_error):
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
    """Logs the connection of a request. httpcore calls it with each event of the request; other transports do not.

    It refers to strings only, so that a request that outlives its call keeps no other object alive.
    """

    def __init__(self, operation: str) -> None:
        self._operation = operation
        self._is_new = False
        self._address = ""

    def handle(self, event: str, info: dict[str, Any]) -> None:
        """Handle an event such as `connection.connect_tcp.started` and its details."""
        _, _, event = event.partition(".")
        if event == "connect_tcp.started":
            self._address = f"{info['host']}:{info['port']}"
        elif event in ("connect_tcp.complete", "connect_unix_socket.complete"):
            self._is_new = True
            logger.debug("%s: new connection to %s", self._operation, self._address or "a Unix socket")
        elif event == "start_tls.complete":
            logger.debug("%s: TLS handshake complete", self._operation)
        elif event in ("connect_tcp.failed", "start_tls.failed"):
            error = type(info.get("exception")).__name__
            logger.debug("%s: could not connect to %s: %s", self._operation, self._address, error)
        elif event == "send_request_headers.started":
            if not self._is_new:
                logger.debug("%s: reusing a connection", self._operation)
            self._is_new = False  # A redirect may use another connection.

    async def ahandle(self, event: str, info: dict[str, Any]) -> None:
        """Handle an event of an asynchronous transport."""
        self.handle(event, info)


def _printable_json(text: str) -> str:
    """Return JSON text with JSON escapes for the characters that `printable` would replace by escapes of Python."""
    if not text.isprintable():
        import json

        text = "".join(char if char.isprintable() else json.dumps(char)[1:-1] for char in text)
    return printable(text)


def _options(call: CallInfo, request: httpx.Request) -> str:
    """Describe the request of an attempt and its timeouts, without secrets and without the body."""
    plan = call._call
    query = "&".join(f"{name}={HIDDEN}" for name in request.url.params)
    size = plan.upload.size if plan.upload is not None else 0 if plan.body is None else len(plan.body)
    limits = {
        "timeout": request.extensions.get("timeout"),
        "total_timeout": plan.total_timeout,
        "max_retries": plan.retry_policy.max_retries,
    }
    parts = [
        f"{request.method} {place(request)}{query and '?' + query}",
        f"headers {shown_headers(request)}",
        "body of unknown size" if size is None else f"body of {size} bytes",
        f"arguments {', '.join(sorted(call.params)) or 'none'}",
        *(f"{name} {value}" for name, value in limits.items() if value is not None),
    ]
    return "; ".join(parts)


def _tokens(usage: object) -> str:
    fresh, out, read, written = (getattr(usage, name, None) for name in _COUNTS)
    cached = f" ({read or 0} more read from the cache, {written or 0} written to it)" if read or written else ""
    return "" if fresh is None else f"{fresh} tokens in{cached}, {out} out"
