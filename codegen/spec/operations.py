"""Read the operations of a document with a valid structure and valid schemas."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from .beta import BETA_HEADER
from .checks import argument_problem
from .document import SCHEMAS, Document, Pointer
from .errors import Problem, SpecError
from .facts import Constant, Operation, Parameter
from .reader import default_of, read_type, text
from .schema import (
    ANY,
    BINARY,
    NULL,
    Alias,
    Array,
    Field,
    Map,
    ObjectSchema,
    Ref,
    Scalar,
    Schema,
    TaggedUnion,
    Type,
    Union,
    constant,
    members,
    python_name,
)

JSON, EVENTS, ROWS = "application/json", "text/event-stream", "application/x-jsonl"
MULTIPART = "multipart/form-data"
_PAGES = {
    True: (("after_id", "before_id"), ("data", "has_more", "first_id", "last_id")),
    "token": (("page",), ("data", "next_page")),
}
"""The query parameters and the fields of the response that each kind of pages needs."""


def read_operations(document: Document, schemas: dict[str, Schema]) -> tuple[Operation, ...]:
    """Return the operations in the order of the file.

    Args:
        document: A document with a valid structure.
        schemas: Its schemas.

    Returns:
        The operations.

    Raises:
        SpecError: An operation is not supported.
    """
    reader = _Reader(document, schemas)
    operations = [reader.operation(at, path, method, node) for at, path, method, node in document.operations()]
    if reader.problems:
        raise SpecError(reader.problems)
    return tuple(operations)


class _Reader:
    def __init__(self, document: Document, schemas: dict[str, Schema]) -> None:
        self.document = document
        self.schemas = schemas
        self.problems: list[Problem] = []

    def add_problem(self, at: Pointer, message: str) -> None:
        self.problems.append(self.document.problem(at, message))

    def operation(self, at: Pointer, path: str, method: str, node: dict[str, Any]) -> Operation:
        name = node["operationId"]
        bodies = _content(node.get("requestBody", {}).get("content", {}))
        body = bodies.get(JSON) or bodies.get(MULTIPART)
        variants = self.variants(body) if body else ()
        results, errors = self.responses(name, node["responses"], at)
        op = Operation(
            id=name,
            method=method.upper(),
            path=path,
            at=at,
            summary=" ".join(node.get("summary", "").split()),
            description=text(node),
            parameters=tuple(self.parameters(node, at)),
            body=variants,
            body_name=body,
            response=results.get(JSON) or results.get(ROWS, ""),
            event=results.get(EVENTS),
            events_name=node.get("x-events", results.get(EVENTS)),
            rows=ROWS in results,
            pages=node.get("x-pages", False),
            max_bytes=node.get("requestBody", {}).get("x-max-bytes"),
            multipart=MULTIPART in bodies,
            file_kind=next((kind for kind in results if kind not in (JSON, EVENTS, ROWS)), ""),
            deprecated=node.get("deprecated", False),
            stream_name=node.get("x-stream-name", "stream"),
            output_format=node.get("x-output-format", ""),
            errors=tuple(errors),
            tags=tuple(node.get("tags", ())),
            beta=bool(node.get("x-beta")),
            constants=tuple(self.constants(node, at)),
            added_betas=tuple(_added_betas(node)),
        )
        fields = self.schemas[variants[0]] if variants else None
        names = _field_names(fields)
        if op.multipart:
            self.check_multipart((*at, "requestBody"), op, fields)
        is_object = isinstance(self.schemas.get(op.response), ObjectSchema)
        if op.response and (op.event or op.rows or op.pages) and not is_object:
            message = "a response with events or pages, and a row, must be an object with fields"
            self.add_problem(at, f"{name}: {message}, which {op.response} is not")
        if op.event and not isinstance(self.schemas[op.event], TaggedUnion):
            self.add_problem(at, f"{name}: events must be a oneOf with a discriminator, which {op.event} is not")
        elif op.event and "stream" not in names:
            self.add_problem(at, f"{name}: an operation with events needs a field `stream` in its body")
        if "x-stream-name" in node and not op.event:
            message = f"{name}: the operation has no events, so `x-stream-name` has no effect: remove it"
            self.add_problem((*at, "x-stream-name"), message)
        if "x-events" in node:
            self.check_events((*at, "x-events"), op)
        if op.output_format and op.output_format not in names:
            self.add_problem((*at, "x-output-format"), f"{name}: the body has no field `{op.output_format}`")
        elif op.output_format and not self.has_format(fields, op.output_format):
            message = f"{name}: `{op.output_format}` has no field `format` for the JSON schema of the output"
            self.add_problem((*at, "x-output-format"), message)
        elif op.output_format and (op.rows or op.pages or op.multipart or not op.response):
            message = f"{name}: `x-output-format` is only supported for JSON bodies and responses, without pages"
            self.add_problem((*at, "x-output-format"), message)
        if op.pages and (op.rows or op.event or not op.response):
            self.add_problem((*at, "x-pages"), f"{name}: `x-pages` is only supported for JSON responses without events")
        elif op.pages and is_object:
            self.check_page((*at, "x-pages"), op)
        return op

    def check_events(self, at: Pointer, op: Operation) -> None:
        """Check that `x-events` is a union of some of the events of the response."""
        events, seen = self.schemas.get(op.event or ""), self.schemas.get(op.events_name or "")
        if not (isinstance(events, TaggedUnion) and isinstance(seen, TaggedUnion)):
            self.add_problem(at, f"{op.id}: `x-events` must be a union of events, and the operation must have events")
        elif unknown := sorted(set(seen.variants) - set(events.variants)):
            self.add_problem(at, f"{op.id}: {op.events_name} has {', '.join(unknown)}, which {op.event} does not have")

    def has_format(self, body: Schema | None, name: str) -> bool:
        """Return True if the field can be an object with a field `format`."""
        fields = body.fields if isinstance(body, ObjectSchema) else ()
        types = (member for field in fields if field.name == name for member in members(field.type))
        return any(
            member in (ANY, Map(ANY))
            or (isinstance(member, Ref) and "format" in _field_names(self.schemas[member.name]))
            for member in types
        )

    def check_page(self, at: Pointer, op: Operation) -> None:
        """Check the parameters and fields that pagination needs."""
        query = {parameter.wire_name for parameter in op.parameters if parameter.location == "query"}
        parameters, page_fields = _PAGES[op.pages]
        if missing := [name for name in parameters if name not in query]:
            self.add_problem(at, f"{op.id}: pagination needs {' and '.join(missing)} in the query")
        fields = _field_names(self.schemas.get(op.response))
        if missing := [name for name in page_fields if name not in fields]:
            self.add_problem(
                at, f"{op.id}: a page needs {', '.join(page_fields)}, but {op.response} has no {', '.join(missing)}"
            )

    def check_multipart(self, at: Pointer, op: Operation, body: Schema | None) -> None:
        """Check that a multipart body has files, and otherwise only values that form fields can have."""
        fields = body.fields if isinstance(body, ObjectSchema) else ()
        if op.event:
            self.add_problem(at, f"{op.id}: a multipart body is not supported for an operation with events")
        if op.max_bytes is not None:
            advice = "write it next to the `format: binary` of the file"
            self.add_problem(
                (*at, "x-max-bytes"), f"{op.id}: `x-max-bytes` has no effect on a multipart body: {advice}"
            )
        if not any(field.type == BINARY for field in fields):
            advice = "add a property with `type: string` and `format: binary`, or use `application/json`"
            self.add_problem(at, f"{op.id}: a multipart body needs a file: {advice}")
        for field in fields:
            if field.type != BINARY and not self.is_plain(field.type, "query"):
                message = "a form field must be a string, a number, a boolean, an array of these, or a file"
                self.add_problem(field.at, f"{field.name}: {message}")
            if field.rejected_in:
                self.add_problem(field.at, f"{field.name}: `x-rejected-in` is not supported in a multipart body")

    def responses(self, id: str, responses: dict[str, Any], at: Pointer) -> tuple[dict[str, str], list[str]]:
        """Return the schemas of the status 200 by media type, and the schemas of errors. A file has no schema."""
        success, _ = self.document.resolve(responses.get("200", {}), at)
        results = _content(success.get("content", {}))
        if "204" in responses and "200" not in responses:
            empty, where = self.document.resolve(responses["204"], (*at, "responses", "204"))
            if "content" in empty:
                self.add_problem((*where, "content"), f"{id}: a response 204 has no content: remove it")
        elif list(results.values()) == [""] and results.keys().isdisjoint({JSON, EVENTS, ROWS}):
            pass  # the bytes of a file
        elif results.keys() not in ({JSON}, {JSON, EVENTS}, {ROWS}) or "" in results.values():
            message = f"{id}: the response 200 must be {JSON}, {JSON} and {EVENTS}, {ROWS}, or the bytes of a file"
            self.add_problem(at, message)
        errors: list[str] = []
        for status, response in responses.items():
            if re.fullmatch(r"[45](XX|\d\d)", status):
                error_response, where = self.document.resolve(response, (*at, "responses", status))
                for kind, schema in _content(error_response.get("content", {})).items():
                    errors.append(schema)
                    if kind != JSON:
                        message = (
                            f"{id}: the response {status} is {kind}, which is not supported: errors must be {JSON}"
                        )
                        self.add_problem((*where, "content", kind), message)
            elif (status != "200" and "200" in responses) or (status not in ("200", "204") and "204" in responses):
                message = f"the response {status} is not supported: only 200 or 204, and errors such as 4XX, are"
                self.add_problem((*at, "responses", status), message)
        return results, errors

    def parameters(self, node: dict[str, Any], at: Pointer) -> Iterator[Parameter]:
        seen: set[tuple[str, str]] = set()
        for index, item in enumerate(node.get("parameters", ())):
            item, where = self.document.resolve(item, (*at, "parameters", index))
            if problem := _wire_name_problem(item, seen):
                self.add_problem(where, problem)
                continue
            if _is_constant(item):
                continue  # `constants` reads it.
            if "x-sent-in" in item:
                message = f"{item['name']} is an argument, so `x-sent-in` has no effect: remove it, or write a `const`"
                self.add_problem((*where, "x-sent-in"), message)
            name, location, required = item.get("x-parameter-name"), item.get("in"), item.get("required")
            name = name or python_name(item["name"])
            if location not in ("header", "query", "path"):
                self.add_problem(where, f"a parameter in {location!r} is not supported")
            elif problem := argument_problem(name):
                self.add_problem(
                    where, f"{name!r} cannot be the name of an argument, because {problem}: add `x-parameter-name`"
                )
            elif not self.is_plain(found := _parameter_type(item), location):
                message = (
                    "a parameter must be a string, a number, a boolean or, in a header or a query, an array of these"
                )
                self.add_problem(where, f"{name}: {message}")
            else:
                needed = bool(required) and not item.get("x-client-default")
                description = text(item, item["schema"])
                field = Field(name, found, needed, description, where, default=default_of(item["schema"]))
                client_default = bool(item.get("x-client-default"))
                yield Parameter(field, item["name"], location, client_default, bool(item.get("x-beta")))

    def constants(self, node: dict[str, Any], at: Pointer) -> Iterator[Constant]:
        """Yield the parameters whose schema is a constant."""
        for index, item in enumerate(node.get("parameters", ())):
            item, where = self.document.resolve(item, (*at, "parameters", index))
            if not _is_constant(item):
                continue
            if item.get("in") not in ("header", "query"):
                message = f"{item['name']} is a constant, so it must be in a header or the query"
                self.add_problem(where, message)
            elif unused := [key for key in ("x-parameter-name", "x-client-default", "deprecated") if item.get(key)]:
                message = f"{item['name']} is a constant and no argument, so `{unused[0]}` has no effect: remove it"
                self.add_problem((*where, unused[0]), message)
            else:
                value = item["schema"]["const"]
                sent = value if isinstance(value, str) else json.dumps(value)
                versions = tuple(sorted(item.get("x-sent-in", ())))
                name = item["name"].lower() if item["in"] == "header" else item["name"]
                yield Constant(item["in"], name, sent, versions, bool(item.get("x-beta")))

    def is_plain(self, type: Type, location: str) -> bool:
        """Return True if values of this type can be sent in a header, a query or a path."""
        if isinstance(type, Union):
            return all(self.is_plain(member, location) for member in type.members)
        if isinstance(type, Ref):
            target = self.schemas[type.name]
            return isinstance(target, Alias) and self.is_plain(target.type, location)
        if isinstance(type, Array):
            return location != "path" and self.is_plain(type.items, "path")
        return not isinstance(type, Map) and type not in (NULL, ANY, BINARY, Scalar("base64"))

    def variants(self, body: str) -> tuple[str, ...]:
        """Return the objects of a body: one, or one without events and one with events."""
        schema = self.schemas[body]
        if isinstance(schema, ObjectSchema):
            return (body,)
        listed = members(schema.type) if isinstance(schema, Alias) else ()
        found = [self.schemas[member.name] for member in listed if isinstance(member, Ref)]
        by_stream = {constant(variant, "stream"): variant for variant in found if isinstance(variant, ObjectSchema)}
        if len(listed) != 2 or by_stream.keys() != {False, True}:
            message = f"{body}: a body must be an object, or two objects that differ in the constant `stream`"
            self.add_problem((*SCHEMAS, body), message)
            return ()
        plain, streamed = by_stream[False], by_stream[True]
        for one, other in ((plain, streamed), (streamed, plain)):
            other_fields = {field.name: field for field in other.fields}
            for field in one.fields:
                if field.name == "stream" and field.rejected_in:
                    self.add_problem(
                        field.at, f"{one.name}.stream must not have `x-rejected-in`, because it selects events"
                    )
                if field.name != "stream" and other_fields.get(field.name) != field:
                    message = f"{one.name}.{field.name} is different in {other.name}: only `stream` may differ"
                    self.add_problem(field.at, message)
        return plain.name, streamed.name


def _parameter_type(item: dict[str, Any]) -> Type:
    """Return the type of the argument. It is a list if its items are joined with commas in the header."""
    found = read_type(item["schema"])
    return Array(found) if item.get("x-comma-separated") else found


def _is_constant(parameter: dict[str, Any]) -> bool:
    return isinstance(parameter["schema"], dict) and "const" in parameter["schema"]


def _added_betas(node: dict[str, Any]) -> Iterator[Constant]:
    for name, versions in node.get("x-added-betas", {}).items():
        yield Constant("header", BETA_HEADER, name, tuple(sorted(versions)), beta=True)


def _field_names(schema: Schema | None) -> set[str]:
    return {field.name for field in schema.fields} if isinstance(schema, ObjectSchema) else set()


def _wire_name_problem(item: dict[str, Any], seen: set[tuple[str, str]]) -> str | None:
    """Return the problem with the name of a parameter. `seen` are the names before it."""
    name, location = item["name"], str(item.get("in"))
    key = (location, name.lower() if location == "header" else name)
    if location == "header" and not re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name):
        return f"{name!r} is not a valid header name: use letters, digits and dashes"
    if location == "header" and key[1] in _RESERVED_HEADERS:
        return f"{name} must not be a parameter: media types and `security` define this header"
    if location == "path" and re.search(r"[{}/]", name):
        return f"{name!r} is not a valid name in a path: remove its braces and slashes"
    if key in seen and location != "path":
        return f"duplicate parameter {name} in the {location}: remove one"
    seen.add(key)
    return None


_RESERVED_HEADERS = {"accept", "authorization", "content-type"}


def _content(content: dict[str, Any]) -> dict[str, str]:
    """Return the name of the schema of each media type. It is empty for the bytes of a file."""
    return {
        kind: media["schema"].get("$ref", "").removeprefix("#/components/schemas/") for kind, media in content.items()
    }
