"""The rules against another judge: a validator of JSON Schema, that knows nothing of them.

Of any two types, a value that the one takes and the other doesn't has to be told of as a break. (The other way round
the rules may be stricter: they know that bytes are a file where base64 is asked for, and that a dict is no model.)
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

NOTES = {"default", "deprecated", "x-rejected-in", "x-rejected-form"}
"""What is told beside a type, and is no part of it."""
OPEN = {"value-added", "value-listed", "values-opened", "constant-opened"}
"""News of the texts in an answer, which programs are open to: a comparison that fails is no error."""
LEAVES = ["", "a", "g", "kg", "b", "waiting", "2026-11-24T00:00:00Z", 0, 1, 2, 9, 10, 0.5, 1.5, -1, True, False, None]
VALUES: list[Any] = [
    *LEAVES,
    *([leaf] for leaf in LEAVES),
    *({"x": leaf} for leaf in LEAVES),
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
    """Every type in the table of edits, as YAML and as data."""
    written = dict.fromkeys(text for edit in EDITS for text in (edit.old, edit.new))
    return {text: yaml.safe_load(f"{{{text}}}") for text in written}


@cache
def taken(text: str) -> frozenset[int]:
    """The values that the validator lets pass."""
    schema = {**types()[text], "components": spec().document.data["components"]}
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return frozenset(index for index, value in enumerate(VALUES) if validator.is_valid(value))


def changes(old: str, new: str, way: Way) -> list[Change]:
    both = Comparison(spec(), spec())
    one, other = (
        read_type({key: value for key, value in types()[text].items() if key not in NOTES}) for text in (old, new)
    )
    TypeComparison(both, way, (None, None)).types(one, other, Place("it"))
    return both.changes


def breaks(found: list[Change]) -> bool:
    return any(change.severity is Severity.BREAKING for change in found)


PAIRS = list(itertools.product(types(), repeat=2))


def test_what_is_taken_no_more_breaks_requests() -> None:
    for old, new in PAIRS:
        lost = taken(old) - taken(new)
        assert not lost or breaks(changes(old, new, Way.REQUEST)), (old, new, [VALUES[i] for i in lost])


def test_what_was_never_answered_breaks_programs() -> None:
    for old, new in PAIRS:
        come = taken(new) - taken(old)
        found = changes(old, new, Way.RESPONSE)
        is_told = breaks(found) or any(change.rule.id in OPEN for change in found)
        assert not come or is_told, (old, new, [VALUES[i] for i in come])


@pytest.mark.parametrize("way", [Way.REQUEST, Way.RESPONSE])
def test_a_type_is_no_change_of_itself(way: Way) -> None:
    for text in types():
        assert changes(text, text, way) == []


def test_the_validator_tells_them_apart() -> None:
    """Else the judge would have nothing to say."""
    assert len(set(map(taken, types()))) > 25
    assert sum(bool(taken(old) - taken(new)) for old, new in PAIRS) > 1000
