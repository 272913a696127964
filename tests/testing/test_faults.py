"""Faults: what clients receive over each transport, and which requests are affected."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthropic_messages import APIConnectionError
from anthropic_messages.testing import FakeAnthropic
from anthropic_messages.testing._api.api import OfflineAPI
from anthropic_messages.testing._faults.faults import NAMES, Faults, descriptions, inject, inject_from_text
from anthropic_messages.testing._faults.steps import Head, Place, split

from .conftest import HEADERS, body
from .transports import PLAIN, STREAM, TRANSPORTS, Outcome

Get = Callable[..., Outcome]


@pytest.fixture
def api() -> OfflineAPI:
    return OfflineAPI()


@pytest.fixture(params=TRANSPORTS)
def get(request: pytest.FixtureRequest, api: OfflineAPI) -> Get:
    """Return a function that sends a request over one of the transports."""
    return lambda asked=PLAIN, timeout=30.0: TRANSPORTS[request.param](api, asked, timeout)


@pytest.fixture
def whole(api: OfflineAPI) -> bytes:
    """The complete response to STREAM."""
    return TRANSPORTS["in process"](OfflineAPI(), STREAM, 30.0).content


STATUSES = {
    "invalid_request": (400, "invalid_request_error"),
    "authentication": (401, "authentication_error"),
    "billing": (402, "billing_error"),
    "permission": (403, "permission_error"),
    "not_found": (404, "not_found_error"),
    "request_too_large": (413, "request_too_large"),
    "rate_limit": (429, "rate_limit_error"),
    "api_error": (500, "api_error"),
    "timeout": (504, "timeout_error"),
    "overloaded": (529, "overloaded_error"),
}
IN_BETWEEN = {
    "request_timeout": 408,
    "conflict": 409,
    "unprocessable": 422,
    "client_closed": 499,
    "bad_gateway": 502,
    "unavailable": 503,
}
OTHERS = [
    "proxy", "refused", "reset", "cut", "early_end", "stall", "drip", "garbage", "wrong_length",
    "error_event", "duplicate_event", "unknown_event",
]  # fmt: skip


def test_this_file_knows_the_whole_table() -> None:
    assert sorted(NAMES) == sorted([*STATUSES, *IN_BETWEEN, *OTHERS])
    assert all(descriptions().values())


class TestStatuses:
    @pytest.mark.parametrize("name", STATUSES)
    def test_the_error_of_a_status(self, api: OfflineAPI, get: Get, name: str) -> None:
        inject(api.fault, name, {"message": "Not now.", "should_retry": False, "headers": {"x-more": "1"}})
        outcome = get()
        status, kind = STATUSES[name]
        answer = json.loads(outcome.content)
        assert (outcome.status, answer["error"]) == (status, {"type": kind, "message": "Not now."})
        assert answer["request_id"] == outcome.headers["request-id"] == api.requests[-1].request_id
        assert (outcome.headers["x-should-retry"], outcome.headers["x-more"]) == ("false", "1")
        assert (api.requests[-1].fault, api.requests[-1].messages) == (name, PLAIN["messages"])

    @pytest.mark.parametrize(
        ("retry_after", "sent"),
        [
            (None, {"retry-after": "1", "retry-after-ms": "10"}),
            (0.25, {"retry-after": "1", "retry-after-ms": "250"}),
            (30, {"retry-after": "30"}),
            (datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC), {"retry-after": "Wed, 02 Jan 2030 03:04:05 GMT"}),
        ],
    )
    def test_when_to_come_back(self, api: OfflineAPI, get: Get, retry_after: Any, sent: dict[str, str]) -> None:
        api.fault.rate_limit(retry_after=retry_after)
        headers = get().headers
        assert {name: value for name, value in headers.items() if name.startswith("retry-after")} == sent
        assert headers["anthropic-ratelimit-requests-remaining"] == "0"

    @pytest.mark.parametrize("name", IN_BETWEEN)
    def test_the_page_of_something_in_between(self, api: OfflineAPI, get: Get, name: str) -> None:
        inject(api.fault, name, {"message": "Not now.", "retry_after": 5})
        outcome = get()
        assert (outcome.status, outcome.headers["retry-after"]) == (IN_BETWEEN[name], "5")
        assert (outcome.headers["content-type"], "request-id" in outcome.headers) == ("text/html; charset=utf-8", False)
        assert f"{IN_BETWEEN[name]} Not now.".encode() in outcome.content
        assert (api.requests[-1].status, api.requests[-1].request_id) == (IN_BETWEEN[name], None)

    def test_a_proxy(self, api: OfflineAPI, get: Get) -> None:
        api.fault.proxy()
        api.fault.proxy(200, "")
        first, second = get(), get()
        assert (first.status, first.headers["content-type"]) == (502, "text/html; charset=utf-8")
        assert first.content.startswith(b"<html>")
        assert (second.status, second.content, "content-type" in second.headers) == (200, b"", False)


class TestConnections:
    def test_refused(self, api: OfflineAPI, get: Get, request: pytest.FixtureRequest) -> None:
        api.fault.refused()
        over_a_socket = request.node.callspec.params["get"] == "socket"
        assert get() == Outcome(error=httpx.ReadError if over_a_socket else httpx.ConnectError)

    @pytest.mark.parametrize(("name", "error"), [("reset", httpx.ReadError), ("cut", httpx.RemoteProtocolError)])
    @pytest.mark.parametrize("asked", [PLAIN, STREAM])
    def test_before_the_headers(
        self, api: OfflineAPI, get: Get, name: str, error: type[Exception], asked: dict[str, Any]
    ) -> None:
        inject(api.fault, name, {})
        assert get(asked) == Outcome(error=error)
        assert get(asked).status == 200

    @pytest.mark.parametrize(("name", "error"), [("reset", httpx.ReadError), ("cut", httpx.RemoteProtocolError)])
    @pytest.mark.parametrize("at", [0, 1, 100, 300])
    @pytest.mark.parametrize("asked", [PLAIN, STREAM])
    def test_at_a_byte(
        self, api: OfflineAPI, get: Get, name: str, error: type[Exception], at: int, asked: dict[str, Any]
    ) -> None:
        inject(api.fault, name, {"at_byte": at})
        outcome = get(asked)
        assert (outcome.status, len(outcome.content), outcome.error) == (200, at, error)

    @pytest.mark.parametrize(("name", "error"), [("reset", httpx.ReadError), ("cut", httpx.RemoteProtocolError)])
    @pytest.mark.parametrize("at", [0, 1, 4])
    def test_at_an_event(
        self, api: OfflineAPI, get: Get, whole: bytes, name: str, error: type[Exception], at: int
    ) -> None:
        inject(api.fault, name, {"at_event": at})
        assert get(PLAIN).error is None, "an answer without events passes by"
        outcome = get(STREAM)
        assert (len(outcome.events), outcome.error) == (at, error)
        assert whole.startswith(outcome.content)

    @pytest.mark.parametrize(("asked", "place"), [(STREAM, {}), (STREAM, {"at_byte": 50}), (PLAIN, {"at_byte": 50})])
    def test_an_end_that_comes_early_and_in_order(
        self, api: OfflineAPI, get: Get, asked: dict[str, Any], place: dict[str, int]
    ) -> None:
        api.fault.early_end(**place)
        outcome = get(asked)
        assert (outcome.status, outcome.error) == (200, None)
        assert len(outcome.content) == 50 if place else outcome.events == ["message_start"]


class TestSilence:
    def test_before_the_headers(self, api: OfflineAPI, get: Get) -> None:
        api.fault.stall()
        assert get(timeout=0.1) == Outcome(error=httpx.ReadTimeout)

    def test_within_a_stream(self, api: OfflineAPI, get: Get) -> None:
        api.fault.stall(at_event=2)
        outcome = get(STREAM, timeout=0.5)
        assert (len(outcome.events), outcome.error) == (2, httpx.ReadTimeout)

    def test_one_that_ends(self, api: OfflineAPI, get: Get, whole: bytes) -> None:
        api.fault.stall(0.01, at_event=2)
        assert get(STREAM).content == whole

    def test_seconds_may_be_whole(self, api: OfflineAPI, get: Get) -> None:
        api.fault.stall(2)
        assert get(timeout=1).error == httpx.ReadTimeout

    def test_one_with_pings(self, api: OfflineAPI, get: Get) -> None:
        api.fault.stall(0.5, ping_every=0.02)
        outcome = get(STREAM)
        assert outcome.error is None
        assert outcome.events[1:26] == ["ping"] * 25
        assert outcome.events[-1] == "message_stop"

    @pytest.mark.parametrize("size", [1, 100, None])
    def test_a_body_that_drips(self, api: OfflineAPI, get: Get, whole: bytes, size: int | None) -> None:
        api.fault.drip(0.0001, size=size)
        assert get(STREAM).content == whole


class TestNonsense:
    def test_bytes_that_are_no_http(self, api: OfflineAPI, get: Get) -> None:
        api.fault.garbage()
        assert get() == Outcome(error=httpx.RemoteProtocolError)

    def test_bytes_that_are_no_event(self, api: OfflineAPI, get: Get) -> None:
        api.fault.garbage(at_event=2)
        outcome = get(STREAM)
        assert len(outcome.events) == 3
        assert outcome.content.endswith(b"data: {<\n\n")

    def test_bytes_that_are_no_json(self, api: OfflineAPI, get: Get) -> None:
        api.fault.garbage(at_byte=20)
        outcome = get(PLAIN)
        assert outcome.error is None
        with pytest.raises(ValueError, match="Invalid control character"):
            json.loads(outcome.content)

    @pytest.mark.parametrize("asked", [PLAIN, STREAM])
    def test_a_length_that_promises_too_much(self, api: OfflineAPI, get: Get, asked: dict[str, Any]) -> None:
        api.fault.wrong_length()
        outcome = get(asked)
        assert int(outcome.headers["content-length"]) == len(outcome.content) + 10
        assert outcome.error is httpx.RemoteProtocolError

    def test_a_length_that_promises_too_little(self, api: OfflineAPI, get: Get) -> None:
        api.fault.wrong_length(-10)
        cut, whole = get(), get()
        assert (cut.content, cut.error) == (whole.content[:-10], None)


class TestEvents:
    def test_an_error_event(self, api: OfflineAPI, get: Get) -> None:
        api.fault.error_event("rate_limit_error", "Slower.", at_event=3)
        outcome = get(STREAM)
        assert (len(outcome.events), outcome.events[-1]) == (4, "error")
        assert outcome.content.endswith(b'{"type":"rate_limit_error","message":"Slower."}}\n\n')

    def test_an_event_that_comes_twice(self, api: OfflineAPI, get: Get) -> None:
        api.fault.duplicate_event()
        api.fault.duplicate_event(at_event=4)
        assert get(STREAM).events[:2] == ["message_start"] * 2
        assert get(STREAM).events[3:5] == ["content_block_delta"] * 2

    def test_an_event_that_nobody_knows(self, api: OfflineAPI, get: Get) -> None:
        api.fault.unknown_event({"type": "news", "a": 1})
        outcome = get(STREAM)
        assert (outcome.events[1], outcome.events[-1]) == ("news", "message_stop")


class TestRecords:
    """The record of a request with a fault shows what the client received."""

    @pytest.mark.parametrize(
        ("name", "options", "status", "outcome"),
        [
            ("refused", {}, 0, "refused"),
            ("reset", {}, 0, "reset"),
            ("cut", {}, 0, "cut"),
            ("garbage", {}, 0, "garbage"),
            ("reset", {"at_event": 2}, 200, "200 (reset)"),
            ("cut", {"at_byte": 0}, 200, "200 (cut)"),
            ("garbage", {"at_event": 1}, 200, "200 (garbage)"),
            ("early_end", {}, 200, "200 (early_end)"),
            ("wrong_length", {}, 200, "200 (wrong_length)"),
            ("error_event", {}, 200, "200 (error_event)"),
        ],
    )
    def test_an_incomplete_response(
        self, api: OfflineAPI, get: Get, name: str, options: dict[str, Any], status: int, outcome: str
    ) -> None:
        heard: list[Any] = []
        api.listeners.append(lambda exchange: heard.append(exchange.row()))
        inject(api.fault, name, options)
        got, again = get(STREAM), get(STREAM)
        struck, whole = api.requests
        assert (got.status or 0, struck.status, struck.fault, struck.complete) == (status, status, name, False)
        assert struck.outcome == outcome
        assert struck.summary.startswith("incomplete: a stream of" if status else "no response")
        assert (again.status, whole.status, whole.fault, whole.complete, whole.outcome) == (200, 200, None, True, "200")
        shown = [(row["status"], row["fault"], row["complete"], row["outcome"]) for row in heard]
        assert shown == [(status, name, False, outcome), (200, None, True, "200")]

    @pytest.mark.parametrize(
        ("name", "status", "outcome"),
        [
            ("overloaded", 529, "529 (overloaded)"),
            ("bad_gateway", 502, "502 (bad_gateway)"),
            ("drip", 200, "200 (drip)"),
        ],
    )
    def test_a_complete_response(self, api: OfflineAPI, get: Get, name: str, status: int, outcome: str) -> None:
        inject(api.fault, name, {})
        get()
        struck = api.requests[0]
        assert (struck.status, struck.complete, struck.outcome) == (status, True, outcome)

    @pytest.mark.parametrize("seconds", [0.001, math.inf])
    def test_silence(self, api: OfflineAPI, get: Get, seconds: float) -> None:
        api.fault.stall(seconds)
        get(timeout=0.2)
        endless = seconds == math.inf
        assert (api.requests[0].status, api.requests[0].complete) == ((0, False) if endless else (200, True))

    def test_a_stream_that_is_refused_has_no_fault(self, api: OfflineAPI, get: Get) -> None:
        heard: list[Any] = []
        api.listeners.append(lambda exchange: heard.append((exchange.status, exchange.fault, exchange.complete)))
        api.fault.reset(at_event=1)
        get({**STREAM, "max_tokens": 0})
        assert heard == [(400, None, True)]


class TestHeader:
    """A header injects a fault into a request and its retries."""

    @pytest.fixture
    def answered(self, api: OfflineAPI) -> Callable[..., Any]:
        def send(fault: str, **fields: Any) -> Any:
            headers = {**HEADERS, "content-type": "application/json", "x-offline-fault": fault}
            return api.respond("POST", "/v1/messages", headers, json.dumps(body(**fields)).encode()).exchange

        return send

    def test_each_time(self, api: OfflineAPI, answered: Callable[..., Any]) -> None:
        api.fault.api_error()
        assert [answered("overloaded:message=Full.").status for _ in range(3)] == [529] * 3
        assert answered("cut:at_event=2", stream=True).outcome == "200 (cut)"
        assert api.fault.pending == ["api_error"]
        assert send(api) == 500

    @pytest.mark.parametrize(
        ("text", "outcomes"),
        [
            ("overloaded:times=None", ["529 (overloaded)"] * 3),
            ("overloaded:times=null", ["529 (overloaded)"] * 3),
            ("overloaded:times=2", ["529 (overloaded)", "529 (overloaded)", "200"]),
        ],
    )
    def test_options_may_be_written_as_in_python(self, api: OfflineAPI, text: str, outcomes: list[str]) -> None:
        inject_from_text(api.fault, text)
        for _ in outcomes:
            send(api)
        assert [request.outcome for request in api.requests] == outcomes

    @pytest.mark.parametrize(
        ("fault", "says"),
        [
            ("overlaoded", "x-offline-fault: unknown fault 'overlaoded'; did you mean overloaded?"),
            ("cut:at=5", "x-offline-fault: cut has no option at"),
            (
                "error_event",
                "x-offline-fault: error_event affects only streams, and this request has no",
            ),
        ],
    )
    def test_invalid_options(self, answered: Callable[..., Any], fault: str, says: str) -> None:
        exchange = answered(fault)
        assert exchange.status == 400
        assert exchange.response["error"]["message"].startswith(says)

    def test_the_retries_of_a_client(self) -> None:
        with FakeAnthropic() as fake:
            client = fake.client(max_retries=2)
            with pytest.raises(APIConnectionError):
                client.messages.create(**PLAIN, extra_headers={"x-offline-fault": "reset"})
            assert [exchange.outcome for exchange in fake.requests] == ["reset"] * 3


def send(api: OfflineAPI, **fields: Any) -> int:
    headers = {**HEADERS, "content-type": "application/json"}
    return api.respond("POST", "/v1/messages", headers, json.dumps(body(**fields)).encode()).exchange.status


class TestAffectedRequests:
    def test_by_count(self, api: OfflineAPI) -> None:
        api.fault.overloaded(times=2, after=1)
        api.fault.api_error()
        assert [send(api) for _ in range(5)] == [500, 529, 529, 200, 200]
        assert api.fault.pending == []

    def test_all(self, api: OfflineAPI) -> None:
        api.fault.overloaded(times=None)
        assert {send(api) for _ in range(20)} == {529}
        api.fault.clear()
        assert send(api) == 200

    def test_by_probability(self, api: OfflineAPI) -> None:
        def struck(seed: int, probability: float = 0.3) -> list[int]:
            api.fault.clear()
            api.fault.overloaded(probability=probability, seed=seed)
            return [send(api) for _ in range(50)]

        assert 5 < struck(1).count(529) < 30
        assert struck(1) == struck(1) != struck(2)
        assert set(struck(1, 0.0)) == {200}
        assert set(struck(1, 1.0)) == {529}

    def test_streams_alone(self, api: OfflineAPI) -> None:
        api.fault.error_event()
        send(api)
        assert api.fault.pending == ["error_event"]
        send(api, stream=True)
        assert [exchange.fault for exchange in api.requests] == [None, "error_event"]

    def test_a_stream_that_is_refused_is_none(self, api: OfflineAPI) -> None:
        api.fault.error_event()
        assert send(api, stream=True, max_tokens=0) == 400
        assert (api.requests[0].fault, api.fault.pending) == (None, ["error_event"])

    @pytest.mark.parametrize(
        ("name", "options", "error", "says"),
        [
            ("overlaoded", {}, ValueError, "did you mean overloaded"),
            ("overloaded", {"tmies": 2}, TypeError, "no option tmies; common options are after, probability"),
            ("overloaded", {"at_event": 2}, TypeError, "no option at_event"),
            ("cut", {"at_event": 2, "at_byte": 3}, TypeError, "either at_event or at_byte"),
            ("cut", {"at_event": -1}, ValueError, "at_event must be at least 0, not -1"),
            ("cut", {"at_byte": "z"}, TypeError, "at_byte must be an integer, not 'z'"),
            ("overloaded", {"probability": 30}, ValueError, "between 0 and 1, not 30"),
            ("overloaded", {"probability": -1}, ValueError, "must not be negative, but is -1"),
            ("overloaded", {"probability": "x"}, TypeError, "probability must be a number, not 'x'"),
            ("overloaded", {"times": -1}, ValueError, "times must be at least 0, not -1"),
            ("overloaded", {"times": 1.5}, TypeError, "times must be an integer, not 1.5"),
            ("overloaded", {"times": "2"}, TypeError, "times must be an integer, not '2'"),
            ("overloaded", {"after": None}, TypeError, "after must be an integer, not None"),
            ("stall", {"seconds": "x"}, TypeError, "seconds must be a number, not 'x'"),
            ("stall", {"seconds": math.nan}, ValueError, "seconds must not be negative, but is nan"),
            ("stall", {"ping_every": 0}, ValueError, "ping_every must be greater than 0"),
            ("drip", {"seconds": None}, TypeError, "seconds must be a number, not None"),
            ("drip", {"size": -1}, ValueError, "size must be at least 1, not -1"),
            ("drip", {"size": 0}, ValueError, "size must be at least 1, not 0"),
        ],
    )
    def test_invalid_options(
        self, api: OfflineAPI, name: str, options: dict[str, Any], error: type[Exception], says: str
    ) -> None:
        with pytest.raises(error, match=says):
            inject(api.fault, name, options)
        assert not api.fault

    def test_a_fault_needs_an_instance(self) -> None:
        with pytest.raises(TypeError, match="on the `fault` attribute of a server"):
            Faults.overloaded()


@given(st.lists(st.binary(min_size=1, max_size=4), max_size=5), st.integers(0, 20))
def test_places(pieces: list[bytes], number: int) -> None:
    steps = [Head(200, {}), *pieces]
    before, after = split(steps, Place(event=number))
    assert (before + after, len(before)) == (steps, min(len(steps), number + 1))
    before, after = split(steps, Place(byte=number))
    sent, left = (b"".join(part for part in side if isinstance(part, bytes)) for side in (before, after))
    assert (sent + left, len(sent)) == (b"".join(pieces), min(number, len(b"".join(pieces))))
    assert split(steps, Place()) == ([], steps)
