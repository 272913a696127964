"""Compares what is answered with what it is sent back as: `TextBlock` with `TextBlockParam`.

An answer becomes a part of the next request, so the two should differ only where somebody says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase

from codegen.render.python import counterpart_of
from codegen.spec.errors import Problem
from codegen.spec.facts import Spec
from codegen.spec.schema import Array, Const, Enum, Field, Map, ObjectSchema, Ref, Scalar, TaggedUnion, Type, constant


@dataclass(frozen=True)
class Accepted:
    """A difference that is meant."""

    field: str
    """`TextBlock.citations`, or `*.cache_control` for the field of every class."""
    difference: str
    """`only sent`, `only answered`, `required` or `type`."""
    reason: str
    path: str
    line: int


@dataclass(frozen=True)
class Difference:
    field: str
    kind: str
    told: str
    at: Field


def check_twins(spec: Spec, accepted: Iterable[Accepted]) -> Iterator[Problem]:
    used: set[Accepted] = set()
    for difference in differences(spec):
        matching = [a for a in accepted if a.difference == difference.kind and fnmatchcase(difference.field, a.field)]
        used.update(matching)
        if not matching:
            message = f"{difference.told}: make them the same, or say in lint.toml why they differ"
            yield spec.document.problem(difference.at.at, message)
    for row in accepted:
        if row not in used:
            message = f"nothing differs any more in {row.field} ({row.difference}): remove this row"
            yield Problem(row.path, row.line, message)


def differences(spec: Spec) -> Iterator[Difference]:
    """Where a model and what it is sent as are not the same."""
    for model in spec.models:
        twin = spec.schemas.get(f"{model.name}Param")
        twin = twin if isinstance(twin, ObjectSchema) else counterpart_of(spec, model)
        if twin is None:
            continue
        answered, sent = ({field.name: field for field in schema.fields} for schema in (model, twin))
        for name in dict.fromkeys([*answered, *sent]):
            one, other = answered.get(name), sent.get(name)
            field = f"{model.name}.{name}"
            if one is None or other is None:
                there = one or other
                assert there is not None
                kind = "only sent" if one is None else "only answered"
                owner = twin.name if one is None else model.name
                yield Difference(field, kind, f"{owner}.{name} is {kind}", there)
                continue
            if one.required != other.required:
                kinds = ["required" if f.required else "optional" for f in (one, other)]
                yield Difference(field, "required", f"{field} is {kinds[0]}, and {kinds[1]} in {twin.name}", other)
            if _content(spec, one.type) != _content(spec, other.type):
                yield Difference(field, "type", f"{field} is of another type than {twin.name}.{name}", other)


def _content(spec: Spec, type: Type) -> frozenset[object]:
    """What a type holds, with objects by their tags, or else by their names as models."""
    found: set[object] = set()
    for member in spec.flat(type):
        if isinstance(member, Ref):
            schema = spec.schemas[member.name]
            names = schema.variants if isinstance(schema, TaggedUnion) else (member.name,)
            found |= {constant(spec.schemas[name], "type") or name.removesuffix("Param") for name in names}
        elif isinstance(member, Array):
            found.add(("list", _content(spec, member.items)))
        elif isinstance(member, Map):
            found.add(("map", _content(spec, member.values)))
        elif isinstance(member, Enum):
            found |= set(member.values)
        elif isinstance(member, Const):
            found.add(member.value)
        else:
            found.add(Scalar(member.kind) if isinstance(member, Scalar) else member)
    return frozenset(found)
