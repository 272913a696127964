"""Problems of references and keywords in schemas. Each has its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.codegen.parcels import (
    Change,
    assert_reported,
    field_problem_case,
    operation,
    parameter,
    problem_case,
    request_field,
    response_field,
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
    field_problem_case(
        "to no schema",
        "^#/components/schemas/Wieght does not exist: correct the name, or add it under components.schemas$",
        '$ref: "#/components/schemas/Wieght"',
    ),
    field_problem_case(
        "to another file",
        "^more.yaml#/Weight does not exist: correct the name, or add it under",
        '$ref: "more.yaml#/Weight"',
    ),
    problem_case("to no parameter", "^#/components/", parameter('- $ref: "#/components/parameters/Stamp"  # here')),
    problem_case(
        "to no response",
        "^#/components/",
        operation(("    responses:\n", '    responses:\n      4XX: {$ref: "#/components/responses/Eror"}  # here\n')),
    ),
    problem_case(
        "of a body to no schema",
        "^#/components/",
        operation(('ParcelWeighParams"}', 'ParcelWeihgParams"}  # here')),
    ),
    problem_case(
        "to an unused parameter",
        "^Tip is not used by any operation: refer to it or remove it$",
        ("  parameters:\n    Depot:", f"  parameters:\n    Tip: {PARAMETER}  # here\n    Depot:"),
    ),
    problem_case(
        "to itself",
        "#/components/schemas/Endless refers to itself",
        schema(f"Endless: {{description: Nothing., {ENDLESS}}}  # here"),
    ),
    field_problem_case(
        "to a parameter",
        "#/components/parameters/Stamps",
        '$ref: "#/components/parameters/Stamps"',
    ),
    field_problem_case("into a schema", "Remark/prop", '$ref: "#/components/schemas/Remark/properties/text"'),
    field_problem_case("to a number", "5", "$ref: 5"),
    problem_case(
        "to itself, in allOf",
        "itself",
        schema(f"Endless: {{description: Never., allOf: [{{{ENDLESS}}}]}}  # here"),
    ),
    problem_case(
        "to itself, in a union",
        "itself",
        response_field(f"net: {{description: Without the box., {ENDLESS}}}"),
        schema(f"Endless: {{description: Never., oneOf: [{{type: string}}, {{{ENDLESS}}}]}}  # here"),
    ),
    problem_case(
        "to itself, in an array",
        "itself",
        response_field(f"net: {{description: Without the box., {ENDLESS}}}"),
        schema(f"Endless: {{description: Never., type: array, items: {{{ENDLESS}}}}}  # here"),
    ),
]

KEYWORDS = [
    problem_case(
        "unsupported keyword of an object",
        "^`patternProperties` is not supported here: remove it$",
        schema("Box: {description: A box., type: object, patternProperties: {}}  # here"),
    ),
    field_problem_case(
        "unsupported keyword of a field", "`not` is not supported here", "type: number, not: {const: 0}"
    ),
    problem_case(
        "unsupported keyword on its own line",
        "`not` is not supported",
        response_field("net:\n  description: Without the box.\n  type: number\n  not: {const: 0}  # here"),
    ),
    field_problem_case("inline properties", "`properties` is not supported here", "type: object, properties: {}"),
    field_problem_case("allOf in a field", "`allOf` is not supported here", "allOf: [{type: number}]"),
    field_problem_case(
        "keyword next to a reference", "`minimum` is not sup", '$ref: "#/components/schemas/State", minimum: 1'
    ),
    field_problem_case(
        "keyword next to oneOf", "`type` is not supported here", "type: number, oneOf: [{type: number}]"
    ),
    field_problem_case("discriminator of a field", "`discriminator` is", "oneOf: [{type: number}], discriminator: {}"),
    problem_case(
        "unsupported keyword of a discriminator",
        "`default` is not supported here",
        ("        defaultMapping:", "        default: book  # here\n        defaultMapping:"),
    ),
    field_problem_case("an unknown type", "the type 'file' is not supported", "type: file"),
    problem_case("no type", "the type None is not supported", response_field("net: {description: It.}  # here")),
    field_problem_case("an unknown format", "the format 'uri' of string is not supported", "type: string, format: uri"),
    field_problem_case("a format of integers", "the format 'int64' of integer is not", "type: integer, format: int64"),
    field_problem_case(
        "an enum of integers", "an enum of type integer is not supported: only st", "type: integer, enum: [1]"
    ),
    field_problem_case(
        "an object without fields",
        "^an object without fields is not supported: add properties, or remove the `false`$",
        "type: object, additionalProperties: false",
    ),
    problem_case("no schema", "^5 is not a schema$", response_field("net: 5  # here")),
    problem_case(
        "a named schema that is not a mapping",
        r"^Box must be a mapping; to accept any value, write `\{\}` in place of the",
        schema("Box: text  # here"),
    ),
    problem_case(
        "a required name without a property",
        "^`gram` is required but is not a property: correct the name$",
        ("      required: [grams]\n", "      required: [gram]  # here\n"),
    ),
    problem_case(
        "a field in two parts of allOf",
        "^`id` is in two parts of allOf: remove one$",
        (
            "          required: [contents, state, signature]\n          properties:\n",
            "          required: [contents, state, signature]\n          properties:\n"
            "            id: {description: Its number., type: integer}  # here\n",
        ),
    ),
    problem_case(
        "base64 in an object without a tag",
        "^ParcelWeighParams has a base64 field: add a constant `type`, which the encoder needs$",
        ("    ParcelWeighParams:\n", "    ParcelWeighParams:  # here\n"),
        request_field("net: {description: It., type: string, contentEncoding: base64}"),
    ),
    field_problem_case("numbers in a string enum", "1", "type: string, enum: [1, 2]"),
    field_problem_case("`on` as a constant", "on", "type: string, const: on"),
    field_problem_case("`on` in an enum", "on", "type: string, enum: [on, auto]"),
    field_problem_case("a constant null", "const", "const: null"),
    field_problem_case("a constant float", "const", "type: number, const: 1.5"),
    field_problem_case("a constant list", "const", "const: [1]"),
    field_problem_case(
        "a deprecated value without a date",
        "has no date$",
        "type: string, enum: [a, b], x-deprecated-values: {a: {successor: b}}",
    ),
    field_problem_case(
        "a date that is no day",
        "^`date` must be a day such as `2027-01-22`, not 'June 30th, 2026'$",
        'type: string, enum: [a, b], x-deprecated-values: {a: {date: "June 30th, 2026"}}',
    ),
    field_problem_case(
        "a deprecated value that is not listed",
        '^"c" is not in `enum` next to `x-deprecated-values`: add it there$',
        'type: string, enum: [a, b], x-deprecated-values: {c: {date: "2027-01-22"}}',
    ),
    field_problem_case(
        "a successor that is not listed",
        '^"c" is not in `enum` next to `x-deprecated-values`: add it there$',
        'type: string, enum: [a, b], x-deprecated-values: {a: {date: "2027-01-22", successor: c}}',
    ),
    field_problem_case("an empty enum", "enum", "type: string, enum: []"),
    field_problem_case(
        "two formats",
        "contentEncoding",
        "type: string, format: date-time, contentEncoding: base64",
    ),
    field_problem_case("a constant that null contradicts", "enum: .a, null.", 'type: [string, "null"], const: a'),
    field_problem_case(
        "an enum that null contradicts",
        "^null must be in both `type` and `enum`, or in neither$",
        'type: [string, "null"], enum: [a]',
    ),
    field_problem_case("a title", "`title` is not supported here", "type: string, title: Net"),
    field_problem_case(
        "a description inside", "`description` is", "type: array, items: {type: string, description: It.}"
    ),
    field_problem_case("a constant with type null", "const", 'type: "null", const: 2'),
    problem_case(
        "a nullable object",
        "^Remark: ",
        ("    Remark:\n      type: object\n", '    Remark:  # here\n      type: [object, "null"]\n'),
    ),
    field_problem_case("no items", "items", "type: array"),
    problem_case(
        "versions that are not a list",
        "x-rejected-in",
        request_field("net: {description: It., type: string, x-rejected-in: 2026-x}  # here"),
    ),
    *(
        problem_case(
            f"a form that {name}",
            message,
            request_field(f"net: {{description: It., {schema}, {VERSIONS}, x-rejected-form: {form}}}  # here"),
        )
        for name, message, schema, form in FORMS
    ),
    problem_case(
        "x-rejected-in inside a map",
        "^ParcelWeighParams.net is a map, and `x-rejected-in` is not supported inside a map: mark",
        request_field(
            f"net: {{description: It., {THINGS.replace('array, items', 'object, additionalProperties')}}}  # here"
        ),
    ),
    problem_case(
        "a form without versions",
        "^ParcelWeighParams.net: add `x-rejected-in` with the versions next to `x-rejected-form`$",
        request_field("net: {description: It., type: string, x-rejected-form: a}  # here"),
    ),
    problem_case("a boolean schema", "description", response_field("net: true  # here")),
    problem_case(
        "a version that is a number",
        "version",
        ('  version: "1"\n', "  version: 1.10  # here\n"),
    ),
]


@pytest.mark.parametrize(("changes", "message"), REFERENCES)
def test_invalid_reference_is_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)


@pytest.mark.parametrize(("changes", "message"), KEYWORDS)
def test_unsupported_keyword_is_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)
