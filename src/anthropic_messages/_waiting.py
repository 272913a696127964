"""Waiting for a batch to end, as a plan: look, then look again, a little later each time."""

from __future__ import annotations

from datetime import datetime, timedelta

from ._errors import APIError, BatchTimeoutError
from ._retry import Wait

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from typing import Any

    from anthropic_messages_client.types import MessageBatch

    from ._response import APIResponse
    from ._retry import Chance, RetryPolicy, Step

    Look = Callable[[], Generator[Step, Any, APIResponse[MessageBatch]]]
    """Asks for the batch as it is now."""

_GROWTH = 1.5
_JITTER = 0.1  # part of an interval by which it may be shorter: programs that began together must not stay together
_GRACE = timedelta(hours=1)  # after its expiry, within which a batch must have been heard of as ended


class Patience:
    """How often to look, for how long, and who hears of it."""

    def __init__(
        self,
        chance: Chance,
        *,
        deadline: float | datetime | None = None,
        first: float = 1.0,
        longest: float = 60.0,
        on_progress: Callable[[MessageBatch], object] | None = None,
    ) -> None:
        for name, seconds in (("poll_interval", first), ("max_poll_interval", longest)):
            if isinstance(seconds, bool) or not isinstance(seconds, int | float):
                raise TypeError(f"`{name}` must be seconds, not {type(seconds).__name__}.")
            if not 0 < seconds < float("inf"):
                raise ValueError(f"`{name}` must be more than 0 seconds.")
        self.chance = chance
        self.until = _moment(deadline, chance)
        self.first = first
        self.longest = max(first, longest)
        self.on_progress = on_progress

    @property
    def left(self) -> float:
        """Seconds until the deadline."""
        return float("inf") if self.until is None else self.until - self.chance.ticker()

    def bounding(self, options: dict[str, Any], total: float | None) -> dict[str, Any]:
        """The options of a call that ends with the deadline, or a second after, for the last look at it."""
        if self.until is None:
            return options
        left = max(self.left, 1.0)
        return {**options, "total_timeout": left if total is None else min(left, total)}


def _moment(deadline: float | datetime | None, chance: Chance) -> float | None:
    """A deadline by the clock that only ever grows."""
    if deadline is None:
        return None
    if isinstance(deadline, datetime):
        if deadline.tzinfo is None:
            raise ValueError("`deadline` has no time zone: use an aware datetime, or seconds from now.")
        return chance.ticker() + deadline.timestamp() - chance.program_clock()
    if isinstance(deadline, bool) or not isinstance(deadline, int | float):
        raise TypeError(f"`deadline` must be seconds, an aware datetime or None, not {type(deadline).__name__}.")
    return chance.ticker() + deadline


def waiting(id: str, look: Look, patience: Patience, policy: RetryPolicy) -> Generator[Step, Any, MessageBatch]:
    """The batch once it has ended.

    The first look has to succeed, so that a wrong id, key or address is heard of at once. After that, what another try
    can mend is no reason to stop, until the deadline; without one, until the batch must have ended by itself.

    Raises:
        BatchTimeoutError: The deadline came first.
        APIError: The first look failed, or a later one for good.
    """
    interval = patience.first
    batch: MessageBatch | None = None
    asked = 0.0  # seconds that the API asks to wait
    while True:
        try:
            response = yield from look()
        except APIError as error:
            if batch is None or not policy.worth_retrying(error) or _is_over(batch, patience.chance):
                raise
            asked = error.retry_after or 0.0
        else:
            batch = response.parse()
            if patience.on_progress is not None:
                patience.on_progress(batch)
            if batch.processing_status == "ended":
                return batch
            asked = _until_reset(response, patience.chance)
        if patience.left <= 0:
            assert batch is not None
            raise BatchTimeoutError(batch)
        seconds = max(asked, interval * (1 - _JITTER * patience.chance.dice()))
        yield Wait(min(seconds, patience.left))
        interval = min(interval * _GROWTH, patience.longest)


def _is_over(batch: MessageBatch, chance: Chance) -> bool:
    return batch.expires_at.timestamp() + _GRACE.total_seconds() < chance.clock()


def _until_reset(response: APIResponse[MessageBatch], chance: Chance) -> float:
    """Seconds until requests are allowed again, where this was the last one that was."""
    limit = response.rate_limit.requests
    if limit is None or limit.remaining != 0 or limit.reset is None:
        return 0.0
    return max(0.0, limit.reset.timestamp() - chance.clock())
