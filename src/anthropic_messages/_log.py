"""What the package tells the logger `anthropic_messages`: each attempt, and the tokens that an answer took.

Neither keys nor bodies are logged. ANTHROPIC_LOG=info (or debug) writes the log to the standard error stream.
"""

from __future__ import annotations

import logging

from ._redact import place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._retry import Attempt

logger = logging.getLogger("anthropic_messages")
logger.addHandler(logging.NullHandler())  # what nobody asked for is not written anywhere
LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}


def switch_on(level: str) -> None:
    """Lets records of this level through, to the standard error stream if the program has set up no logging."""
    logger.setLevel(LEVELS[level])
    if not logging.root.handlers and len(logger.handlers) == 1:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        logger.addHandler(handler)


def attempt_made(attempt: Attempt) -> None:
    """An attempt that failed and will be repeated is a warning, one that failed for good an error."""
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


def answer_read(operation: str, answer: object) -> None:
    """The tokens that a whole answer took."""
    usage = getattr(answer, "usage", None)
    if usage is not None and logger.isEnabledFor(logging.INFO):
        logger.info("%s: %s tokens in, %s out", operation, usage.input_tokens, usage.output_tokens)
