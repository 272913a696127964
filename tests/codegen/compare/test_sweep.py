"""Is there a change of a spec that `diff` does not see? Each part of a spec with every construct is changed in turn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

from codegen.compare.diff import compare
from codegen.spec.document import Document, Pointer, parse
from codegen.spec.errors import SpecError
from codegen.spec.facts import Spec
from codegen.spec.read import read_facts
from tests.golden import SPEC

GOLDEN = parse(SPEC).data
TOLD_TO_NOBODY = {
    "info": "It says what the API is, and the SDK shows it to nobody.",
    "openapi": "The same spec in another version of the format.",
    "tags": "They group operations for documentation; what `x-mixin` adds is compared in Python.",
    "example": "It shows what stands elsewhere.",
    "examples": "They show what stands elsewhere.",
}
"""Parts that change nothing for users, with the reason."""
NOTES = {
    "deprecated": True,
    "default": "x",
    "description": "More of it.",
    "x-rejected-in": ["2"],
    "x-aliases": ["Formerly"],
    "x-client-default": True,
    "x-parameter-name": "other",
}
BOUNDS = {"pattern": "^a", "minLength": 3, "maxLength": 3, "minimum": 2, "maximum": 2, "exclusiveMinimum": 2}
BOUNDS |= {"exclusiveMaximum": 2, "minItems": 2, "maxItems": 2}
TYPES = {"format": "date-time", "contentEncoding": "base64", "enum": ["a"], "const": "a"}
TYPES |= {"additionalProperties": {"type": "string"}}
HEADERS = {"x-more": {"description": "It.", "schema": {"type": "string"}}}
ADDED: dict[str, dict[str, Any]] = {
    "type": {**BOUNDS, **TYPES, **NOTES},
    "$ref": NOTES,
    "oneOf": NOTES,
    "anyOf": NOTES,
    "allOf": NOTES,
    "schema": {**NOTES, "required": True},
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
    """Return a copy of a document in which `change` has made something else of one part."""
    if not at:
        return change(node)
    key, *rest = at
    if isinstance(node, list):
        return [replaced(v, tuple(rest), change) if i == key else v for i, v in enumerate(node)]
    return {name: replaced(v, tuple(rest), change) if name == key else v for name, v in node.items()}


def parts(node: Any, at: Pointer = ()) -> Iterator[tuple[Pointer, Any]]:
    """Yield every part of the document that can be a change for users."""
    if at and at[-1] in TOLD_TO_NOBODY and at[:-1][-1:] != ("properties",):
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
            *above, last = at

            def without(node: Any, last: Any = last) -> Any:
                if isinstance(node, list):
                    return [*node[:last], *node[last + 1 :]]
                return {key: value for key, value in node.items() if key != last}

            yield Edit(at, "removed", replaced(GOLDEN, tuple(above), without))
        for other in others(node):
            yield Edit(at, f"becomes {other!r}", replaced(GOLDEN, at, lambda _, other=other: other))
        marks = ADDED.keys() & node if isinstance(node, dict) else ()
        added = {key: value for mark in marks for key, value in ADDED[mark].items()}
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


def is_meant(edit: Edit) -> bool:
    """Return True if users can't tell the two specs apart."""
    at, what = edit.at, edit.what
    node: Any = GOLDEN
    for key in at:
        node = node[key]
    if at in ((), ("paths",), ("components",), ("components", "schemas")) or at == ("servers", 0, "description"):
        return True
    if at[-1:] == ("requestBody",) and what == "gets description":
        return True  # shown nowhere
    if at[-2:] == ("Terms", "required"):
        return True  # the client sends a value in any case
    if at[-1:] == ("additionalProperties",) and node is True:
        return True  # the same as to leave it out
    if what == "gets x-rejected-in" and at[:2] == ("components", "schemas"):
        return not any(str(part).endswith(("Param", "Params", "Base")) for part in at)  # answers are not rejected
    if at[-1:] == ("share",) and what == "gets maximum":
        return True  # its exclusiveMaximum is narrower
    is_listed = isinstance(node, dict) and ("enum" in node or "const" in node)
    return is_listed and what.removeprefix("gets ") in BOUNDS  # the values are listed, whatever their bounds


OLD = read(GOLDEN)


@pytest.mark.parametrize("section", ["paths", "schemas", "else"])
def test_every_change_is_seen(section: str) -> None:
    assert OLD is not None
    old, seen = OLD[0], 0
    for edit in edits():
        home = next((name for name in ("paths", "schemas") if name in edit.at[:2]), "else")
        new = read(edit.data) if home == section else None
        if new is None or is_meant(edit):
            continue
        seen += 1
        assert compare(old, new[0]), f"{edit.at} {edit.what}: not seen"
        if not edit.what.startswith("gets"):  # whose way back is the removal of such a part
            assert compare(new[0], old), f"{edit.at} {edit.what}: not seen on the way back"
    assert seen > 60


def test_what_is_told_to_nobody_is_there() -> None:
    """Else the exceptions would except nothing."""
    assert {"info", "openapi", "tags"} & GOLDEN.keys() == {"info", "openapi"}
