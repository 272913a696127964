"""The spec as data, with the line on which each part of it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .errors import Problem, SpecError

Pointer = tuple[str | int, ...]
SCHEMAS: Pointer = ("components", "schemas")

# libyaml's loader is some twenty times faster; the Python one serves where a PyYAML was built without it.
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Document:
    """An OpenAPI document: plain data, and the way back to its lines."""

    path: str
    data: dict[str, Any]
    lines: dict[Pointer, int] = field(repr=False)

    def line(self, pointer: Pointer) -> int:
        """The line of the nearest part that stands in the file itself."""
        while pointer and pointer not in self.lines:
            pointer = pointer[:-1]
        return self.lines.get(pointer, 1)

    def problem(self, pointer: Pointer, message: str) -> Problem:
        return Problem(self.path, self.line(pointer), message)

    def error(self, pointer: Pointer, message: str) -> SpecError:
        return SpecError([self.problem(pointer, message)])

    @property
    def schemas(self) -> dict[str, Any]:
        schemas = self.data.get("components", {}).get("schemas", {})
        return schemas if isinstance(schemas, dict) else {}

    def operations(self) -> Iterator[tuple[Pointer, str, str, dict[str, Any]]]:
        """(pointer, path, method, operation), in the order of the file."""
        for path, item in self.data.get("paths", {}).items():
            for method in ("get", "put", "post", "delete", "patch", "head", "options", "trace"):
                if method in item:
                    yield ("paths", path, method), path, method, item[method]

    def resolve(self, node: Any, pointer: Pointer) -> tuple[Any, Pointer]:
        """Follows `$ref` to what it names; anything else is given back as it is."""
        seen: set[str] = set()
        while isinstance(node, dict) and "$ref" in node:
            ref = node["$ref"]
            if ref in seen:
                raise self.error(pointer, f"{ref} refers to itself")
            seen.add(ref)
            target: Any = self.data
            parts = ref.removeprefix("#/").split("/")
            for part in parts:
                if not ref.startswith("#/") or not isinstance(target, dict) or part not in target:
                    raise self.error(pointer, f"nothing stands at {ref}: correct the name, or add it under components")
                target = target[part]
            node, pointer = target, tuple(parts)
        return node, pointer

    def ref_name(self, node: Any) -> str | None:
        """The name of the schema that a `$ref` names."""
        ref = node.get("$ref") if isinstance(node, dict) else None
        return ref.removeprefix("#/components/schemas/") if isinstance(ref, str) else None


def load(path: Path, *, name: str | None = None) -> Document:
    """Reads a YAML document; what YAML would lose silently (duplicate keys) or change (dates) is an error."""
    return parse(path.read_text(encoding="utf-8"), name=name or path.name)


def parse(text: str, *, name: str = "openapi.yaml") -> Document:
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise SpecError([Problem(name, line, f"not YAML: {error.problem}")]) from None
    lines: dict[Pointer, int] = {}
    problems: list[Problem] = []
    scalars = yaml.SafeLoader("")

    def construct(node: yaml.Node, pointer: Pointer) -> Any:
        lines.setdefault(pointer, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            out: dict[str, Any] = {}
            for key_node, value_node in node.value:
                key = str(key_node.value)
                here = key_node.start_mark.line + 1
                if key_node.tag != "tag:yaml.org,2002:str":
                    problems.append(Problem(name, here, f"the key {key} is not read as text by YAML: put it in quotes"))
                if key in out:
                    problems.append(Problem(name, here, f"{key} stands here twice: YAML keeps only the last one"))
                lines[(*pointer, key)] = here
                out[key] = construct(value_node, (*pointer, key))
            return out
        if isinstance(node, yaml.SequenceNode):
            return [construct(item, (*pointer, index)) for index, item in enumerate(node.value)]
        value = scalars.construct_object(node)
        if value is not None and not isinstance(value, str | int | float | bool):
            problems.append(Problem(name, lines[pointer], f"{node.value} is read as a date by YAML: put it in quotes"))
        return value

    data = construct(root, ()) if root is not None else None
    if not isinstance(data, dict):
        problems.append(Problem(name, 1, "the document is no mapping: it should start with `openapi: 3.1.0`"))
    if problems:
        raise SpecError(problems)
    assert isinstance(data, dict)
    return Document(name, data, lines)
