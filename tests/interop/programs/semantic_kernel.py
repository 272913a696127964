"""semantic-kernel: an agent and a chat completion service, both of them asynchronous."""

from __future__ import annotations

from interop import OfflineAPI, not_offered
from semantic_kernel.agents import ChatCompletionAgent
from semantic_kernel.connectors.ai.anthropic import AnthropicChatCompletion, AnthropicChatPromptExecutionSettings
from semantic_kernel.contents import ChatHistory
from semantic_kernel.functions import kernel_function

STORY = "Once upon a time, there was a city."

answer = stream = tool_call = not_offered("services and agents of semantic-kernel are asynchronous")
structured_output = structured_output_async = not_offered("its service for Claude has no response format")


class Weather:
    """The weather."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    @kernel_function(description="Get the weather of a city.")
    def get_weather(self, city: str) -> str:
        self.asked.append(city)
        return f"{city}: 18 °C"


def service() -> AnthropicChatCompletion:
    return AnthropicChatCompletion(ai_model_id="claude-haiku-4-5", api_key="offline")


def history(question: str) -> ChatHistory:
    made = ChatHistory(system_message="Answer briefly.")
    made.add_user_message(question)
    return made


async def answer_async(api: OfflineAPI) -> None:
    api.reply("Paris.")
    settings = AnthropicChatPromptExecutionSettings(max_tokens=100, temperature=0.0)
    question = history("Which city has the Eiffel Tower?")
    message = await service().get_chat_message_content(question, settings)
    assert str(message) == "Paris."
    assert message.metadata["usage"].output_tokens > 0


async def stream_async(api: OfflineAPI) -> None:
    api.reply(STORY)
    settings = AnthropicChatPromptExecutionSettings(max_tokens=100)
    parts = service().get_streaming_chat_message_content(history("Tell me a story."), settings)
    chunks = [str(part) async for part in parts if str(part)]
    assert len(chunks) > 1
    assert "".join(chunks) == STORY


async def tool_call_async(api: OfflineAPI) -> None:
    weather = Weather()
    agent = ChatCompletionAgent(service=service(), name="helper", plugins=[weather])
    api.tool_use("Weather-get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    response = await agent.get_response("How is the weather in Paris?")
    assert str(response) == "It is 18 °C."
    api.tool_use("Weather-get_weather", {"city": "Rome"})
    api.reply("It is 20 °C.")
    chunks = [str(part) async for part in agent.invoke_stream("How is the weather in Rome?")]
    assert "".join(chunks) == "It is 20 °C."
    assert weather.asked == ["Paris", "Rome"]
