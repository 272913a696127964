"""The rules compared with an independent JSON Schema validator.

For any two types, if a value is valid for one and invalid for the other, a breaking change must be reported. The rules
may be stricter than the validator, because they also know about files in base64 fields and about models.
"""

from __future__ import annotations

import itertools
from functools import cache
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from codegen.compare.change import Change, Place, Severity, Way
from codegen.compare.diff_types import Comparison, TypeComparison
from codegen.spec.document import parse
from codegen.spec.facts import Spec
from codegen.spec.read import read_facts
from codegen.spec.reader import read_type
from tests.codegen.parcels import SPEC

from .test_types import EDITS

ANNOTATIONS = {"default", "deprecated", "x-rejected-in", "x-rejected-form"}
"""Keywords next to a type that do not change its values."""
NOT_BREAKING = {"value-added", "value-listed", "values-opened", "constant-opened"}
"""Rules for new strings in responses, which do not break programs."""
SCALARS = ["", "a", "g", "kg", "b", "waiting", "2026-11-24T00:00:00Z", 0, 1, 2, 9, 10, 0.5, 1.5, -1, True, False, None]
VALUES: list[Any] = [
    *SCALARS,
    *([scalar] for scalar in SCALARS),
    *({"x": scalar} for scalar in SCALARS),
    [],
    {},
    ["a"] * 4,
    ["a"] * 5,
    ["a", 1],
    ["a", "b"],
    [1, 2],
    {"x": ["a"]},
    {"x": ["b"]},
    {"text": "x"},
    {"text": 1},
]


@cache
def spec() -> Spec:
    return read_facts(parse(SPEC))[0]


@cache
def types() -> dict[str, Any]:
    """Return all types in the table of edits: their data by their YAML."""
    texts = dict.fromkeys(text for edit in EDITS for text in (edit.old, edit.new))
    return {text: yaml.safe_load(f"{{{text}}}") for text in texts}


@cache
def valid_values(text: str) -> frozenset[int]:
    """Return the indexes of the values that are valid."""
    schema = {**types()[text], "components": spec().document.data["components"]}
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return frozenset(index for index, value in enumerate(VALUES) if validator.is_valid(value))


def changes(old: str, new: str, way: Way) -> list[Change]:
    both = Comparison(spec(), spec())
    one, other = (
        read_type({key: value for key, value in types()[text].items() if key not in ANNOTATIONS}) for text in (old, new)
    )
    TypeComparison(both, way, (None, None)).types(one, other, Place("it"))
    return both.changes


def breaks(found: list[Change]) -> bool:
    return any(change.severity is Severity.BREAKING for change in found)


PAIRS = list(itertools.product(types(), repeat=2))


def test_values_that_become_invalid_break_requests() -> None:
    for old, new in PAIRS:
        removed = valid_values(old) - valid_values(new)
        assert not removed or breaks(changes(old, new, Way.REQUEST)), (old, new, [VALUES[i] for i in removed])


def test_new_response_values_break_programs() -> None:
    for old, new in PAIRS:
        added = valid_values(new) - valid_values(old)
        found = changes(old, new, Way.RESPONSE)
        is_reported = breaks(found) or any(change.rule.id in NOT_BREAKING for change in found)
        assert not added or is_reported, (old, new, [VALUES[i] for i in added])


@pytest.mark.parametrize("way", [Way.REQUEST, Way.RESPONSE])
def test_same_type_causes_no_change(way: Way) -> None:
    for text in types():
        assert changes(text, text, way) == []


def test_types_differ_for_the_validator() -> None:
    """Without differences, the tests above would check nothing."""
    assert len(set(map(valid_values, types()))) > 25
    assert sum(bool(valid_values(old) - valid_values(new)) for old, new in PAIRS) > 1000
