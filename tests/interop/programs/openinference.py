"""openinference-instrumentation-anthropic: spans of calls, by methods and raw streams that it replaces."""

from __future__ import annotations

import contextlib
import json
from typing import Any

from interop import OfflineAPI
from openinference.instrumentation.anthropic import AnthropicInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from pydantic import BaseModel

EXPORTER = InMemorySpanExporter()
PROVIDER = TracerProvider()
PROVIDER.add_span_processor(SimpleSpanProcessor(EXPORTER))
AnthropicInstrumentor().instrument(tracer_provider=PROVIDER)

import anthropic  # noqa: E402 - as in a program that instruments first

MODEL = "claude-haiku-4-5"
TEXT = "It is sunny in Paris, with 18 degrees."
ASK: dict[str, Any] = {
    "model": MODEL,
    "max_tokens": 100,
    "messages": [{"role": "user", "content": "How is the weather in Paris?"}],
}
TOOL: Any = {
    "name": "get_weather",
    "description": "The weather in a city",
    "input_schema": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
}
TOOL_CALL = "llm.output_messages.0.message.tool_calls.0.tool_call.function"


class City(BaseModel):
    name: str
    inhabitants: int


PARIS = City(name="Paris", inhabitants=2_100_000)


def span() -> Any:
    """Return the only span since the last call."""
    [found] = EXPORTER.get_finished_spans()
    EXPORTER.clear()
    return found


def check(name: str, text: str | None = TEXT, *, read: bool = True) -> dict[str, Any]:
    """Check the span of a call, and return its attributes.

    Args:
        name: The name of the method.
        text: The text of the response; None if it has none.
        read: Whether the instrumentation has seen the response.
    """
    found = span()
    attributes = dict(found.attributes)
    assert found.name == name
    assert attributes["llm.model_name"] == MODEL
    assert attributes["llm.provider"] == "anthropic"
    assert json.loads(attributes["llm.invocation_parameters"])["max_tokens"] == 100
    assert attributes["llm.input_messages.0.message.content"] == ASK["messages"][0]["content"]
    if read:
        assert found.status.is_ok
        assert attributes["llm.token_count.completion"] > 0
        assert attributes["llm.token_count.prompt"] > 0
        assert json.loads(attributes["output.value"])["role"] == "assistant"
        if text is not None:
            assert text in attributes["output.value"]
    return attributes


def check_tool(name: str) -> None:
    attributes = check(name, None)
    assert attributes[f"{TOOL_CALL}.name"] == "get_weather"
    assert json.loads(attributes[f"{TOOL_CALL}.arguments"]) == {"city": "Paris"}
    assert json.loads(attributes["llm.tools.0.tool.json_schema"]) == TOOL


def check_error() -> None:
    found = span()
    assert not found.status.is_ok
    assert found.events[0].attributes["exception.type"].endswith("BadRequestError")


def answer(api: OfflineAPI) -> None:
    """Create a message, also with the whole response, on the beta side, and with an error."""
    with anthropic.Anthropic() as client:
        api.reply(TEXT)
        assert client.messages.create(**ASK).content[0].text == TEXT
        check("messages.create")
        api.reply(TEXT)
        assert client.messages.with_raw_response.create(**ASK).parse().content[0].text == TEXT
        check("messages.create")
        api.reply(TEXT)
        with client.messages.with_streaming_response.create(**ASK) as response:
            assert response.parse().content[0].text == TEXT
        check("messages.create", read=False)
        api.reply(TEXT)
        assert client.beta.messages.create(**ASK).content[0].text == TEXT
        check("beta.messages.create")
        assert client.messages.count_tokens(model=MODEL, messages=ASK["messages"]).input_tokens > 0
        assert "input_tokens" in span().attributes["output.value"]
        with contextlib.suppress(anthropic.BadRequestError):
            client.messages.create(**ASK | {"max_tokens": -1})
        check_error()


async def answer_async(api: OfflineAPI) -> None:
    async with anthropic.AsyncAnthropic() as client:
        api.reply(TEXT)
        assert (await client.messages.create(**ASK)).content[0].text == TEXT
        check("messages.create")
        api.reply(TEXT)
        response = await client.messages.with_raw_response.create(**ASK)
        assert (await response.parse()).content[0].text == TEXT
        check("messages.create")
        api.reply(TEXT)
        assert (await client.beta.messages.create(**ASK)).content[0].text == TEXT
        check("beta.messages.create")
        with contextlib.suppress(anthropic.BadRequestError):
            await client.messages.create(**ASK | {"max_tokens": -1})
        check_error()


def stream(api: OfflineAPI) -> None:
    """Stream events, and text, and the whole message."""
    with anthropic.Anthropic() as client:
        api.reply(TEXT)
        with client.messages.create(**ASK, stream=True) as events:
            assert [event.type for event in events][:1] == ["message_start"]
        check("messages.create")
        for messages, name in (client.messages, "messages"), (client.beta.messages, "beta.messages"):
            api.reply(TEXT)
            with messages.stream(**ASK) as running:
                assert "".join(running.text_stream) == TEXT
            check(f"{name}.stream")
            api.reply(TEXT)
            with messages.stream(**ASK) as running:
                assert running.get_final_message().content[0].text == TEXT
            check(f"{name}.stream")
        api.reply(TEXT)
        with client.messages.stream(**ASK) as running:
            assert [event.text for event in running if event.type == "text"]
        check("messages.stream")
        with contextlib.suppress(anthropic.BadRequestError), client.messages.stream(**ASK | {"max_tokens": -1}):
            pass
        check_error()


async def stream_async(api: OfflineAPI) -> None:
    async with anthropic.AsyncAnthropic() as client:
        api.reply(TEXT)
        async with await client.messages.create(**ASK, stream=True) as events:
            assert [event.type async for event in events][:1] == ["message_start"]
        check("messages.create")
        for messages, name in (client.messages, "messages"), (client.beta.messages, "beta.messages"):
            api.reply(TEXT)
            async with messages.stream(**ASK) as running:
                assert "".join([text async for text in running.text_stream]) == TEXT
            check(f"{name}.stream")
            api.reply(TEXT)
            async with messages.stream(**ASK) as running:
                assert (await running.get_final_message()).content[0].text == TEXT
            check(f"{name}.stream")


def tool_call(api: OfflineAPI) -> None:
    with anthropic.Anthropic() as client:
        api.tool_use("get_weather", {"city": "Paris"})
        assert client.messages.create(**ASK, tools=[TOOL]).stop_reason == "tool_use"
        check_tool("messages.create")
        api.tool_use("get_weather", {"city": "Paris"})
        with client.messages.stream(**ASK, tools=[TOOL]) as running:
            running.until_done()
        check_tool("messages.stream")


async def tool_call_async(api: OfflineAPI) -> None:
    async with anthropic.AsyncAnthropic() as client:
        api.tool_use("get_weather", {"city": "Paris"})
        events = await client.messages.create(**ASK, tools=[TOOL], stream=True)
        assert [event.type async for event in events][-1] == "message_stop"
        check_tool("messages.create")
        api.tool_use("get_weather", {"city": "Paris"})
        async with client.messages.stream(**ASK, tools=[TOOL]) as running:
            await running.until_done()
        check_tool("messages.stream")


def structured_output(api: OfflineAPI) -> None:
    with anthropic.Anthropic() as client:
        api.reply(PARIS.model_dump_json())
        assert client.messages.parse(**ASK, output_format=City).parsed_output == PARIS
        check("messages.parse", "Paris")
        api.reply(PARIS.model_dump_json())
        with client.messages.stream(**ASK, output_format=City) as running:
            assert running.get_final_message().parsed_output == PARIS
        check("messages.stream", "Paris")


async def structured_output_async(api: OfflineAPI) -> None:
    async with anthropic.AsyncAnthropic() as client:
        api.reply(PARIS.model_dump_json())
        assert (await client.messages.parse(**ASK, output_format=City)).parsed_output == PARIS
        check("messages.parse", "Paris")
