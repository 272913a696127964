"""crewai: a model alone, and a crew that streams, calls a tool and returns an object."""

from __future__ import annotations

from typing import Any

from crewai import LLM, Agent, Crew, Task
from crewai.tools import tool
from interop import OfflineAPI
from pydantic import BaseModel

STORY = "Once upon a time, there was a city."


class City(BaseModel):
    """A city."""

    name: str
    inhabitants: int


PARIS = City(name="Paris", inhabitants=2_100_000)


@tool("get_weather")
def get_weather(city: str) -> str:
    """Get the weather of a city."""
    return f"{city}: 18 °C"


def model(**settings: Any) -> LLM:
    return LLM(model="anthropic/claude-haiku-4-5", max_tokens=500, **settings)


def crew(description: str, *, tools: tuple[Any, ...] = (), stream: bool = False, **settings: Any) -> Crew:
    clerk = Agent(role="Clerk", goal="Answer.", backstory="Brief.", llm=model(stream=stream), tools=list(tools))
    task = Task(description=description, expected_output="One sentence.", agent=clerk, **settings)
    return Crew(agents=[clerk], tasks=[task], stream=stream)


def answer(api: OfflineAPI) -> None:
    api.reply("Paris.")
    assert model().call("Which city has the Eiffel Tower?") == "Paris."
    api.reply("Paris.")
    result = crew("Which city has the Eiffel Tower?").kickoff()
    assert result.raw == "Paris."
    assert result.token_usage.completion_tokens > 0


async def answer_async(api: OfflineAPI) -> None:
    api.reply("Paris.")
    assert await model().acall("Which city has the Eiffel Tower?") == "Paris."
    api.reply("Paris.")
    assert (await crew("Which city has the Eiffel Tower?").akickoff()).raw == "Paris."


def stream(api: OfflineAPI) -> None:
    api.reply(STORY)
    output = crew("Tell a story.", stream=True).kickoff()
    chunks = [chunk.content for chunk in output if chunk.content]
    assert len(chunks) > 1
    assert "".join(chunks) == STORY
    assert output.result.raw == STORY


async def stream_async(api: OfflineAPI) -> None:
    api.reply(STORY)
    output = await crew("Tell a story.", stream=True).akickoff()
    chunks = [chunk.content async for chunk in output if chunk.content]
    assert len(chunks) > 1
    assert "".join(chunks) == STORY
    assert output.result.raw == STORY


def tool_call(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    assert crew("How is the weather in Paris?", tools=(get_weather,)).kickoff().raw == "It is 18 °C."
    assert "Paris: 18 °C" in str(api.requests[-1]["body"]["messages"])


async def tool_call_async(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    assert (await crew("How is the weather in Paris?", tools=(get_weather,)).akickoff()).raw == "It is 18 °C."
    assert "Paris: 18 °C" in str(api.requests[-1]["body"]["messages"])


def structured_output(api: OfflineAPI) -> None:
    api.reply(PARIS.model_dump_json())
    assert model(response_format=City).call("Describe Paris.") == PARIS


async def structured_output_async(api: OfflineAPI) -> None:
    api.reply(PARIS.model_dump_json())
    assert (await crew("Describe Paris.", output_pydantic=City).akickoff()).pydantic == PARIS
