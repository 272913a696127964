from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen.paths import FACADE, PACKAGE, ROOT
from codegen.render.generate import generate
from tests.support.wire import Wire, listening

from .parcels import SPEC
from .programs import Program


@pytest.fixture(scope="session")
def parcels_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the package of the small spec, rendered once. Tests must not change it."""
    folder = tmp_path_factory.mktemp("parcels")
    spec = folder / "openapi.yaml"
    spec.write_text(SPEC, encoding="utf-8")
    package = folder / "generated" / PACKAGE.name
    generate(spec, package, folder / FACADE.relative_to(ROOT))
    return package


@pytest.fixture
def project(tmp_path: Path, parcels_package: Path) -> Path:
    """Return a copy of this project with the small spec, for `python -m codegen`. Tests may change it."""
    copy_project(tmp_path, SPEC)
    copy_rendered(parcels_package, tmp_path)
    return tmp_path


def copy_rendered(package: Path, project: Path) -> None:
    """Copy the rendered package and resource classes of the small spec into a project."""
    for rendered in ("generated", "src"):
        shutil.copytree(package.parents[1] / rendered, project / rendered, ignore=shutil.ignore_patterns("__pycache__"))


def copy_project(folder: Path, spec: str) -> None:
    """Copy the generator and its templates into a folder, with this spec and without rendered files."""
    for name in ("codegen", "templates"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "openapi.yaml").write_text(spec, encoding="utf-8")


@pytest.fixture
def wire() -> Iterator[Wire]:
    with listening() as running:
        yield running


@pytest.fixture
def program(parcels_package: Path, wire: Wire, tmp_path: Path) -> Program:
    return Program(parcels_package, wire, tmp_path)


@pytest.fixture(scope="session")
def checker_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the shared cache folder of a type checker."""
    return tmp_path_factory.mktemp("checker")
