"""Contents of a spec: schemas, operations, and the schemas used in requests and in responses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from .document import Document, Pointer
from .schema import (
    DEPRECATED,
    Alias,
    Array,
    DeprecatedValue,
    Enum,
    Field,
    ObjectSchema,
    Ref,
    Schema,
    TaggedUnion,
    Type,
    members,
    refs,
    schema_refs,
)

BETA = "beta"
"""The first part of the names of operations on the beta side."""
ERROR_CLASSES_KEY = "x-error-classes"
ERROR_DETAILS = "ErrorDetails"
"""The union of the details of errors, by their code."""


@dataclass(frozen=True)
class Operation:
    """An operation of the API."""

    id: str
    method: str
    path: str
    at: Pointer
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    body: tuple[str, ...]  # The object schemas of the body. There are two if `stream` is a different constant in each.
    body_name: str | None  # The schema that the request body refers to.
    response: str  # The schema of the response, or of one line of JSON Lines. Empty for a file or no content.
    event: str | None  # The schema of the events of a text/event-stream.
    events_name: str | None  # The schema of the events that callers receive.
    rows: bool  # True if the response is JSON Lines.
    pages: bool | str  # True or "token" if the response is a page of a list.
    max_bytes: int | None  # The largest size of the body.
    multipart: bool  # True if the body is multipart/form-data.
    file_kind: str  # The media type of a response that is a file, or empty.
    deprecated: bool
    stream_name: str  # The method that returns a context manager of the events.
    output_format: str  # The body field for the JSON schema of structured outputs, or empty.
    errors: tuple[str, ...]
    tags: tuple[str, ...] = ()
    beta: bool = False  # True if only the beta side has it.
    constants: tuple[Constant, ...] = ()
    added_betas: tuple[Constant, ...] = ()  # Only the beta side sends them.

    @property
    def on_beta_side(self) -> bool:
        """True for an operation such as `beta.messages.create`."""
        return self.id.startswith(f"{BETA}.")

    @property
    def list_headers(self) -> frozenset[str]:
        """The headers, in lower case, whose values are comma-separated lists."""
        headers = (p for p in self.parameters if p.location == "header")
        return frozenset(p.wire_name.lower() for p in headers if isinstance(p.field.type, Array))

    @property
    def group(self) -> str:
        """The group, such as `messages.batches` for `messages.batches.create`."""
        return self.id.rpartition(".")[0]

    @property
    def name(self) -> str:
        """The name of the method, such as `create` for `messages.batches.create`."""
        return self.id.rpartition(".")[2]

    @property
    def list_params(self) -> str:
        """The name of the type of the arguments of a list, such as `ModelListParams` for `models.list`.

        It is empty for other operations.
        """
        if not self.pages or self.body:
            return ""
        words = self.group.removeprefix(f"{BETA}.").rpartition(".")[2].split("_")
        singular = re.sub(r"(?<=ch|sh|ss)es$|(?<=[xz])es$|s$", "", words.pop())
        return "".join(word.capitalize() for word in (*words, singular, self.name)) + "Params"

    @property
    def is_empty(self) -> bool:
        """True if the response has no content."""
        return not self.response and not self.file_kind

    @property
    def parse_name(self) -> str:
        """The method that parses structured outputs, such as `parse_resume` if the other one is `stream_resume`."""
        return self.stream_name.replace("stream", "parse", 1)

    @property
    def variable(self) -> str:
        """The start of the names of the type variables for the results of the methods."""
        return self.response + self.stream_name.removeprefix("stream").title().replace("_", "")

    @property
    def deprecation(self) -> str:
        """The text of the DeprecationWarning of a call, or an empty string."""
        description = self.description.removeprefix(DEPRECATED)
        return f"{self.id}() is deprecated. {description}" if self.deprecated else ""

    @property
    def outside(self) -> tuple[Field, ...]:
        """The parameters as fields: the arguments outside the body."""
        return tuple(parameter.field for parameter in self.parameters)


@dataclass(frozen=True)
class Parameter:
    """An argument of an operation in the path, the query or a header."""

    field: Field
    wire_name: str
    location: str
    client_default: bool = False
    """True if the client sends a default value."""
    beta: bool = False
    """True if only the beta side has it."""


@dataclass(frozen=True)
class Constant:
    """A value in a header or the query that is always sent, and is no argument."""

    location: str
    wire_name: str
    value: str
    versions: tuple[str, ...]  # The API versions in which it is sent. Empty: in all versions.
    beta: bool  # True if only the beta side sends it.


@dataclass(frozen=True)
class ErrorClass:
    """The exception class for an HTTP status and an error `type`."""

    status: int
    type: str | None
    name: str
    at: Pointer


@dataclass(frozen=True)
class CodeClass:
    """The exception class for an error code. It is a subclass of the class for its status."""

    status: int
    code: str
    name: str
    aliases: tuple[str, ...]
    advice: str  # What the user can do. Empty: the same as for other errors with this status.
    at: Pointer


@dataclass(frozen=True)
class Spec:
    """A spec without errors in its structure."""

    document: Document
    schemas: dict[str, Schema]
    operations: tuple[Operation, ...]
    before_split: Spec | None = None

    @property
    def declared(self) -> Spec:
        """The spec as it is written, with each operation once."""
        return self.before_split or self

    @cached_property
    def versions(self) -> tuple[str, ...]:
        """The API versions that a call can select. The result is empty if the spec does not list them."""
        selected = (p.field.type for op in self.operations for p in op.parameters if p.client_default)
        return next((member.values for one in selected for member in self.flat(one) if isinstance(member, Enum)), ())

    @cached_property
    def request_schemas(self) -> frozenset[str]:
        """The schemas that are used in requests."""
        bodies = [name for op in self.operations for name in (op.body_name, *op.body) if name]
        return self._reachable(
            [*bodies, *(name for op in self.operations for f in op.outside for name in refs(f.type))]
        )

    @cached_property
    def response_schemas(self) -> frozenset[str]:
        """The schemas that are used in responses, events and errors."""
        named = ((op.response, op.event, op.events_name, *op.errors) for op in self.operations)
        return self._reachable(name for names in named for name in names if name)

    @cached_property
    def results(self) -> frozenset[str]:
        """The schemas that are whole responses."""
        return frozenset(op.response for op in self.operations)

    @cached_property
    def named_fields(self) -> frozenset[Pointer]:
        """The places of the fields that are attributes of models or arguments of operations."""
        models = (field for schema in self.models for field in schema.fields)
        arguments = (field for op in self.operations for name in op.body for field in self.fields(name))
        return frozenset(field.at for fields in (models, arguments) for field in fields)

    @cached_property
    def row_parts(self) -> frozenset[str]:
        """The variants of unions in the fields of a JSON Lines row. Few programs read all fields of each row."""
        rows = [self.fields(op.response) for op in self.operations if op.rows]
        unions = [self.schemas.get(name) for fields in rows for field in fields for name in refs(field.type)]
        return frozenset(name for union in unions if isinstance(union, TaggedUnion) for name in union.variants)

    @cached_property
    def compact(self) -> frozenset[str]:
        """The schemas marked with `x-compact`, and those in responses that only they lead to."""
        marked = {name for name, node in self.document.schemas.items() if node.get("x-compact")}
        roots = [name for op in self.operations for name in (op.response, op.event, *op.errors) if name]
        return self.response_schemas - self._reachable(roots, without=marked) - self.lazy

    @cached_property
    def lazy(self) -> frozenset[str]:
        """The objects in those variants. Their required lists are decoded immediately, other fields on first access."""
        types = [field.type for part in self.row_parts for field in self.fields(part)]
        names = {found.name for found in types if isinstance(found, Ref)}
        return frozenset(name for name in names if isinstance(self.schemas[name], ObjectSchema))

    def plain_of(self, name: str) -> str | None:
        """Return the name of a schema without the beta fields, for a schema of the beta side."""
        plain = name.removeprefix("Beta")
        is_split = name != plain and name not in self.declared.schemas
        return plain if is_split and plain in self.schemas else None

    @property
    def aliases(self) -> dict[str, str]:
        """Current names of schemas by their earlier names."""
        return {alias: name for name, node in self.document.schemas.items() for alias in node.get("x-aliases", ())}

    @cached_property
    def error_classes(self) -> tuple[ErrorClass, ...]:
        """The exception classes by status and type, in the order of the file."""
        rows = self._error_rows()
        return tuple(
            ErrorClass(row["status"], row.get("type"), row["class"], at) for row, at in rows if "code" not in row
        )

    @cached_property
    def code_classes(self) -> tuple[CodeClass, ...]:
        """The exception classes by code, in the order of the file."""
        return tuple(
            CodeClass(
                row["status"],
                row["code"],
                row["class"],
                tuple(row.get("aliases", ())),
                " ".join(row.get("advice", "").split()),
                at,
            )
            for row, at in self._error_rows()
            if "code" in row
        )

    def _error_rows(self) -> Iterator[tuple[dict[str, Any], Pointer]]:
        for name, response in self.document.data["components"].get("responses", {}).items():
            for index, row in enumerate(response.get(ERROR_CLASSES_KEY, ())):
                yield row, ("components", "responses", name, ERROR_CLASSES_KEY, index)

    @property
    def error_details(self) -> dict[str, str]:
        """The schemas of the details of errors by code. The result is empty if errors have no details."""
        union = self.schemas.get(ERROR_DETAILS)
        return dict(union.mapping) if isinstance(union, TaggedUnion) else {}

    @cached_property
    def with_rejected_fields(self) -> frozenset[str]:
        """The schemas with a field that some API versions reject, and all schemas that lead to one."""
        users: dict[str, list[str]] = {}
        for name, schema in self.schemas.items():
            for used in schema_refs(schema):
                users.setdefault(used, []).append(name)
        with_rejected_fields: set[str] = set()
        todo = [
            name
            for name, schema in self.schemas.items()
            if isinstance(schema, ObjectSchema) and any(field.rejected_in for field in schema.fields)
        ]
        while todo:
            name = todo.pop()
            if name not in with_rejected_fields:
                with_rejected_fields.add(name)
                todo.extend(users.get(name, ()))
        return frozenset(with_rejected_fields)

    @cached_property
    def unions_of(self) -> dict[str, list[TaggedUnion]]:
        """The tagged unions of each object, by the name of the object."""
        unions: dict[str, list[TaggedUnion]] = {}
        for union in (schema for schema in self.schemas.values() if isinstance(schema, TaggedUnion)):
            for variant in union.variants:
                unions.setdefault(variant, []).append(union)
        return unions

    @cached_property
    def body_users(self) -> Counter[str]:
        """The number of operations that use each schema as their body, with both sides counted as one."""
        users = {(op.id.removeprefix(f"{BETA}."), name) for op in self.operations for name in op.body}
        return Counter(name for _, name in users)

    def _reachable(self, roots: Iterable[str], without: Container[str] = ()) -> frozenset[str]:
        reached: set[str] = set()
        todo = list(roots)
        while todo:
            name = todo.pop()
            if name not in reached and name not in without:
                reached.add(name)
                todo.extend(schema_refs(self.schemas[name]))
        return frozenset(reached)

    @property
    def models(self) -> list[ObjectSchema]:
        """The objects that are used in responses."""
        return [s for s in self.schemas.values() if isinstance(s, ObjectSchema) and s.name in self.response_schemas]

    @property
    def params(self) -> list[ObjectSchema]:
        """The objects that are not used in responses."""
        return [s for s in self.schemas.values() if isinstance(s, ObjectSchema) and s.name not in self.response_schemas]

    def deprecated_values(self, type: Type) -> dict[str, DeprecatedValue]:
        """Return the deprecated values of a type, by value."""
        return {row.value: row for part in self.flat(type) if isinstance(part, Enum) for row in part.deprecated}

    def fields(self, name: str) -> tuple[Field, ...]:
        """Return the fields of an object."""
        schema = self.schemas[name]
        assert isinstance(schema, ObjectSchema)
        return schema.fields

    def body_fields(self, op: Operation) -> tuple[Field, ...]:
        """Return the fields of the request body. The result is empty if there is no body."""
        return self.fields(op.body[0]) if op.body else ()

    def arguments(self, op: Operation) -> tuple[Field, ...]:
        """Return all arguments of an operation: the fields of the body, then the parameters."""
        return (*self.body_fields(op), *op.outside)

    def flat(self, type: Type) -> Iterator[Type]:
        """Yield the alternatives of a type, with aliases resolved."""
        for member in members(type):
            target = self.schemas[member.name] if isinstance(member, Ref) else None
            if isinstance(target, Alias):
                yield from self.flat(target.type)
            else:
                yield member


def snake_case(name: str) -> str:
    """Return `tool_search_tool_bm25_20251119_param` for `ToolSearchToolBm25_20251119Param`."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=\d{4})", "_", name)
    return words.lower()
