"""Problems of names, descriptions, unused schemas and discriminators. Each has its line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.codegen.parcels import (
    Change,
    assert_reported,
    field_problem_case,
    parameter,
    problem_case,
    request_field,
    response_field,
    schema,
)

SAW, HAMMER = '{$ref: "#/components/schemas/Saw"}', '{$ref: "#/components/schemas/Hammer"}'
MAPPING = 'saw: "#/components/schemas/Saw", hammer: "#/components/schemas/Hammer"'
UNTAGGED = f"oneOf: [{SAW}, {HAMMER}]"
PICTURE = '        - $ref: "#/components/schemas/Picture"\n'
DRAWING = '          drawing: "#/components/schemas/Picture"\n'
AMBIGUOUS = "^Weight.net can be several types of objects: make them a named oneOf with a discriminator$"

UNIONS = [
    problem_case(
        "a variant without a tag",
        "^Thing: Book has no tag: add it to the mapping of the discriminator$",
        ("    Thing:\n", "    Thing:  # here\n"),
        ('          book: "#/components/schemas/Book"\n', ""),
    ),
    problem_case(
        "a nested variant without a tag",
        "ThingParam: SawParam has no tag",
        ("    ThingParam:\n", "    ThingParam:  # here\n"),
        ('          saw: "#/components/schemas/SawParam"\n\n    BookParam:', "\n    BookParam:"),
    ),
    problem_case(
        "a tag for no variant",
        "Thing: the discriminator maps to Weight, which oneOf does not list",
        ("    Thing:\n", "    Thing:  # here\n"),
        (DRAWING, DRAWING.replace("Picture", "Weight")),
    ),
    problem_case(
        "a tag that the variant does not allow",
        "^Thing: the tag paint maps to Picture, whose `type` does not allow paint$",
        (DRAWING, '          paint: "#/components/schemas/Picture"  # here\n'),
    ),
    problem_case(
        "a tag in a field that the variant lacks",
        "^Thing: the tag paint maps to Weight, whose `type` does not allow paint$",
        (DRAWING, DRAWING + '          paint: "#/components/schemas/Weight"  # here\n'),
        (PICTURE, PICTURE + '        - $ref: "#/components/schemas/Weight"\n'),
    ),
    field_problem_case("objects without tags", AMBIGUOUS, UNTAGGED),
    field_problem_case("an object and a map", AMBIGUOUS, f"oneOf: [{SAW}, {{type: object}}]"),
    field_problem_case("an object and anything", AMBIGUOUS, f"anyOf: [{SAW}, {{}}]"),
    field_problem_case("objects without tags in an array", AMBIGUOUS, f"type: array, items: {{{UNTAGGED}}}"),
    field_problem_case(
        "a named union of untagged objects",
        AMBIGUOUS,
        '$ref: "#/components/schemas/Mixed"',
        schema(f"Mixed: {{description: Mixed things., {UNTAGGED}}}"),
    ),
    field_problem_case(
        "arrays of different objects",
        AMBIGUOUS,
        f"oneOf: [{{type: array, items: {SAW}}}, {{type: array, items: {HAMMER}}}]",
    ),
    field_problem_case(
        "a map of different objects",
        AMBIGUOUS,
        f"type: object, additionalProperties: {{{UNTAGGED}}}",
    ),
    problem_case(
        "a default that does not exist",
        "Bok",
        ('Mapping: "#/components/schemas/BookParam"\n', 'Mapping: "#/components/schemas/BokParam"  # here\n'),
    ),
    problem_case(
        "an unmapped value of a tag",
        "etching",
        ("          enum: [picture, drawing]\n", "          enum: [picture, drawing, etching]  # here\n"),
    ),
    problem_case(
        "a discriminator without a field",
        "propertyName",
        schema(f"Mixed:\n  description: It.\n  {UNTAGGED}\n  discriminator: {{mapping: {{{MAPPING}}}}}  # here"),
    ),
]


def class_problem_case(name: str, message: str) -> Any:
    """Return a row with a schema whose name cannot be a class name."""
    use = response_field(f'net: {{description: It., $ref: "#/components/schemas/{name}"}}')
    return problem_case(name, message, use, schema(f"{name}: {{description: It., type: object}}  # here"))


CLASSES = [
    class_problem_case("Big.Box", "^'Big.Box' is not a valid class name$"),
    class_problem_case("PARCEL", "^PARCEL and Parcel would both be in the module parcel: rename one$"),
    class_problem_case("UnknownThing", "UnknownThing"),
    class_problem_case("_Model", "_Model"),
    class_problem_case("BaseModel", "BaseModel"),
    class_problem_case("Any", "Any"),
    class_problem_case("Import", "Import"),
    class_problem_case("None", "None"),
]

USES = [
    problem_case(
        "a schema without description",
        "^Weight has no description$",
        ("    Weight:\n", "    Weight:  # here\n"),
        ("      description: What something weighs.\n", ""),
    ),
    problem_case(
        "a field without description", r"^Weight\.net has no desc", response_field("net: {type: number}  # here")
    ),
    problem_case(
        "a schema that nothing uses",
        "^Box is not used by any operation: refer to it or remove it$",
        schema("Box: {description: A box., type: object}  # here"),
    ),
    problem_case(
        "a schema that only uses itself",
        "^Box is not used by any operation: refer to it or remove it$",
        schema(
            "Box:  # here\n  description: A box.\n  type: object\n  properties:\n"
            '    inner: {description: One inside., $ref: "#/components/schemas/Box"}'
        ),
    ),
    problem_case(
        "a schema in requests and responses",
        "^Saw is used in requests and in responses: add a schema SawParam for requests$",
        request_field('net: {description: It., $ref: "#/components/schemas/Saw"}'),
        ("    Saw:\n", "    Saw:  # here\n"),
    ),
]


@pytest.mark.parametrize(("changes", "message"), UNIONS)
def test_ambiguous_union_is_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)


@pytest.mark.parametrize(("changes", "message"), CLASSES)
def test_invalid_class_name_is_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)


@pytest.mark.parametrize(("changes", "message"), USES)
def test_undescribed_or_unused_schema_is_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)


@pytest.mark.parametrize(
    ("name", "attribute"),
    [
        ("to_dict", "to_dict"),
        ("model-dump", "model_dump"),
        ("$self", "self"),
        ("1st", "1st"),
        ("'?'", ""),
        ("str", "str"),
    ],
)
def test_invalid_attribute_name_is_reported(name: str, attribute: str, tmp_path: Path) -> None:
    written = re.escape(name.strip("'"))
    message = rf"^Weight\.{written} cannot be the attribute '{attribute}' in Python: add `x-parameter-name`$"
    assert_reported((response_field(f"{name}: {{description: It., type: number}}  # here"),), message, tmp_path)


NAMED = "x-parameter-name: other, description: It., type: string"
PYTHON_NAMES = [
    problem_case(
        "two fields with one attribute",
        "^Weight.net-weight would be the attribute 'net_weight', as net_weight is: add `x-parameter-name`$",
        response_field("net_weight: {description: It., type: number}"),
        response_field("net-weight: {description: It., type: number}  # here"),
    ),
    problem_case(
        "two fields with one argument",
        "^parcels.weigh would have two arguments 'from_': add `x-parameter-name`$",
        request_field("from_: {description: It., type: string}"),
        request_field("from: {description: It., type: string}  # here"),
    ),
    problem_case(
        "a field and a parameter with one argument",
        "^parcels.weigh would have two arguments 'from_': add `x-parameter-name`$",
        request_field("from: {description: It., type: string}"),
        parameter("- {name: from, in: query, description: It., schema: {type: string}}  # here"),
    ),
    problem_case(
        "a parameter with the name of a field",
        "^parcels.weigh: the body has a field 'net' as well: add another `x-parameter-name`$",
        request_field("net: {x-parameter-name: weight, description: It., type: string}"),
        parameter("- {name: net, in: query, description: It., schema: {type: string}}  # here"),
    ),
    problem_case(
        "a chosen name that is a keyword",
        "^Weight.net cannot be the attribute 'class' in Python: add `x-parameter-name`$",
        response_field("net: {x-parameter-name: class, description: It., type: string}  # here"),
    ),
    problem_case(
        "a chosen name of an argument that every call has",
        "^'timeout' cannot be the name of an argument, because every call already has an argument of that name: add",
        request_field("net: {x-parameter-name: timeout, description: It., type: string}  # here"),
    ),
    problem_case(
        "a chosen name in a nested request",
        "^BookParam.title is not an argument of an operation, so `x-parameter-name` has no effect: remove it$",
        (
            "          description: What it is called.\n",
            "          description: What it is called.\n          x-parameter-name: name  # here\n",
        ),
    ),
    problem_case(
        "another name of stream",
        "^parcels.send: `stream` selects events, so its argument has this name: remove `x-parameter-name`$",
        (
            "              description: No events.\n",
            "              description: No events.\n              x-parameter-name: watch  # here\n",
        ),
    ),
]


@pytest.mark.parametrize(("changes", "message"), PYTHON_NAMES)
def test_unusable_name_in_python_is_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)
