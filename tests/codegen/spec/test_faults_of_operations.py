"""Faults in the ids and the parameters of operations. Each is an error at its line that says what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.codegen.parcels import (
    Change,
    assert_reported,
    fault,
    operation,
    parameter,
    request_field,
)

JSON_ANSWER = '          application/json:\n            schema: {$ref: "#/components/schemas/Weight"}\n'
EVENTS = '          text/event-stream:\n            schema: {$ref: "#/components/schemas/ParcelEvent"}\n'
POST = ("  post:\n", "  post:  # here\n")


def id_fault(id: str, words: str = "") -> Any:
    words = words or f"operationId '{id}': write it as a group and a method, such as `messages.create`"
    return fault(id, words, operation(("operationId: parcels.pack", f"operationId: {id}  # here")))


def parameter_fault(id: str, words: str, yaml: str, *changes: Change) -> Any:
    """A parameter of `parcels.weigh`: what stands beside its description, in YAML's braces."""
    return fault(id, words, parameter(f"- {{description: It., {yaml}}}  # here"), *changes)


SEND_AGAIN = (
    ("ParcelWeighParams", "ParcelSendParams"),
    (JSON_ANSWER, JSON_ANSWER + EVENTS),
)

IDS = [
    id_fault(
        "parcels.send", r"^POST /v1/depots/\{depot\}/parcels has the same operationId parcels.send: choose another$"
    ),
    id_fault("pack"),
    id_fault("packParcel"),
    id_fault("parcels.Pack"),
    id_fault("parcels.pack2"),
    id_fault("5"),
    id_fault("parcels.import", "import"),
    id_fault("parcels._call", "_call"),
    id_fault("parcels.__init__", "__init__"),
    id_fault("parcels.send.pack", r"parcels\.send"),
    fault("none", "operationId ''", operation(("    operationId: parcels.pack\n", ""), POST)),
    id_fault("parcels.stream", "^operationId parcels.stream: `stream` is the method that streaming operations"),
    fault(
        "two streaming operations in a group",
        "^parcels.pack and parcels.send would both add the method `stream` to their group$",
        operation(("operationId: parcels.pack", "operationId: parcels.pack  # here"), *SEND_AGAIN),
    ),
    fault(
        "events without a field that asks for them",
        "^parcels.pack: an operation with events needs a field `stream` in its body$",
        operation(POST, SEND_AGAIN[1]),
    ),
    fault(
        "groups with one module",
        "a_b",
        ("operationId: parcels.weigh", "operationId: a.b.weigh"),
        operation(("operationId: parcels.pack", "operationId: a_b.pack  # here")),
    ),
]

PARAMETERS = [
    parameter_fault("in a cookie", "a parameter in 'cookie' is not supported", "name: net, in: cookie, schema: {}"),
    parameter_fault("nowhere", "a parameter in None is not supported", "name: net, schema: {type: string}"),
    parameter_fault(
        "unknown format", "'uri' of string is", "name: net, in: query, schema: {type: string, format: uri}"
    ),
    parameter_fault(
        "no argument's name",
        "^'net-net' cannot be the name of an argument, because it is not a valid Python name: add",
        "name: net-net, in: query, schema: {type: string}",
    ),
    parameter_fault("no schema", "schema", "name: net, in: query"),
    parameter_fault("no name", "name", "in: query, schema: {type: string}"),
    parameter_fault("content", "content", "name: net, in: query, content: {text/plain: {}}"),
    parameter_fault(
        "misspelt keyword",
        "requird",
        "name: net, in: query, requird: true, schema: {type: string}",
    ),
    parameter_fault(
        "a style of its own",
        "`style` is not supported here",
        "name: net, in: query, style: pipeDelimited, schema: {type: array, items: {type: string}}",
    ),
    parameter_fault(
        "several values under one name",
        "`explode` is not supported here",
        "name: net, in: query, explode: false, schema: {type: array, items: {type: string}}",
    ),
    parameter_fault(
        "twice",
        "^duplicate parameter precision in the query: remove one$",
        "name: precision, in: query, schema: {type: integer}",
    ),
    parameter_fault(
        "an object",
        "net",
        "name: net, in: query, schema: {type: object, additionalProperties: true}",
    ),
    parameter_fault(
        "arrays in a path",
        "^net: a parameter must be a string, a number, a boolean or, in a header or a query, an array of these$",
        "name: net, in: path, required: true, schema: {type: array, items: {type: string}}",
    ),
    parameter_fault(
        "a file",
        "^net: a parameter must be a string, a number, a boolean or, in a header or a query, an array of these$",
        "name: net, in: query, schema: {type: string, contentEncoding: base64}",
    ),
    parameter_fault(
        "named like a field of the body",
        "contents",
        "name: contents, in: query, schema: {type: string}",
    ),
    parameter_fault(
        "named like another",
        "precision",
        "name: x-precision, x-parameter-name: precision, in: header, schema: {type: string}",
    ),
    parameter_fault(
        "named like an option of calls",
        "timeout",
        "name: timeout, in: query, schema: {type: integer}",
    ),
    parameter_fault("named like an option of rows", "from_row", "name: from_row, in: query, schema: {type: integer}"),
    parameter_fault("self", "self", "name: self, in: query, schema: {}"),
    fault(
        "client",
        "client",
        request_field("client: {description: Who asks., type: string}  # here"),
    ),
    fault(
        "no description",
        "description",
        parameter("- {name: net, in: query, schema: {type: string}}  # here"),
    ),
]


@pytest.mark.parametrize(("changes", "words"), IDS)
def test_an_operation_id_that_can_be_no_call(changes: tuple[Change, ...], words: str, tmp_path: Path) -> None:
    assert_reported(changes, words, tmp_path)


@pytest.mark.parametrize(("changes", "words"), PARAMETERS)
def test_a_parameter_that_can_not_be_sent(changes: tuple[Change, ...], words: str, tmp_path: Path) -> None:
    assert_reported(changes, words, tmp_path)
