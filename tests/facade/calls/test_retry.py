"""The plan of attempts without sockets: what is retried, after which wait, and what is raised."""

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


def run_plan(
    outcomes: list[Outcome],
    policy: RetryPolicy | None = None,
    random: Callable[[], float] = lambda: 1.0,
    redirects: int = 20,
    monotonic: Callable[[], float] = lambda: 0.0,
    **limits: Any,
) -> tuple[httpx.Response | Exception, list[float], list[Exchange]]:
    """Return the result or error of a plan, its waits in seconds, and its exchanges."""
    bounds = Limits(policy or RetryPolicy(2), max_redirects=redirects, **limits)
    plan = attempts(request, bounds, Clock(lambda: NOW, monotonic, random))
    waits, sent = [], []
    remaining = iter(outcomes)
    try:
        step = next(plan)
        while True:
            if isinstance(step, Wait):
                waits.append(step.seconds)
                step = plan.send(None)
                continue
            sent.append(step)
            outcome = next(remaining)
            step.response = outcome if isinstance(outcome, httpx.Response) else None
            step = plan.throw(outcome) if isinstance(outcome, Exception) else plan.send(outcome)
    except StopIteration as done:
        assert next(remaining, None) is None
        return done.value and done.value.response, waits, sent
    except Exception as error:
        return error, waits, sent


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 529, 599])
def test_retried_statuses(status: int) -> None:
    result, waits, sent = run_plan([reply(status), reply(status), reply(200)])
    assert isinstance(result, httpx.Response)
    assert waits == [0.5, 1.0]
    assert len(sent) == 3
    assert len({id(send.request) for send in sent}) == 3


@pytest.mark.parametrize("status", [300, 304, 400, 401, 402, 403, 404, 413, 422, 499])
def test_statuses_that_are_not_retried(status: int) -> None:
    result, waits, sent = run_plan([reply(status)])
    assert isinstance(result, am.APIStatusError)
    assert result.status_code == status
    assert (waits, len(sent)) == ([], 1)


def test_x_should_retry_header_overrides_the_status() -> None:
    _, waits, _ = run_plan([reply(400, x_should_retry="true"), reply()])
    assert len(waits) == 1
    _, waits, _ = run_plan([reply(529, x_should_retry="false")])
    assert waits == []
    _, waits, _ = run_plan([reply(529, x_should_retry="perhaps"), reply()])
    assert len(waits) == 1


def test_custom_retry_policy() -> None:
    class RetryNotFound(RetryPolicy):
        def should_retry(self, failure: am.APIError) -> bool:
            return isinstance(failure, am.NotFoundError) or super().should_retry(failure)

    _, waits, _ = run_plan([reply(404), reply(404), reply()], RetryNotFound(5, first_wait=1.0, longest_wait=1.5))
    assert waits == [1.0, 1.5]


class SteppedClock:
    """A clock that advances by the next of these steps each time it is read."""

    def __init__(self, *steps: float) -> None:
        self.now = 0.0
        self.steps = iter(steps)

    def __call__(self) -> float:
        self.now += next(self.steps, 0.0)
        return self.now


def test_total_timeout_covers_all_attempts() -> None:
    # The clock is read at the start of the call, and at the start and end of each attempt.
    result, waits, sent = run_plan(
        [reply(500), reply(500)], RetryPolicy(9), monotonic=SteppedClock(0, 0, 3, 1, 5.5), total=10.0
    )
    assert isinstance(result, am.InternalServerError)
    assert result.attempts == 2
    assert waits == [0.5]
    timeouts = [send.request.extensions["timeout"] for send in sent]
    assert timeouts[0] == {"connect": 5.0, "read": 10.0, "write": 10.0, "pool": 10.0}
    assert timeouts[1] == {"connect": 5.0, "read": 6.0, "write": 6.0, "pool": 6.0}
    assert [send.deadline for send in sent] == [10.0, 10.0]


def test_wait_that_exceeds_the_total_timeout_is_not_started() -> None:
    result, waits, _ = run_plan([reply(429, retry_after="20")], total=10.0)
    assert isinstance(result, am.RateLimitError)
    assert (result.retry_after, waits) == (20, [])


def test_each_attempt_is_reported() -> None:
    reports: list[tuple[Any, ...]] = []
    run_plan(
        [reply(500), reply()], monotonic=SteppedClock(0, 1, 1, 0.5), report=lambda *outcome: reports.append(outcome)
    )
    (first, _, failure, seconds, wait), (second, send, none, second_seconds, second_wait) = reports
    assert (first, seconds, wait) == (1, 1, 0.5)
    assert isinstance(failure, am.InternalServerError)
    assert (second, none, second_seconds, second_wait) == (2, None, 0.5, None)
    assert send.response.status_code == 200


def test_backoff_doubles_up_to_eight_seconds_with_full_jitter() -> None:
    policy = RetryPolicy(8)
    _, waits, _ = run_plan([reply(500)] * 9, policy)
    assert waits == [0.5, 1, 2, 4, 8, 8, 8, 8]
    _, waits, _ = run_plan([reply(500)] * 9, policy, random=lambda: 0.0)
    assert waits == [0.0] * 8
    values: Iterator[float] = itertools.cycle([0.25, 0.75])
    _, waits, _ = run_plan([reply(500)] * 3, policy, random=lambda: next(values))
    assert waits[:2] == [0.125, 0.75]
    failure = am.APIConnectionError(request=request())
    assert RetryPolicy(10**9).wait(10**6, failure, lambda: 1.0) == 8.0


def test_last_error_has_the_number_of_attempts() -> None:
    result, waits, _ = run_plan([reply(500), reply(503), reply(529, request_id="req_3")])
    assert isinstance(result, am.OverloadedError)
    assert (result.attempts, result.request_id, len(waits)) == (3, "req_3", 2)
    assert "Tried 3 times." in str(result)


def test_zero_max_retries() -> None:
    result, waits, _ = run_plan([reply(500)], RetryPolicy(0))
    assert isinstance(result, am.InternalServerError)
    assert waits == []
    assert "Tried" not in str(result)


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
        # Without a valid wait of the server, the wait of the policy is used.
        ({"retry_after": "0"}, 0.5),
        ({"retry_after": "-3"}, 0.5),
        ({"retry_after": "soon"}, 0.5),
        ({"retry_after": "nan"}, 0.5),
        ({"retry_after": "inf"}, 0.5),
        ({"retry_after": formatdate(NOW - 20, usegmt=True)}, 0.5),
        ({"retry_after": "Fri, 99 Foo 2026 99:99:99 GMT"}, 0.5),
    ],
)
def test_retry_after_headers(headers: dict[str, str], wait: float) -> None:
    result, waits, _ = run_plan([reply(429, **headers), reply()])
    assert isinstance(result, httpx.Response)
    assert waits == [wait]


@pytest.mark.parametrize("headers", [{"retry_after": "61"}, {"retry_after": formatdate(NOW + 3600, usegmt=True)}])
def test_retry_after_longer_than_max_retry_wait_is_raised(headers: dict[str, str]) -> None:
    result, waits, sent = run_plan([reply(429, **headers)])
    assert isinstance(result, am.RateLimitError)
    assert result.retry_after is not None
    assert result.retry_after > 60
    assert (waits, len(sent)) == ([], 1)
    assert "asks to wait" in str(result)


def test_retry_after_date_is_compared_with_the_given_clock() -> None:
    headers = httpx.Headers({"retry-after": formatdate(NOW + 30, usegmt=True)})
    assert parse_retry_after(headers, lambda: NOW + 10) == 20
    assert parse_retry_after(headers, lambda: NOW + 100) == 0


@pytest.mark.parametrize(
    ("error", "expected", "text"),
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
def test_transport_errors_are_retried(error: Exception, expected: type[Exception], text: str) -> None:
    result, waits, sent = run_plan([error, error, error])
    assert type(result) is expected
    assert isinstance(result, am.APIConnectionError)
    assert result.__cause__ is error
    assert text in str(result)
    assert (waits, len(sent), result.attempts) == ([0.5, 1.0], 3, 3)
    assert "SECRET" not in repr(result.request.headers)


@pytest.mark.parametrize(
    "error",
    [
        httpx.UnsupportedProtocol("ftp"),
        httpx.InvalidURL("port"),
        httpx.LocalProtocolError("Illegal header value b'SECRET'"),
        httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed"),
    ],
)
def test_permanent_transport_errors_are_not_retried(error: Exception) -> None:
    result, waits, _ = run_plan([error])
    assert isinstance(result, am.APIConnectionError)
    assert waits == []
    assert "SECRET" not in str(result)


@pytest.mark.parametrize("error", [ZeroDivisionError(), OSError("disk"), KeyError("x"), httpx.ResponseNotRead()])
def test_other_exceptions_are_raised_unchanged(error: Exception) -> None:
    result, _, sent = run_plan([error])
    assert result is error
    assert len(sent) == 1


def redirect(target: str, source: str = "https://api.example/v1/messages") -> httpx.Response:
    source_request = httpx.Request(
        "POST", source, headers={"x-api-key": "k", "authorization": "Bearer k", "x-other": "o"}
    )
    response = httpx.Response(307, headers={"location": target}, request=source_request, content=b"{}")
    response.next_request = httpx.Request("POST", target, headers=dict(source_request.headers))
    return response


@pytest.mark.parametrize(
    ("source", "target", "keeps_secrets"),
    [
        ("https://api.example/a", "https://api.example/b", True),
        ("http://api.example/a", "https://api.example/b", True),
        ("https://api.example/a", "https://api.example:444/b", False),
        ("https://api.example/a", "https://evil.example/b", False),
        ("https://api.example/a", "http://api.example/b", False),
        ("http://api.example:80/a", "http://api.example:8080/b", False),
    ],
)
def test_redirect_to_another_origin_drops_the_key(source: str, target: str, keeps_secrets: bool) -> None:
    first = redirect(target, source)
    limits = Limits(RetryPolicy(0), max_redirects=5)
    plan = attempts(lambda: first.request, limits, Clock(lambda: NOW, lambda: 0, lambda: 0))
    next(plan)
    step = plan.send(first)
    assert isinstance(step, Exchange)
    assert str(step.request.url) == target
    assert ("x-api-key" in step.request.headers) is keeps_secrets
    assert ("authorization" in step.request.headers) is keeps_secrets
    assert ("x-other" in step.request.headers) is keeps_secrets
    assert step.options == ({} if keeps_secrets else {"auth": None})


def test_max_redirects() -> None:
    result, _, sent = run_plan([redirect("https://api.example/b")] * 4, redirects=3)
    assert isinstance(result, am.APIStatusError)
    assert result.status_code == 307
    assert len(sent) == 4
