"""Every change of a spec must be reported by `diff`. Each part of a spec with every construct is changed in turn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

from codegen.compare.diff import compare
from codegen.spec.document import Document, Pointer, parse
from codegen.spec.errors import SpecError
from codegen.spec.facts import Spec
from codegen.spec.read import read_facts
from codegen.spec.schema import python_name
from tests.golden import SPEC

GOLDEN = parse(SPEC).data
WITHOUT_EFFECT = {
    "info": "It describes the API, and the SDK does not show it.",
    "openapi": "The same spec in another version of the format.",
    "tags": "They group operations for documentation. Methods of `x-mixin` are compared in Python.",
    "example": "It does not change behaviour.",
    "examples": "They do not change behaviour.",
}
"""Parts that do not affect users, with the reason."""
ANNOTATIONS = {
    "deprecated": True,
    "default": "x",
    "description": "More of it.",
    "x-rejected-in": ["2"],
    "x-aliases": ["Formerly"],
    "x-client-default": True,
    "x-sent-in": ["2"],
    "x-beta": True,
    "x-parameter-name": "other",
}
BOUNDS = {"pattern": "^a", "minLength": 3, "maxLength": 3, "minimum": 2, "maximum": 2, "exclusiveMinimum": 2}
BOUNDS |= {"exclusiveMaximum": 2, "minItems": 2, "maxItems": 2}
TYPES = {"format": "date-time", "contentEncoding": "base64", "enum": ["a"], "const": "a"}
TYPES |= {"additionalProperties": {"type": "string"}}
HEADERS = {"x-more": {"description": "It.", "schema": {"type": "string"}}}
ADDED: dict[str, dict[str, Any]] = {
    "type": {**BOUNDS, **TYPES, **ANNOTATIONS},
    "$ref": ANNOTATIONS,
    "oneOf": ANNOTATIONS,
    "anyOf": ANNOTATIONS,
    "allOf": ANNOTATIONS,
    "schema": {**ANNOTATIONS, "required": True},
    "content": {"required": True, "headers": HEADERS},
    "200": {"429": {"description": "It."}},
    "operationId": {"x-pages": True, "x-output-format": "contents"},
    "openapi": {"security": []},
}
"""Additions to a part that has such a key."""


class Edit(NamedTuple):
    at: Pointer
    what: str
    data: dict[str, Any]


def replaced(node: Any, at: Pointer, change: Any) -> Any:
    """Return a copy of a document in which `change` has replaced one part."""
    if not at:
        return change(node)
    key, *rest = at
    if isinstance(node, list):
        return [replaced(v, tuple(rest), change) if i == key else v for i, v in enumerate(node)]
    return {name: replaced(v, tuple(rest), change) if name == key else v for name, v in node.items()}


def parts(node: Any, at: Pointer = ()) -> Iterator[tuple[Pointer, Any]]:
    """Yield every part of the document that can be a change for users."""
    if at and at[-1] in WITHOUT_EFFECT and at[:-1][-1:] != ("properties",):
        return
    yield at, node
    if isinstance(node, dict):
        for key, value in node.items():
            yield from parts(value, (*at, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from parts(value, (*at, index))


def edits() -> Iterator[Edit]:
    for at, node in parts(GOLDEN):
        if at and at[-1] != "description":
            *parent, last = at

            def without(node: Any, last: Any = last) -> Any:
                if isinstance(node, list):
                    return [*node[:last], *node[last + 1 :]]
                return {key: value for key, value in node.items() if key != last}

            yield Edit(at, "removed", replaced(GOLDEN, tuple(parent), without))
        for other in others(node):
            yield Edit(at, f"becomes {other!r}", replaced(GOLDEN, at, lambda _, other=other: other))
        keys = ADDED.keys() & node if isinstance(node, dict) else ()
        added = {key: value for marker in keys for key, value in ADDED[marker].items()}
        for key, value in sorted(added.items()):
            if key not in node:
                yield Edit(at, f"gets {key}", replaced(GOLDEN, at, lambda n, k=key, v=value: {**n, k: v}))


def others(node: Any) -> Iterator[Any]:
    if isinstance(node, bool):
        yield not node
    elif isinstance(node, int | float):
        yield node + 1
    elif isinstance(node, str):
        yield f"{node}x"


def read(data: dict[str, Any]) -> tuple[Spec, bool] | None:
    """Return the facts of a spec, and whether it can be rendered; None if it can't be read."""
    try:
        spec, problems = read_facts(Document("openapi.yaml", data, {}))
    except SpecError:
        return None
    return spec, not problems


def is_without_effect(edit: Edit) -> bool:
    """Return True if the two specs are the same for users."""
    at, what = edit.at, edit.what
    node: Any = GOLDEN
    parent: Any = None
    is_constant = False
    for key in at:
        parent, node = node, node[key]
        is_constant |= isinstance(node, dict) and "const" in node.get("schema", {})
    if at in ((), ("paths",), ("components",), ("components", "schemas")) or at == ("servers", 0, "description"):
        return True
    if at[-1:] == ("requestBody",) and what == "gets description":
        return True  # It is not shown.
    if at[-1:] == ("x-parameter-name",) and what == "removed" and node == python_name(parent["name"]):
        return True  # The name in the API leads to the same name in Python.
    if at[-2:] == ("Terms", "required"):
        return True  # The client always sends a value.
    if is_constant and (at[-1] == "description" or what in ("gets required", "gets default")):
        return True  # It is always sent, and not shown.
    if at[-1:] == ("additionalProperties",) and node is True:
        return True  # This is the default.
    if what == "gets x-rejected-in" and at[:2] == ("components", "schemas"):
        return not any(str(part).endswith(("Param", "Params", "Base")) for part in at)  # Responses are not rejected.
    if at[-1:] == ("share",) and what == "gets maximum":
        return True  # Its exclusiveMaximum is stricter.
    is_listed = isinstance(node, dict) and ("enum" in node or "const" in node)
    return is_listed and what.removeprefix("gets ") in BOUNDS  # The values are listed, so bounds have no effect.


OLD = read(GOLDEN)


@pytest.mark.parametrize("section", ["paths", "schemas", "else"])
def test_every_change_is_reported(section: str) -> None:
    assert OLD is not None
    old, reported = OLD[0], 0
    for edit in edits():
        part = next((name for name in ("paths", "schemas") if name in edit.at[:2]), "else")
        new = read(edit.data) if part == section else None
        if new is None or is_without_effect(edit):
            continue
        reported += 1
        assert compare(old, new[0]), f"{edit.at} {edit.what}: not reported"
        if not edit.what.startswith("gets"):  # The reverse is the removal of the part, which is tested separately.
            assert compare(new[0], old), f"{edit.at} {edit.what}: the reverse is not reported"
    assert reported > 60


def test_spec_has_the_parts_without_effect() -> None:
    """The exceptions are necessary only if the spec has these parts."""
    assert {"info", "openapi", "tags"} <= GOLDEN.keys()
