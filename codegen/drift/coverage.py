"""Check that the spec has everything that a file of facts about the API lists: objects, fields, variants and values.

Run it as `python -m codegen.drift.coverage FACTS.json`. Unlike `drift`, it needs no release of the official SDK, and it
ignores what only the spec has. Differences with a reason are in coverage.toml.

The file has `added` and `extended`, or `schemas`: objects by name, with a `kind` (`param` or `response`) and `fields`.
A field has `required` and `type`, or `more`: what it admits besides what an older description says. The forms of types
are those of official.py, with `{"const": value}` for a single value and `string(date-time)` for a text with a format.
`operations` and `betas` are optional. An operation can name its body (`body`, or `multipart` for a form) and the object
of its parameters (`query`). That object has no schema in the spec, so its fields are compared with the arguments.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from codegen.compare.alternatives import label
from codegen.spec.document import load
from codegen.spec.errors import SpecError
from codegen.spec.facts import Operation, Spec
from codegen.spec.read import read_spec
from codegen.spec.schema import (
    Array,
    Const,
    Enum,
    Field,
    Map,
    ObjectSchema,
    Ref,
    Scalar,
    TaggedUnion,
    Type,
    Union,
    constant,
    members,
)

from .readings import Reading, read_ours

_BETAS = "betas"
"""The argument with the names of beta features, and the key of the file for these names."""
SETTINGS = Path(__file__).with_name("coverage.toml")


@dataclass(frozen=True)
class Row:
    """An accepted difference, or the name of an object in the spec."""

    where: str
    """The name of the object or the place, such as `Usage.speed`. It can be a pattern."""
    reason: str
    name: str = ""
    """The name in the spec. It is empty in a row about a difference."""


@dataclass
class Coverage:
    """The result of a comparison."""

    facts: int = 0
    missing: list[str] = field(default_factory=list)
    differences: int = 0
    """The number of accepted differences."""
    accepted: dict[str, str] = field(default_factory=dict)
    """The reasons of accepted differences by place."""
    unused: list[str] = field(default_factory=list)
    """Problems of coverage.toml itself."""

    @property
    def complete(self) -> bool:
        """True if the spec has all facts, or coverage.toml has a reason."""
        return not self.missing and not self.unused

    def __str__(self) -> str:
        """The report."""
        covered = self.facts - len(self.missing)
        share = f"{covered / self.facts:.1%}" if self.facts else "100.0%"
        lines = [f"{share}: {covered} of {self.facts} facts, {self.differences} of them with an accepted difference"]
        lines += [f"accepted: {where}: {reason}" for where, reason in self.accepted.items()]
        return "\n".join([*lines, *self.missing, *self.unused])


def read_settings(path: Path = SETTINGS) -> list[Row]:
    """Return the rows of a file.

    Args:
        path: The file.

    Returns:
        The rows.

    Raises:
        KeyError: A row has no `where` or no `reason`.
    """
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    rows = [Row(row["where"], row["reason"], row["name"]) for row in data.get("names", ())]
    return rows + [Row(row["where"], row["reason"]) for row in data.get("accepted", ())]


def coverage(spec: Spec, facts: dict[str, Any], settings: list[Row]) -> Coverage:
    """Compare the spec with facts.

    Args:
        spec: The spec.
        facts: The content of the file of facts.
        settings: Names and accepted differences.

    Returns:
        The result.
    """
    return _Comparison(spec, facts, settings).run()


class _Comparison:
    def __init__(self, spec: Spec, facts: dict[str, Any], settings: list[Row]) -> None:
        self.spec = spec.declared  # The objects of both sides have one name here.
        self.ours: Reading = read_ours(self.spec)
        self.facts = facts
        self.objects: dict[str, Any] = {
            **facts.get("schemas", {}),
            **facts.get("added", {}),
            **facts.get("extended", {}),
        }
        self.queries = {fact["query"]: place for place, fact in facts.get("operations", {}).items() if "query" in fact}
        self.settings = settings
        self.used: set[Row] = set()
        self.places: set[str] = set()
        self.result = Coverage()

    def run(self) -> Coverage:
        for name, fact in self.objects.items():
            self._object(name, fact)
        for place, fact in self.facts.get("operations", {}).items():
            self._operation(place, fact)
        betas = self._betas()
        for beta in self.facts.get(_BETAS, ()):
            self._check(f"beta {beta}", beta in betas)
        for row in self.settings:
            # A file may have only some of the objects, so only rows about those can be superfluous.
            if row not in self.used and any(fnmatchcase(place, row.where) for place in self.places):
                self.result.unused.append(f"coverage.toml: the row {row.where} is no longer needed: remove it")
        return self.result

    def _check(self, where: str, covered: bool, message: str = "is missing") -> bool:
        self.result.facts += 1
        self.places.add(where)
        if not covered:
            row = next((row for row in self.settings if not row.name and fnmatchcase(where, row.where)), None)
            if row:
                self.used.add(row)
                self.result.differences += 1
                self.result.accepted[where] = row.reason
            else:
                self.result.missing.append(f"{where} {message}")
        return covered

    def _name(self, name: str) -> str:
        """Return the name of an object in the spec. Another name than that of the facts needs a reason."""
        if name in self.spec.schemas and not any(row.where == name for row in self.settings if row.name):
            return name
        row = next((row for row in self.settings if row.name and fnmatchcase(name, row.where)), None)
        if row:
            self.used.add(row)
            return row.name
        return name

    def _object(self, name: str, fact: dict[str, Any]) -> None:
        ours = self._name(name)
        known = isinstance(self.spec.schemas.get(ours), ObjectSchema) or self._operation_of(self.queries.get(name))
        if not self._check(name, bool(known)):
            for field_name in fact["fields"]:
                self._check(f"{name}.{field_name}", False)
            return
        if ours != name and name not in self.spec.schemas:
            self._check(name, self.spec.aliases.get(name) == ours or ours.startswith(name), f"is no alias of {ours}")
        is_request = fact["kind"] == "param"
        fields: dict[str, Field] = {f.name: f for f in self._fields(ours)}
        for field_name, form in fact["fields"].items():
            where = f"{name}.{field_name}"
            found = fields.get(field_name)
            if not self._check(where, found is not None) or found is None:
                continue
            if field_name == _BETAS and _BETAS in self.facts:
                continue  # The names are compared once.
            theirs = list(members(_read(form.get("type", form.get("more")))))
            null = Scalar("null")
            if "required" in form:
                # In responses, a field that may be absent is the same as one that may be null.
                optional = not form["required"] or (not is_request and null in theirs)
                self._check(where, found.required != optional, f"must be {'optional' if optional else 'required'}")
            if not is_request:
                theirs = [t for t in theirs if t != null]
            for alternative in theirs:
                for part in self._parts(alternative):
                    self._check(where, self._admits(found.type, part, is_request), f"does not admit {label(part)}")

    def _fields(self, name: str) -> tuple[Field, ...]:
        """Return the fields of an object. The parameters of a call count as fields of its body."""
        query = self._operation_of(self.queries.get(name))
        calls = [self.ours.calls[op.id] for op in self.spec.operations if name in op.body or op is query]
        return calls[0].arguments if calls else self.ours.spec.fields(name)

    def _operation_of(self, place: str | None) -> Operation | None:
        """Return the operation with a method and path, such as `GET /v1/models`."""
        return next((op for op in self.spec.operations if f"{op.method.upper()} {op.path}" == place), None)

    def _parts(self, type: Type) -> Iterator[Type]:
        """Yield the smallest parts of an alternative, each of which is one fact."""
        if isinstance(type, Array):
            yield from (Array(part) for member in members(type.items) for part in self._parts(member))
        elif isinstance(type, Map):
            yield from (Map(part) for member in members(type.values) for part in self._parts(member))
        else:
            yield type

    def _admits(self, ours: Type, part: Type, is_request: bool) -> bool:
        for member in members(ours):
            if (
                isinstance(part, Array)
                and isinstance(member, Array)
                and self._admits(member.items, part.items, is_request)
            ):
                return True
            if (
                isinstance(part, Map)
                and isinstance(member, Map)
                and self._admits(member.values, part.values, is_request)
            ):
                return True
            if isinstance(part, Const) and isinstance(member, Enum) and part.value in member.values:
                return True
            if isinstance(part, Ref) and isinstance(member, Ref) and self._is_same(member.name, part.name, is_request):
                return True
            if member == part:
                return True
        return False

    def _is_same(self, ours: str, theirs: str, is_request: bool) -> bool:
        """Return True for the same object. A request accepts a response object in place of the one with its tag."""
        name = self._name(theirs)
        if ours == name:
            return True
        is_sent_again = is_request and name in self.spec.response_schemas
        tags = [constant(schema, "type") for schema in (self.spec.schemas[ours], self.spec.schemas.get(name)) if schema]
        return is_sent_again and len(tags) == 2 and tags[0] is not None and tags[0] == tags[1]

    def _operation(self, place: str, fact: dict[str, Any]) -> None:
        op = self._operation_of(place)
        if not self._check(place, op is not None) or op is None:
            return
        if body := fact.get("body") or fact.get("multipart"):
            self._check(f"{place} body", self._name(body) in (op.body_name, *op.body))
        if isinstance(fact.get("response"), str) and fact["response"] in self.objects:
            self._check(f"{place} response", op.response == self._name(fact["response"]))
        for part in members(_read(fact["event"])) if "event" in fact else ():
            events = self.spec.schemas.get(op.event or "")
            found = (
                isinstance(events, TaggedUnion) and isinstance(part, Ref) and self._name(part.name) in events.variants
            )
            self._check(f"{place} event {label(part)}", found)

    def _betas(self) -> set[str]:
        """Return the known values of the argument `betas`."""
        found = [f.type for call in self.ours.calls.values() for f in call.arguments if f.name == _BETAS]
        items = [item for t in found for m in members(t) if isinstance(m, Array) for item in members(m.items)]
        return {value for item in items if isinstance(item, Enum) for value in item.values}


def _read(form: Any) -> Type:
    """Return the type of a form."""
    if isinstance(form, str):
        return Scalar({"string(date-time)": "date-time", "string(base64)": "base64"}.get(form, form))
    if "anyOf" in form:
        return Union(tuple(member for part in form["anyOf"] for member in members(_read(part))))
    if "array" in form:
        return Array(_read(form["array"]))
    if "map" in form:
        return Map(_read(form["map"]))
    if "ref" in form:
        return Ref(form["ref"])
    return Const(form["const"]) if "const" in form else Union(tuple(Const(value) for value in form["enum"]))


def main(arguments: list[str]) -> int:
    """Print the report on a file of facts. Return 1 if the spec lacks something."""
    from codegen.paths import SPEC

    if len(arguments) != 1:
        print("usage: python -m codegen.drift.coverage FACTS.json", file=sys.stderr)
        return 2
    try:
        facts = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
        found = coverage(read_spec(load(SPEC)), facts, read_settings())
    except (OSError, ValueError, SpecError) as error:
        print(error, file=sys.stderr)
        return 2
    print(found)
    return 0 if found.complete else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
