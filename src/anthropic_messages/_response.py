"""An answer with its envelope: status, headers, rate limits, how long it took and how many tries."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx

    from ._retry import Send

AnswerT = TypeVar("AnswerT")


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
    return int(text) if text is not None and text.isascii() and text.isdigit() else None


def _time(text: str | None) -> datetime | None:
    from anthropic_messages_client.models._datetime import decode

    when = None if text is None else decode(text)
    return when if isinstance(when, datetime) else None


class APIResponse(Generic[AnswerT]):
    """What `with_raw_response` gives: the response of HTTP, and with `parse()` what the call gives without it."""

    def __init__(self, send: Send, finish: Callable[[], AnswerT], elapsed: float) -> None:
        assert send.response is not None
        self.http_response: httpx.Response = send.response
        """The response of the HTTP library. The body of a stream has not been read; that of any other answer has."""
        self.retries_taken = send.retries
        """How many times the call was tried again before this answer came."""
        self.elapsed = timedelta(seconds=elapsed)
        """From the start of the call, tries and waits included, to this answer; of a stream, to its first event."""
        self._finish: Callable[[], AnswerT] | None = finish
        self._answer: Any = None

    def parse(self) -> AnswerT:
        """The answer's model, or the stream; the same one each time.

        Raises:
            APIResponseValidationError: The status is good, and the answer is not what the API sends.
        """
        if self._finish is not None:
            self._answer = self._finish()
            self._finish = None
        answer: AnswerT = self._answer
        return answer

    @property
    def headers(self) -> httpx.Headers:
        """The answer's headers; upper and lower case are the same."""
        return self.http_response.headers

    @property
    def status_code(self) -> int:
        return self.http_response.status_code

    @property
    def request_id(self) -> str | None:
        """The API's name for this call; support asks for it."""
        request_id: str | None = self.headers.get("request-id")
        return request_id

    @property
    def rate_limit(self) -> RateLimits:
        """The limits that the call counts against, and how much of them is left."""
        return read_rate_limits(self.headers)

    @property
    def content(self) -> bytes:
        """The body as it came, compression undone; not for streams."""
        return self.http_response.content

    @property
    def text(self) -> str:
        """The body as text; not for streams."""
        return self.http_response.text

    def json(self) -> Any:
        """The body's JSON; not for streams. ValueError if it is none."""
        from ._decode import read_json

        return read_json(self.content)

    def __repr__(self) -> str:
        return f"<APIResponse {self.status_code}, request id {self.request_id}>"
