"""Render the spec, and write the result or compare it with the committed files."""

from __future__ import annotations

import filecmp
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from codegen.paths import CODE_ERRORS, PACKAGE, RESOURCES, ROOT, SPEC
from codegen.spec.document import load
from codegen.spec.read import read_spec

from .project import MessagesProject

RENDER_AGAIN = "run `make generate` and commit the result; do not edit generated files by hand"


def generate(spec: Path = SPEC, package: Path = PACKAGE, facade: Path | None = None) -> list[str]:
    """Render the spec and write the files that changed.

    Args:
        spec: The spec.
        package: Folder of the generated package.
        facade: Folder of the facade, of which some parts are rendered. None leaves it alone.

    Returns:
        The files that changed.

    Raises:
        SpecError: The spec has errors. No file was changed.
    """
    changed = []
    with rendered(spec) as rendered_package:
        for source, target in _outputs(rendered_package, package, facade):
            for name in differences(source, target):
                _copy(source / name, target / name)
                changed.append(f"{_display_path(target)}/{name}")
            for folder in sorted((p for p in target.rglob("*") if p.is_dir()), reverse=True):
                if not any(p.name != "__pycache__" for p in folder.iterdir()):
                    shutil.rmtree(folder)
    return changed


def outdated(spec: Path = SPEC, package: Path = PACKAGE, facade: Path | None = None) -> list[str]:
    """Return a message for each file that differs from the rendered spec.

    Args:
        spec: The spec.
        package: Folder of the generated package.
        facade: Folder of the facade, of which some parts are rendered. None leaves it out.

    Returns:
        The messages.

    Raises:
        SpecError: The spec has errors.
    """
    with rendered(spec) as rendered_package:
        return [
            f"{_display_path(target)}/{name} is out of date"
            for source, target in _outputs(rendered_package, package, facade)
            for name in differences(source, target)
        ]


def _outputs(rendered_package: Path, package: Path, facade: Path | None) -> list[tuple[Path, Path]]:
    """Return each rendered folder with its target folder."""
    outputs = [(rendered_package, package)]
    if facade is not None:
        outputs += [(rendered_package.parent / part.name, facade / part.name) for part in (RESOURCES, CODE_ERRORS)]
    return outputs


def _copy(source: Path, target: Path) -> None:
    if source.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    else:
        target.unlink()


def _display_path(folder: Path) -> str:
    return folder.relative_to(ROOT).as_posix() if folder.is_relative_to(ROOT) else folder.name


@contextmanager
def rendered(spec: Path) -> Iterator[Path]:
    """Yield the package of `spec`, rendered into a temporary folder.

    The rendered folders of the facade are next to it.
    """
    with tempfile.TemporaryDirectory() as folder:
        folders = [Path(folder) / part.name for part in (PACKAGE, RESOURCES, CODE_ERRORS)]
        package, resources, code_errors = folders
        project = MessagesProject(read_spec(load(spec)), package)
        project.build()
        project.build_resources(resources)
        project.build_code_errors(code_errors)
        _ruff("check", "--fix", "--quiet", "--no-cache", *map(str, folders))
        _ruff("format", "--quiet", "--no-cache", *map(str, folders))
        yield package


def differences(rendered_package: Path, package: Path) -> list[str]:
    """Return the files that differ, are missing or are obsolete."""
    names = {
        p.relative_to(base).as_posix() for base in (rendered_package, package) for p in base.rglob("*") if _is_output(p)
    }
    return [name for name in sorted(names) if not _is_equal(rendered_package / name, package / name)]


def _is_output(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts


def _is_equal(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and filecmp.cmp(one, other, shallow=False)


def _ruff(*arguments: str) -> None:
    # The settings are passed explicitly, so that no configuration file can change the output.
    rules = ["--isolated", "--target-version", "py311", "--line-length", "120"]
    if arguments[0] == "check":
        select = ["--select", "I,F401,UP", "--ignore", "UP007,UP040"]
        select += ["--config", 'lint.isort.known-first-party=["anthropic_messages"]']
        select += ["--config", "lint.isort.split-on-trailing-comma=false"]
    else:
        # A comma that a template or a removed import leaves behind must not stretch a line that fits.
        select = ["--config", "format.skip-magic-trailing-comma=true"]
    command = [sys.executable, "-m", "ruff", arguments[0], *rules, *select, *arguments[1:]]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise RuntimeError(
            f"the rendered package is invalid, because of an error in a template\n{result.stdout}{result.stderr}"
        )
