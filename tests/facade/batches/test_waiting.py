"""Waiting for a batch: intervals, errors, deadlines, and the progress bar."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import termios
import textwrap
import time
from collections.abc import Generator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anthropic_messages import (
    Anthropic,
    APIConnectionError,
    APIStatusError,
    AuthenticationError,
    BatchTimeoutError,
    InternalServerError,
    NotFoundError,
    RateLimitError,
    RetryPolicy,
)
from anthropic_messages._batches import plans as _batch_plans
from anthropic_messages._batches.polling import Polling, wait_until_ended
from anthropic_messages._transport.steps import Clock, Wait
from anthropic_messages.types import MessageBatch
from tests.facade.conftest import World
from tests.support.wire import Answer, Wire, failure, hang_up, reply, reset, silence

from .test_batches import BATCH
from .test_run_faults import drive

ENDED = {**BATCH, "processing_status": "ended", "request_counts": {**BATCH["request_counts"], "processing": 0}}
NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)


def wait(world: World, settings: dict[str, Any] | None = None, **params: Any) -> Any:
    arguments = {"poll_interval": 0.01, **params}

    async def awaited(client: Any) -> Any:
        return await client.messages.batches.wait("msgbatch_1", **arguments)

    def blocking(client: Any) -> Any:
        return client.messages.batches.wait("msgbatch_1", **arguments)

    return world.use(world.client(**(settings or {})), blocking if world.name == "sync" else awaited)


FAULTS: list[Answer] = [
    reset,
    hang_up,
    failure(500, "api_error"),
    failure(529, "overloaded_error"),
    failure(429, "rate_limit_error", retry_after="0.01"),
]


class TestOverSockets:
    def test_it_polls_until_the_end(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=BATCH), reply(body=BATCH), reply(body=ENDED)]
        seen: list[str] = []
        batch = wait(world, on_progress=lambda batch: seen.append(batch.processing_status), workspace_id="w")
        assert (type(batch), batch.processing_status) == (MessageBatch, "ended")
        assert seen == ["in_progress", "in_progress", "ended"]
        assert {(r.method, r.target) for r in wire.received} == {("GET", "/v1/messages/batches/msgbatch_1")}
        assert {r.headers["anthropic-workspace-id"] for r in wire.received} == {"w"}

    def test_temporary_errors_do_not_end_the_wait(self, world: World, wire: Wire) -> None:
        at_work = {**BATCH, "expires_at": "2999-01-01T00:00:00Z"}
        wire.script = [reply(body=at_work), *FAULTS, reply(body=ENDED)]
        assert wait(world, {"max_retries": 0}).processing_status == "ended"
        assert len(wire.received) == 7

    @pytest.mark.parametrize(
        ("answer", "error"),
        [(failure(404, "not_found_error"), NotFoundError), (failure(401, "authentication_error"), AuthenticationError)],
    )
    def test_permanent_errors_end_the_wait(
        self, world: World, wire: Wire, answer: Answer, error: type[Exception]
    ) -> None:
        wire.script = [reply(body=BATCH), answer]
        with pytest.raises(error):
            wait(world)

    @pytest.mark.parametrize(("answer", "error"), [(hang_up, APIConnectionError), (FAULTS[2], InternalServerError)])
    def test_the_first_poll_must_succeed(
        self, world: World, wire: Wire, answer: Answer, error: type[Exception]
    ) -> None:
        wire.script = [answer] * 2  # aiohttp itself sends the request again.
        with pytest.raises(error):
            wait(world, {"max_retries": 0})

    def test_a_deadline(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=BATCH)] * 100
        with pytest.raises(
            BatchTimeoutError, match=r"Batch msgbatch_1 was still in_progress.*`wait\('msgbatch_1'\)`"
        ) as at:
            wait(world, deadline=0.05)
        assert at.value.batch.to_dict() == BATCH
        assert isinstance(at.value, TimeoutError)

    def test_a_poll_without_a_response_ends_at_the_deadline(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body={**BATCH, "expires_at": "2999-01-01T00:00:00Z"}), silence, silence]
        began = time.monotonic()
        with pytest.raises(BatchTimeoutError):
            wait(world, {"timeout": 30.0, "max_retries": 0}, deadline=0.05)
        assert time.monotonic() - began < 20

    def test_an_exception_of_the_callback_ends_the_wait(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=BATCH)]

        def stop(batch: MessageBatch) -> None:
            raise KeyError("mine")

        with pytest.raises(KeyError, match="mine"):
            wait(world, on_progress=stop)

    @pytest.mark.parametrize(
        ("params", "error"),
        [
            ({"deadline": "soon"}, TypeError),
            ({"deadline": datetime(2026, 1, 1)}, ValueError),
            ({"poll_interval": 0}, ValueError),
            ({"max_poll_interval": "1"}, TypeError),
            ({"max_poll_interval": float("inf")}, ValueError),
            ({"poll_interval": 10**400}, ValueError),
            ({"deadline": float("nan")}, ValueError),
            ({"deadline": 10**400}, ValueError),
        ],
    )
    def test_invalid_arguments(self, world: World, wire: Wire, params: dict[str, Any], error: type[Exception]) -> None:
        with pytest.raises(error, match="|".join(params)):
            wait(world, **params)
        assert not wire.received


class Time:
    """A virtual time that passes only while a plan waits."""

    def __init__(self) -> None:
        self.now = 0.0

    def clock(self, offset: float) -> Clock:
        return Clock(lambda: NOW.timestamp() + offset + self.now, lambda: self.now, lambda: 0.0)


class Polled:
    """The response of a poll."""

    def __init__(self, batch: dict[str, Any], remaining: int | None = None, reset: float = 0.0) -> None:
        self.batch = batch
        limit = type("Limit", (), {"remaining": remaining, "reset": NOW + timedelta(seconds=reset)})
        self.rate_limit = type("Limits", (), {"requests": None if remaining is None else limit})
        self.headers: dict[str, str] = {}

    def parse(self) -> MessageBatch:
        return MessageBatch.from_dict(self.batch)


def waits(answers: list[Any], offset: float = 0.0, **polling: Any) -> tuple[list[float], Any]:
    """Return the seconds of each wait of a plan, and its result, without a network and without waiting."""
    time = Time()
    script = iter(answers)

    def look() -> Generator[Any, Any, Any]:
        answer = next(script)
        if isinstance(answer, Exception):
            raise answer
        return answer
        yield

    plan = wait_until_ended("b", look, Polling(time.clock(offset), **polling), RetryPolicy())
    seconds: list[float] = []
    try:
        for step in plan:
            assert isinstance(step, Wait)
            seconds.append(round(step.seconds, 3))
            time.now += step.seconds
    except Exception as error:
        return seconds, error
    return seconds, "ended"


def error_of(status: int, retry_after: float | None = None) -> APIStatusError:
    response = httpx.Response(status, request=httpx.Request("GET", "http://127.0.0.1/"))
    return (RateLimitError if status == 429 else InternalServerError)(
        "No.", response=response, body=None, retry_after=retry_after
    )


class TestIntervals:
    def test_intervals_grow(self) -> None:
        seconds, end = waits([Polled(BATCH)] * 8 + [Polled(ENDED)], poll_interval=1, max_poll_interval=6)
        assert (seconds, end) == ([1, 1.5, 2.25, 3.375, 5.062, 6, 6, 6], "ended")

    def test_retry_after_is_respected(self) -> None:
        seconds, end = waits([Polled(BATCH), error_of(429, 50.0), Polled(BATCH), Polled(ENDED)], max_poll_interval=5)
        assert (seconds, end) == ([1, 50, 2.25], "ended")

    def test_retry_after_is_limited_by_max_retry_wait(self) -> None:
        """A request to wait for an hour is limited, unless `max_poll_interval` is longer than the limit."""
        answers = [Polled(BATCH), error_of(429, 3600.0), Polled(BATCH, 0, 3600), Polled(ENDED)]
        assert waits(answers, max_poll_interval=5) == ([1, 60, 60], "ended")
        assert waits(answers, max_poll_interval=600) == ([1, 600, 600], "ended")

    def test_errors_are_tolerated_until_the_batch_must_have_ended(self) -> None:
        """Invalid values of `expires_at` have no effect, and neither has the clock of this machine."""
        for expires in ("2026-11-02T08:00:00Z", "9999-12-31T23:59:59Z", "tomorrow", None):
            answers = [Polled({**BATCH, "expires_at": expires}), *[error_of(500)] * 10_000]
            seconds, end = waits(answers)
            assert isinstance(end, InternalServerError)
            assert 3600 <= sum(seconds) < 25 * 3600 + 120

    def test_an_exhausted_rate_limit_is_respected(self) -> None:
        seconds, end = waits([Polled(BATCH, 0, 30), Polled(BATCH, 1, 90), Polled(ENDED)])
        assert (seconds, end) == ([30, 1.5], "ended")

    def test_the_last_poll_is_at_the_deadline(self) -> None:
        seconds, end = waits([Polled(BATCH)] * 9, deadline=4)
        assert seconds == [1, 1.5, 1.5]
        assert isinstance(end, BatchTimeoutError)

    def test_a_deadline_as_a_datetime(self) -> None:
        seconds, end = waits([Polled(BATCH)] * 9, deadline=NOW + timedelta(seconds=2))
        assert seconds == [1, 1]
        assert isinstance(end, BatchTimeoutError)

    def test_errors_end_the_wait_an_hour_after_the_expiry(self) -> None:
        """A batch ends within a day. If polls still fail an hour later, the error is raised."""
        answers = [Polled(BATCH), *[error_of(500)] * 10_000]
        seconds, end = waits(answers)
        assert isinstance(end, InternalServerError)
        assert 25 * 3600 < sum(seconds) < 25 * 3600 + 120


SECONDS = st.one_of(
    st.floats(allow_nan=True, allow_infinity=True).map(str),
    st.integers(-(10**6), 10**6).map(str),
    st.sampled_from(["1e308", "1e400", "9" * 400, "9" * 5000, "-1", "", "soon", "0x10", "\u0661"]),
)
DATES = st.one_of(
    st.datetimes().map(lambda time: format_datetime(time.replace(tzinfo=UTC), usegmt=True)),
    st.sampled_from(
        [
            "Fri, 31 Dec 9999 23:59:59 -2359",
            "Mon, 01 Jan 0001 00:00:00 +2359",
            "Sun Nov  6 08:49:37 1994",
            "Thu, 01 Jan 99999 00:00:00 GMT",
            "Thu, 99 Jan 2026 99:99:99 GMT",
            "now",
            "",
        ]
    ),
)
TIMES = st.one_of(
    st.datetimes().map(lambda time: time.isoformat() + "Z"),
    st.sampled_from(["9999-12-31T24:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "soon", ""]),
)
HEADERS = st.fixed_dictionaries(
    {},
    optional={
        "date": DATES,
        "retry-after": SECONDS | DATES,
        "retry-after-ms": SECONDS,
        "anthropic-ratelimit-requests-remaining": st.just("0") | SECONDS,
        "anthropic-ratelimit-requests-limit": SECONDS,
        "anthropic-ratelimit-requests-reset": TIMES | SECONDS,
    },
).map(lambda headers: {name: value.encode() for name, value in headers.items()})


class TestResponseHeaders:
    @settings(deadline=None)
    @given(
        looks=st.lists(st.tuples(st.sampled_from([200, 429, 503, 529]), HEADERS, TIMES, TIMES), max_size=6),
        offset=st.floats(-1e7, 1e7),
        most=st.sampled_from([0.0, 60.0, float("inf"), 1e300]),
    )
    def test_invalid_headers_neither_end_nor_prolong_the_wait(
        self, looks: list[Any], offset: float, most: float
    ) -> None:
        """Invalid headers and a wrong clock of this machine have no effect."""
        answers = iter([(200, {}, "2026-11-02T09:00:00Z", "2026-11-03T09:00:00Z"), *looks])
        now = 0.0

        def answer(request: httpx.Request) -> httpx.Response:
            status, headers, created, expires = next(answers, (0, {}, "", ""))
            if status == 0:
                return httpx.Response(200, json=ENDED)
            if status == 200:
                return httpx.Response(
                    200, headers=headers, json={**BATCH, "created_at": created, "expires_at": expires}
                )
            return httpx.Response(status, headers=headers, json={"type": "error", "error": {"type": "api_error"}})

        def sleep(seconds: float) -> None:
            nonlocal now
            assert 0 < seconds <= (60 if most <= 60 else 24 * 3600)
            now += min(seconds, 60)  # Keep the virtual time below a day.

        clock = Clock(lambda: NOW.timestamp() + offset + now, lambda: now, lambda: 0.0)
        http = httpx.Client(transport=httpx.MockTransport(answer), trust_env=False)
        policy = RetryPolicy(0, max_retry_wait=most)
        with (
            pytest.MonkeyPatch.context() as patch,
            http,
            Anthropic(base_url="http://api.test", api_key="offline", http_client=http, retry_policy=policy) as client,
        ):
            patch.setattr(_batch_plans, "CLOCK", clock)
            batches: Any = client.messages.batches
            plan = _batch_plans.wait(
                batches._engine,
                batches._operations,
                {"message_batch_id": "msgbatch_1"},
                {},
                progress=False,
                on_progress=None,
                deadline=None,
            )
            assert drive(plan, http, sleep).processing_status == "ended"

    @pytest.mark.parametrize("offset", [-1e6, 0.0, 1e6])
    def test_a_reset_is_compared_with_the_date_of_the_same_response(self, offset: float) -> None:
        limited = Polled(BATCH, 0, 30)
        limited.headers["date"] = format_datetime(NOW, usegmt=True)
        assert waits([limited, Polled(ENDED)], offset=offset) == ([30], "ended")

    @pytest.mark.parametrize("expires", ["tomorrow", None])
    def test_the_error_of_a_batch_without_a_valid_expiry(self, expires: str | None) -> None:
        _, end = waits([Polled({**BATCH, "expires_at": expires})] * 9, deadline=4)
        assert isinstance(end, BatchTimeoutError)
        assert str(end).endswith("Wait for it again with `wait('msgbatch_1')`.")

    def test_a_distant_deadline(self, world: World, wire: Wire) -> None:
        """Timeouts stay within the limit of the operating system."""
        for deadline in (1e300, 1e12, float("inf"), datetime.max.replace(tzinfo=UTC)):
            wire.script = [reply(body=BATCH), reply(body=ENDED)]
            assert wait(world, {"timeout": None}, deadline=deadline).processing_status == "ended"


class TestProgress:
    PROGRAM = textwrap.dedent(
        """
        import sys
        from anthropic_messages import Anthropic
        with Anthropic(base_url=sys.argv[1], api_key="offline") as client:
            batch = client.messages.batches.wait("msgbatch_1", poll_interval=0.01)
            print(batch.processing_status)
        """
    )

    def run(self, wire: Wire, *, terminal: bool, program: str = PROGRAM) -> tuple[str, str]:
        wire.script = [
            reply(body=BATCH),
            reply(body={**ENDED, "request_counts": {**ENDED["request_counts"], "succeeded": 2}}),
        ]
        ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (25, 100))
        error = theirs if terminal else subprocess.PIPE
        child = subprocess.Popen(
            [sys.executable, "-W", "error", "-c", program, wire.url], stdout=subprocess.PIPE, stderr=error, text=True
        )
        output, errors = child.communicate(timeout=30)
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 4096):
                shown += piece
        except OSError:  # The other side was closed, which ends a terminal.
            pass
        finally:
            os.close(ours)
        assert child.returncode == 0, errors
        return output.strip(), shown.decode() if terminal else errors

    def test_a_bar_is_shown_on_a_terminal(self, wire: Wire) -> None:
        output, shown = self.run(wire, terminal=True)
        assert output == "ended"
        assert "msgbatch_1" in shown
        assert "2/2" in shown

    def test_no_bar_elsewhere(self, wire: Wire) -> None:
        assert self.run(wire, terminal=False) == ("ended", "")

    def test_without_tqdm(self, wire: Wire) -> None:
        hiding = textwrap.dedent(
            """
            import importlib.util as util
            find = util.find_spec
            util.find_spec = lambda name, *more: None if name == "tqdm" else find(name, *more)
            """
        )
        assert self.run(wire, terminal=True, program=hiding + self.PROGRAM) == ("ended", "")
        program = hiding + textwrap.dedent(
            """
            import sys
            from anthropic_messages import Anthropic
            with Anthropic(base_url=sys.argv[1], api_key="offline") as client:
                try:
                    client.messages.batches.wait("msgbatch_1", progress=True)
                except RuntimeError as error:
                    print(error)
            """
        )
        assert self.run(wire, terminal=True, program=program) == (
            "`progress=True` needs `tqdm`, which is not installed: pip install 'anthropic-messages[progress]'",
            "",
        )
