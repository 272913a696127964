"""Checks of a spec that can be rendered: names, descriptions, examples, and request and response twins."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from codegen.spec.document import SCHEMAS, Pointer
from codegen.spec.errors import Problem, SpecError
from codegen.spec.facts import ERROR_DETAILS, Spec
from codegen.spec.schema import Const, Enum, Field, ObjectSchema, Ref, TaggedUnion, members

from .examples import check_examples
from .twins import Accepted, check_twins

SETTINGS = Path(__file__).with_name("lint.toml")


@dataclass(frozen=True)
class Settings:
    """Settings of the linter, with accepted exceptions."""

    unions: tuple[str, ...]
    """Unions whose variants must have examples."""
    names: dict[str, Problem]
    """Schemas with an accepted name, each with the problem to report if the exception is not needed."""
    twins: tuple[Accepted, ...]


def lint(spec: Spec, settings: Settings) -> list[Problem]:
    """Return the problems in the order of the file.

    Args:
        spec: The spec.
        settings: The settings.

    Returns:
        The problems.
    """
    spec = spec.declared
    examples = check_examples(spec, settings.unions)
    twins = check_twins(spec, settings.twins)
    return sorted(
        {
            *_names(spec, settings),
            *_description_problems(spec),
            *_tags(spec),
            *_error_types(spec),
            *_error_codes(spec),
            *_other_tools(spec),
            *examples,
            *twins,
        }
    )


def read_settings(path: Path = SETTINGS) -> Settings:
    """Return the settings of a file.

    Args:
        path: The file.

    Returns:
        The settings.

    Raises:
        SpecError: The file is invalid, or a row has no reason.
    """
    text = path.read_text(encoding="utf-8")

    def rows(name: str) -> Iterator[tuple[dict[str, str], int]]:
        lines = [number for number, line in enumerate(text.splitlines(), 1) if line.strip() == f"[[{name}]]"]
        for row, line in zip(data.get(name, ()), lines, strict=True):
            if not row.get("reason", "").strip():
                raise SpecError([Problem(path.name, line, "this row has no `reason`: add one")])
            yield row, line

    try:
        data = tomllib.loads(text)
        names = {
            row["name"]: Problem(path.name, line, f"{row['name']} no longer needs an exception: remove this row")
            for row, line in rows("names")
        }
        twins = tuple(Accepted(path=path.name, line=line, **row) for row, line in rows("twins"))
        return Settings(tuple(data["examples"]["unions"]), names, twins)
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise SpecError([Problem(path.name, 1, f"the settings are invalid: {error}")]) from None


# ---- Names


def _names(spec: Spec, settings: Settings) -> Iterator[Problem]:
    unconventional = dict(_unconventional_names(spec))
    for name, message in unconventional.items():
        if name not in settings.names:
            yield spec.document.problem((*SCHEMAS, name), message)
    for name, unused_exception in settings.names.items():
        if name not in unconventional:
            yield unused_exception
    for owner, field in _all_fields(spec):
        if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", field.name):
            yield spec.document.problem(field.at, f"{owner}.{field.name}: name fields like `stop_reason`")


def _unconventional_names(spec: Spec) -> Iterator[tuple[str, str]]:
    for name, schema in spec.schemas.items():
        has_request_name = "Param" in name
        if not re.fullmatch(r"[A-Z][A-Za-z0-9]*(_[0-9]{8}[A-Za-z]*)?", name):
            yield name, f"{name}: name schemas like `TextBlockParam`"
        elif isinstance(schema, ObjectSchema | TaggedUnion):
            if name in spec.response_schemas and has_request_name:
                yield name, f"{name} is in a response: use `...Param` only for requests"
            elif name not in spec.response_schemas and not has_request_name:
                yield name, f"{name} is only in requests: rename it to {name}Param"


def _all_fields(spec: Spec) -> Iterator[tuple[str, Field]]:
    """Yield each field and parameter once, with the name of its owner."""
    seen: set[Pointer] = set()
    owners = [(schema.name, schema.fields) for schema in spec.schemas.values() if isinstance(schema, ObjectSchema)]
    for owner, fields in [*owners, *((op.id, op.outside) for op in spec.operations)]:
        for field in fields:
            if field.at not in seen:
                seen.add(field.at)
                yield owner, field


# ---- Texts


def _description_problems(spec: Spec) -> Iterator[Problem]:
    for at, text in _descriptions(spec.document.data, ()):
        line = " ".join(text.split())
        if not line.endswith((".", ")")):
            yield spec.document.problem(at, f"end the description with a period: {line[-40:]}")
        elif not (line[0].isupper() or line[0] in '`"'):
            yield spec.document.problem(at, f"start the description with a capital letter: {line[:40]}")
    for owner, field in _all_fields(spec):
        described = re.match(r"(?:Deprecated\. )?Always `([^`]*)`", field.description)
        if described and described[1] != (value := _only_value(field)):
            message = (
                f"{owner}.{field.name} is described as always `{described[1]}`, but it is {value or 'not a constant'}"
            )
            yield spec.document.problem(field.at, message)


def _only_value(field: Field) -> str | None:
    """Return the only non-null value of a field. Return None if there are several."""
    values = [str(m.value) for m in members(field.type) if isinstance(m, Const)]
    values += [value for m in members(field.type) if isinstance(m, Enum) for value in m.values]
    return values[0] if len(values) == 1 else None


def _descriptions(node: Any, at: Pointer) -> Iterator[tuple[Pointer, str]]:
    """Yield the descriptions of the spec, without those in examples. A field can also have the name `description`."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "description" and isinstance(value, str):
                yield (*at, key), value
            elif key not in ("example", "examples", "default"):
                yield from _descriptions(value, (*at, key))
    elif isinstance(node, list):
        for index, item in enumerate(node):
            yield from _descriptions(item, (*at, index))


# ---- Tags of operations


def _tags(spec: Spec) -> Iterator[Problem]:
    listed = {tag["name"]: index for index, tag in enumerate(spec.document.data.get("tags", ()))}
    used: set[str] = set()
    for at, _, _, node in spec.document.operations():
        tags = node.get("tags", [])
        used.update(tags)
        group = node["operationId"].split(".")[-2]
        if tags != [group]:
            yield spec.document.problem(at, f"{node['operationId']} has the tags {tags}: change them to [{group}]")
        for tag in tags:
            if tag not in listed:
                yield spec.document.problem((*at, "tags"), f"the tag {tag} is not described: add it to `tags`")
    for tag, index in listed.items():
        if tag not in used:
            yield spec.document.problem(("tags", index), f"no operation has the tag {tag}: remove it")


# ---- Types of errors


def _error_types(spec: Spec) -> Iterator[Problem]:
    """Compare the types in the table of exception classes with the union of error objects, if there is one."""
    types = {row.type: row for row in spec.error_classes if row.type is not None}
    names = {name for op in spec.operations for name in op.errors}
    fields = [field.type for name in sorted(names) for field in spec.fields(name)]
    unions = [spec.schemas[found.name] for found in fields if isinstance(found, Ref)]
    for union in unions:
        if not isinstance(union, TaggedUnion):
            continue
        tags = dict(union.mapping)
        for name, row in types.items():
            if name not in tags:
                message = (
                    f"{row.name} has the type {name}, which is not a tag of {union.name}: add an object to the union"
                )
                yield spec.document.problem(row.at, message)
        for tag in tags:
            if tag not in types:
                at = (*SCHEMAS, union.name, "discriminator", "mapping", tag)
                yield spec.document.problem(at, f"no exception class has the type {tag}: add it to `x-error-classes`")


def _error_codes(spec: Spec) -> Iterator[Problem]:
    """Yield a problem for each error code without an exception class."""
    codes = {row.code for row in spec.code_classes}
    for code in spec.error_details:
        if code not in codes:
            at = (*SCHEMAS, ERROR_DETAILS, "discriminator", "mapping", code)
            yield spec.document.problem(at, f"no exception class has the code {code}: add it to `x-error-classes`")


# ---- Other tools


def _other_tools(spec: Spec) -> Iterator[Problem]:
    """Yield the unions that generators of other languages read in another way than this one."""
    for name, schema in spec.schemas.items():
        if not isinstance(schema, TaggedUnion):
            continue
        at = (*SCHEMAS, name, "oneOf")
        for union in schema.unions:
            message = f"{name}: list the variants of {union} in its place, because other tools do not look into it"
            yield spec.document.problem(at, message)
        if "x-default-mapping" in spec.document.schemas[name].get("discriminator", ()):
            message = f"{name}: other tools read a `discriminator` as a tag that each object has"
            advice = "write `x-discriminator` with `defaultMapping`"
            yield spec.document.problem((*SCHEMAS, name, "discriminator"), f"{message}: {advice}")
        for variant in schema.variants:
            for field in spec.fields(variant):
                if field.name == schema.tag and not field.required and variant != schema.default:
                    message = f"{name}: {variant} must require `{field.name}`, on which other tools rely"
                    yield spec.document.problem(field.at, f"{message}: add it to `required`")
