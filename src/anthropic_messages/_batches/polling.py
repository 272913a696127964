"""Waiting for a batch to end, as a plan: look, then look again, a little later each time."""

from __future__ import annotations

from datetime import datetime

from anthropic_messages._call.response_errors import read_http_date
from anthropic_messages._errors import APIError, BatchTimeoutError
from anthropic_messages._transport.steps import Wait

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from typing import Any

    from anthropic_messages_client.types import MessageBatch

    from anthropic_messages._call.response import APIResponse
    from anthropic_messages._call.retry_policy import RetryPolicy
    from anthropic_messages._transport.steps import Clock, Step

    Look = Callable[[], Generator[Step, Any, APIResponse[MessageBatch]]]
    """Asks for the batch as it is now."""

_GROWTH = 1.5
_JITTER = 0.1  # part of an interval by which it may be shorter: programs that began together must not stay together
_DAY = 24 * 3600.0  # the longest time that a batch takes, and the longest wait between two looks
_GRACE = 3600.0  # seconds after the expiry of a batch, within which a look at it must have succeeded
_LONGEST_LOOK = 1e6  # seconds: more than any look takes, and a timeout that every operating system accepts


class Patience:
    """How often to look, for how long, and who hears of it."""

    def __init__(
        self,
        clock: Clock,
        *,
        deadline: float | datetime | None = None,
        first: float = 1.0,
        longest: float = 60.0,
        on_progress: Callable[[MessageBatch], object] | None = None,
    ) -> None:
        self.first, longest = _interval("poll_interval", first), _interval("max_poll_interval", longest)
        self.longest = max(self.first, longest)
        self.clock = clock
        self.until = _moment(deadline, clock)
        self.on_progress = on_progress

    @property
    def left(self) -> float:
        """Seconds until the deadline."""
        return float("inf") if self.until is None else self.until - self.clock.monotonic()

    def bounding(self, options: dict[str, Any], total: float | None) -> dict[str, Any]:
        """The options of a call that ends with the deadline, or a second after, for the last look at it."""
        if self.until is None:
            return options
        left = min(max(self.left, 1.0), _LONGEST_LOOK)
        return {**options, "total_timeout": left if total is None else min(left, total)}


def _moment(deadline: float | datetime | None, clock: Clock) -> float | None:
    """A deadline by the clock that only ever grows."""
    if deadline is None:
        return None
    if isinstance(deadline, datetime):
        if deadline.utcoffset() is None:
            raise ValueError("`deadline` has no time zone: use an aware datetime, or seconds from now.")
        return clock.monotonic() + deadline.timestamp() - clock.program_wall()
    if isinstance(deadline, bool) or not isinstance(deadline, int | float):
        raise TypeError(f"`deadline` must be seconds, an aware datetime or None, not {type(deadline).__name__}.")
    seconds = _float("deadline", deadline)
    if seconds != seconds:
        raise ValueError("`deadline` must be a number of seconds, not NaN.")
    return None if seconds == float("inf") else clock.monotonic() + seconds


def _interval(name: str, value: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"`{name}` must be seconds, not {type(value).__name__}.")
    seconds = _float(name, value)
    if not 0 < seconds < float("inf"):
        raise ValueError(f"`{name}` must be more than 0 seconds.")
    return seconds


def _float(name: str, value: float) -> float:
    try:
        return float(value)
    except OverflowError:
        raise ValueError(f"`{name}` is too large for a number of seconds.") from None


def waiting(id: str, look: Look, patience: Patience, policy: RetryPolicy) -> Generator[Step, Any, MessageBatch]:
    """The batch once it has ended.

    The first look has to succeed, so that a wrong id, key or address is reported immediately. Later looks may fail in
    any way that a retry can repair, until the deadline; without one, until the batch must have ended by itself.

    The wall clock of this machine plays no part: times of the server are compared with its own `date`, and seconds are
    counted by the monotonic clock. What the server asks to wait is limited by the policy's `max_retry_wait`.

    Raises:
        BatchTimeoutError: The deadline came first.
        APIError: The first look failed, or a later one for good.
    """
    interval = patience.first
    batch: MessageBatch | None = None
    asked = 0.0  # seconds that the API asks to wait
    most = min(max(getattr(policy, "max_retry_wait", 0.0), patience.longest), _DAY)
    monotonic = patience.clock.monotonic
    over = 0.0  # by the monotonic: when the batch must have been seen as ended
    while True:
        try:
            response = yield from look()
        except APIError as error:
            if batch is None or not policy.should_retry(error) or monotonic() > over:
                raise
            asked = error.retry_after or 0.0
        else:
            batch = response.parse()
            if patience.on_progress is not None:
                patience.on_progress(batch)
            if batch.processing_status == "ended":
                return batch
            now = read_http_date(response.headers.get("date"))
            over = monotonic() + _remaining(batch, now) + _GRACE
            asked = _until_reset(response, patience.clock.wall() if now is None else now)
        if patience.left <= 0:
            assert batch is not None
            raise BatchTimeoutError(batch)
        seconds = max(min(asked, most), interval * (1 - _JITTER * patience.clock.random()))
        yield Wait(min(seconds, patience.left, _DAY))
        interval = min(interval * _GROWTH, patience.longest)


def seconds_of(time: object) -> float | None:
    """Return a time of the API in seconds since 1970; None if it is missing or could not be read."""
    return time.timestamp() if isinstance(time, datetime) and time.utcoffset() is not None else None


def _remaining(batch: MessageBatch, now: float | None) -> float:
    """Return the seconds until a batch must have ended, a day at most."""
    expires, created = seconds_of(batch.expires_at), seconds_of(batch.created_at)
    since = created if now is None else now
    return _DAY if expires is None or since is None else min(max(expires - since, 0.0), _DAY)


def _until_reset(response: APIResponse[MessageBatch], now: float) -> float:
    """Return the seconds until the rate limit of requests is reset, if this was the last one allowed."""
    limit = response.rate_limit.requests
    if limit is None or limit.remaining != 0 or limit.reset is None:
        return 0.0
    return max(0.0, limit.reset.timestamp() - now)
