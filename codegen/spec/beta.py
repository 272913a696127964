"""The beta side of a spec: groups that exist twice, without and with the parts that are marked `x-beta`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from .document import SCHEMAS, Pointer
from .errors import Problem
from .facts import BETA, Operation, Spec
from .schema import (
    Array,
    Field,
    Map,
    ObjectSchema,
    Ref,
    Schema,
    TaggedUnion,
    Type,
    Union,
    schema_refs,
)

BETA_HEADER = "anthropic-beta"
"""The header with the names of beta features."""
_PREFIX = "Beta"
_MARK = "x-beta"
TWIN_KEY = "x-beta-twin"


def twin_tags(spec: Spec) -> frozenset[str]:
    """Return the tags whose operations exist on the beta side as well."""
    return frozenset(tag["name"] for tag in spec.document.data.get("tags", ()) if tag.get(TWIN_KEY))


def with_beta_side(spec: Spec) -> Spec:
    """Return a spec in which each operation of a twin group occurs twice, without and with the marked parts.

    The operations of the beta side have names such as `beta.messages.create`. A body with marked fields, and each
    schema of requests that contains one, has a second schema for the beta side with a name such as `BetaX`.
    """
    tags = twin_tags(spec)
    if not tags:
        return spec
    split = _split_schemas(spec, tags)
    schemas: dict[str, Schema] = {}
    for name, schema in spec.schemas.items():
        if name in split:
            schemas[name] = _plain(schema)
            schemas[_PREFIX + name] = _extended(schema, schemas[name], split)
        else:
            schemas[name] = schema
    plain = [_plain_operation(op) for op in spec.operations if not op.beta]
    beta = [_beta_operation(op, split) for op in spec.operations if not tags.isdisjoint(op.tags)]
    return Spec(spec.document, schemas, (*plain, *beta), spec)


def _split_schemas(spec: Spec, tags: frozenset[str]) -> frozenset[str]:
    """Return the schemas of bodies with marked fields, their bases, and the schemas of requests that contain them."""
    users: dict[str, list[str]] = {}
    for name in spec.request_schemas - spec.response_schemas:
        for used in schema_refs(spec.schemas[name]):
            users.setdefault(used, []).append(name)
    bodies = {name for op in spec.operations if not tags.isdisjoint(op.tags) for name in op.body}
    bases = {base for name in bodies for base in _bases(spec, name)}
    todo = [name for name in bodies | bases if any(field.beta for field in spec.fields(name))]
    # The class of a body has the arguments outside the body as well.
    todo += [name for op in spec.operations if any(parameter.beta for parameter in op.parameters) for name in op.body]
    split: set[str] = set()
    while todo:
        name = todo.pop()
        if name not in split:
            split.add(name)
            todo.extend(users.get(name, ()))
    return frozenset(split)


def _bases(spec: Spec, name: str) -> Iterator[str]:
    schema = spec.schemas[name]
    for base in schema.bases if isinstance(schema, ObjectSchema) else ():
        yield base
        yield from _bases(spec, base)


def _plain(schema: Schema) -> Schema:
    if not isinstance(schema, ObjectSchema):
        return schema
    return replace(schema, fields=tuple(field for field in schema.fields if not field.beta))


def _extended(schema: Schema, plain: Schema, split: frozenset[str]) -> Schema:
    """Return the schema of the beta side."""
    name = _PREFIX + schema.name
    if isinstance(schema, ObjectSchema):
        fields = tuple(replace(field, type=_renamed(field.type, split)) for field in schema.fields)
        bases = tuple(_beta_name(base, split) for base in schema.bases)
        # A typed dict can add fields to another one, but cannot change the types of fields.
        adds_only = set(_plain_fields(plain)) <= set(fields)
        return replace(schema, name=name, fields=fields, bases=bases, extends=plain.name if adds_only else None)
    if isinstance(schema, TaggedUnion):
        mapping = tuple((tag, _beta_name(variant, split)) for tag, variant in schema.mapping)
        default = schema.default and _beta_name(schema.default, split)
        unions = tuple(_beta_name(union, split) for union in schema.unions)
        return replace(schema, name=name, mapping=mapping, default=default, unions=unions)
    return replace(schema, name=name, type=_renamed(schema.type, split))


def _plain_fields(schema: Schema) -> tuple[Field, ...]:
    return schema.fields if isinstance(schema, ObjectSchema) else ()


def _beta_name(name: str, split: frozenset[str]) -> str:
    return _PREFIX + name if name in split else name


def _renamed(type: Type, split: frozenset[str]) -> Type:
    """Return a type that refers to the schemas of the beta side."""
    if isinstance(type, Ref):
        return Ref(_beta_name(type.name, split))
    if isinstance(type, Array):
        return replace(type, items=_renamed(type.items, split))
    if isinstance(type, Map):
        return replace(type, values=_renamed(type.values, split))
    if isinstance(type, Union):
        return Union(tuple(_renamed(member, split) for member in type.members))
    return type


def _plain_operation(op: Operation) -> Operation:
    return replace(
        op,
        parameters=tuple(parameter for parameter in op.parameters if not parameter.beta),
        constants=tuple(constant for constant in op.constants if not constant.beta),
        added_betas=(),
    )


def _beta_operation(op: Operation, split: frozenset[str]) -> Operation:
    return replace(
        op,
        id=f"{BETA}.{op.id}",
        body=tuple(_beta_name(name, split) for name in op.body),
        body_name=op.body_name and _beta_name(op.body_name, split),
        constants=(*op.constants, *op.added_betas),
        added_betas=(),
    )


def check_beta(spec: Spec) -> Iterator[Problem]:
    """Yield the problems of marks and of constants."""
    tags = twin_tags(spec)
    for op in spec.operations:
        yield from _check_operation(spec, op, is_twin=not tags.isdisjoint(op.tags))
    if not tags:
        for at in _marks(spec.document.data, ()):
            if at[0] == "components":
                message = f"`{_MARK}` has no effect, because no tag has `{TWIN_KEY}: true`: add it, or remove the mark"
                yield spec.document.problem(at, message)
    for name in _split_schemas(spec, tags):
        if _PREFIX + name in spec.schemas:
            message = f"{_PREFIX}{name} is the name of {name} on the beta side: choose another name"
            yield spec.document.problem((*SCHEMAS, _PREFIX + name), message)


def _check_operation(spec: Spec, op: Operation, *, is_twin: bool) -> Iterator[Problem]:
    constants = [*op.constants, *op.added_betas]
    if not is_twin:
        advice = f"add `{TWIN_KEY}: true` to its tag"
        marked = [p.wire_name for p in op.parameters if p.beta] + [c.wire_name for c in op.constants if c.beta]
        for part, key in ((op.beta, _MARK), (op.added_betas, "x-added-betas")):
            if part:
                yield spec.document.problem((*op.at, key), f"{op.id}: `{key}` has no effect: {advice}")
        for name in marked:
            yield spec.document.problem(op.at, f"{op.id}: `{_MARK}` of {name} has no effect: {advice}")
    if op.added_betas and BETA_HEADER not in op.list_headers:
        at = (*op.at, "x-added-betas")
        message = f"{op.id}: `x-added-betas` needs a parameter {BETA_HEADER} in the header, whose schema is an array"
        yield spec.document.problem(at, message)
    for constant in constants:
        unknown = [version for version in constant.versions if spec.versions and version not in spec.versions]
        if unknown:
            known = ", ".join(spec.versions)
            what = "`x-added-betas` has" if constant in op.added_betas else f"{constant.wire_name} has `x-sent-in`"
            message = f"{op.id}: {what} {unknown[0]}, which is not an API version: write one of {known}"
            yield spec.document.problem(op.at, message)


def _marks(node: Any, at: Pointer) -> Iterator[Pointer]:
    """Yield the places of the marks in a document, without those in examples."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == _MARK and not (at and at[-1] == "properties"):
                yield (*at, key)
            elif key not in ("example", "examples", "default"):
                yield from _marks(value, (*at, key))
    elif isinstance(node, list):
        for index, item in enumerate(node):
            yield from _marks(item, (*at, index))
