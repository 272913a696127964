"""The grammar of schemas: the keywords that are allowed together, and their values."""

from __future__ import annotations

import json
import re
import warnings
from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from .document import Pointer, is_object
from .kinds import Check, ProblemLog, anything, beta, byte_count, flag, items, keys, label, names, ref, target, text
from .schema import BOUNDS, DELTA_VERBS

Keywords = Mapping[str, Check]
"""Checks of additional keywords of a schema."""
_NO_KEYWORDS: Keywords = {}
_DESCRIBED: Keywords = {"description": anything, "deprecated": flag, "x-beta": beta}
_NAMED: Keywords = {
    **_DESCRIBED,
    "examples": items(anything, min_length=1),
    "x-aliases": items(text, min_length=1, unique=True),
    "x-compact": flag,
}
_BETA_VALUES: Keywords = {"x-beta-values": items(text, min_length=1, unique=True)}
_JOINED_TEXT = keys({"list": text, "tag": text, "field": text})


def _delta_rule(log: ProblemLog, node: Any, at: Pointer) -> None:
    """Check how a field of a delta applies: `ignore`, or one verb and its target."""
    if node == "ignore":
        return
    if not isinstance(node, dict) or len(node) != 1 or not set(node) <= set(DELTA_VERBS):
        verbs = ", ".join(f"`{verb}: ...`" for verb in DELTA_VERBS)
        log.add(at, f"`{at[-1]}` must be `ignore` or one of {verbs}, with the field that it changes")
        return
    for verb, changed in node.items():
        text(log, changed, (*at, verb))


_OBJECT: Keywords = {**_NAMED, "x-joined-text": _JOINED_TEXT, "x-delta": names(_delta_rule)}
_CONSTANTS = {"string": str, "integer": int, "boolean": bool}
_QUOTE_ADVICE = "put it in quotes, because YAML does not read values such as 1, on and off as strings"


def named_schema(log: ProblemLog, node: Any, at: Pointer) -> None:
    """Check a schema under components.schemas."""
    if not isinstance(node, dict):
        log.add(at, f"{at[-1]} must be a mapping; to accept any value, write `{{}}` in place of the reference")
        return
    log.prose(node, at, "description")
    if tags := next((key for key in _DISCRIMINATORS if key in node), None):
        variants = items(_VARIANT, min_length=1, unique=True)
        keys({"oneOf": variants, tags: _DISCRIMINATORS[tags]}, _NAMED)(log, node, at)
    elif "allOf" in node:
        keys({"allOf": items(ref("schemas", _part_of_all_of), min_length=1, unique=True)}, _OBJECT)(log, node, at)
    elif is_object(node):
        _object(log, node, at, _OBJECT)
    else:
        _schema(log, node, at, {**_NAMED, **_BETA_VALUES})


def parameter_schema(log: ProblemLog, node: Any, at: Pointer) -> None:
    """Check the schema of a parameter or of a response header."""
    _schema(log, node, at, {"default": anything})


def _property(log: ProblemLog, node: Any, at: Pointer) -> None:
    if isinstance(node, bool):
        log.add(at, f"{label(at)} has no description")
        return
    if isinstance(node, dict):
        log.prose(node, at, "description")
        if "x-rejected-form" in node and "x-rejected-in" not in node:
            log.add(
                (*at, "x-rejected-form"),
                f"{label(at)}: add `x-rejected-in` with the versions next to `x-rejected-form`",
            )
        listed, marked = node.get("enum"), node.get("x-beta-values")
        for value in marked if isinstance(marked, list) else ():
            if not isinstance(listed, list) or value not in listed:
                message = f"{label(at)}: {value} is not one of the values in `enum`: add it there, or remove it here"
                log.note((*at, "x-beta-values"), message)
    versions = {"x-rejected-in": items(text, min_length=1, unique=True), "x-rejected-form": _form}
    named = {"x-parameter-name": text}
    size: Keywords = {"x-max-bytes": byte_count} if isinstance(node, dict) and node.get("format") == "binary" else {}
    _schema(log, node, at, {**_DESCRIBED, "default": anything, **versions, **_BETA_VALUES, **named, **size})


def _form(log: ProblemLog, node: Any, at: Pointer) -> None:
    """Check a form of values: fields of an object, a list with one item, or a constant."""
    if isinstance(node, dict):
        names(_form)(log, node, at)
    elif isinstance(node, list):
        if len(node) != 1:
            log.add(at, "a list in a form must have exactly one item; write `{}` for any object")
        for item in node:
            _form(log, item, (*at, 0))
    elif not isinstance(node, str | bool | int):
        text_of_node = "null" if node is None else node
        log.add(at, f"{text_of_node} is not allowed in a form: write fields, a list with one item, or a constant")


def _object(log: ProblemLog, node: Any, at: Pointer, keywords: Keywords = _NO_KEYWORDS) -> None:
    required = items(text, unique=True)
    keys({"type": anything}, {"properties": names(_property), "required": required, **keywords})(log, node, at)
    declared = node.get("type") if isinstance(node, dict) else "object"
    if isinstance(declared, list) and "null" in declared:
        advice = 'to allow null, write `oneOf: [{$ref: ...}, {type: "null"}]` in place of the reference'
        log.add(at, f"{label(at)}: a schema with properties must have the type `object` only; {advice}")
    elif declared != "object":
        log.add(at, f"{label(at)}: a schema with properties must have the type `object` only")


def _part_of_all_of(log: ProblemLog, node: Any, at: Pointer) -> None:
    """Check an object that is a part of `allOf`."""
    if isinstance(node, dict) and set(node) <= {"type", "required"} and "required" in node:
        advice = "write `required` next to the properties"
        log.add(at, f"this part of `allOf` has `required` without `properties`: {advice}")
    else:
        _object(log, node, at)


def _schema(log: ProblemLog, node: Any, at: Pointer, keywords: Keywords = _NO_KEYWORDS) -> None:
    """Check a schema that can be nested in others."""
    if node is True or node == {}:
        return
    if not isinstance(node, dict):
        log.add(at, f"{node!r} is not a schema")
    elif "$ref" in node:
        keys({"$ref": target("schemas")}, keywords)(log, node, at)
    elif choice := next((key for key in ("oneOf", "anyOf") if key in node), None):
        keys({choice: items(_schema, min_length=1, unique=True)}, keywords)(log, node, at)
    elif "allOf" in node:
        parts = node["allOf"]
        is_one = isinstance(parts, list) and len(parts) == 1 and isinstance(parts[0], dict) and "$ref" in parts[0]
        advice = "write its `$ref` here, without `allOf`" if is_one else "move this schema under components.schemas"
        log.add((*at, "allOf"), f"`allOf` is not supported here: {advice}")
    else:
        _typed_schema(log, node, at, keywords)


def _typed_schema(log: ProblemLog, node: dict[str, Any], at: Pointer, keywords: Keywords) -> None:
    declared = node.get("type")
    types: list[Any] = declared if isinstance(declared, list) and declared else [declared]
    if declared is None and "properties" in node:
        log.add(at, "an object with properties must have a name: move it under components.schemas and refer to it")
        return
    for name in types:
        if not isinstance(name, str) or name not in _KEYWORDS:
            hint = " next to `const`" if "const" in node else ""
            log.add(at, f"the type {name!r} is not supported{hint}: write one of {', '.join(_KEYWORDS)}")
            return
        if types.count(name) > 1:
            log.add((*at, "type"), f"duplicate {name} in `type`: remove one")
            return
    known = {key: check for name in types for key, check in _KEYWORDS[name].items()}
    if not log.keys(node, at, (), ("type", *known, *keywords)):
        return
    keys({"type": anything}, {**known, **keywords})(log, node, at)
    if "array" in types and "items" not in node:
        log.add(at, f"{label(at)} is an array without `items`: add them; `{{}}` accepts anything")
    _values(log, node, at, types)


def _values_of_map(log: ProblemLog, node: Any, at: Pointer) -> None:
    if node is False:
        log.add(at, "an object without fields is not supported: add properties, or remove the `false`")
    else:
        _schema(log, node, at)


def _number(log: ProblemLog, node: Any, at: Pointer) -> None:
    if isinstance(node, bool) or not isinstance(node, int | float):
        log.add(at, f"`{at[-1]}` must be a number")


def _size(log: ProblemLog, node: Any, at: Pointer) -> None:
    if isinstance(node, bool) or not isinstance(node, int) or node < 0:
        log.add(at, f"`{at[-1]}` must be a non-negative integer")


def _pattern(log: ProblemLog, node: Any, at: Pointer) -> None:
    """Check a regular expression. It must also be valid for Python's `re`, which checks values with it."""
    text(log, node, at)
    if not isinstance(node, str):
        return
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # It warns of syntax that may change.
            re.compile(node)
    except (re.error, OverflowError, RecursionError) as error:
        construct = next((text for known, text in _UNKNOWN_TO_PYTHON if re.search(known, node)), None)
        advice = f"Python's `re` does not support {construct}" if construct else "correct it"
        log.note(at, f"the pattern {node!r} is not valid in Python ({error}): {advice}")


_UNKNOWN_TO_PYTHON = (
    (r"\\[pP]\{", "`\\p{...}`: list the characters, or use `\\w`"),
    (r"\(\?<[A-Za-z_$]", "`(?<name>...)`: write a group without a name"),
    (r"\\u\{", "`\\u{...}`: write the character itself, or `\\uXXXX`"),
    (r"\\c[A-Za-z]", "`\\cX`: write the control character as `\\xNN`"),
    (r"\[\^?\]", "an empty set of characters: write `[\\s\\S]` for any character"),
    (r"\\k<", "`\\k<name>`: write the number of the group, as in `\\1`"),
)
"""Syntax of ECMA-262, the language of patterns in JSON Schema, that `re` does not support."""


_VARIANT = keys({"$ref": target("schemas")}, {"x-beta": beta})
_TAGS: Keywords = {"propertyName": text, "mapping": names(target("schemas"))}
_DISCRIMINATORS = {
    # `x-default-mapping` is the form of earlier specs, which are rendered to compare them. Lint reports it.
    "discriminator": keys(_TAGS, {"x-default-mapping": target("schemas")}),
    "x-discriminator": keys({**_TAGS, "defaultMapping": target("schemas")}),
}


def _date(log: ProblemLog, node: Any, at: Pointer) -> None:
    try:
        is_valid = isinstance(node, str) and date.fromisoformat(node).isoformat() == node
    except ValueError:
        is_valid = False
    if not is_valid:
        log.add(at, f"`{at[-1]}` must be a day such as `2027-01-22`, not {node!r}")


_DEPRECATED_VALUES = names(keys({"date": _date}, {"successor": text}))
_VALUE_KEYWORDS: Keywords = dict.fromkeys(("enum", "const", "format"), anything)  # `_values` checks them together.
_SIZES = dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems"), _size)
_BOUNDS: Mapping[str, Keywords] = {
    name: {key: {"pattern": _pattern, **_SIZES}.get(key, _number) for key in bounds} for name, bounds in BOUNDS.items()
}
_KEYWORDS: dict[str, Keywords] = {
    "string": {
        **_VALUE_KEYWORDS,
        "x-deprecated-values": _DEPRECATED_VALUES,
        "contentEncoding": anything,
        **_BOUNDS["string"],
    },
    "integer": {**_VALUE_KEYWORDS, **_BOUNDS["integer"]},
    "number": {**_VALUE_KEYWORDS, **_BOUNDS["number"]},
    "boolean": _VALUE_KEYWORDS,
    "array": {"items": _schema, **_BOUNDS["array"]},
    "object": {"additionalProperties": _values_of_map},
    "null": {},
}


_RANGES = (("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems"))


def _values(log: ProblemLog, node: dict[str, Any], at: Pointer, types: list[str]) -> None:
    """Check the keywords that restrict the values of a scalar."""
    plain = [name for name in types if name != "null"]
    formats = [key for key in ("format", "contentEncoding", "enum", "const") if key in node]
    if formats and (len(plain) != 1 or len(formats) > 1):
        log.add(
            at,
            f"{' and '.join(f'`{key}`' for key in formats)} must not be combined with each other or with several types",
        )
    elif "const" in node:
        if "null" in types:
            log.add(at, f"`const` does not allow null, but `type` does: write `enum: [{node['const']}, null]`")
        elif type(node["const"]) is not _CONSTANTS.get(plain[0]):
            hint = f": {_QUOTE_ADVICE}" if plain[0] == "string" else " that the generator supports"
            log.add(at, f"`const` is {node['const']!r}, which is not of the type {plain[0]}{hint}")
    elif "enum" in node:
        _enum(log, node["enum"], at, plain[0], "null" in types)
    if isinstance(deprecated := node.get("x-deprecated-values"), dict):
        listed = node["enum"] if isinstance(node.get("enum"), list) else []
        for value, row in deprecated.items():
            named = [value, row["successor"]] if isinstance(row, dict) and "successor" in row else [value]
            for unknown in (name for name in named if name not in listed):
                message = f"{json.dumps(unknown)} is not in `enum` next to `x-deprecated-values`: add it there"
                log.note((*at, "x-deprecated-values", value), message)
    if restriction := next((key for key in ("const", "enum") if key in node), None):
        for bound in (key for name in plain for key in BOUNDS.get(name, ()) if key in node):
            log.note((*at, bound), f"`{bound}` has no effect next to `{restriction}`: remove it")
        allowed = [node["const"]] if restriction == "const" else node["enum"]
        if "default" in node and isinstance(allowed, list) and node["default"] not in allowed:
            log.note((*at, "default"), f"the default {json.dumps(node['default'])} is not one of the values")
    for low, high in _RANGES:
        min_length, most = node.get(low), node.get(high)
        if isinstance(min_length, int | float) and isinstance(most, int | float) and min_length > most:
            log.note((*at, low), f"`{low}` is greater than `{high}`: correct one of them")
    for key, known in (("format", ("date-time", "binary")), ("contentEncoding", ("base64",))):
        if key in node and (node[key] not in known or plain != ["string"]):
            message = f"the format {node[key]!r} of {' or '.join(plain)} is not supported"
            log.add(at, f"{message}: only date-time, binary and base64 of strings are")


def _enum(log: ProblemLog, values: Any, at: Pointer, name: str, nullable: bool) -> None:
    if name != "string":
        log.add(at, f"an enum of type {name} is not supported: only strings are")
    elif not isinstance(values, list) or not [value for value in values if value is not None]:
        log.add(at, "`enum` must be a non-empty list")
    elif wrong := [value for value in values if value is not None and not isinstance(value, str)]:
        log.add(at, f"`enum` has {wrong[0]!r}, which is not a string: {_QUOTE_ADVICE}")
    elif repeated := [value for value, count in Counter(values).items() if count > 1]:
        log.note((*at, "enum"), f"duplicate {json.dumps(repeated[0])} in `enum`: remove one")
    elif (None in values) != nullable:
        log.add(at, "null must be in both `type` and `enum`, or in neither")
