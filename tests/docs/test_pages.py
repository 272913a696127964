"""Run every code block of the documentation: each page from top to bottom, against the offline API."""

from __future__ import annotations

import base64
import re
import shlex
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import mcp.client.stdio  # noqa: F401 - its servers inherit the `sys.stderr` of its import, which needs a descriptor
import pytest

from anthropic_messages.testing import Server
from anthropic_messages.testing._sample_files import pdf, png
from tests.support.pages import ROOT, SERVES_THE_NAME, Block, blocks

pytest_plugins = ["pytester"]

RENDERED = {"models.md", "params.md"}  # `make docs` writes them.
PAGES = sorted(page for page in (ROOT / "docs").rglob("*.md") if page.name not in RENDERED)
CODE = {str(page.relative_to(ROOT / "docs")): blocks(page) for page in PAGES}
PROGRAMS = {name: [b for b in found if b.language == "python" and not b.is_test] for name, found in CODE.items()}
TESTS = {name: [b for b in found if b.is_test] for name, found in CODE.items()}
PYPROJECT = (ROOT / "pyproject.toml").read_text()
LANGUAGES = {
    "python",
    "bash",
    "text",
    "console",
    "json",
    "yaml",
    "toml",
    "ini",
    "mermaid",
    "markdown",
    "html",
    "javascript",
}


@pytest.mark.parametrize("name", [name for name, found in PROGRAMS.items() if found])
def test_programs_run(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The blocks of a page share their names, as in a notebook. A block with a title is also a file of that name.

    On pages about `install_as_anthropic()`, each block is a program of its own.
    """
    (tmp_path / "photo.png").write_bytes(base64.b64decode(png()))
    (tmp_path / "report.pdf").write_bytes(base64.b64decode(pdf("Revenue rose by 4 percent.")))
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    with Server() as server:
        monkeypatch.setenv("ANTHROPIC_BASE_URL", server.url)
        monkeypatch.setenv("ANTHROPIC_API_KEY", "offline")
        if any(SERVES_THE_NAME in block.code for block in PROGRAMS[name]):
            for block in PROGRAMS[name]:
                (tmp_path / "block.py").write_text(block.code, encoding="utf-8")
                subprocess.run([sys.executable, "block.py"], check=True, stdout=subprocess.DEVNULL)
            return
        module = ModuleType("page")
        monkeypatch.setitem(sys.modules, "page", module)  # pydantic looks up the names of annotations there.
        for block in PROGRAMS[name]:
            if block.title:
                (tmp_path / block.title).write_text(block.code)
            padded = "\n" * (block.line - 1) + block.code  # Line numbers of errors are those of the page.
            exec(compile(padded, f"docs/{name}", "exec", dont_inherit=True), vars(module))
    capsys.readouterr()


@pytest.mark.parametrize("name", [name for name, found in TESTS.items() if found])
def test_tests_pass(name: str, pytester: pytest.Pytester) -> None:
    """A block with tests is a test file of its own."""
    for number, block in enumerate(TESTS[name]):
        pytester.makepyfile(**{f"test_{number}": block.code})
    expected = sum(len(re.findall(r"^ *(?:async )?def test_", block.code, re.M)) for block in TESTS[name])
    pytester.runpytest_inprocess("-p", "no:cacheprovider", "-W", "error").assert_outcomes(passed=expected)


@pytest.mark.parametrize("name", CODE)
def test_blocks_have_a_known_language(name: str) -> None:
    assert {block.language for block in CODE[name]} <= LANGUAGES


@pytest.mark.parametrize("name", CODE)
def test_commands_exist(name: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.M))
    extras = set(re.findall(r"^([a-z]+) = \[", PYPROJECT.partition("[dependency-groups]")[0], re.M))
    for command in _commands(CODE[name]):
        match shlex.split(command, comments=True):
            case ["make", target, *_]:
                assert target in targets, command
            case ["pip", "install", *packages]:
                for package in packages:
                    named = re.fullmatch(r"(?:anthropic-messages|\.)\[([a-z,]+)\]", package)
                    assert named is None or set(named[1].split(",")) <= extras, command


def _commands(found: list[Block]) -> list[str]:
    return [line for block in found if block.language == "bash" for line in block.code.splitlines() if line.strip()]
