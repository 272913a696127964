"""Requests to endpoints without a method, and the attributes of clients. `make wheel` checks them as users do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, assert_type

import httpx

from anthropic_messages import (
    Anthropic,
    AnthropicBedrock,
    APIResponse,
    AsyncAnthropic,
    AsyncAnthropicVertex,
    AsyncAPIResponse,
    AsyncStream,
    BinaryAPIResponse,
    NoneType,
    RequestOptions,
    Stream,
)
from anthropic_messages.types import Message, RawMessageStreamEvent


@dataclass
class Shape:
    sides: int


client = Anthropic(api_key="k")
options: RequestOptions = {"headers": {"x-a": "1"}, "params": {"p": [1]}, "timeout": 3, "max_retries": 0}

assert_type(client.post("/v1/messages", cast_to=Message, body={"model": "m"}, options=options), Message)
assert_type(client.get("/x", cast_to=object), object)
assert_type(client.get("/x", cast_to=dict[str, Any]), dict[str, Any])
assert_type(client.get("/x", cast_to=list[Shape]), list[Shape])
assert_type(client.get("/x", cast_to=httpx.Response), httpx.Response)
assert_type(client.get("/x", cast_to=BinaryAPIResponse), BinaryAPIResponse)
assert_type(client.get("/x", cast_to=APIResponse[Message]), APIResponse[Message])
assert_type(client.put("/x", cast_to=Shape, content=b"raw"), Shape)
assert_type(client.patch("/x", cast_to=str, body=[1]), str)
client.delete("/x", cast_to=NoneType)
assert_type(client.post("/x", cast_to=Shape, files={"file": b"content"}), Shape)
assert_type(
    client.post("/x", cast_to=Message, stream=True, stream_cls=Stream[RawMessageStreamEvent]),
    Stream[RawMessageStreamEvent],
)
assert_type(client.get("/x", cast_to=Shape, stream=True), Stream[Shape])
assert_type(client.request(Shape, {"method": "get", "url": "/x"}), Shape)

assert_type(client.messages.with_raw_response.create(model="m", max_tokens=1, messages=[]).parse(to=Shape), Shape)
assert_type(client.messages.with_raw_response.create(model="m", max_tokens=1, messages=[]).parse(), Message)

assert_type(client.base_url.host, str)
assert_type(client.base_url.port, int | None)
assert_type(client.base_url.join("v1"), httpx.URL)
assert_type(client.base_url.rstrip("/"), str)
assert_type(client.default_headers["x-api-key"], str)
assert_type(client.default_query["q"], Any)
assert_type(client.user_agent, str)


async def asynchronous(client: AsyncAnthropic | AsyncAnthropicVertex) -> None:
    assert_type(await client.post("/v1/messages", cast_to=Message, body={"model": "m"}), Message)
    assert_type(await client.get("/x", cast_to=AsyncAPIResponse[Message]), AsyncAPIResponse[Message])
    stream = await client.post("/x", cast_to=Message, stream=True, stream_cls=AsyncStream[RawMessageStreamEvent])
    assert_type(stream, AsyncStream[RawMessageStreamEvent])
    assert_type(await client.get("/x", cast_to=Shape, stream=True), AsyncStream[Shape])
    assert_type(await client.request(Shape, {"method": "get", "url": "/x"}), Shape)
    response = await client.messages.with_raw_response.create(model="m", max_tokens=1, messages=[])
    assert_type(await response.parse(to=Shape), Shape)


def platform(client: Anthropic | AnthropicBedrock) -> Message:
    if isinstance(client, AnthropicBedrock):
        return client.post("/v1/messages", cast_to=Message)
    return client.messages.create(model="m", max_tokens=1, messages=[])
