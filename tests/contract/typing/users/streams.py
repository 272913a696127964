"""Streams, structured outputs, hooks and tests, as users write them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypedDict, assert_type

from anthropic_messages import (
    Anthropic,
    APIError,
    AsyncAnthropic,
    Attempt,
    CallHook,
    CallInfo,
    DefaultAsyncHttpxClient,
    DefaultHttpxClient,
    RetryPolicy,
    transform_schema,
)
from anthropic_messages.streaming import MessageStream, MessageStreamEvent, TextEvent
from anthropic_messages.testing import Exchange, FakeAnthropic
from anthropic_messages.types import Message, MessageParam, ParsedMessage


@dataclass
class City:
    name: str


class Country(TypedDict):
    name: str


question: MessageParam = {"role": "user", "content": "Hi"}
client = Anthropic(http_client=DefaultHttpxClient(proxy="http://localhost:3128"))
async_client = AsyncAnthropic(http_client=DefaultAsyncHttpxClient(verify=False))


def shown(event: MessageStreamEvent) -> str:
    match event.type:
        case "text":
            return event.text
        case "input_json":
            return event.partial_json
        case "content_block_start":
            return event.content_block.type
        case "message_stop":
            return str(event.message.usage.output_tokens)
        case _:
            return event.type


with client.messages.stream(model="m", max_tokens=1, messages=[question]) as stream:
    for event in stream:
        print(shown(event))
        if isinstance(event, TextEvent):
            assert_type(event.snapshot, str)
    for text in stream.text_stream:
        assert_type(text, str)
    message: Message = stream.get_final_message()
    print(stream.get_final_text(), stream.current_message_snapshot, stream.response.status_code, stream.request_id)
    stream.close()

parsed = client.messages.parse(model="m", max_tokens=1, messages=[question], output_format=City)
assert_type(parsed, ParsedMessage[City])
assert_type(parsed.parsed_output, City | None)
country = client.messages.parse(model="m", max_tokens=1, messages=[question], output_format=Country).parsed_output
if country is not None:
    assert_type(country["name"], str)
assert_type(client.messages.parse(model="m", max_tokens=1, messages=[question]).parsed_output, None)
print(transform_schema({"type": "object"}))


def city_of(stream: MessageStream[City]) -> City | None:
    return stream.get_final_message().parsed_output


async def streams(client: AsyncAnthropic) -> None:
    async with client.messages.stream(model="m", max_tokens=1, messages=[question]) as stream:
        async for event in stream:
            print(shown(event))
        async for text in stream.text_stream:
            assert_type(text, str)
        print((await stream.get_final_message()).content, await stream.get_final_text())
    async for raw in await client.messages.create(model="m", max_tokens=1, messages=[question], stream=True):
        if raw.type == "content_block_delta" and raw.delta.type == "text_delta":
            assert_type(raw.delta.text, str)
    parsed = await client.messages.with_raw_response.parse(
        model="m", max_tokens=1, messages=[question], output_format=City
    )
    assert_type((await parsed.parse()).parsed_output, City | None)


class Hook(CallHook):
    def attempt_ended(self, attempt: Attempt) -> None:
        print(attempt.number, attempt.request.url, attempt.response, attempt.error, attempt.elapsed)


def hook(call: CallInfo) -> CallHook | None:
    print(call.operation, call.params, call.attempts, call.outcome)
    return Hook(call) if call.error is None else None


class Patient(RetryPolicy):
    def wait(self, retries: int, failure: APIError, random: Callable[[], float]) -> float | None:
        return super().wait(retries, failure, random)


observed = Anthropic(hooks=[hook], retry_policy=Patient(max_retries=1))
observed = observed.with_options(hooks=[*observed.hooks, hook])


def test_of_an_application(fake_anthropic: FakeAnthropic) -> None:
    fake_anthropic.reply("Hi")
    fake_anthropic.fault.overloaded(times=2)
    assert_type(fake_anthropic.requests, list[Exchange])
    with FakeAnthropic() as fake:
        assert_type(fake.client(), Anthropic)
        assert_type(fake.async_client(), AsyncAnthropic)
