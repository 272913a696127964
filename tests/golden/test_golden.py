"""Compare the rendered package of a spec with every construct byte by byte."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from codegen.render.generate import differences
from codegen.spec import schema_kinds
from codegen.spec.document import parse
from codegen.spec.schema import BOUNDS
from tests.codegen.parcels import package

from . import GOLDEN, SPEC


def test_package_is_unchanged(tmp_path: Path) -> None:
    with package(SPEC, tmp_path) as rendered_package:
        changed = differences(rendered_package, GOLDEN)
    assert not changed, "the generator renders another package: run `make golden`, review the difference and commit it"


def test_spec_has_every_keyword() -> None:
    known = {key for keywords in schema_kinds._KEYWORDS.values() for key in keywords}
    known |= {
        "oneOf",
        "anyOf",
        "allOf",
        "discriminator",
        "x-discriminator",
        "defaultMapping",
        "x-rejected-in",
        "default",
        "deprecated",
    }
    known |= {"x-parameter-name", "x-client-default", "x-max-bytes", "text/event-stream", "headers"}
    assert {key for bounds in BOUNDS.values() for key in bounds} < known
    assert known <= set(keys(parse(SPEC).data))


def keys(node: Any) -> Iterator[str]:
    """Return the keys of all nested mappings."""
    if isinstance(node, dict):
        yield from node
        for value in node.values():
            yield from keys(value)
    elif isinstance(node, list):
        for item in node:
            yield from keys(item)
