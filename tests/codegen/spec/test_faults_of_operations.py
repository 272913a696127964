"""Problems of operation ids and parameters. Each has its line and advice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.codegen.parcels import (
    Change,
    assert_reported,
    operation,
    parameter,
    problem_case,
    request_field,
)

JSON_RESPONSE = '          application/json:\n            schema: {$ref: "#/components/schemas/Weight"}\n'
EVENTS = '          text/event-stream:\n            schema: {$ref: "#/components/schemas/ParcelEvent"}\n'
POST = ("  post:\n", "  post:  # here\n")


def id_problem_case(id: str, message: str = "") -> Any:
    message = message or f"operationId '{id}': write it as a group and a method, such as `messages.create`"
    return problem_case(id, message, operation(("operationId: parcels.pack", f"operationId: {id}  # here")))


def parameter_problem_case(id: str, message: str, yaml: str, *changes: Change) -> Any:
    """Return a row with a parameter of `parcels.weigh`. `yaml` has its keywords other than the description."""
    return problem_case(id, message, parameter(f"- {{description: It., {yaml}}}  # here"), *changes)


STREAMING_OPERATION = (
    ("ParcelWeighParams", "ParcelSendParams"),
    (JSON_RESPONSE, JSON_RESPONSE + EVENTS),
)

IDS = [
    id_problem_case(
        "parcels.send", r"^POST /v1/depots/\{depot\}/parcels has the same operationId parcels.send: choose another$"
    ),
    id_problem_case("pack"),
    id_problem_case("packParcel"),
    id_problem_case("parcels.Pack"),
    id_problem_case("parcels.pack2"),
    id_problem_case("5"),
    id_problem_case("parcels.import", "import"),
    id_problem_case("parcels._call", "_call"),
    id_problem_case("parcels.__init__", "__init__"),
    id_problem_case("parcels.send.pack", r"parcels\.send"),
    problem_case("no operationId", "operationId ''", operation(("    operationId: parcels.pack\n", ""), POST)),
    id_problem_case("parcels.stream", "^operationId parcels.stream: `stream` is the method that streaming operations"),
    problem_case(
        "two streaming operations in a group",
        "^parcels.pack and parcels.send would both add the method `stream` to their group: add `x-stream-name`$",
        operation(("operationId: parcels.pack", "operationId: parcels.pack  # here"), *STREAMING_OPERATION),
    ),
    problem_case(
        "a name of a stream that another operation has",
        "^operationId parcels.parse_pack: parcels.send adds the methods `stream_pack` and `parse_pack`: choose another",
        operation(("operationId: parcels.pack", "operationId: parcels.parse_pack  # here")),
        ("operationId: parcels.send\n", "operationId: parcels.send\n      x-stream-name: stream_pack\n"),
    ),
    problem_case(
        "another name of a stream",
        "^`x-stream-name` is 'watch': write `stream_` and a name, such as `stream_resume`, and `parse_resume` parses",
        ("operationId: parcels.send\n", "operationId: parcels.send\n      x-stream-name: watch  # here\n"),
    ),
    problem_case(
        "a name of no stream",
        "^parcels.pack: the operation has no events, so `x-stream-name` has no effect: remove it$",
        operation(("    summary: Pack things.", "    x-stream-name: stream_pack  # here\n    summary: Pack things.")),
    ),
    problem_case(
        "events without a field `stream`",
        "^parcels.pack: an operation with events needs a field `stream` in its body$",
        operation(POST, STREAMING_OPERATION[1]),
    ),
    problem_case(
        "groups with one module",
        "a_b",
        ("operationId: parcels.weigh", "operationId: a.b.weigh"),
        operation(("operationId: parcels.pack", "operationId: a_b.pack  # here")),
    ),
]

PARAMETERS = [
    parameter_problem_case(
        "in a cookie", "a parameter in 'cookie' is not supported", "name: net, in: cookie, schema: {}"
    ),
    parameter_problem_case("no location", "a parameter in None is not supported", "name: net, schema: {type: string}"),
    parameter_problem_case(
        "unknown format", "'uri' of string is", "name: net, in: query, schema: {type: string, format: uri}"
    ),
    parameter_problem_case(
        "not a valid argument name",
        "^'1st' cannot be the name of an argument, because it is not a valid Python name: add",
        "name: 1st, in: query, schema: {type: string}",
    ),
    parameter_problem_case("no schema", "schema", "name: net, in: query"),
    parameter_problem_case("no name", "name", "in: query, schema: {type: string}"),
    parameter_problem_case("content", "content", "name: net, in: query, content: {text/plain: {}}"),
    parameter_problem_case(
        "misspelt keyword",
        "requird",
        "name: net, in: query, requird: true, schema: {type: string}",
    ),
    parameter_problem_case(
        "an unsupported style",
        "`style` is not supported here",
        "name: net, in: query, style: pipeDelimited, schema: {type: array, items: {type: string}}",
    ),
    parameter_problem_case(
        "explode",
        "`explode` is not supported here",
        "name: net, in: query, explode: false, schema: {type: array, items: {type: string}}",
    ),
    parameter_problem_case(
        "duplicate",
        "^duplicate parameter precision in the query: remove one$",
        "name: precision, in: query, schema: {type: integer}",
    ),
    parameter_problem_case(
        "an object",
        "net",
        "name: net, in: query, schema: {type: object, additionalProperties: true}",
    ),
    parameter_problem_case(
        "arrays in a path",
        "^net: a parameter must be a string, a number, a boolean or, in a header or a query, an array of these$",
        "name: net, in: path, required: true, schema: {type: array, items: {type: string}}",
    ),
    parameter_problem_case(
        "commas in a query",
        "^`x-comma-separated` needs a header with the schema `type: string`$",
        "name: net, in: query, x-comma-separated: true, schema: {type: string}",
    ),
    parameter_problem_case(
        "commas in an array",
        "^`x-comma-separated` needs a header with the schema `type: string`$",
        "name: net, in: header, x-comma-separated: true, schema: {type: array, items: {type: string}}",
    ),
    parameter_problem_case(
        "a file",
        "^net: a parameter must be a string, a number, a boolean or, in a header or a query, an array of these$",
        "name: net, in: query, schema: {type: string, contentEncoding: base64}",
    ),
    parameter_problem_case(
        "named like a field of the body",
        "contents",
        "name: contents, in: query, schema: {type: string}",
    ),
    parameter_problem_case(
        "named like another",
        "precision",
        "name: x-precision, x-parameter-name: precision, in: header, schema: {type: string}",
    ),
    parameter_problem_case(
        "named like an added argument",
        "timeout",
        "name: timeout, in: query, schema: {type: integer}",
    ),
    parameter_problem_case(
        "named like an added argument of rows", "from_row", "name: from_row, in: query, schema: {type: integer}"
    ),
    parameter_problem_case("self", "self", "name: self, in: query, schema: {}"),
    problem_case(
        "client",
        "client",
        request_field("client: {description: Who asks., type: string}  # here"),
    ),
    problem_case(
        "no description",
        "description",
        parameter("- {name: net, in: query, schema: {type: string}}  # here"),
    ),
]


@pytest.mark.parametrize(("changes", "message"), IDS)
def test_invalid_operation_id_is_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)


@pytest.mark.parametrize(("changes", "message"), PARAMETERS)
def test_invalid_parameter_is_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)
