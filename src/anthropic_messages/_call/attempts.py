"""When to send again, and when to give up: a generator that yields steps such as `Send`, and hears what came of them.

It does no I/O and has no clock of its own, so that sync, asyncio and trio share it and tests need no waiting.
"""

from __future__ import annotations

from anthropic_messages._call.redirects import _following, _why_not_followed
from anthropic_messages._call.response_errors import not_a_stream, parse_retry_after, status_error, too_long
from anthropic_messages._call.retry_policy import RetryPolicy, _why_no_retry
from anthropic_messages._errors import (
    APIError,
)
from anthropic_messages._transport.body_decoding import BodyTooLong
from anthropic_messages._transport.steps import SHORTEST, Clock, Close, Exchange, Read, Step, Wait

from .transport_errors import transport_error

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from typing import Any

    import httpx

    from anthropic_messages._transport.steps import Parser


if TYPE_CHECKING:
    Steps = Generator[Step, Any, httpx.Response]
    Opened = Generator[Step, Any, Exchange]


class Limits:
    """What bounds the attempts of a call, and who hears of them."""

    __slots__ = ("max_bytes", "policy", "redirects", "report", "silence", "total")

    def __init__(
        self,
        policy: RetryPolicy,
        *,
        redirects: int = 0,
        total: float | None = None,
        silence: Mapping[str, float | None] | None = None,
        report: Callable[[int, Exchange, APIError | None, float, float | None], None] | None = None,
        max_bytes: int | None = None,
    ) -> None:
        self.policy = policy
        self.redirects = redirects
        """How many to follow."""
        self.total = total
        """Seconds for all attempts together, waits included."""
        self.silence = silence
        """Seconds that a stream may bring nothing, by the names of their settings."""
        self.report = report
        """Is told of each attempt: number, send, failure, seconds, wait."""
        self.max_bytes = max_bytes
        """Bytes that a body which is read as a whole may have."""


def attempts(
    bind: Callable[[], httpx.Request],
    limits: Limits,
    clock: Clock,
    new_stream: Callable[[], Parser] | None = None,
    *,
    unread: bool = False,
) -> Opened:
    """Returns the first attempt that got a good response, or raises an `APIError`.

    The response has been read to its end; given `new_stream`, to its first event; of an `unread` one, the headers
    only. `bind` makes each request.
    """
    retries = 0
    deadline = None if limits.total is None else clock.monotonic() + limits.total
    while True:
        stream = new_stream() if new_stream else None
        exchange = Exchange(bind(), {}, stream, limits.silence, unread=unread, max_bytes=limits.max_bytes)
        exchange.retries = retries
        started = clock.monotonic()
        if deadline is not None:
            _limit(exchange, deadline, deadline - started)
        cause: Exception | None = None
        failure: APIError | None = None
        try:
            response = yield from _following(exchange, limits.redirects)
            if not 200 <= response.status_code < 300:
                retry_after = parse_retry_after(response.headers, clock.wall)
                unfollowed = _why_not_followed(exchange, limits.redirects)
                failure = status_error(response, retry_after=retry_after, unfollowed=unfollowed)
            elif exchange.stream is not None and exchange.chunks is not None:
                yield from _first_event(exchange, exchange.stream)
            elif exchange.stream is not None and not exchange.stream.collects:
                failure = not_a_stream(response, exchange.stream.expected)
        except APIError as error:
            failure = error
            yield Close(exchange)
        except BodyTooLong as error:
            failure = too_long(error, exchange, clock.wall)
        except Exception as error:
            cause = error
            failure = transport_error(error, exchange)
            if failure is None:
                raise
        now = clock.monotonic()
        wait = None if failure is None else limits.policy.wait(retries, failure, clock.random)
        if failure is not None and wait is None:
            failure._retry_advice = _why_no_retry(limits.policy, retries, failure)
        if failure is not None and wait is not None and deadline is not None and now + wait >= deadline:
            wait = None
            failure._retry_advice = (
                f"There was no time for another attempt: increase `total_timeout` ({limits.total:g} s)."
            )
        if limits.report is not None:
            try:
                limits.report(retries + 1, exchange, failure, now - started, wait)
            except Exception:
                yield Close(exchange)
                raise
        if failure is None:
            return exchange
        if wait is None:
            failure.attempts = retries + 1
            try:
                raise failure from cause
            finally:
                # This frame is in the error's traceback; without these names there is no cycle to collect.
                del failure, cause
        yield Wait(wait)
        retries += 1


def _limit(exchange: Exchange, deadline: float, left: float) -> None:
    """No part of an attempt may take longer than what is left of the call's time."""
    exchange.deadline = deadline
    left = max(left, SHORTEST)
    phases = exchange.request.extensions["timeout"]
    for phase, seconds in phases.items():
        phases[phase] = left if seconds is None else min(seconds, left)


def _first_event(exchange: Exchange, stream: Parser) -> Generator[Step, Any, None]:
    """Reads until there is something to give out; to the end, where all is given out at once."""
    stream.on_headers(exchange)
    while not stream.has_output:
        stream.before_read()
        stream.feed((yield Read(exchange)), exchange)
        if stream.failure is not None and not stream.has_output:
            raise stream.failure
    if stream.collects:
        yield from stream.collect(exchange)
