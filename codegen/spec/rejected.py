"""What some API versions refuse in a request: the marks on fields, seen from the arguments of a call."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from .facts import Spec
from .schema import ANY, Array, Const, Enum, Field, Map, ObjectSchema, Ref, Scalar, TaggedUnion, Type, refs

Form = Any
"""What a value looks like that is refused, as `x-rejected-form` has it; `...` is any value."""

_KINDS = {"string": str, "date-time": str, "base64": str, "integer": int, "number": int, "boolean": bool}


def rejected_forms(spec: Spec, fields: Iterable[Field]) -> Iterator[tuple[dict[str, Form], str]]:
    """Yield each form of a call's arguments that an API version rejects, with the version."""
    return _Forms(spec).of_fields(fields, frozenset())


def fits(spec: Spec, type: Type, form: Form) -> bool:
    """Whether a value of this type can have that form."""
    flat = list(spec.flat(type))
    if ANY in flat:
        return True
    if isinstance(form, list):
        return any(isinstance(member, Array) and fits(spec, member.items, form[0]) for member in flat)
    if isinstance(form, dict):
        return any(
            all(name in fields and fits(spec, fields[name], inner) for name, inner in form.items())
            for fields in _objects(spec, flat)
        ) or any(
            isinstance(member, Map) and all(fits(spec, member.values, f) for f in form.values()) for member in flat
        )
    return any(_can_be(member, form) for member in flat)


def _objects(spec: Spec, flat: list[Type]) -> Iterator[dict[str, Type]]:
    """The types of the fields of each object that may stand there."""
    for member in flat:
        schema = spec.schemas[member.name] if isinstance(member, Ref) else None
        names = schema.variants if isinstance(schema, TaggedUnion) else (schema.name,) if schema else ()
        for name in names:
            yield {field.name: field.type for field in spec.fields(name)}


def _can_be(type: Type, value: str | bool | int) -> bool:
    if isinstance(type, Const):
        return type == Const(value)
    if isinstance(type, Enum):
        return value in type.values
    kind = _KINDS.get(type.kind) if isinstance(type, Scalar) else None
    return kind is not None and isinstance(value, kind) and (kind is bool) == isinstance(value, bool)


def hides_marks(spec: Spec, type: Type) -> bool:
    """Return whether marks stand where the forms of a call do not reach: in a map, whose keys are the caller's."""
    return any(
        not spec.marked.isdisjoint(refs(member.values))
        if isinstance(member, Map)
        else isinstance(member, Array) and hides_marks(spec, member.items)
        for member in spec.flat(type)
    )


class _Forms:
    """Looks for marks below a type: an object's fields, the items of arrays, the variants of unions.

    Of a schema that holds itself, its first level is looked at; of a union, objects that have their tag. What is not
    found before a request is sent, the API refuses.
    """

    def __init__(self, spec: Spec) -> None:
        self.spec = spec

    def of_fields(self, fields: Iterable[Field], inside: frozenset[str]) -> Iterator[tuple[dict[str, Form], str]]:
        """The forms of an object that hold what is refused, each with the version. `inside` are the schemas above."""
        for field in fields:
            for version in field.rejected_in:
                yield {field.name: json.loads(field.rejected_form) if field.rejected_form else ...}, version
            for form, version in self.of_type(field.type, inside):
                yield {field.name: form}, version

    def of_type(self, type: Type, inside: frozenset[str]) -> Iterator[tuple[Form, str]]:
        for member in self.spec.flat(type):
            if isinstance(member, Array):
                for form, version in self.of_type(member.items, inside):
                    yield [form], version
            elif isinstance(member, Ref) and member.name in self.spec.marked and member.name not in inside:
                schema = self.spec.schemas[member.name]
                if isinstance(schema, ObjectSchema):
                    yield from self.of_fields(schema.fields, inside | {schema.name})
                elif isinstance(schema, TaggedUnion):
                    yield from self.of_variants(schema, inside | {schema.name})

    def of_variants(self, union: TaggedUnion, inside: frozenset[str]) -> Iterator[tuple[Form, str]]:
        """What all variants have in common needs no tag to be known by."""
        found: dict[tuple[str, str], tuple[Form, list[str]]] = {}
        for tag, variant in union.mapping:
            for form, version in self.of_fields(self.spec.fields(variant), inside | {variant}):
                found.setdefault((repr(form), version), (form, []))[1].append(tag)
        for (_, version), (form, tags) in found.items():
            if len(tags) == len(union.mapping):
                yield form, version
            else:
                for tag in tags:
                    yield {union.tag: tag, **form}, version
