"""What an edit of a type does to those who send it and to those who read it: the table in types.txt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.codegen.parcels import answer_field, edited, request_field

from .told import told

TABLE = Path(__file__).with_name("types.txt").read_text(encoding="utf-8")
SIDES = {"sent": (request_field, "parcels.weigh: {}parameter net"), "read": (answer_field, "{}Weight.net")}


class Edit(NamedTuple):
    name: str
    old: str
    new: str
    told: dict[str, list[str]]


def edits() -> Iterator[Edit]:
    for block in TABLE.split("\n# ")[1:]:
        name, old, new, *lines = block.strip().splitlines()
        told: dict[str, list[str]] = {side: [] for side in SIDES}
        for line in lines:
            side, _, text = line.partition(": ")
            told[side].append(text)
        yield Edit(name, old.removeprefix("- "), new.removeprefix("+ "), told)


EDITS = list(edits())


def spec(side: str, yaml: str) -> str:
    field, _ = SIDES[side]
    return edited(field(f"net: {{description: It., {yaml}}}"))


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("edit", EDITS, ids=[edit.name for edit in EDITS])
def test_what_is_told(edit: Edit, side: str) -> None:
    found = [_shortened(line, side) for line in told(spec(side, edit.old), spec(side, edit.new))]
    assert found == edit.told[side]


def _shortened(line: str, side: str) -> str:
    """With `@` for the field, before which stands how far inside of it the change is."""
    before, after = SIDES[side][1].split("{}")
    severity, _, text = line.partition(": ")
    assert text.startswith(before)
    inside, _, rest = text.removeprefix(before).partition(after)
    return f"{severity}: {inside}@{rest}"


def test_the_table_has_every_edit_once() -> None:
    assert len(EDITS) > 60
    assert len({edit.name for edit in EDITS}) == len({(edit.old, edit.new) for edit in EDITS}) == len(EDITS)
