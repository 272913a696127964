"""The spec as plain data, with the line of each part."""

from __future__ import annotations

import gc
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .errors import Problem, SpecError

Pointer = tuple[str | int, ...]
SCHEMAS: Pointer = ("components", "schemas")
METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")

# libyaml's loader is about twenty times faster. PyYAML can be built without it.
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_LEVELS = 50
"""The limit of nested mappings and lists. It is below the recursion limit of Python."""
_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in ("map", "seq", "str", "int", "float", "bool", "null")}


@dataclass
class Document:
    """An OpenAPI document as plain data, with the line of each part."""

    path: str
    data: dict[str, Any]
    lines: dict[Pointer, int] = field(repr=False)

    def line(self, pointer: Pointer) -> int:
        """Return the line of a part, or of the nearest part above it that has a line."""
        while pointer and pointer not in self.lines:
            pointer = pointer[:-1]
        return self.lines.get(pointer, 1)

    def problem(self, pointer: Pointer, message: str) -> Problem:
        """Return a problem with the line of a part."""
        return Problem(self.path, self.line(pointer), message)

    def error(self, pointer: Pointer, message: str) -> SpecError:
        """Return an error with one problem, for the caller to raise."""
        return SpecError([self.problem(pointer, message)])

    @property
    def schemas(self) -> dict[str, Any]:
        """The schemas under `components`, by name."""
        schemas: dict[str, Any] = self.data.get("components", {}).get("schemas", {})
        return schemas

    def operations(self) -> Iterator[tuple[Pointer, str, str, dict[str, Any]]]:
        """Yield (pointer, path, method, operation) in the order of the file."""
        for path, item in self.data.get("paths", {}).items():
            for method in item:
                yield ("paths", path, method), path, method, item[method]

    def resolve(self, node: Any, pointer: Pointer) -> tuple[Any, Pointer]:
        """Return the target of a `$ref` and its pointer. Return any other node unchanged."""
        while isinstance(node, dict) and "$ref" in node:
            pointer = tuple(node["$ref"].removeprefix("#/").split("/"))
            node = self.data
            for part in pointer:
                node = node[part]
        return node, pointer

    def ref_name(self, node: Any) -> str | None:
        """Return the name of the schema that a `$ref` refers to. Return None for any other node."""
        ref = node.get("$ref") if isinstance(node, dict) else None
        return ref.removeprefix("#/components/schemas/") if isinstance(ref, str) else None


def is_object(schema: dict[str, Any]) -> bool:
    """Return True if a named schema is an object with fields, and not a map."""
    is_plain_object = schema.get("type") == "object" and "additionalProperties" not in schema
    return is_plain_object or "allOf" in schema or "properties" in schema


def discriminator(schema: Any) -> dict[str, Any] | None:
    """Return the `discriminator` or `x-discriminator` of a named schema. Return None if it is not a tagged union."""
    found = schema.get("discriminator", schema.get("x-discriminator")) if isinstance(schema, dict) else None
    return found if isinstance(found, dict) else None


def load(path: Path, *, name: str | None = None) -> Document:
    """Read a YAML document. Duplicate keys and unquoted dates are errors, because YAML changes them silently.

    Args:
        path: The file.
        name: The name of the file in messages.

    Returns:
        The document.

    Raises:
        SpecError: The file is not YAML, or not plain data.
    """
    name = name or path.name
    content = path.read_bytes()
    try:
        return parse(content.decode(), name=name)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SpecError([Problem(name, line, "not UTF-8: save the file with this encoding")]) from None


def parse(text: str, *, name: str = "openapi.yaml") -> Document:
    """Read the text of a YAML document, as `load` reads a file.

    Args:
        text: The text.
        name: The name of the file in messages.

    Returns:
        The document.

    Raises:
        SpecError: The text is not YAML, or not plain data.
    """
    # All nodes stay alive until the end, so that garbage collection would only cost time.
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return _parse(text, name)
    finally:
        if was_enabled:
            gc.enable()


def _parse(text: str, name: str) -> Document:
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise SpecError([Problem(name, line, f"not YAML: {error.problem}")]) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise SpecError([Problem(name, line, f"not YAML: {error.reason}")]) from None
    reader = _Reader(name)
    data = reader.construct(root, ()) if root is not None else None
    if not isinstance(data, dict):
        reader.add_problem(1, "the document is not a mapping: start it with `openapi: 3.1.0`")
    if reader.problems:
        raise SpecError(reader.problems)
    assert isinstance(data, dict)
    return Document(name, data, reader.lines)


class _Reader:
    """A conversion of YAML nodes to plain data that records the line of each."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: dict[Pointer, int] = {}
        self.problems: list[Problem] = []
        self.scalars = yaml.SafeLoader("")
        self.ancestors: list[yaml.Node] = []

    def add_problem(self, line: int, message: str) -> None:
        self.problems.append(Problem(self.name, line, message))

    def construct(self, node: yaml.Node, pointer: Pointer) -> Any:
        line = node.start_mark.line + 1
        self.lines.setdefault(pointer, line)
        if node in self.ancestors:
            self.add_problem(self.lines[pointer[:-1]], "an anchor is used inside itself")
        elif len(self.ancestors) > _MAX_LEVELS:
            self.add_problem(
                line,
                f"more than {_MAX_LEVELS} nested levels: move a schema under components.schemas and refer to it",
            )
        elif node.tag == "tag:yaml.org,2002:timestamp":
            self.add_problem(line, f"YAML reads {node.value} as a date: put it in quotes")
        elif node.tag not in _TAGS:
            self.add_problem(line, f"the tag {node.tag} is not supported: remove it")
        elif isinstance(node, yaml.MappingNode | yaml.SequenceNode):
            self.ancestors.append(node)
            children = self.mapping(node, pointer) if isinstance(node, yaml.MappingNode) else self.list(node, pointer)
            self.ancestors.pop()
            return children
        else:
            return self.scalar(node, line)
        return None

    def mapping(self, node: yaml.MappingNode, pointer: Pointer) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "[...]"
            line = key_node.start_mark.line + 1
            if key_node.tag == "tag:yaml.org,2002:merge":
                self.add_problem(line, "merge keys (`<<`) are not supported: write out the merged keys")
                continue
            if key_node.tag != "tag:yaml.org,2002:str":
                self.add_problem(line, f"YAML does not read the key {key} as a string: put it in quotes")
            if key in mapping:
                self.add_problem(line, f"duplicate key {key}: remove one")
            self.lines[(*pointer, key)] = line
            mapping[key] = self.construct(value_node, (*pointer, key))
        return mapping

    def list(self, node: yaml.SequenceNode, pointer: Pointer) -> list[Any]:
        return [self.construct(item, (*pointer, index)) for index, item in enumerate(node.value)]

    def scalar(self, node: yaml.Node, line: int) -> Any:
        try:
            value = self.scalars.construct_object(node)
        except (yaml.YAMLError, ValueError) as error:
            self.add_problem(line, f"{node.value} does not match its tag: {error}")
            return None
        if isinstance(value, float) and not math.isfinite(value):
            self.add_problem(line, f"{node.value} is not JSON serializable: use a finite number")
        return value
