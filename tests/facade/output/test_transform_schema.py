"""The schema that the API is given for one that says more than the API holds answers to."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthropic_messages import transform_schema

CLOSED = {"additionalProperties": False}
NULL = {"type": "null"}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string", "format": "date"}, {"type": "string", "format": "date"}),
        (
            {"type": "string", "format": "color", "description": "Hue."},
            {"type": "string", "description": 'Hue.\n\n{format: "color"}'},
        ),
        ({"type": "integer", "minimum": 1}, {"type": "integer", "description": "{minimum: 1}"}),
        ({"type": "array", "items": NULL, "minItems": 1}, {"type": "array", "items": NULL, "minItems": 1}),
        ({"type": "array", "minItems": 2}, {"type": "array", "description": "{minItems: 2}"}),
        ({"type": "object", "properties": {}}, {"type": "object", "properties": {}, **CLOSED}),
        ({"type": "object", **CLOSED}, {"type": "object", "properties": {}, **CLOSED}),
        (
            {"type": "object", "properties": {"a": {"const": "x"}}, "additionalProperties": True, "required": ("a",)},
            {"type": "object", "properties": {"a": {"const": "x"}}, **CLOSED, "required": ["a"]},
        ),
        (
            {"type": ["object", "null"], "properties": {}},
            {"type": ["object", "null"], "properties": {}, **CLOSED},
        ),
        ({"oneOf": [NULL], "discriminator": {"propertyName": "a"}}, {"anyOf": [NULL]}),
        ({"allOf": [NULL]}, {"allOf": [NULL]}),
        ({"enum": ["a", None, 1]}, {"enum": ["a", None, 1]}),
        ({"enum": [[1]], "type": "array"}, {"type": "array", "description": "{enum: [[1]]}"}),
        ({"type": "string", "default": None}, {"type": "string"}),
        ({"type": "string", "default": "ä"}, {"type": "string", "description": '{default: "ä"}'}),
        (
            {"$ref": "#/$defs/A", "$defs": {"A": {"type": "object", "properties": {}}}},
            {"$ref": "#/$defs/A", "$defs": {"A": {"type": "object", "properties": {}, **CLOSED}}},
        ),
        ({"$ref": "#/$defs/A", "default": None}, {"$ref": "#/$defs/A"}),
        (
            {"$ref": "#/$defs/A", "description": "Where to.", "default": date(2026, 1, 1)},
            {"anyOf": [{"$ref": "#/$defs/A"}], "description": 'Where to.\n\n{default: "2026-01-01"}'},
        ),
    ],
)  # fmt: skip
def test_what_becomes_of_it(schema: dict[str, Any], expected: dict[str, Any]) -> None:
    before = deepcopy(schema)
    assert transform_schema(schema) == expected
    assert schema == before


@pytest.mark.parametrize(
    ("schema", "says"),
    [
        ({}, "^the schema allows any value"),
        ({"type": "array", "items": True}, r"^`\[\]` must be a JSON object .* not True"),
        ({"description": "What?"}, "allows any value"),
        ({"type": "object"}, "allows fields of any name"),
        ({"type": "object", "additionalProperties": True}, "allows fields of any name"),
        ({"type": "object", "additionalProperties": False, "patternProperties": {"^a": NULL}}, "fields of any name"),
        ({"type": "object", "properties": {"a": {"anyOf": [{}]}}}, r"`a\.anyOf\[0\]` allows any value"),
        ({"$ref": "#/$defs/A", "$defs": {"A": {}}}, r"`\$defs\.A` allows any value"),
        ({"type": "object", "properties": []}, "^this is not a valid JSON schema: "),
        ({"anyOf": 5}, "^this is not a valid JSON schema: "),
    ],
)
def test_what_the_api_could_not_hold_an_answer_to(schema: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        transform_schema(schema)


def drawn(inner: st.SearchStrategy[tuple[Any, Any]]) -> st.SearchStrategy[tuple[Any, Any]]:
    """Schemas that hold others, each with a value that is valid to it."""
    fields = st.dictionaries(st.text(max_size=3), st.tuples(inner, st.booleans()), max_size=3)
    return st.one_of(
        inner.map(lambda one: ({"type": "array", "items": one[0], "maxItems": 3}, [one[1]])),
        st.tuples(inner, inner).map(lambda two: ({"anyOf": [two[0][0], two[1][0]]}, two[1][1])),
        st.tuples(fields, st.sampled_from([True, False, None])).map(
            lambda told: (
                {
                    "type": "object",
                    "properties": {name: one[0] for name, (one, _) in told[0].items()},
                    "required": [name for name, (_, required) in told[0].items() if required],
                    **({"additionalProperties": told[1]} if told[1] is not None and told[0] else {}),
                },
                {name: one[1] for name, (one, required) in told[0].items() if required},
            )
        ),
    )


PAIRS = st.recursive(
    st.sampled_from(
        [
            ({"type": "string", "minLength": 2, "description": "Two."}, "ab"),
            ({"type": "string", "pattern": "^a", "title": "A"}, "a"),
            ({"type": "number", "multipleOf": 2}, 4),
            ({"type": ["integer", "null"], "maximum": 3}, None),
            ({"enum": ["a", 1]}, 1),
            ({"const": None, "default": 5}, None),
            ({"$ref": "#/$defs/Color"}, "red"),
            ({"$ref": "#/$defs/Color", "description": "Which?"}, "red"),
        ]
    ),
    drawn,
    max_leaves=8,
)


@given(PAIRS)
def test_what_was_valid_stays_so(pair: tuple[Any, Any]) -> None:
    """Nothing is asked for beyond what the schema says, but that objects are closed; and there is no second step."""
    schema = {**pair[0], "$defs": {"Color": {"type": "string", "enum": ["red"], "examples": ["red"]}}}
    jsonschema.validate(pair[1], schema)
    held = transform_schema(schema)
    jsonschema.Draft202012Validator.check_schema(held)
    jsonschema.validate(pair[1], held)
    assert transform_schema(held) == held
    assert all(one["additionalProperties"] is False for one in objects(held))


def objects(schema: Any) -> list[dict[str, Any]]:
    inner = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    found = [schema] if isinstance(schema, dict) and schema.get("type") == "object" else []
    return found + [one for value in inner for one in objects(value)]
