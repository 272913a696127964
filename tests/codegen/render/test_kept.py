"""What the spec says and the package can't hold is refused. Nothing is lost without a word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.codegen.parcels import Change, edited, fault, operation, parameter, problems, schema
from tests.codegen.probes import kept, of_answer, of_parameter, of_request, probe

REMARK = '{$ref: "#/components/schemas/Remark"}'
REMARKED = 'types.Weight.from_dict({"grams": 1, "net": {"a": {"text": "b"}}})'
ENCODED = (
    'import_module("anthropic_messages_client.encoding").encode_json({"type": "picture", "data": "", "more": b"cat!"})'
)
PICTURE_DATA = "          type: string\n          contentEncoding: base64\n"
PLAIN = '        - $ref: "#/components/schemas/ParcelSendParamsNonStreaming"\n'
STREAMED = '        - $ref: "#/components/schemas/ParcelSendParamsStreaming"\n'
PARCEL_FIELDS = "          required: [contents, state, signature]\n          properties:\n"
BOOKS = '      oneOf:\n        - $ref: "#/components/schemas/Book"\n'
BOOK_TAG = '          book: "#/components/schemas/Book"\n'

KEPT = [
    of_answer("a default", 'assert "7" in inspect.getsource(types.Weight)', "type: integer, default: 7"),
    of_answer(
        "deprecated",
        'assert "eprecated" in inspect.getsource(types.Weight)',
        "type: integer, deprecated: true",
    ),
    of_request(
        "a map by name",
        'assert str in getattr(types.Tags, "__args__", ())',
        '$ref: "#/components/schemas/Tags"',
        schema("Tags: {description: Words., type: object, additionalProperties: {type: string}}"),
    ),
    of_answer(
        "a map of objects by name",
        f"""assert isinstance({REMARKED}.net["a"], types.Remark)""",
        '$ref: "#/components/schemas/Tags"',
        schema(f"Tags: {{description: Words., type: object, additionalProperties: {REMARK}}}"),
    ),
    of_request(
        "null by name, in a request",
        'assert operation("parcels.weigh").build({"contents": [], "net": None}).body["net"] is None',
        '$ref: "#/components/schemas/MaybeText"',
        schema('MaybeText: {description: Perhaps., type: [string, "null"]}'),
    ),
    of_request(
        "a date-time in a request",
        "from datetime import datetime\n"
        "from anthropic_messages_client.encoding import encode_json\n"
        'assert hints("ParcelWeighParams")["net"] == datetime\n'
        "assert b'2026' in encode_json({'net': datetime(2026, 10, 21)})",
        "type: string, format: date-time",
    ),
    of_parameter(
        "a date-time in a parameter",
        "from datetime import datetime\n"
        'assert operation("parcels.weigh").build({"contents": [], "net": datetime(2026, 10, 21)}).query["net"]',
        "in: query, schema: {type: string, format: date-time}",
    ),
    of_parameter(
        "a required parameter",
        'assert "net" in operation("parcels.weigh").required',
        "in: query, required: true, schema: {type: string}",
    ),
    of_parameter(
        "several values in a query",
        "import httpx\n"
        'request = operation("parcels.weigh").build({"contents": [], "net": ["a", "b"]})\n'
        'assert httpx.QueryParams(request.query).get_list("net[]") == ["a", "b"]',
        "in: query, schema: {type: array, items: {type: string}}",
    ),
    of_parameter(
        "a default of a parameter",
        'assert "20" in inspect.getsource(import_module("anthropic_messages_client.operations.parcels"))',
        "in: query, schema: {type: integer, default: 20}",
    ),
    kept(
        "the parameters of two operations with one body",
        """
assert "precision" not in types.ParcelWeighParams.__annotations__
assert {"precision"} == operation("parcels.weigh").locations.keys() - operation("parcels.pack").locations.keys()
assert "precision" in inspect.getsource(import_module("anthropic_messages_client.api.parcels.weigh"))
""",
        operation(),
    ),
    kept(
        "two bodies in another order",
        'assert "stream" not in operation("parcels.send").required',
        (f"{PLAIN}{STREAMED}", f"{STREAMED}{PLAIN}"),
    ),
    kept(
        "the base of an answer",
        "assert types.Item.from_dict",
    ),
]


REFUSED = [
    fault(
        "a type for what is beside the fields",
        "^`additionalProperties` is not supported here",
        (
            "    Weight:\n      type: object\n",
            f"    Weight:\n      type: object\n      additionalProperties: {REMARK}\n",
        ),
    ),
    fault(
        "a required field that a later part of allOf has too",
        "^`id` is in two parts of allOf: remove one$",
        (PARCEL_FIELDS, PARCEL_FIELDS + "            id: {description: Its number., type: string}\n"),
    ),
    fault(
        "a variant by its second name",
        "^Thing: Tome is not an object: list its objects instead$",
        (BOOKS, BOOKS.replace("Book", "Tome")),
        (BOOK_TAG, BOOK_TAG.replace("Book", "Tome")),
        schema('Tome: {description: A book., $ref: "#/components/schemas/Book"}'),
    ),
    fault(
        "the variant without a tag, in an answer",
        "^Thing: `x-default-mapping` is Book, which requires `type`$",
        (
            "        mapping:\n" + BOOK_TAG,
            '        x-default-mapping: "#/components/schemas/Book"\n        mapping:\n' + BOOK_TAG,
        ),
    ),
    fault(
        "base64 by name",
        "^PictureParam.more has base64 in an array, a map or a named schema: make the field itself base64$",
        (PICTURE_DATA, PICTURE_DATA + '        more: {description: It., $ref: "#/components/schemas/Data"}\n'),
        schema("Data: {description: It., type: string, contentEncoding: base64}"),
    ),
    fault(
        "base64 in an array",
        "^PictureParam.more has base64 in an array, a map or a named schema: make the field itself base64$",
        (
            PICTURE_DATA,
            PICTURE_DATA + "        more: {description: It., type: array, items: "
            "{type: string, contentEncoding: base64}}\n",
        ),
    ),
    fault(
        "null in a parameter",
        "^net: a parameter must be a string, a number, a boolean or, in a header or a query, an array of these$",
        parameter('- {name: net, in: query, description: It., schema: {type: [string, "null"]}}'),
    ),
]


@pytest.mark.parametrize(("changes", "program"), KEPT)
def test_it_is_kept(changes: tuple[Change, ...], program: str, tmp_path: Path) -> None:
    probe(changes, program, tmp_path)


@pytest.mark.parametrize(("changes", "words"), REFUSED)
def test_it_is_refused(changes: tuple[Change, ...], words: str, tmp_path: Path) -> None:
    (problem,) = problems(edited(*changes), tmp_path)
    assert re.search(words, problem.message)
