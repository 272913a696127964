"""Unsupported fields, query parameters and operations are rejected."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anthropic_messages import BadRequestError, InternalServerError
from anthropic_messages.testing import FakeAnthropic
from anthropic_messages.testing._api.api import OfflineAPI
from anthropic_messages.testing._schema.spec import Spec, the_spec
from tests.support.spec_values import values_of

from .conftest import HEADERS, body
from .reference import document
from .test_rules import assistant, result, text, use, user

SEARCH = {"type": "web_search_20250305", "name": "web_search"}
BASH = {"type": "bash_20250124", "name": "bash"}
NO = "the offline API does not support this field"


def says(answer: httpx.Response) -> str:
    assert answer.status_code == 400
    assert answer.json()["error"]["type"] == "invalid_request_error"
    return str(answer.json()["error"]["message"])


def with_block(**fields: Any) -> dict[str, Any]:
    return {"messages": [user({**text(), **fields})]}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"threads": {"type": "create"}}, f"threads: {NO}; did you mean 'thread'?"),
        ({"output_format": {"type": "json_schema"}}, f"output_format: {NO}; pass the schema in `output_config.format`"),
        ({"servers": []}, f"servers: {NO}; remove it"),
        ({"temperatur": 1}, f"temperatur: {NO}; did you mean 'temperature'?"),
        ({"container": "c"}, f"container: {NO}"),
        ({"container": {"id": "c"}}, f"container: {NO}"),
        ({"diagnostics": {}}, f"diagnostics: {NO}"),
        ({"messages": [{**user(text()), "name": "me"}]}, f"messages.0.name: {NO}"),
        (with_block(citation=[]), f"messages.0.content.0.citation: {NO}; did you mean 'citations'?"),
        (with_block(cache_control={"type": "ephemeral", "scope": "all"}), "messages.0.content.0.cache_control.scope: "),
        ({"system": [{**text(), "x": 1}]}, f"system.0.x: {NO}"),
        ({"tools": [{"name": "f", "input_schema": {"type": "object"}, "parallel": 1}]}, f"tools.0.parallel: {NO}"),
        ({"thinking": {"type": "adaptive", "depth": 1}}, f"thinking.depth: {NO}"),
        ({"output_config": {"verbosity": "low"}}, f"output_config.verbosity: {NO}"),
        ({"tools": [SEARCH], "tool_choice": {"type": "any"}}, "tool_choice: the offline API does not support"),
        ({"tools": [SEARCH, BASH], "tool_choice": {"type": "tool", "name": "web_search"}},
         "tool_choice.name: the offline API does not support using the tool 'web_search'"),
    ],
)  # fmt: skip
def test_unsupported_fields(http: httpx.Client, fields: Any, expected: str) -> None:
    assert says(http.post("/v1/messages", json=body(**fields))).startswith(expected)


def test_in_counts_and_batches_too(http: httpx.Client) -> None:
    asked = {"model": "m", "messages": body()["messages"], "max_tokens": 5}
    assert says(http.post("/v1/messages/count_tokens", json=asked)).startswith(f"max_tokens: {NO}")
    requests = [{"custom_id": "a", "params": body(bread={})}, {"custom_id": "b", "params": body()}]
    with FakeAnthropic() as fake:
        fake.batch_seconds = 0
        client = fake.client()
        batch = client.messages.batches.create(requests=requests)
        results: Any = {row.custom_id: row.result for row in client.messages.batches.results(batch.id)}
    assert results["a"].error.error.message.startswith(f"bread: {NO}")
    assert results["b"].type == "succeeded"
    twice = [{**requests[1], "priority": 1}]
    answer = http.post("/v1/messages/batches", json={"requests": twice})
    assert says(answer) == "requests.0.priority: extra inputs are not permitted"


def test_supported_fields(http: httpx.Client) -> None:
    schema = {"type": "object", "properties": {"a": {"x-note": 1}}, "x-more": {"y": 1}}
    citation = {
        "type": "char_location", "cited_text": "t", "document_index": 0, "document_title": None, "file_id": None,
        "start_char_index": 0, "end_char_index": 1,
    }  # fmt: skip
    messages = [
        user(text()),
        assistant({**text(), "citations": [citation]}, {**use(), "input": {"any": {"thing": 1}}}),
        user(result(content=[text()])),
    ]
    asked = body(
        messages=messages,
        tools=[{"name": "f", "input_schema": schema, "input_examples": [{"b": 1}]}, SEARCH],
        metadata={"user_id": "u"},
        container=None,
        diagnostics=None,
    )
    assert http.post("/v1/messages", json=asked).status_code == 200


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(values_of("MessageCreateParams", unknown=False), st.sampled_from(["zzz", "bread", "output_format"]), st.data())
def test_no_valid_request_has_unknown_fields_until_one_is_added(asked: Any, name: str, data: st.DataObject) -> None:
    known = {**asked, "container": None, "diagnostics": None, "tool_choice": None} | dict.fromkeys(
        ("thread", "fallback_credit_token")
    )
    fields = the_spec().fields
    assert fields.unsupported("MessageCreateParams", known) == []
    places = [known, *known["messages"]]
    place = data.draw(st.sampled_from(range(len(places))))
    places[place] = {**places[place], name: 1}
    changed = {**places[0], "messages": places[1:]}
    (problem,) = fields.unsupported("MessageCreateParams", changed)
    assert problem.path == ((name,) if place == 0 else ("messages", place - 1, name))


@settings(max_examples=100, suppress_health_check=list(HealthCheck))
@given(values_of("Message", unknown=False))
def test_what_the_api_answers_can_be_sent_back(message: Any) -> None:
    asked = body(messages=[user(text()), {"role": "assistant", "content": message["content"]}])
    assert the_spec().fields.unsupported("MessageCreateParams", asked) == []


@pytest.mark.parametrize(
    ("block", "says"),
    [
        ({"type": "thinking", "thinking": "Hm.", "signature": ""}, "Invalid `signature` in `thinking` block"),
        ({"type": "thinking", "thinking": "Hm.", "signature": " \n"}, "Invalid `signature` in `thinking` block"),
        ({"type": "redacted_thinking", "data": ""}, "Invalid `data` in `redacted_thinking` block"),
    ],
)
def test_thinking_without_its_signature(fake_anthropic: FakeAnthropic, block: Any, says: str) -> None:
    client = fake_anthropic.client()
    messages: Any = [user(text()), assistant(block, text()), user(text())]
    for call in (client.messages.create, client.messages.count_tokens):
        limit: Any = {"max_tokens": 10} if call == client.messages.create else {}
        with pytest.raises(BadRequestError, match=f"messages.1.content.0: {says}"):
            call(model="m", messages=messages, **limit)
    block["signature" if block["type"] == "thinking" else "data"] = "c2ln"
    assert client.messages.create(model="m", max_tokens=10, messages=messages).type == "message"


class TestQueries:
    @pytest.mark.parametrize(
        ("query", "some"),
        [
            ("lifecycle[]=retired", False),
            ("lifecycle[]=retired&lifecycle[]=active", True),
            ("lifecycle%5B%5D=retired&lifecycle%5B%5D=active", True),
            ("limit=1000&lifecycle[]=active", True),
            ("beta=true&tenant=t", True),
        ],
    )
    def test_arrays(self, http: httpx.Client, query: str, some: bool) -> None:
        answer = http.get(f"/v1/models?{query}")
        assert answer.status_code == 200
        assert bool(answer.json()["data"]) is some

    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ("lifecycle[]=active&lifecycle[]=new", "lifecycle: input should be 'active', 'deprecated' or 'retired'"),
            ("filter[a]=1", "filter[a]: the offline API does not support this query parameter; remove it"),
            ("ids[]=a", "ids[]: the offline API does not support this query parameter; remove it"),
            ("limit[]=5", "limit[]: the offline API does not support this query parameter; send it once, as `limit=`"),
            (
                "lifecycle[a]=active",
                "lifecycle[a]: the offline API does not support this query parameter; send each item as `lifecycle[]=`",
            ),
        ],
    )
    def test_unknown_parameters(self, http: httpx.Client, query: str, expected: str) -> None:
        assert says(http.get(f"/v1/models?{query}")).startswith(expected)

    def test_of_this_sdk(self, fake_anthropic: FakeAnthropic) -> None:
        client = fake_anthropic.client()
        assert list(client.models.list(lifecycle=["deprecated", "retired"])) == []
        assert list(client.models.list(lifecycle=["deprecated", "active"], limit=2))
        for arguments in ({"lifecycle": ["retired"]}, {"extra_query": {"lifecycle": ("retired",)}}):
            assert list(client.models.list(after_id=None, limit=2, **arguments)) == []
        assert list(client.with_options(default_query={"lifecycle": ["retired"]}).models.list()) == []
        with pytest.raises(BadRequestError, match="lifecycle: input should be"):
            client.with_options(default_query={"lifecycle": ["new"]}).models.list()
        with pytest.raises(BadRequestError, match=r"filter\[a\]"):
            client.models.list(extra_query={"filter": {"a": 1}})


class TestOperations:
    @pytest.fixture
    def api(self, capsys: pytest.CaptureFixture[str]) -> Any:
        """Yield an API whose description has unsupported operations, and check that it prints nothing."""
        newer = json.loads(json.dumps(document()))
        upload = {"multipart/form-data": {"schema": {"type": "object"}}}
        newer["paths"]["/v1/skills"] = {
            "post": {"operationId": "skills.create", "requestBody": {"content": upload}, "responses": {}},
            "get": {"operationId": "skills.list", "responses": {}},
        }
        yield OfflineAPI(spec=Spec(newer))
        assert capsys.readouterr().err == ""

    @pytest.mark.parametrize(("method", "name"), [("POST", "skills.create"), ("GET", "skills.list")])
    def test_unsupported_operations(self, api: OfflineAPI, method: str, name: str) -> None:
        answer = api.respond(method, "/v1/skills", HEADERS, b"--x--")
        assert answer.exchange.status == 501
        assert answer.exchange.response["error"] == {
            "type": "api_error",
            "message": f"{name}: the offline API does not support this operation. Replace the call in your test, for "
            "example with `respx`",
        }  # fmt: skip

    def test_they_are_not_retried(self) -> None:
        with FakeAnthropic() as fake:
            del fake.api._resource_handlers["models.retrieve"]
            with pytest.raises(
                InternalServerError, match=r"models\.retrieve: the offline API does not support"
            ) as caught:
                fake.client().models.retrieve("claude-haiku-4-5")
            assert "base_url" not in str(caught.value)
            assert [exchange.status for exchange in fake.requests] == [501]
