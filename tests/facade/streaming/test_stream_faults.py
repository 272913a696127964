"""All faults of the offline API in streams, over real sockets."""

from __future__ import annotations

from typing import Any

import pytest

import anthropic_messages as sdk
from anthropic_messages.testing import FakeAnthropic
from anthropic_messages.testing._faults.faults import NAMES, inject
from tests.facade.conftest import Followed, World

TEXT = "The capital of France is Paris."
EVENTS = 9  # in the stream of this text: three deltas, a ping, and the events around them


@pytest.fixture
def fake(fake_anthropic: FakeAnthropic, world: World) -> FakeAnthropic:
    world.address = fake_anthropic.url
    return fake_anthropic


def follow(world: World, **settings: Any) -> Followed:
    """Read one `messages.stream` with a client that waits only briefly before a retry."""
    return world.follow({"retry_policy": sdk.RetryPolicy(first_wait=0.01), **settings})


STATUSES = {
    "invalid_request": sdk.BadRequestError,
    "authentication": sdk.AuthenticationError,
    "billing": sdk.PaymentRequiredError,
    "permission": sdk.PermissionDeniedError,
    "not_found": sdk.NotFoundError,
    "request_timeout": sdk.RequestTimeoutError,
    "conflict": sdk.ConflictError,
    "request_too_large": sdk.RequestTooLargeError,
    "unprocessable": sdk.UnprocessableEntityError,
    "rate_limit": sdk.RateLimitError,
    "client_closed": sdk.ClientClosedRequestError,
    "api_error": sdk.InternalServerError,
    "bad_gateway": sdk.InternalServerError,
    "unavailable": sdk.ServiceUnavailableError,
    "timeout": sdk.GatewayTimeoutError,
    "overloaded": sdk.OverloadedError,
    "proxy": sdk.InternalServerError,
}
# The caller has received nothing of the stream, so the request is retried.
BEFORE = [
    ("refused", {}),
    ("reset", {}),
    ("reset", {"at_event": 0}),
    ("cut", {}),
    ("cut", {"at_event": 0}),
    ("cut", {"at_byte": 20}),
    ("early_end", {"at_event": 0}),
    ("error_event", {"at_event": 0}),
    ("garbage", {}),
    ("rate_limit", {}),
    ("overloaded", {"times": 2}),
    ("bad_gateway", {}),
    ("proxy", {}),
]
IN_THE_MIDDLE = {
    "reset": sdk.IncompleteStreamError,
    "cut": sdk.IncompleteStreamError,
    "early_end": sdk.IncompleteStreamError,
    "error_event": sdk.OverloadedError,
    "garbage": sdk.APIResponseValidationError,
    "stall": sdk.APITimeoutError,
}
HARMLESS = [
    ("drip", {"size": 7}),
    ("drip", {"size": None}),
    ("stall", {"seconds": 0.05}),
    ("stall", {"seconds": 0.05, "at_event": 4}),
    ("stall", {"seconds": 1.5, "ping_every": 0.02}),
    ("unknown_event", {}),
    ("duplicate_event", {"at_event": 3}),  # a ping
    ("wrong_length", {}),
]


def test_all_faults_are_covered() -> None:
    assert set(NAMES) == {*STATUSES, *IN_THE_MIDDLE, *(name for name, _ in [*BEFORE, *HARMLESS])}


@pytest.mark.parametrize("name", STATUSES)
def test_a_status(world: World, fake: FakeAnthropic, name: str) -> None:
    inject(fake.fault, name, {})
    error = follow(world, max_retries=0).error
    assert type(error) is STATUSES[name]
    assert error.status_code == fake.requests[0].status


@pytest.mark.parametrize(("name", "options"), BEFORE)
def test_a_fault_before_the_first_event_is_retried(
    world: World, fake: FakeAnthropic, name: str, options: dict[str, Any]
) -> None:
    inject(fake.fault, name, options)
    assert follow(world).message.content[0].text == TEXT
    assert len(fake.requests) == 1 + options.get("times", 1)


@pytest.mark.parametrize("at_event", range(1, EVENTS))
@pytest.mark.parametrize("name", IN_THE_MIDDLE)
def test_a_fault_at_each_event(world: World, fake: FakeAnthropic, name: str, at_event: int) -> None:
    inject(fake.fault, name, {"at_event": at_event})
    seen = follow(world, stream_idle_timeout=0.5 if name == "stall" else None)
    assert (seen.message, type(seen.error)) == (None, IN_THE_MIDDLE[name])
    assert seen.error.request_id == fake.requests[0].request_id
    pieces = min(3, max(0, at_event - 3))  # deltas of the text
    assert [event.text for event in seen.events if event.type == "text"] == [TEXT[:12], TEXT[12:24], TEXT[24:]][:pieces]
    if at_event > 1:
        assert seen.error.snapshot.content[0].text == TEXT[: 12 * pieces]
    assert len(fake.requests) == 1, "a stream is not retried once the caller has received events"


@pytest.mark.parametrize("at_byte", [700, 701, 702, 703])
@pytest.mark.parametrize("name", ["reset", "cut", "early_end"])
def test_a_fault_within_an_event(world: World, fake: FakeAnthropic, name: str, at_byte: int) -> None:
    inject(fake.fault, name, {"at_byte": at_byte})
    error = follow(world).error
    assert type(error) is sdk.IncompleteStreamError
    assert TEXT.startswith(error.snapshot.content[0].text)


@pytest.mark.parametrize(("name", "options"), HARMLESS)
def test_harmless_faults(world: World, fake: FakeAnthropic, name: str, options: dict[str, Any]) -> None:
    inject(fake.fault, name, options)
    seen = follow(world, stream_idle_timeout=1.0)
    assert (seen.message.content[0].text, seen.error) == (TEXT, None)
    assert len(fake.requests) == 1


def test_an_error_event_has_its_own_class(world: World, fake: FakeAnthropic) -> None:
    fake.fault.error_event("rate_limit_error", "Busy.", at_event=4)
    error = follow(world).error
    assert type(error) is sdk.RateLimitError
    assert (error.message, error.type, error.status_code) == ("Busy.", "rate_limit_error", 200)


def test_pings_are_not_progress(world: World, fake: FakeAnthropic, fast_clock: None) -> None:
    fake.fault.stall(ping_every=0.01, at_event=4)
    error = follow(world, stream_stall_timeout=10).error
    assert type(error) is sdk.APITimeoutError
    assert "no progress for 10 s" in str(error)
    assert error.snapshot.content[0].text == TEXT[:12]


def test_silence(world: World, fake: FakeAnthropic) -> None:
    fake.fault.stall(at_event=4)
    error = follow(world, stream_idle_timeout=0.5).error
    assert "silent for 0.5 s" in str(error)


def test_silence_before_the_headers(world: World, fake: FakeAnthropic) -> None:
    fake.fault.stall()
    assert type(follow(world, timeout=0.2, max_retries=0).error) is sdk.APITimeoutError


def test_a_content_length_that_is_too_short(world: World, fake: FakeAnthropic) -> None:
    if world.name == "aiohttp":
        pytest.skip("aiohttp may report the extra bytes before it returns the response")
    fake.fault.wrong_length(-10)
    assert type(follow(world).error) is sdk.IncompleteStreamError


def test_a_duplicate_message_start(world: World, fake: FakeAnthropic) -> None:
    fake.fault.duplicate_event()
    error = follow(world).error
    assert type(error) is sdk.APIResponseValidationError
    assert "message_start arrived twice" in str(error)
