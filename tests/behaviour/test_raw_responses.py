"""`with_raw_response`: the answer with its envelope."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from anthropic_messages import Anthropic, APIResponseValidationError, APIStatusError, AsyncStream, Stream

from .conftest import QUESTION, World
from .test_streams import START, TEXT, ending
from .wire import Wire, failure, reply, stream, wait_for_hang_up

LIMITS = {
    "anthropic-ratelimit-requests-limit": "50",
    "anthropic-ratelimit-requests-remaining": "49",
    "anthropic-ratelimit-requests-reset": "2026-10-21T00:00:01Z",
    "anthropic-priority-input-tokens-remaining": "7",
    "anthropic-ratelimit-tokens-limit": "many",
}


def raw(world: World, **params: Any) -> Any:
    arguments = {**QUESTION, **params}
    return world.use(world.client(), lambda client: client.messages.with_raw_response.create(**arguments))


def test_the_envelope_and_the_answer(world: World, wire: Wire) -> None:
    wire.script = [failure(529, "overloaded_error", retry_after_ms="20"), reply(x_test="1", **LIMITS)]
    response = raw(world)
    assert (response.status_code, response.request_id, response.headers["X-Test"]) == (200, "req_1", "1")
    assert response.retries_taken == 1
    assert timedelta(milliseconds=20) <= response.elapsed < timedelta(seconds=10)
    message = response.parse()
    assert message.content[0].text == "Paris."
    assert response.parse() is message
    assert response.json() == message.to_dict()
    assert response.text == response.content.decode()


def test_rate_limits(world: World, wire: Wire) -> None:
    wire.script = [reply(**LIMITS)]
    limits = raw(world).rate_limit
    assert limits.requests == (50, 49, datetime(2026, 10, 21, 0, 0, 1, tzinfo=UTC))
    assert limits.priority_input_tokens == (None, 7, None)
    assert limits.tokens == (None, None, None)
    assert limits.output_tokens is None


def test_counting(world: World, wire: Wire) -> None:
    wire.script = [reply(body={"input_tokens": 14})]
    arguments = {name: QUESTION[name] for name in ("model", "messages")}
    response = world.use(world.client(), lambda client: client.messages.with_raw_response.count_tokens(**arguments))
    assert response.parse().input_tokens == 14


def test_errors_are_raised_all_the_same(world: World, wire: Wire) -> None:
    wire.script = [failure(400, "invalid_request_error")]
    with pytest.raises(APIStatusError):
        raw(world)


def test_what_is_no_answer_is_found_when_it_is_parsed(world: World, wire: Wire) -> None:
    wire.script = [reply(body=b"<html>")]
    response = raw(world)
    assert response.content == b"<html>"
    with pytest.raises(APIResponseValidationError):
        response.parse()


def test_a_stream(world: World, wire: Wire) -> None:
    wire.script = [stream(START, *TEXT, *ending())]

    async def awaited(client: Any) -> list[str]:
        response = await client.messages.with_raw_response.create(**QUESTION, stream=True)
        assert isinstance(response.parse(), AsyncStream)
        return [event.type async for event in response.parse()]

    def blocking(client: Any) -> list[str]:
        response = client.messages.with_raw_response.create(**QUESTION, stream=True)
        assert isinstance(response.parse(), Stream)
        return [event.type for event in response.parse()]

    types = world.use(world.client(), blocking if world.name == "sync" else awaited)
    assert (types[0], types[-1]) == ("message_start", "message_stop")


def test_there_is_no_raw_message_stream(world: World, wire: Wire) -> None:
    with pytest.raises(TypeError, match="stream=True"):
        world.client().messages.with_raw_response.stream(**QUESTION)
    assert wire.connections == 0


def test_a_long_answer_comes_as_it_was_asked_for(world: World, wire: Wire) -> None:
    response = raw(world, max_tokens=64_000)
    assert "stream" not in wire.only.body
    assert response.json()["id"] == response.parse().id == "msg_1"


def test_one_that_nobody_parses_frees_its_connection(wire: Wire) -> None:
    wire.script = [stream(START, TEXT[0], then=wait_for_hang_up)]
    with Anthropic(api_key="offline", base_url=wire.url) as client:
        response = client.messages.with_raw_response.create(**QUESTION, stream=True)
        del response
        assert wire.hung_up.wait(5)
