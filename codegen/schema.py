"""The spec's schemas as types: what openapi-python-client drops (names of unions, discriminators, nulls) is kept here.

`read()` is strict: a keyword that it does not know is an error, never ignored, for an ignored keyword is a lost fact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .document import SCHEMAS, Document, Pointer
from .errors import Problem, SpecError


@dataclass(frozen=True)
class Scalar:
    """`string`, `integer`, `number`, `boolean`, `null`, `any`, `date-time` or `base64`."""

    kind: str


@dataclass(frozen=True)
class Const:
    value: str | bool | int


@dataclass(frozen=True)
class Enum:
    values: tuple[str, ...]


@dataclass(frozen=True)
class Array:
    items: Type


@dataclass(frozen=True)
class Map:
    values: Type


@dataclass(frozen=True)
class Ref:
    name: str


@dataclass(frozen=True)
class Union:
    members: tuple[Type, ...]


Type = Scalar | Const | Enum | Array | Map | Ref | Union
NULL = Scalar("null")
ANY = Scalar("any")


@dataclass(frozen=True)
class Field:
    name: str
    type: Type
    required: bool
    description: str
    rejected_in: tuple[str, ...] = ()

    @property
    def nullable(self) -> bool:
        return self.type == ANY or NULL in members(self.type)


@dataclass(frozen=True)
class ObjectSchema:
    name: str
    description: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class TaggedUnion:
    """Objects told apart by the value of one field."""

    name: str
    description: str
    tag: str
    mapping: tuple[tuple[str, str], ...]
    default: str | None
    unions: tuple[str, ...]  # variants that are tagged unions by the same tag; `mapping` lists what they hold

    @property
    def variants(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(variant for _, variant in self.mapping))


@dataclass(frozen=True)
class Alias:
    """A name for a type that is no object: an enum, a union of other things, another schema's second name."""

    name: str
    description: str
    type: Type


Schema = ObjectSchema | TaggedUnion | Alias

_ANNOTATIONS = {"description", "title", "examples", "example", "deprecated", "default", "x-rejected-in"}
_BOUNDS = {
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "pattern",
}
_OBJECT = {"type", "required", "properties", "additionalProperties"}


def members(type: Type) -> tuple[Type, ...]:
    return type.members if isinstance(type, Union) else (type,)


def refs(type: Type) -> Iterator[str]:
    """The schemas that a type names."""
    if isinstance(type, Ref):
        yield type.name
    elif isinstance(type, Array):
        yield from refs(type.items)
    elif isinstance(type, Map):
        yield from refs(type.values)
    elif isinstance(type, Union):
        for member in type.members:
            yield from refs(member)


def schema_refs(schema: Schema) -> Iterator[str]:
    if isinstance(schema, ObjectSchema):
        for field in schema.fields:
            yield from refs(field.type)
    elif isinstance(schema, TaggedUnion):
        yield from (*schema.variants, *schema.unions)
    else:
        yield from refs(schema.type)


def read(document: Document) -> dict[str, Schema]:
    """Every component schema, in the order of the file. Raises SpecError with all that could not be read."""
    schemas: dict[str, Schema] = {}
    problems: list[Problem] = []
    for name, node in document.schemas.items():
        try:
            schemas[name] = _Reader(document).schema(name, node, (*SCHEMAS, name))
        except SpecError as error:
            problems.extend(error.problems)
    if problems:
        raise SpecError(problems)
    return schemas


def read_type(document: Document, node: Any, at: Pointer) -> Type:
    """The type that a schema inside the document describes."""
    return _Reader(document).type(node, at)


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document

    def schema(self, name: str, node: Any, at: Pointer) -> Schema:
        if not isinstance(node, dict):
            raise self.document.error(
                at, f"{name}: a schema is a mapping; for `any value` write `{{}}` where it is used"
            )
        description = _text(node)
        if "discriminator" in node:
            return self.tagged(name, description, node, at)
        if "allOf" in node or ("properties" in node or node.get("type") == "object"):
            return ObjectSchema(name, description, tuple(self.fields(node, at).values()))
        return Alias(name, description, self.type(node, at))

    def tagged(self, name: str, description: str, node: dict[str, Any], at: Pointer) -> TaggedUnion:
        self.only(node, {"oneOf", "discriminator"} | _ANNOTATIONS, at)
        rule = node["discriminator"]
        self.only(rule, {"propertyName", "mapping", "x-default-mapping"}, (*at, "discriminator"))
        short = {tag: ref.removeprefix("#/components/schemas/") for tag, ref in rule.get("mapping", {}).items()}
        listed = [self.document.ref_name(variant) or "" for variant in node.get("oneOf", [])]
        unions = tuple(name for name in listed if "discriminator" in self.document.schemas.get(name, {}))
        variants = [name for name in listed if name not in unions] + [
            v for union in unions for v in self.variants(union)
        ]
        for variant in {*variants, *short.values()}:
            if variant not in short.values():
                raise self.document.error(at, f"{name}: {variant} has no tag: add it to the discriminator's mapping")
            if variant not in variants:
                raise self.document.error(at, f"{name}: the discriminator maps to {variant}, which oneOf does not list")
        for tag, variant in short.items():
            self.check_tag(name, rule["propertyName"], tag, variant, (*at, "discriminator", "mapping", tag))
        default = rule.get("x-default-mapping")
        default = default and default.removeprefix("#/components/schemas/")
        return TaggedUnion(name, description, rule["propertyName"], tuple(short.items()), default, unions)

    def variants(self, union: str) -> list[str]:
        return [self.document.ref_name(variant) or "" for variant in self.document.schemas[union].get("oneOf", [])]

    def check_tag(self, union: str, field: str, tag: str, variant: str, at: Pointer) -> None:
        node, where = self.document.resolve({"$ref": f"#/components/schemas/{variant}"}, at)
        found = self.fields(node, where).get(field)
        allowed: list[object] = []
        for member in members(found.type) if found else ():
            allowed += (
                member.values if isinstance(member, Enum) else [member.value] if isinstance(member, Const) else []
            )
        if tag not in allowed:
            raise self.document.error(at, f"{union}: the tag {tag} leads to {variant}, whose `{field}` can't be {tag}")

    def fields(self, node: dict[str, Any], at: Pointer) -> dict[str, Field]:
        """An object's fields by name; `allOf` is flattened, later parts winning."""
        if "allOf" in node:
            self.only(node, {"allOf"} | _ANNOTATIONS, at)
            merged: dict[str, Field] = {}
            for index, part in enumerate(node["allOf"]):
                resolved, where = self.document.resolve(part, (*at, "allOf", index))
                merged |= self.fields(resolved, where)
            return merged
        self.only(node, _OBJECT | _ANNOTATIONS, at)
        properties = node.get("properties", {})
        required = node.get("required", [])
        for name in required:
            if name not in properties:
                raise self.document.error(
                    (*at, "required"), f"`{name}` is required but is no property: correct the name"
                )
        return {
            name: Field(
                name,
                self.type(value, (*at, "properties", name)),
                name in required,
                _text(value),
                tuple(value.get("x-rejected-in", ())),
            )
            for name, value in properties.items()
        }

    def type(self, node: Any, at: Pointer) -> Type:
        if node == {} or node is True:
            return ANY
        if not isinstance(node, dict):
            raise self.document.error(at, f"{node!r} is no schema")
        if "$ref" in node:
            self.only(node, {"$ref"} | _ANNOTATIONS, at)
            self.document.resolve(node, at)
            name = self.document.ref_name(node)
            assert name is not None
            return Ref(name)
        for keyword in ("oneOf", "anyOf"):
            if keyword in node:
                self.only(node, {keyword} | _ANNOTATIONS, at)
                parts = (self.type(part, (*at, keyword, index)) for index, part in enumerate(node[keyword]))
                return _union(part for whole in parts for part in members(whole))
        names = node.get("type")
        if isinstance(names, list):
            return _union(self.single(name, node, at) for name in names)
        return self.single(names, node, at)

    def single(self, name: Any, node: dict[str, Any], at: Pointer) -> Type:
        if name == "null":
            return NULL
        if name == "array":
            self.only(node, {"type", "items"} | _BOUNDS | _ANNOTATIONS, at)
            return Array(self.type(node.get("items", {}), (*at, "items")))
        if name == "object":
            self.only(node, {"type", "additionalProperties"} | _ANNOTATIONS, at)
            values = node.get("additionalProperties", True)
            if values is False:
                raise self.document.error(
                    at, "an object without any field: give it properties, or leave out the `false`"
                )
            return Map(self.type(values, (*at, "additionalProperties")))
        self.only(node, {"type", "enum", "const", "format", "contentEncoding"} | _BOUNDS | _ANNOTATIONS, at)
        if "const" in node:
            return Const(node["const"])
        if "enum" in node:
            if name != "string":
                raise self.document.error(at, f"an enum of type {name} is not supported: only strings are")
            return Enum(tuple(value for value in node["enum"] if value is not None))
        known = {"date-time": "date-time", "base64": "base64", None: name}
        special = node.get("format", node.get("contentEncoding"))
        if name not in ("string", "integer", "number", "boolean"):
            raise self.document.error(at, f"the type {name!r} is not supported")
        if special not in known or (special is not None and name != "string"):
            raise self.document.error(at, f"the format {special!r} of {name} is not supported")
        return Scalar(known[special])

    def only(self, node: dict[str, Any], known: set[str], at: Pointer) -> None:
        for key in node.keys() - known:
            raise self.document.error(
                (*at, key), f"`{key}` is not supported here: the generator would lose it silently"
            )


def _union(parts: Iterator[Type]) -> Type:
    flat = tuple(dict.fromkeys(parts))
    return flat[0] if len(flat) == 1 else Union(flat)


def _text(node: Any) -> str:
    text = node.get("description", "") if isinstance(node, dict) else ""
    return " ".join(str(text).split())
