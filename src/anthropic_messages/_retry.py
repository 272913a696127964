"""When to send again, and when to give up: a generator that yields steps such as `Send`, and hears what came of them.

It does no I/O and has no clock of its own, so that sync, asyncio and trio share it and tests need no waiting.
"""

from __future__ import annotations

from ._errors import APIConnectionError, APIError, InternalServerError, RateLimitError
from ._failures import parse_retry_after, status_error, transport_error

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from typing import Any

    import httpx

    from ._stream_state import StreamState


class Send:
    """Send this request, and read the answer; of one that is to be streamed, and is a good one, the headers only."""

    __slots__ = ("options", "pieces", "request", "response", "retries", "stream")

    def __init__(self, request: httpx.Request, options: dict[str, Any], stream: StreamState | None = None) -> None:
        self.request = request
        self.options = options
        self.stream = stream
        self.retries = 0
        self.response: httpx.Response | None = None
        """Set as soon as its headers are there."""
        self.pieces: Any = None
        """The bytes of a streamed answer, in an iterator of the driver's kind."""


class Read:
    """Read the next bytes of a streamed answer; None at its end."""

    __slots__ = ("send",)

    def __init__(self, send: Send) -> None:
        self.send = send


class Close:
    """Free the connection of an answer that is not read to its end."""

    __slots__ = ("send",)

    def __init__(self, send: Send) -> None:
        self.send = send


class Wait:
    """Do nothing for some seconds."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


Step = Send | Read | Close | Wait
if TYPE_CHECKING:
    Steps = Generator[Step, Any, httpx.Response]
    Opened = Generator[Step, Any, Send]


class RetryPolicy:
    """How often to try again, and how long to wait in between (seconds)."""

    __slots__ = ("first_wait", "longest_wait", "max_retries", "max_retry_wait")

    def __init__(
        self,
        max_retries: int,
        *,
        first_wait: float = 0.5,
        longest_wait: float = 8.0,
        max_retry_wait: float = 60.0,
    ) -> None:
        self.max_retries = max_retries
        self.first_wait = first_wait
        self.longest_wait = longest_wait
        self.max_retry_wait = max_retry_wait

    def wait(self, retries: int, retry_after: float | None, dice: Callable[[], float]) -> float | None:
        """Seconds before retry number `retries` + 1; None when there should be none."""
        if retries >= self.max_retries:
            return None
        if retry_after is not None and retry_after > 0:
            # An hour's sleep is no answer: the caller gets the error, with the time to come back.
            return retry_after if retry_after <= self.max_retry_wait else None
        # Full jitter: clients that failed together must not come back together.
        return float(dice() * min(self.longest_wait, self.first_wait * 2.0 ** min(retries, 64)))


def worth_retrying(response: httpx.Response) -> bool:
    told = response.headers.get("x-should-retry")
    if told in ("true", "false"):
        return bool(told == "true")
    status = response.status_code
    return status in (408, 409, 429) or status >= 500


def worth_retrying_event(failure: APIError) -> bool:
    """Whether a stream that failed before its first event should be asked for again."""
    return isinstance(failure, APIConnectionError | InternalServerError | RateLimitError)


def attempts(
    bind: Callable[[], httpx.Request],
    policy: RetryPolicy,
    *,
    redirects: int,
    clock: Callable[[], float],
    dice: Callable[[], float],
    new_stream: Callable[[], StreamState] | None = None,
) -> Opened:
    """Returns the first attempt that got a good response, or raises an `APIError`.

    The response has been read to its end or, given `new_stream`, to its first event.

    `bind` makes the request of each attempt; `redirects` is how many to follow; `clock` gives the seconds
    since 1970, which a `retry-after` date is compared with, and `dice` a number from 0 to 1.
    """
    retries = 0
    while True:
        send = Send(bind(), {}, new_stream() if new_stream else None)
        send.retries = retries
        cause: Exception | None = None
        failure: APIError | None
        try:
            response = yield from _following(send, redirects)
            if 200 <= response.status_code < 300:
                if send.stream is not None:
                    yield from _first_event(send, send.stream)
                return send
            failure = status_error(response, retry_after=parse_retry_after(response.headers, clock))
            again = worth_retrying(response)
        except APIError as error:
            failure, again = error, worth_retrying_event(error)
            yield Close(send)
        except Exception as error:
            cause = error
            failure, again = transport_error(error, send)
            if failure is None:
                raise
        wait = policy.wait(retries, failure.retry_after, dice) if again else None
        if wait is None:
            failure.attempts = retries + 1
            try:
                raise failure from cause
            finally:
                # This frame is in the error's traceback; without these names there is no cycle to collect.
                del failure, cause
        yield Wait(wait)
        retries += 1


def _first_event(send: Send, stream: StreamState) -> Generator[Step, Any, None]:
    """Reads until there is something to give out."""
    stream.begin(send)
    while not stream.started:
        stream.receive((yield Read(send)), send)
        if stream.failure is not None and not stream.started:
            raise stream.failure


def _following(send: Send, redirects: int) -> Steps:
    """Send, and follow redirects, without the credentials where they lead to another origin.

    The transport is told not to follow any itself: httpx would drop `authorization`, and hand on `x-api-key`.
    """
    response: httpx.Response = yield send
    while redirects > 0 and response.next_request is not None:
        request = response.next_request
        if not _same_party(send.request.url, request.url):
            for name in ("authorization", "x-api-key"):
                request.headers.pop(name, None)
            send.options = {"auth": None}
        send.request, send.response = request, None
        redirects -= 1
        response = yield send
    return response


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
