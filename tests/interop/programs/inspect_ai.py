"""inspect-ai: answers of a model, and an evaluation whose model calls a tool."""

from __future__ import annotations

import tempfile

import inspect_ai
from inspect_ai import Task
from inspect_ai.dataset import Sample
from inspect_ai.log import EvalLog
from inspect_ai.model import GenerateConfig, ResponseSchema, get_model
from inspect_ai.scorer import includes
from inspect_ai.solver import generate, use_tools
from inspect_ai.tool import Tool, tool
from inspect_ai.util import json_schema
from interop import OfflineAPI, not_offered
from pydantic import BaseModel

MODEL = "anthropic/claude-haiku-4-5"
STORY = "Once upon a time, there was a city."


class City(BaseModel):
    """A city."""

    name: str
    inhabitants: int


PARIS = City(name="Paris", inhabitants=2_100_000)


@tool
def get_weather() -> Tool:
    async def execute(city: str) -> str:
        """Get the weather of a city.

        Args:
            city: The name of the city.
        """
        return f"{city}: 18 °C"

    return execute


def weather_task() -> Task:
    sample = Sample(input="How is the weather in Paris?", target="18 °C")
    return Task(dataset=[sample], solver=[use_tools(get_weather()), generate()], scorer=includes())


def check_weather(log: EvalLog) -> None:
    assert log.status == "success", log.error
    assert log.results.scores[0].metrics["accuracy"].value == 1
    assert [message.text for message in log.samples[0].messages if message.role == "tool"] == ["Paris: 18 °C"]


answer = stream = structured_output = not_offered("models of inspect-ai are asynchronous; only eval() is not")


async def answer_async(api: OfflineAPI) -> None:
    api.reply("Paris.")
    async with get_model(MODEL) as model:
        result = await model.generate("Which city has the Eiffel Tower?")
    assert result.completion == "Paris."
    assert result.usage.output_tokens > 0


async def stream_async(api: OfflineAPI) -> None:
    # inspect-ai streams the response of the API, and returns it as a whole.
    api.reply(STORY)
    async with get_model(MODEL, streaming=True) as model:
        result = await model.generate("Tell me a story.")
    assert result.completion == STORY
    assert api.requests[0]["body"]["stream"] is True


def tool_call(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    with tempfile.TemporaryDirectory() as folder:
        [log] = inspect_ai.eval(weather_task(), model=MODEL, log_dir=folder, display="none")
        check_weather(log)


async def tool_call_async(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    with tempfile.TemporaryDirectory() as folder:
        [log] = await inspect_ai.eval_async(weather_task(), model=MODEL, log_dir=folder)
        check_weather(log)


async def structured_output_async(api: OfflineAPI) -> None:
    api.reply(PARIS.model_dump_json())
    schema = ResponseSchema(name="city", json_schema=json_schema(City))
    async with get_model(MODEL, config=GenerateConfig(response_schema=schema)) as model:
        result = await model.generate("Describe Paris.")
    assert City.model_validate_json(result.completion) == PARIS
