"""Calls, tools and batches, as users write them. `make wheel` checks them where only the wheel is installed."""

from __future__ import annotations

from typing import Literal, Protocol, assert_type

import httpx

import anthropic_messages
from anthropic_messages import (
    NOT_GIVEN,
    Anthropic,
    APIConnectionError,
    APIResponse,
    APIStatusError,
    AsyncAnthropic,
    AsyncAPIResponse,
    AsyncStream,
    FileExpiredError,
    RateLimitError,
    Stream,
    not_given,
    omit,
)
from anthropic_messages.pagination import AsyncPage, SyncPage
from anthropic_messages.resources import AsyncMessages, Messages
from anthropic_messages.types import (
    ContentBlock,
    FileExpiredErrorDetails,
    ImageDimensionsTooLargeErrorDetails,
    Message,
    MessageBatch,
    MessageCreateParamsNonStreaming,
    MessageCreateParamsStreaming,
    MessageParam,
    MessageTokensCount,
    ModelInfo,
    RawMessageStreamEvent,
    TextBlock,
    ThinkingBlock,
    ToolParam,
    ToolResultBlockParam,
    ToolUnionParam,
    ToolUseBlock,
)
from anthropic_messages.types.message_create_params import MessageCreateParams
from anthropic_messages.types.messages import MessageBatchIndividualResponse
from anthropic_messages.types.messages.batch_create_params import Request


class HasMessages(Protocol):
    @property
    def messages(self) -> Messages: ...


class HasAsyncMessages(Protocol):
    @property
    def messages(self) -> AsyncMessages: ...


class Creates(Protocol):
    def create(self, *, model: str, max_tokens: int, messages: list[MessageParam]) -> Message: ...


def ask(client: HasMessages) -> str:
    message = client.messages.create(model="m", max_tokens=1, messages=[{"role": "user", "content": "Hi"}])
    return "".join(block.text for block in message.content if block.type == "text")


async def ask_async(client: HasAsyncMessages) -> str:
    message = await client.messages.create(model="m", max_tokens=1, messages=[{"role": "user", "content": "Hi"}])
    return "".join(block.text for block in message.content if isinstance(block, TextBlock))


def accepts(creates: Creates) -> Creates:
    return creates


client = Anthropic(api_key="k", timeout=httpx.Timeout(3), http_client=httpx.Client(), default_headers={"a": "b"})
async_client = AsyncAnthropic(timeout=3.0, http_client=httpx.AsyncClient(), max_retries=1)
ask(client)
accepts(client.messages)

# Parameters as dictionaries of a type.
question: MessageParam = {"role": "user", "content": "Hi"}
params: MessageCreateParamsNonStreaming = {"model": "m", "max_tokens": 1, "messages": [question]}
streamed: MessageCreateParamsStreaming = {"model": "m", "max_tokens": 1, "messages": [question], "stream": True}
either: MessageCreateParams = params
assert_type(client.messages.create(**params), Message)
assert_type(client.messages.create(**streamed), Stream[RawMessageStreamEvent])
assert_type(client.messages.count_tokens(model="m", messages=[question], tools=[]), MessageTokensCount)


async def unpacked(client: AsyncAnthropic) -> None:
    await ask_async(client)
    assert_type(await client.messages.create(**params), Message)
    assert_type(await client.messages.create(**streamed), AsyncStream[RawMessageStreamEvent])


# Narrowing.
def shown(block: ContentBlock) -> str:
    match block:
        case TextBlock(text=text):
            return text
        case ToolUseBlock(name=name, input=arguments):
            return f"{name} {arguments}"
        case ThinkingBlock():
            return block.thinking
        case _:
            return block.type


def shown_by_tag(block: ContentBlock) -> str:
    match block.type:
        case "text":
            return block.text
        case "tool_use":
            return block.name
        case _:
            return ""


def shown_by_class(block: ContentBlock) -> str:
    if isinstance(block, TextBlock | ThinkingBlock):
        assert_type(block, TextBlock | ThinkingBlock)
    return block.to_json()


# Tools.
weather: ToolParam = {"name": "f", "input_schema": {"type": "object", "properties": {"city": {"type": "string"}}}}
tools: list[ToolUnionParam] = [weather, {"type": "web_search_20250305", "name": "web_search"}]


def run_tools(client: Anthropic) -> None:
    messages: list[MessageParam] = [{"role": "user", "content": "What is the weather in Paris?"}]
    while True:
        message = client.messages.create(
            model="m",
            max_tokens=1024,
            messages=messages,
            tools=tools,
            tool_choice={"type": "auto"},
            system=[{"type": "text", "text": "Be brief.", "cache_control": {"type": "ephemeral"}}],
        )
        messages.append({"role": "assistant", "content": message.content})
        results: list[ToolResultBlockParam] = []
        for block in message.content:
            if block.type == "tool_use":
                result: ToolResultBlockParam = {"type": "tool_result", "tool_use_id": block.id}
                result["content"] = f"{block.input['city']}: 20 degrees"
                results.append(result)
        if not results:
            return
        messages.append({"role": "user", "content": results})


client.messages.create(
    model="m",
    max_tokens=1,
    messages=[
        {
            "role": "user",
            "content": [
                {"type": "text", "text": "What is this?"},
                {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": b""}},
            ],
        }
    ],
    tools=[{"name": "f", "input_schema": {"type": "object", "properties": {"a": {"type": "string"}}}}],
    temperature=NOT_GIVEN,
    top_p=not_given,
    top_k=omit,
)


# Both kinds of client.
async def ask_either(client: Anthropic | AsyncAnthropic) -> Message:
    changed = client.with_options(max_retries=3, timeout=None)
    changed.messages.create(model="m", max_tokens=1, messages=[question])
    if isinstance(client, AsyncAnthropic):
        return await client.messages.create(model="m", max_tokens=1, messages=[question])
    return client.messages.create(model="m", max_tokens=1, messages=[question])


# Errors.
try:
    client.messages.count_tokens(model="m", messages=[question])
except anthropic_messages.ImageDimensionsTooLargeError as error:
    assert_type(error.details, ImageDimensionsTooLargeErrorDetails)
    assert_type(error.details.max_side_length_pixels, int)
    assert_type(error.error_code, Literal["image_dimensions_too_large"])
    assert_type(error.details.error_code, Literal["image_dimensions_too_large"])
except FileExpiredError as error:
    assert_type(error.response, httpx.Response)
except RateLimitError as error:
    assert_type(error.retry_after, float | None)
except APIStatusError as error:
    assert_type(error.status_code, int)
    assert_type(error.response, httpx.Response)
    assert_type(error.error_code, str | None)
    print(error.body, error.request_id, error.message, error.type, error.details)
    if error.details is not None and error.details.error_code == "file_expired":
        assert_type(error.details, FileExpiredErrorDetails)
except APIConnectionError as error:
    print(error.__cause__, error.request, error.snapshot)
except anthropic_messages.AnthropicError as error:
    print(error)

# Responses.
raw = client.messages.with_raw_response.create(model="m", max_tokens=1, messages=[question])
assert_type(raw, APIResponse[Message])
print(raw.headers.get("x"), raw.status_code, raw.http_response, raw.request_id, raw.elapsed, raw.retries_taken)
print(raw.parse().to_dict(), raw.parse().model_dump(mode="json"), raw.parse().model_dump_json(indent=2))


async def responses(client: AsyncAnthropic) -> None:
    assert_type(await client.models.with_raw_response.list(), AsyncAPIResponse[AsyncPage[ModelInfo]])
    async with client.with_streaming_response.messages.create(**params) as response:
        assert_type(response, AsyncAPIResponse[Message])
        async for line in response.iter_lines():
            print(line)
        print(await response.read(), await response.text(), await response.json())


# Batches and pages.
requests: list[Request] = [{"custom_id": "a", "params": params}]
batch = client.messages.batches.create(requests=requests)
assert_type(batch, MessageBatch)
for row in client.messages.batches.results(batch.id):
    assert_type(row, MessageBatchIndividualResponse)
    result = row.result
    match result.type:
        case "succeeded":
            print(result.message.content)
        case "errored":
            print(result.error.error.message)
        case "canceled" | "expired":
            pass
page = client.messages.batches.list(limit=3)
assert_type(page, SyncPage[MessageBatch])
while page.has_next_page():
    page = page.get_next_page()
for outcome in client.messages.batches.run(requests, state_file="state", on_progress=print):
    print(outcome.custom_id, outcome.message, outcome.result)


async def pages(client: AsyncAnthropic) -> None:
    async for model in client.models.list():
        assert_type(model, ModelInfo)
    assert_type(await client.models.list(), AsyncPage[ModelInfo])
    run = await client.messages.batches.run(requests)
    print(run.messages, run.failed, (await client.messages.batches.wait("b")).request_counts.succeeded)
