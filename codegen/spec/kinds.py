"""Building blocks of `grammar`: each checks one kind of node and records its problems."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from .document import Document, Pointer
from .errors import Problem


class ProblemLog:
    """The problems found in a document.

    Attributes:
        readable: True if the document can be read despite its problems.
        used: The references that were found.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []
        self.readable = True
        self.used: set[str] = set()

    def add(self, at: Pointer, message: str) -> None:
        """Add a problem that prevents reading the document."""
        self.problems.append(self.document.problem(at, message))
        self.readable = False

    def note(self, at: Pointer, message: str) -> None:
        """Add a problem that prevents rendering the document, but not reading and comparing it."""
        self.problems.append(self.document.problem(at, message))

    def prose(self, node: Any, at: Pointer, *keys: str) -> None:
        """Check that descriptions are present. Without them the document can still be read."""
        for key in keys:
            if key not in node:
                self.note(at, f"{label(at)} has no {key}")
            else:
                text(self, node[key], (*at, key))

    def keys(self, node: Any, at: Pointer, required: Iterable[str], allowed: Iterable[str]) -> bool:
        """Check a mapping for missing and unknown keys. Return True if there are none."""
        if not isinstance(node, dict):
            self.add(at, f"`{at[-1] if at else 'the document'}` must be a mapping")
            return False
        unknown = [key for key in node if key not in allowed]
        for key in unknown:
            similar = difflib.get_close_matches(key, [k for k in allowed if k not in node], n=1, cutoff=0.75)
            hint = f"did you mean `{similar[0]}`?" if similar else self.advice_for(key, node)
            self.add((*at, key), f"`{key}` is not supported here: {hint}")
        missing = [] if unknown else [key for key in required if key not in node]
        for key in missing:
            self.add(at, f"{label(at)} has no {key}")
        return not unknown and not missing

    def advice_for(self, key: str, node: dict[str, Any]) -> str:
        """Return the advice for an unsupported keyword."""
        if key == "nullable":
            return _NULLABLE_REF if "$ref" in node else f'write `type: [{node.get("type", "string")}, "null"]`'
        return _ADVICE.get(key, "remove it")


_NULLABLE_REF = 'write `oneOf` with the reference and `type: "null"`'
_MOVE_SCHEMA = "move this schema under components.schemas and refer to it"
_ADVICE = {
    "properties": _MOVE_SCHEMA,
    "required": _MOVE_SCHEMA,
    "discriminator": _MOVE_SCHEMA,
    "example": "write a list, `examples`",
    "variables": "write the URL without variables",
    "callbacks": "remove them, or write the request of the callback as a schema",
}


def label(at: Pointer) -> str:
    """Return a readable name of a part, such as `Weight.net`, `POST /v1/messages` or `parameter 2`."""
    if at[:2] == ("components", "schemas") and len(at) > 2:
        return ".".join([str(at[2]), *(str(at[i + 1]) for i in range(3, len(at) - 1) if at[i] == "properties")])
    if at[:1] == ("paths",) and len(at) == 3:
        return f"{str(at[2]).upper()} {at[1]}"
    *above, last = at or ("the document",)
    return f"{str(above[-1]).removesuffix('s')} {last + 1}" if isinstance(last, int) else str(last)


Check = Callable[[ProblemLog, Any, Pointer], None]
"""A function that checks a node and records its problems."""
_NO_CHECKS: Mapping[str, Check] = {}


def anything(log: ProblemLog, node: Any, at: Pointer) -> None:
    """Accept any node. It is only documentation, or is checked elsewhere."""


def text(log: ProblemLog, node: Any, at: Pointer) -> None:
    """Check a non-empty string."""
    if not isinstance(node, str) or not node.strip():
        log.add(at, f"`{at[-1]}` must be a non-empty string")


def flag(log: ProblemLog, node: Any, at: Pointer) -> None:
    """Check a boolean."""
    if not isinstance(node, bool):
        log.add(at, f"`{at[-1]}` must be true or false")


def byte_count(log: ProblemLog, node: Any, at: Pointer) -> None:
    """Check a number of bytes."""
    if isinstance(node, bool) or not isinstance(node, int) or node < 2:
        log.add(at, f"`{at[-1]}` should be a whole number of bytes, at least the 2 of an empty object")


def beta(log: ProblemLog, node: Any, at: Pointer) -> None:
    """Check the mark of a beta part: true, or a list of the beta features any of which enables it."""
    if isinstance(node, list):
        items(text, min_length=1, unique=True)(log, node, at)
    elif node is not True:
        log.add(at, f"`{at[-1]}` must be true, or a list of names of beta features")


def items(check: Check, *, min_length: int = 0, unique: bool = False) -> Check:
    """Return a check of a list with a minimum length and, if `unique`, without duplicates."""

    def check_list(log: ProblemLog, node: Any, at: Pointer) -> None:
        if not isinstance(node, list) or len(node) < min_length:
            log.add(at, f"`{at[-1]}` must be a {'non-empty ' if min_length else ''}list")
            return
        seen: set[str] = set()
        for index, item in enumerate(node):
            check(log, item, (*at, index))
            key = json.dumps(item, sort_keys=True) if unique else ""
            if unique and key in seen:
                log.note((*at, index), f"duplicate {key} in `{at[-1]}`: remove one")
            seen.add(key)

    return check_list


def names(check: Check) -> Check:
    """Return a check of a mapping with arbitrary keys."""

    def check_values(log: ProblemLog, node: Any, at: Pointer) -> None:
        if log.keys(node, at, (), node):
            for name, value in node.items():
                check(log, value, (*at, name))

    return check_values


def keys(
    required: Mapping[str, Check], optional: Mapping[str, Check] = _NO_CHECKS, *, prose: Iterable[str] = ()
) -> Check:
    """Return a check of a mapping with known keys."""
    checks = {**required, **optional}

    def check_mapping(log: ProblemLog, node: Any, at: Pointer) -> None:
        if log.keys(node, at, required, (*checks, *prose)):
            log.prose(node, at, *prose)
        for key, check in checks.items():
            if isinstance(node, dict) and key in node:
                check(log, node[key], (*at, key))

    return check_mapping


def target(section: str) -> Check:
    """Return a check of the target of a reference to a component of one section."""
    place = f"#/components/{section}/"

    def check_target(log: ProblemLog, ref: Any, at: Pointer) -> None:
        components = log.document.data.get("components")
        found = components.get(section) if isinstance(components, dict) else None
        if isinstance(ref, str) and ref.startswith(place) and isinstance(found, dict) and ref[len(place) :] in found:
            log.used.add(ref)
        else:
            log.add(at, f"{ref} does not exist: correct the name, or add it under components.{section}")

    return check_target


def ref(section: str, other: Check | None = None) -> Check:
    """Return a check of a reference to a component of one section, or else of `other`."""
    reference = keys({"$ref": target(section)})

    def check_either(log: ProblemLog, node: Any, at: Pointer) -> None:
        (other if other and not (isinstance(node, dict) and "$ref" in node) else reference)(log, node, at)

    return check_either
