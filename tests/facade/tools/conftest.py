from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from functools import partial
from inspect import isawaitable
from typing import Any

import pytest
import trio

from anthropic_messages.testing import FakeAnthropic

ASK: dict[str, Any] = {"model": "claude-haiku-4-5", "max_tokens": 1024}
QUESTION: list[Any] = [{"role": "user", "content": "How is the weather?"}]


class Run:
    """The end of a loop that a test has driven."""

    def __init__(self, runner: Any) -> None:
        self.runner = runner
        self.items: list[Any] = []
        self.result: Any = None


class Loops:
    """Drives `run_tools()` of a synchronous or an asynchronous client against the offline API."""

    def __init__(self, kind: str, fake: FakeAnthropic) -> None:
        self.kind = kind
        self.fake = fake
        self.is_async = kind != "sync"
        self.settings: dict[str, Any] = {}
        """Settings of the client."""

    def run(self, tools: Any, body: Callable[[Any, Any], Any] | None = None, **options: Any) -> Run:
        """Drive a loop to its end. `body` receives the runner and each item, as the body of a `for` loop would."""
        options = {**ASK, "messages": QUESTION, "tools": tools, **options}
        if self.kind == "sync":
            return self._run(options, body)
        if self.kind == "asyncio":
            return asyncio.run(self._arun(options, body))
        return trio.run(partial(self._arun, options, body))

    def _run(self, options: dict[str, Any], body: Callable[[Any, Any], Any] | None) -> Run:
        with self.fake.client(**self.settings) as client:
            run = Run(client.messages.run_tools(**options))
            for item in run.runner:
                run.items.append(item)
                if body is not None:
                    body(run.runner, item)
            run.result = run.runner.result()
        return run

    async def _arun(self, options: dict[str, Any], body: Callable[[Any, Any], Any] | None) -> Run:
        async with self.fake.async_client(**self.settings) as client:
            run = Run(client.messages.run_tools(**options))
            async for item in run.runner:
                run.items.append(item)
                done = None if body is None else body(run.runner, item)
                if isawaitable(done):
                    await done
            run.result = await run.runner.result()
        return run

    def sent(self) -> list[list[dict[str, Any]]]:
        """Return the messages of each request."""
        return [request.messages for request in self.fake.requests]

    def results(self, request: int = -1) -> list[dict[str, Any]]:
        """Return the tool results in the last message of a request."""
        content = self.fake.requests[request].messages[-1]["content"]
        return [block for block in content if block["type"] == "tool_result"]


@pytest.fixture(params=["sync", "asyncio", "trio"])
def loops(request: pytest.FixtureRequest) -> Iterator[Loops]:
    with FakeAnthropic() as fake:
        fake.auto_reply = False
        yield Loops(request.param, fake)


def use(name: str, input: dict[str, Any] | None = None, **fields: Any) -> dict[str, Any]:
    """Return a `tool_use` block for `fake.reply()`."""
    return {"type": "tool_use", "name": name, "input": input or {}, **fields}
