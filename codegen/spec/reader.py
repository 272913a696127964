"""Reads the schemas of a document whose shape was checked. What remains to be wrong is how they go together."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .document import SCHEMAS, Document, Pointer, is_object
from .errors import Problem, SpecError
from .schema import (
    ANY,
    BOUNDS,
    NULL,
    Alias,
    Array,
    Bounds,
    Const,
    Enum,
    Field,
    Map,
    ObjectSchema,
    Ref,
    Scalar,
    Schema,
    TaggedUnion,
    Type,
    Union,
    members,
    tag_values,
)


def read(document: Document) -> dict[str, Schema]:
    """Every component schema, in the order of the file. Raises SpecError with all that is wrong."""
    reader = _Reader(document)
    if problems := list(_circles(document)):
        raise SpecError(problems)
    schemas = {name: reader.schema(name, node, (*SCHEMAS, name)) for name, node in document.schemas.items()}
    if reader.problems:
        raise SpecError(reader.problems)
    return schemas


def read_type(node: Any) -> Type:
    """The type that a schema describes."""
    if node == {} or node is True:
        return ANY
    if "$ref" in node:
        return Ref(node["$ref"].removeprefix("#/components/schemas/"))
    for keyword in ("oneOf", "anyOf"):
        if keyword in node:
            return _union(member for part in node[keyword] for member in members(read_type(part)))
    names = node["type"]
    return _union(_single(name, node) for name in (names if isinstance(names, list) else [names]))


def text(node: dict[str, Any], schema: dict[str, Any] | None = None) -> str:
    """The description of a part, with what else people should know of it."""
    told = " ".join(str(node.get("description", "")).split())
    if node.get("deprecated"):
        told = f"Deprecated. {told}"
    default = default_of(node if schema is None else schema)
    return told if default is None else f"{told} The default is `{default}`."


def default_of(schema: dict[str, Any]) -> str | None:
    return _as_json(schema, "default")


def _as_json(node: dict[str, Any], key: str) -> str | None:
    return json.dumps(node[key]) if key in node else None


def _single(name: str, node: dict[str, Any]) -> Type:
    if name == "null":
        return NULL
    if name == "array":
        return Array(read_type(node["items"]), _bounds(name, node))
    if name == "object":
        return Map(read_type(node.get("additionalProperties", True)))
    if "const" in node:
        return Const(node["const"])
    if "enum" in node:
        return Enum(tuple(value for value in node["enum"] if value is not None))
    return Scalar(node.get("format", node.get("contentEncoding", name)), _bounds(name, node))


def _bounds(name: str, node: dict[str, Any]) -> Bounds:
    return tuple((key, node[key]) for key in BOUNDS.get(name, ()) if key in node)


def _union(parts: Iterator[Type]) -> Type:
    flat = tuple(dict.fromkeys(parts))
    return flat[0] if len(flat) == 1 else Union(flat)


def _circles(document: Document) -> Iterator[Problem]:
    """Schemas that lead to themselves with no object's field between, and so never end."""
    named = {name: set(_names_in(node)) for name, node in document.schemas.items()}
    uses = dict.fromkeys(named, 0)
    for name in (used for names in named.values() for used in names):
        uses[name] += 1
    # What nothing refers to is in no circle, and what only such schemas refer to is in none either.
    left = dict(named)
    todo = [name for name, count in uses.items() if count == 0]
    while todo:
        for used in left.pop(todo.pop()):
            uses[used] -= 1
            if uses[used] == 0:
                todo.append(used)
    for name in left:
        if name in _reached(named, name):
            yield document.problem((*SCHEMAS, name), f"#/components/schemas/{name} refers to itself")


def _reached(named: dict[str, set[str]], start: str) -> set[str]:
    reached: set[str] = set()
    todo = [start]
    while todo:
        new = named[todo.pop()] - reached
        reached |= new
        todo += new
    return reached


_NO_SCHEMAS = {"properties", "discriminator", "default", "examples", "enum", "const"}
"""Keywords that hold no schema, or one that a value need not have."""


def _names_in(node: Any) -> Iterator[str]:
    if isinstance(node, dict) and "$ref" in node:
        yield node["$ref"].removeprefix("#/components/schemas/")
    elif isinstance(node, dict):
        for key, value in node.items():
            if key not in _NO_SCHEMAS:
                yield from _names_in(value)
    elif isinstance(node, list):
        for item in node:
            yield from _names_in(item)


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []
        self.known: dict[str, dict[str, Field]] = {}

    def fault(self, at: Pointer, message: str) -> None:
        self.problems.append(self.document.problem(at, message))

    def schema(self, name: str, node: dict[str, Any], at: Pointer) -> Schema:
        if "discriminator" in node:
            return self.tagged(name, node, at)
        if is_object(node):
            bases = [self.document.ref_name(part) for part in node.get("allOf", ())]
            fields = tuple(self.fields_of(name).values())
            return ObjectSchema(name, text(node), fields, tuple(base for base in bases if base))
        return Alias(name, text(node), read_type(node))

    def tagged(self, name: str, node: dict[str, Any], at: Pointer) -> TaggedUnion:
        rule = node["discriminator"]
        field = rule["propertyName"]
        mapping = {tag: ref.removeprefix("#/components/schemas/") for tag, ref in rule["mapping"].items()}
        listed = [self.document.ref_name(variant) or "" for variant in node["oneOf"]]
        unions = tuple(name for name in listed if "discriminator" in self.document.schemas[name])
        variants = dict.fromkeys(name for name in listed if name not in unions)
        for union in unions:
            inner = self.document.schemas[union]["discriminator"]
            if (told := inner.get("x-default-mapping")) and told != rule.get("x-default-mapping"):
                where = (*at, "discriminator")
                self.fault(
                    where, f"{name}: {union} means {told} without a tag: write the same `x-default-mapping` here"
                )
            if inner["propertyName"] != field:
                message = f"{name}: {union} is told apart by `{inner['propertyName']}`, and this by `{field}`: use one"
                self.fault((*at, "discriminator", "propertyName"), message)
            variants |= dict.fromkeys(
                self.document.ref_name(variant) or "" for variant in self.document.schemas[union]["oneOf"]
            )
        tags: dict[str, list[str]] = {}
        for tag, variant in mapping.items():
            tags.setdefault(variant, []).append(tag)
        for variant in variants | dict.fromkeys(tags):
            if variant not in tags:
                self.fault(at, f"{name}: {variant} has no tag: add it to the discriminator's mapping")
            elif variant not in variants:
                self.fault(at, f"{name}: the discriminator maps to {variant}, which oneOf does not list")
            elif not is_object(self.document.schemas[variant]):
                self.fault(at, f"{name}: {variant} is no object: list what it stands for")
            else:
                self.check_tags(name, field, mapping, variant, tags[variant], at)
        default: str | None = rule.get("x-default-mapping")
        if default is not None:
            default = default.removeprefix("#/components/schemas/")
            where = (*at, "discriminator", "x-default-mapping")
            if default not in variants:
                self.fault(where, f"{name}: {default} is meant without a tag, but oneOf does not list it")
            elif (found := self.fields_of(default).get(field)) and found.required:
                self.fault(where, f"{name}: {default} is meant without a tag, but requires `{field}`")
        return TaggedUnion(name, text(node), field, tuple(mapping.items()), default, unions)

    def check_tags(
        self, union: str, field: str, mapping: dict[str, str], variant: str, tags: list[str], at: Pointer
    ) -> None:
        """Each tag is a value of the variant's field, and each value of the field is a tag."""
        found = self.fields_of(variant).get(field)
        values = tag_values(found.type) if found else []
        known = set(values)
        wrong = [tag for tag in tags if tag not in known]
        for tag in wrong:
            message = f"{union}: the tag {tag} leads to {variant}, whose `{field}` can't be {tag}"
            self.fault((*at, "discriminator", "mapping", tag), message)
        for value in values:
            if found and value not in mapping and not wrong:
                where = (*found.at, "enum" if len(values) > 1 else "const")
                self.fault(where, f"{union}: `{field}` may be {value}, which is no tag: add it to the mapping")

    def fields_of(self, name: str) -> dict[str, Field]:
        if name not in self.known:
            node = self.document.schemas[name]
            self.known[name] = self.fields(node, (*SCHEMAS, name)) if is_object(node) else {}
        return self.known[name]

    def fields(self, node: dict[str, Any], at: Pointer) -> dict[str, Field]:
        """An object's fields by name, those of all parts of `allOf` together."""
        merged: dict[str, Field] = {}
        for index, part in enumerate(node.get("allOf", ())):
            where = (*at, "allOf", index)
            base = self.document.ref_name(part)
            if base is not None and not is_object(self.document.schemas[base]):
                self.fault(where, f"{base} is no object, so it has no fields to take over")
                continue
            for name, field in (self.fields_of(base) if base else self.fields(part, where)).items():
                if name in merged:
                    self.fault(where if base else field.at, f"`{name}` stands in two parts of allOf: keep one of them")
                merged[name] = field
        required = node.get("required", ())
        properties = node.get("properties", {})
        for name in required:
            if name not in properties:
                self.fault((*at, "required"), f"`{name}` is required but is no property: correct the name")
        for name, value in properties.items():
            merged[name] = Field(
                name,
                read_type(value),
                name in required,
                text(value),
                (*at, "properties", name),
                tuple(value.get("x-rejected-in", ())),
                _as_json(value, "x-rejected-form"),
                default_of(value),
            )
        return merged
