"""The spec's schemas as types: what openapi-python-client drops (named unions, discriminators, nulls) is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from .document import Pointer

Bounds = tuple[tuple[str, float | str], ...]
"""Keywords that limit values, such as `minimum`. They are told to people and compared by `diff`; no type has them."""

_RANGE = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
BOUNDS = {
    "string": ("minLength", "maxLength", "pattern"),
    "integer": _RANGE,
    "number": _RANGE,
    "array": ("minItems", "maxItems"),
}
"""The bounds that a type of JSON can have."""


@dataclass(frozen=True)
class Scalar:
    """`string`, `integer`, `number`, `boolean`, `null`, `any`, `date-time` or `base64`."""

    kind: str
    bounds: Bounds = field(default=(), compare=False)


@dataclass(frozen=True)
class Const:
    value: str | bool | int
    kind: str = field(init=False, repr=False)  # in Python, True is equal to 1

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", type(self.value).__name__)


@dataclass(frozen=True)
class Enum:
    values: tuple[str, ...]


@dataclass(frozen=True)
class Array:
    items: Type
    bounds: Bounds = field(default=(), compare=False)


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
    at: Pointer = field(compare=False, repr=False)
    rejected_in: tuple[str, ...] = ()
    rejected_form: str | None = None  # as JSON: which values those versions refuse; None where it is all
    default: str | None = None  # as JSON; None where there is none


@dataclass(frozen=True)
class ObjectSchema:
    name: str
    description: str
    fields: tuple[Field, ...]
    bases: tuple[str, ...] = ()  # the schemas that it takes fields from


@dataclass(frozen=True)
class TaggedUnion:
    """Objects told apart by the value of one field."""

    name: str
    description: str
    tag: str
    mapping: tuple[tuple[str, str], ...]
    default: str | None  # the variant that an object without a tag is
    unions: tuple[str, ...]  # variants that are tagged unions by the same tag; `mapping` lists what they hold

    @cached_property
    def variants(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(variant for _, variant in self.mapping))

    @cached_property
    def by_tag(self) -> dict[str, str]:
        """The variant of each tag."""
        return dict(self.mapping)


@dataclass(frozen=True)
class Alias:
    """A name for a type that is no object: an enum, a union of other things, another schema's second name."""

    name: str
    description: str
    type: Type


Schema = ObjectSchema | TaggedUnion | Alias


def members(type: Type) -> tuple[Type, ...]:
    return type.members if isinstance(type, Union) else (type,)


def tag_values(type: Type) -> list[str]:
    """The texts that a field may have which tells objects apart."""
    values: list[str] = []
    for member in members(type):
        if isinstance(member, Enum):
            values += member.values
        elif isinstance(member, Const):
            values.append(str(member.value))
    return values


def constant(schema: Schema | None, field: str) -> str | bool | int | None:
    """The one value that a field of an object can have."""
    fields = schema.fields if isinstance(schema, ObjectSchema) else ()
    return next((f.type.value for f in fields if f.name == field and isinstance(f.type, Const)), None)


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
        yield from schema.bases
    elif isinstance(schema, TaggedUnion):
        yield from (*schema.variants, *schema.unions)
    else:
        yield from refs(schema.type)
