"""Compare the marks of beta parts inside schemas. Marked arguments are compared with the operations of both sides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from codegen.spec.document import SCHEMAS, Pointer, discriminator
from codegen.spec.facts import Spec

from .change import Place, Way
from .diff_types import Comparison


class _Part(NamedTuple):
    at: Pointer
    mark: tuple[str, ...] | None
    """The names of beta features that enable the part. None if it has no mark, empty if it names none."""
    is_argument: bool = False


def compare_beta_marks(both: Comparison) -> None:
    """Compare the marks of schemas, fields, variants and values that both specs have."""
    old, new = (dict(_parts(spec)) for spec in (both.old, both.new))
    for label, one in old.items():
        other = new.get(label)
        if other is None or one.mark == other.mark:
            continue
        at = (one.at, other.at)
        if one.mark is not None and other.mark is not None:
            texts = (", ".join(mark) or "any beta feature" for mark in (one.mark, other.mark))
            both.add("beta-names-changed", Way.CODE, Place(label), at, *texts)
        elif not (one.is_argument or other.is_argument):
            both.add("beta-added" if one.mark is None else "beta-removed", Way.CODE, Place(label), at)


def _parts(spec: Spec) -> Iterator[tuple[str, _Part]]:
    for name, node in spec.document.schemas.items():
        at: Pointer = (*SCHEMAS, name)
        is_body = f"Beta{name}" in spec.schemas
        if isinstance(node, dict):
            yield name, _Part(at, _mark(node))
            for index, part in enumerate([node, *node.get("allOf", ())]):
                where = at if index == 0 else (*at, "allOf", index - 1)
                yield from _fields(name, part, where, is_body)
            for index, variant in enumerate(node["oneOf"] if discriminator(node) else ()):
                target = variant["$ref"].rpartition("/")[2]
                yield f"{target} in {name}", _Part((*at, "oneOf", index), _mark(variant))


def _fields(owner: str, node: dict[str, Any], at: Pointer, is_body: bool) -> Iterator[tuple[str, _Part]]:
    for name, field in node.get("properties", {}).items():
        where = (*at, "properties", name)
        yield f"{owner}.{name}", _Part(where, _mark(field), is_body)
        marked = set(field.get("x-beta-values", ()))
        for value in field.get("enum", ()):
            yield f"the value {value} of {owner}.{name}", _Part(where, () if value in marked else None)


def _mark(node: dict[str, Any]) -> tuple[str, ...] | None:
    mark = node.get("x-beta")
    return tuple(sorted(mark)) if isinstance(mark, list) else () if mark else None
