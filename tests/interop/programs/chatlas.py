"""chatlas: chats that answer, stream, call a function, and return an object of a pydantic model."""

from __future__ import annotations

from chatlas import ChatAnthropic
from interop import OfflineAPI
from pydantic import BaseModel

STORY = "Once upon a time, there was a city."


class City(BaseModel):
    """A city."""

    name: str
    inhabitants: int


PARIS = City(name="Paris", inhabitants=2_100_000)


def get_weather(city: str) -> str:
    """Get the weather of a city."""
    return f"{city}: 18 °C"


def chat() -> ChatAnthropic:
    return ChatAnthropic(model="claude-haiku-4-5", system_prompt="Answer briefly.")


def answer(api: OfflineAPI) -> None:
    api.reply("Paris.")
    talk = chat()
    assert str(talk.chat("Which city has the Eiffel Tower?", echo="none")) == "Paris."
    assert talk.get_last_turn().tokens[1] > 0


async def answer_async(api: OfflineAPI) -> None:
    api.reply("Paris.")
    response = await chat().chat_async("Which city has the Eiffel Tower?", echo="none")
    assert await response.get_content() == "Paris."


def stream(api: OfflineAPI) -> None:
    api.reply(STORY)
    chunks = list(chat().stream("Tell me a story."))
    assert len(chunks) > 1
    assert "".join(chunks) == STORY


async def stream_async(api: OfflineAPI) -> None:
    api.reply(STORY)
    chunks = [chunk async for chunk in await chat().stream_async("Tell me a story.")]
    assert len(chunks) > 1
    assert "".join(chunks) == STORY


def tool_call(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    talk = chat()
    talk.register_tool(get_weather)
    assert str(talk.chat("How is the weather in Paris?", echo="none")).endswith("It is 18 °C.")
    assert "Paris: 18 °C" in str(api.requests[1]["body"]["messages"][-1])


async def tool_call_async(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    talk = chat()
    talk.register_tool(get_weather)
    response = await talk.chat_async("How is the weather in Paris?", echo="none")
    assert (await response.get_content()).endswith("It is 18 °C.")
    assert "Paris: 18 °C" in str(api.requests[1]["body"]["messages"][-1])


def structured_output(api: OfflineAPI) -> None:
    api.reply(PARIS.model_dump_json())
    assert chat().chat_structured("Describe Paris.", data_model=City) == PARIS


async def structured_output_async(api: OfflineAPI) -> None:
    api.reply(PARIS.model_dump_json())
    assert await chat().chat_structured_async("Describe Paris.", data_model=City) == PARIS
