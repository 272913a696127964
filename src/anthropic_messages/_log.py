"""What the package tells the logger `anthropic_messages`: each attempt, and how the call ended, with its tokens.

Keys are never logged. Bodies go to the logger `anthropic_messages.bodies`, if its own level is set to DEBUG: the level
of a logger above it does not count. ANTHROPIC_LOG=info (or debug) writes the log to the standard error stream,
ANTHROPIC_LOG=bodies with the bodies.
"""

from __future__ import annotations

import logging

from ._hooks import CallHook
from ._redact import HIDDEN, place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._errors import APIError
    from ._hooks import Attempt, CallInfo

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
LONGEST = 10_000
"""Characters of a body that are logged at most: an attachment can have thirty million."""


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

    def __init__(self, call: CallInfo) -> None:
        super().__init__(call)
        self._told: APIError | None = None
        if bodies.level != logging.NOTSET and bodies.isEnabledFor(logging.DEBUG):
            self.keeps = "content"
            bodies.debug("%s: request %s", call.operation, _shown((call.body or b"").decode()))
        elif not logger.isEnabledFor(logging.INFO):
            self.keeps = "nothing"

    def attempt_ended(self, attempt: Attempt) -> None:
        self._told = attempt.error
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
        logger.log(level, "%s", ", ".join(part for part in parts if part))

    def ended(self) -> None:
        call = self.call
        if self.keeps == "content" and call.answer is not None:
            bodies.debug("%s: answer %s", call.operation, _shown(call.answer.to_json()))
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
        logger.log(level, "%s", ", ".join(part for part in parts if part))


def _tokens(usage: object) -> str:
    fresh, out, read, written = (getattr(usage, name, None) for name in _COUNTS)
    cached = f" ({read or 0} more read from the cache, {written or 0} written to it)" if read or written else ""
    return "" if fresh is None else f"{fresh} tokens in{cached}, {out} out"


def _shown(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}... ({len(text)} characters)"
