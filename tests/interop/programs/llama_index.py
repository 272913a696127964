"""llama-index: the LLM class of llama-index-llms-anthropic."""

from __future__ import annotations

from interop import OfflineAPI
from llama_index.core.llms import ChatMessage
from llama_index.core.prompts import PromptTemplate
from llama_index.core.tools import FunctionTool
from llama_index.llms.anthropic import Anthropic
from pydantic import BaseModel

QUESTION = [
    ChatMessage(role="system", content="Answer in one sentence."),
    ChatMessage(role="user", content="How is the weather in Paris?"),
]
TEXT = "It is sunny in Paris, with 18 degrees."


class City(BaseModel):
    """A city."""

    name: str
    inhabitants: int


PARIS = City(name="Paris", inhabitants=2_100_000)
WHERE = PromptTemplate("Where is {sight}?")


def get_weather(city: str) -> str:
    """Return the weather of a city."""
    return f"18 degrees in {city}"


WEATHER = FunctionTool.from_defaults(get_weather)


def make_llm() -> Anthropic:
    return Anthropic(model="claude-haiku-4-5", max_tokens=200)


def answer(api: OfflineAPI) -> None:
    api.reply(TEXT)
    api.reply(TEXT)
    assert make_llm().chat(QUESTION).message.content == TEXT
    assert make_llm().complete("How is the weather in Paris?").text == TEXT


async def answer_async(api: OfflineAPI) -> None:
    api.reply(TEXT)
    api.reply(TEXT)
    assert (await make_llm().achat(QUESTION)).message.content == TEXT
    assert (await make_llm().acomplete("How is the weather in Paris?")).text == TEXT


def stream(api: OfflineAPI) -> None:
    api.reply(TEXT)
    deltas = [chunk.delta for chunk in make_llm().stream_chat(QUESTION)]
    assert len(deltas) > 2
    assert "".join(deltas) == TEXT


async def stream_async(api: OfflineAPI) -> None:
    api.reply(TEXT)
    deltas = [chunk.delta async for chunk in await make_llm().astream_chat(QUESTION)]
    assert len(deltas) > 2
    assert "".join(deltas) == TEXT


def tool_call(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    response = make_llm().predict_and_call([WEATHER], "How is the weather in Paris?")
    assert response.response == "18 degrees in Paris"
    api.tool_use("get_weather", {"city": "Paris"})
    llm = make_llm()
    *_, last = llm.stream_chat_with_tools([WEATHER], "How is the weather in Paris?")
    (call,) = llm.get_tool_calls_from_response(last)
    assert (call.tool_name, call.tool_kwargs) == ("get_weather", {"city": "Paris"})


async def tool_call_async(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    response = await make_llm().apredict_and_call([WEATHER], "How is the weather in Paris?")
    assert response.response == "18 degrees in Paris"


def structured_output(api: OfflineAPI) -> None:
    api.reply(PARIS.model_dump_json())
    assert make_llm().structured_predict(City, WHERE, sight="the Eiffel Tower") == PARIS


async def structured_output_async(api: OfflineAPI) -> None:
    api.reply(PARIS.model_dump_json())
    assert await make_llm().astructured_predict(City, WHERE, sight="the Eiffel Tower") == PARIS
