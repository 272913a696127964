"""`official_names.toml` says which names of the official SDK differ or are absent, and the migration page shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import Any

import anthropic as official
import pytest

import anthropic_messages as ours
from anthropic_messages._official_names import OFFICIAL_VERSION, absent_row, advice, read_table
from tests.docs.official_names import PAGE, missing_names, official_names, tables

DIFFERS = [name for row in read_table()["differs"] for name in row.get("names", ())]
ABSENT = [name for row in read_table()["absent"] for name in row["names"]]


def matches(pattern: str, names: Iterable[str]) -> bool:
    return any(fnmatchcase(name, pattern) for name in names)


def test_the_followed_version_is_the_installed_one() -> None:
    assert official.__version__ == OFFICIAL_VERSION


def test_absent_names_are_listed() -> None:
    assert len(official_names()) > 2000
    assert [name for name in sorted(missing_names()) if absent_row(name) is None] == []


RETIRED = (
    "anthropic.HUMAN_PROMPT",
    "anthropic.AI_PROMPT",
    "anthropic.resources.completions*",
    "client.completions",
    "types.Completion*",
)
"""Names that earlier versions of the official SDK had."""


@pytest.mark.parametrize("pattern", [pattern for pattern in ABSENT if pattern not in RETIRED])
def test_names_listed_as_absent_are_absent(pattern: str) -> None:
    missing = missing_names().keys() | {re.sub(r"^types\.beta\.(Beta)?", "types.", name) for name in missing_names()}
    assert matches(pattern, missing), "Both have these names now: delete the pattern from official_names.toml."


def test_errors_for_absent_names_say_what_to_use_instead() -> None:
    silent = []
    for name, error in missing_names().items():
        sentence = advice(name)
        if "(" not in name and (sentence is None or not error.endswith(sentence)):
            silent.append((name, error))
    assert silent == []


@pytest.mark.parametrize("pattern", DIFFERS)
def test_names_listed_as_different_are_in_both(pattern: str) -> None:
    assert matches(pattern, official_names() - missing_names().keys())


@pytest.mark.parametrize("row", [*read_table()["differs"], *read_table()["absent"]], ids=lambda row: str(row)[:60])
def test_rows_have_what_errors_and_tables_need(row: dict[str, Any]) -> None:
    keys = {"topic", "official", "ours", "why", "names"} if "topic" in row else {"names", "use", "note"}
    assert row.keys() <= keys
    assert "topic" in row or ("use" in row) != ("note" in row)
    assert row.get("note", "It.")[0].isupper()
    assert row.get("note", "It.").endswith(".")
    assert not row.get("use", "it").endswith((".", "instead"))


def test_the_page_has_the_tables() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for table in tables().values():
        assert f"\n{table}\n" in page, "Run `python -m tests.docs.official_names`."


def test_same_names_exist() -> None:
    same = PAGE.read_text(encoding="utf-8").partition("| same |")[2].partition("\n\n")[0]
    for name in re.findall(r"`([A-Z]\w+)`", same):
        assert hasattr(official, name), name
        assert hasattr(ours, name), name
