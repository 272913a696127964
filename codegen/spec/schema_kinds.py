"""The part of the grammar that is about schemas: which keywords may stand together, and with which values."""

from __future__ import annotations

import json
import re
import warnings
from collections import Counter
from collections.abc import Mapping
from typing import Any

from .document import Pointer, is_object
from .kinds import Check, Faults, anything, flag, items, keys, label, names, ref, target, text
from .schema import BOUNDS

Notes = Mapping[str, Check]
"""What may stand beside the keywords that make up a schema."""
_NO_NOTES: Notes = {}
_DESCRIBED: Notes = {"description": anything, "deprecated": flag}
_NAMED: Notes = {**_DESCRIBED, "examples": items(anything, least=1), "x-aliases": items(text, least=1, unique=True)}
_CONSTANTS = {"string": str, "integer": int, "boolean": bool}
_QUOTES = "put it in quotes, without which YAML takes 1, on and off for something else"


def named_schema(faults: Faults, node: Any, at: Pointer) -> None:
    """A schema under components.schemas."""
    if not isinstance(node, dict):
        faults.add(at, f"{at[-1]}: a schema is a mapping; for `any value` write `{{}}` where it is used")
        return
    faults.prose(node, at, "description")
    if "discriminator" in node:
        keys({"oneOf": items(ref("schemas"), least=1, unique=True), "discriminator": _DISCRIMINATOR}, _NAMED)(
            faults, node, at
        )
    elif "allOf" in node:
        keys({"allOf": items(ref("schemas", _part), least=1, unique=True)}, _NAMED)(faults, node, at)
    elif is_object(node):
        _object(faults, node, at, _NAMED)
    else:
        _schema(faults, node, at, _NAMED)


def parameter_schema(faults: Faults, node: Any, at: Pointer) -> None:
    _schema(faults, node, at, {"default": anything})


def _property(faults: Faults, node: Any, at: Pointer) -> None:
    if isinstance(node, bool):
        faults.add(at, f"{label(at)} has no description")
        return
    if isinstance(node, dict):
        faults.prose(node, at, "description")
        if "x-rejected-form" in node and "x-rejected-in" not in node:
            faults.add((*at, "x-rejected-form"), f"{label(at)}: say beside `x-rejected-form` in which versions")
    versions = {"x-rejected-in": items(text, least=1, unique=True), "x-rejected-form": _form}
    _schema(faults, node, at, {**_DESCRIBED, "default": anything, **versions})


def _form(faults: Faults, node: Any, at: Pointer) -> None:
    """What values look like: fields that an object has, the one item that a list has, or the value itself."""
    if isinstance(node, dict):
        names(_form)(faults, node, at)
    elif isinstance(node, list):
        if len(node) != 1:
            faults.add(at, "a list in a form has one item: what one in the value looks like, `{}` if any object")
        for item in node:
            _form(faults, item, (*at, 0))
    elif not isinstance(node, str | bool | int):
        shown = "null" if node is None else node
        faults.add(at, f"{shown} can't stand in a form: write fields, a list with one item, or a constant")


def _object(faults: Faults, node: Any, at: Pointer, notes: Notes = _NO_NOTES) -> None:
    required = items(text, unique=True)
    keys({"type": anything}, {"properties": names(_property), "required": required, **notes})(faults, node, at)
    told = node.get("type") if isinstance(node, dict) else "object"
    if isinstance(told, list) and "null" in told:
        advice = 'where it may be null, write `oneOf: [{$ref: ...}, {type: "null"}]`'
        faults.add(at, f"{label(at)}: what has properties is of the type `object` alone; {advice}")
    elif told != "object":
        faults.add(at, f"{label(at)}: what has properties is of the type `object`, and of no other")


def _part(faults: Faults, node: Any, at: Pointer) -> None:
    """An object that is a part of `allOf`."""
    if isinstance(node, dict) and set(node) <= {"type", "required"} and "required" in node:
        advice = "a part can't change those of another: write `required` where the properties stand"
        faults.add(at, f"this part of `allOf` has `required` without `properties`, and {advice}")
    else:
        _object(faults, node, at)


def _schema(faults: Faults, node: Any, at: Pointer, notes: Notes = _NO_NOTES) -> None:
    """Any schema but those that only stand under components.schemas. Inside others, it takes no notes."""
    if node is True or node == {}:
        return
    if not isinstance(node, dict):
        faults.add(at, f"{node!r} is no schema")
    elif "$ref" in node:
        keys({"$ref": target("schemas")}, notes)(faults, node, at)
    elif choice := next((key for key in ("oneOf", "anyOf") if key in node), None):
        keys({choice: items(_schema, least=1, unique=True)}, notes)(faults, node, at)
    elif "allOf" in node:
        parts = node["allOf"]
        is_one = isinstance(parts, list) and len(parts) == 1 and isinstance(parts[0], dict) and "$ref" in parts[0]
        told = (
            "write its `$ref` here, without `allOf`" if is_one else "give this schema a name under components.schemas"
        )
        faults.add((*at, "allOf"), f"`allOf` is not supported here: {told}")
    else:
        _typed(faults, node, at, notes)


def _typed(faults: Faults, node: dict[str, Any], at: Pointer, notes: Notes) -> None:
    told = node.get("type")
    types: list[Any] = told if isinstance(told, list) and told else [told]
    if told is None and "properties" in node:
        faults.add(at, "an object with properties has a name: move it under components.schemas and refer to it")
        return
    for name in types:
        if not isinstance(name, str) or name not in _KEYWORDS:
            hint = " beside `const`" if "const" in node else ""
            faults.add(at, f"the type {name!r} is not supported{hint}: write one of {', '.join(_KEYWORDS)}")
            return
        if types.count(name) > 1:
            faults.add((*at, "type"), f"{name} stands twice in `type`: remove one")
            return
    known = {key: check for name in types for key, check in _KEYWORDS[name].items()}
    if not faults.keys(node, at, (), ("type", *known, *notes)):
        return
    keys({"type": anything}, {**known, **notes})(faults, node, at)
    if "array" in types and "items" not in node:
        faults.add(at, f"{label(at)} is an array without `items`: say what it holds, `{{}}` if anything")
    _values(faults, node, at, types)


def _values_of_map(faults: Faults, node: Any, at: Pointer) -> None:
    if node is False:
        faults.add(at, "an object without any field: give it properties, or leave out the `false`")
    else:
        _schema(faults, node, at)


def _number(faults: Faults, node: Any, at: Pointer) -> None:
    if isinstance(node, bool) or not isinstance(node, int | float):
        faults.add(at, f"`{at[-1]}` should be a number")


def _size(faults: Faults, node: Any, at: Pointer) -> None:
    if isinstance(node, bool) or not isinstance(node, int) or node < 0:
        faults.add(at, f"`{at[-1]}` should be a whole number that is not negative")


def _pattern(faults: Faults, node: Any, at: Pointer) -> None:
    """A regular expression that both JSON Schema and Python's `re` know, for Python checks values by it."""
    text(faults, node, at)
    if not isinstance(node, str):
        return
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # of what may mean something else one day
            re.compile(node)
    except (re.error, OverflowError, RecursionError) as error:
        construct = next((told for known, told in _UNKNOWN_TO_PYTHON if re.search(known, node)), None)
        advice = f"Python's `re` has no {construct}" if construct else "correct it"
        faults.note(at, f"the pattern {node!r} is not a regular expression in Python ({error}): {advice}")


_UNKNOWN_TO_PYTHON = (
    (r"\\[pP]\{", "`\\p{...}`: list the characters that you mean, or use `\\w`"),
    (r"\(\?<[A-Za-z_$]", "`(?<name>...)`: write a group without a name"),
    (r"\\u\{", "`\\u{...}`: write the character itself, or `\\uXXXX`"),
    (r"\\c[A-Za-z]", "`\\cX`: write the control character as `\\xNN`"),
    (r"\[\^?\]", "empty set of characters: write `[\\s\\S]` for any character"),
    (r"\\k<", "`\\k<name>`: write the number of the group, as in `\\1`"),
)
"""Constructs of ECMA-262, in which JSON Schema has patterns, that `re` refuses."""


_DISCRIMINATOR = keys(
    {"propertyName": text, "mapping": names(target("schemas"))}, {"x-default-mapping": target("schemas")}
)
_CHOICE: Notes = dict.fromkeys(("enum", "const", "format"), anything)  # looked at together, in `_values`
_SIZES = dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems"), _size)
_BOUNDS: Mapping[str, Notes] = {
    name: {key: {"pattern": _pattern, **_SIZES}.get(key, _number) for key in bounds} for name, bounds in BOUNDS.items()
}
_KEYWORDS: dict[str, Notes] = {
    "string": {**_CHOICE, "contentEncoding": anything, **_BOUNDS["string"]},
    "integer": {**_CHOICE, **_BOUNDS["integer"]},
    "number": {**_CHOICE, **_BOUNDS["number"]},
    "boolean": _CHOICE,
    "array": {"items": _schema, **_BOUNDS["array"]},
    "object": {"additionalProperties": _values_of_map},
    "null": {},
}


_ORDERED = (("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems"))


def _values(faults: Faults, node: dict[str, Any], at: Pointer, types: list[str]) -> None:
    """The keywords that say which values of its type a scalar can have."""
    plain = [name for name in types if name != "null"]
    formats = [key for key in ("format", "contentEncoding", "enum", "const") if key in node]
    if formats and (len(plain) != 1 or len(formats) > 1):
        faults.add(at, f"{' and '.join(f'`{key}`' for key in formats)} can't stand beside each other or several types")
    elif "const" in node:
        if "null" in types:
            faults.add(at, f"`const` allows no null, `type` does: write `enum: [{node['const']}, null]`")
        elif type(node["const"]) is not _CONSTANTS.get(plain[0]):
            hint = f": {_QUOTES}" if plain[0] == "string" else " that the generator can write"
            faults.add(at, f"`const` is {node['const']!r}, which is no {plain[0]}{hint}")
    elif "enum" in node:
        _enum(faults, node["enum"], at, plain[0], "null" in types)
    if chosen := next((key for key in ("const", "enum") if key in node), None):
        for bound in (key for name in plain for key in BOUNDS.get(name, ()) if key in node):
            faults.note((*at, bound), f"`{bound}` says nothing beside `{chosen}`, which lists the values: remove it")
        allowed = [node["const"]] if chosen == "const" else node["enum"]
        if "default" in node and isinstance(allowed, list) and node["default"] not in allowed:
            faults.note((*at, "default"), f"the default {json.dumps(node['default'])} is not one of the values")
    for low, high in _ORDERED:
        least, most = node.get(low), node.get(high)
        if isinstance(least, int | float) and isinstance(most, int | float) and least > most:
            faults.note((*at, low), f"`{low}` is above `{high}`, so that no value is allowed: correct one of them")
    for key, known in (("format", "date-time"), ("contentEncoding", "base64")):
        if key in node and (node[key] != known or plain != ["string"]):
            message = f"the format {node[key]!r} of {' or '.join(plain)} is not supported"
            faults.add(at, f"{message}: only date-time and base64 are, of strings")


def _enum(faults: Faults, values: Any, at: Pointer, name: str, nullable: bool) -> None:
    if name != "string":
        faults.add(at, f"an enum of type {name} is not supported: only strings are")
    elif not isinstance(values, list) or not [value for value in values if value is not None]:
        faults.add(at, "`enum` should be a list with something in it")
    elif wrong := [value for value in values if value is not None and not isinstance(value, str)]:
        faults.add(at, f"`enum` has {wrong[0]!r}, which is no string: {_QUOTES}")
    elif repeated := [value for value, count in Counter(values).items() if count > 1]:
        faults.note((*at, "enum"), f"{json.dumps(repeated[0])} stands twice in `enum`: remove one")
    elif (None in values) != nullable:
        faults.add(at, "null has to stand in both `type` and `enum`, or in neither")
