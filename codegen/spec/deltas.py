"""Deltas of streams, from `x-delta`: how each field of a delta changes the object that is streamed."""

from __future__ import annotations

from collections.abc import Iterator

from .document import SCHEMAS
from .errors import Problem
from .facts import Spec
from .schema import ANY, NULL, Array, Const, DeltaRule, Enum, Field, Map, ObjectSchema, Ref, Scalar, TaggedUnion, Type


def deltas(spec: Spec) -> Iterator[tuple[str, ObjectSchema]]:
    """Yield the objects with `x-delta`, each with its tag."""
    found: dict[tuple[str, str], ObjectSchema] = {}
    for union in _response_unions(spec):
        for tag, name in union.mapping:
            schema = spec.schemas[name]
            if isinstance(schema, ObjectSchema) and schema.delta_rules is not None:
                found[tag, name] = schema
    for (tag, _), schema in found.items():
        yield tag, schema


def operation(spec: Spec, schema: ObjectSchema, rule: DeltaRule) -> str:
    """Return the verb of a rule of a delta, or `append_item` or `extend` if it appends to an array."""
    if rule.verb != "append" or not any(_arrays(spec, target.type) for target in _targets(spec, rule)):
        return rule.verb
    return "extend" if _arrays(spec, _source(schema, rule).type) else "append_item"


def can_be_null(spec: Spec, schema: ObjectSchema, rule: DeltaRule) -> bool:
    """Return whether the field of a delta that a rule is about can be null or absent."""
    return _is_nullable(spec, _source(schema, rule))


def check_deltas(spec: Spec) -> Iterator[Problem]:
    """Yield the problems of `x-delta`."""
    tags: dict[str, str] = {}
    for tag, schema in deltas(spec):
        if (other := tags.setdefault(tag, schema.name)) != schema.name:
            message = f"{schema.name} has the tag {tag}, as the delta {other} has: choose another tag for one of them"
            yield spec.document.problem((*SCHEMAS, schema.name, "x-delta"), message)
    tagged = {schema.name for _, schema in deltas(spec)}
    for name, found in spec.schemas.items():
        if isinstance(found, ObjectSchema) and found.delta_rules is not None:
            if name in tagged:
                yield from _delta(spec, found)
            else:
                message = f"{name} is in no tagged union of responses, so `x-delta` has no effect: remove it"
                yield spec.document.problem((*SCHEMAS, name, "x-delta"), message)
    yield from _variants_without_rules(spec)


def _variants_without_rules(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each variant of a union of deltas that is no delta itself: its fields would be lost."""
    fields = [field for schema in spec.models for field in schema.fields]
    types = {member.name for field in fields for member in spec.flat(field.type) if isinstance(member, Ref)}
    for union in _response_unions(spec):
        variants = [spec.schemas[name] for name in union.variants]
        missing = [v for v in variants if isinstance(v, ObjectSchema) and v.delta_rules is None]
        if union.name in types and len(missing) < len(variants):
            for variant in missing:
                message = f"{variant.name} has no `x-delta`, which the other variants of {union.name} have: add it"
                yield spec.document.problem((*SCHEMAS, variant.name), message)


def _delta(spec: Spec, schema: ObjectSchema) -> Iterator[Problem]:
    """Yield the problems in the rules of a delta."""
    assert schema.delta_rules is not None
    at = (*SCHEMAS, schema.name, "x-delta")
    fields = {field.name: field for field in schema.fields}
    for rule in schema.delta_rules:
        if rule.source not in fields:
            message = f"{schema.name} has no field `{rule.source}`: name one of its fields"
            yield spec.document.problem((*at, rule.source), message)
        elif rule.verb != "ignore" and (problem := _rule(spec, fields[rule.source], rule)):
            message = f"{schema.name}.{rule.source}: `{rule.verb}: {rule.target}` is not possible, because {problem}"
            yield spec.document.problem((*at, rule.source, rule.verb), message)
    listed = {rule.source for rule in schema.delta_rules}
    for field in schema.fields:
        if field.name not in listed and not isinstance(field.type, Const):
            message = f"`x-delta` of {schema.name} has no rule for `{field.name}`"
            yield spec.document.problem(at, f"{message}: add it, or write `{field.name}: ignore`")


def _rule(spec: Spec, source: Field, rule: DeltaRule) -> str | None:
    """Return the reason why a rule is not possible. Return None if it is."""
    if rule.target_schema not in spec.response_schemas:
        return f"{rule.target_schema} is not a schema of responses; correct the name"
    if not rule.target_field:
        if rule.verb != "merge":
            return f"only `merge` changes a whole object; write `{rule.target}` with a dot and a field"
        return _merged(spec, source, rule.target_schema)
    targets = _targets(spec, rule)
    if not targets:
        return f"{rule.target_schema} has no field `{rule.target_field}`; name one of its fields"
    problems = (_applied(spec, source, target, rule.verb) for target in targets)
    return next((problem for problem in problems if problem), None)


def _applied(spec: Spec, source: Field, target: Field, verb: str) -> str | None:
    """Return the reason why a field cannot change another one with a verb. Return None if it can."""
    if verb == "append_json":
        if not all(_is_text(member) for member in _values(spec, source.type)):
            return "pieces of JSON must be strings"
        is_json = any(isinstance(m, Map | Array | Ref) or m == ANY for m in _values(spec, target.type))
        return None if is_json else "the target must be an object, an array or any value"
    if verb == "append":
        if items := _arrays(spec, target.type):
            appended = [item for array in _arrays(spec, source.type) for item in _values(spec, array.items)]
            allowed = [item for array in items for item in _values(spec, array.items)]
            fits = _fits(appended or _values(spec, source.type), allowed)
            return None if fits else "the items of the array have other types"
        is_text = all(_is_text(member) for field in (source, target) for member in _values(spec, field.type))
        return None if is_text else "both must be strings, or the target an array"
    if verb == "replace" and _is_nullable(spec, source) and not _is_nullable(spec, target):
        return "it can be null, and the target cannot; `merge` leaves the target unchanged then"
    if _fits(_values(spec, source.type), _values(spec, target.type)):
        return None
    merged = [member for member in _values(spec, target.type) if isinstance(member, Ref)]
    if verb == "merge" and len(merged) == 1:
        return _merged(spec, source, merged[0].name)
    return "the target has another type"


def _merged(spec: Spec, source: Field, target: str) -> str | None:
    """Return the reason why the fields of an object cannot replace those of another one. Return None if they can."""
    changed = spec.schemas[target]
    members = _values(spec, source.type)
    found = spec.schemas[members[0].name] if len(members) == 1 and isinstance(members[0], Ref) else None
    if not isinstance(found, ObjectSchema) or not isinstance(changed, ObjectSchema):
        return "both must be objects with fields"
    known = {field.name: field for field in changed.fields}
    for field in found.fields:
        if field.name not in known:
            return f"{target} has no field `{field.name}`, which {found.name} has; add it there"
        if not _fits(_values(spec, field.type), _values(spec, known[field.name].type)):
            return f"{found.name}.{field.name} and {target}.{field.name} have different types"
    return None


def _response_unions(spec: Spec) -> list[TaggedUnion]:
    return [s for s in spec.schemas.values() if isinstance(s, TaggedUnion) and s.name in spec.response_schemas]


def _source(schema: ObjectSchema, rule: DeltaRule) -> Field:
    return next(field for field in schema.fields if field.name == rule.source)


def _targets(spec: Spec, rule: DeltaRule) -> list[Field]:
    """Return the changed field in each object that has it."""
    schema = spec.schemas[rule.target_schema]
    names = schema.variants if isinstance(schema, TaggedUnion) else (schema.name,)
    objects = [found for name in names if isinstance(found := spec.schemas[name], ObjectSchema)]
    return [field for found in objects for field in found.fields if field.name == rule.target_field]


def _values(spec: Spec, type: Type) -> list[Type]:
    """Return the alternatives of a type other than null."""
    return [member for member in spec.flat(type) if member != NULL]


def _arrays(spec: Spec, type: Type) -> list[Array]:
    return [member for member in spec.flat(type) if isinstance(member, Array)]


def _is_nullable(spec: Spec, field: Field) -> bool:
    return not field.required or NULL in spec.flat(field.type)


def _is_text(type: Type) -> bool:
    return isinstance(type, Enum) or type == Scalar("string") or (isinstance(type, Const) and type.kind == "str")


def _fits(types: list[Type], allowed: list[Type]) -> bool:
    """Return whether values of these types are values of the allowed types. Any string is a value of an enum."""
    has_text = any(_is_text(member) for member in allowed)
    return ANY in allowed or all(member in allowed or (has_text and _is_text(member)) for member in types)
