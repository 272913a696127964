"""Poll a batch until it has ended, at growing intervals."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from anthropic_messages._call.response_errors import read_http_date
from anthropic_messages._errors import APIError, BatchTimeoutError
from anthropic_messages._transport.steps import Wait

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from typing import Any

    from anthropic_messages_client.types import MessageBatch

    from anthropic_messages._call.response import APIResponse
    from anthropic_messages._call.retry_policy import RetryPolicy
    from anthropic_messages._transport.steps import Clock, Step

    Retrieve = Callable[[], Generator[Step, Any, APIResponse[MessageBatch]]]
    """Retrieves the batch once."""

_GROWTH = 1.5
_JITTER = 0.1  # Each interval is shortened by up to this fraction, so that parallel programs do not poll in step.
_DAY = 24 * 3600.0  # The API ends every batch within a day. No wait between two polls is longer.
_GRACE = 3600.0  # Seconds after the expiry of a batch during which failed polls are still tolerated.
_MAX_POLL_TIMEOUT = 1e6  # Seconds; every operating system accepts a timeout of this length.


class Polling:
    """Intervals, deadline and callback of polling.

    Args:
        clock: The clock that measures the intervals.
        deadline: Seconds from now, or an aware datetime; None for no deadline.
        poll_interval: Seconds between the first and the second poll.
        max_poll_interval: The longest interval in seconds.
        on_progress: Callback that receives the batch after each poll.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        deadline: float | datetime | None = None,
        poll_interval: float = 1.0,
        max_poll_interval: float = 60.0,
        on_progress: Callable[[MessageBatch], object] | None = None,
    ) -> None:
        self.interval = _check_interval("poll_interval", poll_interval)
        self.max_interval = max(self.interval, _check_interval("max_poll_interval", max_poll_interval))
        self.clock = clock
        self.deadline = _monotonic_deadline(deadline, clock)
        self.on_progress = on_progress

    @property
    def seconds_left(self) -> float:
        """Seconds until the deadline."""
        return float("inf") if self.deadline is None else self.deadline - self.clock.monotonic()

    def limit_options(self, options: dict[str, Any], total_timeout: float | None) -> dict[str, Any]:
        """Return call options whose `total_timeout` ends with the deadline.

        The last poll gets at least one second.
        """
        if self.deadline is None:
            return options
        left = min(max(self.seconds_left, 1.0), _MAX_POLL_TIMEOUT)
        return {**options, "total_timeout": left if total_timeout is None else min(left, total_timeout)}


def _monotonic_deadline(deadline: float | datetime | None, clock: Clock) -> float | None:
    """Convert a deadline to a time of the monotonic clock."""
    if deadline is None:
        return None
    if isinstance(deadline, datetime):
        if deadline.utcoffset() is None:
            raise ValueError("`deadline` has no time zone. Use an aware datetime, or seconds from now.")
        return clock.monotonic() + deadline.timestamp() - clock.program_wall()
    if isinstance(deadline, bool) or not isinstance(deadline, int | float):
        raise TypeError(f"`deadline` must be seconds, an aware datetime or None, not {type(deadline).__name__}.")
    seconds = _float("deadline", deadline)
    if seconds != seconds:
        raise ValueError("`deadline` must be a number of seconds, not NaN.")
    return None if seconds == float("inf") else clock.monotonic() + seconds


def _check_interval(name: str, value: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"`{name}` must be seconds, not {type(value).__name__}.")
    seconds = _float(name, value)
    if not 0 < seconds < float("inf"):
        raise ValueError(f"`{name}` must be a finite number of seconds greater than 0.")
    return seconds


def _float(name: str, value: float) -> float:
    try:
        return float(value)
    except OverflowError:
        raise ValueError(f"`{name}` is too large for a number of seconds.") from None


def wait_until_ended(
    id: str, retrieve: Retrieve, polling: Polling, policy: RetryPolicy
) -> Generator[Step, Any, MessageBatch]:
    """Poll a batch until it has ended, and return it.

    The first poll must succeed, so that a wrong id, key or address is reported immediately. Later polls may fail with
    any error that can be retried, until the deadline. Without a deadline, they may fail until the batch must have
    ended.

    The wall clock of this machine is not used: times of the server are compared with its own `date`, and intervals
    are measured with the monotonic clock. The policy's `max_retry_wait` limits the waits that the server asks for.

    Args:
        id: Id of the batch.
        retrieve: Retrieves the batch once.
        polling: Intervals, deadline and callback.
        policy: Decides which errors can be retried.

    Raises:
        BatchTimeoutError: The deadline passed first.
        APIError: The first poll failed, or a later poll failed with an error that cannot be retried.
    """
    interval = polling.interval
    batch: MessageBatch | None = None
    requested_wait = 0.0  # seconds, as the server asked for
    max_requested_wait = min(max(getattr(policy, "max_retry_wait", 0.0), polling.max_interval), _DAY)
    monotonic = polling.clock.monotonic
    tolerated_until = 0.0  # The batch must have ended by then, so a failed poll is no longer tolerated.
    while True:
        try:
            response = yield from retrieve()
        except APIError as error:
            if batch is None or not policy.should_retry(error) or monotonic() > tolerated_until:
                raise
            requested_wait = error.retry_after or 0.0
        else:
            batch = response.parse()
            if polling.on_progress is not None:
                polling.on_progress(batch)
            if batch.processing_status == "ended":
                return batch
            now = read_http_date(response.headers.get("date"))
            tolerated_until = monotonic() + _seconds_to_expiry(batch, now) + _GRACE
            requested_wait = _seconds_to_reset(response, polling.clock.wall() if now is None else now)
        if polling.seconds_left <= 0:
            assert batch is not None
            raise BatchTimeoutError(batch)
        jittered = interval * (1 - _JITTER * polling.clock.random())
        seconds = max(min(requested_wait, max_requested_wait), jittered)
        yield Wait(min(seconds, polling.seconds_left, _DAY))
        interval = min(interval * _GROWTH, polling.max_interval)


def timestamp(time: object) -> float | None:
    """Return a time of the API in seconds since 1970; None if it is missing or invalid."""
    return time.timestamp() if isinstance(time, datetime) and time.utcoffset() is not None else None


def _seconds_to_expiry(batch: MessageBatch, now: float | None) -> float:
    """Return the seconds until a batch expires, at most a day."""
    expires, created = timestamp(batch.expires_at), timestamp(batch.created_at)
    since = created if now is None else now
    return _DAY if expires is None or since is None else min(max(expires - since, 0.0), _DAY)


def _seconds_to_reset(response: APIResponse[MessageBatch], now: float) -> float:
    """Return the seconds until the request rate limit resets; 0 if requests are left."""
    limit = response.rate_limit.requests
    if limit is None or limit.remaining != 0 or limit.reset is None:
        return 0.0
    return max(0.0, limit.reset.timestamp() - now)
