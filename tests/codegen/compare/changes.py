"""Changes between two texts of a spec."""

from __future__ import annotations

from codegen.compare.change import Change
from codegen.compare.diff import compare
from codegen.spec.document import parse
from codegen.spec.read import read_facts


def changes(old: str, new: str) -> list[Change]:
    return compare(*(read_facts(parse(text))[0] for text in (old, new)))


def change_lines(old: str, new: str) -> list[str]:
    """Return lines such as `breaking: Weight.grams was removed: ...`, the most severe first."""
    return [f"{change.severity.word}: {change}" for change in changes(old, new)]
