"""The calls of one turn: at the same time, with time limits, hooks, exceptions and cancellation."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import anyio
import pytest

from anthropic_messages import BetaBuiltinFunctionTool, EndLoop, ToolCall, ToolDenied, ToolError, tool
from anthropic_messages.testing import FakeAnthropic
from anthropic_messages.types import TextBlock
from tests.facade.tools.conftest import ASK, QUESTION, Loops, use


@dataclass
class Point:
    x: int


@tool
def fail() -> str:
    raise LookupError("no such city")


@tool
def add(a: int, b: int) -> int:
    return a + b


def answer_calls(loops: Loops, *uses: dict[str, Any]) -> None:
    """Queue a reply with calls, and a final one."""
    loops.fake.reply(*uses)
    loops.fake.reply("Done.")


def test_calls_of_a_turn_run_at_the_same_time(loops: Loops) -> None:
    barrier = threading.Barrier(3, timeout=30)  # Each call waits for the two others.

    @tool
    def meet(n: int) -> int:
        barrier.wait()
        return n

    answer_calls(loops, *(use("meet", {"n": n}) for n in range(3)))
    loops.run([meet])
    assert [block["content"] for block in loops.results()] == ["0", "1", "2"]


def test_coroutine_functions_run_at_the_same_time() -> None:
    arrived: list[int] = []

    async def main() -> list[Any]:
        everybody = asyncio.Event()

        @tool
        async def meet(n: int) -> int:
            arrived.append(n)
            if len(arrived) == 3:
                everybody.set()
            await everybody.wait()
            return n

        with FakeAnthropic() as fake:
            fake.reply(*(use("meet", {"n": n}) for n in range(3)))
            fake.reply("Done.")
            async with fake.async_client() as client:
                await client.messages.run_tools(**ASK, messages=QUESTION, tools=[meet]).result()
            return list(fake.requests[-1].messages[-1]["content"])

    assert [block["content"] for block in asyncio.run(main())] == ["0", "1", "2"]


def test_one_at_a_time(loops: Loops) -> None:
    running: list[int] = []

    @tool
    def count(n: int) -> int:
        running.append(n)
        most = len(running)
        running.remove(n)
        return most

    answer_calls(loops, *(use("count", {"n": n}) for n in range(5)))
    loops.run([count], max_parallel_tools=1)
    assert [block["content"] for block in loops.results()] == ["1"] * 5


@pytest.mark.parametrize("limit", ["tool", "runner"])
def test_a_call_that_takes_too_long_is_an_error(loops: Loops, limit: str) -> None:
    release = threading.Event()

    def wait() -> str:
        release.wait(30)
        return "late"

    slow = tool(wait, timeout=0.05 if limit == "tool" else None)
    answer_calls(loops, use("wait"), use("add", {"a": 1, "b": 2}))
    try:
        loops.run([slow, add], tool_timeout=0.05 if limit == "runner" else None)
    finally:
        release.set()
    late, other = loops.results()
    assert late["is_error"] is True
    assert "0.05 seconds" in late["content"]
    assert other["content"] == "3"


def test_the_deadline_ends_calls_and_the_loop(loops: Loops) -> None:
    release = threading.Event()

    @tool
    def wait() -> str:
        release.wait(30)
        return "late"

    loops.fake.reply("Loaded.")
    loops.run([wait])  # The first call of a process loads modules, which takes time.
    loops.fake.tool_use("wait")
    try:
        run = loops.run([wait], deadline=2)
    finally:
        release.set()
    assert run.runner.stop_reason == "deadline"
    assert "deadline" in run.runner.messages[-1]["content"][0]["content"]
    assert run.result.stop_reason == "tool_use"


def test_an_exception_is_an_error_for_the_model(loops: Loops) -> None:
    answer_calls(loops, use("fail"), use("add", {"a": 1, "b": 2}))
    loops.run([fail, add])
    failed, other = loops.results()
    assert (failed["content"], failed["is_error"]) == ("LookupError: no such city", True)
    assert other["content"] == "3"


def test_an_exception_is_raised_if_asked_for(loops: Loops) -> None:
    runners: list[Any] = []
    loops.fake.reply(use("fail"))
    with pytest.raises(LookupError, match="no such city"):
        loops.run([fail, add], lambda runner, _: runners.append(runner), on_tool_error="raise")
    messages = runners[0].messages
    assert messages[-1]["content"][0]["content"] == "LookupError: no such city"
    loops.fake.reply("I see.")  # The history can be sent.
    assert loops.run([add, fail], messages=messages).result.text == "I see."


def test_a_tool_error_has_content_of_its_own(loops: Loops) -> None:
    @tool
    def look() -> str:
        raise ToolError([{"type": "text", "text": "Use the English name."}])

    answer_calls(loops, use("look"))
    loops.run([look], on_tool_error="raise")
    (block,) = loops.results()
    assert block["is_error"] is True
    assert block["content"] == [{"type": "text", "text": "Use the English name."}]


@pytest.mark.parametrize("how", ["raised", "returned"])
def test_a_tool_ends_the_loop(loops: Loops, how: str) -> None:
    @tool
    def finish() -> Any:
        end = EndLoop("Noted.", value={"answer": 42})
        if how == "raised":
            raise end
        return end

    loops.fake.reply(use("finish"), use("add", {"a": 1, "b": 2}))
    run = loops.run([finish, add])
    assert run.runner.stop_reason == "ended_by_tool"
    assert run.runner.end_value == {"answer": 42}
    assert [block["content"] for block in run.runner.messages[-1]["content"]] == ["Noted.", "3"]


PIXEL = {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "aGVsbG8="}}


@pytest.mark.parametrize(
    ("value", "content"),
    [
        ("text", "text"),
        (None, ""),
        (3, "3"),
        (True, "true"),
        ({"a": [1, None]}, '{"a": [1, null]}'),
        ({"type": "text"}, '{"type": "text"}'),
        ({"type": "sunny", "text": "yes"}, '{"type": "sunny", "text": "yes"}'),
        ([], "[]"),
        (["a", "b"], '["a", "b"]'),
        (Point(1), '{"x": 1}'),
        ([Point(1)], '[{"x": 1}]'),
        (PIXEL, [PIXEL]),
        (["Look:", PIXEL], [{"type": "text", "text": "Look:"}, PIXEL]),
        (TextBlock(type="text", text="Hi"), [{"type": "text", "text": "Hi"}]),
    ],
)
def test_the_result_of_a_call(value: Any, content: Any) -> None:
    @tool
    def show() -> Any:
        return value

    with FakeAnthropic() as fake:
        fake.tool_use("show")
        fake.reply("Done.")
        fake.client().messages.run_tools(**ASK, messages=QUESTION, tools=[show]).result()
        (block,) = fake.requests[-1].messages[-1]["content"]
    assert block == {"type": "tool_result", "tool_use_id": block["tool_use_id"], "content": content}


def test_a_value_that_is_not_json_is_an_error(loops: Loops) -> None:
    @tool
    def handle() -> object:
        return object()

    answer_calls(loops, use("handle"))
    loops.run([handle])
    assert loops.results()[0]["is_error"] is True
    assert "not JSON serializable" in loops.results()[0]["content"]


DECISIONS: list[tuple[Any, str]] = [
    (None, "3"),
    (True, "3"),
    ({"a": 10, "b": 2}, "12"),
    ({"a": "x", "b": 2}, "Invalid input"),
    (False, "did not allow"),
    (ToolDenied("Not on Sundays."), "Not on Sundays."),
]


@pytest.mark.parametrize(("decision", "content"), DECISIONS)
@pytest.mark.parametrize("how", ["returned", "raised", "awaited"])
def test_a_hook_decides_before_each_call(loops: Loops, decision: Any, content: str, how: str) -> None:
    seen: list[ToolCall] = []

    def decide(call: ToolCall) -> Any:
        seen.append(call)
        if how == "raised" and isinstance(decision, ToolDenied):
            raise decision
        return decision

    async def decide_later(call: ToolCall) -> Any:
        await anyio.sleep(0)
        return decide(call)

    if how == "awaited" and not loops.is_async:
        with pytest.raises(TypeError, match="`before_tool` is a coroutine function"):
            loops.run([add], before_tool=decide_later)
        return
    answer_calls(loops, use("add", {"a": 1, "b": 2}))
    loops.run([add], before_tool=decide_later if how == "awaited" else decide)
    assert content in loops.results()[0]["content"]
    assert [(call.name, call.input, call.turn) for call in seen] == [("add", {"a": 1, "b": 2}, 1)]


def test_a_hook_that_returns_something_else_is_an_error(loops: Loops) -> None:
    loops.fake.reply(use("add", {"a": 1, "b": 2}))
    with pytest.raises(TypeError, match="`before_tool` returned str"):
        loops.run([add], before_tool=lambda call: "yes")


def is_sendable(fake: FakeAnthropic, messages: Any, tools: list[Any]) -> bool:
    """Send a history to the offline API, which rejects what the API rejects."""
    fake.reply("Fine.")
    definitions = [each.to_dict() for each in tools]
    more: list[Any] = [{"role": "user", "content": "Go on."}]
    message = fake.client().messages.create(**ASK, messages=[*messages, *more], tools=definitions)
    return bool(message.text == "Fine.")


def interrupted(stop: Callable[[], Any]) -> tuple[Any, Any]:
    """Return two tools: one finishes, the other one is interrupted by an exception such as KeyboardInterrupt."""

    @tool
    def quick() -> str:
        return "finished"

    @tool
    def stuck() -> str:
        stop()
        return "never"

    return quick, stuck


def test_an_interrupt_leaves_a_history_that_can_be_sent() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    _, stuck = interrupted(stop)
    with FakeAnthropic() as fake:
        fake.reply(use("stuck"))
        runner = fake.client().messages.run_tools(**ASK, messages=QUESTION, tools=[stuck])
        with pytest.raises(KeyboardInterrupt):
            runner.result()
        assert "cancelled" in runner.messages[-1]["content"][0]["content"]  # type: ignore[index]
        assert is_sendable(fake, runner.messages, [stuck])
        fake.reply("I see.")
        assert runner.result().text == "I see."  # Iterating again goes on.


@pytest.mark.parametrize("library", ["asyncio", "trio"])
def test_cancellation_stops_tools_and_leaves_a_history_that_can_be_sent(library: str) -> None:
    stopped: list[str] = []

    async def main(fake: FakeAnthropic) -> Any:
        started = anyio.Event()

        @tool
        async def quick() -> str:
            return "finished"

        @tool
        async def stuck() -> str:
            started.set()
            try:
                await anyio.sleep(60)
            except BaseException:
                stopped.append("stuck")
                raise
            return "never"

        tools = [quick, stuck]
        fake.reply(use("quick"), use("stuck"))
        client = fake.async_client()
        runner = client.messages.run_tools(**ASK, messages=QUESTION, tools=tools)
        async with client, anyio.create_task_group() as group:
            group.start_soon(runner.result)
            await started.wait()
            await anyio.wait_all_tasks_blocked()
            group.cancel_scope.cancel()
        return runner, tools

    with FakeAnthropic() as fake:
        runner, tools = anyio.run(main, fake, backend=library)
        assert stopped == ["stuck"]
        first, second = runner.messages[-1]["content"]
        assert first["content"] == "finished"
        assert second["is_error"] is True
        assert "cancelled" in second["content"]
        assert is_sendable(fake, runner.messages, tools)


def test_ctrl_c_stops_a_program_whose_tools_run_in_threads() -> None:
    program = """
import signal, threading, time
from anthropic_messages import tool
from anthropic_messages.testing import FakeAnthropic

started = threading.Barrier(3)

@tool
def stuck() -> str:
    started.wait()
    time.sleep(600)
    return "never"

def interrupt() -> None:
    started.wait()
    signal.raise_signal(signal.SIGINT)  # Python raises KeyboardInterrupt in the main thread.

with FakeAnthropic() as fake:
    call = {"type": "tool_use", "name": "stuck", "input": {}}
    fake.reply(call, call)
    question = [{"role": "user", "content": "Hi"}]
    runner = fake.client().messages.run_tools(model="m", max_tokens=9, messages=question, tools=[stuck])
    threading.Thread(target=interrupt, daemon=True).start()
    try:
        runner.result()
    except KeyboardInterrupt:
        print([block["is_error"] for block in runner.messages[-1]["content"]])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout == "[True, True]\n"


user_name: ContextVar[str] = ContextVar("user_name", default="nobody")


def test_tools_see_the_context_variables_of_the_caller(loops: Loops) -> None:
    @tool
    def whose() -> str:
        return user_name.get()

    answer_calls(loops, use("whose"), use("whose"))
    token = user_name.set("ann")
    try:
        loops.run([whose])
    finally:
        user_name.reset(token)
    assert [block["content"] for block in loops.results()] == ["ann", "ann"]


def test_a_tool_that_changes_its_input_does_not_change_the_history(loops: Loops) -> None:
    class Popping(BetaBuiltinFunctionTool):
        def to_dict(self) -> Any:
            return {"name": "pop", "input_schema": {"type": "object"}}

        def call(self, input: Any) -> str:
            return str(input.pop("a").pop())

    answer_calls(loops, use("pop", {"a": [1, 2]}))
    loops.run([Popping()])
    assert loops.results()[0]["content"] == "2"
    assert loops.sent()[-1][1]["content"][0]["input"] == {"a": [1, 2]}


def test_files_in_a_result_are_read_at_once(loops: Loops, tmp_path: Path) -> None:
    path = tmp_path / "photo.png"

    def photo() -> Any:
        path.write_bytes(b"hello")
        return {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": path}}

    @tool
    async def take_photo() -> Any:
        return photo()

    taking = take_photo if loops.is_async else tool(photo, name="take_photo")
    answer_calls(loops, use("take_photo"))
    run = loops.run([taking], lambda *_: path.unlink(missing_ok=True), on_state=lambda state: json.dumps(state))
    assert loops.results()[0]["content"] == [PIXEL]
    assert not path.exists()
    assert run.runner.state()["messages"][2]["content"][0]["content"] == [PIXEL]


class FaultyError(Exception):
    def __str__(self) -> str:
        raise RuntimeError("no text")


def _raise(error: BaseException) -> Any:
    raise error


@pytest.mark.parametrize(
    ("function", "content"),
    [
        (lambda: "caf\ud800", "caf\ufffd"),
        (lambda: ["caf\ud800"], '["caf\ufffd"]'),
        (lambda: [{"type": "text", "text": "\ud83d"}], [{"type": "text", "text": "\ufffd"}]),
        (lambda: _raise(ValueError("\ud800")), "ValueError: \ufffd"),
        (lambda: _raise(ToolError("\udfff")), "\ufffd"),
        (lambda: _raise(FaultyError()), "FaultyError"),
        (lambda: {"type": "text", "text": ""}, ""),
        (lambda: [{"type": "text", "text": ""}], ""),
        (lambda: [Path("a"), uuid.UUID(int=1), Decimal("1.5")], f'["a", "{uuid.UUID(int=1)}", "1.5"]'),
    ],
    ids=["text", "list", "block", "exception", "ToolError", "faulty", "empty block", "empty blocks", "values"],
)
def test_any_text_of_a_tool_can_be_sent(
    loops: Loops, function: Callable[[], Any], content: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("CRITICAL", logger="anthropic_messages")  # pytest-xdist can't send a log with lone surrogates.
    loops.fake.tool_use("get", {})
    loops.fake.reply("Done.")
    run = loops.run([tool(function, name="get", input_schema={"type": "object"})])
    assert run.result.text == "Done."
    assert loops.results()[0]["content"] == content
    json.dumps(run.runner.state()).encode()


def test_a_coroutine_of_a_tool_of_a_synchronous_client_is_an_error() -> None:
    async def get() -> str:
        return "x"

    with FakeAnthropic() as fake:
        fake.tool_use("get", {})
        fake.reply("Done.")
        made = tool(lambda: get(), name="get", input_schema={"type": "object"})
        runner = fake.client().messages.run_tools(**ASK, messages=QUESTION, tools=[made])
        assert runner.result().text == "Done."
        (result,) = fake.requests[1].messages[-1]["content"]
        assert "Use `AsyncAnthropic`" in result["content"]


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("limit", [None, 60])
def test_an_exit_is_raised_however_many_calls_run(count: int, limit: float | None) -> None:
    with FakeAnthropic() as fake:
        fake.reply(*[use("leave") for _ in range(count)])
        fake.reply("Done.")
        made = tool(lambda: sys.exit(3), name="leave", input_schema={"type": "object"})
        runner = fake.client().messages.run_tools(**ASK, messages=QUESTION, tools=[made], tool_timeout=limit)
        with pytest.raises(SystemExit):
            runner.result()
        assert len(runner.messages[-1]["content"]) == count
        assert runner.result().text == "Done."
