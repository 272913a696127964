"""magentic: functions whose body is a prompt."""

from typing import Any

from interop import OfflineAPI
from magentic import AsyncStreamedStr, FunctionCall, StreamedStr, prompt, prompt_chain
from magentic.chat_model.anthropic_chat_model import AnthropicChatModel
from pydantic import BaseModel

TEXT = "It is sunny in Paris, with 18 degrees."


class City(BaseModel):
    """A city."""

    name: str
    inhabitants: int


PARIS = City(name="Paris", inhabitants=2_100_000)


def make_model() -> AnthropicChatModel:
    return AnthropicChatModel("claude-haiku-4-5", max_tokens=200)


def get_weather(city: str) -> str:
    """Return the weather of a city."""
    return f"18 degrees in {city}"


def answer(api: OfflineAPI) -> None:
    @prompt("How is the weather in {city}?", model=make_model())
    def weather(city: str) -> str: ...

    api.reply(TEXT)
    assert weather("Paris") == TEXT


async def answer_async(api: OfflineAPI) -> None:
    @prompt("How is the weather in {city}?", model=make_model())
    async def weather(city: str) -> str: ...

    api.reply(TEXT)
    assert await weather("Paris") == TEXT


def stream(api: OfflineAPI) -> None:
    @prompt("How is the weather in {city}?", model=make_model())
    def weather(city: str) -> StreamedStr: ...

    api.reply(TEXT)
    chunks = list(weather("Paris"))
    assert len(chunks) > 2
    assert "".join(chunks) == TEXT


async def stream_async(api: OfflineAPI) -> None:
    @prompt("How is the weather in {city}?", model=make_model())
    async def weather(city: str) -> AsyncStreamedStr: ...

    api.reply(TEXT)
    chunks = [chunk async for chunk in await weather("Paris")]
    assert len(chunks) > 2
    assert "".join(chunks) == TEXT


def tool_call(api: OfflineAPI) -> None:
    """Get the function call, and let magentic call it."""

    @prompt("How is the weather in {city}?", functions=[get_weather], model=make_model())
    def plan(city: str) -> FunctionCall[str]: ...

    api.tool_use("get_weather", {"city": "Paris"})
    call: FunctionCall[str] = plan("Paris")
    assert call() == "18 degrees in Paris"

    @prompt_chain("How is the weather in {city}?", functions=[get_weather], model=make_model())
    def weather(city: str) -> str: ...

    api.tool_use("get_weather", {"city": "Paris"})
    api.reply(TEXT)
    assert weather("Paris") == TEXT
    assert "18 degrees in Paris" in str(api.requests[-1]["body"]["messages"][-1])


async def tool_call_async(api: OfflineAPI) -> None:
    @prompt_chain("How is the weather in {city}?", functions=[get_weather], model=make_model())
    async def weather(city: str) -> str: ...

    api.tool_use("get_weather", {"city": "Paris"})
    api.reply(TEXT)
    assert await weather("Paris") == TEXT
    assert "18 degrees in Paris" in str(api.requests[-1]["body"]["messages"][-1])


def structured_output(api: OfflineAPI) -> None:
    @prompt("Where is {sight}?", model=make_model())
    def locate(sight: str) -> City: ...

    api.tool_use("return_city", PARIS.model_dump())
    result: Any = locate("the Eiffel Tower")
    assert result == PARIS


async def structured_output_async(api: OfflineAPI) -> None:
    @prompt("Where is {sight}?", model=make_model())
    async def locate(sight: str) -> City: ...

    api.tool_use("return_city", PARIS.model_dump())
    assert await locate("the Eiffel Tower") == PARIS
