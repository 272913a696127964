"""FastAPI: models as bodies and responses, and the schema of the API."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import pytest
from fastapi import Body, FastAPI
from fastapi.testclient import TestClient
from openapi_spec_validator import validate
from pydantic import BaseModel

from anthropic_messages.pagination import SyncPage
from anthropic_messages.types import ContentBlock, Message, MessageParam, ModelInfo, ParsedMessage, Usage
from anthropic_messages.types.message_create_params import MessageCreateParams

ANSWER = {
    "id": "msg_1",
    "type": "message",
    "role": "assistant",
    "model": "m",
    "content": [{"type": "text", "text": '{"name":"Oslo"}'}, {"type": "new", "x": [None]}],
    "stop_reason": "new_reason",
    "stop_sequence": None,
    "usage": {"input_tokens": 1, "output_tokens": 2**70},
    "new_field": {"a": None},
}
PAGE = {"data": [], "has_more": False, "first_id": None, "last_id": None}
PARAMS = {
    "model": "claude-haiku-4-5",
    "max_tokens": 50,
    "temperature": 1,
    "messages": [
        {"role": "user", "content": [{"type": "text", "text": "Hi"}]},
        {"role": "assistant", "content": "Hi."},
        {"role": "user", "content": "How are you?"},
    ],
    "tools": [{"name": "n", "input_schema": {"type": "object", "properties": {}}}],
}
message = Message.from_dict(ANSWER)


class City(BaseModel):
    name: str


class Failure(BaseModel):
    error: str


def application() -> FastAPI:
    app = FastAPI()

    @app.post("/message")
    def body(message: Message) -> Message:
        return message

    @app.post("/either")
    def either(message: Message | Failure) -> Message | Failure:
        return message

    @app.post("/optional")
    def optional(message: Message | None = None) -> Message | None:
        return message

    @app.post("/two")
    def two(message: Message, block: ContentBlock) -> list[ContentBlock]:
        return [*message.content, block]

    @app.post("/parsed")
    def parsed(message: ParsedMessage[City], other: Annotated[ParsedMessage[Any], Body()]) -> City | None:
        assert other == message
        return message.parsed_output

    @app.post("/params")
    def params(params: MessageCreateParams) -> dict[str, Any]:
        return dict(params)

    @app.post("/turns")
    def turns(turns: list[MessageParam]) -> list[MessageParam]:
        return turns

    @app.get("/page")
    def page() -> SyncPage[ModelInfo]:
        return PAGE  # type: ignore[return-value]

    @app.get("/usage", response_model_exclude_none=True)
    def usage() -> Message:
        return message

    @app.get("/bare")
    def bare():  # type: ignore[no-untyped-def]
        return message

    @app.get("/inside")
    def inside():  # type: ignore[no-untyped-def]
        return {"message": message, "content": message.content, "usage": Usage.from_dict(ANSWER["usage"])}

    return app


@pytest.fixture(scope="module")
def web() -> Iterator[TestClient]:
    with TestClient(application()) as client:
        yield client


class TestBodies:
    @pytest.mark.parametrize("path", ["/message", "/either", "/optional"])
    def test_a_message(self, web: TestClient, path: str) -> None:
        assert web.post(path, json=ANSWER).json() == ANSWER

    def test_alternatives(self, web: TestClient) -> None:
        assert web.post("/either", json={"error": "x"}).json() == {"error": "x"}
        assert web.post("/optional").json() is None
        assert web.post("/two", json={"message": ANSWER, "block": {"type": "other"}}).json() == [
            *ANSWER["content"],  # type: ignore[misc]
            {"type": "other"},
        ]
        assert web.post("/parsed", json={"message": ANSWER, "other": ANSWER}).json() == {"name": "Oslo"}

    def test_parameters_stay_as_they_were_posted(self, web: TestClient) -> None:
        response = web.post("/params", json=PARAMS)
        assert response.json() == PARAMS
        assert '"temperature":1}' in response.text
        assert web.post("/turns", json=PARAMS["messages"]).json() == PARAMS["messages"]

    @pytest.mark.parametrize(
        ("path", "body", "place"),
        [
            ("/message", {"id": 3}, ["body", "id"]),
            ("/message", {**ANSWER, "usage": {"input_tokens": "many"}}, ["body", "usage", "input_tokens"]),
            ("/message", {**ANSWER, "usage": None}, ["body", "usage"]),
            ("/two", {"message": ANSWER, "block": {"type": "text"}}, ["body", "block", "text", "text"]),
            ("/turns", [{"role": "user"}], ["body", 0, "user", "content"]),
            ("/params", {**PARAMS, "max_tokens": "x"}, ["body", "MessageCreateParamsNonStreaming", "max_tokens"]),
        ],
    )
    def test_an_invalid_body_gets_422_with_the_place(
        self, web: TestClient, path: str, body: Any, place: list[Any]
    ) -> None:
        response = web.post(path, json=body)
        assert response.status_code == 422
        assert place in [error["loc"] for error in response.json()["detail"]]


class TestResponses:
    def test_with_and_without_annotation(self, web: TestClient) -> None:
        dumped = message.model_dump(mode="json")
        assert web.get("/bare").json() == dumped
        assert web.get("/inside").json() == {
            "message": dumped,
            "content": dumped["content"],
            "usage": dumped["usage"],
        }
        assert web.get("/page").json() == PAGE
        assert "stop_sequence" not in web.get("/usage").json()

    def test_the_openapi_document(self, web: TestClient) -> None:
        document = web.get("/openapi.json").json()
        validate(document)
        schemas = document["components"]["schemas"]
        operation = document["paths"]["/message"]["post"]
        assert operation["requestBody"]["content"]["application/json"]["schema"] == {
            "$ref": "#/components/schemas/Message"
        }
        response = operation["responses"]["200"]["content"]["application/json"]["schema"]
        assert response["$ref"] == "#/components/schemas/Message"
        assert schemas["Message"]["description"].startswith("The model's turn.")
        assert "stop_reason" in schemas["Message"]["properties"]
        assert schemas["ContentBlock"]["discriminator"]["mapping"]["text"] == "#/components/schemas/TextBlock"
        assert not [name for name in schemas if "__" in name or "anthropic" in name or "-" in name]
        own = {"City", "Failure", "HTTPValidationError", "ValidationError"}
        own |= {name for name in schemas if name.startswith("ParsedContentBlock_")}  # The API has no such union.
        assert all("description" in schemas[name] for name in schemas.keys() - own if not name.startswith("Body_"))
