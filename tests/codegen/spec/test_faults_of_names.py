"""Faults in how things are named, described, used and told apart. Each is an error at its line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.codegen.parcels import (
    Change,
    answer_field,
    assert_reported,
    fault,
    field_fault,
    request_field,
    schema,
)

SAW, HAMMER = '{$ref: "#/components/schemas/Saw"}', '{$ref: "#/components/schemas/Hammer"}'
MAPPING = 'saw: "#/components/schemas/Saw", hammer: "#/components/schemas/Hammer"'
TWO = f"oneOf: [{SAW}, {HAMMER}]"
PICTURE = '        - $ref: "#/components/schemas/Picture"\n'
DRAWING = '          drawing: "#/components/schemas/Picture"\n'
SEVERAL = "^Weight.net can be several types of objects: make them a named oneOf with a discriminator$"

UNIONS = [
    fault(
        "a variant without a tag",
        "^Thing: Book has no tag: add it to the mapping of the discriminator$",
        ("    Thing:\n", "    Thing:  # here\n"),
        ('          book: "#/components/schemas/Book"\n', ""),
    ),
    fault(
        "a nested variant without a tag",
        "ThingParam: SawParam has no tag",
        ("    ThingParam:\n", "    ThingParam:  # here\n"),
        ('          saw: "#/components/schemas/SawParam"\n\n    BookParam:', "\n    BookParam:"),
    ),
    fault(
        "a tag for no variant",
        "Thing: the discriminator maps to Weight, which oneOf does not list",
        ("    Thing:\n", "    Thing:  # here\n"),
        (DRAWING, DRAWING.replace("Picture", "Weight")),
    ),
    fault(
        "a tag that the variant can't have",
        "^Thing: the tag paint maps to Picture, whose `type` does not allow paint$",
        (DRAWING, '          paint: "#/components/schemas/Picture"  # here\n'),
    ),
    fault(
        "a tag in a field that the variant lacks",
        "^Thing: the tag paint maps to Weight, whose `type` does not allow paint$",
        (DRAWING, DRAWING + '          paint: "#/components/schemas/Weight"  # here\n'),
        (PICTURE, PICTURE + '        - $ref: "#/components/schemas/Weight"\n'),
    ),
    field_fault("objects without tags", SEVERAL, TWO),
    field_fault("an object and a map", SEVERAL, f"oneOf: [{SAW}, {{type: object}}]"),
    field_fault("an object and anything", SEVERAL, f"anyOf: [{SAW}, {{}}]"),
    field_fault("objects without tags in an array", SEVERAL, f"type: array, items: {{{TWO}}}"),
    field_fault(
        "objects without tags under a name",
        SEVERAL,
        '$ref: "#/components/schemas/Mixed"',
        schema(f"Mixed: {{description: Mixed things., {TWO}}}"),
    ),
    field_fault(
        "arrays of different objects",
        SEVERAL,
        f"oneOf: [{{type: array, items: {SAW}}}, {{type: array, items: {HAMMER}}}]",
    ),
    field_fault(
        "a map of different objects",
        SEVERAL,
        f"type: object, additionalProperties: {{{TWO}}}",
    ),
    fault(
        "a default that does not exist",
        "Bok",
        ('mapping: "#/components/schemas/BookParam"\n', 'mapping: "#/components/schemas/BokParam"  # here\n'),
    ),
    fault(
        "a value of a tag that leads nowhere",
        "etching",
        ("          enum: [picture, drawing]\n", "          enum: [picture, drawing, etching]  # here\n"),
    ),
    fault(
        "a discriminator without a field",
        "propertyName",
        schema(f"Mixed:\n  description: It.\n  {TWO}\n  discriminator: {{mapping: {{{MAPPING}}}}}  # here"),
    ),
]


def class_fault(name: str, words: str) -> Any:
    """A schema whose name can't be rendered."""
    use = answer_field(f'net: {{description: It., $ref: "#/components/schemas/{name}"}}')
    return fault(name, words, use, schema(f"{name}: {{description: It., type: object}}  # here"))


CLASSES = [
    class_fault("Big.Box", "^'Big.Box' is not a valid class name$"),
    class_fault("PARCEL", "^PARCEL and Parcel would both be in the module parcel: rename one$"),
    class_fault("UnknownThing", "UnknownThing"),
    class_fault("_Model", "_Model"),
    class_fault("BaseModel", "BaseModel"),
    class_fault("Any", "Any"),
    class_fault("Import", "Import"),
    class_fault("None", "None"),
]

USES = [
    fault(
        "a schema without description",
        "^Weight has no description$",
        ("    Weight:\n", "    Weight:  # here\n"),
        ("      description: What something weighs.\n", ""),
    ),
    fault("a field without description", r"^Weight\.net has no desc", answer_field("net: {type: number}  # here")),
    fault(
        "a schema that nothing uses",
        "^Box is not used by any operation: refer to it or remove it$",
        schema("Box: {description: A box., type: object}  # here"),
    ),
    fault(
        "a schema that only uses itself",
        "^Box is not used by any operation: refer to it or remove it$",
        schema(
            "Box:  # here\n  description: A box.\n  type: object\n  properties:\n"
            '    inner: {description: One inside., $ref: "#/components/schemas/Box"}'
        ),
    ),
    fault(
        "a schema sent and answered",
        "^Saw is used in requests and in responses: add a schema SawParam for requests$",
        request_field('net: {description: It., $ref: "#/components/schemas/Saw"}'),
        ("    Saw:\n", "    Saw:  # here\n"),
    ),
]


@pytest.mark.parametrize(("changes", "words"), UNIONS)
def test_objects_that_can_not_be_told_apart(changes: tuple[Change, ...], words: str, tmp_path: Path) -> None:
    assert_reported(changes, words, tmp_path)


@pytest.mark.parametrize(("changes", "words"), CLASSES)
def test_a_schema_that_can_be_no_class(changes: tuple[Change, ...], words: str, tmp_path: Path) -> None:
    assert_reported(changes, words, tmp_path)


@pytest.mark.parametrize(("changes", "words"), USES)
def test_a_schema_that_lacks_something(changes: tuple[Change, ...], words: str, tmp_path: Path) -> None:
    assert_reported(changes, words, tmp_path)


@pytest.mark.parametrize(
    "name",
    [
        *("class", "None", "to_dict", "model_dump", "self", "_net", "net-weight", "1st"),
        pytest.param("str"),
    ],
)
def test_a_field_that_can_be_no_attribute(name: str, tmp_path: Path) -> None:
    words = rf"^Weight\.{name} is not a valid attribute name in Python: rename it$"
    assert_reported((answer_field(f"{name}: {{description: It., type: number}}  # here"),), words, tmp_path)
