"""What the spec may say is in the package that it renders."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.codegen.parcels import Change, answer_field, operation, path, schema
from tests.codegen.probes import kept, of_answer, of_parameter, probe

SENT_FROM = """
sent = operation("parcels.send").build({{"{}": "x", "to": "y", "contents": []}})
assert sent.path == "/v1/depots/x/parcels"
"""
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
    of_answer("several types", 'assert hints("Weight")["net"] == str | int | None', 'type: [string, integer, "null"]'),
    of_answer(
        "anyOf",
        'assert hints("Weight")["net"] == str | list[int] | None',
        "anyOf: [{type: string}, {type: array, items: {type: integer}}]",
    ),
    of_answer("an object of any kind", 'assert hints("Weight")["net"] == dict[str, Any] | None', "type: object"),
    of_answer("a constant number", 'assert hints("Weight")["net"] == Literal[1] | None', "type: integer, const: 1"),
    of_answer(
        "a value with quotes",
        """assert 'say "hi"' in str(hints("Weight")["net"])""",
        """type: string, enum: ['say "hi"', b]""",
    ),
    of_answer(
        "a value beyond 16 bits",
        'assert "\U0001f600" in str(hints("Weight")["net"])',
        'type: string, enum: ["\U0001f600"]',
    ),
    kept(
        "a value with an apostrophe, by name",
        """assert "it's" in str(types.Speed)""",
        ("enum: [slow, fast]", """enum: ["it's", fast]"""),
    ),
    kept(
        "camel case",
        'assert types.Weight.from_dict({"grams": 1, "netWeight": 2}).netWeight == 2',
        answer_field("netWeight: {description: It., type: number}"),
    ),
    kept(
        "a soft keyword",
        'assert types.Weight(grams=1, match=2).to_dict() == {"grams": 1, "match": 2}',
        answer_field("match: {description: It., type: number}"),
    ),
    kept(
        "quotes at the end of a description",
        "types.Weight",
        answer_field("""net: {description: 'Say "hi"', type: number}"""),
    ),
    kept(
        "odd characters in a description",
        r"""assert r'b \\d \\N{x} {{ y }} {% z %}' in inspect.getsource(types.Weight)""",
        answer_field(r"""net: {description: 'A \""" b \d \N{x} {{ y }} {% z %} \', type: number}"""),
    ),
    *(
        of_parameter(
            f"a constant {place}, {schema}",
            'assert operation("parcels.weigh").locations["net"][0] == "' + place + '"\n'
            f'request = operation("parcels.weigh").build({{"contents": [], "net": {value}}})\n'
            f'assert request.{kept_in}["net"] == "{text}"',
            f"in: {place}, required: true, schema: {{{schema}}}",
        )
        for place, kept_in in (("header", "headers"), ("query", "query"))
        for schema, value, text in (
            ("type: string, const: a", "'a'", "a"),
            ("type: integer, const: 1", "1", "1"),
            ("type: boolean, const: true", "True", "true"),
            ("oneOf: [{type: string, const: a}, {type: integer}]", "2", "2"),
        )
    ),
    of_answer(
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
    kept(
        "whom to ask, and the terms",
        "assert types.Weight",
        (
            "  summary: Send parcels.\n",
            "  summary: Send parcels.\n  termsOfService: https://example.com\n"
            "  contact: {name: Ada, url: https://example.com, email: ada@example.com}\n"
            "  license: {name: MIT, identifier: MIT}\n",
        ),
    ),
    kept(
        "periods in a summary",
        "from anthropic_messages_client.operations.parcels import Parcels\n"
        "assert inspect.getdoc(Parcels.stream).startswith('Send a parcel by v1.5, and stream the response')",
        ("summary: Send a parcel.", "summary: Send a parcel by v1.5."),
    ),
    kept("an operation without a body", 'assert operation("parcels.retrieve").body is None', path(GET)),
    kept(
        "the variant without a tag, in an answer",
        'thing = types.Parcel.from_dict({"contents": [{"title": "x"}, {"type": None, "title": "y"}]}).contents\n'
        "assert [type(item) for item in thing] == [types.Book] * 2",
        ("        mapping:\n" + BOOK_TAG, f"        x-default-mapping: {BOOK}\n        mapping:\n{BOOK_TAG}"),
        ("      required: [type, title]\n", "      required: [title]\n"),
    ),
    kept(
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
    kept(
        "a group inside a group",
        'assert operation("parcels.boxes.pack").id == "parcels.boxes.pack"\n'
        'import_module("anthropic_messages_client.api.parcels.boxes.pack").parse(200, b"{}")',
        operation(("parcels.pack", "parcels.boxes.pack")),
    ),
    of_parameter(
        "an enum by name in a parameter",
        'assert "net" in operation("parcels.weigh").locations',
        'in: query, schema: {$ref: "#/components/schemas/State"}',
    ),
    of_parameter(
        "an enum by a name of its own in a parameter",
        'assert "net" in operation("parcels.weigh").locations',
        'in: query, schema: {$ref: "#/components/schemas/Unit"}',
        schema("Unit: {description: How it is told., type: string, enum: [g, kg]}"),
    ),
    kept(
        "camel case in a path",
        SENT_FROM.format("depotId"),
        ("/v1/depots/{depot}/parcels", "/v1/depots/{depotId}/parcels"),
        ("        - name: depot\n", "        - name: depotId\n"),
    ),
    kept(
        "a dash in a path",
        SENT_FROM.format("depot"),
        ("/v1/depots/{depot}/parcels", "/v1/depots/{the-depot}/parcels"),
        ("        - name: depot\n", "        - name: the-depot\n          x-parameter-name: depot\n"),
    ),
]


@pytest.mark.parametrize(("changes", "program"), SUPPORTED)
def test_it_is_there(changes: tuple[Change, ...], program: str, tmp_path: Path) -> None:
    probe(changes, program, tmp_path)
