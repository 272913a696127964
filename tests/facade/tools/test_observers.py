"""Hooks, spans and the log of the tool calls that `run_tools()` runs."""

from __future__ import annotations

import json
import logging
import threading
from typing import Any

import anyio
import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode

from anthropic_messages import CallHook, CallInfo, EndLoop, ToolCallInfo, ToolDenied, ToolHook, tool
from anthropic_messages.otel import OpenTelemetry

from .conftest import Loops, use

SECRET = "the secret of a test"


@tool
def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b


@tool
def fail(reason: str) -> str:
    """Fail."""
    raise LookupError(reason)


class Spans:
    """The SDK of OpenTelemetry with an exporter in memory."""

    def __init__(self, **options: Any) -> None:
        self._exporter = InMemorySpanExporter()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self._exporter))
        self.tracer = self.provider.get_tracer("test")
        self.hook = OpenTelemetry(tracer_provider=self.provider, **options)

    def named(self, prefix: str) -> list[ReadableSpan]:
        """Return the finished spans whose names begin with a prefix, sorted by name."""
        found = [span for span in self._exporter.get_finished_spans() if span.name.startswith(prefix)]
        return sorted(found, key=lambda span: span.name)


class Record(ToolHook):
    """Notes the calls and their ends."""

    seen: list[ToolCallInfo]

    def ended(self) -> None:
        self.seen.append(self.call)


@pytest.fixture
def record() -> type[Record]:
    return type("Recorder", (Record,), {"seen": []})


def test_a_hook_hears_of_each_call_that_runs(loops: Loops, record: type[Record]) -> None:
    loops.settings = {"hooks": [record]}
    loops.fake.reply(use("add", {"a": 1, "b": 2}), use("fail", {"reason": "no"}), use("add", {"a": "x"}), use("stop"))

    @tool
    def stop() -> EndLoop:
        return EndLoop("end", value=3)

    run = loops.run([add, fail, stop])
    first, second, third, last = (
        next(c for c in record.seen if c.id == call.id) for call in run.items[0].content if call.type == "tool_use"
    )
    assert (first.name, first.turn, first.input, first.outcome) == ("add", 1, {"a": 1, "b": 2}, "done")
    assert (first.result, first.error, first.description) == ("3", None, "Add two numbers.")
    assert first.elapsed == first.elapsed > 0
    assert (second.outcome, second.result) == ("failed", None)
    assert isinstance(second.error, LookupError)
    assert third.outcome == "failed"
    assert last.outcome == "done"
    assert last.result.value == 3


def test_calls_that_do_not_run_are_not_observed(loops: Loops, record: type[Record]) -> None:
    loops.settings = {"hooks": [record]}
    loops.fake.reply(use("add", {"a": 1, "b": 2}), use("other"))
    loops.fake.reply("Bye.")
    other = {"name": "other", "input_schema": {"type": "object"}}
    loops.run([add, other], before_tool=lambda call: ToolDenied("no"))
    assert record.seen == []


def test_hooks_for_calls_of_the_api_and_of_tools_do_not_mix(loops: Loops, record: type[Record]) -> None:
    operations: list[str] = []

    class Calls(CallHook):
        def __init__(self, call: CallInfo) -> None:
            super().__init__(call)
            operations.append(call.operation)

    loops.settings = {"hooks": [record, Calls]}
    loops.fake.tool_use("add", {"a": 1, "b": 2})
    loops.fake.reply("3")
    loops.run([add])
    assert operations == ["messages.create", "messages.create"]
    assert [call.name for call in record.seen] == ["add"]


def test_a_call_that_exceeds_its_time(loops: Loops, record: type[Record]) -> None:
    loops.settings = {"hooks": [record]}
    release = threading.Event()

    def wait() -> None:
        release.wait(30)

    async def await_() -> None:
        await anyio.sleep(30)

    loops.fake.tool_use("wait")
    loops.fake.reply("Late.")
    try:
        loops.run([tool(await_ if loops.is_async else wait, name="wait", timeout=0.02)])
    finally:
        release.set()
    assert [call.outcome for call in record.seen] == ["timed_out"]


def test_a_call_that_is_interrupted(loops: Loops, record: type[Record]) -> None:
    loops.settings = {"hooks": [record]}

    class Interrupt(BaseException):
        pass

    @tool
    def stop() -> None:
        raise Interrupt

    loops.fake.tool_use("stop")
    with pytest.raises(Interrupt):
        loops.run([stop])
    assert [call.outcome for call in record.seen] == ["cancelled"]


def test_an_exception_of_a_hook_is_raised_after_the_call(loops: Loops) -> None:
    class Broken(ToolHook):
        def ended(self) -> None:
            raise ZeroDivisionError

    loops.settings = {"hooks": [Broken]}
    loops.fake.tool_use("add", {"a": 1, "b": 2})
    runners: list[Any] = []
    with pytest.raises(ZeroDivisionError):
        loops.run([add], lambda runner, _: runners.append(runner))
    assert runners[0].messages[-1]["content"][0]["content"] == "3"


@pytest.mark.parametrize("captures", [False, True])
def test_spans(loops: Loops, captures: bool) -> None:
    spans = Spans(capture_content=captures)
    loops.settings = {"hooks": [spans.hook]}

    @tool
    def look(city: str) -> list[Any]:
        """Look."""
        with spans.tracer.start_as_current_span("inner"):
            return ["text", {"type": "image", "source": {"type": "url", "url": "https://example.com/a.png"}}]

    loops.fake.reply(use("look", {"city": SECRET}), use("fail", {"reason": SECRET}))
    loops.fake.reply("Bye.")
    with spans.tracer.start_as_current_span("root") as root:
        run = loops.run([look, fail])
    failed, looked = spans.named("execute_tool")
    assert (failed.name, looked.name) == ("execute_tool fail", "execute_tool look")
    blocks = run.items[0].content
    attributes: dict[str, Any] = dict(looked.attributes or {})
    captured = {name: attributes.pop(name, None) for name in ("gen_ai.tool.call.arguments", "gen_ai.tool.call.result")}
    assert attributes == {
        "gen_ai.operation.name": "execute_tool",
        "gen_ai.tool.name": "look",
        "gen_ai.tool.call.id": blocks[0].id,
        "gen_ai.tool.description": "Look.",
        "gen_ai.tool.type": "function",
    }
    assert looked.status.status_code is StatusCode.UNSET
    assert (failed.attributes or {})["error.type"] == "LookupError"
    assert failed.status.status_code is StatusCode.ERROR
    if captures:
        assert json.loads(captured["gen_ai.tool.call.arguments"]) == {"city": SECRET}
        assert json.loads(captured["gen_ai.tool.call.result"]) == [
            {"type": "text", "content": "text"},
            {"type": "uri", "modality": "image", "uri": "https://example.com/a.png"},
        ]
    else:
        assert SECRET not in looked.to_json() + failed.to_json()
    (inner,) = spans.named("inner")
    assert inner.parent is not None
    assert looked.context is not None
    assert inner.parent.span_id == looked.context.span_id
    for span in (failed, looked, *spans.named("chat")):
        assert span.parent is not None
        assert span.parent.span_id == root.get_span_context().span_id
    assert not trace.get_current_span().is_recording()


def test_the_span_of_a_single_call_ends_with_it(loops: Loops) -> None:
    spans = Spans()
    loops.settings = {"hooks": [spans.hook]}
    loops.fake.tool_use("add", {"a": 1, "b": 2})
    loops.fake.reply("3")
    loops.run([add])
    (span,) = spans.named("execute_tool")
    for chat in spans.named("chat"):
        assert chat.parent is None, "the span of the tool is current only while the tool runs"
    assert span.parent is None


def test_calls_run_while_a_reply_is_streamed(loops: Loops) -> None:
    spans = Spans()
    loops.settings = {"hooks": [spans.hook]}
    loops.fake.tool_use("add", {"a": 1, "b": 2})
    loops.fake.reply("3")

    def read(_: Any, stream: Any) -> Any:
        if not loops.is_async:
            return list(stream)

        async def aread() -> None:
            async for _ in stream:
                pass

        return aread()

    loops.run([add], read, stream=True, run_tools_eagerly=True)
    assert [span.name for span in spans.named("execute_tool")] == ["execute_tool add"]


def test_the_log(loops: Loops, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "anthropic_messages")
    loops.fake.reply(use("add", {"a": 123456789, "b": 2}), use("add", {"a": SECRET, "b": 2}))
    loops.fake.reply("3")
    run = loops.run([add])
    lines = sorted(r.getMessage() for r in caplog.records if r.getMessage().startswith("tool "))
    ids = sorted(block.id for block in run.items[0].content)
    assert len(lines) == len(ids) == 2
    assert all(line.startswith("tool add: ") for line in lines)
    assert all(any(each in line for line in lines) for each in ids)
    assert "123456789" not in caplog.text
    assert SECRET not in caplog.text


def test_without_observers_nothing_is_logged(loops: Loops, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "anthropic_messages")
    loops.fake.tool_use("add", {"a": 1, "b": 2})
    loops.fake.reply("3")
    loops.run([add])
    assert not [r for r in caplog.records if r.getMessage().startswith("tool ")]


def test_an_instance_in_place_of_the_class(loops: Loops) -> None:
    with pytest.raises(TypeError, match="subclass of `CallHook` or `ToolHook`"):
        loops.fake.client(hooks=[object()])
    with pytest.raises(TypeError, match=r"Pass an instance: `OpenTelemetry\(\)`"):
        loops.fake.client(hooks=[OpenTelemetry])
