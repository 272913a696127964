"""`anthropic_messages.otel`: spans and metrics of calls over real sockets."""

from __future__ import annotations

import copy
import enum
import json
import logging
import subprocess
import sys
from collections import UserDict, UserString
from typing import Any

import anyio
import pytest
from opentelemetry import trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.sdk.trace.sampling import ALWAYS_OFF
from opentelemetry.trace import SpanKind, StatusCode

from anthropic_messages import (
    Anthropic,
    APIConnectionError,
    APIStatusError,
    CallHook,
    CallInfo,
    IncompleteStreamError,
    omit,
)
from anthropic_messages.otel import CAPTURE, OpenTelemetry
from tests.facade.conftest import QUESTION, World
from tests.facade.streaming.test_streams import START, TEXT, call, ending
from tests.support.wire import MESSAGE, Wire, failure, hang_up, reply, silence, stream, wait_for_hang_up

BUSY = failure(529, "overloaded_error", retry_after_ms="1")
COMMON = {
    "gen_ai.operation.name": "chat",
    "gen_ai.provider.name": "anthropic",
    "gen_ai.request.model": QUESTION["model"],
    "server.address": "127.0.0.1",
}
USAGE = {
    "input_tokens": 14,
    "output_tokens": 5,
    "cache_read_input_tokens": 100,
    "cache_creation_input_tokens": 20,
    "output_tokens_details": {"thinking_tokens": 3},
}


class Seen:
    """The SDK of OpenTelemetry with in-memory exporters, and a hook that uses it."""

    def __init__(self, **options: Any) -> None:
        self._spans = InMemorySpanExporter()
        self._metrics = InMemoryMetricReader()
        self.tracer_provider = TracerProvider()
        self.tracer_provider.add_span_processor(SimpleSpanProcessor(self._spans))
        providers = {"tracer_provider": self.tracer_provider, "meter_provider": MeterProvider([self._metrics])}
        self.hook = OpenTelemetry(**{**providers, **options})

    @property
    def span(self) -> ReadableSpan:
        (span,) = self._spans.get_finished_spans()
        return span

    @property
    def attributes(self) -> dict[str, Any]:
        return dict(self.span.attributes or {})

    def points(self, name: str) -> list[Any]:
        """Return the data points of a metric. Each has attributes, a sum and bounds."""
        data = self._metrics.get_metrics_data()
        assert data is not None
        metrics = [m for r in data.resource_metrics for s in r.scope_metrics for m in s.metrics]
        return [point for metric in metrics if metric.name == name for point in metric.data.data_points]

    def point(self, name: str) -> Any:
        (point,) = self.points(name)
        return point


@pytest.fixture
def seen() -> Seen:
    return Seen()


class TestAMessage:
    def test_the_span(self, world: World, wire: Wire, seen: Seen) -> None:
        wire.script = [reply(body={**MESSAGE, "usage": USAGE})]
        world.create(
            {"hooks": [seen.hook]},
            temperature=0.5,
            top_k=3,
            stop_sequences=["END"],
            output_config={"effort": "low", "format": {"type": "json_schema", "schema": {}}},
        )
        assert (seen.span.name, seen.span.kind) == (f"chat {QUESTION['model']}", SpanKind.CLIENT)
        assert seen.span.status.status_code is StatusCode.UNSET
        attributes = seen.attributes
        assert attributes.pop("server.port") == int(wire.url.rpartition(":")[2])
        assert attributes == {
            **COMMON,
            "gen_ai.request.max_tokens": 100,
            "gen_ai.request.temperature": 0.5,
            "gen_ai.request.top_k": 3,
            "gen_ai.request.stop_sequences": ("END",),
            "gen_ai.request.reasoning.level": "low",
            "gen_ai.output.type": "json",
            "gen_ai.response.id": "msg_1",
            "gen_ai.response.model": MESSAGE["model"],
            "gen_ai.response.finish_reasons": ("stop",),
            "gen_ai.usage.input_tokens": 134,
            "gen_ai.usage.output_tokens": 5,
            "gen_ai.usage.cache_read.input_tokens": 100,
            "gen_ai.usage.cache_write.input_tokens": 20,
            "gen_ai.usage.reasoning.output_tokens": 3,
        }

    @pytest.mark.parametrize("beside", ["text", b"\x89PNG"], ids=["text", "file"])
    def test_arguments_of_other_types_are_recorded_as_they_are_sent(
        self, world: World, wire: Wire, seen: Seen, beside: Any
    ) -> None:
        class Small(str, enum.Enum):  # noqa: UP042 - its text is `Small.MODEL`
            MODEL = "small"
            EFFORT = "low"

        class Limit(enum.IntEnum):
            TOKENS = 100

        source = {"type": "base64", "media_type": "image/png", "data": beside}
        world.create(
            {"hooks": [seen.hook]},
            model=Small.MODEL,
            max_tokens=Limit.TOKENS,
            messages=({"role": "user", "content": [{"type": "image", "source": source}]} for _ in range(1)),
            stop_sequences=(text for text in ["A", "B"]),
            top_k=UserString("3"),
            temperature=omit,
            output_config=UserDict(effort=Small.EFFORT),
        )
        assert wire.only.body["stop_sequences"] == ["A", "B"]
        assert len(wire.only.body["messages"]) == 1
        assert seen.span.name == "chat small"
        attributes = seen.attributes
        assert attributes["gen_ai.request.model"] == "small"
        assert type(attributes["gen_ai.request.model"]) is str
        assert type(attributes["gen_ai.request.max_tokens"]) is int
        assert attributes["gen_ai.request.stop_sequences"] == ("A", "B")
        assert attributes["gen_ai.request.reasoning.level"] == "low"
        assert attributes["gen_ai.request.top_k"] == "3"
        assert "gen_ai.request.temperature" not in attributes
        point = seen.point("gen_ai.client.operation.duration")
        assert point.attributes["gen_ai.request.model"] == "small"

    def test_the_metrics(self, world: World, wire: Wire, seen: Seen) -> None:
        wire.script = [reply(body={**MESSAGE, "usage": USAGE})]
        world.create({"hooks": [seen.hook]})
        common = {
            **COMMON,
            "server.port": int(wire.url.rpartition(":")[2]),
            "gen_ai.response.model": MESSAGE["model"],
        }
        duration = seen.point("gen_ai.client.operation.duration")
        assert duration.attributes == common
        assert duration.explicit_bounds == (
            0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92,
        )  # fmt: skip
        assert 0 < duration.sum < 10
        used = {point.attributes["gen_ai.token.type"]: point for point in seen.points("gen_ai.client.token.usage")}
        assert {kind: point.sum for kind, point in used.items()} == {"input": 134, "output": 5}
        assert used["input"].attributes == {**common, "gen_ai.token.type": "input"}
        assert used["input"].explicit_bounds == (
            1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864,
        )  # fmt: skip
        assert seen.points("gen_ai.client.operation.time_to_first_chunk") == []

    def test_attempts_are_events_of_one_span(self, world: World, wire: Wire, seen: Seen) -> None:
        wire.script = [hang_up, BUSY]
        world.create({"hooks": [seen.hook]})
        events = [(event.name, dict(event.attributes or {})) for event in seen.span.events]
        assert [name for name, _ in events] == ["anthropic_messages.retry"] * 2
        assert [attributes["error.type"] for _, attributes in events] == ["APIConnectionError", "overloaded_error"]
        assert [attributes["http.request.resend_count"] for _, attributes in events] == [0, 1]
        assert [attributes.get("http.response.status_code") for _, attributes in events] == [None, 529]
        assert "error.type" not in seen.attributes

    @pytest.mark.parametrize(
        ("answer", "error", "kind", "text"),
        [
            (failure(400, "invalid_request_error", "Nothing asked."), APIStatusError, "invalid_request_error", "asked"),
            (reply(502, b"<html>"), APIStatusError, "InternalServerError", "HTML"),
            (hang_up, APIConnectionError, "APIConnectionError", "broke"),
        ],
    )
    def test_an_error(
        self, world: World, wire: Wire, seen: Seen, answer: Any, error: type[Exception], kind: str, text: str
    ) -> None:
        wire.script = [answer]
        with pytest.raises(error):
            world.create({"hooks": [seen.hook], "max_retries": 0, "api_key": "hush"})
        assert seen.attributes["error.type"] == kind
        assert seen.span.status.status_code is StatusCode.ERROR
        assert text in (seen.span.status.description or "")
        assert seen.point("gen_ai.client.operation.duration").attributes["error.type"] == kind
        assert seen.points("gen_ai.client.token.usage") == []
        assert "hush" not in seen.span.to_json()

    def test_a_cancelled_call(self, world: World, wire: Wire, seen: Seen) -> None:
        if world.name == "sync":
            pytest.skip("threads are not cancelled")
        wire.script = [silence]

        async def cancelled(client: Any) -> None:
            with anyio.move_on_after(0.2):
                await client.messages.create(**QUESTION)
            assert trace.get_current_span() is trace.INVALID_SPAN

        world.use(world.client(hooks=[seen.hook]), cancelled)
        assert seen.attributes["error.type"] in ("CancelledError", "Cancelled")
        assert seen.span.status.status_code is StatusCode.ERROR

    def test_the_span_is_current_during_requests(self, world: World, wire: Wire, seen: Seen) -> None:
        """The span is current while a request is in progress, and a child of the span that was current before."""
        inside: list[Any] = []

        class Look(CallHook):
            def attempt_started(self, request: Any) -> None:
                inside.append(trace.get_current_span())

        tracer = seen.tracer_provider.get_tracer("test")
        wire.script = [BUSY]

        def blocking(client: Any) -> Any:
            with tracer.start_as_current_span("outside") as outside:
                client.messages.create(**QUESTION)
                assert trace.get_current_span() is outside

        async def awaited(client: Any) -> Any:
            with tracer.start_as_current_span("outside") as outside:
                await client.messages.create(**QUESTION)
                assert trace.get_current_span() is outside

        world.use(world.client(hooks=[seen.hook, Look]), blocking if world.name == "sync" else awaited)
        chat, outside = seen._spans.get_finished_spans()
        assert chat.parent is not None
        assert outside.context is not None
        assert chat.parent.span_id == outside.context.span_id
        assert [span.get_span_context() for span in inside] == [chat.context] * 2

    def test_other_operations_leave_no_trace(self, wire: Wire, seen: Seen) -> None:
        wire.script = [reply(body={"input_tokens": 14})]
        with Anthropic(api_key="offline", base_url=wire.url, hooks=[seen.hook]) as client:
            client.messages.count_tokens(model="m", messages=[{"role": "user", "content": "Hi"}])
        assert seen._spans.get_finished_spans() == ()

    def test_metrics_without_a_sampled_span(self, wire: Wire) -> None:
        seen = Seen(tracer_provider=TracerProvider(sampler=ALWAYS_OFF), capture_content=True)
        with Anthropic(api_key="offline", base_url=wire.url, hooks=[seen.hook]) as client:
            client.messages.create(**QUESTION)
        assert seen.point("gen_ai.client.operation.duration").count == 1

    @pytest.mark.parametrize(
        "odd", [{"usage": {}}, {"usage": {"input_tokens": None}}, {"usage": {"input_tokens": []}}, {"content": [None]}]
    )
    def test_an_unusual_response_is_returned(self, wire: Wire, odd: dict[str, Any]) -> None:
        wire.script = [reply(body={**MESSAGE, **odd})]
        seen = Seen(capture_content=True)
        with Anthropic(api_key="offline", base_url=wire.url, hooks=[seen.hook]) as client:
            assert client.messages.create(**QUESTION).id == "msg_1"
        assert seen.attributes["gen_ai.response.id"] == "msg_1"


class TestAStream:
    @pytest.mark.parametrize("odd", [{"usage": None}, {"usage": []}, {"content": None}])
    def test_an_unusual_stream_is_returned(self, wire: Wire, odd: dict[str, Any]) -> None:
        wire.script = [stream({**START, "message": {**START["message"], **odd}}, *ending())]
        seen = Seen(capture_content=True)
        with Anthropic(api_key="offline", base_url=wire.url, hooks=[seen.hook]) as client:
            assert [event.type for event in client.messages.create(**QUESTION, stream=True)][-1] == "message_stop"
        assert seen.attributes["gen_ai.request.stream"] is True

    @pytest.mark.parametrize("kind", ["follow", "raw_events"])
    def test_a_complete_stream(self, world: World, wire: Wire, seen: Seen, kind: str) -> None:
        wire.script = [stream(START, *TEXT, *ending("max_tokens", output_tokens=9))]
        getattr(world, kind)({"hooks": [seen.hook]})
        attributes = seen.attributes
        assert attributes["gen_ai.request.stream"] is True
        assert attributes["gen_ai.response.finish_reasons"] == ("length",)
        assert (attributes["gen_ai.usage.input_tokens"], attributes["gen_ai.usage.output_tokens"]) == (14, 9)
        first = attributes["gen_ai.response.time_to_first_chunk"]
        point = seen.point("gen_ai.client.operation.time_to_first_chunk")
        assert point.sum == first
        assert 0 < first <= seen.point("gen_ai.client.operation.duration").sum

    def test_an_interrupted_stream(self, world: World, wire: Wire, seen: Seen) -> None:
        wire.script = [stream(START, TEXT[0])]
        error = world.follow({"hooks": [seen.hook]}).error
        assert type(error) is IncompleteStreamError
        assert seen.attributes["error.type"] == "IncompleteStreamError"
        assert seen.attributes["gen_ai.usage.input_tokens"] == 14
        assert "gen_ai.usage.output_tokens" not in seen.attributes  # The total is unknown.

    def test_a_cancelled_stream(self, world: World, wire: Wire, seen: Seen) -> None:
        if world.name == "sync":
            pytest.skip("threads are not cancelled")
        wire.script = [stream(START, TEXT[0], then=wait_for_hang_up)]

        async def cancelled(client: Any) -> None:
            with anyio.move_on_after(0.3):
                async with client.messages.stream(**QUESTION) as stream:
                    await stream.until_done()

        world.use(world.client(hooks=[seen.hook]), cancelled)
        assert seen.attributes["error.type"] in ("CancelledError", "Cancelled")

    def test_an_abandoned_stream(self, wire: Wire, seen: Seen) -> None:
        wire.script = [stream(START, TEXT[0], then=wait_for_hang_up)]
        client = Anthropic(api_key="offline", base_url=wire.url, hooks=[seen.hook])
        with client, client.messages.stream(**QUESTION) as events:
            next(iter(events))
        assert "error.type" not in seen.attributes
        assert seen.span.status.status_code is StatusCode.UNSET


CONVERSATION: list[Any] = [
    {"role": "user", "content": "Hi"},
    {
        "role": "assistant",
        "content": [
            {"type": "thinking", "thinking": "Hm.", "signature": "s"},
            {"type": "tool_use", "id": "t1", "name": "f", "input": {"a": 1}},
            {"type": "server_tool_use", "id": "t2", "name": "web_search", "input": {"query": "q"}},
            {"type": "web_search_tool_result", "tool_use_id": "t2", "content": []},
        ],
    },
    {
        "role": "user",
        "content": [
            {"type": "tool_result", "tool_use_id": "t1", "content": [{"type": "text", "text": "21"}]},
            {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "aGk="}},
            {"type": "document", "source": {"type": "url", "url": "https://a.example/b.pdf"}},
        ],
    },
]


class TestContent:
    @pytest.mark.parametrize("kind", ["create", "follow", "raw_events"])
    def test_content_is_captured_if_enabled(self, world: World, wire: Wire, kind: str) -> None:
        seen = Seen(capture_content=True)
        if kind != "create":
            wire.script = [stream(START, *TEXT, *ending())]
        tools = [{"name": "f", "description": "Does.", "input_schema": {"type": "object"}}]
        getattr(world, kind)({"hooks": [seen.hook]}, messages=CONVERSATION, system="Be brief.", tools=tools)
        attributes = seen.attributes
        assert json.loads(attributes["gen_ai.system_instructions"]) == [{"type": "text", "content": "Be brief."}]
        assert json.loads(attributes["gen_ai.tool.definitions"]) == [{"type": "function", "name": "f"}]
        answer = {"role": "assistant", "parts": [{"type": "text", "content": "Paris."}], "finish_reason": "stop"}
        assert json.loads(attributes["gen_ai.output.messages"]) == [answer]
        searched = {"type": "web_search", "arguments": {"query": "q"}}
        found = {"type": "web_search_tool_result", "content": []}
        assert json.loads(attributes["gen_ai.input.messages"]) == [
            {"role": "user", "parts": [{"type": "text", "content": "Hi"}]},
            {
                "role": "assistant",
                "parts": [
                    {"type": "reasoning", "content": "Hm."},
                    {"type": "tool_call", "id": "t1", "name": "f", "arguments": {"a": 1}},
                    {"type": "server_tool_call", "id": "t2", "name": "web_search", "server_tool_call": searched},
                    {"type": "server_tool_call_response", "id": "t2", "server_tool_call_response": found},
                ],
            },
            {
                "role": "user",
                "parts": [
                    {"type": "tool_call_response", "id": "t1", "response": [{"type": "text", "content": "21"}]},
                    {"type": "blob", "modality": "image", "mime_type": "image/png", "content": ""},
                    {"type": "uri", "modality": "document", "uri": "https://a.example/b.pdf"},
                ],
            },
        ]

    @pytest.mark.parametrize(
        ("source", "part"),
        [
            (
                {"type": "base64", "media_type": "application/pdf", "data": "SECRET"},
                {"type": "blob", "modality": "document", "mime_type": "application/pdf", "content": ""},
            ),
            ({"type": "file", "file_id": "file_1"}, {"type": "file", "modality": "document", "file_id": "file_1"}),
            ({"type": "text", "media_type": "text/plain", "data": "Hi"}, {"type": "text", "content": "Hi"}),
            (
                {"type": "content", "content": [{"type": "text", "text": "Hi"}]},
                {"type": "document", "parts": [{"type": "text", "content": "Hi"}]},
            ),
            ({"type": "from the future", "data": "SECRET"}, {"type": "document"}),
        ],
    )
    def test_a_document(self, wire: Wire, source: dict[str, Any], part: dict[str, Any]) -> None:
        seen = Seen(capture_content=True)
        messages: Any = [{"role": "user", "content": [{"type": "document", "source": source}]}]
        with Anthropic(api_key="offline", base_url=wire.url, hooks=[seen.hook]) as client:
            client.messages.create(**{**QUESTION, "messages": messages})
        assert json.loads(seen.attributes["gen_ai.input.messages"]) == [{"role": "user", "parts": [part]}]

    @pytest.mark.parametrize("kind", ["follow", "raw_events"])
    @pytest.mark.parametrize("text", ['{"city": "Par', "{'"])
    def test_an_unfinished_input(self, world: World, wire: Wire, kind: str, text: str) -> None:
        seen = Seen(capture_content=True)
        wire.script = [stream(START, *call(text)[:-1], *ending("max_tokens"))]
        getattr(world, kind)({"hooks": [seen.hook]})
        part = json.loads(seen.attributes["gen_ai.output.messages"])[0]["parts"][0]
        assert part["arguments"]["$unfinished_input"]["partial_json"] == text

    def test_content_is_not_captured_by_default(self, wire: Wire, seen: Seen) -> None:
        with Anthropic(api_key="offline", base_url=wire.url, hooks=[seen.hook]) as client:
            client.messages.create(**QUESTION)
        assert not [name for name in seen.attributes if name.endswith((".messages", "instructions", "definitions"))]
        assert "capital" not in seen.span.to_json()

    @pytest.mark.parametrize(
        ("value", "captured"),
        [("SPAN_ONLY", True), ("span_and_event", True), ("NO_CONTENT", False), ("EVENT_ONLY", False), ("", False)],
    )
    def test_the_variable_of_the_conventions(self, monkeypatch: pytest.MonkeyPatch, value: str, captured: bool) -> None:
        monkeypatch.setenv(CAPTURE, value)
        assert OpenTelemetry().capture_content is captured
        assert OpenTelemetry(capture_content=not captured).capture_content is not captured

    @pytest.mark.parametrize(
        "messages", [[1], "x", [{"content": 5}], [{"role": "user", "content": [1, {"type": "image", "source": 5}]}]]
    )
    def test_an_invalid_request_is_sent(self, wire: Wire, messages: Any) -> None:
        wire.script = [failure(400, "invalid_request_error")]
        seen = Seen(capture_content=True)
        client = Anthropic(api_key="offline", base_url=wire.url, hooks=[seen.hook])
        with client, pytest.raises(APIStatusError):
            client.messages.create(**{**QUESTION, "messages": messages})
        assert seen.attributes["error.type"] == "invalid_request_error"


def test_without_an_sdk_nothing_is_recorded_and_nothing_breaks(wire: Wire) -> None:
    with Anthropic(api_key="offline", base_url=wire.url, hooks=[OpenTelemetry()]) as client:
        assert copy.deepcopy(client).messages.create(**QUESTION).id == "msg_1"


def test_without_opentelemetry() -> None:
    program = "import sys; sys.modules['opentelemetry'] = None; import anthropic_messages.otel"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stderr.endswith("Install OpenTelemetry: pip install 'anthropic-messages[otel]'\n")


def test_a_hook_that_returns_none(wire: Wire) -> None:
    def none(call: CallInfo) -> None:
        return None

    with Anthropic(api_key="offline", base_url=wire.url, hooks=[none]) as client:
        assert client.messages.create(**QUESTION).id == "msg_1"


LEVELS = 5_000


@pytest.mark.parametrize("kind", ["create", "follow", "raw_events"])
def test_a_deeply_nested_input(world: World, wire: Wire, kind: str, caplog: pytest.LogCaptureFixture) -> None:
    nested = '{"a":' * LEVELS + r'"\ud800"' + "}" * LEVELS
    block = {"type": "tool_use", "id": "toolu_1", "name": "f", "input": {}}
    if kind == "create":
        body = json.dumps({**MESSAGE, "content": [block]}).replace('"input": {}', f'"input": {nested}')
        wire.script = [reply(body=body.encode())]
    else:
        delta = {"type": "input_json_delta", "partial_json": nested}
        wire.script = [
            stream(
                {**START, "message": {**MESSAGE, "content": [], "stop_reason": None}},
                {"type": "content_block_start", "index": 0, "content_block": block},
                {"type": "content_block_delta", "index": 0, "delta": delta},
                {"type": "content_block_stop", "index": 0},
                {"type": "message_delta", "delta": {"stop_reason": "tool_use"}, "usage": {"output_tokens": 5}},
                {"type": "message_stop"},
            )
        ]
    seen = Seen(capture_content=True)
    with caplog.at_level(logging.DEBUG, "anthropic_messages.bodies"):
        answer = getattr(world, kind)({"hooks": [seen.hook]})
    if kind == "follow":
        assert answer.error is None
        answer = answer.message
    if kind != "raw_events":
        value, depth = answer.content[0].input, 0
        while isinstance(value, dict):
            value, depth = value["a"], depth + 1
        assert (value, depth) == ("\ud800", LEVELS)
    output = str((seen.span.attributes or {})["gen_ai.output.messages"])
    assert nested in output
    output.encode()  # As an exporter does.
    logged = [record.getMessage() for record in caplog.records if ": response " in record.getMessage()]
    assert '{"a":{"a":' in logged[0]
    assert "could not record" not in caplog.text
