"""The control endpoints of the server, and its page in a browser."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from anthropic_messages.testing import Server
from anthropic_messages.testing._api.script import Reply
from anthropic_messages.testing._faults.faults import NAMES
from tests.support.browser import browser, needs_chromium

from .conftest import HEADERS, body


class TestControls:
    def test_replies_and_faults(self, http: httpx.Client) -> None:
        assert http.post("/offline/replies", json={"content": "Hi.", "stop_reason": "max_tokens"}).status_code == 204
        assert http.post("/offline/replies", json={"content": ["One.", "Two."]}).status_code == 204
        assert http.post("/offline/faults", json={"fault": "overloaded", "retry_after": 5}).status_code == 204
        answers = [http.post("/v1/messages", json=body()) for _ in range(3)]
        assert (answers[0].status_code, answers[0].headers["retry-after"]) == (529, "5")
        assert [answer.json()["stop_reason"] for answer in answers[1:]] == ["max_tokens", "end_turn"]
        assert [block["text"] for block in answers[2].json()["content"]] == ["One.", "Two."]

    def test_requests(self, http: httpx.Client) -> None:
        http.post("/v1/messages", json=body(), headers={"x-api-key": "a secret"})
        http.post("/v1/messages/count_tokens", json={"model": "m"})
        first, second = http.get("/offline/requests").json()
        assert (first["number"], first["body"], first["headers"]["x-api-key"]) == (1, body(), "[hidden]")
        assert first["summary"] == "end_turn, 8 tokens: The capital of France is Paris."
        assert (second["status"], second["summary"]) == (400, "messages: field required")

    def test_they_are_forgotten(self, http: httpx.Client) -> None:
        http.post("/offline/replies", json={"content": "Hi."})
        http.post("/offline/faults", json={"fault": "overloaded"})
        http.post("/v1/messages", json=body())
        assert http.delete("/offline").status_code == 204
        assert http.get("/offline/requests").json() == []
        assert http.post("/v1/messages", json=body()).json()["content"][0]["text"] == "The capital of France is Paris."

    def test_the_table_of_faults(self, http: httpx.Client) -> None:
        assert list(http.get("/offline/faults").json()) == list(NAMES)

    def test_active_faults_are_listed_and_removed(self, http: httpx.Client) -> None:
        http.post("/offline/faults", json={"fault": "overloaded", "times": 2})
        http.post("/offline/faults", json={"fault": "cut", "times": None, "after": 1})
        assert http.post("/v1/messages", json=body()).status_code == 529
        first, second = http.get("/offline/faults/active").json()
        assert first == {"number": 1, "fault": "overloaded", "times": 1, "after": 0}
        assert second == {"number": 2, "fault": "cut", "times": None, "after": 1}
        assert http.delete("/offline/faults/1").status_code == 204
        assert http.delete("/offline/faults/1").json() == {"error": "there is no fault 1"}
        assert [fault["fault"] for fault in http.get("/offline/faults/active").json()] == ["cut"]

    @pytest.mark.parametrize(
        ("path", "asked", "says"),
        [
            ("faults", {"fault": "overlaoded"}, "did you mean overloaded?"),
            ("faults", {"fault": "cut", "at": 5}, "cut has no option at"),
            ("faults", {}, "missing 1 required positional argument: 'fault'"),
            ("replies", [], "the body should be a JSON object, not an array"),
            ("replies", {"content": {"type": "text"}}, "content.0.text: field required"),
            ("files", {"content": "?"}, "content: input should be base64"),
            ("files", {"content": "aGk=", "filename": "a:b"}, "file: the filename should have at most 500 characters"),
        ],
    )
    def test_invalid_commands(self, http: httpx.Client, path: str, asked: Any, says: str) -> None:
        answer = http.post(f"/offline/{path}", json=asked)
        assert answer.status_code == 400
        assert says in answer.json()["error"]

    def test_files(self, http: httpx.Client) -> None:
        made = http.post("/offline/files", json={"content": "aGk=", "filename": "hi.txt"}).json()
        assert (made["filename"], made["mime_type"], made["downloadable"]) == ("hi.txt", "text/plain", True)
        assert http.get(f"/v1/files/{made['id']}/content").content == b"hi"

    def test_requests_live(self, server: Server, http: httpx.Client) -> None:
        http.post("/v1/messages", json=body("One"))
        with http.stream("GET", "/offline/events") as feed:
            rows = (json.loads(line.removeprefix("data: ")) for line in feed.iter_lines() if line)
            assert next(rows)["body"]["messages"][0]["content"] == "One"
            for text in ("Two", "Three"):
                server.api.respond("POST", "/v1/messages", {**HEADERS, "content-type": "application/json"}, _json(text))
                row = next(rows)
                assert (row["body"]["messages"][0]["content"], row["status"]) == (text, 200)


def _json(text: str) -> bytes:
    return json.dumps(body(text)).encode()


@needs_chromium
class TestPage:
    # For this class and no longer: asyncio.run() fails in a thread that playwright runs in.
    @pytest.fixture(scope="class")
    @classmethod
    def chromium(cls) -> Iterator[Any]:
        with browser() as started:
            yield started

    @pytest.fixture
    def page(self, server: Server, chromium: Any) -> Iterator[Any]:
        """Yield the page in a browser profile of its own, and check that its console has no errors."""
        said: list[str] = []
        with chromium.new_context() as profile:
            page = profile.new_page()
            page.set_default_timeout(10_000)
            page.on("console", lambda message: said.append(message.text))
            page.on("pageerror", lambda error: said.append(str(error)))
            page.goto(server.url)
            yield page
        # The browser itself logs each broken connection.
        assert [line for line in said if "net::ERR_" not in line] == []

    def test_requests_are_shown_live(self, server: Server, http: httpx.Client, page: Any) -> None:
        page.get_by_text("No requests yet").wait_for()
        http.post("/v1/messages", json=body("<b>Is this bold?</b>"))
        row = page.locator("#requests details").first
        row.get_by_text("You asked").wait_for()
        assert page.get_by_text("No requests yet").is_hidden()
        assert page.locator("#count").inner_text() == "(1)"
        row.locator("summary").click()
        request, answer = row.locator("pre").all_inner_texts()
        assert (json.loads(request), json.loads(answer)["type"]) == (body("<b>Is this bold?</b>"), "message")
        http.post("/v1/messages", json=body(stream=True))
        page.locator("#requests details").first.get_by_text("a stream of 9 events: The capital of France").wait_for()

    def test_a_person_tries_a_request(self, server: Server, page: Any) -> None:
        page.get_by_role("button", name="Send").click()
        page.locator("#response", has_text='"text": "The capital of France is Paris."').wait_for()
        assert page.locator("#outcome").inner_text() == "200"
        page.get_by_label("Stream").check()
        page.locator("#fault").select_option("error_event")
        page.get_by_text("End a stream with an `error` event").wait_for()
        page.get_by_role("button", name="Send").click()
        page.locator("#response", has_text="event: message_start").get_by_text("overloaded_error").wait_for()
        page.locator("#requests").get_by_text("error_event").wait_for()
        assert [exchange.fault for exchange in server.requests] == [None, "error_event"]

    @pytest.mark.parametrize("fault", ["reset", "cut", "refused"])
    def test_a_connection_that_breaks(self, server: Server, page: Any, fault: str) -> None:
        """Browsers retry a request when a reused connection breaks."""
        page.get_by_role("button", name="Send").click()
        page.locator("#outcome", has_text="200").wait_for()
        page.locator("#fault").select_option(fault)
        page.get_by_role("button", name="Send").click()
        page.locator("#outcome", has_text="TypeError").wait_for()
        row = page.locator("#requests details").first
        assert row.locator(".status").inner_text() == "no response"
        assert "bad" in row.locator(".status").get_attribute("class")
        assert row.locator(".fault").inner_text() == fault
        first, *struck = server.requests
        assert (first.outcome, {exchange.outcome for exchange in struck}) == ("200", {fault})

    def test_an_incomplete_response(self, server: Server, page: Any) -> None:
        server.api.fault.cut(at_byte=10)
        page.get_by_role("button", name="Send").click()
        page.locator("#outcome", has_text="200, then").wait_for()
        row = page.locator("#requests details").first
        assert "bad" in row.locator(".status").get_attribute("class")
        row.get_by_text("incomplete: end_turn").wait_for()

    def test_time_and_clear(self, server: Server, page: Any) -> None:
        page.locator("#path").select_option("/v1/messages/count_tokens")
        page.get_by_role("button", name="Send").click()
        page.locator("#outcome", has_text="200").wait_for()
        assert ":" in page.locator("#requests .when").inner_text()
        page.get_by_role("button", name="Clear").click()
        page.get_by_text("No requests yet").wait_for()
        assert page.locator("#requests details").count() == 0
        assert server.requests == []

    def test_a_request_is_cancelled(self, server: Server, page: Any) -> None:
        server.api.fault.stall()
        assert page.get_by_role("button", name="Cancel").is_disabled()
        page.get_by_role("button", name="Send").click()
        page.get_by_role("button", name="Cancel").click()
        page.locator("#outcome", has_text="cancelled").wait_for()
        assert page.get_by_role("button", name="Cancel").is_disabled()
        row = page.locator("#requests details").first
        assert "bad" in row.locator(".status").get_attribute("class")
        page.get_by_role("button", name="Send").click()
        page.locator("#outcome", has_text="200").wait_for()

    def test_faults_are_switched_on_and_off(self, server: Server, http: httpx.Client, page: Any) -> None:
        page.get_by_label("Inject").select_option("overloaded")
        page.get_by_label("into").select_option("all requests")
        page.get_by_role("button", name="Inject").click()
        item = page.get_by_label("Active faults").get_by_role("listitem")
        item.wait_for()
        assert item.inner_text().split() == ["overloaded", "all", "requests", "Remove"]
        assert [http.post("/v1/messages", json=body()).status_code for _ in range(2)] == [529, 529]
        item.get_by_role("button", name="Remove").click()
        item.wait_for(state="detached")
        assert http.post("/v1/messages", json=body()).status_code == 200
        page.get_by_label("into").select_option("the next request")
        page.get_by_role("button", name="Inject").click()
        item.wait_for()
        assert http.post("/v1/messages", json=body()).status_code == 529
        item.wait_for(state="detached")

    def test_control_characters_are_escaped(self, server: Server, http: httpx.Client, page: Any) -> None:
        server.api.script.add(Reply(["\u202egnp.exe\u2028\x1b[31m"]))
        http.post("/v1/messages", json=body())
        said = page.locator("#requests .said").first.inner_text()
        assert said.endswith("\\u{202e}gnp.exe\\u{2028}\\u{1b}[31m")

    def test_invalid_json(self, server: Server, page: Any) -> None:
        page.get_by_label("Body").fill("{")
        page.get_by_role("button", name="Send").click()
        page.locator("#outcome", has_text="SyntaxError").wait_for()
        assert server.requests == []
