"""Schemas of the spec as types. They keep named unions, discriminators and nulls, which openapi-python-client drops."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from .document import Pointer

Bounds = tuple[tuple[str, float | str], ...]
"""Keywords that limit values, such as `minimum`. `diff` compares them; they do not affect annotations."""

_RANGE = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
BOUNDS = {
    "string": ("minLength", "maxLength", "pattern"),
    "integer": _RANGE,
    "number": _RANGE,
    "array": ("minItems", "maxItems"),
}
"""The bounds of each JSON type."""


@dataclass(frozen=True)
class Scalar:
    """`string`, `integer`, `number`, `boolean`, `null`, `any`, `date-time`, `base64` or `binary`."""

    kind: str
    bounds: Bounds = field(default=(), compare=False)


@dataclass(frozen=True)
class Const:
    """A constant."""

    value: str | bool | int
    kind: str = field(init=False, repr=False)  # It distinguishes True from 1, which are equal in Python.

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", type(self.value).__name__)


@dataclass(frozen=True)
class DeprecatedValue:
    """A value of an enum that the API will stop accepting."""

    value: str
    date: str
    """The day of its retirement, such as `2027-01-22`."""
    successor: str | None


@dataclass(frozen=True)
class Enum:
    """A list of strings."""

    values: tuple[str, ...]
    deprecated: tuple[DeprecatedValue, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class Array:
    """A JSON array with items of one type."""

    items: Type
    bounds: Bounds = field(default=(), compare=False)


@dataclass(frozen=True)
class Map:
    """A JSON object with arbitrary keys and values of one type."""

    values: Type


@dataclass(frozen=True)
class Ref:
    """A reference to a named schema."""

    name: str


@dataclass(frozen=True)
class Union:
    """A type with several alternatives."""

    members: tuple[Type, ...]


DEPRECATED = "Deprecated. "
"""The start of the description of a deprecated part."""
Type = Scalar | Const | Enum | Array | Map | Ref | Union
NULL = Scalar("null")
BINARY = Scalar("binary")
"""The content of a file: a part of a multipart body, or a whole response."""
ANY = Scalar("any")


@dataclass(frozen=True)
class Field:
    """A field of an object, or an argument of an operation."""

    name: str
    type: Type
    required: bool
    description: str
    at: Pointer = field(compare=False, repr=False)
    rejected_in: tuple[str, ...] = ()
    rejected_form: str | None = None  # The rejected values as JSON. None stands for all values.
    default: str | None = None  # The default as JSON. None if there is no default.
    beta: bool = False  # True if only the beta side has it.
    max_bytes: int | None = None  # The largest size of a file.
    parameter_name: str | None = None  # The name in Python that the spec chooses.

    @property
    def attribute(self) -> str:
        """The name in Python, of an attribute or an argument."""
        return self.parameter_name or python_name(self.name)


@dataclass(frozen=True)
class JoinedText:
    """The property `text` of a model: the text of the items of a list that have a tag."""

    list: str  # The field with the items.
    tag: str
    field: str  # The field of an item.


DELTA_VERBS = ("append", "append_json", "replace", "merge")
"""The ways in which a field of a delta changes a field of the object that is streamed."""


@dataclass(frozen=True)
class DeltaRule:
    """The way in which a field of a delta changes a field of the object that is streamed."""

    source: str  # The field of the delta.
    verb: str  # One of `DELTA_VERBS`, or `ignore`.
    target: str  # The schema of the changed object, and a dot and its field unless the whole object is changed.

    @property
    def target_schema(self) -> str:
        """The schema of the changed object, or a union of several."""
        return self.target.partition(".")[0]

    @property
    def target_field(self) -> str:
        """The changed field, or an empty string for the whole object."""
        return self.target.partition(".")[2]


@dataclass(frozen=True)
class ObjectSchema:
    """An object with fields."""

    name: str
    description: str
    fields: tuple[Field, ...]
    bases: tuple[str, ...] = ()  # The schemas whose fields it includes.
    joined_text: JoinedText | None = None
    delta_rules: tuple[DeltaRule, ...] | None = None  # None for an object that is not a delta.
    extends: str | None = None  # The schema without the beta fields, for a schema of the beta side.


@dataclass(frozen=True)
class TaggedUnion:
    """A union of objects with a discriminator."""

    name: str
    description: str
    tag: str
    mapping: tuple[tuple[str, str], ...]
    default: str | None  # The variant of objects without a tag.
    unions: tuple[str, ...]  # Nested unions with the same tag. `mapping` includes their variants.

    @cached_property
    def variants(self) -> tuple[str, ...]:
        """The names of the variants, without duplicates."""
        return tuple(dict.fromkeys(variant for _, variant in self.mapping))

    @cached_property
    def by_tag(self) -> dict[str, str]:
        """Variants by tag."""
        return dict(self.mapping)


@dataclass(frozen=True)
class Alias:
    """A named type that is not an object, such as an enum or a second name of another schema."""

    name: str
    description: str
    type: Type


Schema = ObjectSchema | TaggedUnion | Alias


def python_name(name: str) -> str:
    """Return the name in Python for a name of the API: `from_` for `from`, and `dry_run` for `dry-run`."""
    plain = re.sub(r"\W", "_", name).lstrip("_")
    return f"{plain}_" if keyword.iskeyword(plain) else plain


def members(type: Type) -> tuple[Type, ...]:
    """Return the alternatives of a type. Return the type itself if it is not a union."""
    return type.members if isinstance(type, Union) else (type,)


def tag_values(type: Type) -> list[str]:
    """Return the values of a tag field."""
    values: list[str] = []
    for member in members(type):
        if isinstance(member, Enum):
            values += member.values
        elif isinstance(member, Const):
            values.append(str(member.value))
    return values


def constant(schema: Schema | None, field: str) -> str | bool | int | None:
    """Return the value of a constant field of an object. Return None if there is no such field."""
    fields = schema.fields if isinstance(schema, ObjectSchema) else ()
    return next((f.type.value for f in fields if f.name == field and isinstance(f.type, Const)), None)


def refs(type: Type) -> Iterator[str]:
    """Yield the names of the schemas that a type refers to."""
    if isinstance(type, Ref):
        yield type.name
    elif isinstance(type, Array):
        yield from refs(type.items)
    elif isinstance(type, Map):
        yield from refs(type.values)
    elif isinstance(type, Union):
        for member in type.members:
            yield from refs(member)


def contains(type: Type, part: Type) -> bool:
    """Return True if a type is another one, or has it in its alternatives, items or values."""
    if isinstance(type, Array):
        return contains(type.items, part)
    if isinstance(type, Map):
        return contains(type.values, part)
    return any(contains(member, part) for member in type.members) if isinstance(type, Union) else type == part


def schema_refs(schema: Schema) -> Iterator[str]:
    """Yield the names of the schemas that a schema refers to."""
    if isinstance(schema, ObjectSchema):
        for field in schema.fields:
            yield from refs(field.type)
        yield from schema.bases
    elif isinstance(schema, TaggedUnion):
        yield from (*schema.variants, *schema.unions)
    else:
        yield from refs(schema.type)
