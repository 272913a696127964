"""Check that every regular expression of the packages takes linear time."""

from __future__ import annotations

import ast
import importlib
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import BuiltinMethodType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anthropic_messages._streaming.delta_runs import DeltaTemplate
from tests.support.regex_steps import Steps, literals

ROOT = Path(__file__).parents[2]
HOMES = (ROOT / "src", ROOT / "generated", ROOT)
PACKAGES = {"anthropic_messages": HOMES[0], "anthropic_messages_client": HOMES[1], "codegen": HOMES[2]}
FUNCTIONS = ("match", "fullmatch", "search", "split", "findall", "finditer", "sub", "subn")
SHORT = 24  # Number of repetitions. The steps of 24, 48 and 96 repetitions are compared.
# These patterns only search text that another pattern has matched completely, so that each attempt succeeds.
MATCHES_ONLY = {"anthropic_messages._streaming.sse._name_and_data.findall"}
# Modules that must not be imported by this test, because importing them has effects.
NOT_IMPORTED = {"anthropic_messages.testing.__main__", "codegen.__main__"}


class Use:
    """A pattern and the method that it is used with."""

    def __init__(self, pattern: re.Pattern[Any], mode: str) -> None:
        self.pattern = pattern
        self.mode = mode

    @property
    def steps(self) -> Steps:
        return Steps(self.pattern)


def uses() -> dict[str, Use]:
    """Return every regular expression in the packages: those of modules, and those inside functions."""
    found = {"delta_runs.DeltaTemplate.split": Use(DeltaTemplate("text_delta", 0, b'{"a": "').split.__self__, "split")}
    for package, home in PACKAGES.items():
        for path in sorted((home / package).rglob("*.py")):
            text = path.read_text()
            if not re.search(r"^import re$|import re\b", text, re.MULTILINE):
                continue
            parts = path.relative_to(home).with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            if name not in NOT_IMPORTED:
                found |= {f"{name}.{key}": use for key, use in _of_module(name, text)}
            found |= {f"{name}:{line}": use for line, use in _inside(ast.parse(text))}
    return found


def _of_module(name: str, text: str) -> Iterator[tuple[str, Use]]:
    for key, value in vars(importlib.import_module(name)).items():
        if isinstance(value, BuiltinMethodType) and isinstance(value.__self__, re.Pattern):
            yield key, Use(value.__self__, value.__name__)
        elif isinstance(value, re.Pattern):
            called = [function for function in FUNCTIONS if re.search(rf"\b{key}\.{function}\(", text)]
            for function in called:
                yield f"{key}.{function}", Use(value, function)


def _inside(tree: ast.AST) -> Iterator[tuple[str, Use]]:
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "re"
            and node.func.attr in FUNCTIONS
            and isinstance(node.args[0], ast.Constant)
        ):
            yield f"{node.lineno}", Use(re.compile(node.args[0].value, _flags(node)), node.func.attr)


def _flags(call: ast.Call) -> int:
    names = {child.attr for child in ast.walk(call) if isinstance(child, ast.Attribute)}
    return sum(int(getattr(re, name)) for name in names & {"IGNORECASE", "MULTILINE", "DOTALL"})


@cache
def all_uses() -> dict[str, Use]:
    found = uses()
    assert found.keys() >= MATCHES_ONLY
    return {name: Use(use.pattern, "match") if name in MATCHES_ONLY else use for name, use in found.items()}


def growth(
    steps: Steps, mode: str, before: str, again: str, after: str, length: int | None = None
) -> tuple[int, int, int]:
    """Return the steps for a text with `again` n, 2n and 4n times."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(100_000)
    try:
        length = length or max(SHORT, 2 * steps.patience // len(again))
        one, two, four = (steps.of(before + again * (length * by) + after, mode) for by in (1, 2, 4))
    finally:
        sys.setrecursionlimit(limit)
    return one, two, four


def is_linear(one: int, two: int, four: int) -> bool:
    # Twice the text takes twice the steps of a linear search, and four times the steps of a quadratic one.
    return four - two <= 3 * (two - one) + 100


def test_the_steps_tell_a_quadratic_expression_from_a_linear_one() -> None:
    base64 = Steps(re.compile(rb"[A-Za-z0-9+/\r\n]+={0,2}[\r\n]*"))
    assert not is_linear(*growth(base64, "fullmatch", "A", "\n", "!"))
    title = Steps(re.compile(r"<title[^>]*>\s*([^<]{1,200}?)\s*</title", re.IGNORECASE))
    assert not is_linear(*growth(title, "search", "", "<title", "", SHORT))
    assert not is_linear(*growth(title, "search", "<title>", " ", "<b>", SHORT))
    assert is_linear(*growth(Steps(re.compile(r"a*b")), "match", "", "a", ""))
    assert not is_linear(*growth(Steps(re.compile(r"a*b")), "search", "", "a", ""))


@pytest.mark.parametrize("name", sorted(all_uses()))
def test_twice_the_text_takes_twice_the_steps(name: str) -> None:
    use = all_uses()[name]
    steps, words = use.steps, literals(use.pattern)
    piece = st.lists(st.sampled_from(words), max_size=3).map("".join)

    @settings(max_examples=40, deadline=None, database=None)
    @given(piece, st.lists(st.sampled_from(words), min_size=1, max_size=3).map("".join), piece)
    def check(before: str, again: str, after: str) -> None:
        counted = growth(steps, use.mode, before, again, after)
        assert is_linear(*counted), f"{use.pattern.pattern!r}: {counted} for {before!r} + n * {again!r} + {after!r}"

    check()
