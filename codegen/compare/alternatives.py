"""The alternatives of a type: the strings, limits, items and objects it allows, and its readable name."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from codegen.spec.facts import Spec
from codegen.spec.schema import ANY, Array, Const, Enum, Map, Ref, Scalar, TaggedUnion, Type, Union

Limit = tuple[float, int] | str
"""A pattern, or a number with 0 if it is included and 1 or -1 if it is excluded, so that limits can be compared."""


@dataclass(frozen=True)
class Texts:
    """The strings that a type allows."""

    values: tuple[str, ...]
    any: bool
    constant: bool
    """True for constants. In responses, an enum can have unknown values, but a constant cannot."""

    @staticmethod
    def of(types: Iterable[Type]) -> Texts | None:
        """Return the strings that the alternatives allow. Return None if none of them is a string."""
        found = [t for t in types if is_text(t)]
        if not found:
            return None
        values = [value for t in found for value in (t.values if isinstance(t, Enum) else constants(t))]
        is_any = any(isinstance(t, Scalar) for t in found)
        return Texts(tuple(dict.fromkeys(values)), is_any, all(isinstance(t, Const) for t in found))

    def __str__(self) -> str:
        return "any string" if self.any else quote_all(self.values) + ("" if self.constant else " or another string")


def constants(type: Type) -> list[str]:
    """Return the value of a constant as a list of one string. Return an empty list for any other type."""
    return [str(type.value)] if isinstance(type, Const) else []


def is_text(type: Type) -> bool:
    """Return True if a type is a string: a constant, an enum or a plain string."""
    is_constant = isinstance(type, Const) and isinstance(type.value, str)
    return is_constant or isinstance(type, Enum) or type == Scalar("string")


def element_type(types: Iterable[Type], kind: type[Array] | type[Map]) -> Type | None:
    """Return the item or value type of the only list or map. Return None if there is none, or several."""
    elements = [t.items if isinstance(t, Array) else t.values for t in types if isinstance(t, kind)]
    return elements[0] if len(elements) == 1 else None


def limit_changes(before: list[Type], after: list[Type]) -> list[tuple[str, str]]:
    """Return the rules of changed limits with their texts. Alternatives with several lists are compared elsewhere."""
    found: dict[tuple[tuple[str, str], str, str], None] = {}
    kinds = {kind_of(t) for t in (*before, *after)} - {""}
    for kind in kinds:
        olds, others = ([t for t in types if kind_of(t) == kind] for types in (before, after))
        if kind == "array" and len(olds) + len(others) > 2:
            continue
        if not olds or not others:  # Listed values have no limits, but may be outside those of the other side.
            for key, limit in limits(others):
                if excludes_value(key, limit, before):
                    found[key, "bound-narrowed", _change_text(key[1], None, limit)] = None
            for key, limit in limits(olds):
                if excludes_value(key, limit, after):
                    found[key, "bound-widened", _change_text(key[1], limit, None)] = None
            continue
        for old in olds:
            for key, one, other in _limit_pairs([old], [t for t in others if t == old] or others):
                if is_narrower(key[1], one, other):
                    found[key, "bound-narrowed", _change_text(key[1], one, other)] = None
        for new in others:
            for key, one, other in _limit_pairs([t for t in olds if t == new] or olds, [new]):
                if is_narrower(key[1], other, one):
                    found[key, "bound-widened", _change_text(key[1], one, other)] = None
    return [(rule, text) for (_, rule, text) in sorted(found, key=lambda change: change[0])]


def _limit_pairs(before: list[Type], after: list[Type]) -> Iterator[tuple[tuple[str, str], Limit | None, Limit | None]]:
    """Yield the limits that differ. Of several alternatives with a limit, the last one counts."""
    old, new = dict(limits(before)), dict(limits(after))
    for key in old.keys() | new.keys():
        if old.get(key) != new.get(key):
            yield key, old.get(key), new.get(key)


def _change_text(side: str, one: Limit | None, other: Limit | None) -> str:
    return limit_text(side, other) + (f" instead of {limit_text(side, one)}" if one else "")


def limits(types: Iterable[Type]) -> Iterator[tuple[tuple[str, str], Limit]]:
    """Yield ((type of value, name of the limit), limit), in a form that does not depend on the keyword."""
    for bounded in types:
        found: dict[str, Limit] = {}
        for key, value in bounded.bounds if isinstance(bounded, Scalar | Array) else ():
            if (key, value) not in _NO_LIMITS:
                side, limit = _SIDES.get(key, key), _limit(bounded, key, value)
                if side not in found or is_narrower(
                    side, found[side], limit
                ):  # Both `minimum` and `exclusiveMinimum` can be present.
                    found[side] = limit
        yield from (((kind_of(bounded), side), limit) for side, limit in found.items())


_NO_LIMITS = {("minLength", 0), ("minItems", 0)}
_SIDES = {"minimum": "at least", "exclusiveMinimum": "at least", "maximum": "at most", "exclusiveMaximum": "at most"}


def _limit(type: Type, key: str, value: float | str) -> Limit:
    if isinstance(value, str):
        return value
    is_upper, is_exclusive = key.lower().endswith("maximum"), key.startswith("exclusive")
    if type == Scalar("integer"):
        if is_upper:
            return (math.ceil(value) - 1 if is_exclusive else math.floor(value)), 0
        return (math.floor(value) + 1 if is_exclusive else math.ceil(value)), 0
    return value, (-1 if is_upper else 1) if is_exclusive else 0


def limit_text(side: str, limit: Limit | None) -> str:
    """Return a readable limit, such as `at least 1`, `maxItems 3` or `no pattern`."""
    if limit is None:
        return {"at least": "no minimum", "at most": "no maximum"}.get(side, f"no {side}")
    if isinstance(limit, str):
        return f"{side} {limit}"
    number, exclusive = limit
    words = {("at least", 1): "more than", ("at most", -1): "less than"}
    return f"{words.get((side, exclusive), side)} {number}"


def is_narrower(side: str, old: Limit | None, new: Limit | None) -> bool:
    """Return True if the new limit excludes values that the old one allows. Two patterns count as such."""
    if new is None or old is None or isinstance(old, str) or isinstance(new, str):
        return new is not None
    return new < old if side == "at most" or side.startswith("max") else new > old


def excludes_value(key: tuple[str, str], limit: Limit | None, types: Iterable[Type]) -> bool:
    """Return True if a limit excludes one of the listed values."""
    kind, side = key
    listed_values = [value for t in types for value in _listed(t, kind)]
    return limit is not None and not all(_allows(side, limit, value) for value in listed_values)


def _listed(type: Type, kind: str) -> Iterable[str | int]:
    if isinstance(type, Enum):
        return type.values if kind == "string" else ()
    if isinstance(type, Const) and {"str": "string", "int": "number"}.get(type.kind) == kind:
        return (type.value,)
    return ()


def _allows(side: str, limit: Limit, value: str | int) -> bool:
    if isinstance(limit, str):
        try:
            return re.search(limit, str(value)) is not None
        except re.error:  # Python does not support the pattern, so assume the worst.
            return False
    size = (len(value) if isinstance(value, str) else value, 0)
    return size <= limit if side == "at most" or side.startswith("max") else size >= limit


def kind_of(type: Type) -> str:
    """Return the type of value that limits apply to."""
    if isinstance(type, Array):
        return "array"
    return {"integer": "number", "base64": "string"}.get(type.kind, type.kind) if isinstance(type, Scalar) else ""


def names(types: Iterable[Type]) -> list[str]:
    """Return the names of the schemas that the types refer to."""
    return [t.name for t in types if isinstance(t, Ref)]


def variants(spec: Spec, types: Iterable[Type]) -> Iterator[str]:
    """Yield the objects among the alternatives, with the variants of unions."""
    for name in names(types):
        schema = spec.schemas[name]
        yield from schema.variants if isinstance(schema, TaggedUnion) else [name]


def quote_all(values: Iterable[str]) -> str:
    """Return the values in double quotes, separated by commas."""
    return ", ".join(f'"{value}"' for value in values)


def join_words(words: Iterable[str]) -> str:
    """Return the words as a list, such as `a, b and c`."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


_TYPE_NAMES = {"string": "a string", "integer": "an integer", "number": "a number", "boolean": "a boolean"}
_TYPE_NAMES |= {"any": "any value", "date-time": "a date-time"}


def label(*types: Type) -> str:
    """Return a readable name of one or several types."""
    return " or ".join(dict.fromkeys(map(_label, types)))


def _label(type: Type) -> str:
    if isinstance(type, Ref):
        return type.name
    if isinstance(type, Array):
        return "a list" if type.items == ANY else f"a list of {_plural(type.items)}"
    if isinstance(type, Map):
        return "a map" if type.values == ANY else f"a map of {_plural(type.values)}"
    if isinstance(type, Union):
        return label(*type.members)
    if isinstance(type, Const):
        return f'"{type.value}"' if isinstance(type.value, str) else str(type.value).lower()
    if isinstance(type, Enum):
        return " or ".join(f'"{value}"' for value in type.values)
    return _TYPE_NAMES.get(type.kind, type.kind)


def _plural(type: Type) -> str:
    """Return the readable plural of the items of a list, such as `integers`."""
    one = label(type)
    if not isinstance(type, Scalar) or type.kind == "base64":
        return one
    return f"{one.removeprefix('an ').removeprefix('a ')}s"
