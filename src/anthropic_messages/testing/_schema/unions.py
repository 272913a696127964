"""The JSON Schema keywords that combine schemas: references, intersections and unions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages.testing._text import format_value

from .checks import UnsupportedKeyword, combine
from .problems import Problem, choice_problem, nearest, type_problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .checks import Check, Compiler


def reference_check(compiler: Compiler, schema: dict[str, Any], place: str) -> Check:
    """Compile `$ref`."""
    return compiler.reference(schema["$ref"], place)


def all_of_check(compiler: Compiler, schema: dict[str, Any], place: str) -> Check:
    """Compile `allOf`."""
    return combine(_members(compiler, schema, "allOf", place))


def any_of_check(compiler: Compiler, schema: dict[str, Any], place: str) -> Check:
    """Compile `anyOf`."""
    members = _members(compiler, schema, "anyOf", place)

    def check(value: Any) -> Sequence[Problem]:
        attempts = []
        for member in members:
            problems = member(value)
            if not problems:
                return ()
            attempts.append(problems)
        return nearest(value, attempts)

    return check


def one_of_check(compiler: Compiler, schema: dict[str, Any], place: str) -> Check:
    """Compile `oneOf`, with or without a discriminator."""
    if "oneOf" not in schema:
        raise UnsupportedKeyword("a discriminator needs a oneOf next to it")
    if discriminator := schema.get("discriminator", schema.get("x-discriminator")):
        return _tagged(compiler, schema, discriminator, place)
    members = _members(compiler, schema, "oneOf", place)

    def check(value: Any) -> Sequence[Problem]:
        attempts = [member(value) for member in members]
        fitting = sum(not problems for problems in attempts)
        if fitting == 1:
            return ()
        if fitting:
            return (Problem((), "input matches several of the allowed schemas, and should match exactly one"),)
        return nearest(value, attempts)

    return check


def _tagged(compiler: Compiler, schema: dict[str, Any], discriminator: dict[str, Any], place: str) -> Check:
    """Compile a union with a discriminator: one lookup, and only the problems of the member with that tag."""
    tag_name: str = discriminator["propertyName"]
    if not discriminator.get("mapping"):
        raise UnsupportedKeyword("a discriminator needs a mapping for every tag")
    # A member may be marked as a beta part next to its reference.
    written = {member.get("$ref"): member for member in schema["oneOf"]}
    members = {
        tag: compiler.compile(written.get(target, {"$ref": target}), place)
        for tag, target in discriminator["mapping"].items()
    }
    _members(compiler, schema, "oneOf", place)
    fallback = discriminator.get("defaultMapping")
    default = compiler.reference(fallback, place) if fallback else None
    tags = list(members)

    def check(value: Any) -> Sequence[Problem]:
        if not isinstance(value, dict):
            return (type_problem(value, ("object",)),)
        tag = value.get(tag_name)
        if tag is None and default is not None:
            return default(value)
        if tag_name not in value:
            known = ", ".join(map(format_value, tags))
            return (Problem((tag_name,), f"field required; expected values: {known}"),)
        member = members.get(tag) if isinstance(tag, str) else None
        return member(value) if member else (choice_problem(tag, tags).under(tag_name),)

    return check


def _members(compiler: Compiler, schema: dict[str, Any], keyword: str, place: str) -> list[Check]:
    return [compiler.compile(member, f"{place}.{keyword}[{n}]") for n, member in enumerate(schema[keyword])]
