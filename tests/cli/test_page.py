"""`docs/guides/command-line.md` shows what the commands print. `python -m tests.cli` records it again."""

from __future__ import annotations

import re
from pathlib import Path

from anthropic_messages.cli._exits import ExitCode

from .page import PAGE, comparable, prepare, recorded


def test_the_sessions_are_what_the_commands_print(tmp_path: Path) -> None:
    prepare(tmp_path)
    text = PAGE.read_text()
    assert comparable(recorded(text, tmp_path)) == comparable(text)


def test_the_exit_codes_are_listed() -> None:
    listed = [int(code) for code in re.findall(r"^\| (\d+) \|", PAGE.read_text(), re.MULTILINE)]
    assert listed == [int(code) for code in ExitCode]
