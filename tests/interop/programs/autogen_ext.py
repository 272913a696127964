"""autogen-ext: a model client, and an agent that calls a function; all of them asynchronous."""

from __future__ import annotations

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.messages import ModelClientStreamingChunkEvent, ToolCallExecutionEvent
from autogen_core.models import LLMMessage, SystemMessage, UserMessage
from autogen_ext.models.anthropic import AnthropicChatCompletionClient
from interop import OfflineAPI, not_offered

STORY = "Once upon a time, there was a city."
# autogen-ext knows the abilities of older models only.
ABILITIES = {
    "vision": True,
    "function_calling": True,
    "json_output": True,
    "structured_output": False,
    "family": "claude-4-sonnet",
}

answer = stream = tool_call = not_offered("model clients and agents of autogen are asynchronous")
structured_output = structured_output_async = not_offered("its client refuses structured output for Claude")


def client() -> AnthropicChatCompletionClient:
    return AnthropicChatCompletionClient(model="claude-haiku-4-5", max_tokens=500, model_info=ABILITIES)


def messages(question: str) -> list[LLMMessage]:
    return [SystemMessage(content="Answer briefly."), UserMessage(content=question, source="user")]


async def get_weather(city: str) -> str:
    """Get the weather of a city."""
    return f"{city}: 18 °C"


async def answer_async(api: OfflineAPI) -> None:
    api.reply("Paris.")
    result = await client().create(messages("Which city has the Eiffel Tower?"))
    assert result.content == "Paris."
    assert result.usage.completion_tokens > 0


async def stream_async(api: OfflineAPI) -> None:
    api.reply(STORY)
    *chunks, result = [part async for part in client().create_stream(messages("Tell me a story."))]
    assert len(chunks) > 1
    assert "".join(chunks) == STORY
    assert result.content == STORY
    assert result.usage.completion_tokens > 0


async def tool_call_async(api: OfflineAPI) -> None:
    agent = AssistantAgent("helper", client(), tools=[get_weather], reflect_on_tool_use=True)
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    result = await agent.run(task="How is the weather in Paris?")
    [execution] = [message for message in result.messages if isinstance(message, ToolCallExecutionEvent)]
    assert [call.content for call in execution.content] == ["Paris: 18 °C"]
    assert result.messages[-1].content == "It is 18 °C."

    agent = AssistantAgent("helper", client(), tools=[get_weather], reflect_on_tool_use=True, model_client_stream=True)
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    events = agent.run_stream(task="How is the weather in Paris?")
    chunks = [event.content async for event in events if isinstance(event, ModelClientStreamingChunkEvent)]
    assert "".join(chunks) == "It is 18 °C."
