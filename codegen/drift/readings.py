"""The API as a spec and as the official types tell it, in one form: calls and objects, without names for unions.

What one of the two can't tell is left out of both: bounds, defaults, descriptions, headers and bodies as such. And an
answer's field that may be absent is not told from one that may be null, for the official types don't.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from codegen.compare.change import Way
from codegen.spec.document import SCHEMAS, Document, Pointer
from codegen.spec.facts import Operation, Spec
from codegen.spec.schema import (
    NULL,
    Array,
    Const,
    Enum,
    Field,
    Map,
    ObjectSchema,
    Ref,
    Scalar,
    TaggedUnion,
    Type,
    Union,
    members,
    refs,
    schema_refs,
)

ERRORS = "errors"
"""What failed calls answer, as if it were a call."""
_STREAM = "stream"
"""The argument that asks for events, which is left out: whether there are any is a fact of its own."""


@dataclass(frozen=True)
class Call:
    arguments: tuple[Field, ...]
    answer: Type | None
    event: Type | None
    at: Pointer = ()


@dataclass(frozen=True)
class Reading:
    name: str
    """Of what was read: `openapi.yaml`, `anthropic 2.13.0`."""
    spec: Spec
    """Its objects, and nothing else."""
    calls: dict[str, Call]
    ways: dict[str, Way]
    """Whether an object is sent or answered."""

    def reach(self, calls: Iterable[str]) -> set[str]:
        """The objects that these calls lead to."""
        found = [self.calls[name] for name in calls]
        held = [field.type for call in found for field in call.arguments]
        held += [answer for call in found for answer in (call.answer, call.event) if answer]
        return self.reach_from(name for part in held for name in refs(part))

    def reach_from(self, names: Iterable[str]) -> set[str]:
        reached: set[str] = set()
        todo = list(names)
        while todo:
            name = todo.pop()
            if name not in reached:
                reached.add(name)
                todo += schema_refs(self.spec.schemas[name])
        return reached


# ---- The spec


def read_ours(spec: Spec) -> Reading:
    objects = [schema for schema in spec.schemas.values() if isinstance(schema, ObjectSchema)]
    ways = {schema.name: Way.RESPONSE if schema.name in spec.answered else Way.REQUEST for schema in objects}
    plain = {
        schema.name: ObjectSchema(schema.name, "", _fields(spec, schema.fields, ways[schema.name]))
        for schema in objects
    }
    calls = {op.id: _call(spec, op) for op in spec.operations}
    if errors := [name for op in spec.operations for name in op.errors]:
        calls[ERRORS] = Call((), Ref(errors[0]), None, ("components", "responses"))
    return Reading(spec.document.path, Spec(spec.document, dict(plain), ()), calls, ways)


def _call(spec: Spec, op: Operation) -> Call:
    arguments = [field for field in spec.arguments(op) if field.name != _STREAM]
    event = _plain(spec, Ref(op.event)) if op.event else None
    return Call(_fields(spec, arguments, Way.REQUEST), _plain(spec, Ref(op.answer)), event, op.at)


def _fields(spec: Spec, fields: Iterable[Field], way: Way) -> tuple[Field, ...]:
    return tuple(_field(f.name, _plain(spec, f.type), f.required, way, f.at) for f in fields)


def _field(name: str, found: Type, required: bool, way: Way, at: Pointer = ()) -> Field:
    if way is Way.REQUEST:
        return Field(name, found, required, "", at)
    parts = [Scalar("string") if t == Scalar("base64") else t for t in members(found)]  # both are a str to readers
    if not required or NULL in parts:
        return Field(name, _union(t for t in parts if t != NULL), False, "", at)
    return Field(name, _union(parts), True, "", at)


def _plain(spec: Spec, type: Type) -> Type:
    return _union(part for member in spec.flat(type) for part in _parts(spec, member))


def _parts(spec: Spec, type: Type) -> list[Type]:
    if isinstance(type, Ref):
        schema = spec.schemas[type.name]
        return [Ref(name) for name in schema.variants] if isinstance(schema, TaggedUnion) else [type]
    if isinstance(type, Array):
        return [Array(_plain(spec, type.items))]
    if isinstance(type, Map):
        return [Map(_plain(spec, type.values))]
    return [replace(type, bounds=()) if isinstance(type, Scalar) else type]


def _union(parts: Iterable[Type]) -> Type:
    """One type of several, where a text that is read in a certain way is not any text besides."""
    flat = list(dict.fromkeys(member for part in parts for member in members(part)))
    for kind in ("base64", "date-time"):
        if Scalar(kind) in flat:
            flat = [t for t in flat if t not in (Scalar("string"), Array(Scalar(kind)))]
    return flat[0] if len(flat) == 1 else Union(tuple(flat))


# ---- The official types


def read_theirs(facts: dict[str, Any]) -> Reading:
    """What `official` printed."""
    objects: dict[str, Any] = facts["schemas"]
    ways = {name: Way.RESPONSE if fact["kind"] == "response" else Way.REQUEST for name, fact in objects.items()}

    def fields(found: dict[str, Any], way: Way) -> tuple[Field, ...]:
        return tuple(_field(name, told(fact["type"], way), fact["required"], way) for name, fact in found.items())

    def told(form: Any, way: Way) -> Type:
        """Where a request takes models, it takes the same as dicts, which is what the spec says."""
        return _told_type(form, {name for name in objects if way is Way.REQUEST and ways[name] is Way.RESPONSE})

    calls = {
        name: Call(
            fields({n: fact for n, fact in call["arguments"].items() if n != _STREAM}, Way.REQUEST),
            told(call["answer"], Way.RESPONSE) if "answer" in call else None,
            told(call["event"], Way.RESPONSE) if "event" in call else None,
        )
        for name, call in facts["operations"].items()
    }
    plain = {name: ObjectSchema(name, "", fields(fact["fields"], ways[name])) for name, fact in objects.items()}
    return Reading(facts["read_off"], Spec(Document("", {}, {}), dict(plain), ()), calls, ways)


def _told_type(form: Any, left_out: set[str]) -> Type:
    if isinstance(form, str):
        return Scalar(form)
    if "anyOf" in form:
        taken = [part for part in form["anyOf"] if isinstance(part, str) or part.get("ref") not in left_out]
        return _union(_told_type(part, left_out) for part in taken)
    if "array" in form:
        return Array(_told_type(form["array"], left_out))
    if "map" in form:
        return Map(_told_type(form["map"], left_out))
    if "ref" in form:
        return Ref(form["ref"])
    if "other" in form:
        return Scalar(f"Python's {form['other']}")
    texts = [value for value in form["enum"] if isinstance(value, str)]
    others: list[Type] = [Const(value) for value in form["enum"] if not isinstance(value, str)]
    known: list[Type] = [Const(texts[0]) if len(texts) == 1 else Enum(tuple(texts))] if texts else []
    return _union([*known, *others])


def placed(reading: Reading, ours: Reading) -> Reading:
    """A release in the place of the spec: of the spec's calls, each part with where the spec has it."""

    def fields(found: tuple[Field, ...], there: tuple[Field, ...], otherwise: Pointer) -> tuple[Field, ...]:
        at = {field.name: field.at for field in there}
        return tuple(replace(field, at=at.get(field.name, otherwise)) for field in found)

    calls = {
        name: replace(call, arguments=fields(call.arguments, ours.calls[name].arguments, ours.calls[name].at))
        for name, call in reading.calls.items()
        if name in ours.calls
    }
    objects = {
        name: ObjectSchema(
            name,
            "",
            fields(
                reading.spec.fields(name),
                ours.spec.fields(name) if name in ours.spec.schemas else (),
                (*SCHEMAS, name, "properties"),
            ),
        )
        for name in reading.spec.schemas
    }
    return Reading(reading.name, Spec(ours.spec.document, dict(objects), ()), calls, reading.ways)
