"""codegen/README.md lists every command, and its links and targets exist."""

from __future__ import annotations

import re

from codegen.paths import ROOT
from tests.codegen.processes import codegen

README = (ROOT / "codegen" / "README.md").read_text(encoding="utf-8")


def test_all_commands_are_listed() -> None:
    (listed,) = re.findall(r"\{([a-z,]+)\}", codegen(ROOT, "--help").stdout.partition("\n\n")[0])
    assert set(re.findall(r"^\| `(\w+)", README, flags=re.MULTILINE)) == set(listed.split(","))


def test_make_targets_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for name in re.findall(r"(?:`|^ {4})make (\w+)", README, flags=re.MULTILINE):
        assert f"\n{name}: " in makefile, name


def test_links_exist() -> None:
    for link in re.findall(r"\]\(([^)]+)\)", README):
        assert (ROOT / "codegen" / link).exists(), link
