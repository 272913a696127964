"""The command `python -m codegen diff`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.codegen.conftest import copy_project
from tests.codegen.parcels import SPEC, edited, request_field, response_field
from tests.codegen.processes import codegen, environment

from .changes import changes
from .repositories import git, save

ADDED_FIELD = edited(request_field("net: {description: It., type: number}"))
BREAKING_CHANGE = edited(
    ("      required: [grams]\n", "      required: []\n"), request_field("net: {description: It., type: number}")
)
BREAKING_REPORT = """Breaking (1)
  Weight.grams may now be absent and reads as None: code that relies on it breaks \
(new.yaml:{grams}; affects parcels.send, parcels.weigh, parcels.list)

New (1)
  parcels.weigh: new optional parameter net (new.yaml:{net})

Breaking changes: 1 breaking, 1 new.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the generator with the small spec, and with the specs to compare."""
    copy_project(tmp_path, SPEC)
    (tmp_path / "old.yaml").write_text(SPEC, encoding="utf-8")
    (tmp_path / "new.yaml").write_text(BREAKING_CHANGE, encoding="utf-8")
    (tmp_path / "more.yaml").write_text(ADDED_FIELD, encoding="utf-8")
    return tmp_path


def line_of(text: str, start: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if line.strip().startswith(start))


def test_compares_two_files(project: Path) -> None:
    result = codegen(project, "diff", "old.yaml", "new.yaml")
    lines = {"grams": line_of(BREAKING_CHANGE, "grams:"), "net": line_of(BREAKING_CHANGE, "net:")}
    assert (result.returncode, result.stdout, result.stderr) == (1, BREAKING_REPORT.format(**lines), "")


def test_exit_code_is_0_without_breaking_changes(project: Path) -> None:
    result = codegen(project, "diff", "old.yaml", "more.yaml")
    assert result.returncode == 0
    assert result.stdout.endswith("No breaking changes: 1 new.\n")


def test_no_changes(project: Path) -> None:
    result = codegen(project, "diff", "old.yaml")
    assert (result.returncode, result.stdout) == (0, "No changes for users.\n")


def test_removal_has_the_line_of_the_old_file(project: Path) -> None:
    result = codegen(project, "diff", "more.yaml", "old.yaml")
    assert (
        f"parameter net was removed: calls that pass it fail (more.yaml:{line_of(ADDED_FIELD, 'net:')})"
        in result.stdout
    )


def test_markdown_format(project: Path) -> None:
    result = codegen(project, "diff", "old.yaml", "new.yaml", "--format", "markdown")
    assert result.returncode == 1
    title, _, summary, _, *rest = result.stdout.splitlines()
    assert title == "## Changes for users of the SDK"
    assert summary == "Breaking changes: 1 breaking, 1 new."
    assert [line for line in rest if line.startswith("###")] == ["### Breaking (1)", "### New (1)"]


def test_markdown_escapes_names(project: Path) -> None:
    (project / "new.yaml").write_text(
        edited(response_field("net_mass: {description: It., type: number}")), encoding="utf-8"
    )
    result = codegen(project, "diff", "old.yaml", "new.yaml", "--format", "markdown")
    assert r"- Weight: new field net\_mass <sub>new.yaml:" in result.stdout


def test_json_format(project: Path) -> None:
    result = codegen(project, "diff", "old.yaml", "new.yaml", "--format", "json")
    report = json.loads(result.stdout)
    assert report["breaking"] is True
    assert report["changes"][0] == {
        "severity": "breaking",
        "rule": "optional",
        "direction": "response",
        "text": "Weight.grams may now be absent and reads as None: code that relies on it breaks",
        "location": f"new.yaml:{line_of(BREAKING_CHANGE, 'grams:')}",
        "classes": [],
        "operations": ["parcels.send", "parcels.weigh", "parcels.list"],
    }


@pytest.mark.parametrize(
    ("old", "message"),
    [
        ("v9.9.9", "v9.9.9 is neither a file nor a git revision"),
        ("broken.yaml", "broken.yaml:2: not YAML"),
        ("empty.yaml", "empty.yaml:1: the document is not a mapping"),
        ("other.yaml", "other.yaml:1: `swagger` is not supported here"),
        ("--output=x", "diff"),
    ],
)
def test_invalid_arguments_exit_with_2(old: str, message: str, project: Path) -> None:
    git(project, "init", "--quiet")
    save(project, "Start")
    (project / "broken.yaml").write_text("{", encoding="utf-8")
    (project / "empty.yaml").write_text("", encoding="utf-8")
    (project / "other.yaml").write_text("swagger: '2.0'\n", encoding="utf-8")
    result = codegen(project, "diff", old)
    assert (result.returncode, result.stdout) == (2, "")
    assert message in result.stderr


def test_spec_without_a_description_is_compared(project: Path) -> None:
    (project / "new.yaml").write_text(SPEC.replace("          description: Its mass.\n", ""), encoding="utf-8")
    result = codegen(project, "diff", "old.yaml", "new.yaml")
    assert (result.returncode, result.stdout.splitlines()[-1]) == (0, "No breaking changes: 1 without effect.")


LINES = {"grams": line_of(BREAKING_CHANGE, "grams:"), "net": line_of(BREAKING_CHANGE, "net:")}


def test_named_pipes(project: Path) -> None:
    """Named pipes, as a shell creates for `<(git show HEAD:openapi.yaml)`."""
    names = []
    for name, text in (("old", SPEC), ("new", BREAKING_CHANGE)):
        os.mkfifo(project / name)
        threading.Thread(target=(project / name).write_text, args=(text,), daemon=True).start()
        names.append(name)
    result = codegen(project, "diff", *names)
    expected = BREAKING_REPORT.replace("new.yaml", "new").format(**LINES)
    assert (result.returncode, result.stdout, result.stderr) == (1, expected, "")


def test_process_substitution(project: Path) -> None:
    command = '"$0" -m codegen diff <(cat old.yaml) <(cat new.yaml)'
    result = subprocess.run(
        ["bash", "-c", command, sys.executable],
        cwd=project,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stderr) == (1, "")
    assert "Weight.grams may now be absent" in result.stdout


@pytest.mark.parametrize("side", ["old", "new"])
def test_standard_input(side: str, project: Path) -> None:
    names = {"old": "old.yaml", "new": "new.yaml"} | {side: "-"}
    result = subprocess.run(
        [sys.executable, "-m", "codegen", "diff", *names.values()],
        cwd=project,
        env=environment(),
        input={"old": SPEC, "new": BREAKING_CHANGE}[side],
        capture_output=True,
        text=True,
        check=False,
    )
    label = {"old": "new.yaml", "new": "<stdin>"}[side]
    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout == BREAKING_REPORT.replace("new.yaml", label).format(**LINES)


def test_standard_input_twice_is_rejected(project: Path) -> None:
    result = codegen(project, "diff", "-", "-")
    assert (result.returncode, result.stdout) == (2, "")
    assert "OLD and NEW are both `-`" in result.stderr


def test_branch_named_like_a_folder(project: Path) -> None:
    git(project, "init", "--quiet")
    save(project, "Start")
    git(project, "branch", "codegen")
    assert codegen(project, "diff", "codegen", "--spec-only").stdout == "No changes for users.\n"


def test_pattern_that_is_not_valid_in_python(project: Path) -> None:
    """It is unknown which strings match the pattern, so the most severe change is reported."""
    old, new = (edited(request_field(f"net: {{description: It., type: string, {of}}}")) for of in
                ("enum: [a]", "pattern: '^\\p{L}+$'"))  # fmt: skip
    found = changes(old, new)
    assert [change.rule.id for change in found if change.rule.id.startswith("bound")] == ["bound-narrowed"]


def test_git_revisions(project: Path) -> None:
    git(project, "init", "--quiet")
    save(project, "Start")
    git(project, "tag", "v1.0.0")
    (project / "openapi.yaml").write_text(BREAKING_CHANGE, encoding="utf-8")
    lines = {"grams": line_of(BREAKING_CHANGE, "grams:"), "net": line_of(BREAKING_CHANGE, "net:")}
    here = codegen(project, "diff", "v1.0.0", "--spec-only")
    assert (here.returncode, here.stdout) == (1, BREAKING_REPORT.replace("new.yaml", "openapi.yaml").format(**lines))
    save(project, "Weigh less")
    result = codegen(project, "diff", "v1.0.0", "HEAD")
    assert result.stdout == BREAKING_REPORT.replace("new.yaml", "HEAD:openapi.yaml").format(**lines)
    assert (
        result.stderr
        == "only the specs were compared: to compare the public Python API too, check out NEW and omit it\n"
    )
    assert codegen(project, "diff", "v1.0.0", "HEAD", "--spec-only").stderr == ""
    assert codegen(project, "diff", "HEAD~1", "v1.0.0").stdout == "No changes for users.\n"


def test_rules_command(project: Path) -> None:
    result = codegen(project, "rules")
    assert result.returncode == 0
    assert "| `added-required` | breaking | caution |  |" in result.stdout
