"""The whole spec, read and checked: schemas, operations, and which schema is sent and which answered."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .document import SCHEMAS, Document, Pointer
from .errors import Problem, SpecError
from .schema import (
    ANY,
    Array,
    Field,
    Map,
    ObjectSchema,
    Ref,
    Schema,
    TaggedUnion,
    Type,
    Union,
    members,
    read,
    read_type,
    schema_refs,
)


@dataclass(frozen=True)
class Parameter:
    """An argument of an operation that travels outside the body."""

    name: str
    wire_name: str
    location: str
    type: Type
    required: bool
    description: str


@dataclass(frozen=True)
class Operation:
    id: str
    method: str
    path: str
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    body: tuple[str, ...]  # the object schemas of the body; two where `stream` tells the one from the other
    body_name: str | None  # the schema that the request body names
    answer: str
    event: str | None  # the schema of what a text/event-stream carries

    @property
    def group(self) -> str:
        return self.id.rpartition(".")[0]

    @property
    def name(self) -> str:
        return self.id.rpartition(".")[2]


@dataclass(frozen=True)
class Spec:
    document: Document
    schemas: dict[str, Schema]
    operations: tuple[Operation, ...]
    sent: frozenset[str]
    answered: frozenset[str]

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


def snake_case(name: str) -> str:
    """`ToolSearchToolBm25_20251119Param` -> `tool_search_tool_bm25_20251119_param`."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=\d{4})", "_", name)
    return words.lower()


def read_spec(document: Document) -> Spec:
    """Raises SpecError with every problem found."""
    schemas = read(document)
    problems: list[Problem] = []
    operations: list[Operation] = []
    for pointer, path, method, node in document.operations():
        try:
            operations.append(_operation(document, schemas, pointer, path, method, node))
        except SpecError as error:
            problems.extend(error.problems)
    if problems:
        raise SpecError(problems)
    sent = _reach(schemas, (op.body_name for op in operations if op.body_name))
    answered = _reach(
        schemas, (name for op in operations for name in (op.answer, op.event, *_errors(document)) if name)
    )
    spec = Spec(document, schemas, tuple(operations), sent, answered)
    if problems := list(_check(spec)):
        raise SpecError(problems)
    return spec


def _operation(
    document: Document, schemas: dict[str, Schema], at: Pointer, path: str, method: str, node: dict[str, Any]
) -> Operation:
    name = node.get("operationId", "")
    if not re.fullmatch(r"[a-z_]+(\.[a-z_]+)+", name):
        message = f"operationId {name!r}: write it as it is called, like `messages.create`"
        raise document.error((*at, "operationId"), message)
    parameters = []
    for index, item in enumerate(node.get("parameters", [])):
        param, where = document.resolve(item, (*at, "parameters", index))
        parameters.append(_parameter(document, param, where))
    body = _content(document, node.get("requestBody", {}), (*at, "requestBody")).get("application/json")
    good, where = document.resolve(node.get("responses", {}).get("200"), (*at, "responses", "200"))
    answers = _content(document, good or {}, where)
    if "application/json" not in answers or answers.keys() - {"application/json", "text/event-stream"}:
        raise document.error(
            at, f"{name}: the answer 200 needs application/json, with text/event-stream beside it at most"
        )
    variants = _variants(document, schemas, body, at) if body else ()
    return Operation(
        id=name,
        method=method.upper(),
        path=path,
        summary=" ".join(node.get("summary", "").split()),
        description=" ".join(node.get("description", "").split()),
        parameters=tuple(parameters),
        body=variants,
        body_name=body,
        answer=answers["application/json"],
        event=answers.get("text/event-stream"),
    )


def _parameter(document: Document, node: dict[str, Any], at: Pointer) -> Parameter:
    if node.get("in") not in ("header", "query", "path"):
        raise document.error(at, f"a parameter in {node.get('in')!r} is not supported")
    return Parameter(
        name=node.get("x-parameter-name", node["name"]),
        wire_name=node["name"],
        location=node["in"],
        type=read_type(document, node["schema"], (*at, "schema")),
        required=bool(node.get("required")) and node["in"] == "path",  # a required header has a client-wide default
        description=" ".join(node.get("description", "").split()),
    )


def _content(document: Document, node: Any, at: Pointer) -> dict[str, str]:
    """Media type -> the name of its schema."""
    found = {}
    for media_type, content in node.get("content", {}).items():
        name = document.ref_name(content.get("schema"))
        if name is None:
            raise document.error(
                (*at, "content", media_type), "give this schema a name under components.schemas and refer to it"
            )
        document.resolve(content["schema"], (*at, "content", media_type, "schema"))
        found[media_type] = name
    return found


def _variants(document: Document, schemas: dict[str, Schema], body: str, at: Pointer) -> tuple[str, ...]:
    schema = schemas[body]
    if isinstance(schema, ObjectSchema):
        return (body,)
    names = [m.name for m in members(schema.type) if isinstance(m, Ref)] if not isinstance(schema, TaggedUnion) else []
    if len(names) != 2 or not all(isinstance(schemas[n], ObjectSchema) for n in names):
        raise document.error(
            (*SCHEMAS, body), f"{body}: a body is an object, or two that differ in the constant of `stream`"
        )
    return tuple(names)


def _errors(document: Document) -> Iterator[str]:
    for pointer, *_, node in document.operations():
        for status, response in node.get("responses", {}).items():
            resolved, where = document.resolve(response, (*pointer, "responses", status))
            yield from _content(document, resolved, where).values()


def _reach(schemas: dict[str, Schema], roots: Iterable[str]) -> frozenset[str]:
    reached: set[str] = set()
    todo = list(roots)
    while todo:
        name = todo.pop()
        if name not in reached:
            reached.add(name)
            todo.extend(schema_refs(schemas[name]))
    return frozenset(reached)


def _check(spec: Spec) -> Iterator[Problem]:
    """What openapi-python-client would lose or rename without a word."""
    document = spec.document
    ids: dict[str, str] = {}
    for op in spec.operations:
        at: Pointer = ("paths", op.path, op.method.lower())
        if op.id in ids:
            yield document.problem(
                (*at, "operationId"), f"operationId {op.id} is also that of {ids[op.id]}: choose another"
            )
        ids[op.id] = f"{op.method} {op.path}"
        for parameter in op.parameters:
            if not _usable(parameter.name):
                message = f"{parameter.wire_name!r} can't be an argument's name: add x-parameter-name"
                yield document.problem((*at, "parameters"), message)
    modules: dict[str, str] = {}
    bases = {document.ref_name(p) for s in document.schemas.values() if isinstance(s, dict) for p in s.get("allOf", [])}
    for name, schema in spec.schemas.items():
        at = (*SCHEMAS, name)
        module = snake_case(name)
        if module in modules:
            yield document.problem(
                at, f"{name} and {modules[module]} would both become the module {module}: rename one"
            )
        modules[module] = name
        if not name.isidentifier():
            yield document.problem(at, f"{name!r} can't be a class name")
        if not schema.description:
            yield document.problem(at, f"{name} has no description")
        if name not in spec.sent | spec.answered and name not in bases:
            yield document.problem(at, f"{name} is used by no operation: refer to it, or remove it")
        if isinstance(schema, ObjectSchema):
            if name in spec.sent & spec.answered:
                yield document.problem(
                    at, f"{name} is both sent and answered: give the request a schema of its own, {name}Param"
                )
            yield from _check_fields(spec, schema)


def _check_fields(spec: Spec, schema: ObjectSchema) -> Iterator[Problem]:
    for field in schema.fields:
        at = (*SCHEMAS, schema.name, "properties", field.name)
        if not field.description:
            yield spec.document.problem(at, f"{schema.name}.{field.name} has no description")
        if not _usable(field.name) or field.name in _TAKEN:
            yield spec.document.problem(at, f"{schema.name}.{field.name} can't be an attribute's name in Python")
        if schema.name in spec.answered and len(list(_objects(spec, field.type))) > 1:
            message = "may be several kinds of object: make them a named oneOf with a discriminator"
            yield spec.document.problem(at, f"{schema.name}.{field.name} {message}")


_TAKEN = {"self", "from_dict", "to_dict", "to_json", "model_dump", "model_dump_json"}


def _usable(name: str) -> bool:
    return name.isidentifier() and not keyword.iskeyword(name) and not name.startswith("_")


def _objects(spec: Spec, type: Type) -> Iterator[Type]:
    """The members of a type that arrive as JSON objects."""
    if isinstance(type, Map) or type == ANY:
        yield type
    elif isinstance(type, Ref):
        target = spec.schemas[type.name]
        if isinstance(target, ObjectSchema | TaggedUnion):
            yield type
        else:
            yield from _objects(spec, target.type)
    elif isinstance(type, Union):
        for member in type.members:
            yield from _objects(spec, member)
    elif isinstance(type, Array) and len(list(_objects(spec, type.items))) > 1:
        # An array's items are told apart among themselves, not from what stands beside the array.
        yield from _objects(spec, type.items)
