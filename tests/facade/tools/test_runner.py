"""The runner itself: closing it, its state callback, errors of streams, and values that are hard to encode."""

from __future__ import annotations

import asyncio
import copy
import enum
import pickle
import threading
from collections.abc import Callable
from typing import Any

import anyio
import pytest

from anthropic_messages import APITimeoutError, IncompleteStreamError, ToolDenied, ToolError, tool
from anthropic_messages.testing import FakeAnthropic
from tests.facade.tools.conftest import ASK, QUESTION, Loops, use


@tool
def add(a: int, b: int) -> int:
    return a + b


def start(fake: FakeAnthropic, **options: Any) -> Any:
    messages: Any = fake.client(max_retries=0).messages
    return messages.run_tools(**{**ASK, "messages": QUESTION, "tools": [add], **options})


@pytest.mark.parametrize("stream", [False, True])
def test_a_closed_runner_yields_nothing_more(stream: bool) -> None:
    with FakeAnthropic() as fake:
        fake.tool_use("add", {"a": 1, "b": 2})
        with start(fake, stream=stream) as runner:
            item = next(runner)
        assert list(runner) == []
        assert runner.stop_reason == "closed"
        assert runner.messages == QUESTION
        if stream:
            assert item.response.is_closed


@pytest.mark.parametrize("stream", [False, True])
def test_a_closed_asynchronous_runner_yields_nothing_more(stream: bool) -> None:
    async def main() -> None:
        with FakeAnthropic() as fake:
            fake.tool_use("add", {"a": 1, "b": 2})
            async with fake.async_client() as client:
                messages: Any = client.messages
                async with messages.run_tools(**ASK, messages=QUESTION, tools=[add], stream=stream) as runner:
                    item = await anext(runner)
                assert [each async for each in runner] == []
                assert runner.stop_reason == "closed"
                if stream:
                    assert item.response.is_closed

    asyncio.run(main())


def test_a_state_can_be_saved_by_a_coroutine_function() -> None:
    states: list[Any] = []

    async def save(state: dict[str, Any]) -> None:
        await asyncio.sleep(0)
        states.append(state)

    async def main() -> None:
        with FakeAnthropic() as fake:
            fake.reply(use("add", {"a": 1, "b": 2}), use("add", {"a": 3, "b": 4}))
            fake.reply("Done.")
            async with fake.async_client() as client:
                await client.messages.run_tools(**ASK, messages=QUESTION, tools=[add], on_state=save).result()

    asyncio.run(main())
    assert [len(state["results"]) for state in states] == [0, 1, 2, 2, 0, 0]
    assert [state["is_open"] for state in states] == [True, True, True, False, True, False]


def test_an_error_of_the_state_callback_is_raised_as_it_is(loops: Loops) -> None:
    def save(state: dict[str, Any]) -> None:
        if state["results"]:
            raise OSError("disk full")

    loops.fake.reply(use("add", {"a": 1, "b": 2}), use("add", {"a": 3, "b": 4}))
    with pytest.raises(OSError, match="disk full"):
        loops.run([add], on_state=save)


def test_a_stream_that_breaks_off_is_asked_for_again() -> None:
    with FakeAnthropic() as fake:
        fake.tool_use("add", {"a": 1, "b": 2})
        fake.reply("Done.")
        runner = start(fake, stream=True)
        fake.fault.early_end()
        with pytest.raises(IncompleteStreamError):
            runner.result()
        assert runner.messages == QUESTION
        assert runner.result().text == "Done."


def test_the_deadline_ends_a_request(loops: Loops) -> None:
    loops.fake.fault.stall(times=None)
    with pytest.raises(RuntimeError, match=r"There is no message.*\(deadline\)"):
        loops.run([add], deadline=0.5)


def test_a_timeout_before_the_deadline_is_raised(loops: Loops) -> None:
    loops.fake.fault.stall(times=None)
    with pytest.raises(APITimeoutError):
        loops.run([add], deadline=600, total_timeout=0.3)


class Mode(enum.Enum):
    FAST = "fast"
    EXACT = "exact"


def test_defaults_in_schemas() -> None:
    nothing = object()

    @tool
    def run(mode: Mode = Mode.FAST, other: Any = nothing, **more: int) -> str:
        return f"{mode.value} {more}"

    schema = run.to_dict()["input_schema"]
    assert schema["properties"]["mode"] == {"allOf": [{"$ref": "#/$defs/Mode"}], "default": "fast"}
    assert "default" not in schema["properties"]["other"]
    assert schema["additionalProperties"] is True
    assert run.call({"mode": "exact", "size": 3}) == "exact {'size': 3}"


def test_a_lone_surrogate_in_an_input() -> None:
    echo = tool(lambda text: text, name="echo", input_schema={"type": "object"})
    assert echo.call({"text": "\ud83d"}) == "\ud83d"
    with pytest.raises(ToolError, match="Invalid input"):
        add.call({"a": "\ud83d", "b": 1})


@pytest.mark.parametrize(
    ("change", "error", "text"),
    [
        (lambda runner: runner.set_messages_params(3), TypeError, "`params` must be a dict or a function"),
        (lambda runner: runner.set_messages_params({"tools": [len]}), TypeError, "contains the function 'len'"),
        (lambda runner: runner.set_messages_params({"stream": True}), TypeError, "`stream` can't change"),
        (lambda runner: runner.set_messages_params({"messages": "Hi"}), TypeError, "`messages` must be a list"),
    ],
)
def test_bad_changes(change: Callable[[Any], Any], error: type[Exception], text: str) -> None:
    with FakeAnthropic() as fake, pytest.raises(error, match=text):
        change(start(fake))


def test_tools_can_change_between_turns() -> None:
    double = tool(lambda n: 2 * n, name="double", input_schema={"type": "object"})
    with FakeAnthropic() as fake:
        fake.tool_use("add", {"a": 1, "b": 2})
        fake.reply(use("double", {"n": 3}), use("add", {"a": 3, "b": 4}))
        fake.reply("Done.")
        runner = start(fake)
        next(runner)
        runner.set_messages_params(lambda params: {**params, "tools": [*params["tools"], double]})
        assert runner.result().text == "Done."
        contents = [block["content"] for block in fake.requests[-1].messages[-1]["content"]]
        assert contents == ["6", "7"]


async def _nothing(*_: Any) -> None:
    return None


@pytest.mark.parametrize("name", ["before_tool", "on_state"])
def test_a_callback_of_a_synchronous_client_that_returns_a_coroutine_is_an_error(name: str) -> None:
    with FakeAnthropic() as fake:
        fake.tool_use("add", {"a": 1, "b": 2})
        options: Any = {name: lambda value: _nothing(value)}
        runner = fake.client().messages.run_tools(**ASK, messages=QUESTION, tools=[add], **options)
        with pytest.raises(TypeError, match=r"returned the coroutine '_nothing'.* Use `AsyncAnthropic`"):
            runner.result()


@pytest.mark.parametrize("method", ["until_done", "generate_tool_call_response"])
def test_a_tool_that_drives_its_own_runner_is_an_error(loops: Loops, method: str) -> None:
    runners: list[Any] = []

    def drive() -> Any:
        return getattr(runners[0], method)()

    async def adrive() -> Any:
        return await getattr(runners[0], method)()

    loops.fake.reply("Wait.", stop_reason="pause_turn")
    loops.fake.tool_use("drive", {})
    loops.fake.reply("Done.")
    made = tool(adrive if loops.is_async else drive, name="drive", input_schema={"type": "object"})
    run = loops.run([made], lambda runner, _: runners.append(runner))
    assert run.result.text == "Done."
    (result,) = loops.results()
    assert result["is_error"] is True
    assert "The runner is running already" in result["content"]


def test_a_runner_that_runs_in_another_thread_is_an_error() -> None:
    has_started, may_end = threading.Event(), threading.Event()

    def wait() -> str:
        has_started.set()
        may_end.wait()
        return "x"

    with FakeAnthropic() as fake:
        fake.tool_use("wait", {})
        fake.reply("Done.")
        made = tool(wait, input_schema={"type": "object"})
        runner = fake.client().messages.run_tools(**ASK, messages=QUESTION, tools=[made])
        thread = threading.Thread(target=runner.until_done)
        thread.start()
        has_started.wait()
        with pytest.raises(RuntimeError, match="running already"):
            next(runner)
        may_end.set()
        thread.join()
        assert runner.result().text == "Done."
        assert len(fake.requests) == 2


def test_a_runner_is_not_pickled_or_copied() -> None:
    with FakeAnthropic() as fake:
        runner = fake.client().messages.run_tools(**ASK, messages=QUESTION, tools=[add])
        for copy_of in (pickle.dumps, copy.copy, copy.deepcopy):
            with pytest.raises(TypeError, match=r"Save `runner.state\(\)`"):
                copy_of(runner)


def test_a_coroutine_function_that_cancels_itself_has_an_error_as_result() -> None:
    async def cancel() -> None:
        raise asyncio.CancelledError

    async def main(fake: FakeAnthropic) -> None:
        async with fake.async_client() as client:
            made = tool(cancel, input_schema={"type": "object"})
            runner = client.messages.run_tools(**ASK, messages=QUESTION, tools=[made, add])
            assert (await runner.result()).text == "Done."

    with FakeAnthropic() as fake:
        fake.reply(use("cancel"), use("add", {"a": 1, "b": 2}))
        fake.reply("Done.")
        asyncio.run(main(fake))
        text = "The tool was cancelled by something that it awaited."
        cancelled, added = fake.requests[1].messages[-1]["content"]
        assert (cancelled["content"], added["content"]) == ("RuntimeError: " + text, "3")


@pytest.mark.parametrize("library", ["asyncio", "trio"])
@pytest.mark.parametrize("count", [1, 2])
def test_an_exit_in_asynchronous_code_is_raised_as_it_is(library: str, count: int) -> None:
    async def leave() -> None:
        raise SystemExit(3)

    async def main(fake: FakeAnthropic) -> None:
        async with fake.async_client() as client:
            made = tool(leave, input_schema={"type": "object"})
            runner = client.messages.run_tools(**ASK, messages=QUESTION, tools=[made])
            with pytest.raises(SystemExit):
                await runner.result()
            assert len(runner.messages[-1]["content"]) == count
            assert (await runner.result()).text == "Done."

    with FakeAnthropic() as fake:
        fake.reply(*[use("leave") for _ in range(count)])
        fake.reply("Done.")
        anyio.run(main, fake, backend=library)


@pytest.mark.parametrize("messages", ["Hi", None, {"role": "user", "content": "Hi"}])
def test_messages_and_tools_must_be_lists(messages: Any) -> None:
    with FakeAnthropic() as fake:
        with pytest.raises(TypeError, match="`messages` must be a list of messages"):
            fake.client().messages.run_tools(**ASK, messages=messages, tools=[add])
        with pytest.raises(TypeError, match="`tools` must be a list of tools"):
            fake.client().messages.run_tools(**ASK, messages=QUESTION, tools=messages)


def test_the_reason_of_a_denial_must_be_text() -> None:
    reason: Any = 5
    with pytest.raises(TypeError, match="`reason` must be a string"):
        ToolDenied(reason)
