"""opentelemetry-instrumentation-anthropic of Traceloop: spans of calls, by methods that it replaces."""

from __future__ import annotations

import contextlib
from typing import Any

from interop import OfflineAPI, not_offered
from opentelemetry.instrumentation.anthropic import AnthropicInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

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


def spans() -> list[Any]:
    """Return the attributes of the spans since the last call, and check that each has the model."""
    found = EXPORTER.get_finished_spans()
    EXPORTER.clear()
    for span in found:
        assert span.name == "anthropic.chat"
        assert span.attributes["gen_ai.request.model"] == MODEL
    return list(found)


def check(text: str = TEXT, *, count: int = 1, usage: bool = True) -> list[dict[str, Any]]:
    """Check the spans of calls that returned a text, and return their attributes."""
    found = spans()
    assert len(found) == count
    for span in found:
        assert span.status.is_ok
        assert text in span.attributes["gen_ai.output.messages"]
        assert "Paris?" in span.attributes["gen_ai.input.messages"]
        if usage:
            assert span.attributes["gen_ai.usage.output_tokens"] > 0
            assert span.attributes["gen_ai.response.id"].startswith("msg_")
    return [dict(span.attributes) for span in found]


def check_error() -> None:
    [span] = spans()
    assert not span.status.is_ok
    assert span.attributes["error.type"] == "BadRequestError"
    assert span.events[0].name == "exception"


def answer(api: OfflineAPI) -> None:
    """Create a message, also with the raw response, on the beta side, and with an error."""
    with anthropic.Anthropic() as client:
        api.reply(TEXT)
        assert client.messages.create(**ASK).content[0].text == TEXT
        check()
        api.reply(TEXT)
        assert client.messages.with_raw_response.create(**ASK).parse().content[0].text == TEXT
        check()
        api.reply(TEXT)
        assert client.beta.messages.create(**ASK).content[0].text == TEXT
        check()
        with contextlib.suppress(anthropic.BadRequestError):
            client.messages.create(**ASK | {"max_tokens": -1})
        check_error()


async def answer_async(api: OfflineAPI) -> None:
    async with anthropic.AsyncAnthropic() as client:
        api.reply(TEXT)
        assert (await client.messages.create(**ASK)).content[0].text == TEXT
        check()
        api.reply(TEXT)
        assert (await client.beta.messages.create(**ASK)).content[0].text == TEXT
        check()
        with contextlib.suppress(anthropic.BadRequestError):
            await client.messages.create(**ASK | {"max_tokens": -1})
        check_error()


def stream(api: OfflineAPI) -> None:
    """Stream events, and text, and the whole message."""
    with anthropic.Anthropic() as client:
        api.reply(TEXT)
        events = list(client.messages.create(**ASK, stream=True))
        assert events[0].type == "message_start"
        check()
        api.reply(TEXT)
        with client.messages.stream(**ASK) as running:
            assert "".join(running.text_stream) == TEXT
        check()
        api.reply(TEXT)
        with client.messages.stream(**ASK) as running:
            assert running.get_final_message().content[0].text == TEXT
        check()


async def stream_async(api: OfflineAPI) -> None:
    async with anthropic.AsyncAnthropic() as client:
        api.reply(TEXT)
        events = [event async for event in await client.messages.create(**ASK, stream=True)]
        assert events[0].type == "message_start"
        check()
        api.reply(TEXT)
        async with client.messages.stream(**ASK) as running:
            assert "".join([text async for text in running.text_stream]) == TEXT
        check()


def tool_call(api: OfflineAPI) -> None:
    with anthropic.Anthropic() as client:
        api.tool_use("get_weather", {"city": "Paris"})
        assert client.messages.create(**ASK, tools=[TOOL]).stop_reason == "tool_use"
        [found] = check("get_weather")
        assert "The weather in a city" in found["gen_ai.tool.definitions"]
        api.tool_use("get_weather", {"city": "Paris"})
        assert client.messages.create(**ASK, tools=[TOOL], stream=True).response.status_code == 200


async def tool_call_async(api: OfflineAPI) -> None:
    async with anthropic.AsyncAnthropic() as client:
        api.tool_use("get_weather", {"city": "Paris"})
        running = await client.messages.create(**ASK, tools=[TOOL], stream=True)
        assert [event.type async for event in running][-1] == "message_stop"
        check("get_weather")


structured_output = structured_output_async = not_offered("it observes only `create()` and `stream()`")
