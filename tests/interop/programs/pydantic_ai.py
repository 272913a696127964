"""pydantic-ai: agents with tools and typed output."""

from __future__ import annotations

from interop import OfflineAPI
from pydantic import BaseModel
from pydantic_ai import Agent, NativeOutput

MODEL = "anthropic:claude-haiku-4-5"
QUESTION = "How is the weather in Paris?"
TEXT = "It is sunny in Paris, with 18 degrees."


class City(BaseModel):
    """A city."""

    name: str
    inhabitants: int


PARIS = City(name="Paris", inhabitants=2_100_000)


def weather_agent(asked: list[str]) -> Agent:
    agent = Agent(MODEL, instructions="Answer in one sentence.")

    @agent.tool_plain
    def get_weather(city: str) -> str:
        """Return the weather of a city."""
        asked.append(city)
        return f"18 degrees in {city}"

    return agent


def answer(api: OfflineAPI) -> None:
    api.reply(TEXT)
    result = Agent(MODEL).run_sync(QUESTION)
    assert result.output == TEXT
    assert result.usage.output_tokens > 0


async def answer_async(api: OfflineAPI) -> None:
    api.reply(TEXT)
    result = await Agent(MODEL).run(QUESTION)
    assert result.output == TEXT
    assert result.usage.output_tokens > 0


def stream(api: OfflineAPI) -> None:
    api.reply(TEXT)
    result = Agent(MODEL).run_stream_sync(QUESTION)
    parts = list(result.stream_text(delta=True, debounce_by=None))
    assert len(parts) > 2
    assert "".join(parts) == TEXT


async def stream_async(api: OfflineAPI) -> None:
    api.reply(TEXT)
    async with Agent(MODEL).run_stream(QUESTION) as result:
        parts = [part async for part in result.stream_text(delta=True, debounce_by=None)]
    assert len(parts) > 2
    assert "".join(parts) == TEXT


def tool_call(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply(TEXT)
    asked: list[str] = []
    assert weather_agent(asked).run_sync(QUESTION).output == TEXT
    assert asked == ["Paris"]
    assert "18 degrees in Paris" in str(api.requests[1]["body"]["messages"][-1])


async def tool_call_async(api: OfflineAPI) -> None:
    """Stream the tool call, and the text that follows its result."""
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply(TEXT)
    asked: list[str] = []
    async with weather_agent(asked).run_stream(QUESTION) as result:
        parts = [part async for part in result.stream_text(delta=True, debounce_by=None)]
    assert "".join(parts) == TEXT
    assert asked == ["Paris"]


def structured_output(api: OfflineAPI) -> None:
    """Get an object as the input of a tool, and as JSON of the schema."""
    api.tool_use("final_result", PARIS.model_dump())
    assert Agent(MODEL, output_type=City).run_sync("Where is the Eiffel Tower?").output == PARIS
    api.reply(PARIS.model_dump_json())
    assert Agent(MODEL, output_type=NativeOutput(City)).run_sync("Where is the Eiffel Tower?").output == PARIS


async def structured_output_async(api: OfflineAPI) -> None:
    api.tool_use("final_result", PARIS.model_dump())
    async with Agent(MODEL, output_type=City).run_stream("Where is the Eiffel Tower?") as result:
        cities = [city async for city in result.stream_output(debounce_by=None)]
    assert cities[-1] == PARIS
    api.reply(PARIS.model_dump_json())
    result = await Agent(MODEL, output_type=NativeOutput(City)).run("Where is the Eiffel Tower?")
    assert result.output == PARIS
