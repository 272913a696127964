"""The retry policy: which failures are retried, how often, and after what wait."""

from __future__ import annotations

from collections.abc import Callable

from anthropic_messages._errors import (
    APIConnectionError,
    APIError,
    APIStatusError,
    InternalServerError,
    OverloadedError,
    RateLimitError,
)


class RetryPolicy:
    """The rules for retries. Subclass it to change them.

    Args:
        max_retries: The number of retries of a call.
        first_wait: The longest wait before the first retry, in seconds. It doubles with each retry.
        longest_wait: The longest wait before any retry, in seconds.
        max_retry_wait: The longest wait that the server may ask for, in seconds. If it asks for more, the error is
            raised immediately with `retry_after` set.
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
        """Decide if a failed request is retried: by the header `x-should-retry`, else by the kind of failure."""
        if failure.should_retry is not None:
            return failure.should_retry
        if isinstance(failure, APIStatusError) and failure.status_code >= 300:
            return failure.status_code in (408, 409, 429) or failure.status_code >= 500
        # A stream that failed before its first event has a good status, so its error class decides.
        return isinstance(failure, APIConnectionError | InternalServerError | RateLimitError)

    def wait(self, retries: int, failure: APIError, random: Callable[[], float]) -> float | None:
        """Return the seconds to wait before the next retry; None for no retry.

        Args:
            retries: The number of retries so far.
            failure: The failure of the last attempt.
            random: Returns a random number from 0 to 1.
        """
        if retries >= self.max_retries or not self.should_retry(failure):
            return None
        if failure.retry_after is not None and failure.retry_after > 0:
            # The caller can handle a long wait better than a call that sleeps for an hour.
            return failure.retry_after if failure.retry_after <= self.max_retry_wait else None
        # Full jitter, so that clients that failed together do not retry together.
        return float(random() * min(self.longest_wait, self.first_wait * 2.0 ** min(retries, 64)))

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and vars(other) == vars(self)

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({shown})"


def why_no_retry(policy: RetryPolicy, retries: int, failure: APIError) -> str:
    """Return advice on the setting that prevented another attempt; an empty string if no setting would help."""
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
