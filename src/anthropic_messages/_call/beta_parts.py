"""Find the parts of a request that only the beta side of the API accepts, according to the marks in the spec.

It is loaded when the API refuses a request, and reads the spec only then.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING

from anthropic_messages._json_text import read_json

from .version_rules import written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from anthropic_messages_client.request import Operation

    from .version_rules import Place

    Found = tuple[Place, tuple[str, ...]]
    """The place of a part, and the names of the beta features that enable it, as far as the spec has them."""

_MOST_BYTES = 32 * 1024 * 1024
"""The largest body that is searched: the largest that the API accepts for one message."""
_MOST_SHOWN = 5


def note_beta_parts(error: BaseException, operation: Operation, body: bytes | None) -> None:
    """Add a note to an error if the request contains parts that only the beta side accepts.

    Args:
        error: The error of a refused request.
        operation: The operation, which is not one of the beta side.
        body: The body of the request.
    """
    if body is None or len(body) > _MOST_BYTES:
        return
    try:
        found = list(dict.fromkeys(_beta_parts(operation, read_json(body))))
    except (ValueError, RecursionError):
        return
    if found:
        shown = [f"`{written(place)}`" + (f" (beta {' or '.join(names)})" if names else "") for place, names in found]
        more = f" and {len(shown) - _MOST_SHOWN} more" if len(shown) > _MOST_SHOWN else ""
        error.add_note(
            f"Only the beta side accepts these parts of the request: {', '.join(shown[:_MOST_SHOWN])}{more}. "
            f"Use client.beta.{operation.id}(), and name the beta features in `betas`."
        )


def _beta_parts(operation: Operation, body: Any) -> Iterator[Found]:
    document = json.loads(files("anthropic_messages_client").joinpath("openapi.json").read_bytes())
    node = document["paths"][operation.path][operation.method.lower()]
    twins = {tag["name"] for tag in document.get("tags", ()) if tag.get("x-beta-twin")}
    content = node.get("requestBody", {}).get("content", {})
    if twins.isdisjoint(node.get("tags", ())) or "application/json" not in content:
        return iter(())
    return _Search(document["components"]["schemas"]).parts(content["application/json"]["schema"], body, ())


class _Search:
    def __init__(self, schemas: dict[str, Any]) -> None:
        self._schemas = schemas

    def parts(self, node: Any, value: Any, place: Place) -> Iterator[Found]:
        """Yield the marked parts of a value. Parts inside a marked one are not searched."""
        if not isinstance(node, dict):
            return
        if (mark := node.get("x-beta")) is not None:
            yield place, tuple(mark) if isinstance(mark, list) else ()
        elif "$ref" in node:
            yield from self.parts(self._target(node), value, place)
        elif (rule := _discriminator(node)) is not None:
            yield from self._variant(node, rule, value, place)
        elif choices := node.get("oneOf") or node.get("anyOf"):
            for choice in choices:
                if self._fits(choice, value):
                    yield from self.parts(choice, value, place)
        elif isinstance(value, dict):
            for name, field in self._fields(node).items():
                if name in value:
                    yield from self.parts(field, value[name], (*place, name))
        elif isinstance(value, list):
            for index, item in enumerate(value):
                yield from self.parts(node.get("items"), item, (*place, index))
        elif value in node.get("x-beta-values", ()):
            yield place, ()

    def _variant(self, node: dict[str, Any], rule: dict[str, Any], value: Any, place: Place) -> Iterator[Found]:
        tag = value.get(rule["propertyName"]) if isinstance(value, dict) else None
        target = rule["mapping"].get(tag, rule.get("defaultMapping")) if isinstance(tag, str | None) else None
        for choice in node["oneOf"]:
            if choice["$ref"] == target or _discriminator(self._target(choice)) is not None:
                yield from self.parts(choice, value, place)

    def _fits(self, node: dict[str, Any], value: Any) -> bool:
        """Return True if a schema describes this type of JSON value."""
        while "$ref" in node:
            node = self._target(node)
        if "oneOf" in node or "anyOf" in node:
            return True
        is_object = "properties" in node or "allOf" in node or node.get("type") == "object"
        return is_object == isinstance(value, dict) and (node.get("type") == "array") == isinstance(value, list)

    def _fields(self, node: dict[str, Any]) -> dict[str, Any]:
        if "$ref" in node:
            return self._fields(self._target(node))
        fields: dict[str, Any] = {}
        for part in node.get("allOf", ()):
            fields |= self._fields(part)
        fields |= node.get("properties", {})
        return fields

    def _target(self, node: dict[str, Any]) -> dict[str, Any]:
        target: dict[str, Any] = self._schemas[node["$ref"].rpartition("/")[2]]
        return target


def _discriminator(node: dict[str, Any]) -> dict[str, Any] | None:
    return node.get("discriminator", node.get("x-discriminator"))
