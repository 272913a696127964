"""Request fields that the offline API does not support. It rejects them, because ignoring them would mislead."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from anthropic_messages.testing._text import format_value

from .problems import Problem

Finder = Callable[[Any], Sequence[Problem]]

_PREFIX = "#/components/schemas/"
_PARAM_SUFFIX = "Param"
"""The suffix of request schemas. Without it, the name is that of the response schema."""
_HINTS = {"output_format": "pass the schema in `output_config.format`"}
_UNSUPPORTED = ("container", "diagnostics", "thread", "fallback_credit_token")
"""Fields of `messages.create` in the description that have no effect here."""


class Fields:
    """The known fields of requests, from the schemas of the API description.

    Args:
        schemas: `components.schemas` of the document.
    """

    def __init__(self, schemas: Mapping[str, Any]) -> None:
        self._schemas = schemas
        self._named: dict[str, Finder] = {}

    def unsupported(self, name: str, body: Any) -> list[Problem]:
        """Return a problem for each part of a valid request that the offline API does not support.

        Args:
            name: The schema of the request's body.
            body: The parsed JSON, which is valid by that schema.
        """
        found = list(self._finder_by_name(name)(body))
        found += [Problem((name,), _message()) for name in _UNSUPPORTED if body.get(name) is not None]
        return found

    def _finder_by_name(self, name: str) -> Finder:
        if name not in self._named:
            self._named[name] = lambda value: self._named[name](value)  # for recursive schemas
            self._named[name] = self._finder(self._schemas[name], name)
        return self._named[name]

    def _finder(self, schema: Any, name: str = "") -> Finder:
        if not isinstance(schema, dict):
            return _find_nothing
        if "$ref" in schema:
            return self._finder_by_name(schema["$ref"].removeprefix(_PREFIX))
        if discriminator := schema.get("discriminator", schema.get("x-discriminator")):
            return self._tagged_finder(discriminator)
        if "oneOf" in schema or "anyOf" in schema:
            return self._union_finder(schema.get("oneOf") or schema["anyOf"])
        if "items" in schema:
            return _array_finder(self._finder(schema["items"]))
        return self._object_finder(schema, name)

    def _tagged_finder(self, discriminator: Mapping[str, Any]) -> Finder:
        tag = discriminator["propertyName"]
        members = {key: self._finder({"$ref": target}) for key, target in discriminator["mapping"].items()}
        fallback = discriminator.get("defaultMapping")
        default = self._finder({"$ref": fallback}) if fallback else _find_nothing

        def find(value: Any) -> Sequence[Problem]:
            return members.get(value.get(tag), default)(value) if isinstance(value, dict) else ()

        return find

    def _union_finder(self, members: Sequence[Any]) -> Finder:
        types = [(self._types(member), self._finder(member)) for member in members]

        def find(value: Any) -> Sequence[Problem]:
            if not isinstance(value, (dict, list)):
                return ()
            type_name = "object" if isinstance(value, dict) else "array"
            return min((find(value) for names, find in types if not names or type_name in names), key=len, default=())

        return find

    def _types(self, schema: Any) -> Sequence[str]:
        """Return the JSON types of a schema; none if it does not restrict them."""
        while isinstance(schema, dict) and "$ref" in schema:
            schema = self._schemas[schema["$ref"].removeprefix(_PREFIX)]
        types = schema.get("type", ()) if isinstance(schema, dict) else ()
        return (types,) if isinstance(types, str) else tuple(types)

    def _object_finder(self, schema: Mapping[str, Any], name: str) -> Finder:
        properties: dict[str, list[Any]] = {}
        is_open = self._collect(schema, properties) or not properties
        inner = {key: [self._finder(part) for part in parts] for key, parts in properties.items()}
        # Content blocks of a response can be sent back with all their fields.
        known = {*inner, *self._response_fields(name)}
        if is_open and not inner:
            return _find_nothing

        def find(value: Any) -> Sequence[Problem]:
            if not isinstance(value, dict):
                return ()
            found: list[Problem] = []
            for key, item in value.items():
                if key not in inner:
                    if not is_open and key not in known:
                        found.append(Problem((key,), _message(key, tuple(inner))))
                    continue
                for finder in inner[key]:
                    if problems := finder(item):
                        found += [problem.under(key) for problem in problems]
            return found

        return find

    def _collect(self, schema: Mapping[str, Any], properties: dict[str, list[Any]]) -> bool:
        """Collect the fields of an object from all parts of its schema. Return whether it may have others."""
        for key, part in schema.get("properties", {}).items():
            properties.setdefault(key, []).append(part)
        is_open = schema.get("additionalProperties", False) is not False
        for part in schema.get("allOf", ()):
            whole = self._schemas[part["$ref"].removeprefix(_PREFIX)] if "$ref" in part else part
            is_open |= self._collect(whole, properties)
        return is_open

    def _response_fields(self, name: str) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = {}
        if name.endswith(_PARAM_SUFFIX) and isinstance(self._schemas.get(name.removesuffix(_PARAM_SUFFIX)), dict):
            self._collect(self._schemas[name.removesuffix(_PARAM_SUFFIX)], found)
        return found


def _array_finder(item: Finder) -> Finder:
    def find(value: Any) -> Sequence[Problem]:
        if item is _find_nothing or not isinstance(value, list):
            return ()
        return [problem.under(index) for index, inner in enumerate(value) for problem in item(inner)]

    return find


def _find_nothing(value: Any) -> Sequence[Problem]:
    return ()


def _message(name: str = "", known: Sequence[str] = ()) -> str:
    message = "the offline API does not support this field"
    if name in _HINTS and name not in known:
        return f"{message}; {_HINTS[name]}"
    near = next(iter(get_close_matches(name, known, 1, cutoff=0.8)), None)
    return (
        f"{message}; did you mean {format_value(near)}?"
        if near
        else f"{message}; remove it, or replay this call from a cassette"
    )
