"""Check the README: its programs run unchanged, and its commands exist."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from anthropic_messages.testing import Server
from tests.support.pages import SERVES_THE_NAME

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
PROGRAMS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


TESTS = [program for program in PROGRAMS if "def test_" in program]


@pytest.mark.parametrize(
    "program", [program for program in PROGRAMS if program not in TESTS], ids=lambda program: program.splitlines()[0]
)
def test_its_programs_run(program: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with Server() as server:
        monkeypatch.setenv("ANTHROPIC_BASE_URL", server.url)
        monkeypatch.setenv("ANTHROPIC_API_KEY", "offline")
        if SERVES_THE_NAME in program:
            done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
            assert done.returncode == 0, done.stderr
            assert done.stdout
            return
        exec(compile(program, "README.md", "exec"), {"__name__": "__main__"})
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize("program", TESTS)
def test_its_tests_pass(program: str, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(program)
    pytester.runpytest_inprocess("-p", "no:cacheprovider", "-W", "error").assert_outcomes(
        passed=program.count("def test_")
    )


def test_its_commands_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"(?:`|^ +)make ([a-z]+)", README, re.MULTILINE))
    assert named <= targets
    assert {"demo", "test"} <= named


def test_its_links_are_valid() -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / link).exists(), link
