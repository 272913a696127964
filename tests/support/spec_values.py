"""Hypothesis strategies for values of the schemas in the spec: valid values, and values with one invalid part."""

from __future__ import annotations

import base64
from functools import cache
from typing import Any

from hypothesis import strategies as st

from codegen.paths import SPEC
from codegen.spec.document import load
from codegen.spec.read import Spec, read_spec
from codegen.spec.schema import Alias, Array, Const, Enum, Map, ObjectSchema, Ref, Scalar, TaggedUnion, Type

Values = st.SearchStrategy[Any]

# Integers over 64 bits and lone surrogates are valid JSON, and must be kept.
TEXT: Values = st.text(st.characters(exclude_categories=()), max_size=8)
SCALARS: dict[str, Values] = {
    "string": TEXT,
    "integer": st.integers() | st.integers(min_value=2**64),
    "number": st.floats(allow_nan=False, allow_infinity=False),
    "boolean": st.booleans(),
    "null": st.none(),
    "date-time": st.sampled_from(
        [
            "2026-10-21T00:00:00Z",
            "2024-08-20T18:37:24.100435Z",
            "2024-02-29t23:59:59.5+05:30",
            "2024-08-20 18:37:24",
            "soon",
        ]
    ),
    "base64": st.binary(max_size=8).map(lambda data: base64.b64encode(data).decode()),
}
JSON: Values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@cache
def the_spec() -> Spec:
    return read_spec(load(SPEC))


@cache
def values_of(name: str, *, unknown: bool = True) -> Values:
    """Return valid values of a schema, with or without optional fields. Objects may have `unknown` fields."""
    schema = the_spec().schemas[name]
    if isinstance(schema, TaggedUnion):
        return st.deferred(
            lambda: st.sampled_from(schema.variants).flatmap(lambda name: values_of(name, unknown=unknown))
        )
    if isinstance(schema, Alias):
        return values(schema.type, unknown=unknown)
    return st.deferred(lambda: _objects(schema, unknown))


def _objects(schema: ObjectSchema, unknown: bool) -> Values:
    required = {f.name: values(f.type, unknown=unknown) for f in schema.fields if f.required}
    optional = {f.name: values(f.type, unknown=unknown) for f in schema.fields if not f.required}
    known = st.fixed_dictionaries(required, optional=optional)
    if not unknown:
        return known
    names = {f.name for f in schema.fields}
    others = st.dictionaries(st.text(max_size=5).filter(lambda key: key not in names), JSON, max_size=1)
    return st.tuples(known, others).map(lambda pair: {**pair[0], **pair[1]})


def values(type: Type, *, unknown: bool = True) -> Values:
    if isinstance(type, Scalar):
        return JSON if type.kind == "any" else SCALARS[type.kind]
    if isinstance(type, Const):
        return st.just(type.value)
    if isinstance(type, Enum):
        return st.sampled_from(type.values)
    if isinstance(type, Array):
        return st.lists(values(type.items, unknown=unknown), max_size=2)
    if isinstance(type, Map):
        return st.dictionaries(st.text(max_size=5), values(type.values, unknown=unknown), max_size=2)
    if isinstance(type, Ref):
        return st.deferred(lambda: values_of(type.name, unknown=unknown))
    return st.one_of([values(member, unknown=unknown) for member in type.members])


@st.composite
def with_junk(draw: st.DrawFn, base: Values) -> Any:
    """Return a value with one part replaced by any JSON, or with one key removed."""
    value = draw(base)
    position = draw(st.sampled_from(list(_positions(value))))
    if position is None:
        return value
    container, key = position
    if isinstance(container, dict) and draw(st.booleans()):
        del container[key]
    else:
        container[key] = draw(JSON)
    return value


def _positions(value: Any) -> Any:
    yield None
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield value, key
        yield from (position for position in _positions(item) if position is not None)
