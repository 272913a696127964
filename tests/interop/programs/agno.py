"""agno: agents that answer, stream, call functions, and return objects of a pydantic model."""

from __future__ import annotations

from agno.agent import Agent
from agno.models.anthropic import Claude
from interop import OfflineAPI
from pydantic import BaseModel

STORY = "Once upon a time, there was a city."


class City(BaseModel):
    """A city."""

    name: str
    inhabitants: int


PARIS = City(name="Paris", inhabitants=2_100_000)


def get_weather(city: str) -> str:
    """Get the weather of a city.

    Args:
        city: The name of the city.
    """
    return f"{city}: 18 °C"


def agent(**settings: object) -> Agent:
    return Agent(model=Claude(id="claude-haiku-4-5"), instructions="Answer briefly.", telemetry=False, **settings)


def answer(api: OfflineAPI) -> None:
    api.reply("Paris.")
    result = agent().run("Which city has the Eiffel Tower?")
    assert result.content == "Paris."
    assert result.metrics.output_tokens > 0


async def answer_async(api: OfflineAPI) -> None:
    api.reply("Paris.")
    result = await agent().arun("Which city has the Eiffel Tower?")
    assert result.content == "Paris."
    assert result.metrics.output_tokens > 0


def stream(api: OfflineAPI) -> None:
    api.reply(STORY)
    chunks = [event.content for event in agent().run("Tell me a story.", stream=True) if event.content]
    assert len(chunks) > 1
    assert "".join(chunks) == STORY


async def stream_async(api: OfflineAPI) -> None:
    api.reply(STORY)
    chunks = [event.content async for event in agent().arun("Tell me a story.", stream=True) if event.content]
    assert len(chunks) > 1
    assert "".join(chunks) == STORY


def tool_call(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    result = agent(tools=[get_weather]).run("How is the weather in Paris?")
    assert [(tool.tool_args, tool.result) for tool in result.tools] == [({"city": "Paris"}, "Paris: 18 °C")]
    assert result.content == "It is 18 °C."


async def tool_call_async(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    events = agent(tools=[get_weather]).arun("How is the weather in Paris?", stream=True)
    assert "".join([event.content async for event in events if event.content]) == "It is 18 °C."
    assert "Paris: 18 °C" in str(api.requests[1]["body"]["messages"][-1])


def structured_output(api: OfflineAPI) -> None:
    api.reply(PARIS.model_dump_json())
    assert agent(output_schema=City).run("Describe Paris.").content == PARIS


async def structured_output_async(api: OfflineAPI) -> None:
    api.reply(PARIS.model_dump_json())
    assert (await agent(output_schema=City).arun("Describe Paris.")).content == PARIS
