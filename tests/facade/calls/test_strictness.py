"""Responses that lack fields. Only the fields that identify the object are required, or all with `strict_responses`."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthropic_messages import (
    Anthropic,
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    InternalServerError,
)
from anthropic_messages.otel import OpenTelemetry
from tests.facade.batches.test_waiting import BATCH, wait
from tests.facade.conftest import QUESTION, World
from tests.facade.streaming.test_streams import TEXT, ending
from tests.support.wire import MESSAGE, Wire, reply, sse, stream

MODEL = {
    "id": "m",
    "type": "model",
    "display_name": "M",
    "created_at": "2026-01-01T00:00:00Z",
    "lifecycle": "active",
}
PAGE = {"data": [MODEL], "has_more": False, "first_id": "m", "last_id": "m"}
DELETED = {"id": "b", "type": "message_batch_deleted"}
# By operation: a function that calls it, a complete response, and the fields that identify one without a `type`.
OPERATIONS: dict[str, tuple[Callable[[Any], Any], dict[str, Any], set[str]]] = {
    "messages.create": (lambda client: client.messages.create(**QUESTION), MESSAGE, {"content"}),
    "messages.count_tokens": (
        lambda client: client.messages.count_tokens(model="m", messages=QUESTION["messages"]),
        {"input_tokens": 3},
        {"input_tokens"},
    ),
    "models.retrieve": (lambda client: client.models.retrieve("m"), MODEL, set(MODEL) - {"type"}),
    "models.list": (lambda client: client.models.list(), PAGE, {"data"}),
    "batches.retrieve": (lambda client: client.messages.batches.retrieve("b"), BATCH, set(BATCH) - {"type"}),
    "batches.cancel": (lambda client: client.messages.batches.cancel("b"), BATCH, set(BATCH) - {"type"}),
    "batches.list": (lambda client: client.messages.batches.list(), {**PAGE, "data": [BATCH]}, {"data"}),
    "batches.delete": (lambda client: client.messages.batches.delete("b"), DELETED, {"id"}),
}
INVALID_RESPONSES: dict[str, Any] = {
    "nothing": b"",
    "HTML": b"<html><title>Sign in</title></html>",
    "text": b"OK",
    "an empty object": {},
    "an array": [MESSAGE],
    "another type": {"type": "completion", "completion": "x"},
    "an error of another form": {"error": {"message": "no such model"}, "id": "req_7", "content": [], "data": []},
    "an error text": {"error": "no such model"},
    "unrelated fields": {"status": "ok", "uptime": 4},
}


def call_with_response(response: Any, call: Callable[[Any], Any], settings: dict[str, Any] | None = None) -> Any:
    content = response if isinstance(response, bytes) else json.dumps(response).encode()
    transport = httpx.MockTransport(lambda request: httpx.Response(200, content=content))
    with httpx.Client(transport=transport) as http:
        return call(Anthropic(api_key="offline", http_client=http, **(settings or {})))


def required_fields(name: str) -> set[str]:
    """Return the fields that the spec requires in a response of an operation."""
    path = f"messages.{name}" if name.startswith("batches.") else name
    operation = import_module(f"anthropic_messages_client.api.{path}").OPERATION
    return set(operation.response_required)


@pytest.mark.parametrize("name", OPERATIONS)
@given(data=st.data())
def test_identifying_fields_are_enough(name: str, data: st.DataObject) -> None:
    call, complete, identifying = OPERATIONS[name]
    included = data.draw(st.sets(st.sampled_from(sorted(complete))))
    nulls = data.draw(st.sets(st.sampled_from(sorted(complete))))
    response = {field: None if field in nulls else value for field, value in complete.items() if field in included}
    present = {field for field, value in response.items() if value is not None}
    # Without a `type`, all identifying arrays must be present, or one of the other fields.
    if "type" in present or identifying & present:
        result = call_with_response(response, call)
        assert result.to_dict() == response
        fields = result._answer if "data" in complete else result
        assert [getattr(fields, field) for field in complete if field not in present] == [None] * (
            len(complete) - len(present)
        )
    else:
        with pytest.raises(APIResponseValidationError):
            call_with_response(response, call)
    if required_fields(name) - response.keys():
        with pytest.raises(APIResponseValidationError):
            call_with_response(response, call, {"strict_responses": True})


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("response", INVALID_RESPONSES.values(), ids=INVALID_RESPONSES)
@pytest.mark.parametrize("name", OPERATIONS)
def test_unrelated_responses_raise(name: str, response: Any, strict: bool) -> None:
    with pytest.raises(APIResponseValidationError):
        call_with_response(response, OPERATIONS[name][0], {"strict_responses": strict})


@pytest.mark.parametrize("name", [name for name, (_, complete, _) in OPERATIONS.items() if "type" in complete])
def test_other_type_with_all_fields_raises(name: str) -> None:
    call, complete, _ = OPERATIONS[name]
    with pytest.raises(APIResponseValidationError, match="with type: 'completion' instead of type: "):
        call_with_response({**complete, "type": "completion"}, call)


@pytest.mark.parametrize("name", OPERATIONS)
def test_api_error_with_status_200_is_raised(name: str) -> None:
    error = {"type": "error", "error": {"type": "api_error", "message": "Overheated"}}
    with pytest.raises(InternalServerError, match="Overheated"):
        call_with_response(error, OPERATIONS[name][0])


def test_identifying_field_of_another_json_type_raises() -> None:
    with pytest.raises(APIResponseValidationError, match="JSON string for `content` instead of array"):
        call_with_response({**MESSAGE, "content": "Paris."}, OPERATIONS["messages.create"][0])


def test_other_field_of_another_json_type_is_kept() -> None:
    message = call_with_response({**MESSAGE, "usage": "many", "id": 7}, OPERATIONS["messages.create"][0])
    assert (message.usage, message.id, message.content[0].text) == ("many", 7, "Paris.")


def test_incomplete_response_with_logs_and_hooks(world: World, wire: Wire) -> None:
    """Logs and hooks also read the incomplete response."""
    short = {"type": "message", "content": MESSAGE["content"]}
    wire.script = [reply(body=short)] * 2
    settings = {"hooks": [OpenTelemetry()]}
    message = world.create(settings)
    assert (message.content[0].text, message.id, message.usage, message.stop_reason) == ("Paris.", None, None, None)
    assert message.to_dict() == short
    with pytest.raises(APIResponseValidationError, match="role: assistant"):
        world.create({**settings, "strict_responses": True})


def test_strict_responses_of_a_copy(wire: Wire) -> None:
    wire.script = [reply(body={"content": []})] * 4
    with Anthropic(api_key="offline", base_url=wire.url) as client:
        strict = client.with_options(strict_responses=True)
        assert client.messages.create(**QUESTION).content == []
        for each in (strict, strict.copy(timeout=3)):
            with pytest.raises(APIResponseValidationError):
                each.messages.create(**QUESTION)
        assert strict.copy(strict_responses=False).messages.create(**QUESTION).content == []


@pytest.mark.parametrize("value", [1, "yes", 0])
def test_strict_responses_must_be_a_bool(value: Any) -> None:
    with pytest.raises(TypeError, match="`strict_responses` must be True or False"):
        Anthropic(api_key="offline", strict_responses=value)
    with pytest.raises(TypeError, match="`strict_responses` must be True or False"):
        Anthropic(api_key="offline").copy(strict_responses=value)


@pytest.mark.parametrize("start", [{}, {"type": "message"}, {"type": "message", "content": None}, {"id": "msg_1"}])
def test_stream_with_an_incomplete_message_start(world: World, wire: Wire, start: dict[str, Any]) -> None:
    wire.script = [stream({"type": "message_start", "message": start}, *TEXT, *ending())]
    seen = world.follow()
    assert seen.error is None
    assert seen.message.content[0].text == "Paris."
    assert (seen.message.model, seen.message.usage.output_tokens) == (None, 9)


def test_batches_wait_requires_the_fields_of_a_batch(world: World, wire: Wire) -> None:
    wire.script = [reply(body={"type": "message_batch", "id": "b"})]
    with pytest.raises(APIResponseValidationError, match="processing_status"):
        wait(world)


def test_raw_response_parses_an_incomplete_response(wire: Wire) -> None:
    wire.script = [reply(body={"content": []})]
    with Anthropic(api_key="offline", base_url=wire.url) as client:
        assert client.messages.with_raw_response.create(**QUESTION).parse().content == []


def test_validation_errors_are_not_retried(wire: Wire) -> None:
    """Invalid responses are not retried, because the request was processed and billed."""
    wire.script = [reply(body={})]
    with Anthropic(api_key="offline", base_url=wire.url) as client, pytest.raises(APIError) as caught:
        client.messages.create(**QUESTION)
    assert not isinstance(caught.value, APIConnectionError)
    assert len(wire.received) == 1


def test_message_that_is_collected_from_a_stream(world: World, wire: Wire) -> None:
    """A long message is requested as a stream. The same fields are required of it."""
    start = {"type": "message_start", "message": {"type": "message", "role": "assistant", "content": []}}
    wire.usual = stream(sse(start, *TEXT, *ending("end_turn")))
    long = {**QUESTION, "max_tokens": 100_000}
    lenient = world.use(world.client(), lambda client: client.messages.create(**long))
    assert (lenient.id, lenient.stop_reason) == (None, "end_turn")
    with pytest.raises(APIResponseValidationError, match="the response lacks id, model"):
        world.use(world.client(strict_responses=True), lambda client: client.messages.create(**long))
    assert b'"stream":true' in wire.received[0].content
