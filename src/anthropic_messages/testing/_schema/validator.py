"""JSON values against the schemas of an OpenAPI 3.1 document: each problem, its place, what was expected.

Schemas are compiled once, to closures. A check gives the problems of one value, with paths that start at that
value; whoever called it puts its own key in front. So a good value costs a few calls a node, and no path.

The subset of JSON Schema is that of our spec. A keyword outside of it is a `SpecError` when the server
starts: a validator that skips what it does not know says yes to everything.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from . import keywords as _keywords
from . import unions as _unions
from .checks import Check, Compiler, Misused, Schema, accept, combined
from .problems import Problem

Maker = Callable[[Compiler, dict[str, Any], str], Check]

_PREFIX = "#/components/schemas/"
_ANNOTATIONS = {"title", "description", "default", "example", "examples", "deprecated", "$comment"}

# In the order in which they are checked: the type first.
_GROUPS: list[tuple[frozenset[str], Maker]] = [
    (frozenset({"type"}), _keywords.type_check),
    (frozenset({"$ref"}), _unions.reference),
    (frozenset({"const", "enum"}), _keywords.choice_check),
    (frozenset({"properties", "required", "additionalProperties"}), _keywords.object_check),
    (frozenset({"items", "minItems", "maxItems"}), _keywords.array_check),
    (frozenset({"minLength", "maxLength", "pattern", "format", "contentEncoding"}), _keywords.string_check),
    (frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"}), _keywords.number_check),
    (frozenset({"allOf"}), _unions.all_forms_of),
    (frozenset({"anyOf"}), _unions.any_form_of),
    (frozenset({"oneOf", "discriminator"}), _unions.one_form_of),
]


class SpecError(Exception):
    """The API description uses something that the validator does not know, or refers to nothing."""


class Validator:
    """The compiled schemas of one document, as one API version reads them.

    Args:
        schemas: `components.schemas` of the document.
        version: The API version whose rules hold: a property with this version in `x-rejected-in` is refused, or
            where `x-rejected-form` stands beside it, a value of that form. With None, none is.

    Raises:
        SpecError: A schema, used or not, that can't be understood.
    """

    def __init__(self, schemas: dict[str, Schema], version: str | None = None) -> None:
        self.version = version
        self._schemas = schemas
        self._checks: dict[str, Check] = {}
        self._open: set[str] = set()  # being compiled: a reference to one of these is recursive
        for name in schemas:
            self.named(name)

    def problems(self, name: str, value: Any) -> Sequence[Problem]:
        """What is wrong with parsed JSON that should be a `name`; nothing if it is one."""
        return self._checks[name](value)

    def named(self, name: str) -> Check:
        """The check of a schema of the document."""
        if name in self._checks:
            return self._checks[name]
        if name in self._open:
            return lambda value: self._checks[name](value)
        self._open.add(name)
        check = self._checks[name] = self.compile(self._schemas[name], name)
        self._open.discard(name)
        return check

    def reference(self, target: object, place: str) -> Check:
        """The check behind a `$ref`, or behind an entry of a discriminator's mapping."""
        name = str(target).removeprefix(_PREFIX)
        if not str(target).startswith(_PREFIX) or name not in self._schemas:
            raise SpecError(f"{place}: {target!r} leads nowhere; references start with {_PREFIX}")
        return self.named(name)

    def compile(self, schema: Schema, place: str) -> Check:
        """A schema as a check; `place` is where it stands in the document."""
        if schema is True:
            return accept
        if schema is False:
            return lambda value: (Problem((), "nothing is accepted here"),)
        if not isinstance(schema, dict):
            raise SpecError(f"{place}: a schema is an object or a boolean, not {schema!r}")
        checks = []
        known = set(_ANNOTATIONS)
        for keywords, make in _GROUPS:
            known |= keywords
            if keywords & schema.keys():
                try:
                    checks.append(make(self, schema, place))
                except Misused as error:
                    raise SpecError(f"{place}: {error}") from None
        for keyword in schema.keys() - known:
            if not keyword.startswith("x-"):
                raise SpecError(f"{place}: the validator does not know the keyword {keyword!r}")
        return combined(checks)
