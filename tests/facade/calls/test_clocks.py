"""Calls with frozen and patched clocks: timeouts neither expire immediately nor never."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any
from unittest import mock

import pytest
import time_machine
from freezegun import freeze_time

from anthropic_messages import APITimeoutError, RetryPolicy
from anthropic_messages._call.response_errors import parse_retry_after
from tests.facade.batches.test_waiting import BATCH, wait
from tests.facade.conftest import World
from tests.facade.streaming.test_streams import START, TEXT, ending
from tests.support.wire import Wire, failure, reply, silence, stream

PAST, FUTURE = datetime(2001, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC)
CLOCKS = {
    "frozen in the past": lambda: freeze_time(PAST),
    "frozen in the future": lambda: freeze_time(FUTURE),
    "moved to the past": lambda: time_machine.travel(PAST, tick=False),
    "moved to the future": lambda: time_machine.travel(FUTURE, tick=False),
    "patched": lambda: mock.patch("time.monotonic", return_value=1e12),
}
BUSY = failure(529, "overloaded_error", retry_after_ms="1")


@pytest.fixture(params=CLOCKS)
def clock(request: pytest.FixtureRequest) -> AbstractContextManager[Any]:
    return CLOCKS[request.param]()


def test_total_timeout_does_not_expire_immediately(
    world: World, wire: Wire, clock: AbstractContextManager[Any]
) -> None:
    with clock:
        assert world.create({"total_timeout": 60}).content[0].text == "Paris."


def test_total_timeout_expires(world: World, wire: Wire, clock: AbstractContextManager[Any]) -> None:
    wire.script = [silence]
    with clock, pytest.raises(APITimeoutError) as caught:
        world.create({"max_retries": 0}, total_timeout=0.2)
    assert caught.value.limit == "total_timeout"


def test_wait_before_a_retry_ends(world: World, wire: Wire, clock: AbstractContextManager[Any]) -> None:
    wire.script = [BUSY]
    with clock:
        assert world.create().content[0].text == "Paris."
    assert len(wire.received) == 2


def test_stream_timeouts_do_not_expire_immediately(
    world: World, wire: Wire, clock: AbstractContextManager[Any]
) -> None:
    wire.script = [stream(START, *TEXT, *ending())]
    with clock:
        seen = world.follow(total_timeout=60, stream_stall_timeout=60)
    assert seen.error is None


def test_batches_wait_with_a_deadline_in_seconds(world: World, wire: Wire, clock: AbstractContextManager[Any]) -> None:
    wire.script = [reply(body=BATCH), reply(body={**BATCH, "processing_status": "ended"})]
    with clock:
        assert wait(world, deadline=60).processing_status == "ended"


def test_batches_wait_with_a_deadline_as_datetime(world: World, wire: Wire, clock: AbstractContextManager[Any]) -> None:
    wire.script = [reply(body=BATCH), reply(body={**BATCH, "processing_status": "ended"})]
    with clock:
        soon = datetime.now(UTC) + timedelta(seconds=60)
        assert wait(world, deadline=soon).processing_status == "ended"


@pytest.mark.parametrize("offset", [timedelta(days=-400), timedelta(days=400)])
def test_retry_after_date_is_compared_with_the_date_header(
    world: World, wire: Wire, clock: AbstractContextManager[Any], offset: timedelta
) -> None:
    """The date in `retry-after` is compared with the `date` header, not with the clock of this machine."""
    now = datetime.now(UTC) + offset

    def busy(handler: Any) -> None:
        handler.date_time_string = lambda timestamp=None: format_datetime(now, usegmt=True)
        failure(429, "rate_limit_error", retry_after=format_datetime(now + timedelta(seconds=1), usegmt=True))(handler)

    waits: list[float | None] = []

    class RecordingPolicy(RetryPolicy):
        def wait(self, *arguments: Any) -> float | None:
            waits.append(super().wait(*arguments))
            return 0.0

    wire.script = [busy]
    with clock:
        world.create({"retry_policy": RecordingPolicy()})
    assert waits == [1.0]


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Tokyo"])
def test_date_without_time_zone_is_in_utc(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # The three formats of RFC 9110, and the format of RFC 5322 for an unknown time zone.
    dates = (
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
        "Sun, 06 Nov 1994 08:49:37 -0000",
    )
    try:
        with monkeypatch.context() as environment:
            environment.setenv("TZ", zone)
            time.tzset()
            waits = [parse_retry_after({"retry-after": date}, lambda: 784111777.0 - 20) for date in dates]
            headers = {"retry-after": dates[2], "date": "Sun Nov  6 08:49:07 1994"}
            waits.append(parse_retry_after(headers, lambda: 0.0))
    finally:
        time.tzset()
    assert waits == [20.0, 20.0, 20.0, 20.0, 30.0]


def test_package_can_be_imported_while_the_clock_is_frozen(wire: Wire) -> None:
    program = f"""
from freezegun import freeze_time
from datetime import timedelta
with freeze_time("2026-01-01") as frozen:
    from anthropic_messages import Anthropic
    client = Anthropic(api_key="offline", base_url={wire.url!r}, total_timeout=60)
    call = dict(model="m", max_tokens=10, messages=[{{"role": "user", "content": "Hi"}}])
    client.messages.create(**call)
    with client.messages.with_streaming_response.create(**call) as response:
        frozen.tick(timedelta(days=1))
        print(response.parse().content[0].text)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "Paris."
