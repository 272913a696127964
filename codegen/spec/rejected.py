"""Arguments that API versions reject, from the fields with `x-rejected-in`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from .facts import Spec
from .schema import ANY, Array, Const, Enum, Field, Map, ObjectSchema, Ref, Scalar, TaggedUnion, Type, refs

Form = Any
"""A form of rejected values, as in `x-rejected-form`. `...` matches any value."""

_KINDS = {"string": str, "date-time": str, "base64": str, "integer": int, "number": int, "boolean": bool}


def rejected_forms(spec: Spec, fields: Iterable[Field]) -> Iterator[tuple[dict[str, Form], str]]:
    """Yield each form of a call's arguments that an API version rejects, with the version."""
    return _Forms(spec).of_fields(fields, frozenset())


def matches_form(spec: Spec, type: Type, form: Form) -> bool:
    """Return True if a value of this type can match the form."""
    flat = list(spec.flat(type))
    if ANY in flat:
        return True
    if isinstance(form, list):
        return any(isinstance(member, Array) and matches_form(spec, member.items, form[0]) for member in flat)
    if isinstance(form, dict):
        return any(
            all(name in fields and matches_form(spec, fields[name], inner) for name, inner in form.items())
            for fields in _objects(spec, flat)
        ) or any(
            isinstance(member, Map) and all(matches_form(spec, member.values, f) for f in form.values())
            for member in flat
        )
    return any(_allows(member, form) for member in flat)


def _objects(spec: Spec, flat: list[Type]) -> Iterator[dict[str, Type]]:
    """Yield the field types of each object among the alternatives."""
    for member in flat:
        schema = spec.schemas[member.name] if isinstance(member, Ref) else None
        names = schema.variants if isinstance(schema, TaggedUnion) else (schema.name,) if schema else ()
        for name in names:
            yield {field.name: field.type for field in spec.fields(name)}


def _allows(type: Type, value: str | bool | int) -> bool:
    if isinstance(type, Const):
        return type == Const(value)
    if isinstance(type, Enum):
        return value in type.values
    kind = _KINDS.get(type.kind) if isinstance(type, Scalar) else None
    return kind is not None and isinstance(value, kind) and (kind is bool) == isinstance(value, bool)


def hides_rejected_fields(spec: Spec, type: Type) -> bool:
    """Return True if a map contains fields with `x-rejected-in`. Forms cannot describe the values of a map."""
    return any(
        not spec.with_rejected_fields.isdisjoint(refs(member.values))
        if isinstance(member, Map)
        else isinstance(member, Array) and hides_rejected_fields(spec, member.items)
        for member in spec.flat(type)
    )


class _Forms:
    """A search for fields with `x-rejected-in` in objects, items of arrays and variants of unions.

    It covers the first level of recursive schemas, and objects of unions that have their tag. The API itself rejects
    all other values.
    """

    def __init__(self, spec: Spec) -> None:
        self.spec = spec

    def of_fields(self, fields: Iterable[Field], ancestors: frozenset[str]) -> Iterator[tuple[dict[str, Form], str]]:
        """Yield the rejected forms of an object, each with the version. `ancestors` are the schemas above it."""
        for field in fields:
            for version in field.rejected_in:
                yield {field.name: json.loads(field.rejected_form) if field.rejected_form else ...}, version
            for form, version in self.of_type(field.type, ancestors):
                yield {field.name: form}, version

    def of_type(self, type: Type, ancestors: frozenset[str]) -> Iterator[tuple[Form, str]]:
        for member in self.spec.flat(type):
            if isinstance(member, Array):
                for form, version in self.of_type(member.items, ancestors):
                    yield [form], version
            elif (
                isinstance(member, Ref)
                and member.name in self.spec.with_rejected_fields
                and member.name not in ancestors
            ):
                schema = self.spec.schemas[member.name]
                if isinstance(schema, ObjectSchema):
                    yield from self.of_fields(schema.fields, ancestors | {schema.name})
                elif isinstance(schema, TaggedUnion):
                    yield from self.of_variants(schema, ancestors | {schema.name})

    def of_variants(self, union: TaggedUnion, ancestors: frozenset[str]) -> Iterator[tuple[Form, str]]:
        """Yield the rejected forms of a union. A form that all variants share needs no tag."""
        found: dict[tuple[str, str], tuple[Form, list[str]]] = {}
        for tag, variant in union.mapping:
            for form, version in self.of_fields(self.spec.fields(variant), ancestors | {variant}):
                found.setdefault((repr(form), version), (form, []))[1].append(tag)
        for (_, version), (form, tags) in found.items():
            if len(tags) == len(union.mapping):
                yield form, version
            else:
                for tag in tags:
                    yield {union.tag: tag, **form}, version
