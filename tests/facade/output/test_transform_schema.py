"""`transform_schema`: from any JSON schema to one that the API supports."""

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
def test_supported_schemas(schema: dict[str, Any], expected: dict[str, Any]) -> None:
    before = deepcopy(schema)
    assert transform_schema(schema) == expected
    assert schema == before


@pytest.mark.parametrize(
    ("schema", "pattern"),
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
def test_unsupported_schemas(schema: dict[str, Any], pattern: str) -> None:
    with pytest.raises(ValueError, match=pattern):
        transform_schema(schema)


def nested_schemas(inner: st.SearchStrategy[tuple[Any, Any]]) -> st.SearchStrategy[tuple[Any, Any]]:
    """Return a strategy for nested schemas, each with a valid value."""
    fields = st.dictionaries(st.text(max_size=3), st.tuples(inner, st.booleans()), max_size=3)
    return st.one_of(
        inner.map(lambda one: ({"type": "array", "items": one[0], "maxItems": 3}, [one[1]])),
        st.tuples(inner, inner).map(lambda two: ({"anyOf": [two[0][0], two[1][0]]}, two[1][1])),
        st.tuples(fields, st.sampled_from([True, False, None])).map(
            lambda drawn: (
                {
                    "type": "object",
                    "properties": {name: one[0] for name, (one, _) in drawn[0].items()},
                    "required": [name for name, (_, required) in drawn[0].items() if required],
                    **({"additionalProperties": drawn[1]} if drawn[1] is not None and drawn[0] else {}),
                },
                {name: one[1] for name, (one, required) in drawn[0].items() if required},
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
    nested_schemas,
    max_leaves=8,
)


@given(PAIRS)
def test_valid_values_stay_valid(pair: tuple[Any, Any]) -> None:
    """The result accepts what the schema accepts, except extra fields. Transforming it again changes nothing."""
    schema = {**pair[0], "$defs": {"Color": {"type": "string", "enum": ["red"], "examples": ["red"]}}}
    jsonschema.validate(pair[1], schema)
    transformed = transform_schema(schema)
    jsonschema.Draft202012Validator.check_schema(transformed)
    jsonschema.validate(pair[1], transformed)
    assert transform_schema(transformed) == transformed
    assert all(one["additionalProperties"] is False for one in objects(transformed))


def objects(schema: Any) -> list[dict[str, Any]]:
    inner = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    found = [schema] if isinstance(schema, dict) and schema.get("type") == "object" else []
    return found + [one for value in inner for one in objects(value)]
