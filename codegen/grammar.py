"""What may stand where in openapi.yaml. All else is a fault: what nobody reads would be lost without a word.

A document without faults is one that the readers can read without looking twice at its shape.
"""

from __future__ import annotations

import re
from typing import Any

from .document import METHODS, Document, Pointer
from .kinds import Faults, anything, flag, items, keys, names, ref, text
from .schema_kinds import named_schema, parameter_schema
from .security import scheme, security


def _version(faults: Faults, node: Any, at: Pointer) -> None:
    if not re.fullmatch(r"3\.1\.\d+", str(node)):
        faults.add(at, f"`{at[-1]}` should be 3.1.0: the generator reads no other version")


def _content(faults: Faults, node: Any, at: Pointer) -> None:
    """What a media type holds: the reference to a schema, maybe with examples."""
    schema = node.get("schema") if isinstance(node, dict) else None
    if not isinstance(schema, dict) or "$ref" not in schema:
        faults.add(at, "give this schema a name under components.schemas and refer to it")
    else:
        keys({"schema": ref("schemas")}, {"example": anything, "examples": anything})(faults, node, at)


def _operation(faults: Faults, node: Any, at: Pointer) -> None:
    _OPERATION(faults, node, at)
    name = str(node.get("operationId", "")) if isinstance(node, dict) else "no.operation"
    if not re.fullmatch(r"[a-z]+(_[a-z]+)*(\.[a-z]+(_[a-z]+)*)+", name):
        faults.add((*at, "operationId"), f"operationId {name!r}: write it as it is called, like `messages.create`")


_DESCRIBED = ("description",)
_PARAMETER = keys(
    {"name": text, "schema": parameter_schema},
    {"in": anything, "required": flag, "deprecated": flag, "x-parameter-name": text, "x-client-default": flag},
    prose=_DESCRIBED,
)
_HEADER = keys({"schema": parameter_schema}, {"required": flag, "deprecated": flag}, prose=_DESCRIBED)
_ERROR_CLASS = keys({"status": anything, "class": text}, {"type": text})
_RESPONSE = keys(
    {},
    {
        "content": names(_content),
        "headers": names(ref("headers", _HEADER)),
        "x-error-classes": items(_ERROR_CLASS, least=1),
    },
    prose=_DESCRIBED,
)
_BODY = keys({"content": keys({"application/json": _content})}, {"required": flag, "description": text})
_OPERATION = keys(
    {"responses": names(ref("responses", _RESPONSE))},
    {
        "operationId": anything,
        "tags": anything,
        "parameters": items(ref("parameters", _PARAMETER)),
        "requestBody": _BODY,
        "x-pages": flag,
        "x-output-format": text,
        "x-events": text,
    },
    prose=("summary", "description"),
)
_SECTIONS = {"parameters": names(_PARAMETER), "headers": names(_HEADER), "responses": names(_RESPONSE)}
_DOCUMENT = keys(
    {
        "openapi": _version,
        "info": keys({"title": text, "version": text}, {"summary": text, "description": text}),
        "servers": items(keys({"url": text}, {"description": text}), least=1),
        "paths": names(keys({}, dict.fromkeys(METHODS, _operation))),
        "components": keys({"schemas": names(named_schema)}, {**_SECTIONS, "securitySchemes": names(scheme)}),
    },
    {"security": security, "tags": anything},
)


def check(document: Document) -> Faults:
    """What is wrong with the shape of a document."""
    faults = Faults(document)
    _DOCUMENT(faults, document.data, ())
    if faults.readable:
        for section in _SECTIONS:  # schemas may use each other in vain, which `checks` finds
            for name in document.data["components"].get(section, ()):
                if f"#/components/{section}/{name}" not in faults.used:
                    message = f"{name} is used by no operation: refer to it, or remove it"
                    faults.add(("components", section, name), message)
    return faults
