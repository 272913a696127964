"""Credentials: the security schemes of a spec, and those that a call requires."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .document import Document, Pointer
from .errors import Problem
from .facts import snake_case
from .kinds import ProblemLog, anything, items, keys, text

SCHEMES: Pointer = ("components", "securitySchemes")
_HEADER_NAME = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
"""The name of a header, by RFC 9110."""


@dataclass(frozen=True)
class Scheme:
    """A security scheme."""

    name: str
    header: str
    prefix: str
    """The prefix of the header value, such as `Bearer `."""
    description: str
    at: Pointer

    @property
    def argument(self) -> str:
        """The argument of the client for the credentials."""
        return snake_case(self.name)

    def __str__(self) -> str:
        return f"the header {self.header.lower()}{f' ({self.prefix.strip()})' if self.prefix else ''}"


@dataclass(frozen=True)
class Security:
    """The credentials of every call."""

    schemes: dict[str, Scheme]
    """The schemes that a call can use, by name, in the order of `security`."""
    alternatives: tuple[frozenset[str], ...]
    """Sets of schemes. One of them is sufficient. The empty set is a call without credentials."""

    @property
    def required(self) -> frozenset[str]:
        """The schemes that every call requires."""
        return frozenset.intersection(*self.alternatives)

    @property
    def by_position(self) -> Scheme | None:
        """The scheme that is the positional argument of the client."""
        return next(iter(self.ordered), None)

    @property
    def ordered(self) -> list[Scheme]:
        """The schemes in the order of the arguments of the client, required ones first."""
        return sorted(self.schemes.values(), key=lambda scheme: scheme.name not in self.required)


def read_security(document: Document) -> Security:
    """Return the credentials of a document that has no problems."""
    requirements = document.data.get("security", [])
    schemes = document.data["components"].get("securitySchemes", {})
    names = dict.fromkeys(name for alternative in requirements for name in alternative)
    alternatives = tuple(dict.fromkeys(frozenset(alternative) for alternative in requirements))
    return Security({name: _scheme(name, schemes[name]) for name in names}, alternatives or (frozenset(),))


def _scheme(name: str, node: dict[str, Any]) -> Scheme:
    is_bearer = node["type"] == "http"
    description = " ".join(node.get("description", "").split())
    header, prefix = ("authorization", "Bearer ") if is_bearer else (node["name"], "")
    return Scheme(name, header, prefix, description, (*SCHEMES, name))


def unused_schemes(document: Document) -> Iterator[Problem]:
    """Yield a problem for each security scheme that no operation uses."""
    used = read_security(document).schemes
    for name in document.data["components"].get("securitySchemes", {}):
        if name not in used:
            yield document.problem(
                (*SCHEMES, name), f"{name} is not used by any operation: list it in `security` or remove it"
            )


# ---- Grammar


def scheme(log: ProblemLog, node: Any, at: Pointer) -> None:
    """Check a scheme under components.securitySchemes."""
    kind = node.get("type") if isinstance(node, dict) else None
    optional = {"description": text}
    if kind == "apiKey":
        keys({"type": anything, "in": _in_header, "name": _header_name}, optional)(log, node, at)
    elif kind == "http":
        keys({"type": anything, "scheme": _bearer}, {"bearerFormat": text, **optional})(log, node, at)
    else:
        advice = "use `apiKey` in a header, or `http` with the scheme `bearer`"
        log.add(at, f"credentials of the type {kind!r} are not supported: {advice}")


def _in_header(log: ProblemLog, node: Any, at: Pointer) -> None:
    if node != "header":
        log.add(at, f"credentials in {node!r} are not supported: use a header")


def _bearer(log: ProblemLog, node: Any, at: Pointer) -> None:
    if not isinstance(node, str) or node.lower() != "bearer":
        log.add(at, f"the HTTP scheme {node!r} is not supported: only `bearer` is")


def _header_name(log: ProblemLog, node: Any, at: Pointer) -> None:
    if not isinstance(node, str) or not re.fullmatch(_HEADER_NAME, node):
        log.add(at, f"{node!r} is not a valid header name")


def _alternative(log: ProblemLog, node: Any, at: Pointer) -> None:
    """Check a set of schemes that are sent together."""
    if not log.keys(node, at, (), node):
        return
    components = log.document.data.get("components")
    schemes = components.get("securitySchemes") if isinstance(components, dict) else None
    for name, scopes in node.items():
        if not isinstance(schemes, dict) or name not in schemes:
            log.add((*at, name), f"{name} is not in components.securitySchemes: correct the name or add it")
        elif scopes != []:
            log.add((*at, name), f"{name}: scopes are not supported: write `{name}: []`")


security = items(_alternative)
