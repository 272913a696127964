"""The SDK as type checkers see it. `make check` has mypy and pyright read this file; it is never run.

An ignored error is part of the test: should a checker stop finding it, the comment becomes an error itself.
"""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, TypedDict, assert_type

import httpx
import httpx2

from anthropic_messages import (
    Anthropic,
    APIResponse,
    AsyncAnthropic,
    AsyncAPIResponse,
    AsyncBinaryAPIResponse,
    BatchRun,
    BinaryAPIResponse,
    RateLimitError,
    display_stream,
    omit,
)
from anthropic_messages.pagination import AsyncPage, AsyncPageCursor, SyncPage, SyncPageCursor
from anthropic_messages.streaming import AsyncMessageStream, AsyncStream, MessageStream, MessageStreamEvent, Stream
from anthropic_messages.testing import Exchange, FakeAnthropic
from anthropic_messages.types import (
    ContentBlock,
    DeletedFile,
    FileMetadata,
    ImageBlockParam,
    Message,
    MessageBatch,
    MessageBatchIndividualResponse,
    MessageBatchSucceededResult,
    MessageParam,
    MessageTokensCount,
    ModelInfo,
    ParsedContentBlock,
    ParsedMessage,
    RawMessageStreamEvent,
    TextBlock,
    TextCitation,
    ToolParam,
    ToolUseBlock,
    UserMessageParam,
)

client = Anthropic()
question: MessageParam = {"role": "user", "content": "What is the capital of France?"}

message = client.messages.create(model="claude-sonnet-5-5", max_tokens=1024, messages=[question])
assert_type(message, Message)
assert_type(message.content, list[ContentBlock])
assert_type(message.usage.input_tokens, int)
assert_type(message.container.expires_at if message.container else None, datetime | None)
assert_type(client.messages.count_tokens(model="a-model-of-tomorrow", messages=[question]), MessageTokensCount)

for block in message.content:
    if block.type == "text":
        assert_type(block, TextBlock)
        assert_type(block.citations, list[TextCitation] | None)
    elif block.type == "tool_use":
        assert_type(block, ToolUseBlock)
        print(block.text)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]


async def awaited() -> None:
    async with AsyncAnthropic(max_retries=0, timeout=2.5) as client:
        assert_type(await client.messages.create(model="m", max_tokens=1, messages=[question]), Message)


# What came back goes in again: whole, by its content, or block by block.
client.messages.create(
    model="claude-sonnet-5-5",
    max_tokens=1024,
    messages=[question, message, question, {"role": "assistant", "content": message.content}],
)


def turns() -> Iterator[MessageParam]:
    yield question


tool: ToolParam = {"name": "f", "input_schema": {"type": "object", "properties": {"city": {"type": "string"}}}}
client.messages.create(
    model="claude-sonnet-5-5",
    max_tokens=1024,
    messages=turns(),
    system=[{"type": "text", "text": "Be brief.", "cache_control": {"type": "ephemeral"}}],
    tools=(tool,),
    tool_choice={"type": "tool", "name": "f"},
    thinking={"type": "enabled", "budget_tokens": 2000},
    temperature=omit,
    timeout=None,
)

for data in ("aGk=", b"hi", Path("cat.png"), BytesIO(b"hi")):
    image: ImageBlockParam = {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": data}}

# Clients and timeouts of httpx and httpx2.
Anthropic(http_client=httpx.Client(), timeout=httpx.Timeout(3))
Anthropic(http_client=httpx2.Client(), timeout=httpx2.Timeout(3))
AsyncAnthropic(http_client=httpx.AsyncClient(), timeout=3)
AsyncAnthropic(http_client=httpx2.AsyncClient(), timeout=None)
Anthropic(http_client=httpx.AsyncClient())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
AsyncAnthropic(http_client=httpx2.Client())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
Anthropic(timeout="3")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

# Streams: what is asked for decides what is given.
with client.messages.create(model="m", max_tokens=1, messages=[question], stream=True) as events:
    assert_type(events, Stream[RawMessageStreamEvent])
    for raw in events:
        if raw.type == "content_block_delta" and raw.delta.type == "text_delta":
            assert_type(raw.delta.text, str)

with client.messages.stream(model="m", max_tokens=1, messages=[question]) as stream:
    assert_type(stream, MessageStream[Any])
    for event in stream:
        if event.type == "text":
            assert_type(event.snapshot, str)
        elif event.type == "content_block_stop":
            assert_type(event.content_block, ParsedContentBlock[Any])
    assert_type(list(stream.text_stream), list[str])
    final: Message = stream.get_final_message()
    seen: list[MessageStreamEvent] = list(stream)


async def streamed(client: AsyncAnthropic) -> None:
    events = await client.messages.create(model="m", max_tokens=1, messages=[question], stream=True)
    assert_type(events, AsyncStream[RawMessageStreamEvent])
    async with client.messages.stream(model="m", max_tokens=1, messages=[question]) as stream:
        async for text in stream.text_stream:
            assert_type(text, str)
        assert_type(await stream.get_final_text(), str)


# Answers with their envelope.
with client.messages.with_streaming_response.create(model="m", max_tokens=1, messages=[question]) as response:
    assert_type(response, APIResponse[Message])
    assert_type(response.parse(), Message)
    assert_type(list(response.iter_lines()), list[str])
with client.messages.with_streaming_response.create(model="m", max_tokens=1, messages=[question], stream=True) as begun:
    assert_type(begun.parse(), Stream[RawMessageStreamEvent])
assert_type(client.messages.with_raw_response.count_tokens(model="m", messages=[question]).parse().input_tokens, int)
assert_type(client.with_raw_response.messages.batches.retrieve("b").parse(), MessageBatch)


async def enveloped(client: AsyncAnthropic) -> None:
    raw_response = await client.messages.with_raw_response.create(model="m", max_tokens=1, messages=[question])
    assert_type(raw_response, AsyncAPIResponse[Message])
    assert_type(await raw_response.parse(), Message)
    async with client.messages.with_streaming_response.create(
        model="m", max_tokens=1, messages=[question], stream=True
    ) as response:
        assert_type(response, AsyncAPIResponse[AsyncStream[RawMessageStreamEvent]])
        assert_type([piece async for piece in response.iter_bytes()], list[bytes])
    counted = await client.with_raw_response.messages.count_tokens(model="m", messages=[question])
    assert_type(await counted.parse(), MessageTokensCount)
    async with client.with_streaming_response.models.list() as pages:
        assert_type(await pages.parse(), AsyncPage[ModelInfo])


# An answer that is read as a type has it.
class City(TypedDict):
    name: str


parsed = client.messages.parse(model="m", max_tokens=1, messages=[question], output_format=City)
assert_type(parsed, ParsedMessage[City])
assert_type(parsed.parsed_output, City | None)
for piece in parsed.content:
    if piece.type == "text":
        assert_type(piece.parsed_output, City | None)
assert_type(client.messages.parse(model="m", max_tokens=1, messages=[question]).parsed_output, None)
client.messages.parse(model="m", max_tokens=1, output_format=City)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
client.messages.parse(model="m", max_tokens="1", messages=[question])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
raw_parsed = client.messages.with_raw_response.parse(model="m", max_tokens=1, messages=[question], output_format=City)
assert_type(raw_parsed, APIResponse[ParsedMessage[City]])
with client.messages.with_streaming_response.parse(model="m", max_tokens=1, messages=[question]) as unread:
    assert_type(unread, APIResponse[ParsedMessage[None]])
with client.messages.stream(model="m", max_tokens=1, messages=[question], output_format=City) as stream:
    assert_type(stream.get_final_message(), ParsedMessage[Any])


async def name_of_async(stream: AsyncMessageStream[City]) -> str | None:
    async for event in stream:
        if event.type == "content_block_stop" and event.content_block.type == "text":
            assert_type(event.content_block.parsed_output, City | None)
    assert_type(stream.current_message_snapshot, ParsedMessage[City])
    city = (await stream.get_final_message()).parsed_output
    return city["name"] if city else None


def listed_block(block: ContentBlock) -> ParsedContentBlock[City] | TextBlock:
    return block  # a kind of blocks that `ParsedContentBlock` lacks is an error here


def name_of(stream: MessageStream[City]) -> str | None:
    for event in stream:
        if event.type == "message_stop":
            assert_type(event.message, ParsedMessage[City])
    city = stream.get_final_message().parsed_output
    return city["name"] if city else None


with client.messages.stream(model="m", max_tokens=1, messages=[question], output_format=City) as stream:
    name_of(stream)


async def read(client: AsyncAnthropic) -> None:
    message = await client.messages.parse(model="m", max_tokens=1, messages=[question], output_format=list[City])
    assert_type(message.parsed_output, list[City] | None)
    raw = await client.messages.with_raw_response.parse(
        model="m", max_tokens=1, messages=[question], output_format=City
    )
    assert_type(await raw.parse(), ParsedMessage[City])
    async with client.messages.with_streaming_response.parse(
        model="m", max_tokens=1, messages=[question], output_format=City
    ) as response:
        assert_type(await response.parse(), ParsedMessage[City])


# Batches and models: pages and rows know what is in them.
batches = client.messages.batches
batch = batches.create(requests=[{"custom_id": "a", "params": {"model": "m", "max_tokens": 1, "messages": [question]}}])
assert_type(batch, MessageBatch)
assert_type(batches.list(), SyncPage[MessageBatch])
assert_type(batches.list().get_next_page().data, list[MessageBatch])
assert_type(client.models.retrieve("m").created_at, datetime)
assert_type(client.models.with_raw_response.list(limit=5).parse(), SyncPage[ModelInfo])
assert_type(client.files.upload(file=Path("a.pdf"), expires_in_seconds=3600), FileMetadata)
client.files.upload(file=BytesIO(b"a"))
client.files.upload(file=("a.txt", b"a", "text/plain", {"X-Extra": "1"}))
client.files.upload(file="a.pdf")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
assert_type(client.files.list(ids=["a"]), SyncPageCursor[FileMetadata])
assert_type(client.files.delete("a"), DeletedFile)
assert_type(client.files.download("a"), BinaryAPIResponse)
assert_type(client.files.download("a").read(), bytes)
client.files.download("a").write_to_file(Path("a.pdf"), progress=lambda received, total: None)
for model in client.models.list(lifecycle=["active"]):
    assert_type(model, ModelInfo)
for row in batches.results(batch.id, from_row=3):
    assert_type(row, MessageBatchIndividualResponse)
    if row.result.type == "succeeded":
        assert_type(row.result, MessageBatchSucceededResult)
        assert_type(row.result.message, Message)


assert_type(batches.wait(batch.id, deadline=3600), MessageBatch)
for outcome in batches.run([{"custom_id": "a", "params": {"model": "m", "max_tokens": 1, "messages": [question]}}]):
    assert_type(outcome.message, Message | None)


async def listed(client: AsyncAnthropic) -> None:
    assert_type(await client.files.upload(file=b"a"), FileMetadata)
    assert_type(await client.files.list(), AsyncPageCursor[FileMetadata])
    assert_type(await client.files.download("a"), AsyncBinaryAPIResponse)
    async for stored in client.files.list():
        assert_type(stored, FileMetadata)
    async for model in client.models.list():
        assert_type(model, ModelInfo)
    assert_type(await client.models.list(), AsyncPage[ModelInfo])
    async for row in await client.messages.batches.results("b"):
        assert_type(row, MessageBatchIndividualResponse)
    assert_type(await (await client.messages.batches.with_raw_response.cancel("b")).parse(), MessageBatch)
    assert_type(await client.messages.batches.wait("b"), MessageBatch)
    assert_type(await client.messages.batches.run([]), BatchRun)


def test_of_an_application(fake_anthropic: FakeAnthropic) -> None:
    assert_type(fake_anthropic.client(), Anthropic)
    assert_type(fake_anthropic.async_client(), AsyncAnthropic)
    assert_type(fake_anthropic.requests, list[Exchange])
    fake_anthropic.fault.overloaded(times=2, retry_after=datetime.now(), probability=0.5)
    fake_anthropic.fault.cut(at_event=3, after=1)
    fake_anthropic.fault.overloaded(tmies=2)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    fake_anthropic.fault.overloaded(at_event=2)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    fake_anthropic.fault.cut(at_event="3")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    fake_anthropic.fault.overlaoded()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]


# What is wrong is an error before the program runs.
batches.create(requests=[{"custom_id": "a"}])  # type: ignore[typeddict-item]  # pyright: ignore[reportArgumentType]
client.models.list(lifecycle=["new"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
client.messages.create(model="m", messages=[])  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
client.messages.create(model="m", max_tokens="1", messages=[])  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
client.messages.create(model="m", max_tokens=1, messages=[], sytem="")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
wrong: UserMessageParam = {"role": "user"}  # type: ignore[typeddict-item]  # pyright: ignore[reportAssignmentType]

assert_type(client.with_options(timeout=1), Anthropic)


def handler(error: RateLimitError) -> None:
    assert_type(error.retry_after, float | None)
    assert_type(error.status_code, int)


# A stream that is shown returns its message; an asynchronous one is awaited.
assert_type(display_stream(client.messages.stream(model="m", max_tokens=1, messages=[])), ParsedMessage[Any])
with client.messages.stream(model="m", max_tokens=1, messages=[]) as shown:
    assert_type(display_stream(shown), ParsedMessage[Any])


async def shows(client: AsyncAnthropic) -> None:
    assert_type(await display_stream(client.messages.stream(model="m", max_tokens=1, messages=[])), ParsedMessage[Any])
    async with client.messages.stream(model="m", max_tokens=1, messages=[]) as stream:
        assert_type(await display_stream(stream), ParsedMessage[Any])


display_stream([])  # type: ignore[call-overload]  # pyright: ignore
_ = client.mesages  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
_ = client.messages.creat  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
Anthropic(apikey="")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
