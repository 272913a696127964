"""`codegen gate` and `codegen release` require a version and a changelog entry that match the changes."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from codegen.paths import ROOT
from tests.codegen.compare.repositories import git, save
from tests.codegen.conftest import copy_project, copy_rendered
from tests.codegen.parcels import SPEC, Change, edited, request_field
from tests.codegen.processes import Completed, codegen

ADDED_FIELD = request_field("net: {description: It., type: number}")
BREAKING_CHANGE = ("      required: [grams]\n", "      required: []\n")
CHANGELOG = "# Changelog\n\n## Unreleased\n\n{}\n\n## 0.1.0 - 2026-01-01\n\n- **Breaking**: it is there.\n"


def write_version(project: Path, version: str) -> None:
    (project / "pyproject.toml").write_text(f'[project]\nname = "x"\nversion = "{version}"\n', encoding="utf-8")
    module = project / "src" / "anthropic_messages" / "_version.py"
    module.parent.mkdir(parents=True, exist_ok=True)
    module.write_text(f'"""The version."""\n\n__version__ = "{version}"\n', encoding="utf-8")


def write_changelog(project: Path, entries: str) -> None:
    (project / "CHANGELOG.md").write_text(CHANGELOG.format(entries), encoding="utf-8")


@pytest.fixture(scope="module")
def released(parcels_package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project whose version 0.1.0 is released on its branch main. Tests must not change it."""
    folder = tmp_path_factory.mktemp("released")
    copy_project(folder, SPEC)
    copy_rendered(parcels_package, folder)
    write_version(folder, "0.1.0")
    write_changelog(folder, "")
    git(folder, "init", "--quiet")
    save(folder, "Start")
    git(folder, "tag", "v0.1.0")
    return folder


@pytest.fixture
def project(tmp_path: Path, released: Path) -> Path:
    """Return a copy of the released project. Tests may change it."""
    return Path(shutil.copytree(released, tmp_path / "project"))


def change(project: Path, *changes: Change) -> None:
    (project / "openapi.yaml").write_text(edited(*changes), encoding="utf-8")


def gate(project: Path) -> Completed:
    return codegen(project, "gate", "main")


# ---- The gate


def test_addition_passes_the_gate(project: Path) -> None:
    change(project, ADDED_FIELD)
    result = gate(project)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.endswith("No breaking changes: 1 new.\n")


def test_breaking_change_needs_a_version_and_an_entry(project: Path) -> None:
    change(project, BREAKING_CHANGE)
    result = gate(project)
    assert result.returncode == 1
    assert result.stderr.splitlines() == [
        "pyproject.toml: the version is 0.1.0, but a breaking change after 0.1.0 needs at least 0.2.0",
        "CHANGELOG.md: add an entry marked **Breaking** that describes the breaking change",
    ]
    write_version(project, "0.2.0")
    assert gate(project).returncode == 1
    write_changelog(project, "- **Breaking**: `Weight.grams` may be absent.")
    result = gate(project)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("Breaking (1)\n")


def test_entry_of_an_earlier_change_is_not_enough(project: Path) -> None:
    write_version(project, "0.2.0")
    write_changelog(project, "- **Breaking**: another thing.")
    save(project, "Break another thing")
    change(project, BREAKING_CHANGE)
    assert gate(project).stderr == "CHANGELOG.md: add an entry marked **Breaking** that describes the breaking change\n"
    write_changelog(project, "- **Breaking**: another thing.\n- **Breaking**: this, too.")
    assert gate(project).returncode == 0, "the version was raised for the other change"


def test_gate_compares_with_the_branch_before_the_first_release(project: Path) -> None:
    git(project, "tag", "--delete", "v0.1.0")
    change(project, BREAKING_CHANGE)
    assert "a breaking change after 0.1.0 needs at least 0.2.0" in gate(project).stderr


def test_missing_branch_exits_with_2(project: Path) -> None:
    result = codegen(project, "gate", "origin/main")
    assert (result.returncode, result.stderr) == (2, "origin/main is neither a file nor a git revision\n")


# ---- The release


def release(project: Path, version: str) -> Completed:
    return codegen(project, "release", version)


def test_release_writes_version_and_changelog(project: Path) -> None:
    change(project, ADDED_FIELD)
    codegen(project, "generate")
    write_changelog(project, "- Parcels have a net weight.")
    result = release(project, "0.1.1")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == "wrote CHANGELOG.md, pyproject.toml, src/anthropic_messages/_version.py\n"
    assert '\nversion = "0.1.1"\n' in (project / "pyproject.toml").read_text(encoding="utf-8")
    assert '\n__version__ = "0.1.1"\n' in (project / "src/anthropic_messages/_version.py").read_text(encoding="utf-8")
    head, _, unreleased, _, section, _, entry, *_ = (project / "CHANGELOG.md").read_text(encoding="utf-8").split("\n")
    assert (head, unreleased, entry) == ("# Changelog", "## Unreleased", "- Parcels have a net weight.")
    assert section.startswith("## 0.1.1 - 20")
    second = release(project, "0.1.2")
    assert "`## Unreleased` has no entry" in second.stderr


@pytest.mark.parametrize(
    ("version", "entries", "message"),
    [
        (
            "0.1.1",
            "- **Breaking**: less.",
            "the version is 0.1.1, but a breaking change after 0.1.0 needs at least 0.2.0",
        ),
        ("0.2.0", "- Less.", "CHANGELOG.md: mark the entry of the breaking change with **Breaking**"),
        ("0.2.0", "", "CHANGELOG.md: `## Unreleased` has no entry: add one"),
        ("0.2", "- **Breaking**: less.", "'0.2' is not a version: write it as in 1.2.0"),
        ("v0.2.0", "- **Breaking**: less.", "'v0.2.0' is the name of a tag: remove the v, as in 1.2.0"),
    ],
)
def test_failing_check_writes_nothing(version: str, entries: str, message: str, project: Path) -> None:
    change(project, BREAKING_CHANGE)
    write_changelog(project, entries)
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file() and ".git" not in path.parts}
    result = release(project, version)
    assert result.returncode == 1
    assert message in result.stderr
    assert result.stderr.endswith("nothing was written\n")
    unchanged = {path for path, content in before.items() if path.read_bytes() == content}
    assert unchanged == before.keys()


def test_outdated_rendered_files_prevent_a_release(project: Path) -> None:
    change(project, ADDED_FIELD)
    write_changelog(project, "- Parcels have a net weight.")
    result = release(project, "0.1.1")
    *files, advice, end = result.stderr.splitlines()
    assert (result.returncode, end) == (1, "nothing was written")
    assert files
    assert all(line.endswith(" is out of date") for line in files)
    assert "run `make generate` and commit the result" in advice
    assert "## 0.1.1" not in (project / "CHANGELOG.md").read_text(encoding="utf-8")


def test_released_version_cannot_be_released_again(project: Path) -> None:
    write_changelog(project, "- Words.")
    assert "any change after 0.1.0 needs at least 0.1.1" in release(project, "0.1.0").stderr


def test_first_release(project: Path) -> None:
    git(project, "tag", "--delete", "v0.1.0")
    write_changelog(project, "- It is there.")
    assert release(project, "0.1.0").returncode == 0


def test_changelog_without_unreleased_section(project: Path) -> None:
    (project / "CHANGELOG.md").write_text("# Changelog\n", encoding="utf-8")
    assert "`## Unreleased` is missing: add it above the last release" in release(project, "0.2.0").stderr


def test_wheel_is_tested_before_anything_is_written() -> None:
    """If the wheel fails, the entries of the changelog must still be there for the next attempt."""
    command = ["make", "--dry-run", "release", "VERSION=1.2.0"]
    commands = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert commands.index("tests/contract/wheel.py") < commands.index("codegen release 1.2.0")
