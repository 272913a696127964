"""When to send again, and when to give up: a generator that yields steps such as `Send`, and hears what came of them.

It does no I/O and has no clock of its own, so that sync, asyncio and trio share it and tests need no waiting.
"""

from __future__ import annotations

from anthropic_messages._errors import (
    APIConnectionError,
    APIError,
    APIStatusError,
    InternalServerError,
    OverloadedError,
    RateLimitError,
)
from anthropic_messages._redaction import hide_in_logs, strip_secrets
from anthropic_messages._transport.body_decoding import BodyTooLong

from .failures import not_a_stream, parse_retry_after, status_error, too_long, transport_error

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from typing import Any

    import httpx

    from anthropic_messages._observe.hooks import HookDispatcher
    from anthropic_messages._streaming.body_parser import BodyParser


class Exchange:
    """Send this request, and read the answer; of one that is to be streamed, and is a good one, the headers only."""

    __slots__ = (
        "chunks",
        "deadline",
        "max_bytes",
        "options",
        "owner",
        "redirects",
        "request",
        "response",
        "retries",
        "silence",
        "stream",
        "unread",
        "watch",
    )

    def __init__(
        self,
        request: httpx.Request,
        options: dict[str, Any],
        stream: BodyParser | None = None,
        silence: Mapping[str, float | None] | None = None,
        *,
        unread: bool = False,
        max_bytes: int | None = None,
    ) -> None:
        self.request = request
        self.options = options
        self.stream = stream
        self.unread = unread
        """Whether the body of a good answer is left to the caller, whatever it is."""
        self.max_bytes = max_bytes
        """Bytes that a body which is read as a whole may have; None for no limit."""
        self.silence = silence or {}
        """The limits of a stream's silence, by the names of their settings."""
        self.redirects = 0
        """How many were followed."""
        self.owner: object = None
        """What must live as long as the answer is read: the client's connections, when nobody keeps the client."""
        self.watch: HookDispatcher | None = None
        """Who is to hear of the end of a call whose answer has been given out before it."""
        self.retries = 0
        self.deadline: float | None = None
        """When the time of the whole call is over, by the clock that only ever grows."""
        self.response: httpx.Response | None = None
        """Set as soon as its headers are there."""
        self.chunks: Any = None
        """The bytes of a streamed answer, in an iterator of the driver's kind."""


class Read:
    """Read the next bytes of a streamed answer; None at its end."""

    __slots__ = ("exchange",)

    def __init__(self, exchange: Exchange) -> None:
        self.exchange = exchange


class Close:
    """Free the connection of an answer that is not read to its end."""

    __slots__ = ("exchange",)

    def __init__(self, exchange: Exchange) -> None:
        self.exchange = exchange


class Work:
    """Call a function that may block: of an asynchronous client, in a worker thread."""

    __slots__ = ("function",)

    def __init__(self, function: Callable[[], Any]) -> None:
        self.function = function


class Wait:
    """Do nothing for some seconds."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


SHORTEST = 0.001
"""Seconds that a single wait may take at least: to transports, 0 means no wait or no limit, and less is an error."""

Step = Exchange | Read | Close | Wait | Work
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

    def wait(self, retries: int, failure: APIError, dice: Callable[[], float]) -> float | None:
        """Seconds before retry number `retries` + 1; None for no retry. `dice` gives a number from 0 to 1."""
        if retries >= self.max_retries or not self.should_retry(failure):
            return None
        if failure.retry_after is not None and failure.retry_after > 0:
            # An hour's sleep is no answer: the caller gets the error, with the time to come back.
            return failure.retry_after if failure.retry_after <= self.max_retry_wait else None
        # Full jitter: clients that failed together must not come back together.
        return float(dice() * min(self.longest_wait, self.first_wait * 2.0 ** min(retries, 64)))

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and vars(other) == vars(self)

    __hash__ = None  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({shown})"


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


class Clock:
    """The clocks and the dice, so that plans need neither time nor luck to be tested."""

    __slots__ = ("clock", "dice", "program_clock", "ticker")

    def __init__(
        self,
        clock: Callable[[], float],
        ticker: Callable[[], float],
        dice: Callable[[], float],
        program_clock: Callable[[], float] | None = None,
    ) -> None:
        self.clock = clock
        """Seconds since 1970, which a `retry-after` date is compared with."""
        self.program_clock = program_clock or clock
        """Seconds since 1970 as the program sees them, which a `datetime` of its own is compared with."""
        self.ticker = ticker
        """Seconds that only ever grow."""
        self.dice = dice
        """A number from 0 to 1."""


def attempts(
    bind: Callable[[], httpx.Request],
    limits: Limits,
    chance: Clock,
    new_stream: Callable[[], BodyParser] | None = None,
    *,
    unread: bool = False,
) -> Opened:
    """Returns the first attempt that got a good response, or raises an `APIError`.

    The response has been read to its end; given `new_stream`, to its first event; of an `unread` one, the headers
    only. `bind` makes each request.
    """
    retries = 0
    deadline = None if limits.total is None else chance.ticker() + limits.total
    while True:
        stream = new_stream() if new_stream else None
        exchange = Exchange(bind(), {}, stream, limits.silence, unread=unread, max_bytes=limits.max_bytes)
        exchange.retries = retries
        started = chance.ticker()
        if deadline is not None:
            _limit(exchange, deadline, deadline - started)
        cause: Exception | None = None
        failure: APIError | None = None
        try:
            response = yield from _following(exchange, limits.redirects)
            if not 200 <= response.status_code < 300:
                retry_after = parse_retry_after(response.headers, chance.clock)
                unfollowed = _why_not_followed(exchange, limits.redirects)
                failure = status_error(response, retry_after=retry_after, unfollowed=unfollowed)
            elif exchange.stream is not None and exchange.chunks is not None:
                yield from _first_event(exchange, exchange.stream)
            elif exchange.stream is not None and not exchange.stream.collects:
                failure = not_a_stream(response, exchange.stream.wanted)
        except APIError as error:
            failure = error
            yield Close(exchange)
        except BodyTooLong as error:
            failure = too_long(error, exchange, chance.clock)
        except Exception as error:
            cause = error
            failure = transport_error(error, exchange)
            if failure is None:
                raise
        now = chance.ticker()
        wait = None if failure is None else limits.policy.wait(retries, failure, chance.dice)
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


def _why_no_retry(policy: RetryPolicy, retries: int, failure: APIError) -> str:
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


def _limit(exchange: Exchange, deadline: float, left: float) -> None:
    """No part of an attempt may take longer than what is left of the call's time."""
    exchange.deadline = deadline
    left = max(left, SHORTEST)
    phases = exchange.request.extensions["timeout"]
    for phase, seconds in phases.items():
        phases[phase] = left if seconds is None else min(seconds, left)


def _first_event(exchange: Exchange, stream: BodyParser) -> Generator[Step, Any, None]:
    """Reads until there is something to give out; to the end, where all is given out at once."""
    stream.begin(exchange)
    while not stream.started:
        stream.ask()
        stream.receive((yield Read(exchange)), exchange)
        if stream.failure is not None and not stream.started:
            raise stream.failure
    if stream.collects:
        yield from stream.collect(exchange)


def _following(exchange: Exchange, redirects: int) -> Steps:
    """Send, and follow redirects; where they lead to another origin, without what is meant for the API alone.

    The transport is told not to follow any itself: httpx would drop `authorization`, and hand on `x-api-key`.
    """
    response: httpx.Response = yield exchange
    while exchange.redirects < redirects and response.next_request is not None:
        request = response.next_request
        if not _reachable(request.url):
            break
        if not _same_party(exchange.request.url, request.url):
            strip_secrets(request)
            exchange.options = {"auth": None}
        hide_in_logs(request)
        exchange.request, exchange.response = request, None
        exchange.redirects += 1
        response = yield exchange
    return response


def _reachable(url: httpx.URL) -> bool:
    return url.scheme in ("http", "https") and bool(url.host) and 0 < (url.port or 80) < 65536


def _why_not_followed(exchange: Exchange, most: int) -> str:
    if most == 0:
        return "and the HTTP client follows no redirects"
    return f"after {most} other redirects" if exchange.redirects == most else "where no request can go"


def _same_party(url: httpx.URL, other: httpx.URL) -> bool:
    """The same origin, or the same host over TLS instead of in the clear."""
    if (url.scheme, url.host, url.port) == (other.scheme, other.host, other.port):
        return True
    return (url.scheme, url.host, url.port, other.scheme, other.port) == (
        "http",
        other.host,
        None,
        "https",
        None,
    )
