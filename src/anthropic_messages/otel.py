"""Traces and metrics of calls with OpenTelemetry (the extra `otel`).

    client = Anthropic(hooks=[OpenTelemetry()])

They follow OpenTelemetry's semantic conventions for generative AI as of late 2026, which are still in development:
https://github.com/open-telemetry/semantic-conventions-genai
"""

from __future__ import annotations

import os
from contextvars import Token
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

try:
    from opentelemetry import context, metrics, trace
    from opentelemetry.context import Context
    from opentelemetry.metrics import Histogram, MeterProvider
    from opentelemetry.trace import TracerProvider
    from opentelemetry.util.types import AttributeValue
except ModuleNotFoundError as _error:
    raise ModuleNotFoundError("Install OpenTelemetry: pip install 'anthropic-messages[otel]'") from _error

from anthropic_messages_client import types as _types
from anthropic_messages_client._lazy import LazyModule
from anthropic_messages_client.encoding import encode_json

from . import __version__
from ._errors import APIError, APIStatusError
from ._json_text import read_json
from ._observe.hooks import Attempt, CallHook, CallInfo
from ._observe.tool_hooks import ToolCallInfo, ToolHook

if TYPE_CHECKING:
    import httpx
else:
    httpx = LazyModule("httpx")

__all__ = ["OpenTelemetry"]

CAPTURE = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"
_CAPTURING = frozenset({"span_only", "span_and_event", "true"})

# Bucket boundaries that the conventions recommend.
_SECONDS = [0.01 * 2**power for power in range(14)]
_TOKENS = [4**power for power in range(14)]

_REQUEST = {
    "max_tokens": "gen_ai.request.max_tokens",
    "stop_sequences": "gen_ai.request.stop_sequences",
    "temperature": "gen_ai.request.temperature",
    "top_k": "gen_ai.request.top_k",
    "top_p": "gen_ai.request.top_p",
}


class OpenTelemetry:
    """A hook that records a span and metrics for each message, and a span for each tool call. Pass it to `hooks=`.

    The span is named `chat` and the model. It lasts from the start of the call to the end of the response or stream,
    and covers all attempts: a failed attempt that is retried is an event, and the spans of an instrumented HTTP
    library are children. If the call failed or was cancelled, `error.type` is the API's error type, such as
    `overloaded_error`, or the name of the exception. An abandoned stream has no `error.type`.

    The metrics are `gen_ai.client.operation.duration`, `gen_ai.client.token.usage` and, for streams,
    `gen_ai.client.operation.time_to_first_chunk`. Other operations, such as counting tokens, are not recorded.

    Each tool call that `run_tools()` runs has a span `execute_tool` with the name of the tool. Its parent is the span
    that is current where you iterate over the runner, and spans that the tool starts are children. If the call failed,
    `error.type` is the name of the exception, or `timeout`.

    Args:
        tracer_provider: Provider of the tracer; the global one by default.
        meter_provider: Provider of the metrics; the global one by default.
        capture_content: True to record the messages, the system prompt, the names of the tools, the response, and the
            inputs and results of tool calls. Of images and documents, the type is recorded but not the data. By
            default, it is true if the environment variable OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT is
            SPAN_ONLY or SPAN_AND_EVENT.
    """

    _logs_errors = True

    def __init__(
        self,
        *,
        tracer_provider: TracerProvider | None = None,
        meter_provider: MeterProvider | None = None,
        capture_content: bool | None = None,
    ) -> None:
        if capture_content is None:
            capture_content = os.environ.get(CAPTURE, "").strip().lower() in _CAPTURING
        self._tracer_provider = tracer_provider
        self._meter_provider = meter_provider
        self.capture_content = capture_content

    def __call__(self, call: CallInfo) -> CallHook | None:
        """Return the hook of one call; None if the operation is not recorded."""
        return _Chat(call, self) if call.operation == "messages.create" else None

    def for_tool(self, call: ToolCallInfo) -> ToolHook:
        """Return the hook of one tool call."""
        return _ExecuteTool(call, self)

    @cached_property
    def tracer(self) -> trace.Tracer:
        """The tracer of this package."""
        return trace.get_tracer("anthropic_messages", __version__, self._tracer_provider)

    @cached_property
    def _meter(self) -> metrics.Meter:
        return metrics.get_meter("anthropic_messages", __version__, self._meter_provider)

    @cached_property
    def duration(self) -> Histogram:
        """The histogram of durations in seconds."""
        return self._meter.create_histogram(
            "gen_ai.client.operation.duration",
            unit="s",
            description="GenAI operation duration.",
            explicit_bucket_boundaries_advisory=_SECONDS,
        )

    @cached_property
    def token_usage(self) -> Histogram:
        """The histogram of input and output tokens."""
        return self._meter.create_histogram(
            "gen_ai.client.token.usage",
            unit="{token}",
            description="Number of input and output tokens used.",
            explicit_bucket_boundaries_advisory=_TOKENS,
        )

    @cached_property
    def time_to_first_chunk(self) -> Histogram:
        """The histogram of seconds until the first event of a stream."""
        return self._meter.create_histogram(
            "gen_ai.client.operation.time_to_first_chunk",
            unit="s",
            description="Time to receive the first chunk of a stream, from the start of the call.",
            explicit_bucket_boundaries_advisory=_SECONDS,
        )

    def __getstate__(self) -> dict[str, Any]:
        # Instruments can't be pickled. They are created again in the process that receives the client.
        names = ("_tracer_provider", "_meter_provider", "capture_content")
        return {name: getattr(self, name) for name in names}


class _Chat(CallHook):
    """The span of one message."""

    _logs_errors = True

    def __init__(self, call: CallInfo, otel: OpenTelemetry) -> None:
        super().__init__(call)
        self._otel = otel
        fields = _RequestFields(call)
        model = str(fields.get("model", ""))
        self._token: Token[Context] | None = None
        address = urlsplit(call.url)
        self._common: dict[str, AttributeValue] = {
            "gen_ai.operation.name": "chat",
            "gen_ai.provider.name": "anthropic",
            "gen_ai.request.model": model,
            "server.address": address.hostname or "",
            "server.port": address.port or (80 if address.scheme == "http" else 443),
        }
        self._span = otel.tracer.start_span(f"chat {model}", kind=trace.SpanKind.CLIENT, attributes=self._common)
        self._context = trace.set_span_in_context(self._span)
        if self._span.is_recording():
            self._span.set_attributes(_request_attributes(call, fields))
            if otel.capture_content:
                from ._observe.otel_content import request_attributes

                self.capture = "content"
                self._span.set_attributes(request_attributes(call.body or b"{}"))

    def attempt_started(self, request: httpx.Request) -> None:
        self._token = context.attach(self._context)

    def attempt_ended(self, attempt: Attempt) -> None:
        self._detach()
        if attempt.wait is None:
            return
        event: dict[str, AttributeValue] = {
            "error.type": _error_type(attempt.error),
            "http.request.resend_count": attempt.number - 1,
            "anthropic_messages.retry.wait": attempt.wait,
        }
        if attempt.response is not None:
            event["http.response.status_code"] = attempt.response.status_code
        self._span.add_event("anthropic_messages.retry", event)

    def ended(self) -> None:
        self._detach()
        try:
            self._record()
        finally:
            self._span.end()

    def _record(self) -> None:
        call, message = self.call, self.call.answer
        common = dict(self._common)
        if message is not None:
            common["gen_ai.response.model"] = message.model
            tokens = _tokens(message)
            for kind in ("input", "output"):
                if (count := tokens.get(f"gen_ai.usage.{kind}_tokens")) is not None:
                    self._otel.token_usage.record(count, {**common, "gen_ai.token.type": kind}, self._context)
            self._span.set_attributes(_response_attributes(message, tokens))
            if self.capture == "content":
                from ._observe.otel_content import response_attributes

                self._span.set_attributes(response_attributes(message))
        if call.streams and call.time_to_first_event is not None:
            self._span.set_attribute("gen_ai.response.time_to_first_chunk", call.time_to_first_event)
            self._otel.time_to_first_chunk.record(call.time_to_first_event, common, self._context)
        if call.error is not None:
            common["error.type"] = _error_type(call.error)
            self._span.set_attribute("error.type", common["error.type"])
            text = call.error.message if isinstance(call.error, APIError) else str(call.error)
            self._span.set_status(trace.StatusCode.ERROR, text)
        self._otel.duration.record(call.elapsed, common, self._context)

    def _detach(self) -> None:
        token, self._token = self._token, None
        if token is not None:
            context.detach(token)


class _ExecuteTool(ToolHook):
    """The span of one tool call. It is current while the tool runs."""

    _logs_errors = True

    def __init__(self, call: ToolCallInfo, otel: OpenTelemetry) -> None:
        super().__init__(call)
        self._captures = otel.capture_content
        self._span = otel.tracer.start_span(
            f"execute_tool {call.name}",
            kind=trace.SpanKind.INTERNAL,
            attributes={
                "gen_ai.operation.name": "execute_tool",
                "gen_ai.tool.name": call.name,
                "gen_ai.tool.call.id": call.id,
                "gen_ai.tool.type": "function",
            },
        )
        if self._span.is_recording():
            if (description := call.description) is not None:
                self._span.set_attribute("gen_ai.tool.description", description)
            if self._captures:
                self._span.set_attribute("gen_ai.tool.call.arguments", _json(call.input))
        self._token: Token[Context] | None = context.attach(trace.set_span_in_context(self._span))

    def left(self) -> None:
        token, self._token = self._token, None
        if token is not None:
            context.detach(token)

    def ended(self) -> None:
        try:
            self._record()
        finally:
            self._span.end()

    def _record(self) -> None:
        call = self.call
        if call.outcome == "done":
            if self._captures and self._span.is_recording():
                from ._observe.otel_content import tool_result

                result = call.result.content if hasattr(call.result, "content") else call.result
                self._span.set_attribute("gen_ai.tool.call.result", tool_result(result))
            return
        kind = "timeout" if call.outcome == "timed_out" else _error_type(call.error) if call.error else "cancelled"
        self._span.set_attribute("error.type", kind)
        # The message of a tool's exception can contain parts of its input.
        self._span.set_status(trace.StatusCode.ERROR, str(call.error or "") if self._captures else None)


class _RequestFields:
    """The fields of a request as they are sent: enum members by value, and generators as the items that they had."""

    def __init__(self, call: CallInfo) -> None:
        self._params = call.params
        self._body = call.body

    def get(self, name: str, default: Any = None) -> Any:
        """Return the JSON data of one field. Plain values are not looked up in the body, which can be large."""
        if name not in self._params:
            return default
        try:
            return _plain(self._params[name])
        except TypeError:
            return self._sent.get(name, default)

    @cached_property
    def _sent(self) -> dict[str, Any]:
        body: dict[str, Any] = read_json(self._body or b"{}")
        return body


def _plain(value: Any) -> Any:
    """Return a plain value as one of a built-in type, because `str()` of an enum member is its name."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return int.__int__(value)
    if isinstance(value, float):
        return float.__float__(value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    raise TypeError(f"{type(value).__name__} is not plain JSON data")


def _request_attributes(call: CallInfo, fields: _RequestFields) -> dict[str, AttributeValue]:
    attributes: dict[str, AttributeValue] = {
        attribute: value for name, attribute in _REQUEST.items() if (value := fields.get(name)) is not None
    }
    if call.streams:
        attributes["gen_ai.request.stream"] = True
    output = fields.get("output_config")
    if isinstance(output, dict):
        if output.get("format") is not None:
            attributes["gen_ai.output.type"] = "json"
        if output.get("effort") is not None:
            attributes["gen_ai.request.reasoning.level"] = output["effort"]
    return attributes


def _tokens(message: _types.Message) -> dict[str, int]:
    """Return token counts by attribute. Unlike the API, the conventions count cached tokens as input."""
    usage = message.usage
    fresh, read, written = (
        _count(usage, name) for name in ("input_tokens", "cache_read_input_tokens", "cache_creation_input_tokens")
    )
    counts = {
        "gen_ai.usage.input_tokens": None if fresh is None else fresh + (read or 0) + (written or 0),
        # The count of an unfinished stream is not the total.
        "gen_ai.usage.output_tokens": _count(usage, "output_tokens") if message.stop_reason else None,
        "gen_ai.usage.cache_read.input_tokens": read,
        "gen_ai.usage.cache_write.input_tokens": written,
        "gen_ai.usage.reasoning.output_tokens": _count(
            getattr(usage, "output_tokens_details", None), "thinking_tokens"
        ),
    }
    return {name: count for name, count in counts.items() if count is not None}


def _json(value: Any) -> str:
    return encode_json(value).decode("utf-8", "replace")


def _count(counts: object, name: str) -> int | None:
    count = getattr(counts, name, None)
    return count if isinstance(count, int) else None


def _response_attributes(message: _types.Message, tokens: dict[str, int]) -> dict[str, AttributeValue]:
    from ._observe.otel_content import finish_reason

    attributes: dict[str, AttributeValue] = {
        name: value
        for name, value in (("gen_ai.response.id", message.id), ("gen_ai.response.model", message.model))
        if value is not None  # Some gateways leave these fields out.
    }
    attributes.update(tokens)
    if message.stop_reason is not None:
        attributes["gen_ai.response.finish_reasons"] = [finish_reason(message.stop_reason)]
    return attributes


def _error_type(error: BaseException | None) -> str:
    kind = error.type if isinstance(error, APIStatusError) else None
    return kind or type(error).__qualname__
