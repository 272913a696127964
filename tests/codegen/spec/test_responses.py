"""Responses that are no object with fields: arrays, unions, maps and scalars, in the package and in the facade."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.codegen.parcels import Change, assert_reported, path, problem_case, schema
from tests.codegen.probes import probe, supported_case

LOOK = """
/v1/look:
  get:
    operationId: parcels.look
    summary: Look around.
    description: Says what is there.
    responses:
      "200": {{description: It., content: {{application/json: {{schema: {{$ref: "#/components/schemas/{}"}}}}}}}}
"""
PROGRAM = """
import asyncio, json
from anthropic_messages_client.api.parcels import look
from anthropic_messages_client.client import ApiError

def parse(value):
    return look.parse(200, json.dumps(value).encode())

def refused(value):
    try:
        parse(value)
    except ApiError:
        return True
    return False
"""


def look(name: str, yaml: str) -> tuple[Change, Change]:
    """Return an operation whose response is a named schema."""
    return path(LOOK.format(name)), schema(f"{name}: {{description: What is there., {yaml}}}")


THING = '{$ref: "#/components/schemas/Thing"}'
SUPPORTED = [
    supported_case(
        "an array of objects",
        """
weight, other = parse([{"grams": 1}, {"grams": 2, "more": 3}])
assert type(weight) is types.Weight and other.to_dict() == {"grams": 2, "more": 3}
assert parse([]) == [] and parse([None, 1]) == [None, 1] and refused({}) and refused(None) and refused("x")
assert get_type_hints(look.sync)["return"] == types.Found == list[types.Weight]
""",
        *look("Found", 'type: array, items: {$ref: "#/components/schemas/Weight"}'),
    ),
    supported_case(
        "an array of a union",
        """
book, odd = parse([{"type": "book", "title": "Emma"}, {"type": "lamp"}])
assert type(book) is types.Book and type(odd) is types.UnknownThing
""",
        *look("Found", f"type: array, items: {THING}"),
    ),
    supported_case(
        "a tagged union",
        """
assert parse({"type": "saw", "teeth": 3}) == types.Saw(teeth=3)
assert parse({"type": "lamp"}).raw == {"type": "lamp"} and refused([])
assert look.OPERATION.response_required == {"type": ("string",)}
""",
        path(LOOK.format("Thing")),
    ),
    supported_case(
        "another name of an object",
        """
assert parse({"text": "x"}) == types.Remark(text="x")
assert look.OPERATION.response_required == {"text": ("string",)}
""",
        path(LOOK.format("Comment")),
    ),
    supported_case(
        "a map",
        """
found = parse({"a": {"grams": 1}, "type": {"grams": 2}})
assert found == {"a": types.Weight(grams=1), "type": types.Weight(grams=2)} and refused([])
""",
        *look("Found", 'type: object, additionalProperties: {$ref: "#/components/schemas/Weight"}'),
    ),
    supported_case(
        "a date-time",
        'assert parse("2026-01-02T00:00:00Z").year == 2026 and refused(1)',
        *look("Found", "type: string, format: date-time"),
    ),
    supported_case(
        "date-times",
        'assert parse(["2026-01-02T00:00:00Z"])[0].year == 2026',
        *look("Found", "type: array, items: {type: string, format: date-time}"),
    ),
    supported_case(
        "an object, a list or null",
        """
assert parse(None) is None and parse({"text": "x"}) == types.Remark(text="x") and refused(1)
assert parse([{"type": "saw", "teeth": 3}]) == [types.Saw(teeth=3)]
""",
        *look(
            "Found",
            f'oneOf: [{{$ref: "#/components/schemas/Remark"}}, {{type: array, items: {THING}}}, {{type: "null"}}]',
        ),
    ),
    supported_case("any object", 'assert parse({"a": 1}).a == 1 and refused([])', *look("Found", "type: object")),
]


@pytest.mark.parametrize(("changes", "program"), SUPPORTED)
def test_response_is_decoded(changes: tuple[Change, ...], program: str, tmp_path: Path) -> None:
    probe(changes, PROGRAM + program, tmp_path)


UNTAGGED = 'oneOf: [{$ref: "#/components/schemas/Remark"}, {$ref: "#/components/schemas/Saw"}]'
FAULTS = [
    problem_case(
        "untagged objects",
        "^Found can be several types of objects: make them a named oneOf with a discriminator$",
        path(LOOK.format("Found")),
        schema(f"Found: {{description: What is there., {UNTAGGED}}}  # here"),
    ),
    problem_case(
        "untagged objects in an array",
        "^Found can be several types of objects: make them a named oneOf with a discriminator$",
        path(LOOK.format("Found")),
        schema(f"Found: {{description: What is there., type: array, items: {{{UNTAGGED}}}}}  # here"),
    ),
    problem_case(
        "pages of an array",
        "^parcels.look: a response with events or pages, and a row, must be an object with fields, which Found is not$",
        path(LOOK.format("Found").replace("  get:\n", "  get:  # here\n    x-pages: true\n")),
        schema("Found: {description: What is there., type: array, items: {type: string}}"),
    ),
]


@pytest.mark.parametrize(("changes", "message"), FAULTS)
def test_response_that_is_not_supported_is_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)
