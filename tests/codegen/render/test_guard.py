"""openapi-python-client held to account: what it warns of, refuses or loses is an error at its line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError, ParseError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty

from codegen.spec.document import SCHEMAS, Pointer, parse
from tests.codegen.parcels import SPEC, answer_field, edited, fault, lines_here, operation, parameter, problems, schema

POST = ("  post:\n", "  post:  # here\n")
WEIGH = ("    post:\n      operationId: parcels.weigh", "    post:  # here\n      operationId: parcels.weigh")
BAD_DEFAULT = "net: {description: Without the box., type: integer, default: many}"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        fault(
            "a default of another type",
            "Unable to process schema /components/schemas/Weight: Invalid int value: many",
            ("    Weight:\n", "    Weight:  # here\n"),
            answer_field(BAD_DEFAULT),
        ),
        fault(
            "two names for one class",
            'Attempted to generate duplicate models with name "Box1"',
            answer_field(
                'net: {description: It., $ref: "#/components/schemas/Box1"}\n'
                'gross: {description: It., $ref: "#/components/schemas/Box_1"}'
            ),
            schema("Box1: {description: It., type: object}\nBox_1: {description: It., type: object}  # here"),
        ),
        fault("a placeholder without parameter", "path templating", operation(POST, ("/pack:", "/{where}/pack:"))),
        fault(
            "a parameter without placeholder",
            "path templating",
            WEIGH,
            parameter("- {name: net, in: path, required: true, description: It., schema: {type: string}}"),
        ),
        fault(
            "an optional path parameter",
            "Path parameter must be required",
            ("    post:\n      operationId: parcels.send", "    post:  # here\n      operationId: parcels.send"),
            ("          in: path\n          required: true\n", "          in: path\n"),
        ),
        fault(
            "a cause before its consequences",
            "Remark: Invalid int value: many",
            ("    Remark:\n", "    Remark:  # here\n"),
            (
                "          description: Its words.\n          type: string\n",
                '          description: "1"\n          type: integer\n          default: many\n',
            ),
        ),
    ],
)
def test_what_it_refuses_is_an_error_at_its_line(changes: Any, words: str, tmp_path: Path) -> None:
    text = edited(*changes)
    messages = [p.message for p in problems(text, tmp_path) if [p.line] == lines_here(text)]
    assert len(messages) == 1
    assert messages[0].startswith("openapi-python-client: ")
    assert words in messages[0]


def test_what_it_says_is_the_same_every_time(tmp_path: Path) -> None:
    found = problems(edited(answer_field(BAD_DEFAULT)), tmp_path)
    assert not [problem for problem in found if " at 0x" in problem.message]
    assert found


def weight(data: GeneratorData) -> ModelProperty:
    (model,) = [model for model in data.models if model.class_info.name == "Weight"]
    return model


def weigh(data: GeneratorData) -> Endpoint:
    endpoints = [endpoint for tag in data.endpoint_collections_by_tag.values() for endpoint in tag.endpoints]
    (endpoint,) = [endpoint for endpoint in endpoints if endpoint.path.get_untrusted_value() == "/v1/parcels/weigh"]
    return endpoint


def lose_operation(data: GeneratorData) -> None:
    for tag in data.endpoint_collections_by_tag.values():
        tag.endpoints = [endpoint for endpoint in tag.endpoints if endpoint is not weigh(data)]


WEIGHT: Pointer = (*SCHEMAS, "Weight")
POINT: Pointer = ("paths", "/v1/parcels/weigh", "post")


@pytest.mark.parametrize(
    ("lose", "at", "message"),
    [
        (lambda data: data.models.remove(weight(data)), WEIGHT, "Weight: openapi-python-client lost the schema"),
        (
            lambda data: setattr(weight(data), "required_properties", []),
            (*WEIGHT, "properties", "grams"),
            "Weight: openapi-python-client lost grams",
        ),
        (lose_operation, POINT, "parcels.weigh: openapi-python-client lost the operation"),
        (
            lambda data: weigh(data).query_parameters.clear(),
            POINT,
            "parcels.weigh: openapi-python-client lost a parameter or the body",
        ),
        (
            lambda data: weigh(data).bodies.clear(),
            POINT,
            "parcels.weigh: openapi-python-client lost a parameter or the body",
        ),
        (
            lambda data: data.errors.append(ParseError(header="Skipped", detail="/components/schemas/Weight")),
            WEIGHT,
            "openapi-python-client: Skipped /components/schemas/Weight",
        ),
    ],
    ids=["schema", "field", "operation", "parameter", "body", "warning"],
)
def test_what_it_loses_without_a_word_is_an_error_at_its_line(
    lose: Callable[[GeneratorData], None], at: Pointer, message: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    read = GeneratorData.from_dict

    def lossy(data: dict[str, Any], **options: Any) -> GeneratorData:
        parsed = read(data, **options)
        assert isinstance(parsed, GeneratorData)
        lose(parsed)
        return parsed

    monkeypatch.setattr(GeneratorData, "from_dict", lossy)
    (problem,) = problems(SPEC, tmp_path)
    assert (problem.path, problem.line, problem.message) == ("openapi.yaml", parse(SPEC).line(at), message)


def test_a_document_that_it_refuses_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    refusal = GeneratorError(header="Failed to parse OpenAPI document", detail="no reason")
    monkeypatch.setattr(GeneratorData, "from_dict", lambda data, **options: refusal)
    (problem,) = problems(SPEC, tmp_path)
    assert problem.message == "Failed to parse OpenAPI document: no reason"
