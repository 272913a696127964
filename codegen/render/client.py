"""The arguments of the rendered package's own client: credentials, and what it sends where a call says nothing."""

from __future__ import annotations

import json
import keyword
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from codegen.spec.document import Document, Pointer
from codegen.spec.errors import Problem
from codegen.spec.security import Scheme, Security, read_security, unused_schemes

from .escaping import source

_ARGUMENTS = {"self", "base_url", "timeout"}


@dataclass(frozen=True)
class ClientDefault:
    """A parameter that the API requires, and the client sends where a call leaves it out."""

    argument: str
    wire_name: str
    location: str
    default: str | None
    at: Pointer


def client_defaults(document: Document) -> list[ClientDefault]:
    """Return the parameters with `x-client-default`, each once."""
    found = {}
    for at, _, _, node in document.operations():
        for index, item in enumerate(node.get("parameters", ())):
            parameter, where = document.resolve(item, (*at, "parameters", index))
            if parameter.get("x-client-default"):
                default = _default(parameter["schema"])
                name = parameter.get("x-parameter-name", parameter["name"])
                found[where] = ClientDefault(name, parameter["name"], parameter["in"], default, where)
    same = {(one.argument, one.wire_name.lower(), one.location, one.default): one for one in reversed(found.values())}
    return list(reversed(same.values()))


def _default(schema: dict[str, Any]) -> str | None:
    value = schema.get("default")
    return value if value is None or isinstance(value, str) else json.dumps(value)


def check_client(document: Document) -> Iterator[Problem]:
    """Find arguments of the client that collide, and schemes that it would not send."""
    yield from unused_schemes(document)
    schemes = read_security(document).schemes.values()
    taken = dict.fromkeys(_ARGUMENTS, "an argument of the client")
    headers: dict[str, str] = {}
    for scheme in schemes:
        yield from _check_name(document, scheme.at, scheme.argument, taken, scheme.name)
        header = scheme.header.lower()
        if headers.setdefault(header, scheme.name) != scheme.name:
            message = f"{scheme.name} and {headers[header]} are both sent in the header {header}: keep one"
            yield document.problem(scheme.at, message)
    for default in client_defaults(document):
        yield from _check_name(document, default.at, default.argument, taken, f"the parameter {default.wire_name}")


def _check_name(document: Document, at: Pointer, argument: str, taken: dict[str, str], owner: str) -> Iterator[Problem]:
    if not argument.isidentifier() or keyword.iskeyword(argument):
        yield document.problem(at, f"{owner} would be the client's argument {argument!r}, which is no name in Python")
    elif argument in taken:
        message = f"{owner} would be the client's argument {argument!r}, which is {taken[argument]}: rename one"
        yield document.problem(at, message)
    taken.setdefault(argument, f"that of {owner}")


# ---- For the template


def client_values(document: Document) -> dict[str, Any]:
    """Return what the template of the client shows. Texts are source of Python."""
    security = read_security(document)
    defaults = client_defaults(document)
    credentials = list(_credentials(security))
    arguments = sorted(map(_argument, defaults), key=lambda argument: argument["default"] != "")
    return {
        "base_url": source(document.data["servers"][0]["url"]),
        "positional": credentials[:1],
        "named": [*credentials[1:], *arguments],
        "credentials": {source(s.header.lower()): _credential(security, s) for s in security.schemes.values()},
        "optional": bool(security.schemes.keys() - security.required),
        "choice": _choice(security),
        "headers": {source(d.wire_name.lower()): d.argument for d in defaults if d.location == "header"},
        "query": {source(d.wire_name): d.argument for d in defaults if d.location == "query"},
    }


def _credentials(security: Security) -> Iterator[dict[str, str]]:
    for scheme in security.ordered:
        is_required = scheme.name in security.required
        yield {
            "name": scheme.argument,
            "type": "str" if is_required else "str | None",
            "default": "" if is_required else " = None",
            "told": f"Sent as `{scheme.header.lower()}{f': {scheme.prefix}...' if scheme.prefix else ''}`.",
        }


def _argument(default: ClientDefault) -> dict[str, str]:
    return {
        "name": default.argument,
        "type": "str",
        "default": "" if default.default is None else f" = {source(default.default)}",
        "told": f"Sent as `{default.wire_name.lower()}`, unless a call says otherwise.",
    }


def _credential(security: Security, scheme: Scheme) -> str:
    """Return the source of a header's value."""
    if not scheme.prefix:
        return scheme.argument
    value = f'f"{scheme.prefix}{{{scheme.argument}}}"'
    return value if scheme.name in security.required else f"{scheme.argument} and {value}"


def _choice(security: Security) -> dict[str, str] | None:
    """Return the condition that some alternative is complete, where the signature does not say so by itself."""
    if frozenset() in security.alternatives or len(security.alternatives) == 1:
        return None
    sets = [[security.schemes[name].argument for name in security.schemes if name in a] for a in security.alternatives]
    return {
        "is_missing": " and ".join(
            names[0] + " is None" if len(names) == 1 else f"({' or '.join(f'{name} is None' for name in names)})"
            for names in sets
        ),
        "told": " or ".join(" with ".join(names) for names in sets),
    }
