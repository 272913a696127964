"""langchain-anthropic: a chat model of LangChain."""

from __future__ import annotations

from interop import OfflineAPI
from langchain_anthropic import ChatAnthropic
from langchain_core.messages import HumanMessage, ToolMessage
from langchain_core.tools import tool
from pydantic import BaseModel, Field

QUESTION = [("system", "Answer in one sentence."), ("human", "How is the weather in Paris?")]
TEXT = "It is sunny in Paris, with 18 degrees."


class City(BaseModel):
    """A city."""

    name: str = Field(description="Its name.")
    inhabitants: int


PARIS = City(name="Paris", inhabitants=2_100_000)


@tool
def get_weather(city: str) -> str:
    """Return the weather of a city."""
    return f"18 degrees in {city}"


def make_model() -> ChatAnthropic:
    return ChatAnthropic(model="claude-haiku-4-5", max_tokens=200)


def answer(api: OfflineAPI) -> None:
    api.reply(TEXT)
    message = make_model().invoke(QUESTION)
    assert message.text == TEXT
    assert message.usage_metadata["output_tokens"] > 0
    assert message.response_metadata["stop_reason"] == "end_turn"


async def answer_async(api: OfflineAPI) -> None:
    api.reply(TEXT)
    message = await make_model().ainvoke(QUESTION)
    assert message.text == TEXT
    assert message.usage_metadata["output_tokens"] > 0


def stream(api: OfflineAPI) -> None:
    api.reply(TEXT)
    chunks = list(make_model().stream(QUESTION))
    assert len(chunks) > 2
    assert "".join(chunk.text for chunk in chunks) == TEXT
    assert sum(chunk.usage_metadata["output_tokens"] for chunk in chunks if chunk.usage_metadata) > 0


async def stream_async(api: OfflineAPI) -> None:
    api.reply(TEXT)
    chunks = [chunk async for chunk in make_model().astream(QUESTION)]
    assert len(chunks) > 2
    assert "".join(chunk.text for chunk in chunks) == TEXT


def tool_call(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply(TEXT)
    model = make_model().bind_tools([get_weather])
    messages = [HumanMessage("How is the weather in Paris?")]
    messages.append(model.invoke(messages))
    (call,) = messages[-1].tool_calls
    assert (call["name"], call["args"]) == ("get_weather", {"city": "Paris"})
    messages.append(get_weather.invoke(call))
    assert isinstance(messages[-1], ToolMessage)
    assert model.invoke(messages).text == TEXT
    assert api.requests[1]["body"]["messages"][-1]["content"][0]["content"] == "18 degrees in Paris"


async def tool_call_async(api: OfflineAPI) -> None:
    """Stream the tool call, and the text that follows its result."""
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply(TEXT)
    model = make_model().bind_tools([get_weather])
    messages = [HumanMessage("How is the weather in Paris?")]
    whole = None
    async for chunk in model.astream(messages):
        whole = chunk if whole is None else whole + chunk
    (call,) = whole.tool_calls
    assert (call["name"], call["args"]) == ("get_weather", {"city": "Paris"})
    messages += [whole, await get_weather.ainvoke(call)]
    assert (await model.ainvoke(messages)).text == TEXT


def structured_output(api: OfflineAPI) -> None:
    """Get an object as the input of a tool, and as JSON of the schema."""
    api.tool_use("City", PARIS.model_dump())
    assert make_model().with_structured_output(City).invoke("Where is the Eiffel Tower?") == PARIS
    api.reply(PARIS.model_dump_json())
    model = make_model().with_structured_output(City, method="json_schema")
    assert model.invoke("Where is the Eiffel Tower?") == PARIS


async def structured_output_async(api: OfflineAPI) -> None:
    api.tool_use("City", PARIS.model_dump())
    assert await make_model().with_structured_output(City).ainvoke("Where is the Eiffel Tower?") == PARIS
    api.reply(PARIS.model_dump_json())
    model = make_model().with_structured_output(City, method="json_schema")
    assert await model.ainvoke("Where is the Eiffel Tower?") == PARIS
