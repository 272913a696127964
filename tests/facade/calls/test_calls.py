"""Calls: from arguments to the request that is sent, and from the response to the model."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from anthropic_messages import APIResponseValidationError, APIStatusError, OverloadedError, types
from anthropic_messages.types import Message
from tests.facade.conftest import QUESTION, World
from tests.support import versions
from tests.support.wire import MESSAGE, Wire, failure, half_an_answer, hang_up, reply


def test_create_returns_a_message(world: World, wire: Wire) -> None:
    message = world.create()
    assert isinstance(message, Message)
    assert message.content[0].text == "Paris."
    assert message.to_dict() == MESSAGE
    assert message._request_id == "req_1"
    request = wire.only
    assert (request.method, request.target, request.body) == ("POST", "/v1/messages", QUESTION)
    assert request.headers["content-type"] == "application/json"
    assert request.headers["anthropic-version"] == "2023-06-01"
    assert request.headers["x-api-key"] == "offline"
    assert "authorization" not in request.headers


def test_count_tokens(world: World, wire: Wire) -> None:
    wire.script = [reply(body={"input_tokens": 14})]
    question = {name: QUESTION[name] for name in ("model", "messages")}
    count = world.use(world.client(), lambda client: client.messages.count_tokens(**question))
    assert isinstance(count, types.MessageTokensCount)
    assert count.input_tokens == 14
    assert (wire.only.target, wire.only.body) == ("/v1/messages/count_tokens", question)


def test_calls_reuse_a_connection(world: World, wire: Wire) -> None:
    async def awaited(client: Any) -> None:
        for _ in range(2):
            await client.messages.create(**QUESTION)

    def blocking(client: Any) -> None:
        for _ in range(2):
            client.messages.create(**QUESTION)

    world.use(world.client(), blocking if world.name == "sync" else awaited)
    assert (len(wire.received), wire.connections) == (2, 1)


class TestExtraArguments:
    def test_extra_arguments_are_sent(self, world: World, wire: Wire) -> None:
        world.create(
            extra_headers={"X-Trace": "7", "User-Agent": "mine"},
            extra_query={"debug": "1", "list": ["a", "b"]},
            extra_body={"new_field": {"a": None}, "max_tokens": 5},
        )
        assert wire.only.target == "/v1/messages?debug=1&list%5B%5D=a&list%5B%5D=b"
        assert wire.only.headers["x-trace"] == "7"
        assert wire.only.headers["user-agent"] == "mine"
        assert wire.only.body == {**QUESTION, "new_field": {"a": None}, "max_tokens": 5}

    def test_extra_body_adds_a_body_to_a_request_without_one(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body={"id": "b", "type": "message_batch_deleted"})]
        options = {"extra_body": {"reason": "old"}}
        world.use(world.client(), lambda client: client.messages.batches.delete("b", **options))
        assert (wire.only.method, wire.only.body) == ("DELETE", {"reason": "old"})
        assert wire.only.headers["content-type"] == "application/json"

    def test_extra_header_of_none_removes_a_default_header(self, world: World, wire: Wire) -> None:
        world.create({"default_headers": {"X-Trace": "7"}}, extra_headers={"x-trace": None})
        assert "x-trace" not in wire.only.headers

    def test_header_parameters_are_not_in_the_body(self, world: World, wire: Wire) -> None:
        world.create(betas=["one", "two"], user_profile_id="u", workspace_id="w", api_version="2026-10-21")
        headers = wire.only.headers
        assert headers["anthropic-beta"] == "one,two"
        assert headers["anthropic-user-profile-id"] == "u"
        assert headers["anthropic-workspace-id"] == "w"
        assert headers["anthropic-version"] == "2026-10-21"
        assert headers["authorization"] == "Bearer offline"
        assert wire.only.body == QUESTION

    def test_argument_that_the_api_version_rejects_is_not_sent(self, world: World, wire: Wire) -> None:
        with pytest.raises(TypeError, match="`temperature` is not allowed in API version 2026-10-21"):
            world.create({"api_version": "2026-10-21"}, temperature=1)
        assert wire.received == []

    @pytest.mark.parametrize(("messages", "path"), versions.REJECTED)
    @pytest.mark.parametrize("name", ["create", "count_tokens"])
    def test_message_content_that_the_api_version_rejects_is_not_sent(
        self, world: World, wire: Wire, name: str, messages: Any, path: str
    ) -> None:
        arguments = {**QUESTION, "messages": messages}
        if name == "count_tokens":
            del arguments["max_tokens"]
        client = world.client(api_version="2026-10-21")
        location = re.sub(r"\.(\d+)", r"[\1]", f"messages.{path}")
        with pytest.raises(TypeError, match=re.escape(f"{name}(): `{location}`, with `role` ")) as caught:
            world.use(client, lambda client: getattr(client.messages, name)(**arguments))
        assert " is not allowed in API version 2026-10-21. Leave it out, or ask for an earlier" in str(caught.value)
        assert wire.received == []

    def test_rejected_content_is_found_in_models(self, world: World, wire: Wire) -> None:
        cited = types.TextBlock.from_dict(versions.REJECTED[1][0][0]["content"][0])
        messages = [{"role": "user", "content": [cited]}]
        with pytest.raises(
            TypeError, match=r"`messages\[0\].content\[0\].citations\[0\]`, with `role` 'user' and `type`"
        ):
            world.create({"api_version": "2026-10-21"}, messages=messages)

    @pytest.mark.parametrize("messages", [*versions.ACCEPTED, *(messages for messages, _ in versions.REJECTED)])
    def test_content_that_the_api_version_accepts_is_sent(self, world: World, wire: Wire, messages: Any) -> None:
        version = "2026-10-21" if messages in versions.ACCEPTED else "2023-06-01"
        world.create({"api_version": version}, messages=messages)
        assert wire.only.body["messages"] == messages


class TestArguments:
    @pytest.mark.parametrize(
        ("arguments", "text"),
        [
            ({"max_tokens": 1, "messages": []}, "model"),
            ({"model": "m", "messages": []}, "max_tokens"),
            ({**QUESTION, "max_token": 1}, "max_token"),
            ({**QUESTION, "system": None}, "system must not be None"),
            (
                {**QUESTION, "messages": [{"role": "user", "content": object()}]},
                r"messages\[0\].content is of type object",
            ),
        ],
    )
    def test_invalid_arguments_raise_type_errors(
        self, world: World, wire: Wire, arguments: dict[str, Any], text: str
    ) -> None:
        with pytest.raises(TypeError, match=text):
            world.use(world.client(), lambda client: client.messages.create(**arguments))
        assert wire.received == []

    def test_none_is_sent_as_null_if_the_api_accepts_null(self, world: World, wire: Wire) -> None:
        world.create(cache_control=None)
        assert wire.only.body == {**QUESTION, "cache_control": None}

    @pytest.mark.parametrize("iterable_type", [list, tuple, iter])
    def test_messages_can_be_any_iterable(self, world: World, wire: Wire, iterable_type: Any) -> None:
        world.create(messages=iterable_type(QUESTION["messages"]))
        assert wire.only.body == QUESTION

    def test_generator_is_sent_again_on_retry(self, world: World, wire: Wire) -> None:
        wire.script = [hang_up, failure(529, "overloaded_error", retry_after_ms="1")]
        world.create(messages=(message for message in QUESTION["messages"]))
        assert [request.body for request in wire.received] == [QUESTION] * 3

    @pytest.mark.parametrize("error", [ValueError("mine"), TypeError("mine"), ZeroDivisionError("mine")])
    def test_error_of_a_generator_is_raised_before_anything_is_sent(
        self, world: World, wire: Wire, error: Exception
    ) -> None:
        def content() -> Iterator[dict[str, str]]:
            yield {"type": "text", "text": "Hello"}
            raise error

        with pytest.raises(type(error)) as caught:
            world.create(messages=[{"role": "user", "content": content()}])
        assert caught.value is error
        assert wire.received == []

    @pytest.mark.parametrize("name", ["extra_headers", "extra_query", "extra_body"])
    @pytest.mark.parametrize("value", [[1], "abc", [("a", "b")]])
    def test_extra_arguments_must_be_mappings(self, world: World, wire: Wire, name: str, value: object) -> None:
        with pytest.raises(TypeError, match=f"`{name}` must be a dict of names and values"):
            world.create(**{name: value})
        assert wire.received == []

    def test_empty_api_version_is_rejected(self, world: World, wire: Wire) -> None:
        with pytest.raises(ValueError, match="`api_version` is an empty string"):
            world.create(api_version="")
        assert wire.received == []

    def test_response_is_sent_back_unchanged(self, world: World, wire: Wire) -> None:
        response = Message.from_dict({**MESSAGE, "content": [{"type": "hologram", "depth": 3}, *MESSAGE["content"]]})
        turns = [*QUESTION["messages"], {"role": "assistant", "content": response.content}, response]
        world.create(messages=turns)
        content = [{"type": "hologram", "depth": 3}, {"type": "text", "text": "Paris."}]
        assert wire.only.body["messages"][1:] == [{"role": "assistant", "content": content}] * 2

    def test_files_are_read_and_encoded(self, world: World, wire: Wire, tmp_path: Path) -> None:
        image = b"\x89PNG\r\n"
        (tmp_path / "cat.png").write_bytes(image)
        wire.script = [failure(529, "overloaded_error", retry_after_ms="1")]
        with open(tmp_path / "cat.png", "rb") as file:
            blocks = [
                {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": data}}
                for data in (image, tmp_path / "cat.png", file, io.BytesIO(image))
            ]
            world.create(messages=[{"role": "user", "content": blocks}])
        for request in wire.received:
            sent = [block["source"]["data"] for block in request.body["messages"][0]["content"]]
            assert sent == [base64.b64encode(image).decode()] * 4
        assert len(wire.received) == 2


class TestResponses:
    def test_large_integers_keep_all_digits(self, world: World, wire: Wire) -> None:
        call = {"type": "tool_use", "id": "t", "name": "f", "input": {"n": 123456789012345678901234567890}}
        wire.script = [reply(body={**MESSAGE, "content": [call]})]
        assert world.create().content[0].input == {"n": 123456789012345678901234567890}

    def test_integer_with_too_many_digits_raises_a_validation_error(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=b'{"n": ' + b"9" * 5000 + b"}")]
        with pytest.raises(APIResponseValidationError, match="JSON that can't be read: it has an integer of too many"):
            world.create()

    def test_error_contains_message_and_request_id(self, world: World, wire: Wire) -> None:
        wire.script = [failure(400, "invalid_request_error", "max_tokens: too large")]
        with pytest.raises(APIStatusError, match=r"max_tokens: too large.*req_1") as caught:
            world.create()
        assert caught.value.status_code == 400
        assert "offline" not in repr(caught.value.request.headers)

    def test_temporary_failures_are_retried(self, world: World, wire: Wire) -> None:
        wire.script = [half_an_answer, failure(500, "api_error", retry_after_ms="1")]
        assert world.create().content[0].text == "Paris."
        assert len(wire.received) == 3

    def test_last_failure_is_raised_after_all_retries(self, world: World, wire: Wire) -> None:
        wire.script = [failure(529, "overloaded_error", retry_after_ms="1")] * 2
        with pytest.raises(OverloadedError, match="Tried 2 times") as caught:
            world.create({"max_retries": 1})
        assert (caught.value.attempts, len(wire.received)) == (2, 2)
