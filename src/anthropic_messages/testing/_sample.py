"""A value that is valid for a JSON Schema, such as a tool's `input_schema`, with hints from the user's words.

Understood: type, enum, const, default, examples, properties, required, items, prefixItems, uniqueItems,
bounds, lengths, format, $ref within the schema, allOf, anyOf, oneOf. Of a `pattern` it meets common ones.
"""

from __future__ import annotations

import math
import re
from typing import Any

Schema = Any

# However a schema refers to itself, and whatever sizes it demands, a sample stays small.
_DEEPEST = 12  # levels
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
_COMPOSITION = {"$ref", "allOf", "anyOf", "oneOf"}


def sample(schema: Schema, text: str = "") -> Any:
    """A value for `schema`; names and numbers in `text` are used where they fit."""
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
        schema = self._flat(schema)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self._mentioned(schema["enum"])
        kind = _kind(schema)
        if kind == "object":
            return self._object(schema, depth)
        if kind == "array":
            return self._array(schema, name, depth)
        if schema.get("examples"):
            return schema["examples"][0]
        if kind == "string":
            return self._string(schema, name)
        if kind in ("number", "integer"):
            return self._number(schema, kind)
        return True if kind == "boolean" else None

    def _flat(self, schema: Schema) -> dict[str, Any]:
        """One plain object: references followed, allOf merged, the first choice of a union taken."""
        for _ in range(_DEEPEST):
            if not isinstance(schema, dict):
                return {}
            if not _COMPOSITION & schema.keys():
                return schema
            parts = [self._target(schema["$ref"])] if "$ref" in schema else []
            parts += schema.get("allOf", [])
            for keyword in ("anyOf", "oneOf"):
                parts += [choice for choice in schema.get(keyword, []) if choice != {"type": "null"}][:1]
            schema = {key: value for key, value in schema.items() if key not in _COMPOSITION}
            for part in parts:
                schema = _merged(schema, part)
        return {"type": "null"}

    def _target(self, reference: str) -> Schema:
        target = self._root
        for key in reference.removeprefix("#").split("/")[1:]:
            key = key.replace("~1", "/").replace("~0", "~")
            target = target.get(key, {}) if isinstance(target, dict) else {}
        return target

    def _mentioned(self, choices: list[Any]) -> Any:
        lowered = self._text.lower()
        return next((c for c in choices if isinstance(c, str) and c and c.lower() in lowered), choices[0])

    def _object(self, schema: dict[str, Any], depth: int) -> dict[str, Any]:
        if depth > _DEEPEST or self._left < 0:
            return {}
        properties = schema.get("properties") or {}
        required = schema.get("required") or ([] if depth else list(properties))
        return {name: self.value(properties.get(name, {}), name, depth + 1) for name in required}

    def _array(self, schema: dict[str, Any], name: str, depth: int) -> list[Any]:
        if depth > _DEEPEST or self._left < 0:
            return []
        first = [self.value(item, name, depth + 1) for item in schema.get("prefixItems", [])]
        if schema.get("items") is False:
            return first
        length = int(min(max(schema.get("minItems", 1), len(first), 1), schema.get("maxItems", _MOST), _MOST))
        items = self._flat(schema.get("items", {}))
        if schema.get("uniqueItems") and "enum" in items:
            return list(items["enum"][:length])
        more = [self.value(items, name, depth + 1) for _ in range(len(first), length)]
        if schema.get("uniqueItems"):
            more = [_varied(item, index) for index, item in enumerate(more)]
        return first + more

    def _string(self, schema: dict[str, Any], name: str) -> str:
        if schema.get("format") in _FORMATS:
            return _FORMATS[schema["format"]]
        text = self._text if name in _WHOLE_TEXT or not self._names else self._names[-1]
        text = " ".join(text.split()) or name or "text"
        least, most = int(min(schema.get("minLength", 0), _MOST)), int(schema.get("maxLength", _MOST))
        candidates = [part[:most].ljust(least, "x") for part in (text, *_COMMON)]
        pattern = schema.get("pattern", "")
        return next((part for part in candidates if _matches(pattern, part)), candidates[0])

    def _number(self, schema: dict[str, Any], kind: str) -> float | int:
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
        found = fitting[0] if fitting else start
        return int(found) if float(found).is_integer() else found


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
