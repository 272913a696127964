"""The rendered package has all supported constructs of the spec."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codegen.paths import ROOT, SPEC
from codegen.spec.document import load
from tests.codegen.parcels import Change, operation, path, response_field, schema
from tests.codegen.probes import parameter_case, probe, request_case, response_case, supported_case

SENT_FROM = """
sent = operation("parcels.send").build({{"{}": "x", "to": "y", "contents": []}})
assert sent.path == "/v1/depots/x/parcels"
"""
DATE_TIMES = "type: array, items: {type: string, format: date-time}"
SAWS = 'type: array, items: {$ref: "#/components/schemas/SawParam"}'
TIMES = '$ref: "#/components/schemas/Times"'
BOOK = '"#/components/schemas/Book"'
BOOK_TAG = f"          book: {BOOK}\n"
GET = """
/v1/parcels/{parcel_id}:
  get:
    operationId: parcels.retrieve
    summary: Find a parcel.
    description: Says how a parcel fares.
    parameters:
      - {name: parcel_id, in: path, required: true, description: Its name., schema: {type: string}}
    responses:
      "200": {description: The parcel., content: {application/json: {schema: {$ref: "#/components/schemas/Parcel"}}}}
"""

SUPPORTED = [
    response_case(
        "several types", 'assert hints("Weight")["net"] == str | int | None', 'type: [string, integer, "null"]'
    ),
    response_case(
        "anyOf",
        'assert hints("Weight")["net"] == str | list[int] | None',
        "anyOf: [{type: string}, {type: array, items: {type: integer}}]",
    ),
    response_case("an object of any kind", 'assert hints("Weight")["net"] == dict[str, Any] | None', "type: object"),
    response_case("a constant number", 'assert hints("Weight")["net"] == Literal[1] | None', "type: integer, const: 1"),
    response_case(
        "a value with quotes",
        """assert 'say "hi"' in str(hints("Weight")["net"])""",
        """type: string, enum: ['say "hi"', b]""",
    ),
    response_case(
        "a value with an emoji",
        'assert "\U0001f600" in str(hints("Weight")["net"])',
        'type: string, enum: ["\U0001f600"]',
    ),
    supported_case(
        "an apostrophe in a named enum",
        """assert "it's" in str(types.Speed)""",
        ("enum: [slow, fast]", """enum: ["it's", fast]"""),
    ),
    supported_case(
        "camel case",
        'assert types.Weight.from_dict({"grams": 1, "netWeight": 2}).netWeight == 2',
        response_field("netWeight: {description: It., type: number}"),
    ),
    supported_case(
        "a soft keyword",
        'assert types.Weight(grams=1, match=2).to_dict() == {"grams": 1, "match": 2}',
        response_field("match: {description: It., type: number}"),
    ),
    supported_case(
        "quotes at the end of a description",
        "types.Weight",
        response_field("""net: {description: 'Say "hi"', type: number}"""),
    ),
    supported_case(
        "special characters in a description",
        r"""assert r'b \\d \\N{x} {{ y }} {% z %}' in inspect.getsource(types.Weight)""",
        response_field(r"""net: {description: 'A \""" b \d \N{x} {{ y }} {% z %} \', type: number}"""),
    ),
    *(
        parameter_case(
            f"a constant {location}, {schema}",
            'assert "net" not in operation("parcels.weigh").locations\n'
            'request = operation("parcels.weigh").build({"contents": []}).for_version("any")\n'
            f'assert request.{attribute}["net"] == "{text}"',
            f"in: {location}, required: true, schema: {{{schema}}}",
        )
        for location, attribute in (("header", "headers"), ("query", "query"))
        for schema, text in (
            ("type: string, const: a", "a"),
            ("type: integer, const: 1", "1"),
            ("type: boolean, const: true", "true"),
        )
    ),
    *(
        parameter_case(
            f"a {location} that can be a constant",
            f'request = operation("parcels.weigh").build({{"contents": [], "net": 2}})\n'
            f'assert request.{attribute}["net"] == "2"',
            f"in: {location}, required: true, schema: {{oneOf: [{{type: string, const: a}}, {{type: integer}}]}}",
        )
        for location, attribute in (("header", "headers"), ("query", "query"))
    ),
    response_case(
        "lists of date-times or of objects",
        'sent = {"grams": 1, "net": ["2026-01-02T00:00:00Z"]}\n'
        "weight = types.Weight.from_dict(sent)\n"
        "assert weight.net[0].year == 2026 and weight.to_dict() == sent\n"
        'sent = {"grams": 1, "net": [{"type": "saw", "teeth": 2}, 5]}\n'
        "weight = types.Weight.from_dict(sent)\n"
        "assert type(weight.net[0]) is types.Saw and weight.to_dict() == sent",
        "oneOf: [{type: array, items: {type: string, format: date-time}}, "
        '{type: array, items: {$ref: "#/components/schemas/Saw"}}, {type: array, items: {type: integer}}, '
        "{type: integer}]",
    ),
    *(
        request_case(
            f"{kind} in a request",
            "from datetime import datetime\n"
            "from anthropic_messages_client.encoding import encode_json\n"
            "time, saw = datetime(2026, 1, 2), types.Saw(teeth=2)\n"
            f'body = operation("parcels.weigh").build({{"contents": [], "net": {value}}}).body\n'
            f'assert encode_json(body) == b\'{{"contents":[],"net":{sent}}}\'',
            kind,
        )
        for kind, value, sent in (
            (DATE_TIMES, "[time]", '["2026-01-02T00:00:00"]'),
            (f"type: array, items: {{{DATE_TIMES}}}", "[(time,)]", '[["2026-01-02T00:00:00"]]'),
            (f"type: object, additionalProperties: {{{DATE_TIMES}}}", '{"a": [time]}', '{"a":["2026-01-02T00:00:00"]}'),
            (SAWS, "(saw for _ in range(1))", '[{"type":"saw","teeth":2}]'),
            (f"type: array, items: {{{SAWS}}}", "[[saw]]", '[[{"type":"saw","teeth":2}]]'),
            (f"type: object, additionalProperties: {{{SAWS}}}", '{"a": [saw]}', '{"a":[{"type":"saw","teeth":2}]}'),
        )
    ),
    *(
        parameter_case(
            f"{kind} in a {location}",
            "from datetime import datetime\n"
            "time = datetime(2026, 1, 2)\n"
            f'request = operation("parcels.weigh").build({{"contents": [], "net": {value}}})\n'
            f"assert {{**request.query, **request.headers}} == {sent}",
            f"in: {location}, schema: {{{kind}}}",
            *(schema(f"Times: {{description: Times., {DATE_TIMES}}}") for _ in range(kind == TIMES)),
        )
        for kind, location, value, sent in (
            ("type: string, format: date-time", "header", "time", {"net": "2026-01-02T00:00:00"}),
            (DATE_TIMES, "header", "[time] * 2", {"net": "2026-01-02T00:00:00,2026-01-02T00:00:00"}),
            (DATE_TIMES, "query", "[time]", {"net[]": ["2026-01-02T00:00:00"]}),
            (TIMES, "header", "[time]", {"net": "2026-01-02T00:00:00"}),
            (TIMES, "query", "[time]", {"net[]": ["2026-01-02T00:00:00"]}),
        )
    ),
    supported_case(
        "contact, license and termsOfService",
        "assert types.Weight",
        (
            "  summary: Send parcels.\n",
            "  summary: Send parcels.\n  termsOfService: https://example.com\n"
            "  contact: {name: Ada, url: https://example.com, email: ada@example.com}\n"
            "  license: {name: MIT, identifier: MIT}\n",
        ),
    ),
    supported_case(
        "periods in a summary",
        "from anthropic_messages_client.operations.parcels import Parcels\n"
        "assert inspect.getdoc(Parcels.stream).startswith('Send a parcel by v1.5, and stream the response')",
        ("summary: Send a parcel.", "summary: Send a parcel by v1.5."),
    ),
    supported_case("an operation without a body", 'assert operation("parcels.retrieve").body is None', path(GET)),
    supported_case(
        "default mapping of a response",
        'thing = types.Parcel.from_dict({"contents": [{"title": "x"}, {"type": None, "title": "y"}]}).contents\n'
        "assert [type(item) for item in thing] == [types.Book] * 2",
        (
            "      discriminator:\n        propertyName: type\n        mapping:\n" + BOOK_TAG,
            f"      x-discriminator:\n        propertyName: type\n        defaultMapping: {BOOK}\n"
            f"        mapping:\n{BOOK_TAG}",
        ),
        ("      required: [type, title]\n", "      required: [title]\n"),
    ),
    supported_case(
        "objects in the variants of a row",
        'parcel = {"id": "p1", "contents": []}\n'
        'sent = {"what": {"type": "arrived", "parcel": parcel}}\n'
        'row = operation("parcels.history").decode(sent)\n'
        'assert row.what.parcel._data is parcel and row.what.parcel.id == "p1"\n'
        "assert row.to_dict() == sent and row.what.parcel._data is None",
        tuple(f'                $ref: "#/components/schemas/{name}"\n' for name in ("ParcelMoved", "Step")),
        schema(
            "Step: {description: One thing that happened., type: object, "
            'properties: {what: {description: It., $ref: "#/components/schemas/ParcelEvent"}}}'
        ),
    ),
    supported_case(
        "a group inside a group",
        'assert operation("parcels.boxes.pack").id == "parcels.boxes.pack"\n'
        'import_module("anthropic_messages_client.api.parcels.boxes.pack").parse(200, b"{}")',
        operation(("parcels.pack", "parcels.boxes.pack")),
    ),
    parameter_case(
        "a list that is joined with commas",
        'request = operation("parcels.weigh").build({"contents": [], "net": ["a", "b"]})\n'
        'assert request.headers["net"] == "a,b"\n'
        'assert "list[str]" in str(inspect.signature(import_module("anthropic_messages_client.operations.parcels")'
        '.Parcels.weigh).parameters["net"])',
        "in: header, x-comma-separated: true, schema: {type: string}",
    ),
    parameter_case(
        "a response enum in a parameter",
        'assert "net" in operation("parcels.weigh").locations',
        'in: query, schema: {$ref: "#/components/schemas/State"}',
    ),
    parameter_case(
        "a named enum in a parameter",
        'assert "net" in operation("parcels.weigh").locations',
        'in: query, schema: {$ref: "#/components/schemas/Unit"}',
        schema("Unit: {description: How it is told., type: string, enum: [g, kg]}"),
    ),
    request_case(
        "a deprecated value",
        "import warnings\n"
        "caught = []\n"
        'for net in ("a", "b", "c", 3, ["a"]):\n'
        "    with warnings.catch_warnings(record=True) as found:\n"
        "        warnings.simplefilter('always')\n"
        '        operation("parcels.weigh").build({"contents": [], "net": net})\n'
        "    caught += found\n"
        "assert [str(warning.message) for warning in caught] == ['the net a is deprecated, '\n"
        "    'with retirement on 2027-01-22: use b or another net']\n"
        'assert caught[0].filename == "<string>"',
        'type: string, enum: [a, b], x-deprecated-values: {a: {date: "2027-01-22", successor: b}}',
    ),
    supported_case(
        "camel case in a path",
        SENT_FROM.format("depotId"),
        ("/v1/depots/{depot}/parcels", "/v1/depots/{depotId}/parcels"),
        ("        - name: depot\n", "        - name: depotId\n"),
    ),
    supported_case(
        "a dash in a path",
        SENT_FROM.format("depot"),
        ("/v1/depots/{depot}/parcels", "/v1/depots/{the-depot}/parcels"),
        ("        - name: depot\n", "        - name: the-depot\n          x-parameter-name: depot\n"),
    ),
]


@pytest.mark.parametrize(("changes", "program"), SUPPORTED)
def test_supported_construct_is_rendered(changes: tuple[Change, ...], program: str, tmp_path: Path) -> None:
    probe(changes, program, tmp_path)


def extensions(node: Any) -> Iterator[str]:
    """Yield the extension keys of a document. Names of headers look like them, too."""
    if isinstance(node, dict):
        yield from (key for key in node if str(key).startswith("x-"))
        for key, value in node.items():
            if key != "headers":
                yield from extensions(value)
    elif isinstance(node, list):
        for item in node:
            yield from extensions(item)


def test_every_extension_is_documented() -> None:
    comment = SPEC.read_text(encoding="utf-8").partition("openapi: 3.1.0\n")[0]
    page = (ROOT / "docs/internals/generator.md").read_text(encoding="utf-8")
    (table,) = re.findall(r"^## Extensions of OpenAPI\n(.*?)^## ", page, re.MULTILINE | re.DOTALL)
    used = set(extensions(load(SPEC).data))
    assert set(re.findall(r"^#   - (x-[a-z-]+) ", comment, re.MULTILINE)) == used
    assert set(re.findall(r"`(x-[a-z-]+)`", table)) == used
