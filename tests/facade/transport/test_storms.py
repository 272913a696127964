"""Rate limits and overload: `retry-after` headers in all formats, and many concurrent calls."""

from __future__ import annotations

import asyncio
import threading
from email.utils import formatdate
from typing import Any

import pytest

from anthropic_messages import Anthropic, AsyncAnthropic, OverloadedError, RateLimitError, RetryPolicy
from tests.facade.conftest import QUESTION
from tests.support.transports import Flavour
from tests.support.wire import Wire, failure

from .checks import Fault, check_error, create, create_unhurried, one_after_another, ways

FAR = formatdate(4_102_444_800, usegmt=True)  # The year 2100.
PAST = formatdate(0, usegmt=True)


def rate_limited(**headers: str) -> Any:
    return failure(429, "rate_limit_error", "Slow down", **headers)


@ways
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"retry_after": "0"},
        {"retry_after": "0.01"},
        {"retry_after": "1e-2"},
        {"retry_after": PAST},
        {"retry_after": "soon"},
        {"retry_after": ""},
        {"retry_after": "-5"},
        {"retry_after": "nan"},
        {"retry_after": "inf"},
        {"retry_after": "1e999"},
        {"retry_after": "Mon, 99 Foo 2026 99:99:99 GMT"},
        {"retry_after": "Wed, 21 Oct 99999 07:28:00 GMT"},
        {"retry_after_ms": "10"},
        {"retry_after_ms": "0.5"},
        {"retry_after_ms": "no", "retry_after": "0.01"},
        {"retry_after_ms": "10", "retry_after": "3600"},
        {"retry_after": "3600", "x_should_retry": "maybe", "retry_after_ms": "1"},
    ],
    ids=str,
)
def test_short_or_invalid_wait_is_retried(flavour: Flavour, wire: Wire, headers: dict[str, str]) -> None:
    wire.script = [rate_limited(**headers)] * 3
    (response,) = one_after_another(flavour, create, retry_policy=RetryPolicy(3, first_wait=0.001))
    assert response.content[0].text == "Paris."
    assert len(wire.received) == 4


@ways
@pytest.mark.parametrize(
    ("headers", "settings"),
    [
        ({"retry_after": "61"}, {}),
        ({"retry_after": "3600"}, {}),
        ({"retry_after": "1e9"}, {}),
        ({"retry_after": FAR}, {}),
        ({"retry_after_ms": "3600000"}, {}),
        ({"retry_after": "5"}, {"total_timeout": 4.0}),
        ({"retry_after": "2"}, {"retry_policy": RetryPolicy(max_retry_wait=1.5)}),
    ],
    ids=str,
)
def test_too_long_wait_raises(flavour: Flavour, wire: Wire, headers: dict[str, str], settings: dict[str, Any]) -> None:
    wire.script = [rate_limited(**headers)]
    error, response = one_after_another(flavour, create, create_unhurried, **settings)
    check_error(error, Fault(None, RateLimitError, "^429 rate_limit_error: Slow down. The server asks to wait"))
    assert error.retry_after > 1
    assert response.content[0].text == "Paris."
    assert len(wire.received) == 2


@ways
@pytest.mark.parametrize(
    ("response", "requests"),
    [
        (rate_limited(x_should_retry="false"), 1),
        (rate_limited(x_should_retry="false", retry_after="0.01"), 1),
        (rate_limited(x_should_retry="true"), 3),
        (failure(400, "rate_limit_error", x_should_retry="true"), 3),
        (failure(400, "rate_limit_error"), 1),
    ],
)
def test_x_should_retry_header_decides(flavour: Flavour, wire: Wire, response: Any, requests: int) -> None:
    wire.script = [response] * requests
    error, _ = one_after_another(flavour, create, create, retry_policy=RetryPolicy(2, first_wait=0.001))
    assert type(error) is RateLimitError
    assert error.attempts == requests
    assert len(wire.received) == requests + 1


class TestConcurrentCalls:
    """All calls succeed after retries, and none gets two responses."""

    CALLS = 60

    def script(self, wire: Wire) -> None:
        wire.script = [
            rate_limited(retry_after_ms="5"),
            failure(529, "overloaded_error"),
            rate_limited(retry_after="0.01"),
        ] * self.CALLS

    settings: dict[str, Any] = {"api_key": "offline", "retry_policy": RetryPolicy(180, first_wait=0.01)}  # noqa: RUF012

    def test_concurrent_tasks(self, wire: Wire) -> None:
        self.script(wire)

        async def main() -> list[Any]:
            async with AsyncAnthropic(base_url=wire.url, **self.settings) as client:
                return await asyncio.gather(*(client.messages.create(**QUESTION) for _ in range(self.CALLS)))

        messages = asyncio.run(main())
        assert [response.content[0].text for response in messages] == ["Paris."] * self.CALLS
        assert len(wire.received) == 4 * self.CALLS

    def test_concurrent_threads(self, wire: Wire) -> None:
        self.script(wire)
        messages: list[Any] = []
        with Anthropic(base_url=wire.url, **self.settings) as client:
            calls = [
                threading.Thread(target=lambda: messages.append(client.messages.create(**QUESTION)))
                for _ in range(self.CALLS)
            ]
            for call in calls:
                call.start()
            for call in calls:
                call.join()
        assert len(messages) == self.CALLS
        assert len(wire.received) == 4 * self.CALLS


@ways
def test_permanent_overload_raises(flavour: Flavour, wire: Wire) -> None:
    wire.script = [failure(529, "overloaded_error", retry_after_ms="1")] * 6
    error, response = one_after_another(flavour, create, create, max_retries=5)
    check_error(error, Fault(None, OverloadedError, "^529 overloaded_error: No. .*Tried 6 times."))
    assert error.attempts == 6
    assert response.content[0].text == "Paris."
    assert len(wire.received) == 7
