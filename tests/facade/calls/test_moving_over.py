"""Programs that were written for the official SDK."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

import httpx
import httpx2
import pydantic
import pytest

import anthropic_messages
from anthropic_messages import (
    Anthropic,
    AsyncAnthropic,
    BadRequestError,
    DefaultAsyncHttpxClient,
    DefaultHttpxClient,
    NotFoundError,
    omit,
)
from anthropic_messages.resources.messages import Messages
from anthropic_messages.types import Message, MessageBatch, TextBlock, ToolUseBlock, Usage
from tests.facade.conftest import QUESTION, World
from tests.facade.streaming.test_streams import START, call, ending
from tests.support.wire import MESSAGE, Wire, failure, reply, stream

GATEWAY_TOKEN = {"Authorization": "Bearer gateway"}
SAVED_MESSAGE = {
    **MESSAGE,
    "content": [{"type": "tool_use", "id": "t", "name": "f", "input": {"a": [1]}}, {"type": "new", "x": 1}],
}


class TestCredentials:
    """A credential of the program replaces the key of the client."""

    @pytest.mark.parametrize(
        ("settings", "params", "sent"),
        [
            ({"default_headers": GATEWAY_TOKEN}, {}, "Bearer gateway"),
            ({}, {"extra_headers": GATEWAY_TOKEN}, "Bearer gateway"),
            ({"default_headers": {"Authorization": omit}}, {}, None),
            ({"api_key": None, "auth_token": "t", "default_headers": {"X-Api-Key": omit}}, {}, "Bearer t"),
            ({"api_version": "2026-10-21"}, {"extra_headers": {"x-api-key": None}}, "Bearer offline"),
            ({"default_headers": GATEWAY_TOKEN, "api_version": "2026-10-21"}, {}, "Bearer gateway"),
        ],
    )
    def test_authorization_header_replaces_the_key(
        self, world: World, wire: Wire, settings: Any, params: Any, sent: Any
    ) -> None:
        world.create(settings, **params)
        assert "x-api-key" not in wire.only.headers
        assert wire.only.headers.get("authorization") == sent

    @pytest.mark.parametrize("version", ["2023-06-01", "2026-10-21"])
    @pytest.mark.parametrize("library", [httpx, httpx2])
    @pytest.mark.parametrize("options", [{"headers": GATEWAY_TOKEN}, {"auth": lambda request: request}])
    def test_credential_of_the_http_client_replaces_the_key(
        self, wire: Wire, library: Any, options: Any, version: str
    ) -> None:
        with library.Client(**options) as http:
            client = Anthropic(api_key="offline", base_url=wire.url, http_client=http, api_version=version)
            client.messages.create(**QUESTION)
        assert "x-api-key" not in wire.only.headers
        assert wire.only.headers.get("authorization") == ("Bearer gateway" if "headers" in options else None)

    def test_custom_headers_are_read_from_the_environment(self, wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ANTHROPIC_CUSTOM_HEADERS", "X-A: 1: 2\nno header\nX-B:b")
        with Anthropic(api_key="offline", base_url=wire.url, default_headers={"x-b": "mine"}) as client:
            client.messages.create(**QUESTION)
        assert (wire.only.headers["x-a"], wire.only.headers["x-b"]) == ("1: 2", "mine")


class TestClients:
    def test_client_timeout_can_be_passed_to_another_client(self) -> None:
        timeout = Anthropic(api_key="offline").timeout
        assert timeout == anthropic_messages.DEFAULT_TIMEOUT
        assert Anthropic(api_key="offline", timeout=timeout).timeout.read == 600
        with httpx.Client(timeout=30) as http:
            assert Anthropic(api_key="offline", http_client=http).timeout == httpx.Timeout(30)

    def test_timeouts_of_httpx_and_httpx2_are_accepted(self, wire: Wire) -> None:
        assert DefaultHttpxClient(timeout=httpx2.Timeout(5, read=7)).timeout == httpx.Timeout(5, read=7)
        with httpx2.Client(timeout=anthropic_messages.DEFAULT_TIMEOUT) as http:  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            Anthropic(api_key="offline", base_url=wire.url, http_client=http).messages.create(**QUESTION)
        assert len(wire.received) == 1

    @pytest.mark.parametrize("client_class", [DefaultHttpxClient, DefaultAsyncHttpxClient])
    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("transport", httpx2.HTTPTransport()),
            ("auth", httpx2.BasicAuth("u", "p")),
            ("mounts", {"http://": httpx2.HTTPTransport()}),
        ],
    )
    def test_httpx2_objects_are_rejected_by_httpx_clients(self, client_class: Any, name: str, value: Any) -> None:
        with pytest.raises(TypeError, match=r"is from httpx2: pass it to an `httpx2.Client"):
            client_class(**{name: value})

    @pytest.mark.parametrize("base", [Anthropic, AsyncAnthropic])
    def test_overriding_an_unused_method_raises(self, base: Any) -> None:
        with pytest.raises(TypeError, match=r"Signing\._prepare_request would never be called\. Use `http_client="):
            type("Signing", (base,), {"_prepare_request": lambda self, request: None})

    def test_resource_can_be_replaced_by_a_subclass(self, wire: Wire) -> None:
        class UppercaseMessages(Messages):
            def create(self, **params: Any) -> Any:
                return super().create(**params).content[0].text.upper()

        class Client(Anthropic):
            @cached_property
            def messages(self) -> UppercaseMessages:
                return UppercaseMessages(self)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

        with Client(api_key="offline", base_url=wire.url) as client:
            assert client.messages.create(**QUESTION) == "PARIS."


class TestErrors:
    def test_errors_have_the_attributes_of_the_official_sdk(self, world: World, wire: Wire) -> None:
        error = {"type": "invalid_request_error", "message": "No.", "details": {"error_code": "too_odd", "more": 1}}
        wire.script = [reply(400, body={"type": "error", "error": error}, **{"anthropic-workspace-id": "w"})]
        with pytest.raises(BadRequestError) as caught:
            world.create()
        found = caught.value
        assert (found.api_message, found.error_code, found.workspace_id) == ("No.", "too_odd", "w")
        assert found.details is not None
        assert found.details.to_dict() == {"error_code": "too_odd", "more": 1}

    def test_not_found_error_of_the_api_does_not_blame_the_url(self, world: World, wire: Wire) -> None:
        wire.script = [failure(404, "not_found_error")]
        with pytest.raises(NotFoundError) as caught:
            world.create()
        assert "does not answer with this status" not in str(caught.value)

    def test_not_found_error_names_a_base_url_that_ends_in_v1(self, world: World, wire: Wire) -> None:
        wire.script = [failure(404, "not_found_error")]
        with pytest.raises(NotFoundError, match=r"Remove `/v1` from `base_url`.*/v1/v1/messages"):
            world.create({"base_url": f"{wire.url}/v1"})


class TestModels:
    def test_message_is_created_from_saved_data(self) -> None:
        message = Message(**SAVED_MESSAGE)
        assert message == Message.from_dict(SAVED_MESSAGE)
        assert isinstance(message.content[0], ToolUseBlock)
        assert message.to_dict() == {name: value for name, value in SAVED_MESSAGE.items() if value is not None}
        assert Message(**message.model_dump()) == message

    def test_pydantic_constructors(self) -> None:
        message = Message.from_dict({**SAVED_MESSAGE, "more": 1})
        assert Message.model_validate({**SAVED_MESSAGE, "more": 1}) == message
        assert Message.model_validate(message) is message
        assert Message.model_validate_json(message.to_json()) == message
        assert Message.model_construct(**SAVED_MESSAGE, more=1) == message

    def test_model_copy_with_update(self) -> None:
        message = Message.from_dict(SAVED_MESSAGE)
        copy = message.model_copy(update={"model": "other", "note": 1})
        assert copy.to_dict() == {**SAVED_MESSAGE, "model": "other", "note": 1}
        assert message.to_dict() == SAVED_MESSAGE
        assert copy.content is message.content
        deep = message.model_copy(deep=True)
        deep.content.clear()
        assert message.to_dict() == SAVED_MESSAGE
        assert Usage(input_tokens=1, output_tokens=2).model_copy() == Usage(input_tokens=1, output_tokens=2)

    def test_models_are_fields_of_pydantic_models(self) -> None:
        class Log(pydantic.BaseModel):
            message: Message
            blocks: list[TextBlock] = []

        for given in (SAVED_MESSAGE, Message.from_dict(SAVED_MESSAGE)):
            log = Log.model_validate({"message": given, "blocks": [{"type": "text", "text": "a", "citations": None}]})
            assert log.message == Message.from_dict(SAVED_MESSAGE)
            assert log.blocks[0].text == "a"
            assert json.loads(log.model_dump_json())["message"] == SAVED_MESSAGE
        assert Log.model_json_schema()["$defs"]["Message"]["type"] == "object"
        with pytest.raises(pydantic.ValidationError, match="a valid dictionary or instance of Message"):
            Log.model_validate({"message": 5})

    def test_model_dump_returns_standard_datetimes(self) -> None:
        at = "2026-11-25T03:04:05.5+01:00"
        counts = dict.fromkeys(("processing", "succeeded", "errored", "canceled", "expired"), 0)
        batch = MessageBatch.from_dict(
            {
                "id": "b",
                "type": "message_batch",
                "processing_status": "ended",
                "request_counts": counts,
                "created_at": at,
                "expires_at": at,
                "ended_at": None,
                "archived_at": None,
                "cancel_initiated_at": None,
                "results_url": None,
            }
        )
        dumped = batch.model_dump()["created_at"]
        assert type(dumped) is datetime
        assert dumped == batch.created_at == datetime(2026, 11, 25, 2, 4, 5, 500_000, UTC)
        assert type(dumped.tzinfo).__module__ == "datetime"
        assert batch.to_dict()["created_at"] == at

    def test_message_with_unfinished_input_can_be_dumped(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *call('{"a'), *ending("max_tokens"))]
        message = world.follow().message
        stored = json.loads(json.dumps(message.model_dump(mode="json")))
        unfinished = {"partial_json": '{"a', "reason": "unfinished"}
        assert stored["content"][0]["input"] == {"$unfinished_input": unfinished}


@pytest.mark.parametrize("client", [Anthropic, AsyncAnthropic])
def test_an_attribute_of_the_official_client_names_its_replacement(client: Any) -> None:
    ours = client(api_key="offline")
    with pytest.raises(AttributeError, match=r"Anthropic' object has no attribute 'get_api_list'\. Use `client\.get\("):
        ours.get_api_list("/v1/models")
    with pytest.raises(
        AttributeError, match=r"Anthropic' object has no attribute 'completions'\. The API of text comp"
    ):
        ours.completions.create()
    assert not hasattr(ours, "qs")


def test_an_error_of_a_property_of_a_subclass_is_kept() -> None:
    class Client(Anthropic):
        @property
        def region(self) -> str:
            return object().region  # type: ignore[attr-defined, no-any-return]  # pyright: ignore

    with pytest.raises(AttributeError, match="'object' object has no attribute 'region'"):
        _ = Client(api_key="offline").region
