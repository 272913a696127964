"""The plan of a call, driven by hand: what is sent again, after how long, and what is raised in the end."""

import itertools
from collections.abc import Callable, Iterator
from email.utils import formatdate
from typing import Any

import httpx
import pytest

import anthropic_messages as am
from anthropic_messages._call.attempts import Limits, attempts
from anthropic_messages._call.response_errors import parse_retry_after
from anthropic_messages._call.retry_policy import RetryPolicy
from anthropic_messages._transport.steps import Clock, Exchange, Wait

NOW = 1_800_000_000.0


def request() -> httpx.Request:
    extensions = {"timeout": {"connect": 5.0, "read": 600.0, "write": None, "pool": 600.0}}
    return httpx.Request(
        "POST", "https://api.example/v1/messages", headers={"x-api-key": "SECRET"}, extensions=extensions
    )


Outcome = httpx.Response | Exception


def reply(status: int = 200, **headers: str) -> httpx.Response:
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(status, headers=names, content=b"{}", request=request())


def play(
    outcomes: list[Outcome],
    policy: RetryPolicy | None = None,
    dice: Callable[[], float] = lambda: 1.0,
    redirects: int = 20,
    ticker: Callable[[], float] = lambda: 0.0,
    **limits: Any,
) -> tuple[httpx.Response | Exception, list[float], list[Exchange]]:
    """What the plan ends with, the waits it asked for, and what it sent."""
    bounds = Limits(policy or RetryPolicy(2), max_redirects=redirects, **limits)
    plan = attempts(request, bounds, Clock(lambda: NOW, ticker, dice))
    waits, sent = [], []
    left = iter(outcomes)
    try:
        step = next(plan)
        while True:
            if isinstance(step, Wait):
                waits.append(step.seconds)
                step = plan.send(None)
                continue
            sent.append(step)
            outcome = next(left)
            step.response = outcome if isinstance(outcome, httpx.Response) else None
            step = plan.throw(outcome) if isinstance(outcome, Exception) else plan.send(outcome)
    except StopIteration as done:
        assert next(left, None) is None
        return done.value and done.value.response, waits, sent
    except Exception as error:
        return error, waits, sent


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 529, 599])
def test_statuses_worth_a_retry(status: int) -> None:
    end, waits, sent = play([reply(status), reply(status), reply(200)])
    assert isinstance(end, httpx.Response)
    assert waits == [0.5, 1.0]
    assert len(sent) == 3
    assert len({id(send.request) for send in sent}) == 3


@pytest.mark.parametrize("status", [300, 304, 400, 401, 402, 403, 404, 413, 422, 499])
def test_statuses_that_are_final(status: int) -> None:
    end, waits, sent = play([reply(status)])
    assert isinstance(end, am.APIStatusError)
    assert end.status_code == status
    assert (waits, len(sent)) == ([], 1)


def test_the_server_overrules() -> None:
    _, waits, _ = play([reply(400, x_should_retry="true"), reply()])
    assert len(waits) == 1
    _, waits, _ = play([reply(529, x_should_retry="false")])
    assert waits == []
    _, waits, _ = play([reply(529, x_should_retry="perhaps"), reply()])
    assert len(waits) == 1


def test_a_policy_of_ones_own() -> None:
    class Patient(RetryPolicy):
        def should_retry(self, failure: am.APIError) -> bool:
            return isinstance(failure, am.NotFoundError) or super().should_retry(failure)

    _, waits, _ = play([reply(404), reply(404), reply()], Patient(5, first_wait=1.0, longest_wait=1.5))
    assert waits == [1.0, 1.5]


class SteppedClock:
    """Seconds that go on as they are told."""

    def __init__(self, *steps: float) -> None:
        self.now = 0.0
        self.steps = iter(steps)

    def __call__(self) -> float:
        self.now += next(self.steps, 0.0)
        return self.now


def test_the_time_of_the_whole_call() -> None:
    # Read at the start of the call, at the start of each attempt, and at its end.
    end, waits, sent = play([reply(500), reply(500)], RetryPolicy(9), ticker=SteppedClock(0, 0, 3, 1, 5.5), total=10.0)
    assert isinstance(end, am.InternalServerError)
    assert end.attempts == 2
    assert waits == [0.5]
    timeouts = [send.request.extensions["timeout"] for send in sent]
    assert timeouts[0] == {"connect": 5.0, "read": 10.0, "write": 10.0, "pool": 10.0}
    assert timeouts[1] == {"connect": 5.0, "read": 6.0, "write": 6.0, "pool": 6.0}
    assert [send.deadline for send in sent] == [10.0, 10.0]


def test_a_wait_that_exceeds_what_is_left_is_not_begun() -> None:
    end, waits, _ = play([reply(429, retry_after="20")], total=10.0)
    assert isinstance(end, am.RateLimitError)
    assert (end.retry_after, waits) == (20, [])


def test_each_attempt_is_reported() -> None:
    heard: list[tuple[Any, ...]] = []
    play([reply(500), reply()], ticker=SteppedClock(0, 1, 1, 0.5), report=lambda *outcome: heard.append(outcome))
    (first, _, failure, seconds, wait), (second, send, none, again, nothing) = heard
    assert (first, seconds, wait) == (1, 1, 0.5)
    assert isinstance(failure, am.InternalServerError)
    assert (second, none, again, nothing) == (2, None, 0.5, None)
    assert send.response.status_code == 200


def test_waits_double_to_eight_seconds_with_full_jitter() -> None:
    policy = RetryPolicy(8)
    _, waits, _ = play([reply(500)] * 9, policy)
    assert waits == [0.5, 1, 2, 4, 8, 8, 8, 8]
    _, waits, _ = play([reply(500)] * 9, policy, dice=lambda: 0.0)
    assert waits == [0.0] * 8
    rolls: Iterator[float] = itertools.cycle([0.25, 0.75])
    _, waits, _ = play([reply(500)] * 3, policy, dice=lambda: next(rolls))
    assert waits[:2] == [0.125, 0.75]
    failure = am.APIConnectionError(request=request())
    assert RetryPolicy(10**9).wait(10**6, failure, lambda: 1.0) == 8.0


def test_the_last_failure_is_raised_with_the_number_of_attempts() -> None:
    end, waits, _ = play([reply(500), reply(503), reply(529, request_id="req_3")])
    assert isinstance(end, am.OverloadedError)
    assert (end.attempts, end.request_id, len(waits)) == (3, "req_3", 2)
    assert "Tried 3 times." in str(end)


def test_no_retries() -> None:
    end, waits, _ = play([reply(500)], RetryPolicy(0))
    assert isinstance(end, am.InternalServerError)
    assert waits == []
    assert "Tried" not in str(end)


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"retry_after": "3"}, 3),
        ({"retry_after": "1.5"}, 1.5),
        ({"retry_after_ms": "250"}, 0.25),
        ({"retry_after_ms": "250", "retry_after": "9"}, 0.25),
        ({"retry_after_ms": "junk", "retry_after": "9"}, 9),
        ({"retry_after": formatdate(NOW + 20, usegmt=True)}, 20),
        ({"retry_after": "60"}, 60),
        # nothing to wait for, or nothing to read: our own wait
        ({"retry_after": "0"}, 0.5),
        ({"retry_after": "-3"}, 0.5),
        ({"retry_after": "soon"}, 0.5),
        ({"retry_after": "nan"}, 0.5),
        ({"retry_after": "inf"}, 0.5),
        ({"retry_after": formatdate(NOW - 20, usegmt=True)}, 0.5),
        ({"retry_after": "Fri, 99 Foo 2026 99:99:99 GMT"}, 0.5),
    ],
)
def test_the_wait_that_the_server_asks_for(headers: dict[str, str], wait: float) -> None:
    end, waits, _ = play([reply(429, **headers), reply()])
    assert isinstance(end, httpx.Response)
    assert waits == [wait]


@pytest.mark.parametrize("headers", [{"retry_after": "61"}, {"retry_after": formatdate(NOW + 3600, usegmt=True)}])
def test_a_long_wait_is_the_callers_to_decide(headers: dict[str, str]) -> None:
    end, waits, sent = play([reply(429, **headers)])
    assert isinstance(end, am.RateLimitError)
    assert end.retry_after is not None
    assert end.retry_after > 60
    assert (waits, len(sent)) == ([], 1)
    assert "asks to wait" in str(end)


def test_a_date_is_compared_with_the_clock_handed_in() -> None:
    headers = httpx.Headers({"retry-after": formatdate(NOW + 30, usegmt=True)})
    assert parse_retry_after(headers, lambda: NOW + 10) == 20
    assert parse_retry_after(headers, lambda: NOW + 100) == 0


@pytest.mark.parametrize(
    ("error", "expected", "says"),
    [
        (httpx.ConnectError("refused"), am.APIConnectionError, "Could not connect to https://api.example"),
        (httpx.ReadError(""), am.APIConnectionError, "ReadError"),
        (httpx.RemoteProtocolError("gone"), am.APIConnectionError, "gone"),
        (httpx.ProxyError("407"), am.APIConnectionError, "407"),
        (httpx.ConnectTimeout("x"), am.APITimeoutError, "No connection to"),
        (httpx.ReadTimeout("x"), am.APITimeoutError, "No response from"),
        (httpx.WriteTimeout("x"), am.APITimeoutError, "could not be written"),
        (httpx.PoolTimeout("x"), am.APITimeoutError, "connections were busy"),
        (ConnectionResetError("reset"), am.APIConnectionError, "reset"),
        (TimeoutError(), am.APITimeoutError, "No response from"),
    ],
)
def test_failures_of_the_transport(error: Exception, expected: type[Exception], says: str) -> None:
    end, waits, sent = play([error, error, error])
    assert type(end) is expected
    assert isinstance(end, am.APIConnectionError)
    assert end.__cause__ is error
    assert says in str(end)
    assert (waits, len(sent), end.attempts) == ([0.5, 1.0], 3, 3)
    assert "SECRET" not in repr(end.request.headers)


@pytest.mark.parametrize(
    "error",
    [
        httpx.UnsupportedProtocol("ftp"),
        httpx.InvalidURL("port"),
        httpx.LocalProtocolError("Illegal header value b'SECRET'"),
        httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed"),
    ],
)
def test_failures_that_another_attempt_would_repeat(error: Exception) -> None:
    end, waits, _ = play([error])
    assert isinstance(end, am.APIConnectionError)
    assert waits == []
    assert "SECRET" not in str(end)


@pytest.mark.parametrize("error", [ZeroDivisionError(), OSError("disk"), KeyError("x"), httpx.ResponseNotRead()])
def test_what_a_hook_raises_is_its_own(error: Exception) -> None:
    end, _, sent = play([error])
    assert end is error
    assert len(sent) == 1


def redirect(to: str, source: str = "https://api.example/v1/messages") -> httpx.Response:
    asked = httpx.Request("POST", source, headers={"x-api-key": "k", "authorization": "Bearer k", "x-other": "o"})
    answer = httpx.Response(307, headers={"location": to}, request=asked, content=b"{}")
    answer.next_request = httpx.Request("POST", to, headers=dict(asked.headers))
    return answer


@pytest.mark.parametrize(
    ("source", "to", "kept"),
    [
        ("https://api.example/a", "https://api.example/b", True),
        ("http://api.example/a", "https://api.example/b", True),
        ("https://api.example/a", "https://api.example:444/b", False),
        ("https://api.example/a", "https://evil.example/b", False),
        ("https://api.example/a", "http://api.example/b", False),
        ("http://api.example:80/a", "http://api.example:8080/b", False),
    ],
)
def test_redirects_take_the_key_no_further_than_the_origin(source: str, to: str, kept: bool) -> None:
    first = redirect(to, source)
    limits = Limits(RetryPolicy(0), max_redirects=5)
    plan = attempts(lambda: first.request, limits, Clock(lambda: NOW, lambda: 0, lambda: 0))
    next(plan)
    step = plan.send(first)
    assert isinstance(step, Exchange)
    assert str(step.request.url) == to
    assert ("x-api-key" in step.request.headers) is kept
    assert ("authorization" in step.request.headers) is kept
    assert ("x-other" in step.request.headers) is kept
    assert step.options == ({} if kept else {"auth": None})


def test_redirects_end() -> None:
    end, _, sent = play([redirect("https://api.example/b")] * 4, redirects=3)
    assert isinstance(end, am.APIStatusError)
    assert end.status_code == 307
    assert len(sent) == 4
