"""logfire: spans of all requests of a client, by the method `request` that it replaces."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import anthropic
import logfire
from interop import OfflineAPI
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from pydantic import BaseModel

EXPORTER = InMemorySpanExporter()
logfire.configure(
    send_to_logfire=False,
    console=False,
    additional_span_processors=[SimpleSpanProcessor(EXPORTER)],
    inspect_arguments=False,
)
logfire.instrument_anthropic()

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


class City(BaseModel):
    name: str
    inhabitants: int


PARIS = City(name="Paris", inhabitants=2_100_000)


def check(text: str | None = TEXT, *, streamed: bool = False) -> list[Any]:
    """Check the spans since the last call: that of the request, and of a stream also that of its events.

    Args:
        text: What the output contains; None for a whole response, which is not read.
        streamed: Whether the response was streamed.
    """
    found = EXPORTER.get_finished_spans()
    EXPORTER.clear()
    spans = [span for span in found if span.attributes.get("logfire.span_type") != "pending_span"]
    assert len(spans) == 1 + streamed
    for span in spans:
        assert span.attributes["gen_ai.request.model"] == MODEL
        assert "Paris?" in span.attributes["gen_ai.input.messages"]
    assert spans[0].name == "Message with {request_data[model]!r}"
    last = spans[-1].attributes
    if text is not None:
        assert text in last["gen_ai.output.messages"]
        assert last["gen_ai.response.model"] == MODEL
        assert last["gen_ai.usage.input_tokens"] > 0
        assert last["gen_ai.usage.output_tokens"] > 0
    return spans


def check_error() -> None:
    [span] = [span for span in EXPORTER.get_finished_spans() if span.end_time]
    EXPORTER.clear()
    assert not span.status.is_ok
    assert span.events[0].attributes["exception.type"].endswith("BadRequestError")


def answer(api: OfflineAPI) -> None:
    """Create a message, also with the whole response, on the beta side, with an error, and instrument one client."""
    with anthropic.Anthropic() as client:
        api.reply(TEXT)
        assert client.messages.create(**ASK).content[0].text == TEXT
        check()
        api.reply(TEXT)
        assert client.messages.with_raw_response.create(**ASK).parse().content[0].text == TEXT
        check(None)
        api.reply(TEXT)
        assert client.beta.messages.create(**ASK).content[0].text == TEXT
        check()
        with contextlib.suppress(anthropic.BadRequestError):
            client.messages.create(**ASK | {"max_tokens": -1})
        check_error()
        client.models.retrieve(MODEL)
        [span] = EXPORTER.get_finished_spans()
        EXPORTER.clear()
        assert span.attributes["url"].startswith(f"/v1/models/{MODEL}")


async def answer_async(api: OfflineAPI) -> None:
    async with anthropic.AsyncAnthropic() as client:
        api.reply(TEXT)
        assert (await client.messages.create(**ASK)).content[0].text == TEXT
        check()
        api.reply(TEXT)
        response = await client.messages.with_raw_response.create(**ASK)
        assert (await response.parse()).content[0].text == TEXT
        check(None)
        with contextlib.suppress(anthropic.BadRequestError):
            await client.messages.create(**ASK | {"max_tokens": -1})
        check_error()


def stream(api: OfflineAPI) -> None:
    """Stream events, and text, and the whole message."""
    with anthropic.Anthropic() as client:
        api.reply(TEXT)
        assert [event.type for event in client.messages.create(**ASK, stream=True)][-1] == "message_stop"
        check(streamed=True)
        for messages in client.messages, client.beta.messages:
            api.reply(TEXT)
            with messages.stream(**ASK) as running:
                assert "".join(running.text_stream) == TEXT
            check(streamed=True)
            api.reply(TEXT)
            with messages.stream(**ASK) as running:
                assert running.get_final_message().content[0].text == TEXT
            check(streamed=True)


async def stream_async(api: OfflineAPI) -> None:
    async with anthropic.AsyncAnthropic() as client:
        api.reply(TEXT)
        events = await client.messages.create(**ASK, stream=True)
        assert [event.type async for event in events][-1] == "message_stop"
        check(streamed=True)
        api.reply(TEXT)
        async with client.messages.stream(**ASK) as running:
            assert "".join([text async for text in running.text_stream]) == TEXT
        check(streamed=True)


def check_tool(*, streamed: bool) -> None:
    spans = check("get_weather", streamed=streamed)
    assert json.loads(spans[0].attributes["gen_ai.tool.definitions"])[0]["name"] == "get_weather"
    assert "Paris" in spans[-1].attributes["gen_ai.output.messages"]


def tool_call(api: OfflineAPI) -> None:
    with anthropic.Anthropic() as client:
        api.tool_use("get_weather", {"city": "Paris"})
        assert client.messages.create(**ASK, tools=[TOOL]).stop_reason == "tool_use"
        check_tool(streamed=False)
        api.tool_use("get_weather", {"city": "Paris"})
        with client.messages.stream(**ASK, tools=[TOOL]) as running:
            running.until_done()
        check_tool(streamed=True)


async def tool_call_async(api: OfflineAPI) -> None:
    async with anthropic.AsyncAnthropic() as client:
        api.tool_use("get_weather", {"city": "Paris"})
        assert (await client.messages.create(**ASK, tools=[TOOL])).stop_reason == "tool_use"
        check_tool(streamed=False)


def structured_output(api: OfflineAPI) -> None:
    with anthropic.Anthropic() as client:
        api.reply(PARIS.model_dump_json())
        assert client.messages.parse(**ASK, output_format=City).parsed_output == PARIS
        check("Paris")


async def structured_output_async(api: OfflineAPI) -> None:
    async with anthropic.AsyncAnthropic() as client:
        api.reply(PARIS.model_dump_json())
        assert (await client.messages.parse(**ASK, output_format=City)).parsed_output == PARIS
        check("Paris")
