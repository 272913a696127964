"""haystack: a chat generator, alone and in an agent that calls a function."""

from __future__ import annotations

import json
from typing import Any

from haystack.components.agents import Agent
from haystack.dataclasses import ChatMessage, StreamingChunk
from haystack.tools import create_tool_from_function
from haystack_integrations.components.generators.anthropic import AnthropicChatGenerator
from interop import OfflineAPI

MODEL = "claude-haiku-4-5"
STORY = "Once upon a time, there was a city."

CITY = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "inhabitants": {"type": "integer"}},
    "required": ["name", "inhabitants"],
    "additionalProperties": False,
}
PARIS = {"name": "Paris", "inhabitants": 2_100_000}


def get_weather(city: str) -> str:
    """Get the weather of a city."""
    return f"{city}: 18 °C"


def question(text: str) -> list[ChatMessage]:
    return [ChatMessage.from_system("Answer briefly."), ChatMessage.from_user(text)]


def agent() -> Agent:
    return Agent(chat_generator=AnthropicChatGenerator(model=MODEL), tools=[create_tool_from_function(get_weather)])


def check_answer(reply: ChatMessage) -> None:
    assert reply.text == "Paris."
    assert reply.meta["finish_reason"] == "stop"
    assert reply.meta["usage"]["completion_tokens"] > 0


def check_tool_call(result: dict[str, Any]) -> None:
    assert [call.arguments for message in result["messages"] for call in message.tool_calls] == [{"city": "Paris"}]
    [output] = [output.result for message in result["messages"] for output in message.tool_call_results]
    assert output == "Paris: 18 °C"
    assert result["last_message"].text == "It is 18 °C."


def answer(api: OfflineAPI) -> None:
    api.reply("Paris.")
    [reply] = AnthropicChatGenerator(model=MODEL).run(question("Which city has the Eiffel Tower?"))["replies"]
    check_answer(reply)


async def answer_async(api: OfflineAPI) -> None:
    api.reply("Paris.")
    generator = AnthropicChatGenerator(model=MODEL)
    [reply] = (await generator.run_async(question("Which city has the Eiffel Tower?")))["replies"]
    check_answer(reply)


def stream(api: OfflineAPI) -> None:
    chunks: list[str] = []
    generator = AnthropicChatGenerator(model=MODEL, streaming_callback=lambda chunk: chunks.append(chunk.content))
    api.reply(STORY)
    [reply] = generator.run(question("Tell me a story."))["replies"]
    assert len(list(filter(None, chunks))) > 1
    assert "".join(chunks) == STORY
    assert reply.text == STORY


async def stream_async(api: OfflineAPI) -> None:
    chunks: list[str] = []

    async def show(chunk: StreamingChunk) -> None:
        chunks.append(chunk.content)

    api.reply(STORY)
    generator = AnthropicChatGenerator(model=MODEL, streaming_callback=show)
    [reply] = (await generator.run_async(question("Tell me a story.")))["replies"]
    assert len(list(filter(None, chunks))) > 1
    assert "".join(chunks) == STORY
    assert reply.text == STORY


def tool_call(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    check_tool_call(agent().run(question("How is the weather in Paris?")))


async def tool_call_async(api: OfflineAPI) -> None:
    chunks: list[str] = []

    async def show(chunk: StreamingChunk) -> None:
        chunks.append(chunk.content)

    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    check_tool_call(await agent().run_async(question("How is the weather in Paris?"), streaming_callback=show))
    assert "It is 18 °C." in "".join(chunks)


def structured_output(api: OfflineAPI) -> None:
    api.reply(json.dumps(PARIS))
    settings = {"output_config": {"format": {"type": "json_schema", "schema": CITY}}}
    generator = AnthropicChatGenerator(model=MODEL, generation_kwargs=settings)
    [reply] = generator.run(question("Describe Paris."))["replies"]
    assert json.loads(reply.text) == PARIS


async def structured_output_async(api: OfflineAPI) -> None:
    api.reply(json.dumps(PARIS))
    settings = {"output_config": {"format": {"type": "json_schema", "schema": CITY}}}
    generator = AnthropicChatGenerator(model=MODEL)
    [reply] = (await generator.run_async(question("Describe Paris."), generation_kwargs=settings))["replies"]
    assert json.loads(reply.text) == PARIS
