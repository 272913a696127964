"""From the spec to a formatted package: rendered beside the old one, and compared with it or put in its place."""

from __future__ import annotations

import filecmp
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .document import load
from .paths import PACKAGE, SPEC
from .project import MessagesProject
from .spec import read_spec

RENDER_AGAIN = "run `make generate` and commit the result; generated files are never edited by hand"


def generate(spec: Path = SPEC, package: Path = PACKAGE) -> list[str]:
    """Renders `spec` into `package`; the names of the files that changed. Raises SpecError before any is touched."""
    with rendered(spec) as fresh:
        changed = differences(fresh, package)
        for name in changed:
            source, target = fresh / name, package / name
            if source.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
            else:
                target.unlink()
    for folder in sorted((p for p in package.rglob("*") if p.is_dir()), reverse=True):
        if not any(p.name != "__pycache__" for p in folder.iterdir()):
            shutil.rmtree(folder)
    return changed


def stale(spec: Path = SPEC, package: Path = PACKAGE) -> list[str]:
    """What is wrong with each file that is not what `spec` renders. Raises SpecError."""
    with rendered(spec) as fresh:
        names = differences(fresh, package)
    return [f"generated/{package.name}/{name} is not what the spec renders" for name in names]


@contextmanager
def rendered(spec: Path) -> Iterator[Path]:
    """The package of `spec`, in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder) / PACKAGE.name
        MessagesProject(read_spec(load(spec)), package).build()
        _ruff("check", "--fix", "--quiet", "--no-cache", str(package))
        _ruff("format", "--quiet", "--no-cache", str(package))
        yield package


def differences(fresh: Path, package: Path) -> list[str]:
    """Files that differ, are missing or are left over, compared byte by byte."""
    names = {p.relative_to(base).as_posix() for base in (fresh, package) for p in base.rglob("*") if _is_output(p)}
    return [name for name in sorted(names) if not _same(fresh / name, package / name)]


def _is_output(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts


def _same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and filecmp.cmp(one, other, shallow=False)


def _ruff(*arguments: str) -> None:
    # The settings are given here, not found, so that no file around the output can change it.
    rules = ["--isolated", "--target-version", "py311", "--line-length", "120"]
    select = ["--select", "I,F401,UP", "--ignore", "UP007,UP040"] if arguments[0] == "check" else []
    command = [sys.executable, "-m", "ruff", arguments[0], *rules, *select, *arguments[1:]]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"the rendered package is not valid: a template is at fault\n{done.stdout}{done.stderr}")
