"""A value that is valid for a JSON Schema, such as a tool's `input_schema`, with hints from the user's words.

Understood: type, enum, const, default, examples, properties, required, items, prefixItems, uniqueItems,
bounds, lengths, format, $ref within the schema, allOf, anyOf, oneOf. Of a `pattern` it meets common ones.
"""

from __future__ import annotations

import math
import re
from typing import Any, TypeVar

from anthropic_messages.testing._schema.metaschema import referred
from anthropic_messages.testing._schema.problems import Problem
from anthropic_messages.testing._schema.validator import Validator

from .errors import Mistake

Schema = Any
_Value = TypeVar("_Value")

# However a schema refers to itself, and whatever sizes it demands, a sample stays small.
_DEEPEST = 12  # levels
_DEEP = 3  # levels, from which on what may end does
_MOST = 10_000  # values, characters, items

_FORMATS = {
    "date": "2026-10-21",
    "date-time": "2026-10-21T12:00:00Z",
    "time": "12:00:00Z",
    "duration": "PT1H",
    "email": "ada@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com/",
    "uuid": "00000000-0000-4000-8000-000000000000",
}
_COMMON = ["a", "A", "1", "abc", "ABC", "AB", "EUR", "123", "1234", "12345", "+12025550123", "12:00"]
_WHOLE_TEXT = {"query", "q", "question", "text", "prompt", "message", "input", "search", "search_query"}
_NAMES = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][\w'-]*(?:,? [A-Z][\w'-]*)*")
_NUMBERS = re.compile(r"-?\b\d{1,15}(?:\.\d{1,15})?\b")
_CHECKED = {"minLength", "maxLength", "pattern", "minItems", "maxItems"}
_CHECKED |= {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"}
_COMPOSITION = {"$ref", "allOf", "anyOf", "oneOf"}


def sample(schema: Schema, text: str = "") -> Any:
    """A value for `schema`; names and numbers in `text` are used where they fit.

    Raises:
        Mistake: None could be made up: the schema has no value, or asks for one that takes more wit.
    """
    return _Sampler(schema, text).value(schema, "", 0)


class _Sampler:
    def __init__(self, root: Schema, text: str) -> None:
        self._root = root
        self._text = text
        self._names = [name for name in _NAMES.findall(text) if name != "I"]
        self._numbers = [float(number) for number in _NUMBERS.findall(text)]
        self._left = _MOST

    def value(self, schema: Schema, name: str, depth: int) -> Any:
        self._left -= 1
        if schema is False:
            raise _unmade(name, "nothing is accepted here")
        schema = self._flat(schema, depth)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self._mentioned(schema["enum"])
        kind = _kind(schema)
        if depth > _DEEP and isinstance(schema.get("type"), list) and "null" in schema["type"]:
            return None
        if kind == "object":
            return self._object(schema, name, depth)
        if kind == "array":
            return self._array(schema, name, depth)
        if schema.get("examples"):
            return schema["examples"][0]
        if kind == "string":
            return self._string(schema, name)
        if kind in ("number", "integer"):
            return self._number(schema, name, kind)
        return True if kind == "boolean" else None

    def _flat(self, schema: Schema, depth: int) -> dict[str, Any]:
        """One plain object: references followed, allOf merged, a choice of each union taken."""
        for _ in range(_DEEPEST):
            if not isinstance(schema, dict):
                return {}
            if not _COMPOSITION & schema.keys():
                return schema
            parts = [referred(self._root, schema["$ref"])] if "$ref" in schema else []
            parts += schema.get("allOf", [])
            for keyword in ("anyOf", "oneOf"):
                parts += _chosen(schema.get(keyword, []), depth)
            schema = {key: value for key, value in schema.items() if key not in _COMPOSITION}
            for part in parts:
                schema = _merged(schema, part)
        return {"type": "null"}

    def _mentioned(self, choices: list[Any]) -> Any:
        lowered = self._text.lower()
        return next((c for c in choices if isinstance(c, str) and c and c.lower() in lowered), choices[0])

    def _object(self, schema: dict[str, Any], name: str, depth: int) -> dict[str, Any]:
        if depth > _DEEPEST or self._left < 0:
            if schema.get("required"):
                raise _unmade(name, "it has no end, or is very large")
            return {}
        properties = schema.get("properties") or {}
        required = schema.get("required") or ([] if depth else list(properties))
        return {name: self.value(properties.get(name, {}), name, depth + 1) for name in required}

    def _array(self, schema: dict[str, Any], name: str, depth: int) -> list[Any]:
        if depth > _DEEPEST or self._left < 0:
            return _checked([], schema, name)
        first = [self.value(item, name, depth + 1) for item in schema.get("prefixItems", [])]
        if schema.get("items") is False:
            return _checked(first, schema, name)
        least = max(schema.get("minItems", 0), len(first), 0 if depth > _DEEP else 1)
        length = int(min(least, schema.get("maxItems", _MOST), _MOST))
        items = self._flat(schema.get("items", {}), depth)
        if schema.get("uniqueItems") and "enum" in items:
            return _checked(list(items["enum"][:length]), schema, name)
        more = [self.value(items, name, depth + 1) for _ in range(len(first), length)]
        if schema.get("uniqueItems"):
            more = [_checked(_varied(item, index), items, name) for index, item in enumerate(more)]
        return _checked(first + more, schema, name)

    def _string(self, schema: dict[str, Any], name: str) -> str:
        if schema.get("format") in _FORMATS:
            return _checked(_FORMATS[schema["format"]], schema, name)
        text = self._text if name in _WHOLE_TEXT or not self._names else self._names[-1]
        text = " ".join(text.split()) or name or "text"
        least, most = int(min(schema.get("minLength", 0), _MOST)), int(schema.get("maxLength", _MOST))
        candidates = [part[:most].ljust(least, "x") for part in (text, *_COMMON)]
        pattern = schema.get("pattern", "")
        return _checked(next((part for part in candidates if _matches(pattern, part)), candidates[0]), schema, name)

    def _number(self, schema: dict[str, Any], name: str, kind: str) -> float | int:
        low = schema.get("minimum", schema.get("exclusiveMinimum", -math.inf))
        high = schema.get("maximum", schema.get("exclusiveMaximum", math.inf))
        excluded = (schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum"))
        start = low if low > -math.inf else high if high < math.inf else 1
        middle = low / 2 + high / 2 if math.isfinite(low) and math.isfinite(high) else start
        wanted = [*self._numbers, schema.get("default", start), start, start + 1, start - 1, middle]
        wanted = [number for number in wanted if isinstance(number, (int, float)) and math.isfinite(number)]
        step = schema.get("multipleOf", 1 if kind == "integer" else None)
        if step:
            counts = [number / step for number in wanted if math.isfinite(number / step)]
            wanted = [rounded(count) * step for count in counts for rounded in (math.floor, math.ceil)]
        fitting = [number for number in wanted if low <= number <= high and number not in excluded]
        if not fitting:
            raise _unmade(name, "no number within its bounds was found")
        found = _checked(fitting[0], schema, name)
        return int(found) if float(found).is_integer() else found


def _chosen(choices: list[Schema], depth: int) -> list[Schema]:
    """The choice of a union, if there is one: the first that is not null; deep down, one that leads no deeper."""
    null = {"type": "null"}
    if depth > _DEEP:
        ends = [choice for choice in choices if not isinstance(choice, dict) or "$ref" not in choice]
        return [null] if null in choices else (ends or choices)[:1]
    return [choice for choice in choices if choice != null][:1]


def _checked(value: _Value, schema: dict[str, Any], name: str) -> _Value:
    """A value that was made for a schema, if it meets what the schema says of its size and its characters."""
    try:
        check = Validator({}).compile({keyword: schema[keyword] for keyword in _CHECKED & schema.keys()}, name)
    except re.error:  # a pattern of JavaScript's: what meets it is not known here
        raise _unmade(name, f"the pattern {schema['pattern']} is not understood") from None
    problems = check(value)
    if problems:
        raise _unmade(name, problems[0])
    return value


def _unmade(name: str, why: str | Problem) -> Mistake:
    what = f"no input could be made up for `{name}`" if name else "no input could be made up"
    return Mistake(f"{what} ({why}): queue a `tool_use`, or a `reply` where the output has a schema")


def _kind(schema: dict[str, Any]) -> str:
    kind = schema.get("type")
    if isinstance(kind, list):
        kind = next((name for name in kind if name != "null"), "null")
    if kind:
        return str(kind)
    return "object" if "properties" in schema else "array" if "items" in schema else "string"


def _merged(one: dict[str, Any], other: Schema) -> dict[str, Any]:
    if not isinstance(other, dict):
        return one
    both = {**other, **one}
    if one.get("properties") and other.get("properties"):
        both["properties"] = {**one["properties"], **other["properties"]}
    for keyword in ("required", "allOf"):
        if one.get(keyword) and other.get(keyword):
            both[keyword] = [*one[keyword], *(item for item in other[keyword] if item not in one[keyword])]
    return both


def _varied(item: Any, index: int) -> Any:
    if isinstance(item, str):
        return f"{item} {index + 1}" if index else item
    return item + index if isinstance(item, (int, float)) and not isinstance(item, bool) else item


def _matches(pattern: str, text: str) -> bool:
    try:
        return re.search(pattern, text) is not None
    except re.error:
        return False
