"""`FakeAnthropic`: queued replies, faults, recorded requests and clients."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from contextlib import suppress
from typing import Any

import httpx
import pytest

from anthropic_messages import Anthropic, APIError, BadRequestError, OverloadedError
from anthropic_messages.testing import Exchange, FakeAnthropic
from anthropic_messages.types import Message

from .reference import assert_valid

QUESTION: dict[str, Any] = {
    "model": "claude-sonnet-5-5",
    "max_tokens": 100,
    "messages": [{"role": "user", "content": "How is the weather in Paris?"}],
}
WEATHER = {"name": "get_weather", "input_schema": {"type": "object", "properties": {"city": {"type": "string"}}}}


@pytest.fixture
def client(fake_anthropic: FakeAnthropic) -> Anthropic:
    return fake_anthropic.client()


def texts(message: Any) -> list[str]:
    return [block.text for block in message.content if block.type == "text"]


def agent(client: Anthropic) -> str:
    """Run an agent loop, and return the final text."""
    messages: list[Any] = list(QUESTION["messages"])
    while True:
        message = client.messages.create(**{**QUESTION, "messages": messages}, tools=[WEATHER])
        if message.stop_reason != "tool_use":
            return "".join(texts(message))
        results = [
            {"type": "tool_result", "tool_use_id": block.id, "content": f"sunny in {block.input['city']}"}
            for block in message.content
            if block.type == "tool_use"
        ]
        messages += [{"role": "assistant", "content": message.content}, {"role": "user", "content": results}]


def test_an_agent(fake_anthropic: FakeAnthropic) -> None:
    fake_anthropic.tool_use("get_weather", {"city": "Paris"}, text="I'll look.")
    fake_anthropic.reply("It is sunny.")
    fake_anthropic.fault.overloaded(times=2)
    assert agent(fake_anthropic.client()) == "It is sunny."
    assert [request.status for request in fake_anthropic.requests] == [529, 529, 200, 200]
    assert fake_anthropic.requests[0].messages[-1]["content"] == "How is the weather in Paris?"
    assert fake_anthropic.requests[-1].messages[-1]["content"][0]["content"] == "sunny in Paris"


class TestReplies:
    def test_they_come_in_order_then_it_answers_by_itself(
        self, fake_anthropic: FakeAnthropic, client: Anthropic
    ) -> None:
        fake_anthropic.reply("One.")
        fake_anthropic.reply("Two", "Three.")
        got = [texts(client.messages.create(**QUESTION)) for _ in range(3)]
        assert got[:2] == [["One."], ["Two", "Three."]]
        assert got[2][0].startswith('You asked: "How is the weather in Paris?"')

    def test_streamed_they_are_the_same(self, fake_anthropic: FakeAnthropic, client: Anthropic) -> None:
        citation = {
            "type": "char_location", "cited_text": "x", "document_index": 0, "document_title": None, "file_id": None,
            "start_char_index": 0, "end_char_index": 1,
        }  # fmt: skip
        content = (
            {"type": "thinking", "thinking": "Hmm, the weather.", "signature": "c2ln"},
            {"type": "text", "text": "A long text that takes several pieces.", "citations": [citation, citation]},
            {"type": "server_tool_use", "id": "srvtoolu_1", "name": "web_search", "input": {"query": "weather"}},
            {"type": "tool_use", "id": "t1", "name": "get_weather", "input": {"city": "Paris"}},
        )
        fields = {"id": "msg_1", "stop_reason": "pause_turn", "usage": {"output_tokens": 5}}
        for _ in range(2):
            fake_anthropic.reply(*content, **fields)
        whole = client.messages.create(**QUESTION, tools=[WEATHER])
        with client.messages.stream(**QUESTION, tools=[WEATHER]) as stream:
            streamed = stream.get_final_message()
        assert streamed.to_dict() == whole.to_dict()
        assert (whole.stop_reason, whole.usage.output_tokens) == ("pause_turn", 5)
        for event in fake_anthropic.requests[-1].response:
            assert_valid(event, "StreamedEvent")

    def test_a_message_is_given_whole(self, fake_anthropic: FakeAnthropic, client: Anthropic) -> None:
        recorded = client.messages.create(**QUESTION)
        fake_anthropic.reply(recorded)
        fake_anthropic.reply(recorded.to_dict(), stop_reason="max_tokens")
        assert client.messages.create(**QUESTION).to_dict() == recorded.to_dict()
        assert client.messages.create(**QUESTION).to_dict() == {**recorded.to_dict(), "stop_reason": "max_tokens"}

    def test_blocks_may_be_objects_of_the_sdk(self, fake_anthropic: FakeAnthropic, client: Anthropic) -> None:
        recorded = client.messages.create(**QUESTION)
        fake_anthropic.reply(recorded.content, "And more.")
        assert texts(client.messages.create(**QUESTION)) == [*texts(recorded), "And more."]

    def test_a_function_may_choose(self, fake_anthropic: FakeAnthropic, client: Anthropic) -> None:
        def choose(request: Exchange) -> str | None:
            return "Cold." if request.max_tokens == 7 else None

        fake_anthropic.reply_with(choose)
        fake_anthropic.reply(lambda request: request.model)
        assert texts(client.messages.create(**QUESTION)) == ["claude-sonnet-5-5"]
        assert texts(client.messages.create(**{**QUESTION, "max_tokens": 7})) == ["Cold."]
        assert texts(client.messages.create(**QUESTION))[0].startswith("You asked")

    @pytest.mark.parametrize(
        ("fault", "options", "used"),
        [
            ("overloaded", {}, False),
            ("reset", {}, False),
            ("cut", {"at_event": 0}, False),
            ("cut", {"at_byte": 10}, False),
            ("cut", {"at_event": 1}, True),
            ("cut", {"at_byte": 500}, True),
            ("error_event", {}, True),
            ("drip", {"size": None}, True),
            ("wrong_length", {}, True),
        ],
    )
    def test_a_reply_is_used_up_once_some_of_it_was_seen(
        self, fake_anthropic: FakeAnthropic, fault: str, options: dict[str, Any], used: bool
    ) -> None:
        client = fake_anthropic.client(max_retries=0)
        fake_anthropic.reply("One.")
        getattr(fake_anthropic.fault, fault)(**options)
        with suppress(APIError):
            list(client.messages.create(**QUESTION, stream=True))
        assert (fake_anthropic.api.script.unused == []) == used
        fake_anthropic.strict = False

    def test_of_a_plain_answer_some_is_nothing(self, fake_anthropic: FakeAnthropic, client: Anthropic) -> None:
        fake_anthropic.reply("One.")
        fake_anthropic.fault.cut(at_byte=100)
        fake_anthropic.fault.wrong_length()
        assert texts(client.messages.create(**QUESTION)) == ["One."]

    def test_counting_tokens_uses_up_none(self, fake_anthropic: FakeAnthropic, client: Anthropic) -> None:
        fake_anthropic.reply("One.")
        client.messages.count_tokens(model="claude-sonnet-5-5", messages=QUESTION["messages"])
        assert texts(client.messages.create(**QUESTION)) == ["One."]

    def test_batches_are_answered_by_a_function_too(self, fake_anthropic: FakeAnthropic, client: Anthropic) -> None:
        fake_anthropic.batch_seconds = 0
        fake_anthropic.reply_with(lambda request: request.messages[0]["content"].upper())
        params = [{**QUESTION, "messages": [{"role": "user", "content": text}]} for text in ("one", "two")]
        batch = client.messages.batches.create(
            requests=[{"custom_id": f"r{n}", "params": param} for n, param in enumerate(params)]
        )
        assert batch.processing_status == "ended"
        found = {row.custom_id: texts(row.result.message) for row in client.messages.batches.results(batch.id)}
        assert found == {"r0": ["ONE"], "r1": ["TWO"]}

    def test_ids_are_unique(self, fake_anthropic: FakeAnthropic, client: Anthropic) -> None:
        for _ in range(2):
            fake_anthropic.reply(*[{"type": "tool_use", "name": "get_weather"}] * 2)
        messages = [client.messages.create(**QUESTION, tools=[WEATHER]) for _ in range(2)]
        assert len({message.id for message in messages}) == 2
        assert len({block.id for message in messages for block in message.content if block.type == "tool_use"}) == 4

    @pytest.mark.parametrize(
        ("content", "says"),
        [
            ([{"type": "tool_use", "input": {}}], "content.0.name: field required"),
            ([{"type": "txt", "text": "x"}], "content.0.type: input should be"),
            ([5], "not of int"),
        ],
    )
    def test_what_is_no_message_is_refused_at_once(
        self, fake_anthropic: FakeAnthropic, content: list[Any], says: str
    ) -> None:
        with pytest.raises((ValueError, TypeError), match=says):
            fake_anthropic.reply(*content)

    def test_fields_are_checked_too(self, fake_anthropic: FakeAnthropic) -> None:
        with pytest.raises(ValueError, match=r"usage.output_tokens: input should be an integer"):
            fake_anthropic.reply("x", usage={"output_tokens": "5"})


class TestSetupErrors:
    """Setup errors fail the call, and the test, even if the program catches the error."""

    def test_a_tool_that_was_not_offered(self) -> None:
        with FakeAnthropic() as fake:
            fake.tool_use("get_weather")
            with pytest.raises(BadRequestError, match="the tool 'get_weather', but the request does not offer it; it"):
                fake.client().messages.create(**QUESTION)
            assert len(fake.problems()) == len(fake.requests) == 1

    def test_a_function_that_fails(self) -> None:
        def choose(request: Exchange) -> str:
            assert request.max_tokens == 5, "too many"
            return ""

        with FakeAnthropic() as fake:
            fake.reply_with(choose)
            with pytest.raises(BadRequestError, match="AssertionError: too many"):
                fake.client().messages.create(**QUESTION)
            assert "AssertionError: too many" in fake.problems()[0]

    def test_a_function_that_fails_within_a_batch(self) -> None:
        with FakeAnthropic() as fake:
            fake.batch_seconds = 0
            fake.reply_with(lambda request: request.nothing_of_the_kind)
            client = fake.client()
            batch = client.messages.batches.create(requests=[{"custom_id": "r", "params": QUESTION}])
            (row,) = client.messages.batches.results(batch.id)
            assert row.result.type == "errored"
            assert "nothing_of_the_kind" in row.result.error.error.message
            assert len(fake.problems()) == 1

    def test_a_request_that_nothing_is_queued_for(self) -> None:
        with FakeAnthropic() as fake:
            fake.auto_reply = False
            with pytest.raises(BadRequestError, match="no reply is queued for this request"):
                fake.client().messages.create(**QUESTION)
            assert len(fake.problems()) == 1

    def test_unused_replies_and_faults(self) -> None:
        with FakeAnthropic() as fake:
            fake.reply("It is sunny.")
            fake.fault.overloaded()
            assert fake.problems() == [
                "unused reply: no request arrived for 'It is sunny.'",
                "unused fault: overloaded affected fewer requests than planned",
            ]
            fake.strict = False
            assert fake.problems() == []


class TestRequests:
    def test_fields_are_attributes(self, fake_anthropic: FakeAnthropic, client: Anthropic) -> None:
        client.messages.create(**QUESTION, extra_headers={"x-api-key": "offline", "x-mine": "1"})
        (request,) = fake_anthropic.requests
        assert (request.model, request.messages) == (QUESTION["model"], QUESTION["messages"])
        assert (request.headers["x-api-key"], request.headers["x-mine"]) == ("[hidden]", "1")
        assert (request.method, request.path, request.status) == ("POST", "/v1/messages", 200)
        with pytest.raises(
            AttributeError, match="the request body has no field 'system'; its fields are: model, max_tokens"
        ):
            _ = request.system

    def test_they_are_checked(self, fake_anthropic: FakeAnthropic, client: Anthropic) -> None:
        fake_anthropic.reply("It stays in the queue.")
        with pytest.raises(BadRequestError, match="max_tokens"):
            client.messages.create(**{**QUESTION, "max_tokens": -1})
        assert texts(client.messages.create(**QUESTION)) == ["It stays in the queue."]


class TestClients:
    def test_settings(self, fake_anthropic: FakeAnthropic) -> None:
        fake_anthropic.fault.overloaded()
        with pytest.raises(OverloadedError):
            fake_anthropic.client(max_retries=0).messages.create(**QUESTION)
        assert fake_anthropic.client(api_version="2026-10-21").api_version == "2026-10-21"

    def test_one_with_another_transport_would_not_be_of_this_api(self, fake_anthropic: FakeAnthropic) -> None:
        with httpx.Client() as http, pytest.raises(TypeError, match="use `transport`"):
            fake_anthropic.client(http_client=http)

    def test_async(self, fake_anthropic: FakeAnthropic) -> None:
        fake_anthropic.reply("It is sunny.")
        fake_anthropic.fault.cut(at_byte=10)

        async def main() -> Any:
            async with fake_anthropic.async_client() as client:
                return await client.messages.create(**QUESTION)

        assert texts(asyncio.run(main())) == ["It is sunny."]

    def test_the_server_shares_all_of_it(self, fake_anthropic: FakeAnthropic) -> None:
        fake_anthropic.reply("It is sunny.")
        program = (
            "from anthropic_messages import Anthropic; "
            f"print(Anthropic().messages.create(**{QUESTION!r}).content[0].text)"
        )
        environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        done = subprocess.run(
            [sys.executable, "-c", program], env=environment | fake_anthropic.environ, capture_output=True, text=True
        )
        assert (done.stdout, done.stderr) == ("It is sunny.\n", "")
        assert fake_anthropic.requests[0].messages == QUESTION["messages"]

    def test_any_httpx_client_will_do(self, fake_anthropic: FakeAnthropic) -> None:
        fake_anthropic.reply("It is sunny.")
        headers = {"x-api-key": "offline", "anthropic-version": "2023-06-01"}
        with httpx.Client(transport=fake_anthropic.transport, base_url="http://any.where", headers=headers) as http:
            answer = http.post("/v1/messages", json=QUESTION)
        assert texts(Message.from_dict(json.loads(answer.text))) == ["It is sunny."]


class TestOldNames:
    """Names of the previous version still work, with a warning."""

    def test_of_the_fixture(self, fake_anthropic: FakeAnthropic) -> None:
        with pytest.warns(DeprecationWarning, match="`answer_with` was renamed to `reply_with`"):
            fake_anthropic.answer_with(lambda request: "Hi.")
        assert texts(fake_anthropic.client().messages.create(**QUESTION)) == ["Hi."]
        with pytest.warns(DeprecationWarning, match="`improvises` was renamed to `auto_reply`"):
            fake_anthropic.improvises = False
        assert not fake_anthropic.auto_reply
        with pytest.warns(DeprecationWarning, match="`improvises` was renamed to `auto_reply`"):
            assert not fake_anthropic.improvises

    def test_of_an_exchange(self, fake_anthropic: FakeAnthropic) -> None:
        fake_anthropic.client().messages.create(**QUESTION)
        (exchange,) = fake_anthropic.requests
        with pytest.warns(DeprecationWarning, match="`answer` was renamed to `response`"):
            assert exchange.answer is exchange.response
        with pytest.warns(DeprecationWarning, match="`answer_headers` was renamed to `response_headers`"):
            assert exchange.answer_headers is exchange.response_headers
