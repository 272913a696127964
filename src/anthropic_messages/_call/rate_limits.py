"""What the headers of an answer say of rate limits."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


_DIGITS = 30


class RateLimit(NamedTuple):
    """One of the limits that a call counts against."""

    limit: int | None
    """How much the limit allows."""
    remaining: int | None
    """How much of it is left."""
    reset: datetime | None
    """When it is whole again; aware."""


class RateLimits(NamedTuple):
    """What an answer says of rate limits, read from its `anthropic-ratelimit-...` and `anthropic-priority-...` headers.

    None stands for a limit of which it says nothing.
    """

    requests: RateLimit | None
    tokens: RateLimit | None
    input_tokens: RateLimit | None
    output_tokens: RateLimit | None
    priority_input_tokens: RateLimit | None
    priority_output_tokens: RateLimit | None


def read_rate_limits(headers: Mapping[str, str]) -> RateLimits:
    prefixes = [f"anthropic-ratelimit-{name}" for name in ("requests", "tokens", "input-tokens", "output-tokens")]
    prefixes += [f"anthropic-priority-{name}" for name in ("input-tokens", "output-tokens")]
    return RateLimits(*(_rate_limit(headers, prefix) for prefix in prefixes))


def _rate_limit(headers: Mapping[str, str], prefix: str) -> RateLimit | None:
    limit, remaining, reset = (headers.get(f"{prefix}-{name}") for name in ("limit", "remaining", "reset"))
    if limit is None and remaining is None and reset is None:
        return None
    return RateLimit(_integer(limit), _integer(remaining), _time(reset))


def _integer(text: str | None) -> int | None:
    # Python reads no more than some thousand digits, and no limit has that many.
    return int(text) if text is not None and len(text) <= _DIGITS and text.isascii() and text.isdigit() else None


def _time(text: str | None) -> datetime | None:
    from anthropic_messages_client.models._datetime import decode

    when = None if text is None else decode(text)
    return when if isinstance(when, datetime) else None
