"""Rate limits, read from the headers of a response."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


_MAX_DIGITS = 30


class RateLimit(NamedTuple):
    """A rate limit that a call counts against."""

    limit: int | None
    """The number of requests or tokens that the limit allows."""
    remaining: int | None
    """The number that remains."""
    reset: datetime | None
    """The time at which the limit is fully replenished, with its time zone."""


class RateLimits(NamedTuple):
    """Rate limits from the headers `anthropic-ratelimit-...` and `anthropic-priority-...`; None for missing ones."""

    requests: RateLimit | None
    tokens: RateLimit | None
    input_tokens: RateLimit | None
    output_tokens: RateLimit | None
    priority_input_tokens: RateLimit | None
    priority_output_tokens: RateLimit | None


def read_rate_limits(headers: Mapping[str, str]) -> RateLimits:
    """Return the rate limits that the headers of a response contain."""
    prefixes = [f"anthropic-ratelimit-{name}" for name in ("requests", "tokens", "input-tokens", "output-tokens")]
    prefixes += [f"anthropic-priority-{name}" for name in ("input-tokens", "output-tokens")]
    return RateLimits(*(_rate_limit(headers, prefix) for prefix in prefixes))


def _rate_limit(headers: Mapping[str, str], prefix: str) -> RateLimit | None:
    limit, remaining, reset = (headers.get(f"{prefix}-{name}") for name in ("limit", "remaining", "reset"))
    if limit is None and remaining is None and reset is None:
        return None
    return RateLimit(_integer(limit), _integer(remaining), _time(reset))


def _integer(text: str | None) -> int | None:
    # `int()` raises ValueError for thousands of digits, and no limit has that many.
    return int(text) if text is not None and len(text) <= _MAX_DIGITS and text.isascii() and text.isdigit() else None


def _time(text: str | None) -> datetime | None:
    from anthropic_messages_client.models._datetime import decode

    when = None if text is None else decode(text)
    return when if isinstance(when, datetime) else None
