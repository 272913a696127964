"""Sample values for a JSON Schema, such as a tool's `input_schema`. They use names and numbers of the user's text.

Supported keywords: type, enum, const, default, examples, properties, required, items, prefixItems, uniqueItems, bounds,
lengths, format, local $ref, allOf, anyOf and oneOf. A `pattern` is supported if one of a few common values matches it.
"""

from __future__ import annotations

import math
import re
from typing import Any, TypeVar

from anthropic_messages.testing._schema.metaschema import resolve_reference
from anthropic_messages.testing._schema.problems import Problem
from anthropic_messages.testing._schema.validator import Validator

from .errors import SetupError

Schema = Any
_Value = TypeVar("_Value")

# These limits keep samples of recursive and large schemas small.
_MAX_DEPTH = 12  # levels
_OPTIONAL_DEPTH = 3  # levels; deeper down, optional values are omitted
_MAX_SIZE = 10_000  # values, characters, items

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
_CANDIDATES = ["a", "A", "1", "abc", "ABC", "AB", "EUR", "123", "1234", "12345", "+12025550123", "12:00"]
_TEXT_FIELDS = {"query", "q", "question", "text", "prompt", "message", "input", "search", "search_query"}
_NAMES = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][\w'-]*(?:,? [A-Z][\w'-]*)*")
_NUMBERS = re.compile(r"-?\b\d{1,15}(?:\.\d{1,15})?\b")
_CHECKED = {"minLength", "maxLength", "pattern", "minItems", "maxItems"}
_CHECKED |= {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"}
_COMPOSITION = {"$ref", "allOf", "anyOf", "oneOf"}


def sample(schema: Schema, text: str = "") -> Any:
    """Return a value for `schema` that uses names and numbers of `text` if they fit.

    Raises:
        SetupError: No value was found, because the schema has none or is too complex.
    """
    return _Sampler(schema, text).value(schema, "", 0)


class _Sampler:
    def __init__(self, root: Schema, text: str) -> None:
        self._root = root
        self._text = text
        self._names = [name for name in _NAMES.findall(text) if name != "I"]
        self._numbers = [float(number) for number in _NUMBERS.findall(text)]
        self._budget = _MAX_SIZE

    def value(self, schema: Schema, name: str, depth: int) -> Any:
        self._budget -= 1
        if schema is False:
            raise _sample_error(name, "nothing is accepted here")
        schema = self._flatten(schema, depth)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self._mentioned(schema["enum"])
        type_name = _type_of(schema)
        if depth > _OPTIONAL_DEPTH and isinstance(schema.get("type"), list) and "null" in schema["type"]:
            return None
        if type_name == "object":
            return self._object(schema, name, depth)
        if type_name == "array":
            return self._array(schema, name, depth)
        if schema.get("examples"):
            return schema["examples"][0]
        if type_name == "string":
            return self._string(schema, name)
        if type_name in ("number", "integer"):
            return self._number(schema, name, type_name)
        return True if type_name == "boolean" else None

    def _flatten(self, schema: Schema, depth: int) -> dict[str, Any]:
        """Return the schema with references resolved, allOf merged, and one member of each union chosen."""
        for _ in range(_MAX_DEPTH):
            if not isinstance(schema, dict):
                return {}
            if not _COMPOSITION & schema.keys():
                return schema
            parts = [resolve_reference(self._root, schema["$ref"])] if "$ref" in schema else []
            parts += schema.get("allOf", [])
            for keyword in ("anyOf", "oneOf"):
                parts += _choose(schema.get(keyword, []), depth)
            schema = {key: value for key, value in schema.items() if key not in _COMPOSITION}
            for part in parts:
                schema = _merge(schema, part)
        return {"type": "null"}

    def _mentioned(self, choices: list[Any]) -> Any:
        lowered = self._text.lower()
        return next((c for c in choices if isinstance(c, str) and c and c.lower() in lowered), choices[0])

    def _object(self, schema: dict[str, Any], name: str, depth: int) -> dict[str, Any]:
        if depth > _MAX_DEPTH or self._budget < 0:
            if schema.get("required"):
                raise _sample_error(name, "it is endless or very large")
            return {}
        properties = schema.get("properties") or {}
        required = schema.get("required") or ([] if depth else list(properties))
        return {name: self.value(properties.get(name, {}), name, depth + 1) for name in required}

    def _array(self, schema: dict[str, Any], name: str, depth: int) -> list[Any]:
        if depth > _MAX_DEPTH or self._budget < 0:
            return _check([], schema, name)
        first = [self.value(item, name, depth + 1) for item in schema.get("prefixItems", [])]
        if schema.get("items") is False:
            return _check(first, schema, name)
        minimum = max(schema.get("minItems", 0), len(first), 0 if depth > _OPTIONAL_DEPTH else 1)
        length = int(min(minimum, schema.get("maxItems", _MAX_SIZE), _MAX_SIZE))
        items = self._flatten(schema.get("items", {}), depth)
        if schema.get("uniqueItems") and "enum" in items:
            return _check(list(items["enum"][:length]), schema, name)
        more = [self.value(items, name, depth + 1) for _ in range(len(first), length)]
        if schema.get("uniqueItems"):
            more = [_check(_vary(item, index), items, name) for index, item in enumerate(more)]
        return _check(first + more, schema, name)

    def _string(self, schema: dict[str, Any], name: str) -> str:
        if schema.get("format") in _FORMATS:
            return _check(_FORMATS[schema["format"]], schema, name)
        text = self._text if name in _TEXT_FIELDS or not self._names else self._names[-1]
        text = " ".join(text.split()) or name or "text"
        minimum, maximum = int(min(schema.get("minLength", 0), _MAX_SIZE)), int(schema.get("maxLength", _MAX_SIZE))
        candidates = [part[:maximum].ljust(minimum, "x") for part in (text, *_CANDIDATES)]
        pattern = schema.get("pattern", "")
        return _check(next((part for part in candidates if _matches(pattern, part)), candidates[0]), schema, name)

    def _number(self, schema: dict[str, Any], name: str, type_name: str) -> float | int:
        low = schema.get("minimum", schema.get("exclusiveMinimum", -math.inf))
        high = schema.get("maximum", schema.get("exclusiveMaximum", math.inf))
        excluded = (schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum"))
        start = low if low > -math.inf else high if high < math.inf else 1
        middle = low / 2 + high / 2 if math.isfinite(low) and math.isfinite(high) else start
        candidates = [*self._numbers, schema.get("default", start), start, start + 1, start - 1, middle]
        candidates = [number for number in candidates if isinstance(number, (int, float)) and math.isfinite(number)]
        step = schema.get("multipleOf", 1 if type_name == "integer" else None)
        if step:
            counts = [number / step for number in candidates if math.isfinite(number / step)]
            candidates = [rounded(count) * step for count in counts for rounded in (math.floor, math.ceil)]
        valid = [number for number in candidates if low <= number <= high and number not in excluded]
        if not valid:
            raise _sample_error(name, "no number fits its bounds")
        found = _check(valid[0], schema, name)
        return int(found) if float(found).is_integer() else found


def _choose(choices: list[Schema], depth: int) -> list[Schema]:
    """Return the chosen member of a union: the first that is not null, or, deep down, one without a reference."""
    null = {"type": "null"}
    if depth > _OPTIONAL_DEPTH:
        ends = [choice for choice in choices if not isinstance(choice, dict) or "$ref" not in choice]
        return [null] if null in choices else (ends or choices)[:1]
    return [choice for choice in choices if choice != null][:1]


def _check(value: _Value, schema: dict[str, Any], name: str) -> _Value:
    """Return a sample value if it fits the bounds, lengths and pattern of its schema."""
    try:
        check = Validator({}).compile({keyword: schema[keyword] for keyword in _CHECKED & schema.keys()}, name)
    except re.error:  # JavaScript syntax that Python does not support
        raise _sample_error(name, f"the pattern {schema['pattern']} is not supported") from None
    problems = check(value)
    if problems:
        raise _sample_error(name, problems[0])
    return value


def _sample_error(name: str, why: str | Problem) -> SetupError:
    what = f"cannot generate a value for `{name}`" if name else "cannot generate a value"
    return SetupError(f"{what} ({why}): queue a reply with `tool_use`, or with `reply` for structured outputs")


def _type_of(schema: dict[str, Any]) -> str:
    type_name = schema.get("type")
    if isinstance(type_name, list):
        type_name = next((name for name in type_name if name != "null"), "null")
    if type_name:
        return str(type_name)
    return "object" if "properties" in schema else "array" if "items" in schema else "string"


def _merge(one: dict[str, Any], other: Schema) -> dict[str, Any]:
    if not isinstance(other, dict):
        return one
    both = {**other, **one}
    if one.get("properties") and other.get("properties"):
        both["properties"] = {**one["properties"], **other["properties"]}
    for keyword in ("required", "allOf"):
        if one.get(keyword) and other.get(keyword):
            both[keyword] = [*one[keyword], *(item for item in other[keyword] if item not in one[keyword])]
    return both


def _vary(item: Any, index: int) -> Any:
    if isinstance(item, str):
        return f"{item} {index + 1}" if index else item
    return item + index if isinstance(item, (int, float)) and not isinstance(item, bool) else item


def _matches(pattern: str, text: str) -> bool:
    try:
        return re.search(pattern, text) is not None
    except re.error:
        return False
