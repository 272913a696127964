"""`python -m codegen diff`, as a maintainer and a pipeline see it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.codegen.conftest import copy_project
from tests.codegen.parcels import SPEC, answer_field, edited, request_field
from tests.codegen.processes import codegen, environment

from .repositories import git, save
from .told import changes

MORE = edited(request_field("net: {description: It., type: number}"))
LESS = edited(
    ("      required: [grams]\n", "      required: []\n"), request_field("net: {description: It., type: number}")
)
RENDERED_LESS = """Breaking (1)
  Weight.grams may now be absent and reads as None: code that relies on it breaks \
(new.yaml:{grams}; affects parcels.send, parcels.weigh, parcels.list)

New (1)
  parcels.weigh: new optional parameter net (new.yaml:{net})

Breaking changes: 1 breaking, 1 new.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The generator with the small spec, and both specs beside it."""
    copy_project(tmp_path, SPEC)
    (tmp_path / "old.yaml").write_text(SPEC, encoding="utf-8")
    (tmp_path / "new.yaml").write_text(LESS, encoding="utf-8")
    (tmp_path / "more.yaml").write_text(MORE, encoding="utf-8")
    return tmp_path


def line_of(text: str, start: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if line.strip().startswith(start))


def test_two_files(project: Path) -> None:
    done = codegen(project, "diff", "old.yaml", "new.yaml")
    lines = {"grams": line_of(LESS, "grams:"), "net": line_of(LESS, "net:")}
    assert (done.returncode, done.stdout, done.stderr) == (1, RENDERED_LESS.format(**lines), "")


def test_nothing_breaks(project: Path) -> None:
    done = codegen(project, "diff", "old.yaml", "more.yaml")
    assert done.returncode == 0
    assert done.stdout.endswith("No breaking changes: 1 new.\n")


def test_nothing_changed(project: Path) -> None:
    done = codegen(project, "diff", "old.yaml")
    assert (done.returncode, done.stdout) == (0, "No changes for users.\n")


def test_what_is_gone_is_found_in_the_old_file(project: Path) -> None:
    done = codegen(project, "diff", "more.yaml", "old.yaml")
    assert f"parameter net was removed: calls that pass it fail (more.yaml:{line_of(MORE, 'net:')})" in done.stdout


def test_markdown(project: Path) -> None:
    done = codegen(project, "diff", "old.yaml", "new.yaml", "--format", "markdown")
    assert done.returncode == 1
    title, _, summary, _, *rest = done.stdout.splitlines()
    assert title == "## Changes for users of the SDK"
    assert summary == "Breaking changes: 1 breaking, 1 new."
    assert [line for line in rest if line.startswith("###")] == ["### Breaking (1)", "### New (1)"]


def test_markdown_shows_names_as_they_are(project: Path) -> None:
    (project / "new.yaml").write_text(
        edited(answer_field("net_mass: {description: It., type: number}")), encoding="utf-8"
    )
    done = codegen(project, "diff", "old.yaml", "new.yaml", "--format", "markdown")
    assert r"- Weight: new field net\_mass <sub>new.yaml:" in done.stdout


def test_json(project: Path) -> None:
    done = codegen(project, "diff", "old.yaml", "new.yaml", "--format", "json")
    told = json.loads(done.stdout)
    assert told["breaking"] is True
    assert told["changes"][0] == {
        "severity": "breaking",
        "rule": "optional",
        "direction": "response",
        "text": "Weight.grams may now be absent and reads as None: code that relies on it breaks",
        "location": f"new.yaml:{line_of(LESS, 'grams:')}",
        "classes": [],
        "operations": ["parcels.send", "parcels.weigh", "parcels.list"],
    }


@pytest.mark.parametrize(
    ("old", "words"),
    [
        ("v9.9.9", "v9.9.9 is neither a file nor a git revision"),
        ("broken.yaml", "broken.yaml:2: not YAML"),
        ("empty.yaml", "empty.yaml:1: the document is not a mapping"),
        ("other.yaml", "other.yaml:1: `swagger` is not supported here"),
        ("--output=x", "diff"),
    ],
)
def test_what_cannot_be_compared(old: str, words: str, project: Path) -> None:
    git(project, "init", "--quiet")
    save(project, "Start")
    (project / "broken.yaml").write_text("{", encoding="utf-8")
    (project / "empty.yaml").write_text("", encoding="utf-8")
    (project / "other.yaml").write_text("swagger: '2.0'\n", encoding="utf-8")
    done = codegen(project, "diff", old)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr


def test_a_spec_that_lacks_a_description_is_compared(project: Path) -> None:
    (project / "new.yaml").write_text(SPEC.replace("          description: Its mass.\n", ""), encoding="utf-8")
    done = codegen(project, "diff", "old.yaml", "new.yaml")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "No breaking changes: 1 without effect.")


LINES = {"grams": line_of(LESS, "grams:"), "net": line_of(LESS, "net:")}


def test_pipes(project: Path) -> None:
    """As a shell makes them of `<(git show HEAD:openapi.yaml)`."""
    names = []
    for name, text in (("old", SPEC), ("new", LESS)):
        os.mkfifo(project / name)
        threading.Thread(target=(project / name).write_text, args=(text,), daemon=True).start()
        names.append(name)
    done = codegen(project, "diff", *names)
    expected = RENDERED_LESS.replace("new.yaml", "new").format(**LINES)
    assert (done.returncode, done.stdout, done.stderr) == (1, expected, "")


def test_a_pipe_of_the_shell(project: Path) -> None:
    command = '"$0" -m codegen diff <(cat old.yaml) <(cat new.yaml)'
    done = subprocess.run(
        ["bash", "-c", command, sys.executable],
        cwd=project,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert "Weight.grams may now be absent" in done.stdout


@pytest.mark.parametrize("side", ["old", "new"])
def test_standard_input(side: str, project: Path) -> None:
    names = {"old": "old.yaml", "new": "new.yaml"} | {side: "-"}
    done = subprocess.run(
        [sys.executable, "-m", "codegen", "diff", *names.values()],
        cwd=project,
        env=environment(),
        input={"old": SPEC, "new": LESS}[side],
        capture_output=True,
        text=True,
        check=False,
    )
    label = {"old": "new.yaml", "new": "<stdin>"}[side]
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == RENDERED_LESS.replace("new.yaml", label).format(**LINES)


def test_standard_input_holds_one_spec(project: Path) -> None:
    done = codegen(project, "diff", "-", "-")
    assert (done.returncode, done.stdout) == (2, "")
    assert "OLD and NEW are both `-`" in done.stderr


def test_a_branch_may_be_called_like_a_folder(project: Path) -> None:
    git(project, "init", "--quiet")
    save(project, "Start")
    git(project, "branch", "codegen")
    assert codegen(project, "diff", "codegen", "--spec-only").stdout == "No changes for users.\n"


def test_a_pattern_that_python_cannot_read(project: Path) -> None:
    """Nobody can tell which texts it lets through, so the worst is told."""
    old, new = (edited(request_field(f"net: {{description: It., type: string, {of}}}")) for of in
                ("enum: [a]", "pattern: '^\\p{L}+$'"))  # fmt: skip
    found = changes(old, new)
    assert [change.rule.id for change in found if change.rule.id.startswith("bound")] == ["bound-narrowed"]


def test_revisions_of_git(project: Path) -> None:
    git(project, "init", "--quiet")
    save(project, "Start")
    git(project, "tag", "v1.0.0")
    (project / "openapi.yaml").write_text(LESS, encoding="utf-8")
    lines = {"grams": line_of(LESS, "grams:"), "net": line_of(LESS, "net:")}
    here = codegen(project, "diff", "v1.0.0", "--spec-only")
    assert (here.returncode, here.stdout) == (1, RENDERED_LESS.replace("new.yaml", "openapi.yaml").format(**lines))
    save(project, "Weigh less")
    done = codegen(project, "diff", "v1.0.0", "HEAD")
    assert done.stdout == RENDERED_LESS.replace("new.yaml", "HEAD:openapi.yaml").format(**lines)
    assert (
        done.stderr == "only the specs were compared: to compare the public Python API too, check out NEW and omit it\n"
    )
    assert codegen(project, "diff", "v1.0.0", "HEAD", "--spec-only").stderr == ""
    assert codegen(project, "diff", "HEAD~1", "v1.0.0").stdout == "No changes for users.\n"


def test_the_rules_are_told(project: Path) -> None:
    done = codegen(project, "rules")
    assert done.returncode == 0
    assert "| `added-required` | breaking | caution |  |" in done.stdout
