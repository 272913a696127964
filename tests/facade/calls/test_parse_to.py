"""`parse(to=...)`: the body of a response as another type."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pydantic
import pytest

from anthropic_messages import APIResponseValidationError, AsyncStream, OverloadedError, Stream
from anthropic_messages.types import Message, RawMessageStreamEvent
from tests.facade.conftest import QUESTION, World
from tests.facade.streaming.test_streams import START, ending
from tests.support.wire import MESSAGE, Wire, reply, stream


class Short(pydantic.BaseModel):
    id: str


def parsed(world: World, variant: str, *types: Any, **params: Any) -> list[Any]:
    """Return what `parse(to=...)` returns for each type; `...` stands for `parse()`."""

    def options(to: Any) -> dict[str, Any]:
        return {} if to is ... else {"to": to}

    async def awaited(client: Any) -> list[Any]:
        call = getattr(client.messages, variant).create(**{**QUESTION, **params})
        if variant == "with_raw_response":
            response = await call
            return [await response.parse(**options(to)) for to in types]
        async with call as response:
            return [await response.parse(**options(to)) for to in types]

    def blocking(client: Any) -> list[Any]:
        call = getattr(client.messages, variant).create(**{**QUESTION, **params})
        if variant == "with_raw_response":
            return [call.parse(**options(to)) for to in types]
        with call as response:
            return [response.parse(**options(to)) for to in types]

    return list(world.use(world.client(max_retries=0), blocking if world.name == "sync" else awaited))


variants = pytest.mark.parametrize("variant", ["with_raw_response", "with_streaming_response"])


@variants
def test_body_is_read_as_the_type(world: World, wire: Wire, variant: str) -> None:
    to: list[Any] = [Short, dict, str, bytes, object, Message, httpx.Response, ..., None]
    found = parsed(world, variant, *to)
    message = Message.from_dict(MESSAGE)
    assert found[:2] == [Short(id="msg_1"), MESSAGE]
    assert json.loads(found[2]) == json.loads(found[3]) == found[4] == MESSAGE
    assert found[5] == message
    assert found[6].status_code == 200
    assert found[7] == message
    assert found[8] is found[7]
    assert len(wire.received) == 1


@variants
def test_each_type_is_read_once(world: World, wire: Wire, variant: str) -> None:
    found = parsed(world, variant, Short, dict, Short, dict, ..., ...)
    assert found[0] is found[2]
    assert found[1] is found[3]
    assert found[4] is found[5]


@variants
def test_body_of_another_type_is_an_error(world: World, wire: Wire, variant: str) -> None:
    with pytest.raises(APIResponseValidationError, match=r"JSON object instead of a JSON array.*Pass another `to`"):
        parsed(world, variant, list)
    with pytest.raises(TypeError, match="`to`"):
        parsed(world, variant, 3)


def test_the_type_replaces_that_of_the_operation(world: World, wire: Wire) -> None:
    wire.usual = reply(body={"other": 1})
    assert parsed(world, "with_raw_response", dict) == [{"other": 1}]
    wire.usual = reply(body={"type": "error", "error": {"type": "overloaded_error", "message": "busy"}})
    with pytest.raises(OverloadedError, match="busy"):
        parsed(world, "with_streaming_response", Message)


@variants
def test_stream_is_what_parse_returns(world: World, wire: Wire, variant: str) -> None:
    wire.usual = stream(START, *ending())
    kind: Any = Stream if world.name == "sync" else AsyncStream
    types = (kind[RawMessageStreamEvent], kind)

    def blocking(client: Any) -> None:
        call = getattr(client.messages, variant).create(**QUESTION, stream=True)
        with call as response, response.parse() as events:
            assert all(response.parse(to=type_) is events for type_ in types)
            with pytest.raises(TypeError, match="response is a stream"):
                response.parse(to=dict)
            assert list(events)[-1].type == "message_stop"

    async def awaited(client: Any) -> None:
        call = getattr(client.messages, variant).create(**QUESTION, stream=True)
        opened = await call if variant == "with_raw_response" else call
        async with opened as response, await response.parse() as events:
            for type_ in types:
                assert await response.parse(to=type_) is events
            with pytest.raises(TypeError, match="response is a stream"):
                await response.parse(to=dict)
            assert [event async for event in events][-1].type == "message_stop"

    world.use(world.client(), blocking if world.name == "sync" else awaited)
