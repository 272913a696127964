"""The programs of the README and of the documentation pass mypy in strict mode."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.support.pages import ROOT, blocks


def test_programs_have_strict_types(tmp_path: Path) -> None:
    """The programs of a page are checked together, because they share their names. Its tests need no annotations.

    Where `anthropic` is this package at run time, type checkers read the official SDK, so such programs are left out.
    """
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        code = ""
        for block in blocks(page):
            if block.language == "python" and not block.is_test and "install_as_anthropic()" not in block.code:
                code += "\n" * (block.line - 1 - code.count("\n")) + block.code  # Line numbers are those of the page.
        if code:
            name = re.sub(r"\W", "_", str(page.relative_to(ROOT).with_suffix("")))
            (tmp_path / f"{name}.py").write_text(code)
    options = ["--strict", "--python-executable", sys.executable, "--cache-dir", str(ROOT / "build" / "mypy-of-pages")]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file=", *options, "."],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
