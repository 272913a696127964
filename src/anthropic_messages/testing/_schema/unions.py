"""The keywords of JSON Schema that put schemas together: references, and unions with and without a tag."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages.testing._text import shown

from .checks import Misused, combined
from .problems import Problem, choice_problem, nearest, type_problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .checks import Check, Compiler


def reference(compiler: Compiler, schema: dict[str, Any], place: str) -> Check:
    return compiler.reference(schema["$ref"], place)


def all_forms_of(compiler: Compiler, schema: dict[str, Any], place: str) -> Check:
    return combined(_members(compiler, schema, "allOf", place))


def any_form_of(compiler: Compiler, schema: dict[str, Any], place: str) -> Check:
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


def one_form_of(compiler: Compiler, schema: dict[str, Any], place: str) -> Check:
    if "oneOf" not in schema:
        raise Misused("a discriminator needs a oneOf beside it")
    if "discriminator" in schema:
        return _tagged(compiler, schema, place)
    members = _members(compiler, schema, "oneOf", place)

    def check(value: Any) -> Sequence[Problem]:
        attempts = [member(value) for member in members]
        fitting = sum(not problems for problems in attempts)
        if fitting == 1:
            return ()
        if fitting:
            return (Problem((), "input has several of the allowed forms at once, and should have one"),)
        return nearest(value, attempts)

    return check


def _tagged(compiler: Compiler, schema: dict[str, Any], place: str) -> Check:
    """A union told apart by a tag: one lookup, and problems with the one member that is meant."""
    discriminator = schema["discriminator"]
    tag_name: str = discriminator["propertyName"]
    if not discriminator.get("mapping"):
        raise Misused("a discriminator needs a mapping from every tag")
    members = {tag: compiler.reference(target, place) for tag, target in discriminator["mapping"].items()}
    _members(compiler, schema, "oneOf", place)
    fallback = discriminator.get("x-default-mapping")
    default = compiler.reference(fallback, place) if fallback else None
    tags = list(members)

    def check(value: Any) -> Sequence[Problem]:
        if not isinstance(value, dict):
            return (type_problem(value, ("object",)),)
        tag = value.get(tag_name)
        if tag is None and default is not None:
            return default(value)
        if tag_name not in value:
            known = ", ".join(map(shown, tags))
            return (Problem((tag_name,), f"field required; it says what this is: {known}"),)
        member = members.get(tag) if isinstance(tag, str) else None
        return member(value) if member else (choice_problem(tag, tags).under(tag_name),)

    return check


def _members(compiler: Compiler, schema: dict[str, Any], keyword: str, place: str) -> list[Check]:
    return [compiler.compile(member, f"{place}.{keyword}[{n}]") for n, member in enumerate(schema[keyword])]
