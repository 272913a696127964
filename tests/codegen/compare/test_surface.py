"""Changes of names, signatures and types in Python that the spec does not show."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen.compare.change import Way
from codegen.compare.surface import PACKAGES, Surface, compare_surfaces, read_surface
from codegen.paths import PACKAGE
from tests.codegen.conftest import copy_project, copy_rendered
from tests.codegen.parcels import SPEC, edited, request_field
from tests.codegen.processes import codegen

from .repositories import git, save

CLASS = "class Client:\n    {}\n"
METHOD = CLASS.format("def close(self{}){}: ...")
EDITS = {
    "no change": ("x: int = 1\n", "x: int = 2  # Values are not part of the public API.\n", ""),
    "removed name": (
        "def f(): ...\ndef g(): ...\n",
        "def f(): ...\n",
        "breaking: anthropic_messages.g was removed: code that uses it fails",
    ),
    "added name": ("", "def f(): ...\n", "addition: new anthropic_messages.f, a function"),
    "removed private name": ("def _f(): ...\n", "", ""),
    "name no longer exported": (
        "from ._x import f, g\n__all__ = ['f', 'g']\n",
        "from ._x import f, g\n__all__ = ['g']\n",
        "breaking: anthropic_messages.f was removed: code that uses it fails",
    ),
    "removed re-export": (
        "from httpx import Timeout\n__all__ = ['Timeout']\n",
        "__all__ = []\n",
        "breaking: anthropic_messages.Timeout was removed: code that uses it fails",
    ),
    "lazily loaded name": (
        "TYPE_CHECKING = False\nif TYPE_CHECKING:\n    from ._x import f\n__all__ = ['f']\n",
        "TYPE_CHECKING = False\nif TYPE_CHECKING:\n    from ._x import g\n__all__ = ['g']\n",
        "breaking: anthropic_messages.f was removed: code that uses it fails\n"
        "addition: new anthropic_messages.g, a function",
    ),
    "moved to another module": ("from ._x import f\n__all__ = ['f']\n", "def f(): ...\n__all__ = ['f']\n", ""),
    "removed method": (
        METHOD.format("", ""),
        CLASS.format("pass"),
        "breaking: anthropic_messages.Client.close was removed: code that uses it fails",
    ),
    "method becomes inherited": (
        METHOD.format("", ""),
        "class _Base:\n    def close(self): ...\nclass Client(_Base): ...\n",
        "",
    ),
    "removed class with a method": (
        METHOD.format("", ""),
        "",
        "breaking: anthropic_messages.Client was removed: code that uses it fails",
    ),
    "class with two names": (
        METHOD.format("", "") + "from . import Client as Alias\n__all__ = ['Client', 'Alias']\n",
        CLASS.format("pass") + "from . import Client as Alias\n__all__ = ['Client', 'Alias']\n",
        "breaking: anthropic_messages.Client.close was removed: code that uses it fails",
    ),
    "second name is assigned": (
        METHOD.format("", "") + "from . import Client as Alias\n__all__ = ['Client', 'Alias']\n",
        METHOD.format("", "") + "Alias = Client\n__all__ = ['Client', 'Alias']\n",
        "",
    ),
    "assigned name of another module": (
        "from ._x import f\n__all__ = ['f']\n",
        "from . import _x\nf = _x.f\n__all__ = ['f']\n",
        "",
    ),
    "removed method of a class with an assigned name": (
        METHOD.format("", "") + "Alias = Client\n",
        CLASS.format("pass") + "Alias = Client\n",
        "breaking: anthropic_messages.Client.close was removed: code that uses it fails",
    ),
    "class becomes a value": (
        METHOD.format("", "") + "Alias = Client\n",
        METHOD.format("", "") + "Alias = None\n",
        "breaking: anthropic_messages.Alias is an attribute instead of a class: code that uses it breaks",
    ),
    "names assigned to each other": ("f = g\ng = f\n", "f = g\ng = f\n", ""),
    "method becomes an attribute": (
        METHOD.format("", ""),
        CLASS.format("close: bool = False"),
        "breaking: anthropic_messages.Client.close is an attribute instead of a function: code that uses it breaks",
    ),
    "removed base class": (
        "class A(Exception): ...\nclass B(A): ...\nclass C(B): ...\n",
        "class A(Exception): ...\nclass B(A): ...\nclass C(A): ...\n",
        "breaking: anthropic_messages.C is no longer a subclass of B: isinstance and except clauses for B miss it",
    ),
    "inserted base class": (
        "class A(Exception): ...\nclass C(A): ...\n",
        "class A(Exception): ...\nclass B(A): ...\nclass C(B): ...\n",
        "addition: new anthropic_messages.B, a class",
    ),
    "removed parameter": (
        METHOD.format(", force=False", ""),
        METHOD.format("", ""),
        "breaking: anthropic_messages.Client.close: parameter force was removed: calls that pass it fail",
    ),
    "parameter replaced by **kwargs": (METHOD.format(", force=False", ""), METHOD.format(", **others", ""), ""),
    "added optional parameter": (
        METHOD.format("", ""),
        METHOD.format(", force=False", ""),
        "addition: anthropic_messages.Client.close: new optional parameter force",
    ),
    "added required parameter": (
        METHOD.format("", ""),
        METHOD.format(", force", ""),
        "breaking: anthropic_messages.Client.close: new required parameter force: calls without it fail",
    ),
    "parameter becomes required": (
        METHOD.format(", force=False", ""),
        METHOD.format(", force", ""),
        "breaking: anthropic_messages.Client.close: parameter force is now required: calls without it fail",
    ),
    "parameter becomes optional": (METHOD.format(", force", ""), METHOD.format(", force=False", ""), ""),
    "changed default": (
        METHOD.format(", wait=1", ""),
        METHOD.format(", wait=2", ""),
        "caution: anthropic_messages.Client.close: parameter wait: the default changed from 1 to 2",
    ),
    "parameter becomes keyword-only": (
        METHOD.format(", force=False", ""),
        METHOD.format(", *, force=False", ""),
        "breaking: anthropic_messages.Client.close: parameter force has another position or is "
        "keyword-only: positional calls break",
    ),
    "parameter becomes positional": (METHOD.format(", *, force=False", ""), METHOD.format(", force=False", ""), ""),
    "reordered keyword-only parameters": (
        METHOD.format(", a, *, b, c", ""),
        METHOD.format(", a, *, c, b", ""),
        "",
    ),
    "changed parameter type": (
        METHOD.format(", wait: int = 1", ""),
        METHOD.format(", wait: float = 1", ""),
        "caution: anthropic_messages.Client.close: parameter wait: the type is float instead of int",
    ),
    "changed return type": (
        METHOD.format("", " -> None"),
        METHOD.format("", ""),
        "caution: anthropic_messages.Client.close: the type is no annotation instead of None",
    ),
    "changed attribute type": (
        CLASS.format("size: int"),
        CLASS.format("size: str"),
        "caution: anthropic_messages.Client.size: the type is str instead of int",
    ),
}


def surface(code: str, folder: Path) -> Surface:
    """Return the public API of a package whose `__init__.py` has this code."""
    for root, name in zip(("src", "generated"), PACKAGES, strict=True):
        (folder / root / name).mkdir(parents=True)
        (folder / root / name / "__init__.py").write_text(code if root == "src" else "", encoding="utf-8")
    (folder / "src" / PACKAGES[0] / "_x.py").write_text("def f(): ...\ndef g(): ...\n", encoding="utf-8")
    return read_surface(folder / "src", folder / "generated")


def verdicts(folder: Path) -> Iterator[tuple[str, Way]]:
    """Yield the verdicts of all edits."""
    for index, (old, new, _) in enumerate(EDITS.values()):
        before, after = surface(old, folder / f"{index}" / "old"), surface(new, folder / f"{index}" / "new")
        yield from ((change.rule.id, change.way) for change, _ in compare_surfaces(before, after))


@pytest.mark.parametrize("name", EDITS)
def test_reported_changes(name: str, tmp_path: Path) -> None:
    old, new, expected = EDITS[name]
    changes = compare_surfaces(surface(old, tmp_path / "old"), surface(new, tmp_path / "new"))
    assert "\n".join(f"{change.severity.word}: {change}" for change, _ in changes) == expected


def test_change_has_its_location(tmp_path: Path) -> None:
    old, new = surface("\ndef f(a): ...\n", tmp_path / "old"), surface("\n\ndef f(a, b): ...\n", tmp_path / "new")
    assert [location for _, location in compare_surfaces(old, new)] == ["src/anthropic_messages/__init__.py:3"]
    assert [location for _, location in compare_surfaces(old, {})] == ["src/anthropic_messages/__init__.py:2"]


@pytest.fixture
def project(tmp_path: Path, parcels_package: Path) -> Path:
    """Return a committed project with the small spec and a public module."""
    copy_project(tmp_path, SPEC)
    copy_rendered(parcels_package, tmp_path)
    module = tmp_path / "src" / PACKAGES[0] / "__init__.py"
    module.write_text("def f(): ...\n", encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    save(tmp_path, "Start")
    return tmp_path


def test_change_of_the_spec_is_reported_once(project: Path) -> None:
    (project / "openapi.yaml").write_text(
        edited(request_field("net: {description: It., type: number}")), encoding="utf-8"
    )
    codegen(project, "generate")
    result = codegen(project, "diff", "HEAD")
    assert result.returncode == 0
    new, line, _, summary = result.stdout.splitlines()
    assert new == "New (1)"
    assert line.startswith("  parcels.weigh: new optional parameter net (openapi.yaml:")
    assert summary == "No breaking changes: 1 new."


def test_change_outside_the_spec_is_reported(project: Path) -> None:
    template = project / "templates" / "request.py.jinja"
    template.write_text(template.read_text(encoding="utf-8").replace("def decode(", "def decoded("), encoding="utf-8")
    (project / "src" / PACKAGES[0] / "__init__.py").write_text("", encoding="utf-8")
    request = (project / "generated" / PACKAGE.name / "request.py").read_text(encoding="utf-8")
    line = request.partition("    def decode(")[0].count("\n") + 1
    codegen(project, "generate")
    result = codegen(project, "diff", "HEAD")
    assert result.returncode == 1
    assert result.stdout.splitlines()[1:3] == [
        "  anthropic_messages.f was removed: code that uses it fails (HEAD:src/anthropic_messages/__init__.py:1)",
        "  anthropic_messages_client.Operation.decode was removed: code that uses it fails "
        f"(HEAD:generated/anthropic_messages_client/request.py:{line})",
    ]
    assert codegen(project, "diff", "HEAD", "--spec-only").stdout == "No changes for users.\n"
