"""Invalid values anywhere in a spec are reported as problems, and never cause a traceback."""

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
SPEC = edited(
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
# The keys below these are names of the spec's author, so one of them is enough.
NAMED_PARTS = {"paths", "schemas", "properties", "mapping", "responses", "content", "parameters"}


def pointers(node: Any, at: Pointer = ()) -> Iterator[Pointer]:
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in items:
        yield (*at, key)
        yield from pointers(value, (*at, key))


def generalize(at: Pointer) -> Pointer:
    """Return a pointer with `*` for names and indexes, which is the same for similar parts."""
    return tuple(
        "*" if isinstance(key, int) or (index and at[index - 1] in NAMED_PARTS) else key for index, key in enumerate(at)
    )


def with_junk(data: dict[str, Any], at: Pointer, junk: Any) -> dict[str, Any]:
    data = copy.deepcopy(data)
    node: Any = data
    for key in at[:-1]:
        node = node[key]
    node[at[-1]] = junk
    return data


def test_junk_is_a_problem_or_accepted() -> None:
    document, lint_settings = parse(SPEC), read_settings()
    chosen = {generalize(at): at for at in pointers(document.data)}
    assert len(chosen) > 50
    unexpected = {}
    for at in chosen.values():
        for junk in JUNK:
            try:
                spec = read_spec(Document("openapi.yaml", with_junk(document.data, at, junk), document.lines))
                lint(spec, lint_settings)
            except SpecError:
                pass
            except Exception as error:
                unexpected[(*at, repr(junk))] = error
    assert not unexpected, f"{len(unexpected)} of {len(chosen) * len(JUNK)}"
