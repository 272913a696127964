"""The cost of `messages.run_tools()` for one turn, beyond the call of the API.

The requests are answered by objects in memory, so that the whole time is that of the loop: the validation of one input,
the call of the function, its result, and the history. Each turn has one call.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from time import process_time
from typing import Any

from .faults import WrongAnswer
from .measure import Row

TURNS = 50
MOST = 20e-6
"""Seconds of processor time for one turn."""


def measure(rounds: int) -> Iterator[Row]:
    """Yield the rows of the group `tools`."""
    for name, read in (("a turn, sync", read_blocking), ("a turn, async", read_asynchronous)):
        read()  # Not measured: it builds the schema and loads modules.
        yield Row("tools", name, "s", {"ours": [read() for _ in range(rounds)]}, ratios=(), most=MOST)


def read_blocking() -> float:
    """Return the seconds for one turn of a synchronous client."""
    from anthropic_messages._tools.runner import ToolRunner

    replies = iter(_replies())
    runner = _runner(ToolRunner, lambda **_: next(replies), [_tool(_add)])
    start = process_time()
    message = runner.result()
    return _checked(message, process_time() - start)


def read_asynchronous() -> float:
    """Return the seconds for one turn of an asynchronous client."""
    from anthropic_messages._tools.runner import AsyncToolRunner

    async def run() -> float:
        replies = iter(_replies())

        async def send(**_: Any) -> Any:
            return next(replies)

        runner = _runner(AsyncToolRunner, send, [_tool(_add_later)])
        start = process_time()
        message = await runner.result()
        return _checked(message, process_time() - start)

    return asyncio.run(run())


def _add(a: int, b: int) -> int:
    return a + b


async def _add_later(a: int, b: int) -> int:
    return a + b


_TOOLS: dict[Any, Any] = {}


def _tool(function: Callable[..., Any]) -> Any:
    """Return the tool of a function, whose schema is built once."""
    from anthropic_messages import tool

    return _TOOLS.setdefault(function, tool(function, name="add"))


def _runner(cls: Any, send: Callable[..., Any], tools: list[Any]) -> Any:
    from anthropic_messages._tools.loop import Limits

    return cls(
        send,
        {"model": "claude-haiku-4-5", "max_tokens": 1024},
        messages=[{"role": "user", "content": "Add numbers."}],
        tools=tools,
        is_streamed=False,
        limits=Limits(max_turns=None, max_tokens_total=None, deadline=None, tool_timeout=None),
        max_parallel=None,
        before_tool=None,
        on_state=None,
        raises=False,
        asks_again=False,
        state=None,
    )


def _replies() -> list[Any]:
    from anthropic_messages.types import Message

    text = {"type": "text", "text": "Let me add."}
    uses = [{"type": "tool_use", "id": f"toolu_{n}", "name": "add", "input": {"a": n, "b": 1}} for n in range(TURNS)]
    contents: list[list[Any]] = [*([text, use] for use in uses), [text]]
    return [
        Message.from_dict(
            {
                "id": "msg_1",
                "type": "message",
                "role": "assistant",
                "model": "claude-haiku-4-5",
                "content": content,
                "stop_reason": "tool_use" if len(content) == 2 else "end_turn",
                "stop_sequence": None,
                "usage": {"input_tokens": 100, "output_tokens": 20},
            }
        )
        for content in contents
    ]


def _checked(message: Any, seconds: float) -> float:
    if message.text != "Let me add.":
        raise WrongAnswer(f"the loop ended with {message.text!r}")
    return seconds / (TURNS + 1)
