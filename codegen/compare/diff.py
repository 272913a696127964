"""Compare two specs, and return the changes for users of the SDK.

Operations and names are paired first, including renamed ones. Each pair is then compared once in each direction.
Changes of the arguments of an operation are not repeated for the class of its body.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from codegen.spec.document import SCHEMAS, Pointer
from codegen.spec.facts import Operation, Spec
from codegen.spec.schema import (
    DEPRECATED,
    Alias,
    Array,
    Field,
    Map,
    ObjectSchema,
    Ref,
    Schema,
    TaggedUnion,
    Type,
    Union,
)
from codegen.spec.security import read_security

from .change import Change, Place, Way
from .diff_beta import compare_beta_marks
from .diff_fields import compare_deprecation, compare_fields
from .diff_python import compare_aliases, compare_error_classes, compare_joined_texts
from .diff_responses import compare_responses, read_responses
from .diff_security import compare_security
from .diff_types import Comparison, TypeComparison
from .reach import merge_shared


def compare(old: Spec, new: Spec) -> list[Change]:
    """Return the changes, sorted by severity and by their order in the specs.

    Args:
        old: The spec before the changes.
        new: The spec after the changes.

    Returns:
        The changes, the most severe first.
    """
    both = Comparison(old, new, _renamed_schemas(old, new))
    _server(both)
    _operations(both)
    compare_security(both)
    calls = both.changes.copy()
    reported = set(map(_key, calls))
    _names(both)
    compare_aliases(both)
    compare_joined_texts(both)
    compare_beta_marks(both)
    compare_error_classes(both)
    compared = set()
    for one, other, where in both.bodies:  # The loop appends to `bodies`.
        if (one, other) not in compared:
            compared.add((one, other))
            compare_fields(both, old.fields(one), new.fields(other), str(where), "field", Way.REQUEST)
    _descriptions(both)
    rest = [change for change in both.changes[len(calls) :] if _key(change) not in reported]
    return sorted(merge_shared(both, dict.fromkeys([*calls, *rest])), key=lambda change: -change.severity)


def _key(change: Change) -> tuple[object, ...]:
    return change.rule.id, change.way, change.old, change.new, change.old_at, change.new_at


# ---- Operations


def _server(both: Comparison) -> None:
    one, other = (spec.document.data["servers"][0]["url"] for spec in (both.old, both.new))
    if one != other:
        at: Pointer = ("servers", 0, "url")
        both.add("server-changed", Way.CODE, Place("the client"), (at, at), one, other)


def _operations(both: Comparison) -> None:
    before, after = ({op.id: op for op in spec.operations} for spec in (both.old, both.new))
    routes = {_route(op): op for op in after.values() if op.id not in before}
    for name, op in before.items():
        other = after.get(name) or routes.pop(_route(op), None)
        if other is None:
            both.add("operation-removed", Way.CODE, Place(name), (op.at, None))
            continue
        if other.id != name:
            both.add("operation-renamed", Way.CODE, Place(name), (op.at, other.at), name, other.id)
        _operation(both, op, other)
    for op in routes.values():
        both.add("operation-added", Way.CODE, Place(op.id), (None, op.at))


def _route(op: Operation) -> str:
    return f"{op.method} {re.sub('{[^{}]*}', '{}', op.path)}"


def _operation(both: Comparison, old: Operation, new: Operation) -> None:
    at, place = (old.at, new.at), Place(new.id)
    if _route(old) != _route(new):
        both.add("route-changed", Way.CODE, place, at, f"{old.method} {old.path}", f"{new.method} {new.path}")
    if set(old.constants) != set(new.constants):
        both.add("constants-changed", Way.CODE, place, at, _constants(old), _constants(new))
    if bool(old.event) != bool(new.event):
        both.add("stream-added" if new.event else "stream-removed", Way.CODE, place, at)
    if old.event and new.event and old.stream_name != new.stream_name:
        names = (f"{op.group}.{op.stream_name}" for op in (old, new))
        both.add("operation-renamed", Way.CODE, place, at, *names)
    compare_deprecation(both, old.description, new.description, place, Way.CODE, at)
    if _result_kind(old) != _result_kind(new):
        both.add("answer-kind-changed", Way.CODE, place, at, _result_kind(old), _result_kind(new))
    if bool(old.output_format) != bool(new.output_format):
        both.add("output-format-added" if new.output_format else "output-format-removed", Way.CODE, place, at)
    _body(both, old, new)
    _arguments(both, old, new)
    responses = TypeComparison(both, Way.RESPONSE, at)
    if old.response and new.response:
        responses.types(Ref(old.response), Ref(new.response), Place(f"the response of {new.id}"))
    if old.event and new.event:
        responses.types(Ref(old.event), Ref(new.event), Place(f"an event of {new.id}"))
        if (old.events_name, new.events_name) != (old.event, new.event):
            seen = Ref(old.events_name or old.event), Ref(new.events_name or new.event)
            responses.types(*seen, Place(f"an event that {new.id} yields"))
    compare_responses(both, old, new)


def _constants(op: Operation) -> str:
    """Return the constants that an operation sends, as text."""
    texts = (
        f"{one.wire_name}={one.value}" + (f" (in {', '.join(one.versions)})" if one.versions else "")
        for one in op.constants
    )
    return " and ".join(texts) or "no constants"


def _body(both: Comparison, old: Operation, new: Operation) -> None:
    """Compare whether the body is required, and its largest size. Its fields are compared as arguments of the call."""
    one, other = (_requires_body(spec, op) for spec, op in ((both.old, old), (both.new, new)))
    if old.body and new.body and one != other:
        at = ((*old.at, "requestBody"), (*new.at, "requestBody"))
        place = Place(new.id, "of the request", "body")
        both.add("required" if other else "optional", Way.REQUEST, place, at)
    if old.body and new.body and old.max_bytes != new.max_bytes:
        _max_bytes(both, old, new)


def _max_bytes(both: Comparison, old: Operation, new: Operation) -> None:
    """Compare the largest size of the body."""
    one, other = old.max_bytes, new.max_bytes
    rule = "bound-narrowed" if other is not None and (one is None or other < one) else "bound-widened"
    before = "no limit" if one is None else f"at most {one} bytes"
    after = "no limit" if other is None else f"at most {other} bytes"
    at = ((*old.at, "requestBody"), (*new.at, "requestBody"))
    both.add(rule, Way.REQUEST, Place(new.id, "of the request", "body"), at, new=f"{after} now, {before} before")


def _requires_body(spec: Spec, op: Operation) -> bool:
    body = spec.document.data["paths"][op.path][op.method.lower()].get("requestBody", {})
    return bool(body.get("required", False))


def _result_kind(op: Operation) -> str:
    if not op.response:
        return "no content" if op.is_empty else "the bytes of a file"
    if op.pages:
        return "pages by token" if op.pages == "token" else "pages"
    return "rows" if op.rows else "one response"


def _arguments(both: Comparison, old: Operation, new: Operation) -> None:
    before, after = _argument_locations(both.old, old), _argument_locations(both.new, new)
    by_location = {place: name for name, (_, place) in after.items()}
    names = {}
    for name, (field, place) in before.items():
        other = by_location.get(place, name)  # Arguments that are sent in the same place are the same.
        if other not in after:
            continue
        names[name] = other
        at = (field.at, after[other][0].at)
        if other != name:
            both.add("renamed", Way.REQUEST, Place(new.id, name, "parameter"), at, name, other)
        elif after[other][1] != place:
            both.add("moved", Way.REQUEST, Place(new.id, name, "parameter"), at, place, after[other][1])
    fields = [replace(field, name=names.get(name, name)) for name, (field, _) in before.items()]
    compare_fields(both, fields, [field for field, _ in after.values()], new.id, "parameter", Way.REQUEST)
    in_path = [names[name] for name in _positional(old) if name in names]
    now = _positional(new)
    if in_path != now[: len(in_path)]:
        both.add("positions-changed", Way.CODE, Place(new.id), (old.at, new.at), ", ".join(in_path), ", ".join(now))


def _positional(op: Operation) -> list[str]:
    return [p.field.name for p in op.parameters if p.location == "path"]


def _argument_locations(spec: Spec, op: Operation) -> dict[str, tuple[Field, str]]:
    """Return the arguments of an operation by name, with the place where each is sent."""
    body = {field.name: (field, f"the field {field.name}") for field in spec.body_fields(op)}
    parts = re.findall("{([^{}]*)}", op.path)  # Positions, because the names are not sent.
    outside = {
        p.field.name: f"part {parts.index(p.wire_name) + 1} of the path"
        if p.location == "path" and p.wire_name in parts
        else f"the {p.location} {p.wire_name.lower() if p.location == 'header' else p.wire_name}"
        for p in op.parameters
    }
    return body | {p.field.name: (p.field, outside[p.field.name]) for p in op.parameters}


# ---- Names


def _used_schemas(spec: Spec) -> list[str]:
    """Return the schemas that can be imported, in the order of the file."""
    return [name for name in spec.schemas if name in spec.request_schemas | spec.response_schemas]


def _names(both: Comparison) -> None:
    before, after = _used_schemas(both.old), _used_schemas(both.new)
    renamed = set(both.names.values())
    for name in before:
        other = both.renamed(name)
        at = ((*SCHEMAS, name), (*SCHEMAS, other))
        if other not in after:
            both.add("class-removed", Way.CODE, Place(name), (at[0], None))
            continue
        if other != name:
            rule = "class-renamed-kept" if name in both.new.aliases else "class-renamed"
            both.add(rule, Way.CODE, Place(name), at, name, other)
        _schema(both, name, other)
    for name in after:
        if name not in before and name not in renamed:
            kind = kind_of(both, both.new, both.new.schemas[name])
            both.add("class-added", Way.CODE, Place(name), (None, (*SCHEMAS, name)), new=kind)


def kind_of(both: Comparison, spec: Spec, schema: Schema) -> str:
    """Return a readable kind of a name."""
    if isinstance(schema, ObjectSchema):
        return "a model" if schema.name in spec.response_schemas else "a dict for requests"
    if isinstance(schema, TaggedUnion):
        return "a union" if schema.name in spec.response_schemas else "a type"
    target, *others = spec.flat(schema.type)
    if others or not isinstance(target, Ref):
        return "a type"
    return f"another name of {both.renamed(target.name) if spec is both.old else target.name}"


def _schema(both: Comparison, name: str, other: str) -> None:
    old, new = both.old.schemas[name], both.new.schemas[other]
    at = ((*SCHEMAS, name), (*SCHEMAS, other))
    place = Place(other)
    kinds = kind_of(both, both.old, old), kind_of(both, both.new, new)
    compare_deprecation(both, old.description, new.description, place, Way.CODE, at)
    if kinds[0] != kinds[1]:
        both.add("class-kind-changed", Way.CODE, place, at, *kinds)
        return
    for way in _ways(both, name, other):
        if isinstance(old, ObjectSchema) and isinstance(new, ObjectSchema):
            compare_fields(both, old.fields, new.fields, other, "field", way)
        elif isinstance(old, TaggedUnion) and isinstance(new, TaggedUnion):
            TypeComparison(both, way, at).unions(old, new, place)
        else:
            if isinstance(old, TaggedUnion) != isinstance(new, TaggedUnion):
                both.add("tags-removed" if isinstance(old, TaggedUnion) else "tags-added", way, place, at)
            TypeComparison(both, way, at).types(_as_type(old), _as_type(new), place)


def _ways(both: Comparison, name: str, other: str) -> Iterator[Way]:
    if name in both.old.request_schemas and other in both.new.request_schemas:
        yield Way.REQUEST
    if name in both.old.response_schemas and other in both.new.response_schemas:
        yield Way.RESPONSE


def _as_type(schema: Schema) -> Type:
    """Return the type that a name stands for."""
    if isinstance(schema, Alias):
        return schema.type
    return Union(tuple(map(Ref, schema.variants))) if isinstance(schema, TaggedUnion) else Ref(schema.name)


def _renamed_schemas(old: Spec, new: Spec) -> dict[str, str]:
    """Return the new names of removed schemas, if exactly one new schema has the same content."""
    before, after = _used_schemas(old), _used_schemas(new)
    removed = {name: _form(old.schemas[name]) for name in before if name not in after}
    added = {name: _form(new.schemas[name]) for name in after if name not in before}
    times = Counter(removed.values()), Counter(added.values())
    found = {form: name for name, form in added.items()}
    renamed = {name: found[form] for name, form in removed.items() if times[0][form] == times[1][form] == 1}
    return renamed | {name: new.aliases[name] for name in removed if name in new.aliases}


def _form(schema: Schema) -> str:
    """Return the content of a schema as text, without names of schemas."""
    if isinstance(schema, ObjectSchema):
        return f"object {sorted((field.name, field.required, _without_names(field.type)) for field in schema.fields)}"
    if isinstance(schema, TaggedUnion):
        return f"union {schema.tag} {sorted(tag for tag, _ in schema.mapping)}"
    return f"type {_without_names(schema.type)}"


def _without_names(type: Type) -> str:
    if isinstance(type, Ref):
        return "a name"
    if isinstance(type, Array):
        return f"[{_without_names(type.items)}]"
    if isinstance(type, Map):
        return f"{{{_without_names(type.values)}}}"
    return " | ".join(sorted(map(_without_names, type.members))) if isinstance(type, Union) else str(type)


# ---- Descriptions


def _descriptions(both: Comparison) -> None:
    before, after = dict(_descriptions_of(both.old)), dict(_descriptions_of(both.new))
    changed = sum(before[key] != after[key] for key in before.keys() & after.keys())
    if changed:
        count = "1 description" if changed == 1 else f"{changed} descriptions"
        both.add("descriptions-changed", Way.CODE, Place("descriptions"), (None, ("info",)), new=f"{count} changed")


def _descriptions_of(spec: Spec) -> Iterator[tuple[tuple[str, ...], str]]:
    for op in spec.operations:
        yield (op.id,), f"{op.summary} {op.description.removeprefix(DEPRECATED)}"
        yield from _of_fields(op.id, op.outside)
        for status, response in read_responses(spec.document, op).items():
            yield _description_key(response.at, op.id, status), response.description
            headers = {
                _description_key(h.field.at, op.id, status, name): h.field for name, h in response.headers.items()
            }
            yield from ((key, _original_description(field)) for key, field in headers.items())
    for name, scheme in read_security(spec.document).schemes.items():
        yield ("credentials", name), scheme.description
    for name in _used_schemas(spec):
        schema = spec.schemas[name]
        yield (name,), schema.description.removeprefix(DEPRECATED)
        if isinstance(schema, ObjectSchema):
            yield from _of_fields(name, schema.fields)


def _of_fields(owner: str, fields: Iterable[Field]) -> Iterator[tuple[tuple[str, ...], str]]:
    for field in fields:
        yield (owner, field.name), _original_description(field)


def _original_description(field: Field) -> str:
    """Return the description of a field as the spec has it, without the added deprecation and default."""
    return field.description.removeprefix(DEPRECATED).removesuffix(f" The default is `{field.default}`.")


def _description_key(at: Pointer, *names: str) -> tuple[str, ...]:
    """Return the key of a description: its place in a shared component, or else these names."""
    return tuple(map(str, at)) if at[0] == "components" else names
