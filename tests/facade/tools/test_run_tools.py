"""`messages.run_tools()`: the requests of a loop, the results of its calls, and its end."""

from __future__ import annotations

import inspect
import pickle
import pydoc
from typing import Any, Literal

import pytest

from anthropic_messages import beta_tool, tool
from anthropic_messages.testing import FakeAnthropic
from tests.facade.tools.conftest import ASK, QUESTION, Loops, use


@tool
def get_weather(city: str, unit: Literal["celsius", "fahrenheit"] = "celsius") -> str:
    """Get the current weather.

    Args:
        city: Name of the city.
    """
    return f"{city}: 20 {unit}"


@tool
def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b


def test_a_call_is_run_and_its_result_is_sent(loops: Loops) -> None:
    loops.fake.tool_use("get_weather", {"city": "Paris"})
    loops.fake.reply("It is warm.")
    run = loops.run([get_weather])
    assert [message.stop_reason for message in run.items] == ["tool_use", "end_turn"]
    assert run.result.text == "It is warm."
    assert run.runner.stop_reason == "end_turn"
    assert run.runner.turns == 2
    assert [block["content"] for block in loops.results()] == ["Paris: 20 celsius"]
    assert [message["role"] for message in run.runner.messages] == ["user", "assistant", "user", "assistant"]
    tools: Any = loops.fake.requests[0].body["tools"]
    assert tools == [get_weather.to_dict()]


def test_results_are_in_the_order_of_the_calls_and_mistakes_are_errors(loops: Loops) -> None:
    loops.fake.reply(
        use("add", {"a": 1, "b": 2}),
        use("get_weather", {"city": "Paris", "unit": "kelvin"}),
        use("nothing"),
        use("add", {"a": 3, "b": 4}),
    )
    loops.fake.reply("Done.")
    unhandled = {"name": "nothing", "input_schema": {"type": "object"}}
    loops.run([add, get_weather, unhandled])
    first, invalid, unknown, last = loops.results()
    assert (first["content"], last["content"]) == ("3", "7")
    assert invalid["is_error"] is True
    assert "unit" in invalid["content"]
    assert "'kelvin'" in invalid["content"]
    assert "http" not in invalid["content"]
    assert unknown["is_error"] is True
    assert "add, get_weather" in unknown["content"]


def test_streams_are_handed_out_and_read_to_their_end(loops: Loops) -> None:
    loops.fake.tool_use("add", {"a": 1, "b": 2}, text="Let me see.")
    loops.fake.reply("Three.")
    run = loops.run([add], stream=True)
    assert [stream.current_message_snapshot.text for stream in run.items] == ["Let me see.", "Three."]
    assert run.result.text == "Three."
    assert [block["content"] for block in loops.results()] == ["3"]


def test_max_turns_ends_the_loop_after_the_results(loops: Loops) -> None:
    loops.fake.tool_use("add", {"a": 1, "b": 2})
    run = loops.run([add], max_turns=1)
    assert run.runner.stop_reason == "max_turns"
    assert run.runner.messages[-1]["content"][0]["content"] == "3"
    assert len(loops.sent()) == 1
    assert loops.sent()[0] == QUESTION


def test_the_official_name_on_the_beta_side() -> None:
    with FakeAnthropic() as fake:
        fake.tool_use("add", {"a": 1, "b": 2})
        beta = fake.client().beta.messages
        runner = beta.tool_runner(**ASK, messages=QUESTION, tools=[beta_tool(add.func)], max_iterations=1)
        assert runner.until_done().stop_reason == "tool_use"
        assert runner.stop_reason == "max_turns"
        wrong: Any = beta
        with pytest.raises(TypeError, match=r"Messages.tool_runner\(\) got .* 'max_iteration'; did you mean 'max_iter"):
            wrong.tool_runner(**ASK, messages=QUESTION, tools=[], max_iteration=1)
        assert not hasattr(fake.client().messages, "tool_runner")


def test_the_beta_side_takes_its_own_parameters() -> None:
    with FakeAnthropic() as fake:
        fake.reply("Done.")
        edits: Any = {"edits": [{"type": "clear_tool_uses_20250919"}]}
        runner = fake.client().beta.messages.run_tools(
            **ASK, messages=QUESTION, tools=[add], context_management=edits, betas=["context-management-2025-06-27"]
        )
        assert runner.result().text == "Done."
        assert fake.requests[0].body["context_management"] == edits
        plain: Any = fake.client().messages
        with pytest.raises(TypeError, match="context_management"):
            plain.run_tools(**ASK, messages=QUESTION, tools=[add], context_management=edits)


def test_the_method_is_a_method_for_introspection_pickle_and_subclasses() -> None:
    with FakeAnthropic() as fake:
        messages = fake.client().messages
        for method in (messages.run_tools, type(messages).run_tools, fake.client().beta.messages.tool_runner):
            assert inspect.isroutine(method)
            assert inspect.getdoc(method)
        assert list(inspect.signature(messages.run_tools).parameters)[:3] == ["tools", "messages", "stream"]
        assert "Send requests and run the tools" in pydoc.plaintext.document(type(messages))
        assert pickle.loads(pickle.dumps(type(messages).run_tools)) is type(messages).run_tools

        base: Any = type(messages)

        class Counting(base):  # type: ignore[misc]
            runs = 0

            def run_tools(self, **arguments: Any) -> Any:
                self.runs += 1
                return super().run_tools(**arguments)

        fake.reply("Done.")
        counting = Counting(fake.client())
        assert counting.run_tools(**ASK, messages=QUESTION, tools=[]).result().text == "Done."
        assert counting.runs == 1
