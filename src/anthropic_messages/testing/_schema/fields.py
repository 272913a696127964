"""Fields of a request that the offline API does not support: it refuses them, because ignoring them would mislead."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from anthropic_messages.testing._text import shown

from .problems import Problem

Finder = Callable[[Any], Sequence[Problem]]

_PREFIX = "#/components/schemas/"
_SENT = "Param"
"""What the name of a schema ends in that is sent. Without it, the name is that of what the API answers."""
_ELSEWHERE = {"output_format": "pass the schema in `output_config.format`"}
_NOT_SERVED = ("container", "diagnostics")
"""Fields of `messages.create` that the description has, and that the offline API does nothing with."""


class Fields:
    """The fields that requests can have, by the schemas of the API's description.

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
            body: The parsed JSON; its schema has been checked already.
        """
        found = list(self._of_name(name)(body))
        found += [Problem((name,), _message()) for name in _NOT_SERVED if body.get(name) is not None]
        return found

    def _of_name(self, name: str) -> Finder:
        if name not in self._named:
            self._named[name] = lambda value: self._named[name](value)  # for schemas that lead back to themselves
            self._named[name] = self._of(self._schemas[name], name)
        return self._named[name]

    def _of(self, schema: Any, name: str = "") -> Finder:
        if not isinstance(schema, dict):
            return _nothing
        if "$ref" in schema:
            return self._of_name(schema["$ref"].removeprefix(_PREFIX))
        if "discriminator" in schema:
            return self._of_tagged(schema["discriminator"])
        if "oneOf" in schema or "anyOf" in schema:
            return self._of_either(schema.get("oneOf") or schema["anyOf"])
        if "items" in schema:
            return _of_items(self._of(schema["items"]))
        return self._of_object(schema, name)

    def _of_tagged(self, discriminator: Mapping[str, Any]) -> Finder:
        tag = discriminator["propertyName"]
        members = {key: self._of({"$ref": target}) for key, target in discriminator["mapping"].items()}
        fallback = discriminator.get("x-default-mapping")
        default = self._of({"$ref": fallback}) if fallback else _nothing

        def find(value: Any) -> Sequence[Problem]:
            return members.get(value.get(tag), default)(value) if isinstance(value, dict) else ()

        return find

    def _of_either(self, members: Sequence[Any]) -> Finder:
        kinds = [(self._kinds(member), self._of(member)) for member in members]

        def find(value: Any) -> Sequence[Problem]:
            if not isinstance(value, (dict, list)):
                return ()
            kind = "object" if isinstance(value, dict) else "array"
            return min((find(value) for names, find in kinds if not names or kind in names), key=len, default=())

        return find

    def _kinds(self, schema: Any) -> Sequence[str]:
        """The JSON types that a schema says a value has; none if it does not say."""
        while isinstance(schema, dict) and "$ref" in schema:
            schema = self._schemas[schema["$ref"].removeprefix(_PREFIX)]
        kinds = schema.get("type", ()) if isinstance(schema, dict) else ()
        return (kinds,) if isinstance(kinds, str) else tuple(kinds)

    def _of_object(self, schema: Mapping[str, Any], name: str) -> Finder:
        properties: dict[str, list[Any]] = {}
        is_open = self._gather(schema, properties) or not properties
        inner = {key: [self._of(part) for part in parts] for key, parts in properties.items()}
        # What the API has answered can be sent back, with fields that nobody sends otherwise.
        known = {*inner, *self._answered(name)}
        if is_open and not inner:
            return _nothing

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

    def _gather(self, schema: Mapping[str, Any], properties: dict[str, list[Any]]) -> bool:
        """Collect the fields of an object from all parts of its schema; return whether it can have others."""
        for key, part in schema.get("properties", {}).items():
            properties.setdefault(key, []).append(part)
        is_open = schema.get("additionalProperties", False) is not False
        for part in schema.get("allOf", ()):
            whole = self._schemas[part["$ref"].removeprefix(_PREFIX)] if "$ref" in part else part
            is_open |= self._gather(whole, properties)
        return is_open

    def _answered(self, name: str) -> dict[str, list[Any]]:
        answered: dict[str, list[Any]] = {}
        if name.endswith(_SENT) and isinstance(self._schemas.get(name.removesuffix(_SENT)), dict):
            self._gather(self._schemas[name.removesuffix(_SENT)], answered)
        return answered


def _of_items(item: Finder) -> Finder:
    def find(value: Any) -> Sequence[Problem]:
        if item is _nothing or not isinstance(value, list):
            return ()
        return [problem.under(index) for index, inner in enumerate(value) for problem in item(inner)]

    return find


def _nothing(value: Any) -> Sequence[Problem]:
    return ()


def _message(name: str = "", known: Sequence[str] = ()) -> str:
    message = "the offline API does not support this field"
    if name in _ELSEWHERE and name not in known:
        return f"{message}; {_ELSEWHERE[name]}"
    near = next(iter(get_close_matches(name, known, 1, cutoff=0.8)), None)
    return (
        f"{message}; did you mean {shown(near)}?"
        if near
        else f"{message}; leave it out, or answer this call from a cassette"
    )
