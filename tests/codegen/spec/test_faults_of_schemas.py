"""Faults inside schemas: references and keywords. Each is an error at its line that says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.codegen.parcels import (
    Change,
    answer_field,
    assert_reported,
    fault,
    field_fault,
    operation,
    parameter,
    request_field,
    schema,
)

THINGS = 'type: array, items: {$ref: "#/components/schemas/ThingParam"}'
VERSIONS = 'x-rejected-in: ["2"]'
FORMS = [
    (
        "is no form",
        "^null is not allowed in a form: write fields, a list with one item, or a constant$",
        "type: string",
        "~",
    ),
    (
        "is null inside",
        "^null is not allowed in a form: write fields, a list with one item, or a constant$",
        THINGS,
        "[{type: ~}]",
    ),
    (
        "has a number with a fraction",
        "^1.5 is not allowed in a form: write fields, a list with one item, or a",
        "type: number",
        "1.5",
    ),
    (
        "lists many items",
        r"^a list in a form must have exactly one item; write `\{\}` for any object$",
        THINGS,
        "[{type: book}, {type: saw}]",
    ),
    ("lists nothing", r"^a list in a form must have exactly one item; write `\{\}` for any object$", THINGS, "[]"),
    *(
        (f"nothing has: {form}", "^no value of ParcelWeighParams.net matches the form ", schema, form)
        for schema, form in [
            (THINGS, "{type: book}"),
            (THINGS, "[[{}]]"),
            (THINGS, "[{typ: book}]"),
            (THINGS, "[{type: boook}]"),
            (THINGS, "[{type: book, data: a}]"),
            (THINGS, "book"),
            ("type: string", "1"),
            ("type: integer", "true"),
            ("type: boolean", "0"),
            ("type: integer, const: 1", "2"),
            ("type: string, enum: [a, b]", "c"),
            ("type: object, additionalProperties: {type: string}", "{a: 1}"),
            ('$ref: "#/components/schemas/Speed"', "fastt"),
        ]
    ),
]
PARAMETER = "{name: tip, in: query, description: It., schema: {type: integer}}"
ENDLESS = '$ref: "#/components/schemas/Endless"'

REFERENCES = [
    field_fault(
        "to no schema",
        "^#/components/schemas/Wieght does not exist: correct the name, or add it under components.schemas$",
        '$ref: "#/components/schemas/Wieght"',
    ),
    field_fault(
        "to another file",
        "^more.yaml#/Weight does not exist: correct the name, or add it under",
        '$ref: "more.yaml#/Weight"',
    ),
    fault("to no parameter", "^#/components/", parameter('- $ref: "#/components/parameters/Stamp"  # here')),
    fault(
        "to no response",
        "^#/components/",
        operation(("    responses:\n", '    responses:\n      4XX: {$ref: "#/components/responses/Eror"}  # here\n')),
    ),
    fault(
        "of a body to no schema",
        "^#/components/",
        operation(('ParcelWeighParams"}', 'ParcelWeihgParams"}  # here')),
    ),
    fault(
        "to a parameter that nobody uses",
        "^Tip is not used by any operation: refer to it or remove it$",
        ("  parameters:\n    Depot:", f"  parameters:\n    Tip: {PARAMETER}  # here\n    Depot:"),
    ),
    fault(
        "to itself",
        "#/components/schemas/Endless refers to itself",
        schema(f"Endless: {{description: Nothing., {ENDLESS}}}  # here"),
    ),
    field_fault(
        "to a parameter",
        "#/components/parameters/Stamps",
        '$ref: "#/components/parameters/Stamps"',
    ),
    field_fault("into a schema", "Remark/prop", '$ref: "#/components/schemas/Remark/properties/text"'),
    field_fault("to a number", "5", "$ref: 5"),
    fault(
        "to itself, in allOf",
        "itself",
        schema(f"Endless: {{description: Never., allOf: [{{{ENDLESS}}}]}}  # here"),
    ),
    fault(
        "to itself, in a union",
        "itself",
        answer_field(f"net: {{description: Without the box., {ENDLESS}}}"),
        schema(f"Endless: {{description: Never., oneOf: [{{type: string}}, {{{ENDLESS}}}]}}  # here"),
    ),
    fault(
        "to itself, in an array",
        "itself",
        answer_field(f"net: {{description: Without the box., {ENDLESS}}}"),
        schema(f"Endless: {{description: Never., type: array, items: {{{ENDLESS}}}}}  # here"),
    ),
]

KEYWORDS = [
    fault(
        "of objects",
        "^`patternProperties` is not supported here: remove it$",
        schema("Box: {description: A box., type: object, patternProperties: {}}  # here"),
    ),
    field_fault("of a field", "`not` is not supported here", "type: number, not: {const: 0}"),
    fault(
        "on a line of its own",
        "`not` is not supported",
        answer_field("net:\n  description: Without the box.\n  type: number\n  not: {const: 0}  # here"),
    ),
    field_fault("fields of a field", "`properties` is not supported here", "type: object, properties: {}"),
    field_fault("allOf in a field", "`allOf` is not supported here", "allOf: [{type: number}]"),
    field_fault("beside a reference", "`minimum` is not sup", '$ref: "#/components/schemas/State", minimum: 1'),
    field_fault("beside oneOf", "`type` is not supported here", "type: number, oneOf: [{type: number}]"),
    field_fault("discriminator of a field", "`discriminator` is", "oneOf: [{type: number}], discriminator: {}"),
    fault(
        "of a discriminator",
        "`default` is not supported here",
        ("        x-default-mapping:", "        default: book  # here\n        x-default-mapping:"),
    ),
    field_fault("an unknown type", "the type 'file' is not supported", "type: file"),
    fault("no type", "the type None is not supported", answer_field("net: {description: It.}  # here")),
    field_fault("an unknown format", "the format 'uri' of string is not supported", "type: string, format: uri"),
    field_fault("a format of integers", "the format 'int64' of integer is not", "type: integer, format: int64"),
    field_fault("an enum of integers", "an enum of type integer is not supported: only st", "type: integer, enum: [1]"),
    field_fault(
        "an object that can hold nothing",
        "^an object without fields is not supported: add properties, or remove the `false`$",
        "type: object, additionalProperties: false",
    ),
    fault("no schema", "^5 is not a schema$", answer_field("net: 5  # here")),
    fault(
        "no schema under a name",
        r"^Box must be a mapping; to accept any value, write `\{\}` in place of the",
        schema("Box: text  # here"),
    ),
    fault(
        "required, but no field",
        "^`gram` is required but is not a property: correct the name$",
        ("      required: [grams]\n", "      required: [gram]  # here\n"),
    ),
    fault(
        "a field in two parts of allOf",
        "^`id` is in two parts of allOf: remove one$",
        (
            "          required: [contents, state, signature]\n          properties:\n",
            "          required: [contents, state, signature]\n          properties:\n"
            "            id: {description: Its number., type: integer}  # here\n",
        ),
    ),
    fault(
        "base64 in an object without a tag",
        "^ParcelWeighParams has a base64 field: add a constant `type`, which the encoder needs$",
        ("    ParcelWeighParams:\n", "    ParcelWeighParams:  # here\n"),
        request_field("net: {description: It., type: string, contentEncoding: base64}"),
    ),
    field_fault("numbers as strings", "1", "type: string, enum: [1, 2]"),
    field_fault("`on` as a constant", "on", "type: string, const: on"),
    field_fault("`on` in an enum", "on", "type: string, enum: [on, auto]"),
    field_fault("a constant null", "const", "const: null"),
    field_fault("a constant float", "const", "type: number, const: 1.5"),
    field_fault("a constant list", "const", "const: [1]"),
    field_fault("an empty enum", "enum", "type: string, enum: []"),
    field_fault(
        "two formats",
        "contentEncoding",
        "type: string, format: date-time, contentEncoding: base64",
    ),
    field_fault("a constant that null contradicts", "enum: .a, null.", 'type: [string, "null"], const: a'),
    field_fault(
        "an enum that null contradicts",
        "^null must be in both `type` and `enum`, or in neither$",
        'type: [string, "null"], enum: [a]',
    ),
    field_fault("a title", "`title` is not supported here", "type: string, title: Net"),
    field_fault("a description inside", "`description` is", "type: array, items: {type: string, description: It.}"),
    field_fault("beside null", "const", 'type: "null", const: 2'),
    fault(
        "null beside the fields of an object",
        "^Remark: ",
        ("    Remark:\n      type: object\n", '    Remark:  # here\n      type: [object, "null"]\n'),
    ),
    field_fault("no items", "items", "type: array"),
    fault(
        "versions as a text",
        "x-rejected-in",
        request_field("net: {description: It., type: string, x-rejected-in: 2026-x}  # here"),
    ),
    *(
        fault(
            f"a form that {name}",
            words,
            request_field(f"net: {{description: It., {schema}, {VERSIONS}, x-rejected-form: {form}}}  # here"),
        )
        for name, words, schema, form in FORMS
    ),
    fault(
        "marks in a map",
        "^ParcelWeighParams.net is a map, and `x-rejected-in` is not supported inside a map: mark",
        request_field(
            f"net: {{description: It., {THINGS.replace('array, items', 'object, additionalProperties')}}}  # here"
        ),
    ),
    fault(
        "a form without versions",
        "^ParcelWeighParams.net: add `x-rejected-in` with the versions next to `x-rejected-form`$",
        request_field("net: {description: It., type: string, x-rejected-form: a}  # here"),
    ),
    fault("a field without limits", "description", answer_field("net: true  # here")),
    fault(
        "the document's version as a number",
        "version",
        ('  version: "1"\n', "  version: 1.10  # here\n"),
    ),
]


@pytest.mark.parametrize(("changes", "words"), REFERENCES)
def test_a_reference_that_leads_nowhere(changes: tuple[Change, ...], words: str, tmp_path: Path) -> None:
    assert_reported(changes, words, tmp_path)


@pytest.mark.parametrize(("changes", "words"), KEYWORDS)
def test_a_keyword_that_would_be_lost(changes: tuple[Change, ...], words: str, tmp_path: Path) -> None:
    assert_reported(changes, words, tmp_path)
