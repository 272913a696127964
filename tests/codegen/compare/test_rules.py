"""The table of rules has every rule, and every verdict is tested by an edit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from codegen.compare.change import Way
from codegen.compare.rules import RULES, table

from .changes import changes
from .test_edits import EDITS as EDITS_OF_SPECS
from .test_surface import verdicts as python_verdicts
from .test_types import EDITS as EDITS_OF_TYPES
from .test_types import SIDES, spec


def verdicts() -> Iterator[tuple[str, Way]]:
    """Yield the verdicts of all edits."""
    for edit in EDITS_OF_TYPES:
        for side in SIDES:
            yield from ((change.rule.id, change.way) for change in changes(spec(side, edit.old), spec(side, edit.new)))
    for row in EDITS_OF_SPECS:
        old, new, _ = row.values
        yield from ((change.rule.id, change.way) for change in changes(old, new))


def test_every_verdict_has_an_edit(tmp_path: Path) -> None:
    assert {*verdicts(), *python_verdicts(tmp_path)} == {
        (rule.id, way) for rule in RULES.values() for way in rule.verdicts
    }


def test_every_rule_is_in_the_table() -> None:
    head, _, *rows = table().splitlines()
    assert head == "| rule | request | response | code | example | reason |"
    assert len(rows) == len(RULES)
    for rule, row in zip(RULES.values(), rows, strict=True):
        assert rule.reason
        assert rule.example
        name, *verdicts = row.removeprefix("| ").split(" | ")[:4]
        assert name == f"`{rule.id}`"
        assert verdicts == [rule.verdicts[way].severity.word if way in rule.verdicts else "" for way in Way]
