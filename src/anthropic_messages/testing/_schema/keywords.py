"""The JSON Schema keywords for single values. Each group is compiled by one function."""

from __future__ import annotations

import binascii
import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

from anthropic_messages._call.version_rules import find_form
from anthropic_messages.testing._text import format_value

from .betas import VALUES_MARK, beta_problem, is_enabled
from .checks import UnsupportedKeyword
from .problems import ARTICLES, Problem, choice_problem, type_problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .checks import Check, Compiler, Schema


def _is_integer(value: Any) -> bool:
    # 1.0 is an integer, because JSON has only one number type.
    return (isinstance(value, int) and not isinstance(value, bool)) or (isinstance(value, float) and value.is_integer())


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


_TYPE_TESTS: dict[str, Callable[[Any], bool]] = {
    "string": lambda value: isinstance(value, str),
    "integer": _is_integer,
    "number": _is_number,
    "boolean": lambda value: isinstance(value, bool),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "null": lambda value: value is None,
}


def type_check(compiler: Compiler, schema: dict[str, Any], place: str) -> Check:
    """Compile `type`."""
    names = schema["type"]
    expected = tuple(names) if isinstance(names, list) else (names,)
    for name in expected:
        if name not in ARTICLES:
            raise UnsupportedKeyword(f"unknown type {name!r}")
    tests = [_TYPE_TESTS[name] for name in expected]
    if len(tests) == 1:
        test = tests[0]
        return lambda value: () if test(value) else (type_problem(value, expected),)
    return lambda value: () if any(test(value) for test in tests) else (type_problem(value, expected),)


def choice_check(compiler: Compiler, schema: dict[str, Any], place: str) -> Check:
    """Compile `enum` and `const`."""
    if "enum" in schema and "const" in schema:
        raise UnsupportedKeyword("const and enum cannot be combined")
    choices = schema["enum"] if "enum" in schema else [schema["const"]]
    if any(isinstance(item, (list, dict)) for item in choices):
        raise UnsupportedKeyword("const and enum of arrays and objects are not supported")
    marked = schema.get(VALUES_MARK, ()) if compiler.betas is not None and not is_enabled(True, compiler.betas) else ()
    choices = [choice for choice in choices if choice not in marked]
    keys = frozenset(map(_key, choices))

    def check(value: Any) -> Sequence[Problem]:
        if not isinstance(value, (list, dict)) and _key(value) in keys:
            return ()
        return (beta_problem(True),) if value in marked else (choice_problem(value, choices),)

    return check


def _key(value: Any) -> tuple[bool, Any]:
    # True == 1 holds in Python, but not in JSON.
    return isinstance(value, bool), value


def object_check(compiler: Compiler, schema: dict[str, Any], place: str) -> Check:
    """Compile `properties`, `required` and `additionalProperties`."""
    required: list[str] = schema.get("required", [])
    properties = {
        name: _property(compiler, inner, f"{place}.{name}") for name, inner in schema.get("properties", {}).items()
    }
    others = schema.get("additionalProperties", True)
    other = None if others is True else compiler.compile(others, f"{place}.additionalProperties")
    closed = others is False

    def check(value: Any) -> Sequence[Problem]:
        if not isinstance(value, dict):
            return ()
        found = [Problem((name,), "field required") for name in required if name not in value]
        for name, item in value.items():
            inner = properties.get(name, other)
            if inner is None:
                continue
            if closed and name not in properties:
                found.append(Problem((name,), f"unknown field; known fields: {', '.join(properties) or 'none'}"))
                continue
            problems = inner(item)
            if problems:
                found += [problem.under(name) for problem in problems]
        return found

    return check


def _property(compiler: Compiler, schema: Schema, place: str) -> Check:
    version = compiler.version
    rejected = schema.get("x-rejected-in", ()) if isinstance(schema, dict) else ()
    if version is None or version not in rejected:
        return compiler.compile(schema, place)
    if "x-rejected-form" not in schema:
        message = f"API version {version} does not accept this field: remove it"
        return lambda value: (Problem((), message),)
    form, rest = schema["x-rejected-form"], compiler.compile(schema, place)
    message = f"API version {version} does not accept this value here"

    def check(value: Any) -> Sequence[Problem]:
        where = find_form(form, value)
        return rest(value) if where is None else [*rest(value), Problem(where, message)]

    return check


def array_check(compiler: Compiler, schema: dict[str, Any], place: str) -> Check:
    """Compile `items`, `minItems` and `maxItems`."""
    items = compiler.compile(schema.get("items", True), f"{place}[]")
    minimum, maximum = schema.get("minItems", 0), schema.get("maxItems", float("inf"))

    def check(value: Any) -> Sequence[Problem]:
        if not isinstance(value, list):
            return ()
        found: list[Problem] = []
        if len(value) < minimum:
            found.append(Problem((), f"input should have at least {_count(minimum, 'item')}, not {len(value)}"))
        if len(value) > maximum:
            found.append(Problem((), f"input should have at most {_count(maximum, 'item')}, not {len(value)}"))
        for index, item in enumerate(value):
            problems = items(item)
            if problems:
                found += [problem.under(index) for problem in problems]
        return found

    return check


def string_check(compiler: Compiler, schema: dict[str, Any], place: str) -> Check:
    """Compile `minLength`, `maxLength`, `pattern`, `format` and `contentEncoding`."""
    minimum, maximum = schema.get("minLength", 0), schema.get("maxLength", float("inf"))
    pattern = re.compile(schema["pattern"]) if "pattern" in schema else None
    kind = schema.get("format")
    if kind not in (None, "date-time", "binary"):
        raise UnsupportedKeyword(f"unknown format {kind!r}")
    if schema.get("contentEncoding") not in (None, "base64"):
        raise UnsupportedKeyword(f"unknown contentEncoding {schema['contentEncoding']!r}")
    encoded = "contentEncoding" in schema

    def check(value: Any) -> Sequence[Problem]:
        if not isinstance(value, str):
            return ()
        found = []
        if len(value) < minimum:
            found.append(f"input should have at least {_count(minimum, 'character')}, not {len(value)}")
        if len(value) > maximum:
            found.append(f"input should have at most {_count(maximum, 'character')}, not {len(value)}")
        if pattern is not None and not pattern.search(value):
            found.append(f"input should match the pattern {pattern.pattern}, but {format_value(value)} does not")
        if kind == "date-time" and not is_date_time(value):
            found.append(f"input should be a date and time in the format of RFC 3339, not {format_value(value)}")
        if encoded and not is_base64(value):
            found.append(f"input should be padded base64 without line breaks, but {format_value(value)} is not")
        return [Problem((), message) for message in found]

    return check


def is_base64(text: str) -> bool:
    """Return whether a text is padded base64 without line breaks."""
    try:
        binascii.a2b_base64(text, strict_mode=True)
    except ValueError:
        return False
    return True


_DATE_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)


def is_date_time(text: str) -> bool:
    """Return whether a text is a date and time in the format of RFC 3339."""
    match = _DATE_TIME.fullmatch(text)
    try:
        return match is not None and bool(datetime.fromisoformat(f"{match[1]}T{match[2]}{match[4].upper()}"))
    except ValueError:
        return False


def number_check(compiler: Compiler, schema: dict[str, Any], place: str) -> Check:
    """Compile `minimum`, `maximum` and their exclusive variants."""
    tests: list[tuple[Callable[[Any], bool], str]] = []
    if "minimum" in schema:
        low = schema["minimum"]
        tests.append((lambda value: value >= low, f"at least {low}"))
    if "exclusiveMinimum" in schema:
        under = schema["exclusiveMinimum"]
        tests.append((lambda value: value > under, f"more than {under}"))
    if "maximum" in schema:
        high = schema["maximum"]
        tests.append((lambda value: value <= high, f"at most {high}"))
    if "exclusiveMaximum" in schema:
        over = schema["exclusiveMaximum"]
        tests.append((lambda value: value < over, f"less than {over}"))

    def check(value: Any) -> Sequence[Problem]:
        if not _is_number(value):
            return ()
        return [
            Problem((), f"input should be {expected}, not {format_value(value)}")
            for test, expected in tests
            if not test(value)
        ]

    return check


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
