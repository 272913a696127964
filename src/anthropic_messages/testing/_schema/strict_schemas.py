"""The restrictions on JSON schemas of structured outputs and strict tools."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .metaschema import resolve_reference
from .problems import Problem

Path = tuple[str | int, ...]


def strict_schema_problems(schema: Any) -> Iterator[Problem]:
    """Yield the parts of a valid JSON Schema that the API does not support: open objects and recursion."""
    for path, part in _subschemas(schema, ()):
        types = part.get("type", ())
        if ("object" in types or "properties" in part) and part.get("additionalProperties") is not False:
            yield Problem(path, "for an object, `additionalProperties` should be set to false")
    for path, part in _subschemas(schema, ()):
        if "$ref" in part and _is_recursive(schema, part["$ref"], part["$ref"], set()):
            yield Problem((*path, "$ref"), f"{part['$ref']!r} refers to itself, and recursion is not supported")


def _subschemas(schema: Any, path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield the schema and all schemas within it, with their paths."""
    if not isinstance(schema, dict):
        return
    yield path, schema
    for name, value in schema.items():
        if name in ("properties", "$defs", "definitions") and isinstance(value, dict):
            for key, part in value.items():
                yield from _subschemas(part, (*path, name, key))
        elif name in ("anyOf", "oneOf", "allOf", "prefixItems"):
            for index, part in enumerate(value):
                yield from _subschemas(part, (*path, name, index))
        elif name in ("items", "additionalProperties", "not"):
            yield from _subschemas(value, (*path, name))


def _is_recursive(root: Any, reference: str, wanted: str, seen: set[str]) -> bool:
    """Return whether the referenced schema refers to `wanted`, directly or not."""
    if reference in seen:
        return False
    seen.add(reference)
    used = {part["$ref"] for _, part in _subschemas(resolve_reference(root, reference), ()) if "$ref" in part}
    return wanted in used or any(_is_recursive(root, other, wanted, seen) for other in used)
