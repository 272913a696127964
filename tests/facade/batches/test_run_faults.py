"""Runs of batches in virtual time: wrong clocks, a delayed list, lost responses, crashes, and interrupted downloads.

The API is a transport of httpx with its own clock. The SDK's driver carries out the plan, except for waits, which
advance the virtual time.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anthropic_messages import Anthropic, AnthropicError, BatchRun, RetryPolicy
from anthropic_messages._batches import plans as _batch_plans
from anthropic_messages._transport.driver import _carry_out
from anthropic_messages._transport.steps import Clock, Wait

DAY = 24 * 3600.0
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC).timestamp()
UPLOAD = 300.0  # Duration of a request that creates a batch, in seconds.


class Crash(BaseException):
    """A simulated end of the process."""


class API(httpx.BaseTransport):
    """A simulated workspace. Batches end immediately and appear in the list after `lag` seconds."""

    def __init__(self, *, lag: float = 0.0, dated: bool = True) -> None:
        self.now = NOON
        self.lag = lag
        self.dated = dated
        self.faults: list[str] = []
        """Faults of the next requests that create a batch: `lost`, `answer lost`, `crash before`, `crash after`."""
        self.batches: list[dict[str, Any]] = []
        self.shuffled: Callable[[list[bytes]], list[bytes]] = list
        """A function that returns the rows of a download in their order."""
        self.cut: Callable[[], int | None] = lambda: None
        """A function that returns the number of rows after which a download is interrupted; None for none."""
        self.downloads = 0
        self.pages = 0

    def add(self, *names: str, id: str = "", created: float | None = None) -> None:
        created = self.now if created is None else created
        self.batches.append({"id": id or f"msgbatch_{len(self.batches)}", "names": list(names), "created": created})

    def paid(self) -> list[list[str]]:
        return sorted(batch["names"] for batch in self.batches)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.now += 0.1
        path = request.url.path
        if request.method == "POST":
            return self._create(request)
        if path.endswith("/results"):
            return self._results(path.split("/")[-2])
        if path.endswith("/batches"):
            return self._list(request.url.params)
        return self._json(self._shown(next(batch for batch in self.batches if batch["id"] == path.split("/")[-1])))

    def _create(self, request: httpx.Request) -> httpx.Response:
        self.now += UPLOAD
        fault = self.faults.pop(0) if self.faults else ""
        if fault == "crash before":
            raise Crash
        if fault != "lost":
            self.add(*(each["custom_id"] for each in json.loads(request.read())["requests"]))
        if fault == "crash after":
            raise Crash
        if fault:
            raise httpx.ReadError("The connection broke.")
        return self._json(self._shown(self.batches[-1]))

    def _list(self, params: httpx.QueryParams) -> httpx.Response:
        self.pages += 1
        listed = [batch for batch in self.batches if batch["created"] + self.lag <= self.now]
        listed.sort(key=lambda batch: -batch["created"])
        if after := params.get("after_id"):
            listed = listed[[batch["id"] for batch in listed].index(after) + 1 :]
        limit = int(params.get("limit", 20))
        page = listed[:limit]
        last = page[-1]["id"] if page else None
        data = [self._shown(batch) for batch in page]
        return self._json({"data": data, "has_more": len(listed) > limit, "first_id": None, "last_id": last})

    def _results(self, id: str) -> httpx.Response:
        self.downloads += 1
        names = next(batch["names"] for batch in self.batches if batch["id"] == id)
        rows = self.shuffled([row(name) for name in names])
        most = self.cut()

        def body() -> Iterator[bytes]:
            yield from rows[:most]
            if most is not None:
                raise httpx.ReadError("The connection broke.")

        return httpx.Response(200, headers={"content-type": "application/x-jsonl"}, content=body())

    def _json(self, body: Any) -> httpx.Response:
        headers = {"date": format_datetime(datetime.fromtimestamp(self.now, UTC), usegmt=True)} if self.dated else {}
        return httpx.Response(200, headers=headers, json=body)

    def _shown(self, batch: dict[str, Any]) -> dict[str, Any]:
        created = datetime.fromtimestamp(batch["created"], UTC).isoformat()
        counts = {"processing": 0, "succeeded": 0, "errored": 0, "canceled": 0, "expired": len(batch["names"])}
        return {
            "id": batch["id"],
            "type": "message_batch",
            "processing_status": "ended",
            "request_counts": counts,
            "created_at": created,
            "expires_at": created,
        }


def row(name: str, kind: str = "expired") -> bytes:
    return json.dumps({"custom_id": name, "result": {"type": kind}}).encode() + b"\n"


def run(
    api: API, names: list[str], wall: Callable[[], float] | None = None, retries: int = 2, **params: Any
) -> BatchRun:
    """Carry out `batches.run()` with `wall` as the wall clock of this machine."""
    clock = Clock(wall or (lambda: api.now), lambda: api.now, lambda: 0.5)
    polling = {
        "deadline": None,
        "poll_interval": 1.0,
        "max_poll_interval": 60.0,
        "on_progress": None,
        "progress": False,
    }
    limits = {"state_file": None, "max_requests": 2, "max_bytes": 10**6, "resend_after": 60.0}
    question = {"model": "m", "max_tokens": 1, "messages": [{"role": "user", "content": "Hi"}]}
    requests = [{"custom_id": name, "params": question} for name in names]
    http = httpx.Client(transport=api, trust_env=False)
    policy = RetryPolicy(retries, first_wait=0.0)
    with (
        pytest.MonkeyPatch.context() as patch,
        http,
        Anthropic(base_url="http://api.test", api_key="offline", http_client=http, retry_policy=policy) as client,
    ):
        patch.setattr(_batch_plans, "CLOCK", clock)
        batches: Any = client.messages.batches
        plan = _batch_plans.run(
            batches._engine, batches._operations, requests, {}, {}, **{**polling, **limits, **params}
        )

        def sleep(seconds: float) -> None:
            assert 0 <= seconds <= 60
            api.now += seconds

        done: BatchRun = drive(plan, http, sleep)
        return done


def drive(plan: Generator[Any, Any, Any], http: httpx.Client, sleep: Callable[[float], None]) -> Any:
    """Carry out a plan with the SDK's driver, except for waits, and return its result."""
    try:
        step = next(plan)
        while True:
            try:
                outcome = sleep(step.seconds) if isinstance(step, Wait) else _carry_out(step, http)
            except BaseException as error:
                step = plan.throw(error)
            else:
                step = plan.send(outcome)
    except StopIteration as done:
        return done.value


FAULTS = ["", "lost", "answer lost", "crash before", "crash after"]


class TestClocks:
    @settings(deadline=None)
    @given(
        offset=st.floats(-3 * DAY, 3 * DAY),
        step=st.floats(-3600, 3600),
        lag=st.floats(0, 55),
        dated=st.booleans(),
        faults=st.lists(st.sampled_from(FAULTS), max_size=6),
        pauses=st.lists(st.floats(0, DAY), min_size=7, max_size=7),
    )
    def test_nothing_is_paid_for_twice(
        self, offset: float, step: float, lag: float, dated: bool, faults: list[str], pauses: list[float]
    ) -> None:
        """A wrong or jumping wall clock has no effect if the list is delayed by less than `resend_after`."""
        api = API(lag=lag, dated=dated)
        api.add("a", "b", created=NOON - 100)  # A batch of an earlier run with the same ids.
        api.faults = list(faults)
        jumps = iter(range(10_000_000))
        with TemporaryDirectory() as folder:
            for pause in pauses:
                try:
                    wall = lambda: api.now + offset + step * next(jumps)  # noqa: E731
                    done = run(api, ["a", "b", "c"], wall, state_file=Path(folder) / "run.db")
                    break
                except (Crash, AnthropicError):
                    api.now += pause
            else:
                pytest.fail("The run did not come to an end.")
        assert api.paid() == [["a", "b"], ["a", "b"], ["c"]]
        assert (list(done.results), "msgbatch_0" in done.batch_ids) == (["a", "b", "c"], False)

    @pytest.mark.parametrize("offset", [-25 * 3600.0, 25 * 3600.0])
    def test_a_clock_that_is_a_day_wrong(self, offset: float) -> None:
        api = API()
        api.faults = ["answer lost"]
        run(api, ["a", "b"], lambda: api.now + offset)
        assert api.paid() == [["a", "b"]]

    @pytest.mark.parametrize("step", [-3600.0, 3600.0])
    def test_a_clock_that_jumps(self, step: float) -> None:
        api = API(lag=50)
        api.faults = ["answer lost"]
        jumps = iter(range(1000))
        run(api, ["a", "b"], lambda: api.now + step * next(jumps))
        assert api.paid() == [["a", "b"]]

    def test_a_lost_batch_is_sent_again_after_resend_after(self) -> None:
        api = API()
        api.faults = ["lost"]
        run(api, ["a", "b"])
        assert api.paid() == [["a", "b"]]
        assert 2 * UPLOAD + 60 <= api.now - NOON < 2 * UPLOAD + 70

    @pytest.mark.parametrize(("dated", "waited"), [(True, 0), (False, 60)])
    def test_another_process_uses_the_server_date(self, tmp_path: Path, dated: bool, waited: float) -> None:
        """Long after a crash, no wait is needed if the server's responses have a date."""
        api = API(dated=dated)
        api.faults = ["crash before"]
        with pytest.raises(Crash):
            run(api, ["a", "b"], state_file=tmp_path / "run.db")
        api.now += 3600
        began = api.now
        run(api, ["a", "b"], lambda: NOON - DAY, state_file=tmp_path / "run.db")
        assert api.paid() == [["a", "b"]]
        assert waited <= api.now - began - UPLOAD < waited + 10

    def test_the_list_is_read_no_further_than_needed(self, tmp_path: Path) -> None:
        """If the newest batch was deleted, older batches with the same ids are not mistaken for those of the run."""
        api = API()
        for number in range(300):
            api.add("a", "b", created=NOON - 300 + number, id=f"old_{number}")
        api.faults = ["crash after"]
        with pytest.raises(Crash):
            run(api, ["a", "b"], state_file=tmp_path / "run.db")
        api.batches = [batch for batch in api.batches if batch["id"] != "old_299"]
        api.pages = 0
        done = run(api, ["a", "b"], lambda: NOON - 3 * DAY, state_file=tmp_path / "run.db")
        assert done.batch_ids == ["msgbatch_300"]
        assert api.pages == 1

    def test_an_endless_list_is_not_read_forever(self) -> None:
        api = API()
        api.faults = ["lost"]
        listed = api._list
        api._list = lambda params: listed(httpx.QueryParams({"limit": 1}))  # type: ignore[method-assign]
        api.add("x", "y", created=NOON - 1)
        api.add("x", "z", created=NOON - 2)
        original = api._json

        def endless(body: Any) -> httpx.Response:
            assert api.pages < 20
            if "data" in body and api.pages > 1:  # The batch that the intent names is never reached.
                body = {**body, "data": [{**each, "id": "other"} for each in body["data"]], "has_more": True}
            return original(body)

        api._json = endless  # type: ignore[method-assign]
        api.batches[0]["names"] = ["x"]
        run(api, ["a", "b"], resend_after=0)
        assert [batch["names"] for batch in api.batches].count(["a", "b"]) == 1


NAMES = [f"r{number}" for number in range(12)]


class TestResults:
    @settings(deadline=None)
    @given(data=st.data(), count=st.integers(1, 12))
    def test_no_row_is_lost_however_downloads_are_cut_and_ordered(self, data: st.DataObject, count: int) -> None:
        """Each download has a different order, and the first ones are interrupted anywhere."""
        api = API()
        cuts = data.draw(st.lists(st.integers(0, count), max_size=5))
        api.shuffled = lambda rows: data.draw(st.permutations(rows))
        api.cut = lambda: cuts.pop() if cuts else None
        names = NAMES[:count]
        done = run(api, names, max_requests=count, retries=10)
        assert list(done.results) == names
        assert (done.duplicates, done.broken_rows, done.unexpected) == ({}, [], {})

    def test_rows_that_a_new_order_has_moved_are_read_again(self) -> None:
        api = API()
        orders: list[Callable[[list[bytes]], list[bytes]]] = [list, lambda rows: rows[::-1], list]
        api.shuffled = lambda rows: orders.pop(0)(rows)
        cuts = [2, None, None]
        api.cut = lambda: cuts.pop(0)
        done = run(api, NAMES[:4], max_requests=4)
        assert list(done.results) == NAMES[:4]
        assert (done.duplicates, api.downloads) == ({}, 3)

    def test_an_unconfirmed_batch_is_recognized_by_rows_in_another_order(self) -> None:
        api = API()
        api.faults = ["answer lost"]
        orders: list[Callable[[list[bytes]], list[bytes]]] = [list, lambda rows: rows[::-1]]
        api.shuffled = lambda rows: (orders.pop(0) if orders else list)(rows)
        cuts = [1]
        api.cut = lambda: cuts.pop() if cuts else None
        assert list(run(api, ["a", "b"]).results) == ["a", "b"]
        assert api.paid() == [["a", "b"]]

    def test_a_download_that_ends_early_without_an_error_is_read_again(self) -> None:
        """A body without a length, such as that of a proxy, can end early without an error."""
        api = API()
        lengths = [1, 2]
        api.shuffled = lambda rows: rows[: lengths.pop(0)]
        assert list(run(api, ["a", "b"]).results) == ["a", "b"]

    def test_missing_results_are_read_once_more(self) -> None:
        api = API()
        api.shuffled = lambda rows: rows[:1]
        done = run(api, ["a", "b"])
        assert (list(done.results), done.failed["b"], api.downloads) == (["a"], None, 2)

    def test_a_broken_row_explains_a_missing_result(self) -> None:
        api = API()
        api.shuffled = lambda rows: [rows[0], b"{oops\n"]
        done = run(api, ["a", "b"])
        assert (list(done.results), [error.row for error in done.broken_rows], api.downloads) == (["a"], [2], 1)

    def test_duplicate_rows_are_reported(self) -> None:
        api = API()
        api.shuffled = lambda rows: [rows[0], row("a", "canceled"), *rows[1:], rows[0], row("x9"), row("x9")]
        done = run(api, ["a", "b"])
        assert {name: result.type for name, result in done.results.items()} == {"a": "expired", "b": "expired"}
        reported = {name: [result.type for result in more] for name, more in done.duplicates.items()}
        assert reported == {"a": ["canceled", "expired"], "x9": ["expired"]}
        assert list(done.unexpected) == ["x9"]

    def test_a_duplicate_does_not_hide_an_unconfirmed_batch(self) -> None:
        api = API()
        api.faults = ["answer lost"]
        api.shuffled = lambda rows: [*rows, rows[0]]
        assert list(run(api, ["a", "b"]).duplicates) == ["a"]
        assert api.paid() == [["a", "b"]]


class TestUnexpectedResponses:
    def test_a_batch_without_an_id_is_found_in_the_list(self) -> None:
        api = API()
        created = api._create

        def nameless(request: httpx.Request) -> httpx.Response:
            body = json.loads(created(request).content)
            return api._json({**body, "id": ""})

        api._create = nameless  # type: ignore[method-assign]
        assert run(api, ["a", "b"]).batch_ids == ["msgbatch_0"]
        assert api.paid() == [["a", "b"]]

    @pytest.mark.parametrize("counts", [{}, {"processing": None}])
    @pytest.mark.parametrize("time", ["yesterday", "0000-00-00T00:00:00Z"])
    def test_invalid_counts_and_times(self, counts: dict[str, Any], time: str) -> None:
        api = API()
        api.faults = ["answer lost"]
        shown = api._shown
        odd = {"request_counts": counts, "created_at": time, "expires_at": time}
        api._shown = lambda batch: {**shown(batch), **odd}  # type: ignore[method-assign]
        assert list(run(api, ["a", "b"]).results) == ["a", "b"]
        assert api.paid() == [["a", "b"]]
