"""The pieces that `grammar` is put together of: each looks at one kind of thing, and notes its faults."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from .document import Document, Pointer
from .errors import Problem


class Faults:
    """The faults found in a document. `readable` tells whether it can be read in spite of them."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []
        self.readable = True
        self.used: set[str] = set()  # what is referred to

    def add(self, at: Pointer, message: str) -> None:
        self.problems.append(self.document.problem(at, message))
        self.readable = False

    def note(self, at: Pointer, message: str) -> None:
        """Add what keeps the document from being rendered, but not from being read and compared."""
        self.problems.append(self.document.problem(at, message))

    def prose(self, node: Any, at: Pointer, *keys: str) -> None:
        """Texts for people. Without them there is nothing to show to users, but all else can be read."""
        for key in keys:
            if key not in node:
                self.note(at, f"{label(at)} has no {key}")
            else:
                text(self, node[key], (*at, key))

    def keys(self, node: Any, at: Pointer, needed: Iterable[str], known: Iterable[str]) -> bool:
        """Whether this is a mapping with all needed keys and none that is unknown."""
        if not isinstance(node, dict):
            self.add(at, f"`{at[-1] if at else 'the document'}` should be a mapping")
            return False
        unknown = [key for key in node if key not in known]
        for key in unknown:
            near = difflib.get_close_matches(key, [k for k in known if k not in node], n=1, cutoff=0.75)
            hint = f"did you mean `{near[0]}`?" if near else self.advice(key, node)
            self.add((*at, key), f"`{key}` is not supported here: the generator would lose it silently; {hint}")
        missing = [] if unknown else [key for key in needed if key not in node]
        for key in missing:
            self.add(at, f"{label(at)} has no {key}")
        return not unknown and not missing

    def advice(self, key: str, node: dict[str, Any]) -> str:
        """Return what to write instead of a keyword that is not supported."""
        if key == "nullable":
            return _NULLABLE_REF if "$ref" in node else f'write `type: [{node.get("type", "string")}, "null"]`'
        return _INSTEAD.get(key, "leave it out")


_NULLABLE_REF = 'write `oneOf` with the reference and `type: "null"`'
_NAME = "give this schema a name under components.schemas and refer to it"
_INSTEAD = {
    "properties": _NAME,
    "required": _NAME,
    "discriminator": _NAME,
    "example": "write a list, `examples`",
    "multipart/form-data": "bodies are `application/json`, and a file is a field with `contentEncoding: base64`",
    "variables": "write the address without variables",
    "callbacks": "write the request that the API sends as a schema, or leave it out",
}


def label(at: Pointer) -> str:
    """What people call a part: `Weight.net`, `POST /v1/messages`, `parameter 2`."""
    if at[:2] == ("components", "schemas") and len(at) > 2:
        return ".".join([str(at[2]), *(str(at[i + 1]) for i in range(3, len(at) - 1) if at[i] == "properties")])
    if at[:1] == ("paths",) and len(at) == 3:
        return f"{str(at[2]).upper()} {at[1]}"
    *above, last = at or ("the document",)
    return f"{str(above[-1]).removesuffix('s')} {last + 1}" if isinstance(last, int) else str(last)


Check = Callable[[Faults, Any, Pointer], None]
"""Finds the faults of what stands in a place."""
_NONE: Mapping[str, Check] = {}


def anything(faults: Faults, node: Any, at: Pointer) -> None:
    """For what is told to people only and goes along in openapi.json, or is looked at elsewhere."""


def text(faults: Faults, node: Any, at: Pointer) -> None:
    if not isinstance(node, str) or not node.strip():
        faults.add(at, f"`{at[-1]}` should be a text")


def flag(faults: Faults, node: Any, at: Pointer) -> None:
    if not isinstance(node, bool):
        faults.add(at, f"`{at[-1]}` should be true or false")


def items(check: Check, *, least: int = 0, unique: bool = False) -> Check:
    """A list, which may have to hold something, and to hold nothing twice."""

    def list_of(faults: Faults, node: Any, at: Pointer) -> None:
        if not isinstance(node, list) or len(node) < least:
            faults.add(at, f"`{at[-1]}` should be a list{' with something in it' if least else ''}")
            return
        seen: set[str] = set()
        for index, item in enumerate(node):
            check(faults, item, (*at, index))
            key = json.dumps(item, sort_keys=True) if unique else ""
            if unique and key in seen:
                faults.note((*at, index), f"{key} stands twice in `{at[-1]}`: remove one")
            seen.add(key)

    return list_of


def names(check: Check) -> Check:
    """A mapping whose keys the author chooses."""

    def mapping_of(faults: Faults, node: Any, at: Pointer) -> None:
        if faults.keys(node, at, (), node):
            for name, value in node.items():
                check(faults, value, (*at, name))

    return mapping_of


def keys(needed: Mapping[str, Check], optional: Mapping[str, Check] = _NONE, *, prose: Iterable[str] = ()) -> Check:
    """A mapping with keys that the generator knows."""
    checks = {**needed, **optional}

    def mapping(faults: Faults, node: Any, at: Pointer) -> None:
        if faults.keys(node, at, needed, (*checks, *prose)):
            faults.prose(node, at, *prose)
        for key, check in checks.items():
            if isinstance(node, dict) and key in node:
                check(faults, node[key], (*at, key))

    return mapping


def target(section: str) -> Check:
    """The text of a reference to a component of one section."""
    place = f"#/components/{section}/"

    def known(faults: Faults, ref: Any, at: Pointer) -> None:
        components = faults.document.data.get("components")
        found = components.get(section) if isinstance(components, dict) else None
        if isinstance(ref, str) and ref.startswith(place) and isinstance(found, dict) and ref[len(place) :] in found:
            faults.used.add(ref)
        else:
            faults.add(at, f"nothing stands at {ref}: correct the name, or add it under components.{section}")

    return known


def ref(section: str, other: Check | None = None) -> Check:
    """A mapping that refers to a component of one section, or else is `other`."""
    reference = keys({"$ref": target(section)})

    def either(faults: Faults, node: Any, at: Pointer) -> None:
        (other if other and not (isinstance(node, dict) and "$ref" in node) else reference)(faults, node, at)

    return either
