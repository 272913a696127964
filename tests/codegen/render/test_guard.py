"""Warnings, errors and silent losses of openapi-python-client are reported with their lines."""

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
from tests.codegen.parcels import (
    SPEC,
    edited,
    marked_lines,
    operation,
    parameter,
    problem_case,
    problems,
    response_field,
    schema,
)

POST = ("  post:\n", "  post:  # here\n")
WEIGH = ("    post:\n      operationId: parcels.weigh", "    post:  # here\n      operationId: parcels.weigh")
BAD_DEFAULT = "net: {description: Without the box., type: integer, default: many}"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        problem_case(
            "a default of another type",
            "Unable to process schema /components/schemas/Weight: Invalid int value: many",
            ("    Weight:\n", "    Weight:  # here\n"),
            response_field(BAD_DEFAULT),
        ),
        problem_case(
            "two names for one class",
            'Attempted to generate duplicate models with name "Box1"',
            response_field(
                'net: {description: It., $ref: "#/components/schemas/Box1"}\n'
                'gross: {description: It., $ref: "#/components/schemas/Box_1"}'
            ),
            schema("Box1: {description: It., type: object}\nBox_1: {description: It., type: object}  # here"),
        ),
        problem_case(
            "a placeholder without parameter", "path templating", operation(POST, ("/pack:", "/{where}/pack:"))
        ),
        problem_case(
            "a parameter without placeholder",
            "path templating",
            WEIGH,
            parameter("- {name: net, in: path, required: true, description: It., schema: {type: string}}"),
        ),
        problem_case(
            "an optional path parameter",
            "Path parameter must be required",
            ("    post:\n      operationId: parcels.send", "    post:  # here\n      operationId: parcels.send"),
            ("          in: path\n          required: true\n", "          in: path\n"),
        ),
        problem_case(
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
def test_parser_error_has_the_line_of_the_spec(changes: Any, message: str, tmp_path: Path) -> None:
    text = edited(*changes)
    messages = [p.message for p in problems(text, tmp_path) if [p.line] == marked_lines(text)]
    assert len(messages) == 1
    assert messages[0].startswith("openapi-python-client: ")
    assert message in messages[0]


def test_parser_messages_are_reproducible(tmp_path: Path) -> None:
    found = problems(edited(response_field(BAD_DEFAULT)), tmp_path)
    assert not [problem for problem in found if " at 0x" in problem.message]
    assert found


def weight_model(data: GeneratorData) -> ModelProperty:
    (model,) = [model for model in data.models if model.class_info.name == "Weight"]
    return model


def weigh_endpoint(data: GeneratorData) -> Endpoint:
    endpoints = [endpoint for tag in data.endpoint_collections_by_tag.values() for endpoint in tag.endpoints]
    (endpoint,) = [endpoint for endpoint in endpoints if endpoint.path.get_untrusted_value() == "/v1/parcels/weigh"]
    return endpoint


def remove_operation(data: GeneratorData) -> None:
    for tag in data.endpoint_collections_by_tag.values():
        tag.endpoints = [endpoint for endpoint in tag.endpoints if endpoint is not weigh_endpoint(data)]


WEIGHT_POINTER: Pointer = (*SCHEMAS, "Weight")
WEIGH_POINTER: Pointer = ("paths", "/v1/parcels/weigh", "post")


@pytest.mark.parametrize(
    ("remove", "at", "message"),
    [
        (
            lambda data: data.models.remove(weight_model(data)),
            WEIGHT_POINTER,
            "Weight: openapi-python-client lost the schema",
        ),
        (
            lambda data: setattr(weight_model(data), "required_properties", []),
            (*WEIGHT_POINTER, "properties", "grams"),
            "Weight: openapi-python-client lost grams",
        ),
        (remove_operation, WEIGH_POINTER, "parcels.weigh: openapi-python-client lost the operation"),
        (
            lambda data: weigh_endpoint(data).query_parameters.clear(),
            WEIGH_POINTER,
            "parcels.weigh: openapi-python-client lost a parameter or the body",
        ),
        (
            lambda data: weigh_endpoint(data).bodies.clear(),
            WEIGH_POINTER,
            "parcels.weigh: openapi-python-client lost a parameter or the body",
        ),
        (
            lambda data: data.errors.append(ParseError(header="Skipped", detail="/components/schemas/Weight")),
            WEIGHT_POINTER,
            "openapi-python-client: Skipped /components/schemas/Weight",
        ),
    ],
    ids=["schema", "field", "operation", "parameter", "body", "warning"],
)
def test_silent_loss_is_reported_with_its_line(
    remove: Callable[[GeneratorData], None], at: Pointer, message: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    read = GeneratorData.from_dict

    def lossy(data: dict[str, Any], **options: Any) -> GeneratorData:
        parsed = read(data, **options)
        assert isinstance(parsed, GeneratorData)
        remove(parsed)
        return parsed

    monkeypatch.setattr(GeneratorData, "from_dict", lossy)
    (problem,) = problems(SPEC, tmp_path)
    assert (problem.path, problem.line, problem.message) == ("openapi.yaml", parse(SPEC).line(at), message)


def test_rejected_document_is_reported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    parse_error = GeneratorError(header="Failed to parse OpenAPI document", detail="no reason")
    monkeypatch.setattr(GeneratorData, "from_dict", lambda data, **options: parse_error)
    (problem,) = problems(SPEC, tmp_path)
    assert problem.message == "Failed to parse OpenAPI document: no reason"
