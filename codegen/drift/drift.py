"""Compare the spec with the types of the official SDK, to find new, removed and different parts of the API.

Only facts are compared: names, fields, whether they are required or nullable, constants and values. Accepted
differences are in drift.toml, each with its reason.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fnmatch import fnmatchcase
from pathlib import Path

from codegen.compare.alternatives import label
from codegen.compare.change import Change, Place, Way
from codegen.compare.diff_fields import compare_fields
from codegen.compare.diff_types import Comparison, TypeComparison
from codegen.spec.document import SCHEMAS, Pointer
from codegen.spec.errors import Problem, SpecError
from codegen.spec.facts import ERROR_DETAILS
from codegen.spec.schema import Field

from .readings import Reading, Sides

ACCEPTED = Path(__file__).with_name("drift.toml")


class Kind(Enum):
    """The kind of a difference, with the heading of the report."""

    LACKING = "Only in {theirs}"
    GONE = "Only in {ours}"
    DIFFERENT = "Different"


_MESSAGES = {
    "operation-added": (Kind.LACKING, "operation {owner}"),
    "added": (Kind.LACKING, "{where}: {new}"),
    "added-required": (Kind.LACKING, "{where}: {new}, required"),
    "type-added": (Kind.LACKING, "{where} can be {new}"),
    "value-added": (Kind.LACKING, "{where} can be {new}"),
    "value-listed": (Kind.LACKING, "{where}: known value {new}"),
    "values-opened": (Kind.LACKING, "{where} can be any string"),
    "null-added": (Kind.LACKING, "{where} can be null"),
    "stream-added": (Kind.LACKING, "{owner} can stream"),
    "operation-removed": (Kind.GONE, "operation {owner}"),
    "removed": (Kind.GONE, "{where}: {old}"),
    "type-removed": (Kind.GONE, "{where} can be {old}"),
    "value-removed": (Kind.GONE, "{where} can be {old}"),
    "value-unlisted": (Kind.GONE, "{where}: known value {old}"),
    "null-removed": (Kind.GONE, "{where} can be null"),
    "stream-removed": (Kind.GONE, "{owner} can stream"),
    "type-changed": (Kind.DIFFERENT, "{where} is {new} in the SDK, but {old} in the spec"),
    "required": (Kind.DIFFERENT, "{where} is required in the SDK, but optional in the spec"),
    "optional": (Kind.DIFFERENT, "{where} is optional in the SDK, but required in the spec"),
    "values-closed": (Kind.DIFFERENT, "{where} is one of {new} in the SDK, but any string in the spec"),
    "constant-opened": (Kind.DIFFERENT, "{where} is {new} in the SDK, but always {old} in the spec"),
    "constant-changed": (Kind.DIFFERENT, "{where} is {new} in the SDK, but always {old} in the spec"),
    "constant-closed": (Kind.DIFFERENT, "{where} is always {new} in the SDK, but can have other values in the spec"),
}
"""The text of each rule. The other rules are about facts that the official types do not have."""


@dataclass(frozen=True)
class Drift:
    """A difference between the spec and the official SDK."""

    kind: Kind
    where: str
    text: str
    line: int
    """The line of openapi.yaml to edit."""


@dataclass(frozen=True)
class Accepted:
    """An accepted difference."""

    where: str
    """The place, such as `Usage.speed`, or a pattern, such as `files.*`."""
    kind: Kind
    reason: str
    path: str
    line: int


def drift(ours: Reading, theirs: Reading) -> list[Drift]:
    """Return all differences in the order of the spec.

    Args:
        ours: The API as described by the spec.
        theirs: The API as described by the official SDK.

    Returns:
        The differences.
    """
    both = Comparison(ours.spec, theirs.spec, class_names_count=False)
    for name, call in ours.calls.items():
        other = theirs.calls.get(name)
        if other is None:
            both.add("operation-removed", Way.CODE, Place(name), (call.at, None))
            continue
        at = (call.at, call.at)
        compare_fields(both, call.arguments, other.arguments, name, "parameter", Way.REQUEST)
        responses = TypeComparison(both, Way.RESPONSE, at)
        if call.response and other.response:
            responses.types(call.response, other.response, Place(f"the response of {name}"))
        if call.event and other.event:
            responses.types(call.event, other.event, Place(f"an event of {name}"))
        elif call.event or other.event:
            both.add("stream-removed" if call.event else "stream-added", Way.CODE, Place(name), at)
    for name in theirs.calls:
        if name not in ours.calls:
            both.add("operation-added", Way.CODE, Place(name), (("paths",), None))
    calls = both.changes.copy()
    reported = {_key(change) for change in calls}
    _objects(both, ours, theirs)
    rest = [change for change in both.changes[len(calls) :] if _key(change) not in reported]
    found = [_drift(ours, change) for change in dict.fromkeys([*calls, *rest]) if change.rule.id in _MESSAGES]
    return sorted(found, key=lambda difference: difference.line)


def drift_of_sides(ours: Sides, theirs: Sides) -> list[Drift]:
    """Return all differences of the plain side, the beta side and the constants, in the order of the spec.

    Differences of the beta side that the plain side has as well are left out.
    """
    found = drift(ours.plain, theirs.plain)
    if ours.beta and theirs.beta:
        plain = {(d.kind, d.where.removeprefix("beta."), d.text.replace("beta.", "")) for d in found}
        found += [
            difference
            for difference in drift(ours.beta, theirs.beta)
            if (difference.kind, difference.where.removeprefix("beta."), difference.text.replace("beta.", ""))
            not in plain
        ]
    return sorted([*found, *_constant_differences(ours, theirs)], key=lambda difference: difference.line)


def _constant_differences(ours: Sides, theirs: Sides) -> Iterator[Drift]:
    places: dict[str, Pointer] = {
        "error type": ("components", "responses"),
        "error code": (*SCHEMAS, ERROR_DETAILS),
        "deprecated model": (*SCHEMAS, "Model"),
        "API version": ("components", "parameters", "ApiVersion"),
    }
    one, other = ours.constants, theirs.constants
    rows = {row.code: row.at for row in ours.plain.spec.code_classes}
    for code, status in (one.code_statuses or {}).items():
        theirs_status = (other.code_statuses or {}).get(code, status)
        if theirs_status != status:
            where = f"error code {code}"
            text = f"{where}: status {theirs_status} in the SDK, but {status} in the spec"
            yield Drift(Kind.DIFFERENT, where, text, ours.plain.spec.document.line(rows[code]))
    pairs = (
        (one.error_types, other.error_types),
        (one.error_codes, other.error_codes),
        (one.deprecated_models, other.deprecated_models),
        (one.api_versions, other.api_versions),
    )
    for (name, at), (old, new) in zip(places.items(), pairs, strict=True):
        line = ours.plain.spec.document.line(at)
        if old is None or new is None:
            continue
        for value, detail in new.items():
            where = f"{name} {value}"
            if value not in old:
                yield Drift(Kind.LACKING, f"{where} of {detail}" if detail else where, _with(where, detail), line)
            elif detail != old[value] and name == "deprecated model":
                text = f"{where}: retirement on {detail} in the SDK, but on {old[value]} in the spec"
                yield Drift(Kind.DIFFERENT, where, text, line)
        # A release of the SDK sends one version.
        for value in old if name != "API version" else ():
            if value not in new:
                yield Drift(Kind.GONE, f"{name} {value}", f"{name} {value}", line)


def _with(text: str, detail: str) -> str:
    return f"{text} ({detail})" if detail else text


def not_compared(theirs: Sides) -> list[str]:
    """Return what `drift` does not compare, as sentences of the report."""
    constants = {
        "the values of `error.type`": theirs.constants.error_types,
        "error codes": theirs.constants.error_codes,
        "statuses of error codes": theirs.constants.code_statuses,
        "deprecated models": theirs.constants.deprecated_models,
        "the API version": theirs.constants.api_versions,
    }
    groups = ", ".join(f"`beta.{name}`" for name in theirs.other_groups)
    return [
        "Not in the official types: bounds and patterns, defaults, headers of requests and responses, statuses of "
        "errors without a code, media types, API versions that reject a field, and the names of "
        "beta features that enable a part.",
        "A response field that may be absent is the same as one that may be null.",
        "The successors of deprecated models.",
        *(
            f"{name[0].upper()}{name[1:]}: this release does not have them."
            for name, v in constants.items()
            if v is None
        ),
        *([f"Groups of the beta side that the spec does not have: {groups}."] if groups else []),
        *(["The beta side: this release, or the spec, does not have it."] if theirs.beta is None else []),
    ]


def _key(change: Change) -> tuple[object, ...]:
    """Return a key that is the same for a field of a body and an argument of the operation."""
    return change.rule.id, change.place.name, change.old, change.new, change.old_at


def _objects(both: Comparison, ours: Reading, theirs: Reading) -> None:
    """Compare each pair of objects once: those with the same name, and those in the same place."""
    reached = theirs.reach(name for name in ours.calls if name in theirs.calls)
    compared = {(name, name) for name in ours.spec.schemas if name in reached}
    todo = sorted(compared)
    while todo:
        for one, other in todo:
            compare_fields(both, ours.spec.fields(one), theirs.spec.fields(other), one, "field", ours.ways[one])
        todo = [pair[:2] for pair in both.bodies if pair[:2] not in compared]
        todo = list(dict.fromkeys(todo))
        compared.update(todo)
        both.bodies.clear()


def _drift(ours: Reading, change: Change) -> Drift:
    kind, message = _MESSAGES[change.rule.id]
    place = change.place
    text = message.format(where=place, owner=place.owner, old=change.old, new=change.new)
    return Drift(kind, str(place), text, ours.spec.document.line(change.old_at or _pointer_of(ours, place.owner)))


def _pointer_of(ours: Reading, owner: str) -> Pointer:
    """Return the place of the fields of an object or of the arguments of an operation."""
    call = ours.calls.get(owner)
    fields: tuple[Field, ...] = call.arguments if call else ()
    return fields[0].at[:-1] if fields else call.at if call else (*SCHEMAS, owner, "properties")


def read_accepted(path: Path = ACCEPTED) -> list[Accepted]:
    """Return the accepted differences of a file.

    Args:
        path: The file.

    Returns:
        The accepted differences.

    Raises:
        SpecError: The file is invalid, or a row has no reason.
    """
    text = path.read_text(encoding="utf-8")
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.strip() == "[[accepted]]"]
    kinds = {kind.name.lower(): kind for kind in Kind}
    try:
        rows = tomllib.loads(text).get("accepted", [])
        found = [
            Accepted(row["where"], kinds[row["kind"]], row["reason"].strip(), path.name, line)
            for row, line in zip(rows, lines, strict=True)
        ]
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise SpecError([Problem(path.name, 1, f"the settings are invalid: {error}")]) from None
    if problems := [
        Problem(row.path, row.line, f"{row.where} has no `reason`: add one") for row in found if not row.reason
    ]:
        raise SpecError(problems)
    return found


def apply_accepted(found: list[Drift], accepted: list[Accepted]) -> tuple[list[Drift], list[Problem]]:
    """Return the differences that are not accepted, and a problem for each row that accepts nothing."""
    matches = {row: [d for d in found if row.kind is d.kind and fnmatchcase(d.where, row.where)] for row in accepted}
    unused = [
        Problem(
            row.path, row.line, f"{row.where} has no difference of the kind {row.kind.name.lower()!r}: remove this row"
        )
        for row, matching in matches.items()
        if not matching
    ]
    accepted_differences = {difference for matching in matches.values() for difference in matching}
    return [difference for difference in found if difference not in accepted_differences], unused


def report_of_sides(found: list[Drift], ours: Sides, theirs: Sides) -> str:
    """Return a Markdown report of both sides, with what is not compared."""
    rows = [f"- {sentence}" for sentence in not_compared(theirs)]
    beta = (ours.beta, theirs.beta) if ours.beta and theirs.beta else None
    return "\n".join([report(found, ours.plain, theirs.plain, beta), "", "## Not compared", "", *rows])


def report(found: list[Drift], ours: Reading, theirs: Reading, beta: tuple[Reading, Reading] | None = None) -> str:
    """Return a Markdown report with the lines to edit and the objects to add."""
    spec = ours.spec.document.path
    lines = [f"# {ours.name} and {theirs.name}", ""]
    if not found:
        return "\n".join([*lines, "No differences."])
    for kind in Kind:
        rows = [f"- {spec}:{d.line}: {d.text}" for d in found if d.kind is kind]
        title = kind.value.format(ours=ours.name, theirs=theirs.name)
        lines += [f"## {title} ({len(rows)})", "", *rows, ""] if rows else []
    named = " ".join(d.text for d in found if d.kind is Kind.LACKING)
    pairs = [(ours, theirs), *([beta] if beta else [])]
    if missing := list(dict.fromkeys(row for pair in pairs for row in _missing_objects(named, *pair))):
        lines += [
            f"## Objects to add to {ours.name} ({len(missing)})",
            "",
            "`!` marks required fields.",
            "",
            *missing,
        ]
    return "\n".join(lines).rstrip()


def _missing_objects(named: str, ours: Reading, theirs: Reading) -> Iterator[str]:
    """Yield the missing objects in the report, and the objects that they refer to."""
    words = set(named.replace(",", " ").split())
    roots = [name for name in theirs.spec.schemas if name in words and name not in ours.spec.schemas]
    for name in theirs.spec.schemas:
        if name in theirs.reach_from(roots) and name not in ours.spec.schemas:
            fields = [f"{f.name}{'!' if f.required else ''}: {label(f.type)}" for f in theirs.spec.fields(name)]
            yield f"- {name} {{{', '.join(fields)}}}"
