"""The attempts of a call: send, retry, fail.

`attempts()` is a generator that yields steps and receives their outcomes. It does no I/O and reads no clock of its own,
so that sync, asyncio and trio share it and tests need not wait.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from anthropic_messages._errors import APIError
from anthropic_messages._transport.body_decoding import BodyTooLong
from anthropic_messages._transport.steps import SHORTEST, Clock, Close, Exchange, Read, Step, Wait

from .redirects import follow_redirect, why_not_followed
from .response_errors import not_a_stream, parse_retry_after, status_error, too_long
from .retry_policy import RetryPolicy, why_no_retry
from .transport_errors import transport_error

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from typing import Any

    import httpx
    from anthropic_messages_client.multipart import Multipart

    from anthropic_messages._transport.steps import Parser


class Limits(NamedTuple):
    """The limits on the attempts of a call, and the callback that is called after each."""

    policy: RetryPolicy
    max_redirects: int = 0
    total: float | None = None
    """Seconds for all attempts together, including the waits between them."""
    silence: Mapping[str, float | None] | None = None
    """The limits on a stream's silence, by the names of their settings."""
    report: Callable[[int, Exchange, APIError | None, float, float | None], None] | None = None
    """Called after each attempt with its number, exchange, failure, seconds, and the wait before the next."""
    max_bytes: int | None = None
    """The length limit of a body that is read as a whole."""
    body: Multipart | None = None
    """The body of the request, if it has files."""


def attempts(
    bind: Callable[[], httpx.Request],
    limits: Limits,
    clock: Clock,
    new_parser: Callable[[], Parser] | None = None,
    *,
    unread: bool = False,
) -> Generator[Step, Any, Exchange]:
    """Send a request until an attempt succeeds or the retry policy stops.

    Args:
        bind: Makes the request of each attempt.
        limits: The limits on all attempts.
        clock: The clocks and the source of random numbers.
        new_parser: Makes the parser of each attempt. The response is then read up to its first event.
        unread: Leave the body of a successful response unread.

    Returns:
        The exchange of the successful attempt.

    Raises:
        APIError: The last attempt failed.
    """
    retries = 0
    deadline = None if limits.total is None else clock.monotonic() + limits.total
    while True:
        parser = new_parser() if new_parser else None
        exchange = Exchange(
            bind(), {}, parser, limits.silence, unread=unread, max_bytes=limits.max_bytes, deadline=deadline
        )
        started = clock.monotonic()
        if deadline is not None:
            _shorten_timeouts(exchange.request, deadline - started)
        cause: Exception | None = None
        failure: APIError | None = None
        try:
            response = yield exchange
            while (redirected := follow_redirect(exchange, response, limits.max_redirects)) is not None:
                exchange = redirected
                response = yield exchange
            if not 200 <= response.status_code < 300:
                retry_after = parse_retry_after(response.headers, clock.wall)
                unfollowed = why_not_followed(exchange, limits.max_redirects)
                failure = status_error(response, retry_after=retry_after, unfollowed=unfollowed)
            elif parser is not None and exchange.chunks is not None:
                yield from _read_first_event(exchange, parser)
            elif parser is not None and not parser.collects:
                failure = not_a_stream(response, parser.expected)
        except APIError as error:
            failure = error
            yield Close(exchange)
        except BodyTooLong as error:
            failure = too_long(error, exchange, clock.wall)
        except Exception as error:
            if limits.body is not None and limits.body.failure is not None:  # a file could not be read
                if error is limits.body.failure:
                    raise
                raise limits.body.failure from None
            cause = error
            failure = transport_error(error, exchange)
            if failure is None:
                raise
        now = clock.monotonic()
        wait = None if failure is None else limits.policy.wait(retries, failure, clock.random)
        if failure is not None and wait is None:
            failure._retry_advice = why_no_retry(limits.policy, retries, failure)
        if failure is not None and wait is not None and deadline is not None and now + wait >= deadline:
            wait = None
            failure._retry_advice = (
                f"There was no time for another attempt: increase `total_timeout` ({limits.total:g} s)."
            )
        if wait is not None and limits.body is not None and failure is not None:
            reason = limits.body.why_not_again()
            if reason is not None:
                wait = None
                failure._retry_advice = (
                    f"The call was not retried, because {reason}: pass a path, or a file with `seek()`."
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


def _shorten_timeouts(request: httpx.Request, seconds_left: float) -> None:
    """Let no phase of an attempt take longer than what is left of `total_timeout`."""
    seconds_left = max(seconds_left, SHORTEST)
    phases = request.extensions["timeout"]
    for phase, seconds in phases.items():
        phases[phase] = seconds_left if seconds is None else min(seconds, seconds_left)


def _read_first_event(exchange: Exchange, parser: Parser) -> Generator[Step, Any, None]:
    """Read until the parser has an event, or until the end if it collects the stream."""
    parser.on_headers(exchange)
    while not parser.has_output:
        parser.before_read()
        parser.feed((yield Read(exchange)), exchange)
        if parser.failure is not None and not parser.has_output:
            raise parser.failure
    if parser.collects:
        yield from parser.collect(exchange)
