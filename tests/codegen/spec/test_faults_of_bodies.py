"""Problems of bodies, responses and operations. Each has its line and advice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.codegen.parcels import Change, assert_reported, operation, path, problem_case, schema

POST = ("  post:\n", "  post:  # here\n")
BODY = '        application/json:\n          schema: {$ref: "#/components/schemas/ParcelWeighParams"}\n'
RESPONSE = '          application/json:\n            schema: {$ref: "#/components/schemas/Weight"}\n'
EVENTS = "            stream:\n              description: Events, please.\n"
DESCRIPTION = "Packs a parcel, and weighs it."
RESPONSES = "    responses:\n"
NO_SCHEMA = "        content:\n          text/plain: {}  # here\n"
SERVERS = "servers:\n  - url: http://127.0.0.1:9\n    description: Nobody listens here; tests say where to go.\n"
WEIGHT = '{application/json: {schema: {$ref: "#/components/schemas/Weight"}}}'


def body_problem_case(id: str, name: str, yaml: str) -> Any:
    """Return a row with a schema that cannot be a body."""
    message = f"^{name}: a body must be an object, or two objects that differ in the constant `stream`$"
    return problem_case(
        id, message, operation(("ParcelWeighParams", name)), schema(f"{name}: {{description: It., {yaml}}}  # here")
    )


def response_problem_case(id: str, message: str, *changes: Change) -> Any:
    """Return a row with an invalid response, reported at the method of the operation."""
    return problem_case(id, message, operation(POST, *changes))


BODIES = [
    body_problem_case("an enum", "Mode", "type: string, enum: [a, b]"),
    body_problem_case(
        "an object and a text", "Mode", 'oneOf: [{$ref: "#/components/schemas/SawParam"}, {type: string}]'
    ),
    problem_case(
        "tagged variants",
        "^ToolParam: a body must be an object, or two objects that differ in the constant `stream`$",
        operation(("ParcelWeighParams", "ToolParam")),
        ("    ToolParam:\n", "    ToolParam:  # here\n"),
    ),
    problem_case(
        "an inline schema",
        "^move this schema under components.schemas and refer to it$",
        operation((BODY, "        application/json:  # here\n          schema: {type: object}\n")),
    ),
    problem_case("misspelt", "requestbody", operation(("    requestBody:\n", "    requestbody:  # here\n"))),
    problem_case(
        "multipart in addition to JSON",
        "^a request body has one media type: write `application/json`, or `multipart/form-data` for files$",
        operation(
            ("      content:\n" + BODY, f"      content:  # here\n        multipart/form-data: {WEIGHT[19:-1]}\n{BODY}")
        ),
    ),
    problem_case(
        "two bodies that differ in more than `stream`",
        "pace",
        (EVENTS, f"            pace: {{description: How often., type: integer}}  # here\n{EVENTS}"),
    ),
]

MAX_BYTES = "        x-max-bytes: 65536"
SIZES = [
    problem_case(
        name, "^`x-max-bytes` should be a whole number of bytes", (MAX_BYTES, f"        x-max-bytes: {value}  # here")
    )
    for name, value in [("a text", '"65536"'), ("a fraction", "0.5"), ("true", "true"), ("too few", "1")]
]

INVALID_RESPONSES = [
    response_problem_case(
        "no 200", "^parcels.pack: the response 200 must be application/json, application/json and", ('"200"', '"201"')
    ),
    response_problem_case(
        "not JSON",
        "^parcels.pack: the response 200 must be application/json, application/json and",
        (RESPONSE, RESPONSE.replace("application/json", "text/plain")),
    ),
    response_problem_case(
        "JSON and text",
        "^parcels.pack: the response 200 must be application/json, application/json and",
        (RESPONSE, RESPONSE + "          text/plain:" + RESPONSE[27:]),
    ),
    response_problem_case(
        "JSON and JSON Lines",
        "^parcels.pack: the response 200 must be application/json, application/json and text/event-stream, "
        "application/x-jsonl, or the bytes of a file$",
        (RESPONSE, RESPONSE + RESPONSE.replace("application/json", "application/x-jsonl")),
    ),
    response_problem_case(
        "JSON Lines of strings",
        "^parcels.pack: a response with events or pages, and a row, must be an object with fields, which State is not$",
        (RESPONSE, RESPONSE.replace("application/json", "application/x-jsonl").replace("Weight", "State")),
    ),
    problem_case(
        "JSON Lines with an inline schema",
        "^move this schema under components.schemas and refer to it$",
        operation((RESPONSE, "          application/x-jsonl:  # here\n            schema: {type: object}\n")),
    ),
    problem_case(
        "an inline schema",
        "^move this schema under components.schemas and refer to it$",
        operation((RESPONSE, "          application/json:  # here\n            schema: {type: object}\n")),
    ),
    problem_case(
        "an error without a schema",
        "^`text/plain` has no `schema`: add a reference to one under components.schemas$",
        operation((RESPONSES, f"{RESPONSES}      4XX:\n        description: No.\n{NO_SCHEMA}")),
    ),
    response_problem_case(
        "events without tags",
        "^parcels.pack: events must be a oneOf with a discriminator, which Weight is not$",
        (RESPONSE, RESPONSE + RESPONSE.replace("application/json", "text/event-stream")),
    ),
    problem_case(
        "a second success status",
        "202",
        operation((RESPONSES, f'{RESPONSES}      "202": {{description: Later., content: {WEIGHT}}}  # here\n')),
    ),
]

FORMAT = "      x-output-format: labels"
FORMATS = [
    problem_case(
        "an unknown field", "^parcels.send: the body has no field `label`$", (FORMAT, FORMAT[:-1] + "  # here")
    ),
    problem_case(
        "not a string",
        "^`x-output-format` must be a non-empty string$",
        (FORMAT, "      x-output-format: []  # here"),
    ),
]

LIST = "      operationId: parcels.list\n      x-pages: true"
PAGE_RESPONSE = '              schema:\n                $ref: "#/components/schemas/ParcelPage"\n'
PAGES = [
    problem_case(
        "no cursor",
        "^parcels.list: pagination needs after_id in the query$",
        (LIST, LIST + "  # here"),
        ("        - name: after_id\n", "        - name: behind\n"),
    ),
    problem_case(
        "a cursor in a header",
        "^parcels.list: pagination needs before_id in the query$",
        (LIST, LIST + "  # here"),
        ("        - name: before_id\n          in: query", "        - name: before_id\n          in: header"),
    ),
    problem_case(
        "no last_id",
        "^parcels.list: a page needs data, has_more, first_id, last_id, but ParcelPage has no last_id$",
        (LIST, LIST + "  # here"),
        ("        last_id:\n", "        end_id:\n"),
    ),
    problem_case(
        "a response that is not a page",
        "^parcels.list: a page needs data, has_more, first_id, last_id, but Weight has no data, has_more,",
        (LIST, LIST + "  # here"),
        (PAGE_RESPONSE, PAGE_RESPONSE.replace("ParcelPage", "Weight")),
    ),
    problem_case(
        "x-pages that is not a bool",
        "^`x-pages` must be true, or `token` if the pages have a `next_page`$",
        (LIST, LIST.replace("true", "yes, please  # here")),
    ),
]

PARTS = [
    problem_case(
        "misspelt parameters",
        "paramters",
        operation((RESPONSES, f"    paramters: []  # here\n{RESPONSES}")),
    ),
    problem_case("misspelt method", "psot", path("/v1/lost:\n  psot: {operationId: parcels.lose}  # here")),
    problem_case("path elsewhere", "ref", path('/v1/lost:\n  $ref: "#/components/pathItems/Lost"  # here')),
    problem_case("empty path", "lost", path("/v1/lost:  # here")),
    problem_case("empty operation", "post", path("/v1/lost:\n  post:  # here")),
    problem_case("no summary", "summary", operation(POST, ("    summary: Pack things.\n", ""))),
    problem_case("no description", "description", operation(POST, (f"    description: {DESCRIPTION}\n", ""))),
    problem_case(
        "webhooks",
        "webhooks",
        ("\ncomponents:\n", "\nwebhooks:  # here\n  moved: {post: {operationId: parcels.moved}}\n\ncomponents:\n"),
    ),
    problem_case(
        "no servers",
        "servers",
        ("openapi: 3.1.0\n", "openapi: 3.1.0  # here\n"),
        (SERVERS, ""),
    ),
    problem_case(
        "no schema for errors",
        "ErrorResponse",
        ("    ErrorResponse:\n", "    Failure:  # here\n"),
        ('schemas/ErrorResponse"', 'schemas/Failure"'),
    ),
]


@pytest.mark.parametrize(("changes", "message"), BODIES)
def test_invalid_body_is_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)


@pytest.mark.parametrize(("changes", "message"), SIZES)
def test_invalid_max_bytes_is_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)


@pytest.mark.parametrize(("changes", "message"), INVALID_RESPONSES)
def test_invalid_response_is_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)


@pytest.mark.parametrize(("changes", "message"), PAGES)
def test_invalid_page_is_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)


@pytest.mark.parametrize(("changes", "message"), FORMATS)
def test_invalid_output_format_is_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)


@pytest.mark.parametrize(("changes", "message"), PARTS)
def test_missing_or_misspelled_part_is_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)
