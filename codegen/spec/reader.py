"""Read the schemas of a document with a valid structure, and check how they fit together."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .document import SCHEMAS, Document, Pointer, discriminator, is_object
from .errors import Problem, SpecError
from .schema import (
    ANY,
    BOUNDS,
    DEPRECATED,
    NULL,
    Alias,
    Array,
    Bounds,
    Const,
    DeltaRule,
    DeprecatedValue,
    Enum,
    Field,
    JoinedText,
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
    """Return all schemas in the order of the file.

    Args:
        document: A document with a valid structure.

    Returns:
        The schemas by name.

    Raises:
        SpecError: Schemas do not fit together.
    """
    reader = _Reader(document)
    if problems := list(_circular_schemas(document)):
        raise SpecError(problems)
    schemas = {name: reader.schema(name, node, (*SCHEMAS, name)) for name, node in document.schemas.items()}
    if reader.problems:
        raise SpecError(reader.problems)
    return schemas


def read_type(node: Any) -> Type:
    """Return the type of a schema."""
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
    """Return the description of a part, with its deprecation and default."""
    description = " ".join(str(node.get("description", "")).split())
    if node.get("deprecated"):
        description = f"{DEPRECATED}{description}"
    default = default_of(node if schema is None else schema)
    return description if default is None else f"{description} The default is `{default}`."


def default_of(schema: dict[str, Any]) -> str | None:
    """Return the default of a schema as JSON. Return None if it has no default."""
    return _as_json(schema, "default")


def _delta_rules(node: dict[str, Any]) -> tuple[DeltaRule, ...]:
    verbs = {source: {"ignore": ""} if rule == "ignore" else rule for source, rule in node.items()}
    return tuple(DeltaRule(source, verb, target) for source, rule in verbs.items() for verb, target in rule.items())


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
        deprecated = node.get("x-deprecated-values", {}).items()
        return Enum(
            tuple(value for value in node["enum"] if value is not None),
            tuple(DeprecatedValue(value, row["date"], row.get("successor")) for value, row in deprecated),
        )
    return Scalar(node.get("format", node.get("contentEncoding", name)), _bounds(name, node))


def _bounds(name: str, node: dict[str, Any]) -> Bounds:
    return tuple((key, node[key]) for key in BOUNDS.get(name, ()) if key in node)


def _default_variant(rule: dict[str, Any]) -> str | None:
    """Return the variant of an object without a tag. `x-default-mapping` is its name in earlier specs."""
    found: str | None = rule.get("defaultMapping", rule.get("x-default-mapping"))
    return found and found.removeprefix("#/components/schemas/")


def _union(parts: Iterator[Type]) -> Type:
    flat = tuple(dict.fromkeys(parts))
    return flat[0] if len(flat) == 1 else Union(flat)


def _circular_schemas(document: Document) -> Iterator[Problem]:
    """Yield a problem for each schema that refers to itself other than through a field."""
    references = {name: set(_names_in(node)) for name, node in document.schemas.items()}
    uses = dict.fromkeys(references, 0)
    for name in (used for names in references.values() for used in names):
        uses[name] += 1
    # A schema without references to it is in no circle. Remove such schemas until only circles are left.
    remaining = dict(references)
    todo = [name for name, count in uses.items() if count == 0]
    while todo:
        for used in remaining.pop(todo.pop()):
            uses[used] -= 1
            if uses[used] == 0:
                todo.append(used)
    for name in remaining:
        if name in _reachable(references, name):
            yield document.problem((*SCHEMAS, name), f"#/components/schemas/{name} refers to itself")


def _reachable(references: dict[str, set[str]], start: str) -> set[str]:
    reached: set[str] = set()
    todo = [start]
    while todo:
        new = references[todo.pop()] - reached
        reached |= new
        todo += new
    return reached


_IGNORED_KEYWORDS = {"properties", "discriminator", "x-discriminator", "default", "examples", "enum", "const"}
"""Keywords whose references do not make a schema refer to itself."""


def _names_in(node: Any) -> Iterator[str]:
    if isinstance(node, dict) and "$ref" in node:
        yield node["$ref"].removeprefix("#/components/schemas/")
    elif isinstance(node, dict):
        for key, value in node.items():
            if key not in _IGNORED_KEYWORDS:
                yield from _names_in(value)
    elif isinstance(node, list):
        for item in node:
            yield from _names_in(item)


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []
        self.fields_by_schema: dict[str, dict[str, Field]] = {}

    def add_problem(self, at: Pointer, message: str) -> None:
        self.problems.append(self.document.problem(at, message))

    def schema(self, name: str, node: dict[str, Any], at: Pointer) -> Schema:
        if tags := discriminator(node):
            return self.tagged(name, node, tags, at)
        if is_object(node):
            bases = [self.document.ref_name(part) for part in node.get("allOf", ())]
            fields = tuple(self.fields_of(name).values())
            rule = node.get("x-joined-text")
            return ObjectSchema(
                name,
                text(node),
                fields,
                tuple(base for base in bases if base),
                joined_text=JoinedText(**rule) if rule else None,
                delta_rules=_delta_rules(node["x-delta"]) if "x-delta" in node else None,
            )
        return Alias(name, text(node), read_type(node))

    def tagged(self, name: str, node: dict[str, Any], rule: dict[str, Any], at: Pointer) -> TaggedUnion:
        key = "discriminator" if "discriminator" in node else "x-discriminator"
        field = rule["propertyName"]
        mapping = {tag: ref.removeprefix("#/components/schemas/") for tag, ref in rule["mapping"].items()}
        listed = [self.document.ref_name(variant) or "" for variant in node["oneOf"]]
        inner_rules = {name: discriminator(self.document.schemas[name]) for name in listed}
        unions = tuple(name for name, inner in inner_rules.items() if inner)
        variants = dict.fromkeys(name for name in listed if name not in unions)
        default = _default_variant(rule)
        for union in unions:
            inner = inner_rules[union] or {}
            if (untagged := _default_variant(inner)) and untagged != default:
                message = f"{name}: {union} has the `defaultMapping` {untagged}: write the same one here"
                self.add_problem((*at, key), message)
            if inner["propertyName"] != field:
                other = inner["propertyName"]
                message = f"{name}: the discriminator of {union} is `{other}`, but here it is `{field}`: use one"
                self.add_problem((*at, key, "propertyName"), message)
            variants |= dict.fromkeys(
                self.document.ref_name(variant) or "" for variant in self.document.schemas[union]["oneOf"]
            )
        tags: dict[str, list[str]] = {}
        for tag, variant in mapping.items():
            tags.setdefault(variant, []).append(tag)
        for variant in variants | dict.fromkeys(tags):
            if variant not in tags:
                self.add_problem(at, f"{name}: {variant} has no tag: add it to the mapping of the discriminator")
            elif variant not in variants:
                self.add_problem(at, f"{name}: the discriminator maps to {variant}, which oneOf does not list")
            elif not is_object(self.document.schemas[variant]):
                self.add_problem(at, f"{name}: {variant} is not an object: list its objects instead")
            else:
                self.check_tags(name, field, mapping, variant, tags[variant], (*at, key))
        if default is not None:
            where = (*at, key, "defaultMapping")
            if default not in variants:
                self.add_problem(where, f"{name}: `defaultMapping` is {default}, which oneOf does not list")
            elif (found := self.fields_of(default).get(field)) and found.required:
                self.add_problem(where, f"{name}: `defaultMapping` is {default}, which requires `{field}`")
        return TaggedUnion(name, text(node), field, tuple(mapping.items()), default, unions)

    def check_tags(
        self, union: str, field: str, mapping: dict[str, str], variant: str, tags: list[str], at: Pointer
    ) -> None:
        """Check that the tags of a variant and the values of its tag field are the same. `at` is the discriminator."""
        found = self.fields_of(variant).get(field)
        values = tag_values(found.type) if found else []
        allowed = set(values)
        wrong = [tag for tag in tags if tag not in allowed]
        for tag in wrong:
            message = f"{union}: the tag {tag} maps to {variant}, whose `{field}` does not allow {tag}"
            self.add_problem((*at, "mapping", tag), message)
        for value in values:
            if found and value not in mapping and not wrong:
                where = (*found.at, "enum" if len(values) > 1 else "const")
                self.add_problem(where, f"{union}: `{field}` allows {value}, which is not a tag: add it to the mapping")

    def fields_of(self, name: str) -> dict[str, Field]:
        if name not in self.fields_by_schema:
            node = self.document.schemas[name]
            self.fields_by_schema[name] = self.fields(node, (*SCHEMAS, name)) if is_object(node) else {}
        return self.fields_by_schema[name]

    def fields(self, node: dict[str, Any], at: Pointer) -> dict[str, Field]:
        """Return the fields of an object by name, including all parts of `allOf`."""
        merged: dict[str, Field] = {}
        for index, part in enumerate(node.get("allOf", ())):
            where = (*at, "allOf", index)
            base = self.document.ref_name(part)
            if base is not None and not is_object(self.document.schemas[base]):
                self.add_problem(where, f"{base} is not an object, so it cannot be a part of allOf")
                continue
            for name, field in (self.fields_of(base) if base else self.fields(part, where)).items():
                if name in merged:
                    self.add_problem(where if base else field.at, f"`{name}` is in two parts of allOf: remove one")
                merged[name] = field
        required = node.get("required", ())
        properties = node.get("properties", {})
        for name in required:
            if name not in properties:
                self.add_problem((*at, "required"), f"`{name}` is required but is not a property: correct the name")
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
                beta=bool(value.get("x-beta")),
                parameter_name=value.get("x-parameter-name"),
                max_bytes=value.get("x-max-bytes"),
            )
        return merged
