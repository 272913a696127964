"""What is tried again, and for how long; over real sockets."""

from __future__ import annotations

import pytest

from anthropic_messages import APIError, APITimeoutError, OverloadedError, RateLimitError, RetryPolicy
from tests.facade.conftest import QUESTION, World
from tests.facade.streaming.test_streams import START, TEXT, ending
from tests.support.wire import Wire, failure, reply, stream

BUSY = failure(529, "overloaded_error", retry_after_ms="1")


def test_a_policy_of_ones_own(world: World, wire: Wire) -> None:
    class NeverWhenBusy(RetryPolicy):
        def should_retry(self, failure: APIError) -> bool:
            return not isinstance(failure, OverloadedError) and super().should_retry(failure)

    wire.script = [failure(500, "api_error", retry_after_ms="1"), BUSY]
    with pytest.raises(OverloadedError):
        world.create({"retry_policy": NeverWhenBusy(5)})
    assert len(wire.received) == 2


class TestTheWholeCall:
    def test_a_stream_ends_in_time(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, TEXT[0], *[TEXT[1]] * 200, TEXT[-1], *ending(), pace=0.02)]
        seen = world.follow(total_timeout=0.6)
        assert type(seen.error) is APITimeoutError
        assert seen.error.limit == "total_timeout"
        assert seen.error.snapshot.content[0].text.startswith("Par")

    def test_a_wait_that_would_not_end_in_time_is_not_begun(self, world: World, wire: Wire) -> None:
        wire.script = [failure(429, "rate_limit_error", retry_after="5")]
        with pytest.raises(RateLimitError):
            world.create({"total_timeout": 4})
        assert len(wire.received) == 1

    def test_retries_share_it(self, world: World, wire: Wire) -> None:
        wire.script = [BUSY, BUSY, reply()]
        assert world.create({"total_timeout": 30}).content[0].text == "Paris."
        assert len(wire.received) == 3


def test_options_of_a_copy(wire: Wire) -> None:
    from anthropic_messages import Anthropic

    wire.script = [BUSY]
    policy = RetryPolicy(7, first_wait=0.1)
    with Anthropic(api_key="offline", base_url=wire.url, retry_policy=policy) as client:
        other = client.with_options(max_retries=0, total_timeout=9)
        assert (client.max_retries, other.max_retries) == (7, 0)
        with pytest.raises(OverloadedError):
            other.messages.create(**QUESTION)
    assert policy.max_retries == 7
