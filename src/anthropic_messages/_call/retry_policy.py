"""Which failures are retried, how often, and after how long."""

from __future__ import annotations

from anthropic_messages._errors import (
    APIConnectionError,
    APIError,
    APIStatusError,
    InternalServerError,
    OverloadedError,
    RateLimitError,
)
from anthropic_messages._transport.steps import Exchange, Step

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from typing import Any

    import httpx


if TYPE_CHECKING:
    Steps = Generator[Step, Any, httpx.Response]
    Opened = Generator[Step, Any, Exchange]


class RetryPolicy:
    """Which failures are worth another try, how often, and after how long. Subclass it to decide otherwise.

    Args:
        max_retries: How many times a call is tried again.
        first_wait: Seconds before the first retry, at most; each further wait may be twice as long.
        longest_wait: Seconds that no such wait exceeds.
        max_retry_wait: Seconds that the server may ask to wait. A call that it asks to wait longer fails at once, with
            the time to come back in `error.retry_after`.
    """

    def __init__(
        self,
        max_retries: int = 2,
        *,
        first_wait: float = 0.5,
        longest_wait: float = 8.0,
        max_retry_wait: float = 60.0,
    ) -> None:
        self.max_retries = max_retries
        self.first_wait = first_wait
        self.longest_wait = longest_wait
        self.max_retry_wait = max_retry_wait

    def should_retry(self, failure: APIError) -> bool:
        """Whether the same request could go better next time: `x-should-retry` if the server sent it, else the kind."""
        if failure.should_retry is not None:
            return failure.should_retry
        if isinstance(failure, APIStatusError) and failure.status_code >= 300:
            return failure.status_code in (408, 409, 429) or failure.status_code >= 500
        # Of a stream that failed before its first event, the status was good and says nothing.
        return isinstance(failure, APIConnectionError | InternalServerError | RateLimitError)

    def wait(self, retries: int, failure: APIError, random: Callable[[], float]) -> float | None:
        """Seconds before retry number `retries` + 1; None for no retry. `random` returns a number from 0 to 1."""
        if retries >= self.max_retries or not self.should_retry(failure):
            return None
        if failure.retry_after is not None and failure.retry_after > 0:
            # An hour's sleep is no answer: the caller gets the error, with the time to come back.
            return failure.retry_after if failure.retry_after <= self.max_retry_wait else None
        # Full jitter: clients that failed together must not come back together.
        return float(random() * min(self.longest_wait, self.first_wait * 2.0 ** min(retries, 64)))

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and vars(other) == vars(self)

    __hash__ = None  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({shown})"


def why_no_retry(policy: RetryPolicy, retries: int, failure: APIError) -> str:
    """Return advice on the setting of the policy that prevented another attempt; nothing where none would help."""
    if type(policy).wait is not RetryPolicy.wait or not policy.should_retry(failure):
        return ""
    if failure.retry_after is not None and failure.retry_after > policy.max_retry_wait:
        return (
            f"That is longer than `max_retry_wait` ({policy.max_retry_wait:g} s), so the call was not retried: try "
            "again after `error.retry_after` seconds, or increase `max_retry_wait` of `RetryPolicy`."
        )
    if retries >= policy.max_retries and isinstance(failure, RateLimitError | OverloadedError):
        return f"Increase `max_retries` ({policy.max_retries}) to retry more often."
    return ""
