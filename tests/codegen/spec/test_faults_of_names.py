"""Problems of names, descriptions, unused schemas and discriminators. Each has its line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.codegen.parcels import (
    Change,
    assert_reported,
    field_problem_case,
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
    "name",
    [
        *("class", "None", "to_dict", "model_dump", "self", "_net", "net-weight", "1st"),
        pytest.param("str"),
    ],
)
def test_invalid_attribute_name_is_reported(name: str, tmp_path: Path) -> None:
    message = rf"^Weight\.{name} is not a valid attribute name in Python: rename it$"
    assert_reported((response_field(f"{name}: {{description: It., type: number}}  # here"),), message, tmp_path)
