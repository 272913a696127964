"""Merge the changes of a shared component into one, with the operations that use it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from codegen.spec.document import SCHEMAS, Pointer
from codegen.spec.facts import Operation, Spec
from codegen.spec.schema import refs, schema_refs

from .change import Change, Way
from .diff_types import Comparison


def merge_shared(both: Comparison, changes: Iterable[Change]) -> Iterator[Change]:
    """Yield each change once, even if several operations or classes include the same component."""
    groups: dict[tuple[object, ...], list[Change]] = defaultdict(list)
    for change in changes:
        groups[_key(change)].append(change)
    usage = _Usage(both.old), _Usage(both.new)
    calls = {op.id for spec in (both.old, both.new) for op in spec.operations}
    for group in groups.values():
        yield _merge(group, calls, usage)


def _key(change: Change) -> tuple[object, ...]:
    place = change.place
    owner = "" if _is_shared(change.old_at) or _is_shared(change.new_at) else place.owner
    if place.owner.partition(" ")[0] == "the":  # The client, or the response of one operation.
        owner = place.owner
    part = owner, place.name, place.noun, place.inside
    return change.rule.id, change.way, change.old, change.new, change.old_at, change.new_at, part


def _is_shared(at: Pointer | None) -> bool:
    return at is not None and at[:1] == ("components",)


def _merge(group: list[Change], calls: set[str], usage: tuple[_Usage, _Usage]) -> Change:
    first = group[0]
    owners = list(dict.fromkeys(change.place.owner for change in group))
    statuses = tuple(sorted({status for change in group for status in change.place.statuses}))
    schema = _schema_at(first.new_at or first.old_at)
    if set(owners) <= calls:
        owner = owners[0] if len(owners) == 1 else f"{len(owners)} operations"
        operations = list(dict.fromkeys([*owners, *_operations(first.way, [schema], usage)]))
        classes: list[str] = []
        if len(operations) == 1:
            operations = []
    else:
        owner = schema if schema in owners else owners[0]
        classes = [name for name in owners if name != owner]
        operations = _operations(first.way, [owner, *classes], usage)
    place = replace(first.place, owner=owner, statuses=statuses)
    return replace(first, place=place, classes=tuple(classes), operations=tuple(operations))


def _schema_at(at: Pointer | None) -> str:
    """Return the name of the schema that contains a part of the spec, or an empty string."""
    return str(at[2]) if at is not None and len(at) > 2 and at[:2] == SCHEMAS else ""


def _operations(way: Way, names: list[str], usage: tuple[_Usage, _Usage]) -> list[str]:
    """Return the operations that use one of these classes, in the new spec if possible."""
    old, new = usage
    found = new.operations(way, names)
    return found or old.operations(way, names)


class _Usage:
    """The schemas that each operation uses, by direction."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.by_operation: dict[tuple[str, Way], frozenset[str]] = {}

    def operations(self, way: Way, names: Iterable[str]) -> list[str]:
        existing = {name for name in names if name in self.spec.schemas}
        return [op.id for op in self.spec.operations if existing and not existing.isdisjoint(self.of(op, way))]

    def of(self, op: Operation, way: Way) -> frozenset[str]:
        if (op.id, way) not in self.by_operation:
            self.by_operation[op.id, way] = frozenset(self._reachable(self._roots(op, way)))
        return self.by_operation[op.id, way]

    def _roots(self, op: Operation, way: Way) -> Iterator[str]:
        if way is not Way.RESPONSE:
            yield from (name for name in (op.body_name, *op.body) if name)
            yield from (name for field in op.outside for name in refs(field.type))
        if way is not Way.REQUEST:
            yield from (name for name in (op.response, op.event, *op.errors) if name)

    def _reachable(self, roots: Iterable[str]) -> set[str]:
        reached: set[str] = set()
        todo = list(roots)
        while todo:
            name = todo.pop()
            if name not in reached:
                reached.add(name)
                todo.extend(schema_refs(self.spec.schemas[name]))
        return reached
