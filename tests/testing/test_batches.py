"""Message batches of the offline API: their progress, their storage, and rejected requests."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import httpx
import pytest

from anthropic_messages.testing import Server

from .conftest import HEADERS, body

START = 1_800_000_000.0
SECONDS = 100.0
DAY = 86_400.0


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def server(clock: Clock) -> Iterator[Server]:
    with Server(batch_seconds=SECONDS, clock=clock) as running:
        yield running


def requests(count: int = 4, **fields: Any) -> list[dict[str, Any]]:
    return [{"custom_id": f"r{n}", "params": body(f"What is {n} times 7?", **fields)} for n in range(count)]


def create(http: httpx.Client, sent: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    answer = http.post("/v1/messages/batches", json={"requests": sent or requests()})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def rows(http: httpx.Client, batch: dict[str, Any]) -> dict[str, Any]:
    answer = http.get(f"/v1/messages/batches/{batch['id']}/results")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/x-jsonl")
    assert answer.text.endswith("\n")
    return {row["custom_id"]: row["result"] for row in map(json.loads, answer.text.splitlines())}


def counts(**some: int) -> dict[str, int]:
    return {"processing": 0, "succeeded": 0, "errored": 0, "canceled": 0, "expired": 0, **some}


class TestLife:
    def test_it_ends_in_its_time(self, http: httpx.Client, clock: Clock) -> None:
        batch = create(http)
        assert batch["id"].startswith("msgbatch_")
        assert (batch["type"], batch["processing_status"]) == ("message_batch", "in_progress")
        assert batch["request_counts"] == counts(processing=4)
        assert (batch["ended_at"], batch["results_url"], batch["cancel_initiated_at"]) == (None, None, None)
        clock.now += SECONDS - 1
        url = f"/v1/messages/batches/{batch['id']}"
        assert http.get(url).json() == batch
        clock.now += 1
        ended = http.get(url).json()
        assert (ended["processing_status"], ended["request_counts"]) == ("ended", counts(succeeded=4))
        assert ended["ended_at"] == "2027-01-15T08:01:40.000Z"
        assert ended["results_url"].endswith(f"{url}/results")

    def test_results_are_the_answers_of_single_calls(self, http: httpx.Client, clock: Clock) -> None:
        sent = requests()
        batch = create(http, sent)
        clock.now += SECONDS
        found = rows(http, batch)
        assert list(found) == ["r3", "r2", "r1", "r0"]
        for request in sent:
            single = http.post("/v1/messages", json=request["params"]).json()
            single["usage"]["service_tier"] = "batch"
            assert found[request["custom_id"]] == {"type": "succeeded", "message": single}

    def test_what_is_wrong_with_one_request_is_its_result(self, http: httpx.Client, clock: Clock) -> None:
        sent = [*requests(2), {"custom_id": "bad", "params": {"model": "m", "messages": []}}]
        sent.append({"custom_id": "rule", "params": body("")})
        sent.append({"custom_id": "stream", "params": body(stream=True)})
        batch = create(http, sent)
        clock.now += SECONDS
        ended = http.get(f"/v1/messages/batches/{batch['id']}").json()
        assert ended["request_counts"] == counts(succeeded=2, errored=3)
        found = rows(http, batch)
        error = found["bad"]["error"]
        assert (error["type"], error["error"]["type"]) == ("error", "invalid_request_error")
        assert error["error"]["message"] == "max_tokens: field required"
        assert {name: found[name]["type"] for name in ("rule", "stream")} == {"rule": "errored", "stream": "errored"}

    def test_the_rules_of_the_version_hold(self, http: httpx.Client, clock: Clock) -> None:
        old = create(http, requests(1, temperature=0.5))
        http.headers["anthropic-version"] = "2026-10-21"
        new = create(http, requests(1, temperature=0.5))
        clock.now += SECONDS
        assert [rows(http, batch)["r0"]["type"] for batch in (old, new)] == ["succeeded", "errored"]

    def test_canceling_keeps_what_was_done(self, http: httpx.Client, clock: Clock) -> None:
        batch = create(http)
        url = f"/v1/messages/batches/{batch['id']}"
        clock.now += SECONDS / 2
        canceling = http.post(f"{url}/cancel").json()
        assert (canceling["processing_status"], canceling["request_counts"]) == ("canceling", counts(processing=4))
        assert canceling["cancel_initiated_at"] == "2027-01-15T08:00:50.000Z"
        clock.now += 1
        assert http.post(f"{url}/cancel").json() == canceling
        clock.now += SECONDS / 10
        assert http.get(url).json()["request_counts"] == counts(succeeded=2, canceled=2)
        assert {name: result["type"] for name, result in rows(http, batch).items()} == {
            "r0": "succeeded",
            "r1": "succeeded",
            "r2": "canceled",
            "r3": "canceled",
        }
        assert http.post(f"{url}/cancel").status_code == 400

    def test_a_clock_that_is_set_back(self, http: httpx.Client, clock: Clock) -> None:
        batch = create(http)
        url = f"/v1/messages/batches/{batch['id']}"
        clock.now -= 5 * SECONDS
        http.post(f"{url}/cancel")
        clock.now += 10 * SECONDS
        assert http.get(url).json()["request_counts"] == counts(canceled=4)
        assert len(rows(http, batch)) == 4

    def test_a_day_is_the_limit(self, http: httpx.Client, server: Server, clock: Clock) -> None:
        server.api.batches.seconds = 4 * DAY
        batch = create(http)
        clock.now += DAY - 1
        url = f"/v1/messages/batches/{batch['id']}"
        assert http.get(url).json()["processing_status"] == "in_progress"
        clock.now += 1
        ended = http.get(url).json()
        assert ended["request_counts"] == counts(succeeded=1, expired=3)
        assert ended["ended_at"] == ended["expires_at"] == "2027-01-16T08:00:00.000Z"

    def test_results_expire(self, http: httpx.Client, clock: Clock) -> None:
        batch = create(http)
        clock.now += 29 * DAY
        url = f"/v1/messages/batches/{batch['id']}"
        kept = http.get(url).json()
        assert (kept["results_url"], kept["archived_at"]) == (None, "2027-02-13T08:00:00.000Z")
        assert http.get(f"{url}/results").status_code == 404

    def test_deleting(self, http: httpx.Client, clock: Clock) -> None:
        batch = create(http)
        url = f"/v1/messages/batches/{batch['id']}"
        assert http.delete(url).status_code == 400
        clock.now += SECONDS
        assert http.delete(url).json() == {"id": batch["id"], "type": "message_batch_deleted"}
        assert [http.get(url).status_code, http.delete(url).status_code] == [404, 404]
        assert http.get("/v1/messages/batches").json()["data"] == []

    def test_no_results_before_the_end(self, http: httpx.Client) -> None:
        answer = http.get(f"/v1/messages/batches/{create(http)['id']}/results")
        assert (answer.status_code, answer.json()["error"]["type"]) == (404, "not_found_error")


def test_a_restart_finds_them_again(tmp_path: Path, clock: Clock) -> None:
    def serve(seconds: float, visit: Callable[[httpx.Client], dict[str, Any]]) -> dict[str, Any]:
        with (
            Server(batches=tmp_path / "batches.db", batch_seconds=seconds, clock=clock) as server,
            httpx.Client(base_url=server.url, headers=HEADERS, trust_env=False) as http,
        ):
            return visit(http)

    def look(http: httpx.Client) -> dict[str, Any]:
        assert http.get(f"/v1/messages/batches/{first['id']}").json()["request_counts"] == counts(succeeded=4)
        assert len(rows(http, first)) == 4
        second = create(http)
        assert [batch["id"] for batch in http.get("/v1/messages/batches").json()["data"]] == [second["id"], first["id"]]
        return second

    first = serve(SECONDS, create)
    clock.now += SECONDS
    assert serve(7, look)["id"] != first["id"]


class TestRefusals:
    @pytest.mark.parametrize(
        ("sent", "words"),
        [
            ({}, "requests: field required, an array"),
            ([], "requests: field required, an array"),
            ({"requests": []}, "requests: input should have 1 to 100000 items, not 0"),
            ({"requests": requests(1), "name": "x"}, "name: extra inputs are not permitted"),
            ({"requests": [{**requests(1)[0], "x": 1}]}, "requests.0.x: extra inputs are not permitted"),
            (
                {"requests": [*requests(1), *requests(1)]},
                "requests.1.custom_id: input should be unique, and 'r0' occurs twice",
            ),
            (
                {"requests": [{"custom_id": "a b", "params": {}}]},
                r"requests.0.custom_id: input should match the pattern",
            ),
            ({"requests": [{"custom_id": "a" * 65, "params": {}}]}, "requests.0.custom_id: input should match"),
            ({"requests": [{"custom_id": "a"}]}, "requests.0.params: field required, an object"),
            ({"requests": ["a"]}, "requests.0.custom_id: input should match"),
        ],
    )
    def test_of_a_batch(self, http: httpx.Client, sent: Any, words: str) -> None:
        answer = http.post("/v1/messages/batches", json=sent)
        assert (answer.status_code, answer.json()["error"]["type"]) == (400, "invalid_request_error")
        assert answer.json()["error"]["message"].startswith(words)

    @pytest.mark.parametrize(
        ("call", "status"),
        [
            ("GET /v1/messages/batches/nobody", 404),
            ("POST /v1/messages/batches/nobody/cancel", 404),
            ("GET /v1/messages/batches/nobody/results", 404),
            ("GET /v1/messages/batches/a/b/c", 404),
            ("PUT /v1/messages/batches/nobody", 405),
            ("GET /v1/messages/batches?limit=0", 400),
            ("GET /v1/messages/batches?limit=1001", 400),
            ("GET /v1/messages/batches?limit=x", 400),
            ("GET /v1/messages/batches?after_id=nobody", 400),
            ("GET /v1/messages/batches?after_id=a&before_id=b", 400),
            ("GET /v1/models/nobody", 404),
            ("GET /v1/models?before_id=nobody", 400),
            ("GET /v1/models?lifecycle=new", 400),
        ],
    )
    def test_of_a_call(self, http: httpx.Client, call: str, status: int) -> None:
        method, target = call.split(" ")
        answer = http.request(method, target)
        assert answer.status_code == status
        assert answer.json()["error"]["type"] == {404: "not_found_error"}.get(status, "invalid_request_error")

    def test_without_a_key(self, http: httpx.Client) -> None:
        del http.headers["x-api-key"]
        assert http.get("/v1/models").status_code == 401


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 1000])
@pytest.mark.parametrize("what", ["batches", "models"])
def test_pages_in_both_directions(http: httpx.Client, what: str, limit: int) -> None:
    url = "/v1/models" if what == "models" else "/v1/messages/batches"
    if what == "batches":
        for _ in range(7):
            create(http, requests(1))
    everything = [item["id"] for item in http.get(url, params={"limit": 1000}).json()["data"]]
    assert len(everything) >= 7
    for cursor, key in (("after_id", "last_id"), ("before_id", "first_id")):
        forwards = cursor == "after_id"
        pages, query = [], {"limit": limit} if forwards else {"limit": limit, cursor: everything[-1]}
        while True:
            page = http.get(url, params=query).json()
            pages.append([item["id"] for item in page["data"]])
            assert (page["first_id"], page["last_id"]) == (pages[-1][0], pages[-1][-1])
            if not page["has_more"]:
                break
            query = {"limit": limit, cursor: page[key]}
        found = list(chain.from_iterable(pages if forwards else pages[::-1]))
        assert found == (everything if forwards else everything[:-1])
        assert all(len(page) == limit for page in pages[:-1])


class TestModels:
    def test_the_models_of_the_spec(self, http: httpx.Client) -> None:
        models = {model["id"]: model for model in http.get("/v1/models?limit=1000").json()["data"]}
        haiku = models["claude-haiku-4-5-20251001"]
        assert (haiku["display_name"], haiku["line"]) == ("Claude Haiku 4.5", "haiku")
        assert haiku["created_at"] == "2025-10-01T00:00:00Z"
        assert "claude-haiku-4-5" not in models
        assert models["claude-opus-5"]["display_name"] == "Claude Opus 5"

    def test_an_alias_leads_to_its_snapshot(self, http: httpx.Client) -> None:
        assert http.get("/v1/models/claude-haiku-4-5").json()["id"] == "claude-haiku-4-5-20251001"

    def test_stages(self, http: httpx.Client) -> None:
        assert http.get("/v1/models?lifecycle=retired").json()["data"] == []
        assert http.get("/v1/models?lifecycle=retired&lifecycle=active").json()["data"]
