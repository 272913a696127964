"""sentry-sdk: spans and errors of calls, by methods and iterators that it replaces."""

from __future__ import annotations

import contextlib
import json
from typing import Any, ClassVar

import anthropic
import sentry_sdk
from interop import OfflineAPI, not_offered
from sentry_sdk.integrations.anthropic import AnthropicIntegration
from sentry_sdk.transport import Transport

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


class Kept(Transport):
    """A transport that sends nothing."""

    events: ClassVar[list[Any]] = []

    def capture_envelope(self, envelope: Any) -> None:
        self.events += [item.payload.json for item in envelope.items if item.type in ("event", "transaction")]


sentry_sdk.init(
    dsn="http://key@localhost/1",
    transport=Kept,
    traces_sample_rate=1.0,
    send_default_pii=True,
    default_integrations=False,
    integrations=[AnthropicIntegration()],
    auto_enabling_integrations=False,
    stream_gen_ai_spans=False,  # The spans are part of the transaction.
)


class Traced:
    """A block whose spans are checked at its end."""

    def __init__(self, *, count: int, text: str | None = TEXT, error: bool = False) -> None:
        self.count = count
        self.text = text
        self.error = error

    def __enter__(self) -> None:
        Kept.events.clear()
        self.transaction = sentry_sdk.start_transaction(name="test")
        self.transaction.__enter__()

    def __exit__(self, *error: Any) -> None:
        self.transaction.__exit__(*error)
        if error[0] is None:
            self.check()

    def check(self) -> None:
        [transaction] = [event for event in Kept.events if event.get("type") == "transaction"]
        errors = [event for event in Kept.events if "exception" in event]
        assert len(transaction["spans"]) == self.count
        for span in transaction["spans"]:
            assert span["op"] == "gen_ai.chat"
            assert span["data"]["gen_ai.request.model"] == MODEL
            assert "Paris?" in json.dumps(span["data"]["gen_ai.request.messages"])
            if self.error:
                assert span["status"] == "internal_error"
                continue
            assert span["data"]["gen_ai.response.model"] == MODEL
            assert span["data"]["gen_ai.usage.input_tokens"] > 0
            assert span["data"]["gen_ai.usage.output_tokens"] > 0
            if self.text is not None:
                assert self.text in json.dumps(span["data"]["gen_ai.output.messages"])
        assert len(errors) == self.count * self.error
        for event in errors:
            assert event["exception"]["values"][-1]["type"] == "BadRequestError"
            assert event["exception"]["values"][-1]["mechanism"]["type"] == "anthropic"


def answer(api: OfflineAPI) -> None:
    """Create a message, also with the whole response and with an error."""
    with anthropic.Anthropic() as client:
        api.reply(TEXT)
        with Traced(count=1):
            assert client.messages.create(**ASK).content[0].text == TEXT
        api.reply(TEXT)
        Kept.events.clear()
        with sentry_sdk.start_transaction(name="raw"):
            assert client.messages.with_raw_response.create(**ASK).parse().content[0].text == TEXT
        [span] = Kept.events[0]["spans"]
        assert span["data"]["unknown_response"]
        with Traced(count=1, error=True), contextlib.suppress(anthropic.BadRequestError):
            client.messages.create(**ASK | {"max_tokens": -1})


async def answer_async(api: OfflineAPI) -> None:
    async with anthropic.AsyncAnthropic() as client:
        api.reply(TEXT)
        with Traced(count=1):
            assert (await client.messages.create(**ASK)).content[0].text == TEXT
        with Traced(count=1, error=True), contextlib.suppress(anthropic.BadRequestError):
            await client.messages.create(**ASK | {"max_tokens": -1})


def stream(api: OfflineAPI) -> None:
    """Stream events, and text, and the whole message."""
    with anthropic.Anthropic() as client:
        api.reply(TEXT)
        with Traced(count=1):
            assert [event.type for event in client.messages.create(**ASK, stream=True)][-1] == "message_stop"
        api.reply(TEXT)
        with Traced(count=1), client.messages.create(**ASK, stream=True) as events:
            assert [event.type for event in events][-1] == "message_stop"
        api.reply(TEXT)
        with Traced(count=1), client.messages.stream(**ASK) as running:
            assert "".join(running.text_stream) == TEXT
        api.reply(TEXT)
        with Traced(count=1), client.messages.stream(**ASK) as running:
            assert running.get_final_message().content[0].text == TEXT
        refused = client.messages.stream(**ASK | {"max_tokens": -1})
        with Traced(count=1, error=True), contextlib.suppress(anthropic.BadRequestError), refused:
            pass


async def stream_async(api: OfflineAPI) -> None:
    async with anthropic.AsyncAnthropic() as client:
        api.reply(TEXT)
        with Traced(count=1):
            events = await client.messages.create(**ASK, stream=True)
            assert [event.type async for event in events][-1] == "message_stop"
        api.reply(TEXT)
        with Traced(count=1):
            async with client.messages.stream(**ASK) as running:
                assert "".join([text async for text in running.text_stream]) == TEXT
        api.reply(TEXT)
        with Traced(count=1):
            async with client.messages.stream(**ASK) as running:
                assert (await running.get_final_message()).content[0].text == TEXT


def check_tool() -> None:
    [span] = Kept.events[-1]["spans"]
    assert "get_weather" in json.dumps(span["data"]["gen_ai.request.available_tools"])
    assert span["data"]["gen_ai.response.finish_reasons"]


def tool_call(api: OfflineAPI) -> None:
    with anthropic.Anthropic() as client:
        api.tool_use("get_weather", {"city": "Paris"})
        with Traced(count=1, text=None):
            assert client.messages.create(**ASK, tools=[TOOL]).stop_reason == "tool_use"
        check_tool()
        api.tool_use("get_weather", {"city": "Paris"})
        with Traced(count=1, text=None), client.messages.stream(**ASK, tools=[TOOL]) as running:
            running.until_done()
        check_tool()


async def tool_call_async(api: OfflineAPI) -> None:
    async with anthropic.AsyncAnthropic() as client:
        api.tool_use("get_weather", {"city": "Paris"})
        with Traced(count=1, text=None):
            events = await client.messages.create(**ASK, tools=[TOOL], stream=True)
            assert [event.type async for event in events][-1] == "message_stop"
        check_tool()


structured_output = structured_output_async = not_offered("it observes only `create()` and `stream()`")
