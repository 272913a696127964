"""strands-agents: agents that answer, stream, call tools, and return objects of a pydantic model."""

from __future__ import annotations

from interop import OfflineAPI
from pydantic import BaseModel
from strands import Agent, tool
from strands.models.anthropic import AnthropicModel

STORY = "Once upon a time, there was a city."


class City(BaseModel):
    """A city."""

    name: str
    inhabitants: int


PARIS = City(name="Paris", inhabitants=2_100_000)


@tool
def get_weather(city: str) -> str:
    """Get the weather of a city.

    Args:
        city: The name of the city.
    """
    return f"{city}: 18 °C"


def agent(**settings: object) -> Agent:
    model = AnthropicModel(model_id="claude-haiku-4-5", max_tokens=500)
    return Agent(model=model, system_prompt="Answer briefly.", callback_handler=None, **settings)


def answer(api: OfflineAPI) -> None:
    api.reply("Paris.")
    result = agent()("Which city has the Eiffel Tower?")
    assert str(result).strip() == "Paris."
    assert result.metrics.accumulated_usage["outputTokens"] > 0


async def answer_async(api: OfflineAPI) -> None:
    api.reply("Paris.")
    result = await agent().invoke_async("Which city has the Eiffel Tower?")
    assert str(result).strip() == "Paris."
    assert result.metrics.accumulated_usage["outputTokens"] > 0


def stream(api: OfflineAPI) -> None:
    chunks: list[str] = []
    spoken = agent()
    spoken.callback_handler = lambda **event: chunks.append(event["data"]) if "data" in event else None
    api.reply(STORY)
    spoken("Tell me a story.")
    assert len(chunks) > 1
    assert "".join(chunks) == STORY


async def stream_async(api: OfflineAPI) -> None:
    api.reply(STORY)
    chunks = [event["data"] async for event in agent().stream_async("Tell me a story.") if "data" in event]
    assert len(chunks) > 1
    assert "".join(chunks) == STORY


def tool_call(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    helper = agent(tools=[get_weather])
    assert str(helper("How is the weather in Paris?")).strip() == "It is 18 °C."
    [result] = [
        part["toolResult"] for message in helper.messages for part in message["content"] if "toolResult" in part
    ]
    assert result["content"] == [{"text": "Paris: 18 °C"}]


async def tool_call_async(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    helper = agent(tools=[get_weather])
    assert str(await helper.invoke_async("How is the weather in Paris?")).strip() == "It is 18 °C."
    [result] = [
        part["toolResult"] for message in helper.messages for part in message["content"] if "toolResult" in part
    ]
    assert result["content"] == [{"text": "Paris: 18 °C"}]


def structured_output(api: OfflineAPI) -> None:
    api.tool_use("City", PARIS.model_dump())
    assert agent()("Describe Paris.", structured_output_model=City).structured_output == PARIS


async def structured_output_async(api: OfflineAPI) -> None:
    api.tool_use("City", PARIS.model_dump())
    result = await agent().invoke_async("Describe Paris.", structured_output_model=City)
    assert result.structured_output == PARIS
