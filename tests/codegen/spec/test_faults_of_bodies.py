"""Faults in bodies, answers and whole operations: each is an error at its line that says what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.codegen.parcels import Change, assert_reported, fault, operation, path, schema

POST = ("  post:\n", "  post:  # here\n")
BODY = '        application/json:\n          schema: {$ref: "#/components/schemas/ParcelWeighParams"}\n'
ANSWER = '          application/json:\n            schema: {$ref: "#/components/schemas/Weight"}\n'
EVENTS = "            stream:\n              description: Events, please.\n"
PACKS = "Packs a parcel, and weighs it."
RESPONSES = "    responses:\n"
NO_SCHEMA = "        content:\n          text/plain: {}  # here\n"
SERVERS = "servers:\n  - url: http://127.0.0.1:9\n    description: Nobody listens here; tests say where to go.\n"
WEIGHT = '{application/json: {schema: {$ref: "#/components/schemas/Weight"}}}'


def body_fault(id: str, name: str, yaml: str) -> Any:
    """A schema that is no body."""
    words = f"^{name}: a body must be an object, or two objects that differ in the constant `stream`$"
    return fault(
        id, words, operation(("ParcelWeighParams", name)), schema(f"{name}: {{description: It., {yaml}}}  # here")
    )


def answer_fault(id: str, words: str, *changes: Change) -> Any:
    """An answer that is none, reported at the operation's method."""
    return fault(id, words, operation(POST, *changes))


BODIES = [
    body_fault("an enum", "Mode", "type: string, enum: [a, b]"),
    body_fault("an object and a text", "Mode", 'oneOf: [{$ref: "#/components/schemas/SawParam"}, {type: string}]'),
    fault(
        "tagged variants",
        "^ToolParam: a body must be an object, or two objects that differ in the constant `stream`$",
        operation(("ParcelWeighParams", "ToolParam")),
        ("    ToolParam:\n", "    ToolParam:  # here\n"),
    ),
    fault(
        "no name",
        "^move this schema under components.schemas and refer to it$",
        operation((BODY, "        application/json:  # here\n          schema: {type: object}\n")),
    ),
    fault("misspelt", "requestbody", operation(("    requestBody:\n", "    requestbody:  # here\n"))),
    fault(
        "another form beside JSON",
        "multipart",
        operation((BODY, f"        multipart/form-data: {WEIGHT[19:-1]}  # here\n{BODY}")),
    ),
    fault(
        "two that differ in more than `stream`",
        "pace",
        (EVENTS, f"            pace: {{description: How often., type: integer}}  # here\n{EVENTS}"),
    ),
]

MAX_BYTES = "        x-max-bytes: 65536"
SIZES = [
    fault(
        name, "^`x-max-bytes` should be a whole number of bytes", (MAX_BYTES, f"        x-max-bytes: {value}  # here")
    )
    for name, value in [("a text", '"65536"'), ("a fraction", "0.5"), ("true", "true"), ("too few", "1")]
]

ANSWERS = [
    answer_fault(
        "no 200", "^parcels.pack: the response 200 must be application/json, application/json and", ('"200"', '"201"')
    ),
    answer_fault(
        "no JSON",
        "^parcels.pack: the response 200 must be application/json, application/json and",
        (ANSWER, ANSWER.replace("application/json", "text/plain")),
    ),
    answer_fault(
        "more",
        "^parcels.pack: the response 200 must be application/json, application/json and",
        (ANSWER, ANSWER + "          text/plain:" + ANSWER[27:]),
    ),
    answer_fault(
        "JSON Lines beside JSON",
        "^parcels.pack: the response 200 must be application/json, application/json and text/event-stream, or",
        (ANSWER, ANSWER + ANSWER.replace("application/json", "application/x-jsonl")),
    ),
    answer_fault(
        "lines that are no objects",
        "^parcels.pack: a response must be an object with fields, which State is not$",
        (ANSWER, ANSWER.replace("application/json", "application/x-jsonl").replace("Weight", "State")),
    ),
    fault(
        "lines without a name",
        "^move this schema under components.schemas and refer to it$",
        operation((ANSWER, "          application/x-jsonl:  # here\n            schema: {type: object}\n")),
    ),
    answer_fault("an enum", "State", ("schemas/Weight", "schemas/State")),
    answer_fault("a union", "Thing", ("schemas/Weight", "schemas/Thing")),
    answer_fault("a second name", "Comment", ("schemas/Weight", "schemas/Comment")),
    fault(
        "no name",
        "^move this schema under components.schemas and refer to it$",
        operation((ANSWER, "          application/json:  # here\n            schema: {type: object}\n")),
    ),
    fault(
        "an error without a schema",
        "^`text/plain` has no `schema`: add a reference to one under components.schemas$",
        operation((RESPONSES, f"{RESPONSES}      4XX:\n        description: No.\n{NO_SCHEMA}")),
    ),
    answer_fault(
        "events without tags",
        "^parcels.pack: events must be a oneOf with a discriminator, which Weight is not$",
        (ANSWER, ANSWER + ANSWER.replace("application/json", "text/event-stream")),
    ),
    fault(
        "another good one",
        "202",
        operation((RESPONSES, f'{RESPONSES}      "202": {{description: Later., content: {WEIGHT}}}  # here\n')),
    ),
]

FORMAT = "      x-output-format: labels"
FORMATS = [
    fault("another name", "^parcels.send: the body has no field `label`$", (FORMAT, FORMAT[:-1] + "  # here")),
    fault("no name", "^`x-output-format` must be a non-empty string$", (FORMAT, "      x-output-format: []  # here")),
]

LIST = "      operationId: parcels.list\n      x-pages: true"
PAGE_ANSWER = '              schema:\n                $ref: "#/components/schemas/ParcelPage"\n'
PAGES = [
    fault(
        "no cursor",
        "^parcels.list: pagination needs after_id in the query$",
        (LIST, LIST + "  # here"),
        ("        - name: after_id\n", "        - name: behind\n"),
    ),
    fault(
        "a cursor elsewhere",
        "^parcels.list: pagination needs before_id in the query$",
        (LIST, LIST + "  # here"),
        ("        - name: before_id\n          in: query", "        - name: before_id\n          in: header"),
    ),
    fault(
        "no place to go on from",
        "^parcels.list: a page needs data, has_more, first_id, last_id, but ParcelPage has no last_id$",
        (LIST, LIST + "  # here"),
        ("        last_id:\n", "        end_id:\n"),
    ),
    fault(
        "another answer",
        "^parcels.list: a page needs data, has_more, first_id, last_id, but Weight has no data, has_more,",
        (LIST, LIST + "  # here"),
        (PAGE_ANSWER, PAGE_ANSWER.replace("ParcelPage", "Weight")),
    ),
    fault("no word", "^`x-pages` must be true or false$", (LIST, LIST.replace("true", "yes, please  # here"))),
]

PARTS = [
    fault(
        "misspelt parameters",
        "paramters",
        operation((RESPONSES, f"    paramters: []  # here\n{RESPONSES}")),
    ),
    fault("misspelt method", "psot", path("/v1/lost:\n  psot: {operationId: parcels.lose}  # here")),
    fault("path elsewhere", "ref", path('/v1/lost:\n  $ref: "#/components/pathItems/Lost"  # here')),
    fault("empty path", "lost", path("/v1/lost:  # here")),
    fault("empty operation", "post", path("/v1/lost:\n  post:  # here")),
    fault("no summary", "summary", operation(POST, ("    summary: Pack things.\n", ""))),
    fault("no description", "description", operation(POST, (f"    description: {PACKS}\n", ""))),
    fault(
        "webhooks",
        "webhooks",
        ("\ncomponents:\n", "\nwebhooks:  # here\n  moved: {post: {operationId: parcels.moved}}\n\ncomponents:\n"),
    ),
    fault(
        "no servers",
        "servers",
        ("openapi: 3.1.0\n", "openapi: 3.1.0  # here\n"),
        (SERVERS, ""),
    ),
    fault(
        "no schema for errors",
        "ErrorResponse",
        ("    ErrorResponse:\n", "    Failure:  # here\n"),
        ('schemas/ErrorResponse"', 'schemas/Failure"'),
    ),
]


@pytest.mark.parametrize(("changes", "words"), BODIES)
def test_a_body_that_is_none(changes: tuple[Change, ...], words: str, tmp_path: Path) -> None:
    assert_reported(changes, words, tmp_path)


@pytest.mark.parametrize(("changes", "words"), SIZES)
def test_a_size_that_is_none(changes: tuple[Change, ...], words: str, tmp_path: Path) -> None:
    assert_reported(changes, words, tmp_path)


@pytest.mark.parametrize(("changes", "words"), ANSWERS)
def test_an_answer_that_is_none(changes: tuple[Change, ...], words: str, tmp_path: Path) -> None:
    assert_reported(changes, words, tmp_path)


@pytest.mark.parametrize(("changes", "words"), PAGES)
def test_a_list_without_pages(changes: tuple[Change, ...], words: str, tmp_path: Path) -> None:
    assert_reported(changes, words, tmp_path)


@pytest.mark.parametrize(("changes", "words"), FORMATS)
def test_a_format_that_has_no_place(changes: tuple[Change, ...], words: str, tmp_path: Path) -> None:
    assert_reported(changes, words, tmp_path)


@pytest.mark.parametrize(("changes", "words"), PARTS)
def test_a_part_that_is_lacking_or_lost(changes: tuple[Change, ...], words: str, tmp_path: Path) -> None:
    assert_reported(changes, words, tmp_path)
