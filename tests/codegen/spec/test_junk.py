"""A spec that is bent out of shape anywhere: the generator says so, and never with a traceback of its own."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from codegen.lint.lint import lint, read_settings
from codegen.spec.document import Document, Pointer, parse
from codegen.spec.errors import SpecError
from codegen.spec.read import read_spec
from tests.codegen.parcels import edited

JUNK: tuple[Any, ...] = (None, 5, [], "junk", True, {}, {"$ref": []}, ["junk", "junk"])
PROSE = edited(
    (
        "servers:\n",
        """  contact: {name: Ada}
  license: {name: MIT}
tags:
  - {name: parcels, description: Things.}
servers:
""",
    ),
    (
        "      operationId: parcels.weigh\n",
        "      operationId: parcels.weigh\n      tags: [parcels]\n",
    ),
    (
        '                $ref: "#/components/schemas/BoxList"\n'
        '        4XX:\n          $ref: "#/components/responses/Error"\n'
        "    delete:\n",
        '                $ref: "#/components/schemas/BoxList"\n'
        "              examples: {one: {summary: One., value: {sizes: [s]}}}\n"
        '        4XX:\n          $ref: "#/components/responses/Error"\n    delete:\n',
    ),
    ("    Weight:\n", "    Weight:\n      examples: [{grams: 1}]\n"),
)
# Below these stand names that the spec's author chose: one of them is like the other.
OF_NAMES = {"paths", "schemas", "properties", "mapping", "responses", "content", "parameters"}


def places(node: Any, at: Pointer = ()) -> Iterator[Pointer]:
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in items:
        yield (*at, key)
        yield from places(value, (*at, key))


def kind(at: Pointer) -> Pointer:
    """A place without the names in it, so that it is the same as other places like it."""
    return tuple(
        "*" if isinstance(key, int) or (index and at[index - 1] in OF_NAMES) else key for index, key in enumerate(at)
    )


def with_junk(data: dict[str, Any], at: Pointer, junk: Any) -> dict[str, Any]:
    data = copy.deepcopy(data)
    node: Any = data
    for key in at[:-1]:
        node = node[key]
    node[at[-1]] = junk
    return data


def test_junk_in_any_place_is_a_fault_or_harmless() -> None:
    document, lint_settings = parse(PROSE), read_settings()
    chosen = {kind(at): at for at in places(document.data)}
    assert len(chosen) > 50
    bare = {}
    for at in chosen.values():
        for junk in JUNK:
            try:
                spec = read_spec(Document("openapi.yaml", with_junk(document.data, at, junk), document.lines))
                lint(spec, lint_settings)
            except SpecError:
                pass
            except Exception as error:
                bare[(*at, repr(junk))] = error
    assert not bare, f"{len(bare)} of {len(chosen) * len(JUNK)}"
