"""The migration page names everything that the official SDK has and this one does not, and nothing else."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from typing import Any

import anthropic as official
import anthropic.types
import pytest

import anthropic_messages as ours
import anthropic_messages.types
from tests.support.pages import ROOT

PAGE = (ROOT / "docs" / "migration.md").read_text()
ROWS = re.findall(r"^\| (`.*?) \| .* \|$", PAGE.partition("## Absent")[2], re.M)
PATTERNS = [pattern for row in ROWS for pattern in re.findall(r"`([^`]+)`", row)]


def public(thing: Any) -> set[str]:
    return {name for name in dir(thing) if not name.startswith("_")}


def absent() -> set[str]:
    """The public names of the official SDK that this package does not have."""
    found = {f"anthropic.{name}" for name in official.__all__ if name[0] != "_" and not hasattr(ours, name)}
    types = {name for name in public(official.types) if name[0].isupper()}
    found |= {f"types.{name}" for name in types if not hasattr(ours.types, name)}
    for client in ("Anthropic", "AsyncAnthropic"):
        theirs, mine = (getattr(package, client)(api_key="offline") for package in (official, ours))
        found |= {f"client.{name}" for name in public(theirs) - public(mine)}
        for path in ("messages", "messages.batches", "models"):
            for part in path.split("."):
                theirs, mine = getattr(theirs, part), getattr(mine, part)
            found |= {f"client.{path}.{name}" for name in public(theirs) - public(mine)}
            theirs, mine = (getattr(package, client)(api_key="offline") for package in (official, ours))
    return found


ABSENT = absent()


def test_absent_names_are_listed() -> None:
    assert [name for name in sorted(ABSENT) if not any(fnmatchcase(name, pattern) for pattern in PATTERNS)] == []


@pytest.mark.parametrize("pattern", PATTERNS)
def test_listed_names_are_absent(pattern: str) -> None:
    assert any(fnmatchcase(name, pattern) for name in ABSENT)


def test_same_names_exist() -> None:
    same = PAGE.partition("| same |")[2].partition("## Different")[0]
    for name in re.findall(r"`([A-Z]\w+)`", same):
        assert hasattr(official, name), name
        assert hasattr(ours, name), name
