"""`run_tools_eagerly`: calls that run while the reply is still being streamed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from anthropic_messages import ToolDenied, tool
from anthropic_messages.testing import FakeAnthropic
from tests.facade.tools.conftest import ASK, QUESTION, Loops, use

log: list[str] = []


@tool
def note(text: str) -> str:
    log.append(f"run {text}")
    return f"noted {text}"


@pytest.fixture(autouse=True)
def no_log() -> None:
    log.clear()


def reader(loops: Loops, on_event: Callable[[Any, Any], object]) -> Callable[[Any, Any], Any]:
    """Return a body that reads all events of a stream."""

    def read(runner: Any, stream: Any) -> Any:
        for event in stream:
            on_event(runner, event)

    async def aread(runner: Any, stream: Any) -> None:
        async for event in stream:
            on_event(runner, event)

    return aread if loops.is_async else read


def log_stops(runner: Any, event: Any) -> None:
    if event.type in ("content_block_stop", "message_stop"):
        log.append(event.type)


def test_calls_run_as_soon_as_the_model_has_moved_on(loops: Loops) -> None:
    loops.fake.reply(use("note", {"text": "a"}), use("note", {"text": "b"}))
    loops.fake.reply("Done.")
    run = loops.run([note], reader(loops, log_stops), stream=True, run_tools_eagerly=True)
    first = log[: log.index("message_stop") + 1]
    assert first == ["content_block_stop", "run a", "content_block_stop", "run b", "message_stop"]
    assert [block["content"] for block in loops.results()] == ["noted a", "noted b"]
    assert run.result.text == "Done."
    assert log.count("run a") == log.count("run b") == 1


def test_deferred_calls_wait(loops: Loops) -> None:
    held: list[Any] = []

    def defer(runner: Any, event: Any) -> None:
        if event.type == "content_block_start" and event.content_block.type == "tool_use":
            assert runner.deferred_tool_calls == held
            if not held:
                runner.defer_tool_call(event.content_block)
        if event.type == "content_block_stop" and not held:
            held.extend(runner.deferred_tool_calls)
            assert [block.input for block in held] == [{"text": "a"}]
        if event.type == "message_stop":
            log.append("stop")
            if len(log) == 2:
                assert runner.deferred_tool_calls == held

    loops.fake.reply(use("note", {"text": "a"}), use("note", {"text": "b"}))
    loops.fake.reply("Done.")
    run = loops.run([note], reader(loops, defer), stream=True, run_tools_eagerly=True)
    assert log == ["run b", "stop", "run a", "stop"]
    assert [block["content"] for block in loops.results()] == ["noted a", "noted b"]
    assert run.runner.deferred_tool_calls == []


def test_a_cut_off_call_does_not_run(loops: Loops) -> None:
    loops.fake.reply(use("note", {"text": "a"}), use("note", {"text": "b"}), stop_reason="max_tokens")
    loops.fake.reply("Done.")
    loops.run([note], reader(loops, log_stops), stream=True, run_tools_eagerly=True)
    assert [each for each in log if each.startswith("run")] == ["run a"]
    assert [block.get("is_error") for block in loops.results()] == [None, True]


def test_a_hook_decides_on_eager_calls(loops: Loops) -> None:
    loops.fake.reply(use("note", {"text": "a"}))
    loops.fake.reply("Done.")
    options: dict[str, Any] = {"before_tool": lambda call: ToolDenied("No."), "stream": True, "run_tools_eagerly": True}
    loops.run([note], reader(loops, log_stops), **options)
    assert loops.results()[0]["content"] == "No."


def test_calls_that_are_not_read_run_after_the_stream(loops: Loops) -> None:
    loops.fake.reply(use("note", {"text": "a"}), use("note", {"text": "b"}))
    loops.fake.reply("Done.")
    loops.run([note], stream=True, run_tools_eagerly=True)
    assert sorted(log) == ["run a", "run b"]


def test_the_text_of_an_eager_stream(loops: Loops) -> None:
    texts: list[str] = []

    def read(runner: Any, stream: Any) -> Any:
        if loops.is_async:
            return aread(stream)
        return texts.extend(stream.text_stream)

    async def aread(stream: Any) -> None:
        texts.extend([text async for text in stream.text_stream])

    loops.fake.reply("Let me see.", use("note", {"text": "a"}))
    loops.fake.reply("Done.")
    loops.run([note], read, stream=True, run_tools_eagerly=True)
    assert "".join(texts) == "Let me see.Done."
    assert log == ["run a"]


def test_it_requires_a_stream() -> None:
    with FakeAnthropic() as fake, pytest.raises(ValueError, match="Pass `stream=True`"):
        fake.client().messages.run_tools(**ASK, messages=QUESTION, tools=[note], run_tools_eagerly=True)
