"""Compare response schemas with their request schemas, such as `TextBlock` with `TextBlockParam`.

A response becomes part of the next request. So every difference needs a reason in lint.toml.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase

from codegen.render.python import counterpart_of
from codegen.spec.document import SCHEMAS, Pointer
from codegen.spec.errors import Problem
from codegen.spec.facts import Spec
from codegen.spec.schema import Array, Const, Enum, Map, ObjectSchema, Ref, Scalar, TaggedUnion, Type, constant


@dataclass(frozen=True)
class Accepted:
    """An accepted difference."""

    field: str
    """The field, such as `TextBlock.citations`, the variant of a union by its tag, such as `ContentBlock.text`, or a
    pattern, such as `*.cache_control`."""
    difference: str
    """`only sent`, `only answered`, `required` or `type`."""
    reason: str
    path: str
    line: int


@dataclass(frozen=True)
class Difference:
    """A difference between a response schema and its request schema."""

    field: str
    kind: str
    message: str
    at: Pointer
    advice: str = "make them the same"


def check_twins(spec: Spec, accepted: Iterable[Accepted]) -> Iterator[Problem]:
    """Yield a problem for each difference that is not accepted, and for each row that accepts nothing.

    Args:
        spec: The spec.
        accepted: The accepted differences.

    Yields:
        The problems.
    """
    used: set[Accepted] = set()
    for difference in (*missing_variants(spec), *differences(spec)):
        matching = [a for a in accepted if a.difference == difference.kind and fnmatchcase(difference.field, a.field)]
        used.update(matching)
        if not matching:
            message = f"{difference.message}: {difference.advice}, or accept the difference in lint.toml"
            yield spec.document.problem(difference.at, message)
    for row in accepted:
        if row not in used:
            message = f"{row.field} has no difference of the kind {row.difference!r}: remove this row"
            yield Problem(row.path, row.line, message)


def differences(spec: Spec) -> Iterator[Difference]:
    """Yield the differences between models and their request schemas."""
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
                yield Difference(
                    field, kind, f"{owner}.{name} is only in {'requests' if one is None else 'responses'}", there.at
                )
                continue
            if one.required != other.required:
                kinds = ["required" if f.required else "optional" for f in (one, other)]
                yield Difference(field, "required", f"{field} is {kinds[0]}, but {kinds[1]} in {twin.name}", other.at)
            if _content(spec, one.type) != _content(spec, other.type):
                yield Difference(field, "type", f"{field} and {twin.name}.{name} have different types", other.at)


def missing_variants(spec: Spec) -> Iterator[Difference]:
    """Yield the variants of unions in responses that the union's request schema lacks, so that they can't be sent."""
    for union in spec.schemas.values():
        twin = spec.schemas.get(f"{union.name}Param")
        if isinstance(union, TaggedUnion) and isinstance(twin, TaggedUnion):
            for tag, variant in union.mapping:
                if tag not in twin.by_tag:
                    yield Difference(
                        f"{union.name}.{tag}",
                        "only answered",
                        f"{variant} is a variant of {union.name}, but {twin.name} has no variant with the tag `{tag}`",
                        (*SCHEMAS, variant),
                        f"add {variant}Param to {twin.name}",
                    )


def _content(spec: Spec, type: Type) -> frozenset[object]:
    """Return the contents of a type, with objects as their tags or, without a tag, as their model names."""
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
