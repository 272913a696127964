"""Loops of tools against the offline API: queued replies, and generated ones."""

from __future__ import annotations

import json
from typing import Any, Literal

import pytest

from anthropic_messages import FunctionTool, tool
from anthropic_messages.testing import FakeAnthropic

ASK: dict[str, Any] = {"model": "claude-haiku-4-5", "max_tokens": 1024, "max_turns": 6}
SEARCH = {"type": "web_search_20250305", "name": "web_search"}


@tool
def get_weather(city: str, unit: Literal["celsius", "fahrenheit"] = "celsius") -> str:
    """Get the weather in a city."""
    return f"sunny in {city} ({unit})"


@tool
def find_hotels(city: str, stars: int = 3) -> list[str]:
    """Find hotels."""
    return [f"Hotel {city}, {stars} stars"]


@tool
def get_time() -> str:
    """Get the time."""
    raise LookupError("there is no clock")


def start(fake: FakeAnthropic, messages: list[Any], tools: list[Any], **options: Any) -> Any:
    """Return a runner of the offline API."""
    return fake.client().messages.run_tools(**ASK, messages=messages, tools=tools, **options)


def run(text: str, tools: list[Any], **options: Any) -> tuple[list[list[str]], Any]:
    """Return the names of the tools of each turn, and the runner at its end."""
    with FakeAnthropic() as fake:
        messages = [{"role": "user", "content": text}]
        runner = start(fake, messages, tools, **options)
        turns = []
        for item in runner:
            message = item.get_final_message() if options.get("stream") else item
            turns.append([block.name for block in message.content if block.type == "tool_use"])
        return turns, runner


@pytest.mark.parametrize("stream", [False, True])
def test_each_tool_is_used_once_and_the_answer_refers_to_the_results(stream: bool) -> None:
    turns, runner = run("How is the weather in Rome?", [get_time, get_weather, find_hotels], stream=stream)
    assert turns == [["get_weather"], ["get_time", "find_hotels"], []]
    assert runner.result().text == (
        "get_weather says: sunny in Rome (celsius). get_time failed: LookupError: there is no clock. "
        'find_hotels says: ["Hotel Rome, 3 stars"].'
    )
    assert runner.stop_reason == "end_turn"


def test_each_message_of_the_user_starts_again() -> None:
    _, runner = run("How is the weather in Rome?", [get_weather])
    with FakeAnthropic() as fake:
        messages = [*runner.messages, {"role": "user", "content": "And how is the weather in Oslo?"}]
        runner = start(fake, messages, [get_weather])
        assert runner.result().text == "get_weather says: sunny in Oslo (celsius)."
        assert runner.turns == 2


def test_without_a_reason_no_tool_is_used() -> None:
    assert run("Good morning", [get_weather])[0] == [[]]


def test_one_tool_at_a_time() -> None:
    choice = {"type": "auto", "disable_parallel_tool_use": True}
    turns, _ = run("How is the weather in Rome?", [get_time, get_weather, find_hotels], tool_choice=choice)
    assert sorted(turns) == [[], ["find_hotels"], ["get_time"], ["get_weather"]]
    assert turns[0] == ["get_weather"]
    assert turns[-1] == []


def test_a_choice_that_forces_tools() -> None:
    turns, runner = run("Rome", [get_weather, find_hotels], tool_choice={"type": "any"})
    assert {name for turn in turns[:2] for name in turn} == {"get_weather", "find_hotels"}
    assert all(len(turn) == 1 for turn in turns)
    inputs = [block["input"] for message in runner.messages for block in _uses(message)]
    assert all(each["city"] == "Rome" for each in inputs)
    turns, _ = run("Rome", [get_weather, find_hotels], tool_choice={"type": "tool", "name": "find_hotels"})
    assert turns == [["find_hotels"]] * 6


def _uses(message: dict[str, Any]) -> list[dict[str, Any]]:
    content = message["content"]
    blocks = [] if isinstance(content, str) else [b if isinstance(b, dict) else b.to_dict() for b in content]
    return [block for block in blocks if block["type"] == "tool_use"]


def finder(tools: list[FunctionTool[..., Any]]) -> Any:
    """Return a tool that searches for tools by a word."""

    @tool
    def search_tools(*, keyword: str) -> Any:
        """Search for useful tools."""
        found = [each.name for each in tools if keyword in json.dumps(each.to_dict())]
        return [{"type": "tool_reference", "tool_name": name} for name in found]

    return search_tools


def test_deferred_tools_are_used_after_they_are_found() -> None:
    hidden: list[Any] = [
        tool(get_weather.func, name="get_weather", defer_loading=True),
        tool(find_hotels.func, name="find_hotels", defer_loading=True),
    ]
    turns, runner = run("How is the weather in Rome?", [*hidden, finder(hidden)])
    assert turns == [["search_tools"], ["get_weather"], []]
    assert runner.result().text == "search_tools says: get_weather. get_weather says: sunny in Rome (celsius)."


def test_the_api_finds_deferred_tools_itself() -> None:
    hidden: list[Any] = [tool(get_weather.func, name="get_weather", defer_loading=True)]
    search = {"type": "tool_search_tool_bm25_20251119", "name": "tool_search_tool_bm25"}
    assert run("How is the weather in Rome?", [*hidden, search])[0] == [["get_weather"], []]


@pytest.mark.parametrize("stream", [False, True])
def test_a_script_of_several_turns(stream: bool) -> None:
    with FakeAnthropic() as fake:
        fake.tool_uses(("get_weather", {"city": "Rome"}), ("get_weather", {"city": "Oslo"}), text="Two cities.")
        fake.tool_uses("get_time")
        fake.tool_use("find_hotels", {"city": "Rome"})
        fake.reply("Rome.")
        tools = [get_weather, get_time, find_hotels]
        messages = [{"role": "user", "content": "Where?"}]
        runner = start(fake, messages, tools, stream=stream)
        assert runner.result().text == "Rome."
        texts = [[block["content"] for block in request.messages[-1]["content"]] for request in fake.requests[1:]]
        assert texts == [
            ["sunny in Rome (celsius)", "sunny in Oslo (celsius)"],
            ["LookupError: there is no clock"],
            ['["Hotel Rome, 3 stars"]'],
        ]
        assert fake.problems() == []


@pytest.mark.parametrize("call", [("get_weather", "Rome"), (1, {})])
def test_a_call_of_the_wrong_kind(call: Any) -> None:
    with FakeAnthropic() as fake, pytest.raises(TypeError, match="a name and an input"):
        fake.tool_uses(call)


@pytest.mark.parametrize("stream", [False, True])
def test_server_tools_pause_on_request(stream: bool) -> None:
    with FakeAnthropic() as fake:
        fake.server_tool_use("web_search", {"query": "news"})
        result = {"type": "web_search_tool_result", "content": []}
        fake.server_tool_use("web_search", {"query": "more"}, result=result, text="Nothing.")
        messages = [{"role": "user", "content": "News?"}]
        runner = start(fake, messages, [SEARCH], stream=stream)
        replies = [item.get_final_message() if stream else item for item in runner]
        first, second = (reply.to_dict() for reply in replies)
        assert (first["stop_reason"], second["stop_reason"]) == ("pause_turn", "end_turn")
        assert replies[1].text == "Nothing."
        assert fake.requests[1].messages[-1]["role"] == "assistant"
        use, answer, _ = second["content"]
        assert answer["tool_use_id"] == use["id"] != first["content"][0]["id"]
