"""The package has everything that the spec says, or the spec is rejected. Nothing is lost silently."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.codegen.parcels import Change, edited, operation, parameter, problem_case, problems, schema
from tests.codegen.probes import parameter_case, probe, request_case, response_case, supported_case

REMARK = '{$ref: "#/components/schemas/Remark"}'
WEIGHT_WITH_REMARKS = 'types.Weight.from_dict({"grams": 1, "net": {"a": {"text": "b"}}})'
ENCODED = (
    'import_module("anthropic_messages_client.encoding").encode_json({"type": "picture", "data": "", "more": b"cat!"})'
)
PICTURE_DATA = "          type: string\n          contentEncoding: base64\n"
NON_STREAMING = '        - $ref: "#/components/schemas/ParcelSendParamsNonStreaming"\n'
STREAMING = '        - $ref: "#/components/schemas/ParcelSendParamsStreaming"\n'
PARCEL_FIELDS = "          required: [contents, state, signature]\n          properties:\n"
BOOKS = '      oneOf:\n        - $ref: "#/components/schemas/Book"\n'
BOOK_TAG = '          book: "#/components/schemas/Book"\n'

SUPPORTED = [
    response_case("a default", 'assert "7" in inspect.getsource(types.Weight)', "type: integer, default: 7"),
    response_case(
        "deprecated",
        'assert "eprecated" in inspect.getsource(types.Weight)',
        "type: integer, deprecated: true",
    ),
    request_case(
        "a named map",
        'assert str in getattr(types.Tags, "__args__", ())',
        '$ref: "#/components/schemas/Tags"',
        schema("Tags: {description: Words., type: object, additionalProperties: {type: string}}"),
    ),
    response_case(
        "a named map of objects",
        f"""assert isinstance({WEIGHT_WITH_REMARKS}.net["a"], types.Remark)""",
        '$ref: "#/components/schemas/Tags"',
        schema(f"Tags: {{description: Words., type: object, additionalProperties: {REMARK}}}"),
    ),
    request_case(
        "a named nullable type in a request",
        'assert operation("parcels.weigh").build({"contents": [], "net": None}).body["net"] is None',
        '$ref: "#/components/schemas/MaybeText"',
        schema('MaybeText: {description: Perhaps., type: [string, "null"]}'),
    ),
    request_case(
        "a date-time in a request",
        "from datetime import datetime\n"
        "from anthropic_messages_client.encoding import encode_json\n"
        'assert hints("ParcelWeighParams")["net"] == datetime\n'
        "assert b'2026' in encode_json({'net': datetime(2026, 10, 21)})",
        "type: string, format: date-time",
    ),
    parameter_case(
        "a date-time in a parameter",
        "from datetime import datetime\n"
        'assert operation("parcels.weigh").build({"contents": [], "net": datetime(2026, 10, 21)}).query["net"]',
        "in: query, schema: {type: string, format: date-time}",
    ),
    parameter_case(
        "a required parameter",
        'assert "net" in operation("parcels.weigh").required',
        "in: query, required: true, schema: {type: string}",
    ),
    parameter_case(
        "several values in a query",
        "import httpx\n"
        'request = operation("parcels.weigh").build({"contents": [], "net": ["a", "b"]})\n'
        'assert httpx.QueryParams(request.query).get_list("net[]") == ["a", "b"]',
        "in: query, schema: {type: array, items: {type: string}}",
    ),
    parameter_case(
        "a default of a parameter",
        'assert "20" in inspect.getsource(import_module("anthropic_messages_client.operations.parcels"))',
        "in: query, schema: {type: integer, default: 20}",
    ),
    supported_case(
        "the parameters of two operations with one body",
        """
assert "precision" not in types.ParcelWeighParams.__annotations__
assert {"precision"} == operation("parcels.weigh").locations.keys() - operation("parcels.pack").locations.keys()
assert "precision" in inspect.getsource(import_module("anthropic_messages_client.api.parcels.weigh"))
""",
        operation(),
    ),
    supported_case(
        "two bodies in another order",
        'assert "stream" not in operation("parcels.send").required',
        (f"{NON_STREAMING}{STREAMING}", f"{STREAMING}{NON_STREAMING}"),
    ),
    supported_case(
        "a base of a response",
        "assert types.Item.from_dict",
    ),
]


REJECTED = [
    problem_case(
        "additionalProperties with a type",
        "^`additionalProperties` is not supported here",
        (
            "    Weight:\n      type: object\n",
            f"    Weight:\n      type: object\n      additionalProperties: {REMARK}\n",
        ),
    ),
    problem_case(
        "a required field in two parts of allOf",
        "^`id` is in two parts of allOf: remove one$",
        (PARCEL_FIELDS, PARCEL_FIELDS + "            id: {description: Its number., type: string}\n"),
    ),
    problem_case(
        "a variant by its alias",
        "^Thing: Tome is not an object: list its objects instead$",
        (BOOKS, BOOKS.replace("Book", "Tome")),
        (BOOK_TAG, BOOK_TAG.replace("Book", "Tome")),
        schema('Tome: {description: A book., $ref: "#/components/schemas/Book"}'),
    ),
    problem_case(
        "default mapping of a response that requires the tag",
        "^Thing: `defaultMapping` is Book, which requires `type`$",
        (
            "      discriminator:\n        propertyName: type\n        mapping:\n" + BOOK_TAG,
            '      x-discriminator:\n        propertyName: type\n        defaultMapping: "#/components/schemas/Book"\n'
            "        mapping:\n" + BOOK_TAG,
        ),
    ),
    problem_case(
        "base64 in a named schema",
        "^PictureParam.more has base64 in an array, a map or a named schema: make the field itself base64$",
        (PICTURE_DATA, PICTURE_DATA + '        more: {description: It., $ref: "#/components/schemas/Data"}\n'),
        schema("Data: {description: It., type: string, contentEncoding: base64}"),
    ),
    problem_case(
        "base64 in an array",
        "^PictureParam.more has base64 in an array, a map or a named schema: make the field itself base64$",
        (
            PICTURE_DATA,
            PICTURE_DATA + "        more: {description: It., type: array, items: "
            "{type: string, contentEncoding: base64}}\n",
        ),
    ),
    problem_case(
        "a nullable parameter",
        "^net: a parameter must be a string, a number, a boolean or, in a header or a query, an array of these$",
        parameter('- {name: net, in: query, description: It., schema: {type: [string, "null"]}}'),
    ),
]


@pytest.mark.parametrize(("changes", "program"), SUPPORTED)
def test_supported_construct_is_rendered(changes: tuple[Change, ...], program: str, tmp_path: Path) -> None:
    probe(changes, program, tmp_path)


@pytest.mark.parametrize(("changes", "message"), REJECTED)
def test_unsupported_construct_is_rejected(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    (problem,) = problems(edited(*changes), tmp_path)
    assert re.search(message, problem.message)
