"""The facts of a spec: schemas, operations, and which schema is sent and which answered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from .document import Document, Pointer
from .schema import Alias, Field, ObjectSchema, Ref, Schema, TaggedUnion, Type, members, refs, schema_refs

KEY = "x-error-classes"


@dataclass(frozen=True)
class Operation:
    id: str
    method: str
    path: str
    at: Pointer
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    body: tuple[str, ...]  # the object schemas of the body; two where `stream` tells the one from the other
    body_name: str | None  # the schema that the request body names
    answer: str  # the schema of the whole answer or, where that is JSON Lines, of one line
    event: str | None  # the schema of what a text/event-stream carries
    events_name: str | None  # the schema of those events that callers see
    rows: bool  # whether the answer is JSON Lines
    pages: bool  # whether the answer is a page of a list
    max_bytes: int | None  # the largest size of the body
    output_format: str  # the field of the body that the schema of the answer's text goes into; empty for none
    errors: tuple[str, ...]

    @property
    def group(self) -> str:
        return self.id.rpartition(".")[0]

    @property
    def name(self) -> str:
        return self.id.rpartition(".")[2]

    @property
    def outside(self) -> tuple[Field, ...]:
        """The parameters as fields: the arguments that do not travel in the body."""
        return tuple(parameter.field for parameter in self.parameters)


@dataclass(frozen=True)
class Parameter:
    """An argument of an operation that travels outside the body."""

    field: Field
    wire_name: str
    location: str
    client_default: bool = False
    """Whether the client sends a value of its own where a caller gives none."""


@dataclass(frozen=True)
class ErrorClass:
    """The exception for an error, by its status and by the API's own name for it."""

    status: int
    type: str | None
    name: str
    at: Pointer


@dataclass(frozen=True)
class Spec:
    document: Document
    schemas: dict[str, Schema]
    operations: tuple[Operation, ...]

    @cached_property
    def sent(self) -> frozenset[str]:
        """The schemas that a request may hold."""
        bodies = [name for op in self.operations for name in (op.body_name, *op.body) if name]
        return self._reach([*bodies, *(name for op in self.operations for f in op.outside for name in refs(f.type))])

    @cached_property
    def answered(self) -> frozenset[str]:
        """The schemas that an answer, an event or an error may hold."""
        return self._reach(name for op in self.operations for name in (op.answer, op.event, *op.errors) if name)

    @cached_property
    def row_parts(self) -> frozenset[str]:
        """The variants that the fields of a row may be. Rows are many, and few programs read all of each."""
        rows = [self.fields(op.answer) for op in self.operations if op.rows]
        unions = [self.schemas.get(name) for fields in rows for field in fields for name in refs(field.type)]
        return frozenset(name for union in unions if isinstance(union, TaggedUnion) for name in union.variants)

    @cached_property
    def lazy(self) -> frozenset[str]:
        """The objects in those variants. What every one of them has a list of is decoded at once, as their substance;
        all else field by field, when it is asked for."""
        types = [field.type for part in self.row_parts for field in self.fields(part)]
        names = {found.name for found in types if isinstance(found, Ref)}
        return frozenset(name for name in names if isinstance(self.schemas[name], ObjectSchema))

    @property
    def aliases(self) -> dict[str, str]:
        """Earlier names of schemas, each with the name of today."""
        return {alias: name for name, node in self.document.schemas.items() for alias in node.get("x-aliases", ())}

    @cached_property
    def error_classes(self) -> tuple[ErrorClass, ...]:
        """The exceptions for errors, in the order of the file."""
        responses = self.document.data["components"].get("responses", {})
        return tuple(
            ErrorClass(row["status"], row.get("type"), row["class"], ("components", "responses", name, KEY, index))
            for name, response in responses.items()
            for index, row in enumerate(response.get(KEY, ()))
        )

    @cached_property
    def marked(self) -> frozenset[str]:
        """The schemas with a field that some API versions reject, and those that refer to such a schema."""
        users: dict[str, list[str]] = {}
        for name, schema in self.schemas.items():
            for used in schema_refs(schema):
                users.setdefault(used, []).append(name)
        marked: set[str] = set()
        todo = [
            name
            for name, schema in self.schemas.items()
            if isinstance(schema, ObjectSchema) and any(field.rejected_in for field in schema.fields)
        ]
        while todo:
            name = todo.pop()
            if name not in marked:
                marked.add(name)
                todo.extend(users.get(name, ()))
        return frozenset(marked)

    @cached_property
    def unions_of(self) -> dict[str, list[TaggedUnion]]:
        """The tagged unions that each object is a variant of."""
        unions: dict[str, list[TaggedUnion]] = {}
        for union in (schema for schema in self.schemas.values() if isinstance(schema, TaggedUnion)):
            for variant in union.variants:
                unions.setdefault(variant, []).append(union)
        return unions

    @cached_property
    def body_users(self) -> Counter[str]:
        """How many operations take each schema as their body."""
        return Counter(name for op in self.operations for name in set(op.body))

    def _reach(self, roots: Iterable[str]) -> frozenset[str]:
        reached: set[str] = set()
        todo = list(roots)
        while todo:
            name = todo.pop()
            if name not in reached:
                reached.add(name)
                todo.extend(schema_refs(self.schemas[name]))
        return frozenset(reached)

    @property
    def models(self) -> list[ObjectSchema]:
        return [s for s in self.schemas.values() if isinstance(s, ObjectSchema) and s.name in self.answered]

    @property
    def params(self) -> list[ObjectSchema]:
        return [s for s in self.schemas.values() if isinstance(s, ObjectSchema) and s.name not in self.answered]

    def fields(self, name: str) -> tuple[Field, ...]:
        schema = self.schemas[name]
        assert isinstance(schema, ObjectSchema)
        return schema.fields

    def body_fields(self, op: Operation) -> tuple[Field, ...]:
        return self.fields(op.body[0]) if op.body else ()

    def arguments(self, op: Operation) -> tuple[Field, ...]:
        return (*self.body_fields(op), *op.outside)

    def flat(self, type: Type) -> Iterator[Type]:
        """The alternatives of a type, with those of the names that stand for no object."""
        for member in members(type):
            target = self.schemas[member.name] if isinstance(member, Ref) else None
            if isinstance(target, Alias):
                yield from self.flat(target.type)
            else:
                yield member


def snake_case(name: str) -> str:
    """`ToolSearchToolBm25_20251119Param` -> `tool_search_tool_bm25_20251119_param`."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=\d{4})", "_", name)
    return words.lower()
