"""llm-anthropic: models of the `llm` library."""

from __future__ import annotations

import json

import llm
from interop import OfflineAPI
from pydantic import BaseModel

MODEL = "claude-haiku-4.5"
QUESTION = "How is the weather in Paris?"
TEXT = "It is sunny in Paris, with 18 degrees."


class City(BaseModel):
    """A city."""

    name: str
    inhabitants: int


PARIS = City(name="Paris", inhabitants=2_100_000)


def answer(api: OfflineAPI) -> None:
    api.reply(TEXT)
    response = llm.get_model(MODEL).prompt(QUESTION, system="Answer in one sentence.", stream=False)
    assert response.text() == TEXT
    assert response.usage().output > 0


async def answer_async(api: OfflineAPI) -> None:
    api.reply(TEXT)
    response = await llm.get_async_model(MODEL).prompt(QUESTION, system="Answer in one sentence.", stream=False)
    assert await response.text() == TEXT
    assert (await response.usage()).output > 0


def stream(api: OfflineAPI) -> None:
    api.reply(TEXT)
    response = llm.get_model(MODEL).prompt(QUESTION)
    chunks = list(response)
    assert len(chunks) > 2
    assert "".join(chunks) == TEXT
    assert response.json()["stop_reason"] == "end_turn"


async def stream_async(api: OfflineAPI) -> None:
    api.reply(TEXT)
    chunks = [chunk async for chunk in llm.get_async_model(MODEL).prompt(QUESTION)]
    assert len(chunks) > 2
    assert "".join(chunks) == TEXT


def tool_call(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply(TEXT)
    asked = []

    def get_weather(city: str) -> str:
        """Return the weather of a city."""
        asked.append(city)
        return f"18 degrees in {city}"

    text = llm.get_model(MODEL).chain(QUESTION, tools=[get_weather]).text()
    assert text.strip() == TEXT  # `llm` joins the texts of all replies with a space
    assert asked == ["Paris"]
    assert "18 degrees in Paris" in str(api.requests[1]["body"]["messages"][-1])


async def tool_call_async(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply(TEXT)
    asked = []

    async def get_weather(city: str) -> str:
        """Return the weather of a city."""
        asked.append(city)
        return f"18 degrees in {city}"

    text = await llm.get_async_model(MODEL).chain(QUESTION, tools=[get_weather]).text()
    assert text.strip() == TEXT
    assert asked == ["Paris"]


def structured_output(api: OfflineAPI) -> None:
    api.reply(PARIS.model_dump_json())
    response = llm.get_model(MODEL).prompt("Where is the Eiffel Tower?", schema=City)
    assert json.loads(response.text()) == PARIS.model_dump()


async def structured_output_async(api: OfflineAPI) -> None:
    api.reply(PARIS.model_dump_json())
    response = llm.get_async_model(MODEL).prompt("Where is the Eiffel Tower?", schema=City)
    assert json.loads(await response.text()) == PARIS.model_dump()
