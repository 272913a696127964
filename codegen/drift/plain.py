"""The spec without the parts that only the beta side has."""

from __future__ import annotations

import copy
from typing import Any

from codegen.spec.document import METHODS, Document, discriminator

_PREFIX = "#/components/schemas/"


def without_beta(document: Document) -> Document:
    """Return a document without the operations, parameters, fields, variants and values that are marked `x-beta`.

    A schema that is marked is removed with everything that refers to nothing else.
    """
    data = copy.deepcopy(document.data)
    schemas: dict[str, Any] = data["components"]["schemas"]
    marked = {name for name, node in schemas.items() if isinstance(node, dict) and node.get("x-beta")}
    for name in marked:
        del schemas[name]
    for name, node in schemas.items():
        if isinstance(node, dict):
            schemas[name] = _schema(node, marked)
    parameters = data["components"].get("parameters", {})
    beta_parameters = {f"#/components/parameters/{name}" for name, node in parameters.items() if node.get("x-beta")}
    for path in data["paths"].values():
        for method in [method for method in path if method in METHODS]:
            if path[method].get("x-beta"):
                del path[method]
                continue
            listed = path[method].get("parameters", [])
            path[method]["parameters"] = [
                item for item in listed if not item.get("x-beta") and item.get("$ref") not in beta_parameters
            ]
    for name in [name for name, node in parameters.items() if node.get("x-beta")]:
        del parameters[name]
    data["paths"] = {path: item for path, item in data["paths"].items() if item}
    for tag in data.get("tags", ()):
        tag.pop("x-beta-twin", None)
    return Document(document.path, data, document.lines)


def _schema(node: dict[str, Any], marked: set[str]) -> dict[str, Any]:
    """Return a named schema without beta parts."""
    for part in [node, *(part for part in node.get("allOf", ()) if isinstance(part, dict))]:
        properties = part.get("properties", {})
        for name in [name for name, field in properties.items() if _is_beta(field, marked)]:
            del properties[name]
            part["required"] = [required for required in part.get("required", ()) if required != name]
        for name in properties:
            properties[name] = _inner(properties[name], marked)
    if tags := discriminator(node):
        node["oneOf"] = [variant for variant in node["oneOf"] if not _is_beta(variant, marked)]
        listed = {variant["$ref"] for variant in node["oneOf"]}
        removed = {f"{_PREFIX}{name}" for name in marked} | set(tags["mapping"].values()) - listed
        # A mapping can refer to the variants of a nested union, which `oneOf` does not list.
        if removed and listed & set(tags["mapping"].values()):
            tags["mapping"] = {tag: target for tag, target in tags["mapping"].items() if target not in removed}
        return node
    return dict(_inner(node, marked))


def _inner(node: Any, marked: set[str]) -> Any:
    """Return a schema without the alternatives and values of the beta side."""
    if not isinstance(node, dict):
        return node
    for key in ("oneOf", "anyOf"):
        if key in node:
            node[key] = [_inner(part, marked) for part in node[key] if not _is_beta(part, marked)]
    if "items" in node:
        node["items"] = _inner(node["items"], marked)
    if "enum" in node:
        node["enum"] = [value for value in node["enum"] if value not in node.get("x-beta-values", ())]
    node.pop("x-beta-values", None)
    return node


def _is_beta(node: Any, marked: set[str]) -> bool:
    """Return True if a schema is marked, or consists of nothing but marked schemas and null."""
    if not isinstance(node, dict):
        return False
    if node.get("x-beta") or node.get("$ref", "").removeprefix(_PREFIX) in marked:
        return True
    parts = [part for key in ("oneOf", "anyOf") for part in node.get(key, ()) if part != {"type": "null"}]
    return (bool(parts) and all(_is_beta(part, marked) for part in parts)) or _is_beta(node.get("items"), marked)
