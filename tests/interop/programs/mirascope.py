"""mirascope: functions that return prompts, calls with tools and formats."""

from __future__ import annotations

from interop import OfflineAPI
from mirascope import llm
from pydantic import BaseModel

MODEL = "anthropic/claude-haiku-4-5"
TEXT = "It is sunny in Paris, with 18 degrees."


class City(BaseModel):
    """A city."""

    name: str
    inhabitants: int


PARIS = City(name="Paris", inhabitants=2_100_000)


@llm.tool
def get_weather(city: str) -> str:
    """Return the weather of a city."""
    return f"18 degrees in {city}"


@llm.tool
async def get_weather_async(city: str) -> str:
    """Return the weather of a city."""
    return f"18 degrees in {city}"


@llm.call(MODEL, max_tokens=200)
def weather(city: str) -> str:
    return f"How is the weather in {city}?"


@llm.call(MODEL, max_tokens=200)
async def weather_async(city: str) -> str:
    return f"How is the weather in {city}?"


@llm.call(MODEL, max_tokens=200, tools=[get_weather])
def agent(city: str) -> str:
    return f"How is the weather in {city}?"


@llm.call(MODEL, max_tokens=200, tools=[get_weather_async])
async def agent_async(city: str) -> str:
    return f"How is the weather in {city}?"


@llm.call(MODEL, max_tokens=200, format=City)
def locate(sight: str) -> str:
    return f"Where is {sight}?"


@llm.call(MODEL, max_tokens=200, format=llm.format(City, mode="tool"))
def locate_with_tool(sight: str) -> str:
    return f"Where is {sight}?"


@llm.call(MODEL, max_tokens=200, format=City)
async def locate_async(sight: str) -> str:
    return f"Where is {sight}?"


def answer(api: OfflineAPI) -> None:
    api.reply(TEXT)
    response = weather("Paris")
    assert response.text() == TEXT
    assert response.usage.output_tokens > 0


async def answer_async(api: OfflineAPI) -> None:
    api.reply(TEXT)
    assert (await weather_async("Paris")).text() == TEXT


def stream(api: OfflineAPI) -> None:
    api.reply(TEXT)
    parts = list(weather.stream("Paris").text_stream())
    assert len(parts) > 2
    assert "".join(parts).strip() == TEXT  # mirascope ends each text with a newline


async def stream_async(api: OfflineAPI) -> None:
    api.reply(TEXT)
    response = await weather_async.stream("Paris")
    parts = [part async for part in response.text_stream()]
    assert len(parts) > 2
    assert "".join(parts).strip() == TEXT


def tool_call(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply(TEXT)
    response = agent("Paris")
    (output,) = response.execute_tools()
    assert output.result == "18 degrees in Paris"
    assert response.resume([output]).text() == TEXT
    assert "18 degrees in Paris" in str(api.requests[1]["body"]["messages"][-1])


async def tool_call_async(api: OfflineAPI) -> None:
    """Stream the tool call, and the text that follows its result."""
    api.tool_use("get_weather_async", {"city": "Paris"})
    api.reply(TEXT)
    response = await agent_async.stream("Paris")
    await response.finish()
    (output,) = await response.execute_tools()
    assert output.result == "18 degrees in Paris"
    response = await response.resume([output])
    assert "".join([part async for part in response.text_stream()]).strip() == TEXT


def structured_output(api: OfflineAPI) -> None:
    """Get an object as JSON of the schema, and as the input of a tool."""
    api.reply(PARIS.model_dump_json())
    assert locate("the Eiffel Tower").parse() == PARIS
    api.tool_use("__mirascope_formatted_output_tool__", PARIS.model_dump())
    assert locate_with_tool("the Eiffel Tower").parse() == PARIS


async def structured_output_async(api: OfflineAPI) -> None:
    api.reply(PARIS.model_dump_json())
    assert (await locate_async("the Eiffel Tower")).parse() == PARIS
