"""Retries over real sockets."""

from __future__ import annotations

import pytest

from anthropic_messages import APIError, APITimeoutError, OverloadedError, RateLimitError, RetryPolicy
from tests.facade.conftest import QUESTION, World
from tests.facade.streaming.test_streams import START, TEXT, ending
from tests.support.wire import Wire, failure, reply, sse, stream

BUSY = failure(529, "overloaded_error", retry_after_ms="1")


def test_custom_retry_policy(world: World, wire: Wire) -> None:
    class NeverWhenBusy(RetryPolicy):
        def should_retry(self, failure: APIError) -> bool:
            return not isinstance(failure, OverloadedError) and super().should_retry(failure)

    wire.script = [failure(500, "api_error", retry_after_ms="1"), BUSY]
    with pytest.raises(OverloadedError):
        world.create({"retry_policy": NeverWhenBusy(5)})
    assert len(wire.received) == 2


class TestTotalTimeout:
    def test_stream_ends_when_it_expires(self, world: World, wire: Wire) -> None:
        wire.script = [stream(sse(START, *TEXT[:2]), *[TEXT[1]] * 200, TEXT[-1], *ending(), pace=0.02)]
        seen = world.follow(total_timeout=0.6)
        assert type(seen.error) is APITimeoutError
        assert seen.error.limit == "total_timeout"
        assert seen.error.snapshot.content[0].text.startswith("Par")

    def test_wait_that_exceeds_it_is_not_started(self, world: World, wire: Wire) -> None:
        wire.script = [failure(429, "rate_limit_error", retry_after="5")]
        with pytest.raises(RateLimitError):
            world.create({"total_timeout": 4})
        assert len(wire.received) == 1

    def test_it_covers_all_attempts(self, world: World, wire: Wire) -> None:
        wire.script = [BUSY, BUSY, reply()]
        assert world.create({"total_timeout": 30}).content[0].text == "Paris."
        assert len(wire.received) == 3


def test_copy_has_its_own_max_retries(wire: Wire) -> None:
    from anthropic_messages import Anthropic

    wire.script = [BUSY]
    policy = RetryPolicy(7, first_wait=0.1)
    with Anthropic(api_key="offline", base_url=wire.url, retry_policy=policy) as client:
        other = client.with_options(max_retries=0, total_timeout=9)
        assert (client.max_retries, other.max_retries) == (7, 0)
        with pytest.raises(OverloadedError):
            other.messages.create(**QUESTION)
    assert policy.max_retries == 7
