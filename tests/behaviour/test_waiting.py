"""Waiting for a batch: when it looks, what it survives, and how it ends."""

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
from typing import Any

import pytest

from anthropic_messages import (
    APIConnectionError,
    APIStatusError,
    AuthenticationError,
    BatchTimeoutError,
    InternalServerError,
    NotFoundError,
    RateLimitError,
    RetryPolicy,
)
from anthropic_messages._retry import Chance, Wait
from anthropic_messages._waiting import Patience, waiting
from anthropic_messages.types import MessageBatch

from .conftest import World
from .test_batches import BATCH
from .wire import Answer, Wire, failure, hang_up, reply, reset, silence

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
    def test_it_looks_until_the_end(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=BATCH), reply(body=BATCH), reply(body=ENDED)]
        seen: list[str] = []
        batch = wait(world, on_progress=lambda batch: seen.append(batch.processing_status), workspace_id="w")
        assert (type(batch), batch.processing_status) == (MessageBatch, "ended")
        assert seen == ["in_progress", "in_progress", "ended"]
        assert {(r.method, r.target) for r in wire.received} == {("GET", "/v1/messages/batches/msgbatch_1")}
        assert {r.headers["anthropic-workspace-id"] for r in wire.received} == {"w"}

    def test_faults_are_survived(self, world: World, wire: Wire) -> None:
        at_work = {**BATCH, "expires_at": "2999-01-01T00:00:00Z"}
        wire.script = [reply(body=at_work), *FAULTS, reply(body=ENDED)]
        assert wait(world, {"max_retries": 0}).processing_status == "ended"
        assert len(wire.received) == 7

    @pytest.mark.parametrize(
        ("answer", "error"),
        [(failure(404, "not_found_error"), NotFoundError), (failure(401, "authentication_error"), AuthenticationError)],
    )
    def test_what_no_wait_can_mend(self, world: World, wire: Wire, answer: Answer, error: type[Exception]) -> None:
        wire.script = [reply(body=BATCH), answer]
        with pytest.raises(error):
            wait(world)

    @pytest.mark.parametrize(("answer", "error"), [(hang_up, APIConnectionError), (FAULTS[2], InternalServerError)])
    def test_the_first_look_has_to_succeed(
        self, world: World, wire: Wire, answer: Answer, error: type[Exception]
    ) -> None:
        wire.script = [answer] * 2  # aiohttp asks once more by itself
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

    def test_a_look_without_an_answer_ends_with_the_deadline(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body={**BATCH, "expires_at": "2999-01-01T00:00:00Z"}), silence, silence]
        began = time.monotonic()
        with pytest.raises(BatchTimeoutError):
            wait(world, {"timeout": 30.0, "max_retries": 0}, deadline=0.05)
        assert time.monotonic() - began < 20

    def test_what_the_callback_raises_ends_it(self, world: World, wire: Wire) -> None:
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
        ],
    )
    def test_wrong_arguments(self, world: World, wire: Wire, params: dict[str, Any], error: type[Exception]) -> None:
        with pytest.raises(error, match="|".join(params)):
            wait(world, **params)
        assert not wire.received


class Time:
    """Time that passes only while a plan waits."""

    def __init__(self) -> None:
        self.now = 0.0

    @property
    def chance(self) -> Chance:
        return Chance(lambda: NOW.timestamp() + self.now, lambda: self.now, lambda: 0.0)


class Answered:
    """What a look gives."""

    def __init__(self, batch: dict[str, Any], remaining: int | None = None, reset: float = 0.0) -> None:
        self.batch = batch
        limit = type("Limit", (), {"remaining": remaining, "reset": NOW + timedelta(seconds=reset)})
        self.rate_limit = type("Limits", (), {"requests": None if remaining is None else limit})
        self.headers: dict[str, str] = {}

    def parse(self) -> MessageBatch:
        return MessageBatch.from_dict(self.batch)


def waits(answers: list[Any], **patience: Any) -> tuple[list[float], Any]:
    """The seconds of each wait of a plan, and what it came to; without a network and without waiting."""
    time = Time()
    script = iter(answers)

    def look() -> Generator[Any, Any, Any]:
        answer = next(script)
        if isinstance(answer, Exception):
            raise answer
        return answer
        yield

    plan = waiting("b", look, Patience(time.chance, **patience), RetryPolicy())
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
    import httpx

    response = httpx.Response(status, request=httpx.Request("GET", "http://127.0.0.1/"))
    return (RateLimitError if status == 429 else InternalServerError)(
        "No.", response=response, body=None, retry_after=retry_after
    )


class TestWhenItLooks:
    def test_less_and_less_often(self) -> None:
        seconds, end = waits([Answered(BATCH)] * 8 + [Answered(ENDED)], first=1, longest=6)
        assert (seconds, end) == ([1, 1.5, 2.25, 3.375, 5.062, 6, 6, 6], "ended")

    def test_not_before_the_api_asks_for(self) -> None:
        seconds, end = waits([Answered(BATCH), error_of(429, 50.0), Answered(BATCH), Answered(ENDED)], longest=5)
        assert (seconds, end) == ([1, 50, 2.25], "ended")

    def test_not_before_the_rate_limit_is_whole_again(self) -> None:
        seconds, end = waits([Answered(BATCH, 0, 30), Answered(BATCH, 1, 90), Answered(ENDED)])
        assert (seconds, end) == ([30, 1.5], "ended")

    def test_once_more_at_the_deadline(self) -> None:
        seconds, end = waits([Answered(BATCH)] * 9, deadline=4)
        assert seconds == [1, 1.5, 1.5]
        assert isinstance(end, BatchTimeoutError)

    def test_a_deadline_by_the_clock(self) -> None:
        seconds, end = waits([Answered(BATCH)] * 9, deadline=NOW + timedelta(seconds=2))
        assert seconds == [1, 1]
        assert isinstance(end, BatchTimeoutError)

    def test_not_for_ever(self) -> None:
        """A batch ends after a day. If nothing is heard for an hour more, the fault is given out."""
        answers = [Answered(BATCH), *[error_of(500)] * 10_000]
        seconds, end = waits(answers)
        assert isinstance(end, InternalServerError)
        assert 25 * 3600 < sum(seconds) < 25 * 3600 + 120


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
        except OSError:  # the other side is closed: that is how a terminal ends
            pass
        finally:
            os.close(ours)
        assert child.returncode == 0, errors
        return output.strip(), shown.decode() if terminal else errors

    def test_a_terminal_shows_a_bar(self, wire: Wire) -> None:
        output, shown = self.run(wire, terminal=True)
        assert output == "ended"
        assert "msgbatch_1" in shown
        assert "2/2" in shown

    def test_elsewhere_it_is_quiet(self, wire: Wire) -> None:
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
            "A progress bar needs an extra: pip install 'anthropic-messages[progress]'",
            "",
        )
