"""Random loops: whatever happens, each call has exactly one result, runs at most once, and the history can be sent."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import anyio
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anthropic_messages import EndLoop, OverloadedError, ToolDenied, ToolError, tool
from anthropic_messages.testing import FakeAnthropic
from tests.facade.tools.conftest import ASK, QUESTION, use

ACTIONS = ("fine", "fine", "raises", "tool_error", "ends", "invalid", "denied", "unknown", "stops")
"""Outcomes of a call. `stops` interrupts the whole loop: KeyboardInterrupt, or a cancelled task."""

turns = st.tuples(
    st.lists(st.sampled_from(ACTIONS), max_size=4),
    st.sampled_from(["tool_use", "tool_use", "tool_use", "max_tokens", "refusal", "end_turn"]),
    st.sampled_from(["", "", "fault", "generate", "append", "restart", "paused"]),
)
scripts = st.lists(turns, max_size=5)
compacts = st.sampled_from([None, 1])
"""The option `compact`: no summaries, or one before each turn."""


class Interrupt(BaseException):
    """Ends the blocking loop as KeyboardInterrupt would, which pytest would take for its own."""


class Script:
    """The replies of the model, and what the tools did."""

    def __init__(self, turns: list[Any]) -> None:
        self.turns = list(turns)
        self.count = 0
        self.runs: Counter[int] = Counter()
        self.after = ""
        """The step of the user after the last reply."""

    def reply(self, request: Any) -> Any:
        if request.body.get("tool_choice") == {"type": "none"}:
            return "The summary."
        if not self.turns:
            return "Done."
        actions, stop_reason, self.after = self.turns.pop(0)
        if self.after == "paused":
            return message([text("Wait.")], "pause_turn")
        calls = []
        for action in actions:
            self.count += 1
            name = "nobody" if action == "unknown" else "act"
            value = {} if action == "invalid" else {"key": self.count, "action": action}
            calls.append(use(name, value, id=f"toolu_{self.count}"))
        if calls and stop_reason == "end_turn":
            stop_reason = "tool_use"
        if not calls and stop_reason == "tool_use":
            stop_reason = "end_turn"
        return message([text("Let me see."), *calls], stop_reason)


def text(value: str) -> dict[str, Any]:
    return {"type": "text", "text": value}


def message(content: list[Any], stop_reason: str) -> dict[str, Any]:
    return {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": ASK["model"],
        "content": content,
        "stop_reason": stop_reason,
        "stop_sequence": None,
    }


def blocks(message: Any, kind: str) -> list[Any]:
    content = message["content"]
    return [] if isinstance(content, str) else [block for block in content if block["type"] == kind]


def check_history(messages: list[Any]) -> None:
    """Check that each call has exactly one result, in the next message, and that no message is empty."""
    plain = json.loads(json.dumps(messages))
    for place, each in enumerate(plain):
        assert each["content"]
        calls = [block["id"] for block in blocks(each, "tool_use")]
        results = [block["tool_use_id"] for block in blocks(plain[place + 1], "tool_result")] if calls else []
        assert calls == results
        if blocks(each, "tool_result"):
            assert len(blocks(each, "tool_result")) == len(blocks(plain[place - 1], "tool_use"))
            kinds = [block["type"] == "tool_result" for block in each["content"]]
            assert kinds == sorted(kinds, reverse=True)


NOBODY = {"name": "nobody", "input_schema": {"type": "object"}}


def act_with(script: Script, key: int, action: str) -> Any:
    script.runs[key] += 1
    if action == "raises":
        raise LookupError("no")
    if action == "tool_error":
        raise ToolError("no")
    return EndLoop("end") if action == "ends" else "fine"


def before_tool(call: Any) -> Any:
    return ToolDenied("no") if call.input.get("action") == "denied" else None


def check_end(fake: FakeAnthropic, script: Script, runner: Any) -> None:
    check_history(runner.state()["messages"])
    check_history(json.loads(json.dumps(runner.state()))["messages"])
    assert all(count == 1 for count in script.runs.values())
    for request in fake.requests:
        if request.status == 200:
            check_history(request.messages)


def options(
    script: Script, tools: list[Any], stream: bool, raises: bool, eager: bool, compact: int | None
) -> dict[str, Any]:
    return {
        **ASK,
        "messages": QUESTION,
        "tools": [*tools, NOBODY],
        "stream": stream,
        "run_tools_eagerly": stream and eager,
        "before_tool": before_tool,
        "on_tool_error": "raise" if raises else "tell",
        "compact": compact,
    }


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(turns=scripts, stream=st.booleans(), raises=st.booleans(), eager=st.booleans(), compact=compacts)
def test_blocking_loops(turns: list[Any], stream: bool, raises: bool, eager: bool, compact: int | None) -> None:
    script = Script(turns)
    stopping: list[bool] = []

    @tool
    def act(key: int, action: str) -> Any:
        if action == "stops":
            stopping.append(True)
        return act_with(script, key, action)

    def on_state(state: dict[str, Any]) -> None:
        check_history(state["messages"])
        if stopping:  # The callback runs in the thread of the loop, where Ctrl-C is raised.
            stopping.clear()
            raise Interrupt

    with FakeAnthropic(strict=False) as fake:
        fake.reply_with(script.reply)
        client = fake.client(max_retries=0)
        arguments = options(script, [act], stream, raises, eager, compact)
        runner = client.messages.run_tools(**arguments, on_state=on_state)
        for _ in range(40):
            try:
                for item in runner:
                    if stream:
                        for _ in item:  # Not `until_done()`, which runs no calls early.
                            pass
                    check_history(json.loads(json.dumps(runner.state()["messages"])))
                    after, script.after = script.after, ""
                    if after == "fault":
                        fake.fault.overloaded()
                    elif after == "generate":
                        runner.generate_tool_call_response()
                    elif after == "append":
                        runner.append_messages({"role": "user", "content": "Hurry."})
                    elif after == "restart":
                        state = json.loads(json.dumps(runner.state()))
                        runner = client.messages.run_tools(**arguments, on_state=on_state, state=state)
                        break
                else:
                    break
            except (Interrupt, LookupError, OverloadedError):
                check_history(runner.state()["messages"])
        assert runner.stop_reason is not None
        check_end(fake, script, runner)


@pytest.mark.parametrize("library", ["asyncio", "trio"])
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(turns=scripts, stream=st.booleans(), raises=st.booleans(), eager=st.booleans(), compact=compacts)
def test_asynchronous_loops(
    library: str, turns: list[Any], stream: bool, raises: bool, eager: bool, compact: int | None
) -> None:
    script = Script(turns)
    scopes: list[anyio.CancelScope] = []

    @tool
    async def act(key: int, action: str) -> Any:
        if action == "stops":
            scopes[-1].cancel()
            await anyio.sleep(60)
        await anyio.sleep(0)
        return act_with(script, key, action)

    async def main(fake: FakeAnthropic) -> None:
        client = fake.async_client(max_retries=0)
        arguments = options(script, [act], stream, raises, eager, compact)
        runner = client.messages.run_tools(**arguments)
        for _ in range(40):
            try:
                with anyio.CancelScope() as scope:
                    scopes.append(scope)
                    restarted = False
                    async for item in runner:
                        if stream:
                            async for _ in item:
                                pass
                        after, script.after = script.after, ""
                        if after == "fault":
                            fake.fault.overloaded()
                        elif after == "generate":
                            await runner.generate_tool_call_response()
                        elif after == "append":
                            runner.append_messages({"role": "user", "content": "Hurry."})
                        elif after == "restart":
                            restarted = True
                            break
                    if restarted:
                        state = json.loads(json.dumps(runner.state()))
                        await runner.close()
                        runner = client.messages.run_tools(**arguments, state=state)
                    elif not scope.cancel_called:
                        break
            except (LookupError, OverloadedError):
                pass
            check_history(runner.state()["messages"])
        assert runner.stop_reason is not None
        check_end(fake, script, runner)
        await client.close()

    with FakeAnthropic(strict=False) as fake:
        fake.reply_with(script.reply)
        anyio.run(main, fake, backend=library)
