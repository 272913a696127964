"""`compact`: a history that has become long is replaced by a summary, or the API manages the context."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest

from anthropic_messages import APIStatusError, tool
from anthropic_messages.testing import FakeAnthropic

from .conftest import ASK, QUESTION, Loops

LONG = {"input_tokens": 900, "output_tokens": 100}
SUMMARY = "The user asks for the weather. Rome is sunny."


@tool
def get_weather(city: str) -> str:
    """Get the weather in a city."""
    return f"sunny in {city}"


def script(fake: FakeAnthropic, *, summary: Any = SUMMARY, **fields: Any) -> None:
    """Queue two calls, a summary after them, and the last reply."""
    fake.tool_uses(("get_weather", {"city": "Rome"}), ("get_weather", {"city": "Oslo"}), usage=LONG)
    fake.reply(summary, **fields)
    fake.reply("It is sunny.")


@pytest.mark.parametrize("stream", [False, True])
def test_the_history_is_replaced_by_a_summary(loops: Loops, stream: bool) -> None:
    script(loops.fake)
    run = loops.run([get_weather], stream=stream, system="Be brief.", stop_sequences=["END"], compact=1000)
    assert run.result.text == "It is sunny."
    first, asked, last = loops.fake.requests
    assert asked.messages[:2] == last_but_one(first, asked)
    *results, prompt = asked.messages[-1]["content"]
    assert [block["content"] for block in results] == ["sunny in Rome", "sunny in Oslo"]
    assert "summary" in prompt["text"]
    assert (asked.system, asked.tools, asked.tool_choice) == ("Be brief.", first.tools, {"type": "none"})
    assert "stop_sequences" not in asked.body
    (message,) = last.messages
    assert message["role"] == "user"
    assert SUMMARY in message["content"][0]["text"]
    assert (last.system, last.tools, last.stop_sequences) == ("Be brief.", first.tools, ["END"])
    assert "tool_choice" not in last.body
    assert [item.stop_reason for item in run.items] == ["tool_use", "end_turn"] if not stream else len(run.items) == 2
    assert (run.runner.turns, run.runner.compactions) == (2, 1)


def last_but_one(first: Any, asked: Any) -> list[Any]:
    """Return the messages of the first request, and the reply that followed."""
    assert asked.messages[1]["role"] == "assistant"
    return [*first.messages, asked.messages[1]]


def test_a_history_within_the_limit_stays(loops: Loops) -> None:
    loops.fake.tool_use("get_weather", {"city": "Rome"}, usage=LONG)
    loops.fake.reply("It is sunny.", usage=LONG)
    run = loops.run([get_weather], compact=1001)
    assert [len(messages) for messages in loops.sent()] == [1, 3]
    assert run.runner.compactions == 0


def test_the_summary_counts_as_tokens_and_not_as_a_turn(loops: Loops) -> None:
    script(loops.fake, usage={"input_tokens": 1000, "output_tokens": 50})
    run = loops.run([get_weather], compact=1000, max_turns=2)
    assert run.runner.stop_reason == "end_turn"
    loops.fake.tool_use("get_weather", {"city": "Rome"}, usage=LONG)
    loops.fake.reply(SUMMARY, usage={"input_tokens": 1000, "output_tokens": 50})
    run = loops.run([get_weather], compact=1000, max_tokens_total=2050)
    assert (run.runner.stop_reason, run.runner.tokens) == ("max_tokens_total", 2050)


@pytest.mark.parametrize("fields", [{"stop_reason": "max_tokens"}, {"stop_reason": "refusal"}, {"summary": " "}])
def test_without_a_summary_the_history_stays(
    loops: Loops, fields: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    script(loops.fake, **fields)
    with caplog.at_level(logging.WARNING, "anthropic_messages"):
        run = loops.run([get_weather], compact=1000)
    assert [len(messages) for messages in loops.sent()] == [1, 3, 3]
    assert "not summarized" in caplog.text
    assert (run.result.text, run.runner.compactions) == ("It is sunny.", 0)


def test_a_paused_turn_is_continued_first(loops: Loops) -> None:
    loops.fake.server_tool_use("web_search", {"query": "x"}, usage=LONG)
    loops.fake.tool_use("get_weather", {"city": "Rome"}, usage=LONG)
    loops.fake.reply(SUMMARY)
    loops.fake.reply("It is sunny.")
    run = loops.run([get_weather, {"type": "web_search_20250305", "name": "web_search"}], compact=1000)
    assert run.runner.compactions == 1
    assert [messages[-1]["role"] for messages in loops.sent()] == ["user", "assistant", "user", "user"]
    assert "tool_choice" not in loops.fake.requests[1].body


def test_the_model_and_the_prompt(loops: Loops) -> None:
    script(loops.fake)
    loops.run([get_weather], compact={"tokens": 1000, "model": "claude-opus-5-5", "prompt": "Sum up."})
    assert [request.model for request in loops.fake.requests] == [ASK["model"], "claude-opus-5-5", ASK["model"]]
    assert loops.fake.requests[1].messages[-1]["content"][-1]["text"] == "Sum up."


def test_the_state(loops: Loops) -> None:
    loops.fake.tool_use("get_weather", {"city": "Rome"}, usage=LONG)
    loops.fake.reply(SUMMARY)
    states: list[Any] = []
    loops.fake.reply("It is sunny.")
    run = loops.run([get_weather], compact=1000, on_state=lambda state: states.append(json.loads(json.dumps(state))))
    assert [state["compactions"] for state in states] == [0, 0, 0, 1, 1, 1]
    assert run.runner.state() == states[-1]
    before = next(state for state in states if len(state["messages"]) == 3)
    loops.fake.reply(SUMMARY)
    loops.fake.reply("It is still sunny.")
    run = loops.run([get_weather], compact=1000, state=before)
    assert (run.result.text, run.runner.compactions) == ("It is still sunny.", 1)
    after = next(state for state in states if state["compactions"] == 1)
    loops.fake.reply("It is sunny, as before.")
    run = loops.run([get_weather], compact=1000, state=after)
    assert (run.result.text, run.runner.compactions) == ("It is sunny, as before.", 1)


def test_a_failed_request_for_the_summary(loops: Loops) -> None:
    loops.settings = {"max_retries": 0}
    script(loops.fake)
    runners: list[Any] = []

    def note(runner: Any, _: Any) -> None:
        if not runners:
            loops.fake.fault.overloaded()
        runners.append(runner)

    with pytest.raises(APIStatusError):
        loops.run([get_weather], note, compact=1000)
    run = loops.run([get_weather], compact=1000, state=runners[0].state())
    assert (run.result.text, run.runner.compactions) == ("It is sunny.", 1)


def beta(fake: FakeAnthropic, method: str, **options: Any) -> Any:
    return getattr(fake.client().beta.messages, method)(**{**ASK, "messages": QUESTION, **options})


@pytest.mark.parametrize(
    ("method", "edit", "feature"),
    [
        ("compact", "compact_20260112", "compact-2026-01-12"),
        ("clear_tool_uses", "clear_tool_uses_20250919", "context-management-2025-06-27"),
    ],
)
def test_the_api_manages_the_context(method: str, edit: str, feature: str) -> None:
    with FakeAnthropic() as fake:
        fake.reply("Hello.")
        beta(fake, "run_tools", tools=[get_weather], compact={"tokens": 60_000, "method": method}).result()
        trigger = {"type": "input_tokens", "value": 60_000}
        assert fake.requests[0].context_management == {"edits": [{"type": edit, "trigger": trigger}]}
        assert feature in fake.requests[0].headers["anthropic-beta"].split(",")


def test_a_compaction_of_the_api_within_a_loop() -> None:
    with FakeAnthropic() as fake:
        fake.tool_use("get_weather", {"city": "Rome"})
        fake.compaction(SUMMARY, text="It is sunny.")
        compact = {"method": "compact", "prompt": "Sum up."}
        runner = beta(fake, "run_tools", tools=[get_weather], compact=compact)
        assert runner.result().text == "It is sunny."
        assert fake.requests[0].context_management["edits"][0]["instructions"] == "Sum up."


@pytest.mark.parametrize("stream", [False, True])
def test_the_api_summarizes_before_the_next_turn(stream: bool) -> None:
    with FakeAnthropic() as fake:
        fake.tool_use("get_weather", {"city": "Rome"})
        options = {"tools": [get_weather], "stream": stream, "stop_sequences": ["END"], "betas": ["compact-2026-09-04"]}
        runner = beta(fake, "tool_runner", max_iterations=2, **options)
        reasons: list[Any] = []
        for item in runner:
            if not reasons:
                runner.compact_before_next_turn()
            reasons.append((item.get_final_message() if stream else item).stop_reason)
        assert reasons == ["tool_use", "compaction", "end_turn"]
        first, asked, last = fake.requests
        assert asked.compaction == {"type": "summarize"}
        assert asked.messages[-1]["content"][0]["content"] == "sunny in Rome"
        assert "stop_sequences" not in asked.body
        assert [message["role"] for message in last.messages] == ["assistant"]
        assert last.messages[0]["content"][0]["type"] == "compaction"
        assert "compaction" not in last.body
        assert last.stop_sequences == first.stop_sequences == ["END"]
        assert (runner.turns, runner.compactions) == (2, 1)


def test_the_api_wrote_no_summary(caplog: pytest.LogCaptureFixture) -> None:
    with FakeAnthropic() as fake:
        fake.tool_use("get_weather", {"city": "Rome"})
        fake.compaction(None)
        fake.reply("It is sunny.")
        runner = beta(fake, "run_tools", tools=[get_weather], betas=["compact-2026-09-04"])
        next(runner)
        runner.compact_before_next_turn()
        assert runner.result().text == "It is sunny."
        assert [len(request.messages) for request in fake.requests] == [1, 3, 3]
        assert "not summarized" in caplog.text


def test_when_the_api_cannot_summarize() -> None:
    with FakeAnthropic() as fake:
        runner = fake.client().messages.run_tools(model="m", max_tokens=1, messages=[], tools=[])
        with pytest.raises(ValueError, match="beta feature"):
            runner.compact_before_next_turn()
        runner = beta(fake, "run_tools", tools=[get_weather], compact={"method": "compact"})
        with pytest.raises(ValueError, match="Remove the edit"):
            runner.compact_before_next_turn()


def test_the_argument_of_the_official_sdk() -> None:
    with FakeAnthropic() as fake:
        script(fake)
        control = {"enabled": True, "context_token_threshold": 1000, "summary_prompt": "Sum up."}
        runner = beta(fake, "tool_runner", tools=[get_weather], compaction_control=control)
        assert runner.until_done().text == "It is sunny."
        assert runner.compactions == 1
        script(fake)
        for off in (None, {"enabled": False, "context_token_threshold": 1}):
            fake.tool_use("get_weather", {"city": "Rome"}, usage=LONG)
            runner = beta(fake, "tool_runner", tools=[get_weather], compaction_control=off)
            runner.until_done()
            assert runner.compactions == 0
        fake.strict = False


@pytest.mark.parametrize(
    ("compact", "error", "text"),
    [
        ("1000", TypeError, "`compact` must be a number of tokens"),
        (0, ValueError, "at least 1"),
        ({"tokens": 1.5}, TypeError, "whole number"),
        ({"token": 1}, TypeError, "no option 'token'. Its options are: tokens, method, model, prompt"),
        ({"model": 3}, TypeError, "`model` of `compact` must be a string"),
        ({"method": "none"}, ValueError, "must be 'summary' or 'compact' or 'clear_tool_uses'"),
        ({"method": "compact"}, ValueError, r"client\.beta\.messages\.run_tools\(\)"),
    ],
)
def test_mistakes(loops: Loops, compact: Any, error: type[Exception], text: str) -> None:
    with pytest.raises(error, match=text):
        loops.run([get_weather], compact=compact)


@pytest.mark.parametrize(
    ("compact", "text"),
    [
        ({"method": "compact", "model": "claude-opus-5-5"}, "has no `model`"),
        ({"method": "clear_tool_uses", "prompt": "?"}, "has no `prompt`"),
    ],
)
def test_options_that_a_method_of_the_api_lacks(compact: Any, text: str) -> None:
    with FakeAnthropic() as fake, pytest.raises(ValueError, match=text):
        beta(fake, "run_tools", tools=[get_weather], compact=compact)


@pytest.mark.parametrize("control", [{}, {"enabled": 1}, {"enabled": True, "tokens": 5}, 3])
def test_mistakes_in_the_argument_of_the_official_sdk(control: Any) -> None:
    with FakeAnthropic() as fake, pytest.raises(TypeError, match="compaction_control"):
        beta(fake, "tool_runner", tools=[get_weather], compaction_control=control)
