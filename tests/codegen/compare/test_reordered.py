"""The order in which a spec says things is nobody's business."""

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

MEANT = {"tags", "servers", "security"}
"""Lists whose order is meant, or told to people only."""


def reordered(node: Any, dice: random.Random, key: str = "") -> Any:
    if isinstance(node, dict):
        names = list(node)
        dice.shuffle(names)
        return {name: reordered(node[name], dice, name) for name in names}
    if isinstance(node, list) and key not in MEANT:
        items = [reordered(item, dice) for item in node]
        dice.shuffle(items)
        return items
    return node


def assert_unchanged(text: str, seed: int) -> None:
    document = parse(text)
    other = Document(document.path, reordered(document.data, random.Random(seed)), {})
    assert compare(read_facts(document)[0], read_facts(other)[0]) == []
    assert compare(read_facts(other)[0], read_facts(document)[0]) == []


@given(st.integers(0, 2**32))
def test_the_small_spec(seed: int) -> None:
    assert_unchanged(PARCELS, seed)


@pytest.mark.parametrize("seed", range(3))
def test_the_spec(seed: int) -> None:
    assert_unchanged(SPEC.read_text(encoding="utf-8"), seed)
