"""Validation of JSON values by the schemas of an OpenAPI 3.1 document.

Schemas are compiled once, to closures. A check returns the problems of one value, with paths that start at that value.
The caller adds its own key to the path. So a valid value needs no paths at all.

Only the JSON Schema keywords of our spec are supported. Any other keyword raises `SpecError` when the schemas are
compiled, because ignoring it would accept invalid values.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from . import keywords as _keywords
from . import unions as _unions
from .betas import MARK, beta_problem, is_enabled
from .checks import Check, Compiler, Schema, UnsupportedKeyword, accept, combine
from .problems import Problem

Maker = Callable[[Compiler, dict[str, Any], str], Check]

_PREFIX = "#/components/schemas/"
_ANNOTATIONS = {"title", "description", "default", "example", "examples", "deprecated", "$comment"}

# In the order of the checks. The type comes first.
_GROUPS: list[tuple[frozenset[str], Maker]] = [
    (frozenset({"type"}), _keywords.type_check),
    (frozenset({"$ref"}), _unions.reference_check),
    (frozenset({"const", "enum"}), _keywords.choice_check),
    (frozenset({"properties", "required", "additionalProperties"}), _keywords.object_check),
    (frozenset({"items", "minItems", "maxItems"}), _keywords.array_check),
    (frozenset({"minLength", "maxLength", "pattern", "format", "contentEncoding"}), _keywords.string_check),
    (frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"}), _keywords.number_check),
    (frozenset({"allOf"}), _unions.all_of_check),
    (frozenset({"anyOf"}), _unions.any_of_check),
    (frozenset({"oneOf", "discriminator", "x-discriminator"}), _unions.one_of_check),
]


class SpecError(Exception):
    """Raised if the API description has an unknown keyword or a reference to a missing schema."""


class Validator:
    """The compiled schemas of one document for one API version.

    Args:
        schemas: `components.schemas` of the document.
        version: The API version. A property with this version in `x-rejected-in` is rejected. If it has
            `x-rejected-form`, too, only values of that form are rejected. None applies no version.
        betas: The beta features of the request, as `Betas.read` returns them. Parts that they do not enable are
            rejected. None enables all parts.

    Raises:
        SpecError: A schema is not supported, even if nothing uses it.
    """

    def __init__(
        self, schemas: dict[str, Schema], version: str | None = None, betas: frozenset[str] | None = None
    ) -> None:
        self.version = version
        self.betas = betas
        self._schemas = schemas
        self._checks: dict[str, Check] = {}
        self._open: set[str] = set()  # schemas being compiled; a reference to one of them is recursive
        for name in schemas:
            self.named(name)

    def problems(self, name: str, value: Any) -> Sequence[Problem]:
        """Return the problems of parsed JSON by the schema `name`; none if it is valid."""
        return self._checks[name](value)

    def named(self, name: str) -> Check:
        """Return the check of a schema of the document."""
        if name in self._checks:
            return self._checks[name]
        if name in self._open:
            return lambda value: self._checks[name](value)
        self._open.add(name)
        check = self._checks[name] = self.compile(self._schemas[name], name)
        self._open.discard(name)
        return check

    def reference(self, target: object, place: str) -> Check:
        """Return the check of the schema that a `$ref` or a discriminator mapping names."""
        name = str(target).removeprefix(_PREFIX)
        if not str(target).startswith(_PREFIX) or name not in self._schemas:
            raise SpecError(f"{place}: there is no schema {target!r}; references start with {_PREFIX}")
        return self.named(name)

    def compile(self, schema: Schema, place: str) -> Check:
        """Return the check of a schema; `place` is its location in the document, for error messages."""
        if schema is True:
            return accept
        if schema is False:
            return lambda value: (Problem((), "nothing is accepted here"),)
        if not isinstance(schema, dict):
            raise SpecError(f"{place}: a schema must be an object or a boolean, not {schema!r}")
        if MARK in schema and self.betas is not None and not is_enabled(schema[MARK], self.betas):
            problem = beta_problem(schema[MARK])
            return lambda value: (problem,)
        checks = []
        known = set(_ANNOTATIONS)
        for keywords, make in _GROUPS:
            known |= keywords
            if keywords & schema.keys():
                try:
                    checks.append(make(self, schema, place))
                except UnsupportedKeyword as error:
                    raise SpecError(f"{place}: {error}") from None
        for keyword in schema.keys() - known:
            if not keyword.startswith("x-"):
                raise SpecError(f"{place}: unknown keyword {keyword!r}")
        return combine(checks)
