"""Which JSON schemas the API can hold values to: answers of a given form, and the input of strict tools."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .metaschema import referred
from .problems import Problem

Path = tuple[str | int, ...]


def exactness_problems(schema: Any) -> Iterator[Problem]:
    """What the API can't hold values to: objects that may have other fields, and a schema within itself.

    That it is a JSON Schema has been checked already.
    """
    for path, part in _parts(schema, ()):
        kinds = part.get("type", ())
        if ("object" in kinds or "properties" in part) and part.get("additionalProperties") is not False:
            yield Problem(path, "for an object, `additionalProperties` should be set to false")
    for path, part in _parts(schema, ()):
        if "$ref" in part and _leads_back(schema, part["$ref"], part["$ref"], set()):
            yield Problem((*path, "$ref"), f"{part['$ref']!r} is within itself, and recursion is not supported")


def _parts(schema: Any, path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The schema and all schemas in it, each with its place."""
    if not isinstance(schema, dict):
        return
    yield path, schema
    for name, value in schema.items():
        if name in ("properties", "$defs", "definitions") and isinstance(value, dict):
            for key, part in value.items():
                yield from _parts(part, (*path, name, key))
        elif name in ("anyOf", "oneOf", "allOf", "prefixItems"):
            for index, part in enumerate(value):
                yield from _parts(part, (*path, name, index))
        elif name in ("items", "additionalProperties", "not"):
            yield from _parts(value, (*path, name))


def _leads_back(root: Any, reference: str, wanted: str, seen: set[str]) -> bool:
    """Whether what is referred to uses `wanted`, by whatever way."""
    if reference in seen:
        return False
    seen.add(reference)
    used = {part["$ref"] for _, part in _parts(referred(root, reference), ()) if "$ref" in part}
    return wanted in used or any(_leads_back(root, other, wanted, seen) for other in used)
