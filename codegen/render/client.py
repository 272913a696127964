"""Template values of the generated client: its credentials and the values it sends by default."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.spec.client_arguments import ClientDefault, client_defaults
from codegen.spec.document import Document
from codegen.spec.security import Scheme, Security, read_security

from .escaping import source


def client_values(document: Document) -> dict[str, Any]:
    """Return the template values of the client. Strings are Python source."""
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
        "version_header": next(
            (source(d.wire_name.lower()) for d in defaults if d.location == "header" and d.has_values), ""
        ),
    }


def _credentials(security: Security) -> Iterator[dict[str, str]]:
    for scheme in security.ordered:
        is_required = scheme.name in security.required
        yield {
            "name": scheme.argument,
            "type": "str" if is_required else "str | None",
            "default": "" if is_required else " = None",
            "description": f"Sent as `{scheme.header.lower()}{f': {scheme.prefix}...' if scheme.prefix else ''}`.",
        }


def _argument(default: ClientDefault) -> dict[str, str]:
    return {
        "name": default.argument,
        "type": "str",
        "default": "" if default.default is None else f" = {source(default.default)}",
        "description": f"Sent as `{default.wire_name.lower()}`, unless a call passes another value.",
    }


def _credential(security: Security, scheme: Scheme) -> str:
    """Return the Python source of the value of a header."""
    if not scheme.prefix:
        return scheme.argument
    value = f'f"{scheme.prefix}{{{scheme.argument}}}"'
    return value if scheme.name in security.required else f"{scheme.argument} and {value}"


def _choice(security: Security) -> dict[str, str] | None:
    """Return the condition for missing credentials. Return None if the signature already requires them."""
    if frozenset() in security.alternatives or len(security.alternatives) == 1:
        return None
    sets = [[security.schemes[name].argument for name in security.schemes if name in a] for a in security.alternatives]
    return {
        "is_missing": " and ".join(
            names[0] + " is None" if len(names) == 1 else f"({' or '.join(f'{name} is None' for name in names)})"
            for names in sets
        ),
        "arguments": " or ".join(" with ".join(names) for names in sets),
    }
