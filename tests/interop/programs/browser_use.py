"""browser-use: its chat model, which is asynchronous, without a browser."""

from __future__ import annotations

from browser_use.llm import ChatAnthropic
from browser_use.llm.messages import BaseMessage, SystemMessage, UserMessage
from interop import OfflineAPI, not_offered
from pydantic import BaseModel


class City(BaseModel):
    """A city."""

    name: str
    inhabitants: int


PARIS = City(name="Paris", inhabitants=2_100_000)

answer = structured_output = not_offered("the chat model of browser-use is asynchronous")
stream = stream_async = not_offered("browser-use does not stream")
tool_call = tool_call_async = not_offered("browser-use uses a tool for the object, and calls none")


def messages(question: str) -> list[BaseMessage]:
    return [SystemMessage(content="Answer briefly.", cache=True), UserMessage(content=question)]


async def answer_async(api: OfflineAPI) -> None:
    api.reply("Paris.")
    result = await ChatAnthropic(model="claude-haiku-4-5").ainvoke(messages("Which city has the Eiffel Tower?"))
    assert result.completion == "Paris."
    assert result.usage.completion_tokens > 0
    assert result.stop_reason == "end_turn"


async def structured_output_async(api: OfflineAPI) -> None:
    api.tool_use("City", PARIS.model_dump())
    model = ChatAnthropic(model="claude-haiku-4-5")
    result = await model.ainvoke(messages("Describe Paris."), output_format=City)
    assert result.completion == PARIS
