"""Runs of batches against the offline API: splitting, sending, matching results, and continuing after interruptions."""

from __future__ import annotations

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from anthropic_messages import (
    Anthropic,
    AnthropicError,
    BadRequestError,
    BatchOutcome,
    BatchRun,
    BatchStateError,
    BatchTimeoutError,
    InternalServerError,
    RetryPolicy,
)
from anthropic_messages.testing import Server
from tests.facade.conftest import QUESTION, World
from tests.support.wire import Wire, failure, hang_up, reply, reset, stream

from .test_batches import BATCH

BATCHES = "/v1/messages/batches"
FAST: dict[str, Any] = {"poll_interval": 0.02, "resend_after": 0.2, "progress": False}


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(batch_seconds=0.1) as running:
        yield running


def requests(count: int = 7) -> list[Any]:
    def params(number: int) -> dict[str, Any]:
        return {**QUESTION, "messages": [{"role": "user", "content": f"What is {number} times 7?"}]}

    return [{"custom_id": f"r{number}", "params": params(number)} for number in range(count)]


def run(world: World, server: Server, sent: list[Any], /, settings: dict[str, Any] | None = None, **params: Any) -> Any:
    arguments = {**FAST, **params}

    async def awaited(client: Any) -> Any:
        return await client.messages.batches.run(sent, **arguments)

    def blocking(client: Any) -> Any:
        return client.messages.batches.run(sent, **arguments)

    client = world.client(base_url=server.url, **(settings or {}))
    return world.use(client, blocking if world.name == "sync" else awaited)


def created(server: Server) -> list[list[str]]:
    """Return the ids of each batch that was created, even if the client did not receive the response."""
    posts = [r for r in server.requests if (r.method, r.path) == ("POST", BATCHES) and r.response["type"] != "error"]
    return [[request["custom_id"] for request in post.body["requests"]] for post in posts]


class TestResults:
    def test_results_are_matched_to_the_requests(self, world: World, server: Server) -> None:
        sent = requests()
        sent[3]["params"]["max_tokens"] = 0
        seen: list[str] = []
        done = run(world, server, sent, max_requests=3, on_progress=lambda batch: seen.append(batch.id))
        assert created(server) == [["r0", "r1", "r2"], ["r3", "r4", "r5"], ["r6"]]
        assert isinstance(done, BatchRun)
        outcomes = list(done)
        assert all(isinstance(outcome, BatchOutcome) for outcome in outcomes)
        assert [outcome.request for outcome in outcomes] == sent
        texts = {outcome.custom_id: outcome.message and outcome.message.content[0].text for outcome in outcomes}
        assert texts["r2"] == "2 * 7 = 14."
        assert texts["r3"] is None
        assert list(done.failed) == ["r3"]
        assert done.failed["r3"].error.error.type == "invalid_request_error"
        assert list(done.messages) == [f"r{n}" for n in (0, 1, 2, 4, 5, 6)]
        assert (len(done), len(done.batch_ids), done.broken_rows) == (7, 3, [])
        assert repr(done) == "<BatchRun: 6 succeeded, 1 failed, in 3 batches>"
        assert repr(outcomes[0]).startswith(
            "BatchOutcome(custom_id='r0', request={'custom_id': 'r0', 'params': {'model'"
        )
        assert len(repr(outcomes[0]._replace(request={"text": "x" * 10**6}))) < 2000
        assert set(seen) == set(done.batch_ids)

    def test_repr_of_a_run_with_one_batch(self, server: Server) -> None:
        with Anthropic(api_key="offline", base_url=server.url) as client:
            done = client.messages.batches.run(requests(2), **FAST)
        assert repr(done) == "<BatchRun: 2 succeeded, 0 failed, in 1 batch>"

    def test_split_by_bytes(self, server: Server) -> None:
        one = len(json.dumps({"requests": requests(1)}, separators=(",", ":")))
        world = World("sync", server.url)
        run(world, server, requests(4), max_bytes=2 * one)
        assert created(server) == [["r0", "r1"], ["r2", "r3"]]
        sizes = [int(r.headers["content-length"]) for r in server.requests if r.method == "POST"]
        assert max(sizes) <= 2 * one
        with pytest.raises(ValueError, match=r"requests\[0\] alone has \d+ bytes, but `max_bytes` is 50"):
            run(world, server, requests(1), max_bytes=50)

    def test_arguments_go_where_they_belong(self, world: World, server: Server) -> None:
        run(
            world,
            server,
            requests(1),
            betas=["new-2026-01-01"],
            workspace_id="w",
            user_profile_id="p",
            extra_headers={"x-a": "1"},
        )
        assert {r.headers["anthropic-beta"] for r in server.requests} == {"new-2026-01-01"}
        assert {r.headers["anthropic-workspace-id"] for r in server.requests} == {"w"}
        assert {r.headers["x-a"] for r in server.requests} == {"1"}
        assert ["anthropic-user-profile-id" in r.headers for r in server.requests if r.method == "POST"] == [True]
        assert not any("anthropic-user-profile-id" in r.headers for r in server.requests if r.method == "GET")

    @pytest.mark.parametrize(
        "limit", [{"max_requests": 0}, {"max_requests": 100_001}, {"max_bytes": 0}, {"resend_after": -1}]
    )
    def test_limits_of_its_own(self, server: Server, limit: dict[str, int]) -> None:
        with pytest.raises(ValueError, match=next(iter(limit))):
            run(World("sync", server.url), server, requests(1), **limit)
        assert not server.requests

    @pytest.mark.parametrize(
        "limit", [{"max_requests": 1.5}, {"max_requests": True}, {"max_bytes": "1"}, {"resend_after": "60"}]
    )
    def test_limits_of_another_type(self, server: Server, limit: dict[str, Any]) -> None:
        (name,) = limit
        with pytest.raises(TypeError, match=f"`{name}` must be"):
            run(World("sync", server.url), server, requests(1), **limit)
        assert not server.requests


class TestContinuing:
    def test_a_finished_run_is_not_paid_for_again(self, world: World, server: Server, tmp_path: Path) -> None:
        first = run(world, server, requests(), max_requests=3, state_file=tmp_path / "run.db")
        again = run(world, server, requests(), max_requests=3, state_file=tmp_path / "run.db")
        assert len(created(server)) == 3
        assert (again.results, again.batch_ids) == (first.results, first.batch_ids)

    def test_after_its_deadline(self, world: World, tmp_path: Path) -> None:
        with Server(batch_seconds=1.0) as server:
            with pytest.raises(BatchTimeoutError):
                run(world, server, requests(), max_requests=3, state_file=tmp_path / "run.db", deadline=0.05)
            done = run(world, server, requests(), max_requests=3, state_file=tmp_path / "run.db")
            assert (len(done.messages), len(created(server))) == (7, 3)

    def test_other_requests(self, server: Server, tmp_path: Path) -> None:
        world = World("sync", server.url)
        run(world, server, requests(2), state_file=tmp_path / "run.db")
        with pytest.raises(BatchStateError, match="belongs to a run of other requests"):
            run(world, server, requests(3), state_file=tmp_path / "run.db")
        assert len(created(server)) == 1

    def test_two_at_a_time(self, server: Server, tmp_path: Path) -> None:
        with sqlite3.connect(tmp_path / "run.db") as other:
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(BatchStateError, match="is in use by another process"):
                run(World("sync", server.url), server, requests(2), state_file=tmp_path / "run.db")
        other.close()
        assert not server.requests

    def test_files_of_other_kinds(self, server: Server, tmp_path: Path) -> None:
        world = World("sync", server.url)
        (tmp_path / "text").write_text("These are notes, and no state of anything. " * 50)
        with sqlite3.connect(tmp_path / "sql") as other:
            other.execute("CREATE TABLE mine (a)")
        other.close()
        for name, words in (
            ("text", "is not a state file"),
            ("sql", "is a database of another program"),
            ("no/where", "can't be opened"),
        ):
            with pytest.raises(BatchStateError, match=words):
                run(world, server, requests(2), state_file=tmp_path / name)
        assert (tmp_path / "text").read_text().startswith("These are notes")

    def test_a_refused_batch_leaves_nothing_in_doubt(self, server: Server, wire: Wire, tmp_path: Path) -> None:
        empty = reply(body={"data": [], "has_more": False, "first_id": None, "last_id": None})
        wire.script = [empty, failure(400, "invalid_request_error")]
        with Anthropic(base_url=wire.url, api_key="offline") as client, pytest.raises(BadRequestError):
            client.messages.batches.run(requests(2), state_file=tmp_path / "run.db", **FAST)
        started = time.monotonic()
        run(World("sync", server.url), server, requests(2), state_file=tmp_path / "run.db", resend_after=600)
        assert time.monotonic() - started < 60
        assert len(created(server)) == 1


LIST = {"has_more": False, "first_id": "x", "last_id": "x"}
EMPTY = reply(body={**LIST, "data": []})
COUNTS = {**BATCH["request_counts"], "processing": 0, "succeeded": 2}
OURS = {**BATCH, "processing_status": "ended", "request_counts": COUNTS, "created_at": "2999-01-01T00:00:00Z"}
OLDER = {**OURS, "id": "msgbatch_0"}


def rows(*names: str) -> bytes:
    return b"".join(json.dumps({"custom_id": name, "result": {"type": "expired"}}).encode() + b"\n" for name in names)


class TestLostResponses:
    """The request that creates a batch is sent once. The list of batches shows if it arrived."""

    def go(self, wire: Wire, *script: Any, **params: Any) -> tuple[Any, list[str]]:
        wire.script = list(script)
        with Anthropic(base_url=wire.url, api_key="offline", retry_policy=RetryPolicy(2, first_wait=0.01)) as client:
            done = client.messages.batches.run(requests(2), **{**FAST, **params})
        return done, [f"{r.method} {r.target.removeprefix(BATCHES)}" for r in wire.received]

    @pytest.mark.parametrize(
        "lost",
        [
            hang_up,
            reset,
            failure(500, "api_error"),
            failure(504, "timeout_error"),
            reply(408, b"<html>The proxy has waited long enough.</html>"),
            reply(409, b""),
        ],
    )
    def test_the_batch_is_there(self, wire: Wire, lost: Any) -> None:
        found = reply(body={**LIST, "data": [OURS, OLDER]})
        newest = reply(body={**LIST, "data": [OLDER]})
        look, results = reply(body=OURS), reply(body=rows("r1", "r0"))
        done, calls = self.go(wire, newest, lost, found, look, results, look, results)
        assert (done.batch_ids, len(done.failed)) == (["msgbatch_1"], 2)
        assert [call for call in calls if call.startswith("POST")] == ["POST "]

    def test_the_batch_never_arrived(self, wire: Wire) -> None:
        look, results = reply(body=OURS), reply(body=rows("r1", "r0"))
        done, calls = self.go(wire, EMPTY, hang_up, EMPTY, reply(body=OURS), look, results, resend_after=0)
        assert done.batch_ids == ["msgbatch_1"]
        assert calls.count("POST ") == 2

    def test_it_shows_up_late(self, wire: Wire) -> None:
        found = reply(body={**LIST, "data": [OURS]})
        look, results = reply(body=OURS), reply(body=rows("r1", "r0"))
        done, calls = self.go(wire, EMPTY, hang_up, EMPTY, EMPTY, found, look, results, look, results, resend_after=5)
        assert (done.batch_ids, calls.count("POST ")) == (["msgbatch_1"], 1)

    def test_batches_of_others_are_left_alone(self, wire: Wire) -> None:
        """One batch has another size, and one has the same size but other requests."""
        small = {**OURS, "id": "small", "request_counts": {**COUNTS, "succeeded": 1}}
        theirs = {**OURS, "id": "theirs"}
        found = reply(body={**LIST, "data": [small, theirs]})
        done, calls = self.go(
            wire,
            EMPTY,
            hang_up,
            found,
            reply(body=theirs),
            reply(body=rows("r0", "x1")),
            reply(body=OURS),
            reply(body=OURS),
            reply(body=rows("r1", "r0")),
            resend_after=0,
        )
        assert (done.batch_ids, calls.count("POST ")) == (["msgbatch_1"], 2)
        assert "GET /small" not in calls

    def test_two_in_doubt_are_told_apart(self, wire: Wire) -> None:
        """Both responses are lost. The search for the first part finds the batch of the second part first."""
        one, other = ({**OURS, "id": name, "request_counts": {**COUNTS, "succeeded": 1}} for name in ("one", "other"))
        found = reply(body={**LIST, "data": [other, one]})
        looks = [reply(body=other), reply(body=rows("r1")), reply(body=one), reply(body=rows("r0"))]
        again = [reply(body=one), reply(body=other), reply(body=rows("r0")), reply(body=rows("r1"))]
        script = [EMPTY, hang_up, EMPTY, hang_up, found, *looks, found, *again]
        done, calls = self.go(wire, *script, max_requests=1)
        assert (done.batch_ids, calls.count("POST ")) == (["one", "other"], 2)

    def test_overload_creates_nothing(self, wire: Wire) -> None:
        look, results = reply(body=OURS), reply(body=rows("r1", "r0"))
        limited = failure(429, "rate_limit_error", retry_after="0.01")
        done, calls = self.go(
            wire, EMPTY, failure(529, "overloaded_error"), EMPTY, limited, EMPTY, reply(body=OURS), look, results
        )
        assert (done.batch_ids, calls.count("POST ")) == (["msgbatch_1"], 3)

    def test_it_is_not_tried_for_ever(self, wire: Wire) -> None:
        down = failure(500, "api_error")
        with pytest.raises(InternalServerError):
            self.go(wire, EMPTY, down, EMPTY, down, EMPTY, down, EMPTY, down, resend_after=0)
        assert [r.method for r in wire.received].count("POST") == 4

    def test_a_download_that_breaks_off_goes_on(self, wire: Wire) -> None:
        cut = stream(rows("r1"), then=reset, content_type="application/x-jsonl")
        broken = reply(body=rows("r1") + b"{oops\n")
        done, _ = self.go(wire, EMPTY, reply(body=OURS), reply(body=OURS), cut, broken)
        assert list(done.results) == ["r1"]
        assert done.failed["r0"] is None
        assert [error.row for error in done.broken_rows] == [2]

    def test_rows_that_are_odd_cost_no_other_row(self, wire: Wire) -> None:
        odd = b'{"custom_id": ["r0"], "result": {"type": "expired"}}\n'
        results = reply(body=rows("r1", "x9") + odd + rows("r0"))
        done, _ = self.go(wire, EMPTY, reply(body=OURS), reply(body=OURS), results)
        assert list(done.results) == ["r0", "r1"]
        assert list(done.unexpected) == ["x9"]
        assert [error.row for error in done.broken_rows] == [3]

    @pytest.mark.parametrize("answer", [reply(body=rows("x1", "x2")), reply(404, b"<html>Sorry</html>")])
    def test_an_error_names_the_batches_that_were_created(self, wire: Wire, answer: Any) -> None:
        with pytest.raises(AnthropicError) as caught:
            self.go(wire, EMPTY, reply(body=OURS), reply(body=OURS), answer)
        assert caught.value.__notes__ == ["Batches of this run, whose results can still be read: msgbatch_1"]


class TestStorms:
    @pytest.mark.parametrize("seed", range(3))
    def test_nothing_is_paid_for_twice(self, world: World, server: Server, tmp_path: Path, seed: int) -> None:
        """Responses are lost before the first byte or in the middle, and requests fail in other ways."""
        server.api.fault.reset(probability=0.15, seed=seed)
        server.api.fault.cut(at_byte=100, probability=0.15, seed=seed + 100)
        server.api.fault.api_error(probability=0.15, seed=seed + 200)
        server.api.fault.overloaded(probability=0.15, seed=seed + 300)
        settings = {"retry_policy": RetryPolicy(4, first_wait=0.01)}
        for _ in range(30):
            try:
                done = run(world, server, requests(), settings, max_requests=3, state_file=tmp_path / "run.db")
            except AnthropicError:
                continue
            break
        assert len(done.messages) == 7
        assert sorted(created(server)) == [["r0", "r1", "r2"], ["r3", "r4", "r5"], ["r6"]]
        assert any(exchange.fault for exchange in server.requests)


PROGRAM = """
import json, os, signal, sys

import httpx
from anthropic_messages import Anthropic

url, state, when, number = sys.argv[1:]
seen = 0

def die(*_):
    global seen
    seen += 1
    if seen == int(number):
        os.kill(os.getpid(), signal.SIGKILL)

hooks = {when: [die]} if when in ("request", "response") else {}
requests = json.load(sys.stdin)
http = httpx.Client(event_hooks=hooks, trust_env=False)
with http, Anthropic(base_url=url, api_key="offline", http_client=http) as client:
    done = client.messages.batches.run(requests, state_file=state, max_requests=3, poll_interval=0.02, resend_after=0.3)
print(json.dumps({name: message.content[0].text for name, message in done.messages.items()}))
"""
KILLED = -signal.SIGKILL


class TestKilled:
    """The process is killed, and only the state file remains. It is restarted until the run completes."""

    def start(self, server: Server, state: Path, when: str = "never", number: int = 0) -> subprocess.Popen[str]:
        child = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, server.url, str(state), when, str(number)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert child.stdin is not None
        child.stdin.write(json.dumps(requests()))
        child.stdin.close()
        child.stdin = None
        return child

    def check(self, server: Server, output: str) -> None:
        assert json.loads(output) == {f"r{n}": f"{n} * 7 = {n * 7}." for n in range(7)}
        assert sorted(created(server)) == [["r0", "r1", "r2"], ["r3", "r4", "r5"], ["r6"]]

    @pytest.mark.parametrize("number", range(1, 10))
    @pytest.mark.parametrize("when", ["request", "response"])
    def test_before_a_request_and_behind_an_answer(
        self, server: Server, tmp_path: Path, when: str, number: int
    ) -> None:
        """These moments cover each gap between sending a request and recording it."""
        killed = self.start(server, tmp_path / "run.db", when, number)
        _, errors = killed.communicate(timeout=60)
        assert killed.returncode == KILLED, errors
        output, errors = self.start(server, tmp_path / "run.db").communicate(timeout=60)
        assert not errors
        self.check(server, output)

    @pytest.mark.parametrize("seed", range(3))
    def test_again_and_again_at_any_time(self, server: Server, tmp_path: Path, seed: int) -> None:
        chance = random.Random(seed)
        for _ in range(20):
            child = self.start(server, tmp_path / "run.db")
            try:
                output, errors = child.communicate(timeout=chance.uniform(0.2, 1.0))
            except subprocess.TimeoutExpired:
                child.kill()
                child.communicate()
                continue
            assert child.returncode == 0, errors
            break
        else:
            output, _ = self.start(server, tmp_path / "run.db").communicate(timeout=60)
        self.check(server, output)


def test_the_earlier_name_of_resend_after() -> None:
    requests: list[Any] = [{"custom_id": "a", "params": {"model": "m", "max_tokens": 1, "messages": []}}]
    with (
        Anthropic(api_key="offline", base_url="http://127.0.0.1:9") as client,
        pytest.warns(DeprecationWarning, match="`settle` is called `resend_after`"),
        pytest.raises(ValueError, match="`resend_after` must not be negative"),
    ):
        client.messages.batches.run(requests, settle=-1)
