"""The API description that ships with the generated package."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any
from urllib.parse import unquote

from .betas import Betas
from .fields import Fields
from .validator import SpecError, Validator

_SCHEMAS = "#/components/schemas/"
_PARAMETERS = "#/components/parameters/"
_MAX_VALIDATORS = 32  # with different beta features


@dataclass(frozen=True)
class Operation:
    """One operation of the API, such as `messages.create`."""

    id: str
    body: str | None
    """The name of the schema of the JSON body; None if the operation has no JSON body."""
    query: Mapping[str, bool]
    """The query parameters; true for arrays."""
    is_upload: bool = False
    """True if the body is a form with files."""


class Spec:
    """The operations of the spec, and its validators."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.routes: dict[str, dict[str, Operation]] = {
            path: {
                method.upper(): Operation(
                    item["operationId"], _body_schema(item), _query(document, item), _is_upload(item)
                )
                for method, item in methods.items()
                if isinstance(item, dict) and "operationId" in item
            }
            for path, methods in document["paths"].items()
        }
        self._templates = [(_segments(path), methods) for path, methods in self.routes.items() if "{" in path]
        self.models: tuple[str, ...] = tuple(document["components"]["schemas"]["Model"]["anyOf"][0]["enum"])
        self.versions: tuple[str, ...] = tuple(_version_parameter(document)["schema"]["enum"])
        schemas = document["components"]["schemas"]
        self.fields: Fields = Fields(schemas)
        self.betas: Betas = Betas(document)

        @lru_cache(_MAX_VALIDATORS)
        def validator(version: str | None = None, betas: frozenset[str] | None = None) -> Validator:
            return Validator(schemas, version, betas)

        self.validator: Callable[..., Validator] = validator
        """Returns the validator of a version and of beta features; see `Validator`. Creating one takes about 20 ms."""

    def route(self, path: str) -> tuple[dict[str, Operation], dict[str, str]]:
        """Return the operations at a path by method, and its path parameters.

        Raises:
            KeyError: There is no such path.
        """
        if path in self.routes:
            return self.routes[path], {}
        segments = _segments(path)
        for template, methods in self._templates:
            pairs = list(zip(template, segments, strict=False))
            if len(template) == len(segments) and all(name[:1] == "{" or name == part for name, part in pairs):
                return methods, {name[1:-1]: unquote(part) for name, part in pairs if name[:1] == "{"}
        raise KeyError(path)


def _segments(path: str) -> list[str]:
    return path.split("/")


def _body_schema(operation: dict[str, Any]) -> str | None:
    content = operation.get("requestBody", {}).get("content", {})
    if "application/json" not in content:
        return None
    schema = content["application/json"]["schema"]
    if not str(schema.get("$ref")).startswith(_SCHEMAS):
        raise SpecError(f"{operation['operationId']}: the request body must be a reference to a schema")
    return str(schema["$ref"]).removeprefix(_SCHEMAS)


def _is_upload(operation: dict[str, Any]) -> bool:
    return "multipart/form-data" in operation.get("requestBody", {}).get("content", {})


def _query(document: dict[str, Any], operation: dict[str, Any]) -> dict[str, bool]:
    references = (parameter.get("$ref", "") for parameter in operation.get("parameters", ()))
    shared = document["components"]["parameters"]
    named = (shared.get(reference.removeprefix(_PARAMETERS)) for reference in references)
    parameters = [found or given for found, given in zip(named, operation.get("parameters", ()), strict=True)]
    return {item["name"]: "array" in item["schema"].get("type", ()) for item in parameters if item["in"] == "query"}


def _version_parameter(document: dict[str, Any]) -> dict[str, Any]:
    parameters: dict[str, dict[str, Any]] = document["components"]["parameters"]
    for parameter in parameters.values():
        if parameter["name"] == "anthropic-version":
            return parameter
    raise SpecError("components.parameters: anthropic-version is missing")


@cache
def the_spec() -> Spec:
    """Return the installed spec, which is read once per process."""
    text = files("anthropic_messages_client").joinpath("openapi.json").read_bytes()
    return Spec(json.loads(text))
