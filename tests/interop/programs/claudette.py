"""claudette: chats that answer, stream, call a function in a loop, and make an object of a class."""

from __future__ import annotations

import claudette.toolloop  # noqa: F401  (adds `toolloop` to the chats)
from claudette import AsyncChat, AsyncClient, Chat, Client, contents
from interop import OfflineAPI

MODEL = "claude-haiku-4-5"
STORY = "Once upon a time, there was a city."


class City:
    """A city."""

    def __init__(
        self,
        name: str,  # Name of the city
        inhabitants: int,  # Number of inhabitants
    ) -> None:
        self.name = name
        self.inhabitants = inhabitants


def get_weather(
    city: str,  # Name of the city
) -> str:  # The weather
    """Get the weather of a city."""
    return f"{city}: 18 °C"


def answer(api: OfflineAPI) -> None:
    chat = Chat(MODEL, sp="Answer briefly.")
    api.reply("Paris.")
    assert contents(chat("Which city has the Eiffel Tower?")) == "Paris."
    api.reply("Rome.")
    response = chat("And the Colosseum?")
    assert contents(response) == "Rome."
    assert "Rome." in response._repr_markdown_()
    assert chat.use.output_tokens > 0
    assert chat.cost > 0


async def answer_async(api: OfflineAPI) -> None:
    chat = AsyncChat(MODEL, sp="Answer briefly.")
    api.reply("Paris.")
    assert contents(await chat("Which city has the Eiffel Tower?")) == "Paris."
    assert chat.use.output_tokens > 0


def stream(api: OfflineAPI) -> None:
    api.reply(STORY)
    chunks = list(Chat(MODEL)("Tell me a story.", stream=True))
    assert len(chunks) > 1
    assert "".join(chunks) == STORY


async def stream_async(api: OfflineAPI) -> None:
    api.reply(STORY)
    chunks = [chunk async for chunk in await AsyncChat(MODEL)("Tell me a story.", stream=True)]
    assert len(chunks) > 1
    assert "".join(chunks) == STORY


def tool_call(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    *_, last = Chat(MODEL, tools=[get_weather]).toolloop("How is the weather in Paris?")
    assert contents(last) == "It is 18 °C."
    assert "Paris: 18 °C" in str(api.requests[1]["body"]["messages"][-1])


async def tool_call_async(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    chat = AsyncChat(MODEL, tools=[get_weather])
    *_, last = [response async for response in chat.toolloop("How is the weather in Paris?")]
    assert contents(last) == "It is 18 °C."
    assert "Paris: 18 °C" in str(api.requests[1]["body"]["messages"][-1])


def structured_output(api: OfflineAPI) -> None:
    api.tool_use("City", {"name": "Paris", "inhabitants": 2_100_000})
    [city] = Client(MODEL).structured("Describe Paris.", City)
    assert (city.name, city.inhabitants) == ("Paris", 2_100_000)


async def structured_output_async(api: OfflineAPI) -> None:
    api.tool_use("City", {"name": "Paris", "inhabitants": 2_100_000})
    [city] = await AsyncClient(MODEL).structured("Describe Paris.", City)
    assert (city.name, city.inhabitants) == ("Paris", 2_100_000)
