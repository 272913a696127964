"""Reordering a spec causes no changes."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.compare.diff import compare
from codegen.paths import SPEC
from codegen.spec.document import Document, parse
from codegen.spec.read import read_facts
from tests.codegen.parcels import SPEC as PARCELS

ORDERED = {"tags", "servers", "security"}
"""Lists whose order has a meaning, or is only for readers."""


def reordered(node: Any, random_numbers: random.Random, key: str = "") -> Any:
    if isinstance(node, dict):
        names = list(node)
        random_numbers.shuffle(names)
        return {name: reordered(node[name], random_numbers, name) for name in names}
    if isinstance(node, list) and key not in ORDERED:
        items = [reordered(item, random_numbers) for item in node]
        random_numbers.shuffle(items)
        return items
    return node


def assert_unchanged(text: str, seed: int) -> None:
    document = parse(text)
    other = Document(document.path, reordered(document.data, random.Random(seed)), {})
    assert compare(read_facts(document)[0], read_facts(other)[0]) == []
    assert compare(read_facts(other)[0], read_facts(document)[0]) == []


@given(st.integers(0, 2**32))
def test_reordered_small_spec(seed: int) -> None:
    assert_unchanged(PARCELS, seed)


@pytest.mark.parametrize("seed", range(3))
def test_reordered_spec(seed: int) -> None:
    assert_unchanged(SPEC.read_text(encoding="utf-8"), seed)
