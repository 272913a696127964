"""google-adk: an agent with a runner, whose events have the answer, its parts, tool calls and JSON of a schema."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from google.adk.agents import LlmAgent, RunConfig
from google.adk.agents.run_config import StreamingMode
from google.adk.events import Event
from google.adk.models.anthropic_llm import AnthropicLlm
from google.adk.runners import InMemoryRunner
from google.genai import types
from interop import OfflineAPI
from pydantic import BaseModel

STORY = "Once upon a time, there was a city."
STREAMING = RunConfig(streaming_mode=StreamingMode.SSE)


class City(BaseModel):
    """A city."""

    name: str
    inhabitants: int


PARIS = City(name="Paris", inhabitants=2_100_000)


def get_weather(city: str) -> str:
    """Get the weather of a city."""
    return f"{city}: 18 °C"


def runner(**settings: object) -> InMemoryRunner:
    model = AnthropicLlm(model="claude-haiku-4-5")
    agent = LlmAgent(name="helper", model=model, instruction="Answer briefly.", **settings)
    return InMemoryRunner(agent=agent, app_name="app")


def run(question: str, config: RunConfig | None = None, **settings: object) -> list[Event]:
    made = runner(**settings)
    session = asyncio.run(made.session_service.create_session(app_name="app", user_id="user"))
    message = types.UserContent(question)
    return list(made.run(user_id="user", session_id=session.id, new_message=message, run_config=config))


async def run_async(question: str, config: RunConfig | None = None, **settings: object) -> list[Event]:
    made = runner(**settings)
    session = await made.session_service.create_session(app_name="app", user_id="user")
    message = types.UserContent(question)
    events = made.run_async(user_id="user", session_id=session.id, new_message=message, run_config=config)
    return [event async for event in events]


def text(event: Event) -> str:
    return "".join(part.text or "" for part in event.content.parts) if event.content and event.content.parts else ""


def check_answer(events: Sequence[Event]) -> None:
    assert text(events[-1]) == "Paris."
    assert events[-1].usage_metadata.candidates_token_count > 0


def check_stream(events: Sequence[Event]) -> None:
    chunks = [text(event) for event in events if event.partial]
    assert len(chunks) > 1
    assert "".join(chunks) == STORY
    assert text(events[-1]) == STORY


def check_tool_call(events: Sequence[Event]) -> None:
    [call] = [call for event in events if not event.partial for call in event.get_function_calls()]
    assert (call.name, call.args) == ("get_weather", {"city": "Paris"})
    [result] = [result for event in events for result in event.get_function_responses()]
    assert result.response == {"result": "Paris: 18 °C"}
    assert text(events[-1]) == "It is 18 °C."


def answer(api: OfflineAPI) -> None:
    api.reply("Paris.")
    check_answer(run("Which city has the Eiffel Tower?"))


async def answer_async(api: OfflineAPI) -> None:
    api.reply("Paris.")
    check_answer(await run_async("Which city has the Eiffel Tower?"))


def stream(api: OfflineAPI) -> None:
    api.reply(STORY)
    check_stream(run("Tell me a story.", STREAMING))


async def stream_async(api: OfflineAPI) -> None:
    api.reply(STORY)
    check_stream(await run_async("Tell me a story.", STREAMING))


def tool_call(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    check_tool_call(run("How is the weather in Paris?", tools=[get_weather]))


async def tool_call_async(api: OfflineAPI) -> None:
    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    check_tool_call(await run_async("How is the weather in Paris?", STREAMING, tools=[get_weather]))


def structured_output(api: OfflineAPI) -> None:
    api.reply(PARIS.model_dump_json())
    events = run("Describe Paris.", output_schema=City)
    assert City.model_validate_json(text(events[-1])) == PARIS


async def structured_output_async(api: OfflineAPI) -> None:
    api.reply(PARIS.model_dump_json())
    events = await run_async("Describe Paris.", output_schema=City)
    assert City.model_validate_json(text(events[-1])) == PARIS
