"""Template values of the deltas of streams."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from codegen.spec.deltas import can_be_null, deltas, operation
from codegen.spec.facts import Spec
from codegen.spec.schema import Const, Field, ObjectSchema, Ref, TaggedUnion

from .escaping import source
from .python import module_of


@dataclass(frozen=True)
class TextDelta:
    """A function that creates the event of a delta whose only value is a string."""

    tag: str
    function: str
    event: str
    delta: str
    field: str  # The attribute of the event that is the delta.
    parameters: tuple[str, ...]  # The other required attributes of the event, as names of local variables.
    event_values: dict[str, str]  # Python source of the attributes of the event.
    delta_values: dict[str, str]


def rules_of(spec: Spec) -> dict[str, list[tuple[str, str, str, bool]]]:
    """Return the rules of each type of delta, as `templates/deltas.py.jinja` describes them."""
    return {
        tag: [
            (rule.source, operation(spec, schema, rule), rule.target_field, can_be_null(spec, schema, rule))
            for rule in schema.delta_rules or ()
            if rule.verb != "ignore"
        ]
        for tag, schema in deltas(spec)
    }


def text_deltas(spec: Spec) -> list[TextDelta]:
    """Return the deltas that are one string, as part of an event."""
    rules = rules_of(spec)
    found = []
    for tag, schema in deltas(spec):
        if len(rules[tag]) != 1:
            continue
        ((name, verb, _, can_be_null),) = rules[tag]
        text = next(field for field in schema.fields if field.name == name)
        events = list(_events_with(spec, schema))
        if verb not in ("append", "append_json") or can_be_null or len(events) != 1:
            continue
        event, part = events[0]
        if all(field is text or _value(field) for field in schema.fields):
            others = [field for field in event.fields if field is not part]
            found.append(
                TextDelta(
                    tag,
                    f"_{module_of(spec, schema.name).rpartition('.')[2]}",
                    event.name,
                    schema.name,
                    part.attribute,
                    tuple(_local(field) for field in others if not _value(field)),
                    {field.attribute: _value(field) or _local(field) for field in others},
                    {field.attribute: _value(field) or "text" for field in schema.fields},
                )
            )
    return found


def text_delta_imports(spec: Spec) -> list[tuple[str, str]]:
    """Return the modules and classes of the text deltas and their events."""
    names = {name for found in text_deltas(spec) for name in (found.event, found.delta)}
    return sorted((module_of(spec, name), name) for name in names)


def _events_with(spec: Spec, schema: ObjectSchema) -> Iterator[tuple[ObjectSchema, Field]]:
    """Yield the fields of which an object is a value, each with its own object."""
    for model in spec.models:
        for field in model.fields:
            for member in spec.flat(field.type):
                union = spec.schemas[member.name] if isinstance(member, Ref) else None
                if union is schema or (isinstance(union, TaggedUnion) and schema.name in union.variants):
                    yield model, field
                    break


def _local(field: Field) -> str:
    return f"{field.attribute.rstrip('_')}_"


def _value(field: Field) -> str:
    """Return the Python source of the value of a field that has no other. Return an empty string for another field."""
    if isinstance(field.type, Const):
        return source(field.type.value)
    return "" if field.required else "None"
