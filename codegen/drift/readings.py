"""The API as described by the spec and by the official types, in a common form without named unions.

Bounds, defaults, descriptions and headers are left out, because the official types do not have them. For the same
reason a response field that may be absent is the same as one that may be null.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from codegen.compare.change import Way
from codegen.spec.beta import twin_tags
from codegen.spec.document import SCHEMAS, Document, Pointer
from codegen.spec.facts import BETA, Operation, Spec
from codegen.spec.read import read_facts, read_spec
from codegen.spec.schema import (
    NULL,
    Alias,
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

from .plain import without_beta

ERRORS = "errors"
"""The name of a pseudo operation for the responses of errors."""
_STREAM = "stream"
"""The argument that selects events. It is left out, because `Call.event` has that fact."""


@dataclass(frozen=True)
class Call:
    """An operation."""

    arguments: tuple[Field, ...]
    response: Type | None
    event: Type | None
    at: Pointer = ()


@dataclass(frozen=True)
class Reading:
    """The API as described by one source."""

    name: str
    """The source, such as `openapi.yaml` or `anthropic 2.13.0`."""
    spec: Spec
    """The objects. It has no operations."""
    calls: dict[str, Call]
    ways: dict[str, Way]
    """The direction of each object."""

    def reach(self, calls: Iterable[str]) -> set[str]:
        """Return the objects that these operations use."""
        found = [self.calls[name] for name in calls]
        types = [field.type for call in found for field in call.arguments]
        types += [result for call in found for result in (call.response, call.event) if result]
        return self.reach_from(name for part in types for name in refs(part))

    def reach_from(self, names: Iterable[str]) -> set[str]:
        """Return these objects and all objects that they refer to."""
        reached: set[str] = set()
        todo = list(names)
        while todo:
            name = todo.pop()
            if name not in reached:
                reached.add(name)
                todo += schema_refs(self.spec.schemas[name])
        return reached


@dataclass(frozen=True)
class Constants:
    """Facts that are not types. Each is None if the source does not have it."""

    error_types: dict[str, str] | None
    """The values of `error.type`."""
    error_codes: dict[str, str] | None
    """The values of `error.details.error_code`, with the part of the API that has it."""
    code_statuses: dict[str, str] | None
    """The status of each error code."""
    deprecated_models: dict[str, str] | None
    """Models with the date of their retirement."""
    api_versions: dict[str, str] | None


@dataclass(frozen=True)
class Sides:
    """The API as described by one source, with its beta side."""

    plain: Reading
    beta: Reading | None
    constants: Constants
    other_groups: tuple[str, ...] = ()
    """Groups of the beta side that are not read."""


# ---- The spec


def read_our_sides(document: Document) -> Sides:
    """Return both sides of a spec.

    Raises:
        SpecError: The document has errors.
    """
    spec = read_spec(document)
    plain = read_ours(read_facts(without_beta(document))[0])
    tags = twin_tags(spec.declared)
    twins = [op for op in spec.declared.operations if not tags.isdisjoint(op.tags)]
    beta = None
    if twins:
        beta = read_ours(replace(spec.declared, operations=tuple(replace(op, id=f"{BETA}.{op.id}") for op in twins)))
        beta.calls.pop(ERRORS, None)  # They are the same on both sides.
    return Sides(plain, beta, our_constants(spec))


def our_constants(spec: Spec) -> Constants:
    """Return the facts of a spec that are not types."""
    models = {name: row.date for alias in _aliases(spec) for name, row in spec.deprecated_values(alias.type).items()}
    return Constants(
        {row.type: "" for row in spec.error_classes if row.type},
        dict.fromkeys(spec.error_details, ""),
        {row.code: str(row.status) for row in spec.code_classes},
        models,
        dict.fromkeys(spec.versions, ""),
    )


def _aliases(spec: Spec) -> list[Alias]:
    return [schema for schema in spec.schemas.values() if isinstance(schema, Alias)]


def read_ours(spec: Spec) -> Reading:
    """Return the spec as a Reading."""
    objects = [schema for schema in spec.schemas.values() if isinstance(schema, ObjectSchema)]
    ways = {schema.name: Way.RESPONSE if schema.name in spec.response_schemas else Way.REQUEST for schema in objects}
    schemas = {
        schema.name: ObjectSchema(schema.name, "", _fields(spec, schema.fields, ways[schema.name]))
        for schema in objects
    }
    calls = {op.id: _call(spec, op) for op in spec.operations}
    if errors := [name for op in spec.operations for name in op.errors]:
        calls[ERRORS] = Call((), Ref(errors[0]), None, ("components", "responses"))
    return Reading(spec.document.path, Spec(spec.document, dict(schemas), ()), calls, ways)


def _call(spec: Spec, op: Operation) -> Call:
    arguments = [field for field in spec.arguments(op) if field.name != _STREAM]
    event = _normalized(spec, Ref(op.event)) if op.event else None
    response = _normalized(spec, Ref(op.response)) if op.response else None
    return Call(_fields(spec, arguments, Way.REQUEST), response, event, op.at)


def _fields(spec: Spec, fields: Iterable[Field], way: Way) -> tuple[Field, ...]:
    return tuple(_field(f.name, _normalized(spec, f.type), f.required, way, f.at) for f in fields)


def _field(name: str, found: Type, required: bool, way: Way, at: Pointer = ()) -> Field:
    if way is Way.REQUEST:
        return Field(name, found, required, "", at)
    parts = [Scalar("string") if t == Scalar("base64") else t for t in members(found)]  # Both are a str in a response.
    if not required or NULL in parts:
        return Field(name, _union(t for t in parts if t != NULL), False, "", at)
    return Field(name, _union(parts), True, "", at)


def _normalized(spec: Spec, type: Type) -> Type:
    return _union(part for member in spec.flat(type) for part in _parts(spec, member))


def _parts(spec: Spec, type: Type) -> list[Type]:
    if isinstance(type, Ref):
        schema = spec.schemas[type.name]
        return [Ref(name) for name in schema.variants] if isinstance(schema, TaggedUnion) else [type]
    if isinstance(type, Array):
        return [Array(_normalized(spec, type.items))]
    if isinstance(type, Map):
        return [Map(_normalized(spec, type.values))]
    if isinstance(type, Enum) and len(type.values) == 1:
        return [Const(type.values[0])]  # The official types have one form for both.
    return [replace(type, bounds=()) if isinstance(type, Scalar) else type]


def _union(parts: Iterable[Type]) -> Type:
    """Return the union of several types. A string with a format makes a plain string redundant."""
    flat = list(dict.fromkeys(member for part in parts for member in members(part)))
    for kind in ("base64", "date-time"):
        if Scalar(kind) in flat:
            flat = [t for t in flat if t not in (Scalar("string"), Array(Scalar(kind)))]
    return flat[0] if len(flat) == 1 else Union(tuple(flat))


# ---- The official types


def read_their_sides(facts: dict[str, Any]) -> Sides:
    """Return both sides of the output of `official.py`."""
    found = facts["constants"]
    types, codes, version = found["error_types"], found["error_codes"], found["api_version"]
    constants = Constants(
        None if types is None else dict.fromkeys(types, ""),
        None if codes is None else dict(codes),
        found["code_statuses"],
        found["deprecated_models"],
        None if version is None else {version: ""},
    )
    beta = facts["beta"]
    if not beta or not beta["operations"]:
        return Sides(read_theirs(facts), None, constants)
    side = read_theirs({**_without_prefix(beta), "read_off": facts["read_off"]})
    return Sides(read_theirs(facts), side, constants, tuple(beta["other_groups"]))


def _without_prefix(beta: dict[str, Any]) -> dict[str, Any]:
    """Return facts in which `BetaX` is called `X`, unless another class has that name."""
    names = {name: name.removeprefix("Beta") for name in beta["schemas"]}
    taken = Counter(names.values())
    names = {name: short if taken[short] == 1 else name for name, short in names.items()}

    def renamed(node: Any) -> Any:
        if isinstance(node, list):
            return [renamed(item) for item in node]
        if isinstance(node, dict):
            return {
                key: names[value] if key == "ref" and isinstance(value, str) else renamed(value)
                for key, value in node.items()
            }
        return node

    schemas = {names[name]: renamed(fact) for name, fact in beta["schemas"].items()}
    return {"operations": renamed(beta["operations"]), "schemas": schemas}


def read_theirs(facts: dict[str, Any]) -> Reading:
    """Return the output of `official.py` as a Reading."""
    objects: dict[str, Any] = facts["schemas"]
    ways = {name: Way.RESPONSE if fact["kind"] == "response" else Way.REQUEST for name, fact in objects.items()}

    def fields(found: dict[str, Any], way: Way) -> tuple[Field, ...]:
        return tuple(_field(name, read(fact["type"], way), fact["required"], way) for name, fact in found.items())

    def read(form: Any, way: Way) -> Type:
        # A request that accepts models accepts the same objects as dicts, as in the spec.
        return _read_type(form, {name for name in objects if way is Way.REQUEST and ways[name] is Way.RESPONSE})

    calls = {
        name: Call(
            fields({n: fact for n, fact in call["arguments"].items() if n != _STREAM}, Way.REQUEST),
            read(call["response"], Way.RESPONSE) if "response" in call else None,
            read(call["event"], Way.RESPONSE) if "event" in call else None,
        )
        for name, call in facts["operations"].items()
    }
    schemas = {name: ObjectSchema(name, "", fields(fact["fields"], ways[name])) for name, fact in objects.items()}
    return Reading(facts["read_off"], Spec(Document("", {}, {}), dict(schemas), ()), calls, ways)


def _read_type(form: Any, excluded: set[str]) -> Type:
    if isinstance(form, str):
        return Scalar(form)
    if "anyOf" in form:
        included = [part for part in form["anyOf"] if isinstance(part, str) or part.get("ref") not in excluded]
        return _union(_read_type(part, excluded) for part in included)
    if "array" in form:
        return Array(_read_type(form["array"], excluded))
    if "map" in form:
        return Map(_read_type(form["map"], excluded))
    if "ref" in form:
        return Ref(form["ref"])
    if "other" in form:
        return Scalar(f"Python's {form['other']}")
    texts = [value for value in form["enum"] if isinstance(value, str)]
    others: list[Type] = [Const(value) for value in form["enum"] if not isinstance(value, str)]
    known: list[Type] = [Const(texts[0]) if len(texts) == 1 else Enum(tuple(texts))] if texts else []
    return _union([*known, *others])


def sides_with_pointers(sides: Sides, ours: Sides) -> Sides:
    """Return both sides of a release with the places of the spec."""
    beta = with_pointers(sides.beta, ours.beta) if sides.beta and ours.beta else None
    return replace(sides, plain=with_pointers(sides.plain, ours.plain), beta=beta)


def with_pointers(reading: Reading, ours: Reading) -> Reading:
    """Return a reading of a release with the places of the spec, for the operations of the spec."""

    def fields(found: tuple[Field, ...], spec_fields: tuple[Field, ...], otherwise: Pointer) -> tuple[Field, ...]:
        at = {field.name: field.at for field in spec_fields}
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
