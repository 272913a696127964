"""What keeps a change from users until the version and the changelog say what it does to them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from codegen.paths import ROOT
from tests.codegen.compare.repositories import git, save
from tests.codegen.conftest import copy_project, copy_rendered
from tests.codegen.parcels import SPEC, Change, edited, request_field
from tests.codegen.processes import Done, codegen

MORE = request_field("net: {description: It., type: number}")
LESS = ("      required: [grams]\n", "      required: []\n")
CHANGELOG = "# Changelog\n\n## Unreleased\n\n{}\n\n## 0.1.0 - 2026-01-01\n\n- **Breaking**: it is there.\n"


def write_version(project: Path, version: str) -> None:
    (project / "pyproject.toml").write_text(f'[project]\nname = "x"\nversion = "{version}"\n', encoding="utf-8")
    module = project / "src" / "anthropic_messages" / "_version.py"
    module.parent.mkdir(parents=True, exist_ok=True)
    module.write_text(f'"""The version."""\n\n__version__ = "{version}"\n', encoding="utf-8")


def write_news(project: Path, news: str) -> None:
    (project / "CHANGELOG.md").write_text(CHANGELOG.format(news), encoding="utf-8")


@pytest.fixture(scope="module")
def released(parcels_package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose version 0.1.0 is out, on its branch main. Made once, and not to be changed."""
    folder = tmp_path_factory.mktemp("released")
    copy_project(folder, SPEC)
    copy_rendered(parcels_package, folder)
    write_version(folder, "0.1.0")
    write_news(folder, "")
    git(folder, "init", "--quiet")
    save(folder, "Start")
    git(folder, "tag", "v0.1.0")
    return folder


@pytest.fixture
def project(tmp_path: Path, released: Path) -> Path:
    """A copy of that project for one test to change."""
    return Path(shutil.copytree(released, tmp_path / "project"))


def change(project: Path, *changes: Change) -> None:
    (project / "openapi.yaml").write_text(edited(*changes), encoding="utf-8")


def gate(project: Path) -> Done:
    return codegen(project, "gate", "main")


# ---- Into the branch


def test_what_breaks_nobody_passes(project: Path) -> None:
    change(project, MORE)
    done = gate(project)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("No breaking changes: 1 new.\n")


def test_what_breaks_needs_a_version_and_an_entry(project: Path) -> None:
    change(project, LESS)
    done = gate(project)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "pyproject.toml: the version is 0.1.0, but a breaking change after 0.1.0 needs at least 0.2.0",
        "CHANGELOG.md: add an entry marked **Breaking** that describes the breaking change",
    ]
    write_version(project, "0.2.0")
    assert gate(project).returncode == 1
    write_news(project, "- **Breaking**: `Weight.grams` may be absent.")
    done = gate(project)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Breaking (1)\n")


def test_an_entry_of_another_change_is_not_enough(project: Path) -> None:
    write_version(project, "0.2.0")
    write_news(project, "- **Breaking**: another thing.")
    save(project, "Break another thing")
    change(project, LESS)
    assert gate(project).stderr == "CHANGELOG.md: add an entry marked **Breaking** that describes the breaking change\n"
    write_news(project, "- **Breaking**: another thing.\n- **Breaking**: this, too.")
    assert gate(project).returncode == 0, "the version was raised for the other one"


def test_before_the_first_release_the_branch_is_what_counts(project: Path) -> None:
    git(project, "tag", "--delete", "v0.1.0")
    change(project, LESS)
    assert "a breaking change after 0.1.0 needs at least 0.2.0" in gate(project).stderr


def test_a_branch_that_is_not_there(project: Path) -> None:
    done = codegen(project, "gate", "origin/main")
    assert (done.returncode, done.stderr) == (2, "origin/main is neither a file nor a git revision\n")


# ---- Out to users


def release(project: Path, version: str) -> Done:
    return codegen(project, "release", version)


def test_a_release(project: Path) -> None:
    change(project, MORE)
    codegen(project, "generate")
    write_news(project, "- Parcels have a net weight.")
    done = release(project, "0.1.1")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "wrote CHANGELOG.md, pyproject.toml, src/anthropic_messages/_version.py\n"
    assert '\nversion = "0.1.1"\n' in (project / "pyproject.toml").read_text(encoding="utf-8")
    assert '\n__version__ = "0.1.1"\n' in (project / "src/anthropic_messages/_version.py").read_text(encoding="utf-8")
    head, _, unreleased, _, section, _, entry, *_ = (project / "CHANGELOG.md").read_text(encoding="utf-8").split("\n")
    assert (head, unreleased, entry) == ("# Changelog", "## Unreleased", "- Parcels have a net weight.")
    assert section.startswith("## 0.1.1 - 20")
    again = release(project, "0.1.2")
    assert "`## Unreleased` has no entry" in again.stderr


@pytest.mark.parametrize(
    ("version", "news", "words"),
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
def test_what_keeps_a_release_back(version: str, news: str, words: str, project: Path) -> None:
    change(project, LESS)
    write_news(project, news)
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file() and ".git" not in path.parts}
    done = release(project, version)
    assert done.returncode == 1
    assert words in done.stderr
    assert done.stderr.endswith("nothing was written\n")
    unchanged = {path for path, content in before.items() if path.read_bytes() == content}
    assert unchanged == before.keys()


def test_what_was_not_rendered_again_keeps_a_release_back(project: Path) -> None:
    change(project, MORE)
    write_news(project, "- Parcels have a net weight.")
    done = release(project, "0.1.1")
    *files, advice, end = done.stderr.splitlines()
    assert (done.returncode, end) == (1, "nothing was written")
    assert files
    assert all(line.endswith(" is out of date") for line in files)
    assert "run `make generate` and commit the result" in advice
    assert "## 0.1.1" not in (project / "CHANGELOG.md").read_text(encoding="utf-8")


def test_a_version_that_is_out_is_not_out_again(project: Path) -> None:
    write_news(project, "- Words.")
    assert "any change after 0.1.0 needs at least 0.1.1" in release(project, "0.1.0").stderr


def test_the_first_release_has_nothing_to_be_compared_with(project: Path) -> None:
    git(project, "tag", "--delete", "v0.1.0")
    write_news(project, "- It is there.")
    assert release(project, "0.1.0").returncode == 0


def test_a_changelog_without_the_section(project: Path) -> None:
    (project / "CHANGELOG.md").write_text("# Changelog\n", encoding="utf-8")
    assert "`## Unreleased` is missing: add it above the last release" in release(project, "0.2.0").stderr


def test_nothing_is_written_before_the_wheel_works() -> None:
    """Else a second try would find the changelog's entries gone."""
    command = ["make", "--dry-run", "release", "VERSION=1.2.0"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert told.index("tests/contract/wheel.py") < told.index("codegen release 1.2.0")
