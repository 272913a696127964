"""Arguments of the generated client that come from the spec: credentials, and parameters with a client default."""

from __future__ import annotations

import json
import keyword
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .document import Document, Pointer
from .errors import Problem
from .schema import python_name
from .security import read_security, unused_schemes

_ARGUMENTS = {"self", "base_url", "timeout"}


@dataclass(frozen=True)
class ClientDefault:
    """A required parameter that the client sends if a call does not pass it."""

    argument: str
    wire_name: str
    location: str
    default: str | None
    at: Pointer
    has_values: bool
    """True if the spec lists its values, as it does for API versions."""


def client_defaults(document: Document) -> list[ClientDefault]:
    """Return the distinct parameters with `x-client-default`."""
    found = {}
    for at, _, _, node in document.operations():
        for index, item in enumerate(node.get("parameters", ())):
            parameter, where = document.resolve(item, (*at, "parameters", index))
            if parameter.get("x-client-default"):
                default = _default(parameter["schema"])
                name = parameter.get("x-parameter-name") or python_name(parameter["name"])
                found[where] = ClientDefault(
                    name, parameter["name"], parameter["in"], default, where, "enum" in parameter["schema"]
                )
    distinct = {
        (one.argument, one.wire_name.lower(), one.location, one.default): one for one in reversed(found.values())
    }
    return list(reversed(distinct.values()))


def _default(schema: dict[str, Any]) -> str | None:
    value = schema.get("default")
    return value if value is None or isinstance(value, str) else json.dumps(value)


def check_client(document: Document) -> Iterator[Problem]:
    """Yield a problem for each name collision of client arguments and each unused scheme."""
    yield from unused_schemes(document)
    schemes = read_security(document).schemes.values()
    reserved = dict.fromkeys(_ARGUMENTS, "an argument of the client")
    headers: dict[str, str] = {}
    for scheme in schemes:
        yield from _check_name(document, scheme.at, scheme.argument, reserved, scheme.name)
        header = scheme.header.lower()
        if headers.setdefault(header, scheme.name) != scheme.name:
            message = f"{scheme.name} and {headers[header]} are both sent in the header {header}: keep one"
            yield document.problem(scheme.at, message)
    for default in client_defaults(document):
        yield from _check_name(document, default.at, default.argument, reserved, f"the parameter {default.wire_name}")


def _check_name(
    document: Document, at: Pointer, argument: str, reserved: dict[str, str], owner: str
) -> Iterator[Problem]:
    if not argument.isidentifier() or keyword.iskeyword(argument):
        yield document.problem(
            at, f"{owner} would be the client argument {argument!r}, which is not a valid Python name"
        )
    elif argument in reserved:
        message = (
            f"{owner} would be the client argument {argument!r}, which is already {reserved[argument]}: rename one"
        )
        yield document.problem(at, message)
    reserved.setdefault(argument, f"the argument of {owner}")
