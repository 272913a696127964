"""Changes that `diff` reports for edits of a type, in requests and in responses. The table is in types.txt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.codegen.parcels import edited, request_field, response_field

from .changes import change_lines

TABLE = Path(__file__).with_name("types.txt").read_text(encoding="utf-8")
SIDES = {"sent": (request_field, "parcels.weigh: {}parameter net"), "read": (response_field, "{}Weight.net")}


class Edit(NamedTuple):
    name: str
    old: str
    new: str
    expected: dict[str, list[str]]


def edits() -> Iterator[Edit]:
    for block in TABLE.split("\n# ")[1:]:
        name, old, new, *lines = block.strip().splitlines()
        expected: dict[str, list[str]] = {side: [] for side in SIDES}
        for line in lines:
            side, _, text = line.partition(": ")
            expected[side].append(text)
        yield Edit(name, old.removeprefix("- "), new.removeprefix("+ "), expected)


EDITS = list(edits())


def spec(side: str, yaml: str) -> str:
    field, _ = SIDES[side]
    return edited(field(f"net: {{description: It., {yaml}}}"))


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("edit", EDITS, ids=[edit.name for edit in EDITS])
def test_reported_changes(edit: Edit, side: str) -> None:
    found = [_shorten(line, side) for line in change_lines(spec(side, edit.old), spec(side, edit.new))]
    assert found == edit.expected[side]


def _shorten(line: str, side: str) -> str:
    """Replace the field with `@`. The text before it says which part of the field changed."""
    before, after = SIDES[side][1].split("{}")
    severity, _, text = line.partition(": ")
    assert text.startswith(before)
    inside, _, rest = text.removeprefix(before).partition(after)
    return f"{severity}: {inside}@{rest}"


def test_edits_are_unique() -> None:
    assert len(EDITS) > 60
    assert len({edit.name for edit in EDITS}) == len({(edit.old, edit.new) for edit in EDITS}) == len(EDITS)
