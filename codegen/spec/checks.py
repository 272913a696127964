"""Checks of a spec as a whole: name collisions, ambiguous objects, and unused schemas."""

from __future__ import annotations

import itertools
import json
import keyword
import re
import unicodedata
from collections.abc import Iterator

from codegen.paths import TEMPLATES

from .beta import check_beta
from .client_arguments import check_client
from .deltas import check_deltas
from .document import SCHEMAS, Pointer
from .errors import Problem
from .facts import ERROR_DETAILS, Operation, Spec, snake_case
from .rejected import hides_rejected_fields, matches_form
from .schema import (
    ANY,
    BINARY,
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
    contains,
    members,
)

# Names that the generated modules use for something else.
_CLASSES = {"Any", "BaseModel", "Base64FileInput", "Client", "Generic", "Iterable", "Literal", "Mapping", "Omit"}
_CLASSES |= {"Operation", "Request", "Required", "Self", "TypeAlias", "TypedDict", "TypeVar", "Unknown", "Unpack"}
_CLASSES |= {"FileContent", "FileInput", "FormatT", "HTTPTimeout", "Nothing", "Params", "Parsing", "Variants"}


def _names_in(template: str, pattern: str) -> set[str]:
    """Return the names that a template defines, so that no separate list can be out of date."""
    return set(re.findall(pattern, (TEMPLATES / template).read_text(encoding="utf-8"), re.MULTILINE))


_ATTRIBUTES = {"self"} | _names_in(
    "_model.py.jinja",
    r"^ {4}(?:def )?([a-z]\w*)(?:\(|: ClassVar|: _ClassProperty| = (?:_ClassProperty|model|parse)_?\w*)",
)
_ARGUMENTS = {"self", "client", "result"}
_ARGUMENTS |= _names_in("macros.jinja", r"^ {8}([a-z]\w*): [^\"\n]*,$") - {"stream"}
_METHODS = {"parse", "stream", "with_raw_response", "with_streaming_response"}
"""Methods of resources that are not operations."""
_MIXIN_METHODS = {"messages": {"run_tools", "tool_runner"}, "messages.batches": {"run", "wait"}}
"""Further methods of the resource of a group."""
_CLIENT_ATTRIBUTES = {"api_key", "api_version", "auth_token", "base_url", "beta", "close", "copy", "hooks", "is_closed"}
_CLIENT_ATTRIBUTES |= {"auth_headers", "default_headers", "default_query", "user_agent"}
_CLIENT_ATTRIBUTES |= {"delete", "get", "patch", "post", "put", "request"}
_CLIENT_ATTRIBUTES |= {"max_retries", "timeout", "with_options", "with_raw_response", "with_streaming_response"}
"""Attributes of clients that are not resources."""
_HEADERS_WITH_CLIENT_DEFAULT = {"anthropic-version"}
"""The headers for which the client has a default value."""
# Annotations of fields use these types, so no field may have their names.
TYPES = {"str", "int", "float", "bool", "list", "dict", "tuple", "datetime", "classmethod"}


def argument_problem(name: str) -> str | None:
    """Return the reason why an argument must not have this name. Return None if it may."""
    if not _is_usable_name(name):
        return "it is not a valid Python name"
    return "every call already has an argument of that name" if name in _ARGUMENTS else None


def check(spec: Spec) -> Iterator[Problem]:
    """Yield the problems of a spec that each of its parts alone does not show."""
    yield from _operations(spec)
    yield from _aliases(spec)
    yield from _joined_texts(spec)
    yield from check_deltas(spec)
    yield from _error_classes(spec)
    yield from _code_classes(spec)
    yield from _misplaced_files(spec)
    yield from check_beta(spec)
    yield from check_client(spec.document)
    reserved = _reserved_names(spec)
    versions = spec.versions
    modules: dict[str, str] = {}
    for name, schema in spec.schemas.items():
        at = (*SCHEMAS, name)
        module = snake_case(name)
        if not (_is_usable_name(name) and name[0].isupper()) or keyword.iskeyword(name) or keyword.iskeyword(module):
            yield spec.document.problem(at, f"{name!r} is not a valid class name")
        elif name in reserved:
            yield spec.document.problem(at, f"{name} is already {reserved[name]}: choose another name")
        elif module in modules:
            message = f"{name} and {modules[module]} would both be in the module {module}: rename one"
            yield spec.document.problem(at, message)
        modules.setdefault(module, name)
        yield from _usage(spec, name, schema)
        if spec.document.schemas[name].get("x-compact") and name not in spec.response_schemas:
            message = f"{name} is only in requests, so `x-compact` has no effect: remove it"
            yield spec.document.problem((*at, "x-compact"), message)
        if isinstance(schema, ObjectSchema):
            yield from _fields(spec, schema, versions)


def _joined_texts(spec: Spec) -> Iterator[Problem]:
    """Yield the problems of `x-joined-text`, which adds a property `text` to a model."""
    for name, schema in spec.schemas.items():
        if not isinstance(schema, ObjectSchema) or schema.joined_text is None:
            continue
        rule, at = schema.joined_text, (*SCHEMAS, name, "x-joined-text")
        fields = {field.name: field for field in schema.fields}
        if name not in spec.response_schemas:
            yield spec.document.problem(at, f"{name} is only in requests, so `x-joined-text` has no effect: remove it")
        elif "text" in fields:
            yield spec.document.problem(at, f"{name} has a field `text`, which hides the property: remove one of them")
        elif rule.list not in fields or not isinstance(array := fields[rule.list].type, Array):
            yield spec.document.problem((*at, "list"), f"{name} has no array `{rule.list}`: name one of its fields")
        elif not (item := _tagged(spec, array.items, rule.tag)):
            yield spec.document.problem(
                (*at, "tag"), f"the items of {name}.{rule.list} never have the tag {rule.tag!r}: correct it"
            )
        elif not any(f.name == rule.field and f.required and f.type == Scalar("string") for f in spec.fields(item)):
            yield spec.document.problem(
                (*at, "field"), f"{item} has no required string `{rule.field}`: name one of its fields"
            )


def _tagged(spec: Spec, type: Type, tag: str) -> str | None:
    """Return the variant of a tagged union, whose tag field is `type`, that has a tag. Return None if there is none."""
    union = spec.schemas.get(type.name) if isinstance(type, Ref) else None
    return union.by_tag.get(tag) if isinstance(union, TaggedUnion) and union.tag == "type" else None


def _aliases(spec: Spec) -> Iterator[Problem]:
    seen = set(spec.schemas)
    for name, node in spec.document.schemas.items():
        for index, alias in enumerate(node.get("x-aliases", ())):
            at = (*SCHEMAS, name, "x-aliases", index)
            if not alias.isidentifier() or keyword.iskeyword(alias):
                yield spec.document.problem(at, f"{alias!r} is not a valid class name")
            elif alias in seen:
                yield spec.document.problem(at, f"{alias} is already the name of another type: choose another alias")
            seen.add(alias)


def _misplaced_files(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each file that is not a field of a multipart body."""
    bodies = {op.body_name for op in spec.operations if op.multipart}
    others = spec.response_schemas | {op.body_name for op in spec.operations if not op.multipart}
    for name, schema in spec.schemas.items():
        fields = [(f.type, f.at) for f in schema.fields] if isinstance(schema, ObjectSchema) else []
        if not isinstance(schema, ObjectSchema | TaggedUnion):
            fields = [(schema.type, (*SCHEMAS, name))]
        for found, at in fields:
            if contains(found, BINARY) and not (found == BINARY and name in bodies and name not in others):
                message = (
                    "a file must be a field of a `multipart/form-data` body; in JSON, use `contentEncoding: base64`"
                )
                yield spec.document.problem(at, message)


def _error_classes(spec: Spec) -> Iterator[Problem]:
    statuses: set[int] = set()
    types: set[str] = set()
    for row in spec.error_classes:
        if type(row.status) is not int or not 400 <= row.status <= 599:
            yield spec.document.problem(row.at, f"{row.status!r} is not an error status: write 400 to 599")
        elif not row.name.isidentifier():
            yield spec.document.problem(row.at, f"{row.name!r} is not a valid class name")
        elif row.status in statuses or row.type in types:
            yield spec.document.problem(
                row.at, f"another row has the same status or type, so {row.name} would never be raised: remove one"
            )
        else:
            statuses.add(row.status)
        types |= {row.type} if row.type else set()


def _code_classes(spec: Spec) -> Iterator[Problem]:
    """Yield the problems of the exception classes that are rendered, one for each error code."""
    statuses = [row.status for row in spec.error_classes]  # A list, because a status may be anything.
    taken = {row.name for row in spec.error_classes} | {*spec.schemas, *spec.aliases}
    codes: set[str] = set()
    for row in spec.code_classes:
        names = (row.name, *row.aliases)
        if invalid := next((name for name in names if not name.isidentifier() or keyword.iskeyword(name)), None):
            yield spec.document.problem(row.at, f"{invalid!r} is not a valid class name")
        elif duplicate := next((name for i, name in enumerate(names) if name in taken or name in names[:i]), None):
            yield spec.document.problem(
                row.at, f"{duplicate} is already the name of another class: choose another name"
            )
        elif row.code in codes:
            yield spec.document.problem(row.at, f"another row has the same code {row.code}: remove one")
        elif row.status not in statuses:
            message = f"no row without a code has the status {row.status}, whose class {row.name} extends: add one"
            yield spec.document.problem(row.at, message)
        elif row.code not in spec.error_details:
            message = f"{row.name} has the code {row.code}, which is not a tag of {ERROR_DETAILS}"
            yield spec.document.problem(row.at, f"{message}: add an object to the union")
        taken.update(names)
        codes.add(row.code)


def _operations(spec: Spec) -> Iterator[Problem]:
    ids: dict[str, Operation] = {}
    modules: dict[str, str] = {}
    streaming: dict[str, str] = {}
    methods = {
        f"{op.group}.{name}": op for op in spec.operations if op.event for name in (op.stream_name, op.parse_name)
    }
    names = {op.id for op in spec.operations}
    constants: dict[str, set[str]] = {}
    for op in spec.operations:
        constants.setdefault(op.group, set()).add(op.name.upper())
    for op in spec.operations:
        at = (*op.at, "operationId")
        module = op.group.replace(".", "_")
        if op.id in ids:
            other = f"{ids[op.id].method} {ids[op.id].path}"
            yield spec.document.problem(at, f"{other} has the same operationId {op.id}: choose another")
        elif any(keyword.iskeyword(part) for part in op.id.split(".")):
            yield spec.document.problem(at, f"operationId {op.id} contains a Python keyword: choose another")
        elif parents := names & set(enclosing_groups(op.group)):
            yield spec.document.problem(
                at, f"{min(parents)} is an operation, so it cannot be the group of {op.id}: rename one"
            )
        elif modules.setdefault(module, op.group) != op.group:
            message = f"the groups {op.group} and {modules[module]} would be in the same module: rename one"
            yield spec.document.problem(at, message)
        elif op.event and (other := streaming.setdefault(f"{op.group}.{op.stream_name}", op.id)) != op.id:
            message = f"{op.id} and {other} would both add the method `{op.stream_name}` to their group"
            yield spec.document.problem(at, f"{message}: add `x-stream-name`")
        elif problem := _shadowed_name(op):
            yield spec.document.problem(at, f"operationId {op.id}: {problem}")
        elif streams := next((methods[name] for name in enclosing_groups(op.id) if name in methods), None):
            message = f"{streams.id} adds the methods `{streams.stream_name}` and `{streams.parse_name}`"
            yield spec.document.problem(at, f"operationId {op.id}: {message}: choose another name")
        elif op.response and _is_ambiguous(spec, Ref(op.response)):
            message = f"{op.response} can be several types of objects: make them a named oneOf with a discriminator"
            yield spec.document.problem((*SCHEMAS, op.response), message)
        ids.setdefault(op.id, op)
        yield from _arguments(spec, op, constants[op.group])
        for name in op.errors:
            if name != "ErrorResponse":
                message = f"{name} is the schema of an error: rename it to ErrorResponse, which the client reads"
                yield spec.document.problem((*SCHEMAS, name), message)
    groups_with_format = {op.group for op in spec.operations if op.event and op.output_format}
    for op in spec.operations:
        if op.output_format and op.group not in groups_with_format:
            message = f"{op.id}: `x-output-format` has no effect, because no operation of {op.group} streams with it"
            yield spec.document.problem((*op.at, "x-output-format"), f"{message}: remove it")
    if not any(op.errors for op in spec.operations):
        yield spec.document.problem(
            ("paths",), "no operation describes its errors: add a response 4XX with ErrorResponse"
        )


def _shadowed_name(op: Operation) -> str | None:
    """Return the name that the operation, or one of its groups, would hide."""
    if op.name == "stream":
        return "`stream` is the method that streaming operations add: choose another name"
    first, *others = op.id.split(".")
    if first in _CLIENT_ATTRIBUTES:
        return f"clients already have an attribute `{first}`: choose another name"
    group = first
    for name in others:
        if name in _METHODS or name in _MIXIN_METHODS.get(group, ()):
            return f"`{group}` already has a method `{name}`: choose another name"
        group = f"{group}.{name}"
    if op.name in TYPES - {"list"}:
        return f"the method would hide the type `{op.name}` from other methods: choose another name"
    class_ = next(
        (class_name(parents) for parents in enclosing_groups(op.group) if class_name(parents) in _CLASSES), None
    )
    return (
        f"the class of the group would be {class_}, a name that the package uses: choose another name"
        if class_
        else None
    )


def _arguments(spec: Spec, op: Operation, constants: set[str]) -> Iterator[Problem]:
    seen: dict[str, Pointer] = {}
    keys = {field.name for field in spec.body_fields(op)}
    for field, inside in [*((f, True) for f in spec.body_fields(op)), *((f, False) for f in op.outside)]:
        name = field.attribute
        if seen.get(name) == field.at:
            continue  # The grammar reports duplicate parameters.
        if name in seen:
            message = f"{op.id} would have two arguments {name!r}: add `x-parameter-name`"
            yield spec.document.problem(field.at, message)
        elif not inside and name in keys:  # Both are keys of one TypedDict.
            message = f"{op.id}: the body has a field {name!r} as well: add another `x-parameter-name`"
            yield spec.document.problem(field.at, message)
        elif name in constants:
            message = f"{name!r} cannot be the name of an argument, because {op.group} has an operation of that name"
            yield spec.document.problem(field.at, f"{message}: add `x-parameter-name`")
        elif inside and (problem := argument_problem(name)):
            yield spec.document.problem(
                field.at, f"{name!r} cannot be the name of an argument, because {problem}: add `x-parameter-name`"
            )
        elif inside and op.event and field.name == "stream" and field.parameter_name:
            message = f"{op.id}: `stream` selects events, so its argument has this name: remove `x-parameter-name`"
            yield spec.document.problem((*field.at, "x-parameter-name"), message)
        seen[name] = field.at
    for parameter in op.parameters:
        if parameter.client_default and parameter.wire_name not in _HEADERS_WITH_CLIENT_DEFAULT:
            known = ", ".join(sorted(_HEADERS_WITH_CLIENT_DEFAULT))
            message = f"clients have no default for {parameter.wire_name}, only for {known}"
            yield spec.document.problem(parameter.field.at, f"{message}: remove `x-client-default`")


def _reserved_names(spec: Spec) -> dict[str, str]:
    """Return the names that the package uses for something other than a schema, with their meaning."""
    reserved = dict.fromkeys(_CLASSES, "a name that the package uses")
    for name, schema in spec.schemas.items():
        kind = "the class of unknown variants" if isinstance(schema, TaggedUnion) else "reserved for unknown variants"
        reserved[f"Unknown{name}"] = f"{kind} of {name}"
    for op in spec.operations:
        reserved[class_name(op.group)] = f"the class of the operations of {op.group}"
        reserved[op.name.upper()] = f"a constant of the operations of {op.group}"
        if op.list_params:
            reserved[op.list_params] = f"the type of the arguments of {op.id}"
        variables = [f"{op.variable}{kind}T" for kind in ("", "Events", "Stream", "Rows")]
        reserved |= dict.fromkeys(variables, "a type variable")
    return reserved


def enclosing_groups(group: str) -> list[str]:
    """Return `messages` and `messages.batches` for `messages.batches`."""
    return list(itertools.accumulate(group.split("."), "{}.{}".format))


def class_name(group: str) -> str:
    """Return `Batches` for `messages.batches`."""
    return "".join(word.capitalize() for word in group.rpartition(".")[2].split("_"))


def _usage(spec: Spec, name: str, schema: Schema) -> Iterator[Problem]:
    at = (*SCHEMAS, name)
    in_requests, in_responses = name in spec.request_schemas, name in spec.response_schemas
    if not in_requests and not in_responses:
        yield spec.document.problem(at, f"{name} is not used by any operation: refer to it or remove it")
    if isinstance(schema, ObjectSchema) and in_requests and in_responses:
        message = f"{name} is used in requests and in responses: add a schema {name}Param for requests"
        yield spec.document.problem(at, message)


def _fields(spec: Spec, schema: ObjectSchema, versions: tuple[str, ...]) -> Iterator[Problem]:
    attributes: dict[str, str] = {}
    for field in schema.fields:
        name = f"{schema.name}.{field.name}"
        if schema.name in spec.response_schemas:
            if not _is_usable_name(field.attribute) or field.attribute in TYPES | _CLASSES | _ATTRIBUTES:
                message = f"{name} cannot be the attribute {field.attribute!r} in Python: add `x-parameter-name`"
                yield spec.document.problem(field.at, message)
            elif (other := attributes.setdefault(field.attribute, field.name)) != field.name:
                message = f"{name} would be the attribute {field.attribute!r}, as {other} is: add `x-parameter-name`"
                yield spec.document.problem(field.at, message)
        elif field.parameter_name and field.at not in spec.named_fields:
            message = f"{name} is not an argument of an operation, so `x-parameter-name` has no effect: remove it"
            yield spec.document.problem((*field.at, "x-parameter-name"), message)
        if schema.name in spec.response_schemas and _is_ambiguous(spec, field.type):
            message = "can be several types of objects: make them a named oneOf with a discriminator"
            yield spec.document.problem(field.at, f"{name} {message}")
        if schema.name not in spec.response_schemas:
            yield from _base64(spec, schema, field)
        if schema.name in spec.request_schemas and hides_rejected_fields(spec, field.type):
            message = f"{name} is a map, and `x-rejected-in` is not supported inside a map"
            yield spec.document.problem(field.at, f"{message}: mark {name} itself, or remove the inner mark")
        if field.rejected_in and schema.name not in spec.request_schemas:
            message = f"{name} is not in a request, so `x-rejected-in` has no effect: remove it"
            yield spec.document.problem((*field.at, "x-rejected-in"), message)
        if unknown := [version for version in field.rejected_in if versions and version not in versions]:
            known = ", ".join(versions)
            message = f"{name} has `x-rejected-in` {unknown[0]}, which is not an API version: write one of {known}"
            yield spec.document.problem((*field.at, "x-rejected-in"), message)
        if field.rejected_form and not matches_form(spec, field.type, json.loads(field.rejected_form)):
            message = f"no value of {name} matches the form {field.rejected_form}: correct its names and constants"
            yield spec.document.problem((*field.at, "x-rejected-form"), message)


def _base64(spec: Spec, schema: ObjectSchema, field: Field) -> Iterator[Problem]:
    """Check base64 fields. The encoder finds them by the tag of the object and the name of the field."""
    base64 = Scalar("base64")
    if base64 in members(field.type):
        if constant(schema, "type") is None:
            at = (*SCHEMAS, schema.name)
            yield spec.document.problem(
                at, f"{schema.name} has a base64 field: add a constant `type`, which the encoder needs"
            )
    elif base64 in _nested_types(spec, field.type):
        message = "has base64 in an array, a map or a named schema: make the field itself base64"
        yield spec.document.problem(field.at, f"{schema.name}.{field.name} {message}")


def _nested_types(spec: Spec, type: Type) -> Iterator[Type]:
    for member in spec.flat(type):
        yield member
        if isinstance(member, Array):
            yield from _nested_types(spec, member.items)
        elif isinstance(member, Map):
            yield from _nested_types(spec, member.values)


def _is_ambiguous(spec: Spec, type: Type) -> bool:
    """Return True if a JSON object of this type, or inside it, can match several schemas."""
    flat = list(spec.flat(type))
    items = [member.items for member in flat if isinstance(member, Array)]
    if items and ANY in flat:
        items.append(ANY)
    return (
        sum(isinstance(member, Ref | Map) or member == ANY for member in flat) > 1
        or any(isinstance(member, Map) and _is_ambiguous(spec, member.values) for member in flat)
        or (bool(items) and _is_ambiguous(spec, Union(tuple(m for item in items for m in members(item)))))
    )


def is_class_attribute(name: str) -> bool:
    """Return True if a class whose annotations use the names of types can have an attribute of this name."""
    return _is_usable_name(name) and name not in TYPES | _CLASSES | {"self"}


def _is_usable_name(name: str) -> bool:
    # Python normalizes identifiers, which would change other names.
    is_stable = unicodedata.normalize("NFKC", name) == name
    return name.isidentifier() and is_stable and not keyword.iskeyword(name) and not name.startswith("_")
