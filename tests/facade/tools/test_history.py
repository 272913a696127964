"""The history of a loop: cut off inputs, paused turns, changes by the user, and the state."""

from __future__ import annotations

import json
from typing import Any

import pydantic
import pytest

from anthropic_messages import InternalServerError, tool
from anthropic_messages.testing import FakeAnthropic
from anthropic_messages.types import Message
from tests.facade.tools.conftest import ASK, QUESTION, Loops, use

calls: list[tuple[int, int]] = []


@tool
def add(a: int, b: int) -> int:
    calls.append((a, b))
    return a + b


@pytest.fixture(autouse=True)
def no_calls() -> None:
    calls.clear()


def user(text: str) -> dict[str, Any]:
    return {"role": "user", "content": text}


def finished(loops: Loops, text: str) -> dict[str, Any]:
    """Return the state of a loop that has ended with a text."""
    loops.fake.reply(text)
    state: dict[str, Any] = json.loads(json.dumps(loops.run([add]).runner.state()))
    return state


@pytest.mark.parametrize("stream", [False, True])
def test_a_cut_off_input_never_runs_and_the_model_is_told(loops: Loops, stream: bool) -> None:
    loops.fake.reply(use("add", {"a": 1, "b": 2}), use("add", {"a": 3, "b": 4}), stop_reason="max_tokens")
    loops.fake.reply("Done.")
    run = loops.run([add], stream=stream)
    assert calls == [(1, 2)]
    complete, cut_off = loops.results()
    assert complete["content"] == "3"
    assert cut_off["is_error"] is True
    assert "cut off" in cut_off["content"]
    assert run.runner.stop_reason == "end_turn"


def test_a_cut_off_input_is_asked_for_again_with_more_tokens(loops: Loops) -> None:
    for _ in range(2):
        loops.fake.reply(use("add", {"a": 1}), stop_reason="max_tokens")
    loops.fake.tool_use("add", {"a": 1, "b": 2})
    loops.fake.reply("Done.")
    run = loops.run([add], on_cut_off_input="retry", max_tokens=100)
    assert [request.body["max_tokens"] for request in loops.fake.requests] == [100, 200, 400, 400]
    assert loops.sent()[1] == loops.sent()[2] == QUESTION
    assert calls == [(1, 2)]
    assert run.runner.turns == 4


def test_a_text_that_was_cut_off_ends_the_loop(loops: Loops) -> None:
    loops.fake.reply("It is", stop_reason="max_tokens")
    run = loops.run([add])
    assert run.runner.stop_reason == "max_tokens"
    assert run.runner.messages[-1]["role"] == "assistant"


def test_a_refused_reply_ends_the_loop_without_running_calls(loops: Loops) -> None:
    loops.fake.reply(use("add", {"a": 1, "b": 2}), stop_reason="refusal")
    run = loops.run([add])
    assert (calls, run.runner.stop_reason) == ([], "refusal")
    assert run.runner.messages[-1]["content"][0]["is_error"] is True


def test_a_paused_turn_is_sent_back(loops: Loops) -> None:
    search = {"type": "web_search_20250305", "name": "web_search"}
    server_call = {"type": "server_tool_use", "id": "srvtoolu_1", "name": "web_search", "input": {"query": "weather"}}
    loops.fake.reply("Let me search.", server_call, stop_reason="pause_turn")
    loops.fake.reply("It is warm.")
    run = loops.run([search])
    assert run.result.text == "It is warm."
    assert [message["role"] for message in loops.sent()[1]] == ["user", "assistant"]
    assert [block["type"] for block in loops.sent()[1][1]["content"]] == ["text", "server_tool_use"]


def test_limits_of_tokens(loops: Loops) -> None:
    loops.fake.tool_use("add", {"a": 1, "b": 2}, usage={"input_tokens": 70, "output_tokens": 40})
    run = loops.run([add], max_tokens_total=100)
    assert (run.runner.stop_reason, run.runner.tokens) == ("max_tokens_total", 110)
    assert calls == [(1, 2)]


def test_structured_output_of_the_last_message(loops: Loops) -> None:
    class Sum(pydantic.BaseModel):
        total: int

    loops.fake.tool_use("add", {"a": 1, "b": 2})
    loops.fake.reply('{"total": 3}')
    assert loops.run([add], output_format=Sum).result.parsed_output == Sum(total=3)
    state = loops.run([add], output_format=Sum, state=finished(loops, '{"total": 5}')).runner.state()
    assert loops.run([add], output_format=Sum, state=state).result.parsed_output == Sum(total=5)
    loops.fake.reply('{"total": 4}')
    assert loops.run([add], output_format=Sum, stream=True).result.parsed_output == Sum(total=4)


# Changes by the user


@pytest.mark.parametrize("stream", [False, True])
def test_results_can_be_generated_in_the_loop(loops: Loops, stream: bool) -> None:
    answers: list[Any] = []

    def body(runner: Any, item: Any) -> Any:
        if loops.is_async:
            return generate(runner)
        answers.extend([runner.generate_tool_call_response(), runner.generate_tool_call_response()])
        return None

    async def generate(runner: Any) -> None:
        answers.append(await runner.generate_tool_call_response())
        answers.append(await runner.generate_tool_call_response())

    loops.fake.tool_use("add", {"a": 1, "b": 2})
    loops.fake.reply("Done.")
    loops.run([add], body, stream=stream)
    assert calls == [(1, 2)]
    assert answers[0] == answers[1] == loops.sent()[1][-1]
    assert answers[2:] == [None, None]


def test_appended_messages_follow_the_results(loops: Loops) -> None:
    def body(runner: Any, message: Message) -> None:
        if message.stop_reason == "tool_use":
            runner.append_messages(user("Answer in French."))

    loops.fake.tool_use("add", {"a": 1, "b": 2})
    loops.fake.reply("Trois.")
    run = loops.run([add], body)
    assert [message["role"] for message in loops.sent()[1]] == ["user", "assistant", "user", "user"]
    assert loops.sent()[1][-1] == user("Answer in French.")
    assert run.result.text == "Trois."


def test_results_of_the_user_replace_calls(loops: Loops) -> None:
    def body(runner: Any, message: Message) -> None:
        if message.stop_reason == "tool_use":
            call: Any = message.content[0]
            result = {"type": "tool_result", "tool_use_id": call.id, "content": "from a cache"}
            runner.append_messages(message, {"role": "user", "content": [result]})

    loops.fake.tool_use("add", {"a": 1, "b": 2})
    loops.fake.reply("Done.")
    loops.run([add], body)
    assert calls == []
    assert [message["role"] for message in loops.sent()[1]] == ["user", "assistant", "user"]
    assert loops.results()[0]["content"] == "from a cache"


def test_the_arguments_of_the_next_request_can_change(loops: Loops) -> None:
    def body(runner: Any, message: Message) -> None:
        runner.set_messages_params(lambda params: {**params, "max_tokens": 7})

    loops.fake.tool_use("add", {"a": 1, "b": 2})
    loops.fake.reply("Done.")
    loops.run([add], body)
    assert [request.body["max_tokens"] for request in loops.fake.requests] == [1024, 7]
    assert loops.results()[0]["content"] == "3"


# The state


def test_a_run_goes_on_from_any_state_without_running_a_call_twice(loops: Loops) -> None:
    states: list[str] = []
    loops.fake.reply(use("add", {"a": 1, "b": 2}), use("add", {"a": 3, "b": 4}))
    loops.fake.reply("Done.")
    whole = loops.run([add], on_state=lambda state: states.append(json.dumps(state)), max_parallel_tools=1)
    ids = [message for message in whole.runner.messages if message["role"] == "user"]
    for text in states:
        state = json.loads(text)
        calls.clear()
        pending = state["reply"]["content"] if state["is_open"] else []
        left = sum(block["type"] == "tool_use" for block in pending) - len(state["results"])
        if state["stop_reason"] is None:
            loops.fake.reply("Done.")
        resumed = loops.run([add], messages=[], state=state)
        assert len(calls) == max(0, left)
        assert [message for message in resumed.runner.messages if message["role"] == "user"] == ids
        assert resumed.result.text == "Done."


def test_a_run_goes_on_after_an_error_of_the_api() -> None:
    with FakeAnthropic() as fake:
        fake.tool_use("add", {"a": 1, "b": 2})
        fake.reply("Done.")
        runner = fake.client(max_retries=0).messages.run_tools(**ASK, messages=QUESTION, tools=[add])
        next(runner)
        fake.fault.overloaded()
        with pytest.raises(InternalServerError):
            next(runner)
        assert runner.messages[-1]["role"] == "user"
        assert runner.result().text == "Done."
        assert calls == [(1, 2)]


def test_a_state_with_a_limit_goes_on_under_other_limits(loops: Loops) -> None:
    loops.fake.tool_use("add", {"a": 1, "b": 2})
    state = loops.run([add], max_turns=1).runner.state()
    loops.fake.reply("Done.")
    assert loops.run([add], state=json.loads(json.dumps(state)), max_turns=2).result.text == "Done."


@pytest.mark.parametrize(
    ("state", "error", "text"),
    [
        ([], TypeError, "`state` must be the dict"),
        ({}, ValueError, "`state` has version None"),
        ({"version": 1}, ValueError, "`state` is damaged"),
    ],
)
def test_a_state_that_is_none(state: Any, error: type[Exception], text: str) -> None:
    with FakeAnthropic() as fake, pytest.raises(error, match=text):
        fake.client().messages.run_tools(**ASK, messages=QUESTION, tools=[add], state=state)
