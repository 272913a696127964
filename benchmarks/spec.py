"""Time to read larger specs. It must grow linearly with the size.

A larger spec is openapi.yaml with renamed copies of its operations and of their schemas. All operations share the error
response, the parameters, and the events of a stream with the messages that they change.
"""

from __future__ import annotations

import copy
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import Any

import yaml

from codegen.paths import SPEC
from codegen.render.project import MessagesProject
from codegen.spec.document import Document, load, parse
from codegen.spec.errors import SpecError
from codegen.spec.read import read_spec
from codegen.spec.schema import schema_refs

from .faults import WrongAnswer
from .measure import Row, growth, in_turns

SIZES = (1, 2, 4, 6)
MOST = 1.5
"""The maximum time relative to the size of the spec. It allows for caches and garbage collection."""
_PLACE = "#/components/schemas/"
_WORDS = "abcdef"  # Operation ids have no digits.


def measure(rounds: int) -> Iterator[Row]:
    """Yield the rows of the group `spec`, for reading and for rendering."""
    texts = {str(size): times(size) for size in SIZES}
    yield from _rows("read", _read, texts, rounds)
    # It takes seconds, so there are only two sizes and few rounds.
    yield from _rows("read and render, unformatted", _render, {size: texts[size] for size in ("1", "4")}, 3)


def _rows(name: str, read: Callable[[str], float], texts: dict[str, str], rounds: int) -> Iterator[Row]:
    read(texts["1"])  # Not measured: it fills caches.
    readings = in_turns(list(texts), rounds, lambda size: read(texts[size]))
    rows = {size: Row("spec", f"{name}: {size}x", "s", {"ours": readings[size]}) for size in texts}
    yield from rows.values()
    for size in list(texts)[1:]:
        yield growth(f"{name}: {size}x against 1x", rows["1"], rows[size], int(size) * MOST)


def times(size: int) -> str:
    """Return the text of a spec that is a multiple of openapi.yaml in size."""
    document = load(SPEC)
    shared = _shared(document)
    data = copy.deepcopy(document.data)
    schemas, paths = data["components"]["schemas"], data["paths"]
    for number in range(1, size):
        prefix = f"Copy{_WORDS[number].upper()}"
        for name, node in document.schemas.items():
            if name not in shared:
                schemas[prefix + name] = _renamed(node, prefix, shared)
        for path, item in document.data["paths"].items():
            copied = paths[f"/{prefix}{path}"] = _renamed(item, prefix, shared)
            for operation in copied.values():
                operation["operationId"] = f"{prefix.lower()}.{operation['operationId']}"
    # YAML anchors would make the document smaller.
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True)


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _shared(document: Document) -> set[str]:
    """Return the schemas of the error response, of parameters and of streams."""
    spec = read_spec(document)
    reached: set[str] = set()
    todo = ["ErrorResponse", *_names(document.data["components"]["parameters"])]
    todo += {name for node in _nodes(document.data["paths"]) if (name := node.get("x-events"))}
    while todo:
        name = todo.pop()
        if name not in reached:
            reached.add(name)
            todo += schema_refs(spec.schemas[name])
    return reached


def _nodes(node: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects in a part of a document."""
    if isinstance(node, dict):
        yield node
    for value in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _nodes(value)


def _names(node: Any) -> set[str]:
    """Return the names of the schemas that a part of a document refers to."""
    references = (each["$ref"] for each in _nodes(node) if "$ref" in each)
    return {reference.removeprefix(_PLACE) for reference in references if reference.startswith(_PLACE)}


def _renamed(node: Any, prefix: str, shared: set[str]) -> Any:
    if isinstance(node, dict):
        renamed = {key: _renamed(value, prefix, shared) for key, value in node.items()}
        if isinstance(node.get("x-events"), str):
            renamed["x-events"] = ("" if node["x-events"] in shared else prefix) + node["x-events"]
        if isinstance(node.get("x-aliases"), list):
            renamed["x-aliases"] = [prefix + alias for alias in node["x-aliases"]]
        return renamed
    if isinstance(node, list):
        return [_renamed(value, prefix, shared) for value in node]
    if isinstance(node, str) and node.startswith(_PLACE) and node.removeprefix(_PLACE) not in shared:
        return f"{_PLACE}{prefix}{node.removeprefix(_PLACE)}"
    return node


def _read(text: str) -> float:
    start = process_time()
    try:
        spec = read_spec(parse(text))
    except SpecError as error:
        raise WrongAnswer(f"a larger spec is not in order: {error}") from error
    seconds = process_time() - start
    read, written = len(spec.declared.operations), text.count("operationId: ")
    if read != written:
        raise WrongAnswer(f"{read} operations were read, and the spec has {written}")
    return seconds


def _render(text: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        start = process_time()
        MessagesProject(read_spec(parse(text)), Path(folder) / "package").build()
        return process_time() - start
