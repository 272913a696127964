"""Validation of JSON schemas, for the keywords that the offline model uses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from .problems import Problem
from .validator import Validator


def schema_problems(schema: Any) -> Sequence[Problem]:
    """Return the problems of a value that should be a JSON Schema."""
    return _metaschema().problems("Schema", schema)


def resolve_reference(root: Any, reference: str) -> Any:
    """Return the schema that a `$ref` within `root` names; an empty schema if there is none."""
    found = root if reference.startswith("#") else {}
    for key in reference.removeprefix("#").split("/")[1:]:
        found = found.get(key.replace("~1", "/").replace("~0", "~"), {}) if isinstance(found, dict) else {}
    return found


@cache
def _metaschema() -> Validator:
    schema = {"$ref": "#/components/schemas/Schema"}
    kind = {"type": "string", "enum": ["string", "integer", "number", "boolean", "array", "object", "null"]}
    keywords: dict[str, Any] = {
        "type": {"oneOf": [kind, {"type": "array", "minItems": 1, "items": kind}]},
        "enum": {"type": "array", "minItems": 1},
        "examples": {"type": "array"},
        "required": {"type": ["array", "null"], "items": {"type": "string"}},
        "multipleOf": {"type": "number", "exclusiveMinimum": 0},
        "properties $defs": {"type": ["object", "null"], "additionalProperties": schema},
        "items additionalProperties not": schema,
        "allOf anyOf oneOf prefixItems": {"type": "array", "minItems": 1, "items": schema},
        "$ref format pattern": {"type": "string"},
        "minLength maxLength minItems maxItems": {"type": "integer", "minimum": 0},
        "minimum maximum exclusiveMinimum exclusiveMaximum": {"type": "number"},
    }
    properties = {name: value for names, value in keywords.items() for name in names.split()}
    return Validator({"Schema": {"type": ["object", "boolean"], "properties": properties}})
