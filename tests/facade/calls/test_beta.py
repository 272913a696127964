"""The beta side of the clients: `client.beta`, its arguments, and how its requests are sent."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any, ClassVar

import httpx
import pytest

import anthropic_messages
from anthropic_messages import Anthropic, AsyncAnthropic
from tests.support.wire import MESSAGE

QUESTION: dict[str, Any] = {
    "model": "claude-haiku-4-5",
    "max_tokens": 9,
    "messages": [{"role": "user", "content": "Hello"}],
}
EDITS = {"edits": [{"type": "clear_tool_uses_20250919"}]}
BATCH = {
    "id": "msgbatch_1",
    "type": "message_batch",
    "processing_status": "ended",
    "request_counts": {"processing": 0, "succeeded": 0, "errored": 0, "canceled": 0, "expired": 0},
    "created_at": "2026-11-02T09:00:00Z",
    "expires_at": "2026-11-03T09:00:00Z",
    "ended_at": None,
    "cancel_initiated_at": None,
    "archived_at": None,
    "results_url": None,
}
MODEL = {"id": "m", "type": "model", "display_name": "M", "created_at": "2026-01-01T00:00:00Z"}
RESULT = {"custom_id": "a", "result": {"type": "succeeded", "message": MESSAGE}}
OLD, NEW = "2023-06-01", "2026-10-21"
BATCHES = "message-batches-2024-09-24"
COUNTING = "token-counting-2024-11-01"


def answer(request: httpx.Request) -> httpx.Response:
    """Answer any request of the API."""
    path = request.url.path
    if path.endswith("/results"):
        return httpx.Response(200, content=json.dumps(RESULT))
    if path.endswith("/count_tokens"):
        return httpx.Response(200, json={"input_tokens": 3})
    if path.endswith(("/batches", "/models")) and request.method == "GET":
        return httpx.Response(200, json={"data": [], "has_more": False, "first_id": None, "last_id": None})
    if request.method == "DELETE":
        return httpx.Response(200, json={"id": "msgbatch_1", "type": "message_batch_deleted"})
    body = BATCH if "/batches" in path else MODEL if "/models/" in path else MESSAGE
    return httpx.Response(200, json=body)


Respond = Callable[[httpx.Request], httpx.Response]


class Api:
    """A server in memory that records requests, and clients for it."""

    def __init__(self, respond: Respond = answer) -> None:
        self.requests: list[tuple[str, str, str | None]] = []
        self.bodies: list[Any] = []
        self.respond = respond

    def __call__(self, request: httpx.Request) -> httpx.Response:
        # Read now, because the URL is redacted after an error.
        self.requests.append((request.method, request.url.raw_path.decode(), request.headers.get("anthropic-beta")))
        self.bodies.append(json.loads(request.content) if request.content else None)
        return self.respond(request)

    def client(self, **settings: Any) -> Anthropic:
        http = httpx.Client(transport=httpx.MockTransport(self))
        return Anthropic(api_key="offline", http_client=http, max_retries=0, **settings)

    def async_client(self, **settings: Any) -> AsyncAnthropic:
        http = httpx.AsyncClient(transport=httpx.MockTransport(self))
        return AsyncAnthropic(api_key="offline", http_client=http, max_retries=0, **settings)


def call_everything(beta: Any) -> list[Any]:
    """Call each operation of the beta side. Return the results, which an asynchronous client has to await."""
    batches = beta.messages.batches
    return [
        beta.messages.create(**QUESTION, context_management=EDITS),
        beta.messages.parse(**QUESTION, context_management=EDITS),
        beta.messages.count_tokens(model="m", messages=QUESTION["messages"], context_management=EDITS),
        batches.create(requests=[{"custom_id": "a", "params": {**QUESTION, "context_management": EDITS}}]),
        batches.list(),
        batches.retrieve("msgbatch_1"),
        batches.cancel("msgbatch_1"),
        batches.delete("msgbatch_1"),
        batches.results("msgbatch_1"),
        beta.models.list(),
        beta.models.retrieve("m"),
    ]


def requests_of(version: str) -> list[tuple[str, str, str | None]]:
    """Return the requests that `call_everything` sends in an API version."""
    query, batches = ("?beta=true", BATCHES) if version == OLD else ("", None)
    one = f"/v1/messages/batches/msgbatch_1{query}"
    return [
        ("POST", f"/v1/messages{query}", None),
        ("POST", f"/v1/messages{query}", None),
        ("POST", f"/v1/messages/count_tokens{query}", COUNTING),
        ("POST", f"/v1/messages/batches{query}", batches),
        ("GET", f"/v1/messages/batches{query}", batches),
        ("GET", one, batches),
        ("POST", f"/v1/messages/batches/msgbatch_1/cancel{query}", batches),
        ("DELETE", one, batches),
        ("GET", f"/v1/messages/batches/msgbatch_1/results{query}", batches),
        ("GET", f"/v1/models{query}", None),
        ("GET", f"/v1/models/m{query}", None),
    ]


@pytest.mark.parametrize("version", [OLD, NEW])
class TestRequests:
    def test_blocking(self, version: str) -> None:
        api = Api()
        for result in call_everything(api.client(api_version=version).beta):
            list(result) if hasattr(result, "__next__") else None
        assert api.requests == requests_of(version)
        assert [body["context_management"] for body in api.bodies[:3]] == [EDITS] * 3
        assert api.bodies[3]["requests"][0]["params"]["context_management"] == EDITS

    def test_asynchronous(self, version: str) -> None:
        async def run() -> None:
            for result in call_everything(api.async_client(api_version=version).beta):
                await result

        api = Api()
        asyncio.run(run())
        assert api.requests == requests_of(version)

    @pytest.mark.parametrize("inner", [False, True])
    def test_raw(self, version: str, inner: bool) -> None:
        api = Api()
        client = api.client(api_version=version)
        messages = client.beta.messages.with_raw_response if inner else client.beta.with_raw_response.messages
        response = messages.create(**QUESTION, context_management=EDITS)
        assert response.parse().to_dict() == MESSAGE
        with client.beta.with_streaming_response.messages.create(**QUESTION) as streamed:
            assert streamed.parse().to_dict() == MESSAGE
        client.with_raw_response.beta.messages.batches.retrieve("msgbatch_1")
        expected = requests_of(version)
        assert api.requests == [expected[0], expected[0], expected[5]]

    def test_asynchronous_raw(self, version: str) -> None:
        async def run() -> None:
            client = api.async_client(api_version=version)
            response = await client.beta.messages.with_raw_response.create(**QUESTION)
            assert (await response.parse()).to_dict() == MESSAGE
            async with client.beta.with_streaming_response.messages.create(**QUESTION) as streamed:
                assert (await streamed.parse()).to_dict() == MESSAGE

        api = Api()
        asyncio.run(run())
        assert api.requests == [requests_of(version)[0]] * 2

    def test_batch_jobs(self, version: str) -> None:
        api = Api()
        batches = api.client(api_version=version).beta.messages.batches
        outcome = batches.run([{"custom_id": "a", "params": {**QUESTION, "context_management": EDITS}}], betas=["b"])
        assert outcome.messages["a"].to_dict() == MESSAGE
        batches.wait("msgbatch_1")
        names = ["b", *([BATCHES] if version == OLD else [])]
        assert {"beta=true" in target for _, target, _ in api.requests} == {version == OLD}
        assert {beta for *_, beta in api.requests[:-1]} == {",".join(names)}

    def test_version_of_one_call(self, version: str) -> None:
        api = Api()
        client = api.client(api_version=NEW if version == OLD else OLD)
        client.beta.messages.create(**QUESTION, api_version=version)
        client.beta.messages.create(**QUESTION, extra_headers={"anthropic-version": version})
        assert api.requests == [requests_of(version)[0]] * 2

    def test_plain_side_is_unchanged(self, version: str) -> None:
        api = Api()
        client = api.client(api_version=version)
        client.messages.create(**QUESTION, betas=["a"])
        client.messages.count_tokens(model="m", messages=[])
        client.messages.batches.retrieve("msgbatch_1")
        assert api.requests == [
            ("POST", "/v1/messages", "a"),
            ("POST", "/v1/messages/count_tokens", None),
            ("GET", "/v1/messages/batches/msgbatch_1", None),
        ]


class TestNamesOfBetas:
    @pytest.mark.parametrize("side", ["plain", "beta"])
    def test_all_sources_are_joined_without_duplicates(self, side: str) -> None:
        api = Api()
        client = api.client(default_headers={"Anthropic-Beta": "d, a"})
        messages: Any = client.messages if side == "plain" else client.beta.messages
        messages.create(**QUESTION, betas=["a", "not-a-known-name"], extra_headers={"ANTHROPIC-BETA": "e,d"})
        messages.create(**QUESTION)
        messages.create(**QUESTION, extra_headers={"anthropic-beta": None})
        assert [beta for *_, beta in api.requests] == ["d,a,not-a-known-name,e", "d, a", None]

    @pytest.mark.parametrize(
        ("betas", "sent"),
        [
            ([], None),
            ([""], None),
            ("", None),
            ([" a ", "b\t", "a"], "a,b"),
            ("a, b,,a", "a,b"),
            (("a", "b"), "a,b"),
        ],
    )
    def test_odd_lists(self, betas: Any, sent: str | None) -> None:
        api = Api()
        api.client().beta.messages.create(**QUESTION, betas=betas)
        api.client().messages.create(**QUESTION, betas=betas)
        api.client(default_headers={"anthropic-beta": "d"}).messages.create(**QUESTION, betas=betas)
        joined = f"d,{sent}" if sent else "d"
        assert [beta for *_, beta in api.requests] == [sent, sent, joined]

    def test_added_names_are_joined(self) -> None:
        api = Api()
        client = api.client(default_headers={"anthropic-beta": "d"})
        client.beta.messages.count_tokens(model="m", messages=[], betas=["a", COUNTING])
        client.beta.messages.batches.retrieve("msgbatch_1", betas=["a"])
        assert [beta for *_, beta in api.requests] == [f"d,a,{COUNTING}", f"d,a,{BATCHES}"]

    def test_a_constant_can_be_removed(self) -> None:
        api = Api()
        api.client().beta.messages.create(**QUESTION, extra_query={"beta": None})
        assert api.requests == [("POST", "/v1/messages", None)]


class TestClasses:
    @pytest.mark.parametrize("prefix", ["", "Async"])
    def test_classes_of_both_sides_differ(self, prefix: str) -> None:
        plain, beta = anthropic_messages.resources, anthropic_messages.resources.beta  # type: ignore[attr-defined]
        for name in ("Messages", "Models"):
            assert getattr(plain, prefix + name) is not getattr(beta, prefix + name)
            assert not issubclass(getattr(beta, prefix + name), getattr(plain, prefix + name))
        assert getattr(plain, f"{prefix}Beta") is getattr(beta, f"{prefix}Beta")

    def test_patching_one_side_leaves_the_other(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from anthropic_messages.resources.beta.messages import Messages

        api = Api()
        client = api.client()
        monkeypatch.setattr(Messages, "create", lambda *_, **__: "patched")
        patched: Any = client.beta.messages.create(**QUESTION)
        assert patched == "patched"
        assert client.messages.create(**QUESTION).to_dict() == MESSAGE

    def test_patching_a_method_of_a_client(self, monkeypatch: pytest.MonkeyPatch) -> None:
        api = Api()
        client = api.client()
        monkeypatch.setattr(client.beta.messages, "create", lambda **_: "patched")
        patched: Any = client.beta.messages.create(**QUESTION)
        assert patched == "patched"
        copied: Any = client.with_options(timeout=1).beta.messages.create(**QUESTION)
        assert copied.to_dict() == MESSAGE


class TestBetaPartsOnThePlainSide:
    @pytest.mark.parametrize("method", ["create", "stream", "parse", "count_tokens"])
    @pytest.mark.parametrize("cls", [Anthropic, AsyncAnthropic])
    def test_an_argument_of_the_beta_side_is_named(self, cls: Any, method: str) -> None:
        client = cls(api_key="offline")
        for resource in (client.messages, client.messages.with_raw_response):
            if method == "stream" and resource is not client.messages:
                continue
            with pytest.raises(TypeError) as caught:
                getattr(resource, method)(**QUESTION, context_management=EDITS)
            assert str(caught.value) == (
                f"{type(resource).__name__}.{method}() got an unexpected keyword argument 'context_management': "
                f"use client.beta.messages.{method}(), because only the beta side has it"
            )
        with pytest.raises(TypeError, match="'context_managment'; did you mean 'context_management'"):
            getattr(client.beta.messages, method)(context_managment=EDITS)

    @pytest.mark.parametrize("cls", [Anthropic, AsyncAnthropic])
    def test_an_argument_of_the_beta_side_is_named_by_run_tools(self, cls: Any) -> None:
        messages = cls(api_key="offline").messages
        with pytest.raises(TypeError) as caught:
            messages.run_tools(**QUESTION, tools=[], mcp_servers=[])
        assert str(caught.value) == (
            f"{type(messages).__name__}.run_tools() got an unexpected keyword argument 'mcp_servers': "
            "use client.beta.messages.run_tools(), because only the beta side has it"
        )

    REFUSED: ClassVar[dict[str, Any]] = {
        "type": "error",
        "error": {"type": "invalid_request_error", "message": "thinking: unexpected value"},
        "request_id": "req_1",
    }

    def refused(self, call: Callable[[Anthropic], object], status: int = 400) -> list[str]:
        """Return the notes of the error of a call that the API refuses."""
        api = Api(lambda _: httpx.Response(status, json=self.REFUSED))
        with pytest.raises(anthropic_messages.APIStatusError) as caught:
            call(api.client())
        return getattr(caught.value, "__notes__", [])

    def test_a_refused_request_names_its_beta_parts(self) -> None:
        thinking: Any = {"type": "adaptive", "display": "updates"}
        (note,) = self.refused(
            lambda c: c.messages.create(**QUESTION, thinking=thinking, extra_body={"context_management": EDITS})
        )
        assert note == (
            "Only the beta side accepts these parts of the request: `thinking.display`, `context_management` "
            "(beta context-management-2025-06-27 or compact-2026-01-12 or compact-2026-09-04). "
            "Use client.beta.messages.create(), and name the beta features in `betas`."
        )

    def test_parts_in_blocks_and_tools_and_batches_are_found(self) -> None:
        turn: Any = {"role": "user", "content": [{"type": "text", "text": "x"}, {"type": "mcp_tool_use"}]}
        tools: Any = [{"name": "mine", "input_schema": {"type": "object"}}, {"type": "mcp_toolset"}]
        body: Any = {**QUESTION, "messages": [turn], "tools": tools}
        (note,) = self.refused(lambda c: c.messages.create(**body))
        assert "`messages[0].content[1]`" in note
        assert "`tools[1]`" in note
        assert "`tools[0]`" not in note
        (note,) = self.refused(lambda c: c.messages.batches.create(requests=[{"custom_id": "a", "params": body}]))
        assert "`requests[0].params.messages[0].content[1]`" in note
        assert "client.beta.messages.batches.create()" in note
        (note,) = self.refused(lambda c: c.messages.create(**body, stream=True))
        assert "`tools[1]`" in note

    def test_other_errors_have_no_note(self) -> None:
        thinking: Any = {"type": "adaptive", "display": "updates"}
        assert self.refused(lambda c: c.messages.create(**QUESTION)) == []
        assert self.refused(lambda c: c.messages.batches.retrieve("x")) == []
        assert self.refused(lambda c: c.messages.create(**QUESTION, thinking=thinking), status=403) == []
        assert self.refused(lambda c: c.beta.messages.create(**QUESTION, thinking=thinking)) == []

    def test_a_plain_call_loads_nothing_of_the_beta_side(self) -> None:
        program = """
import sys, httpx
from anthropic_messages import Anthropic
from tests.facade.calls.test_beta import Api, QUESTION
QUESTION = dict(QUESTION)
client = Api().client()
client.messages.create(**QUESTION)
client.messages.count_tokens(model="m", messages=[])
client.models.retrieve("m")
print([name for name in sys.modules if "beta" in name and not name.startswith("tests")])
"""
        result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        assert result.stdout.strip() == "[]"
