"""Run the command line of the generator, and programs that use a rendered package, as subprocesses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

from codegen.paths import ROOT

Completed = subprocess.CompletedProcess[str]


def environment(*packages: Path, **variables: str) -> dict[str, str]:
    """Return the environment with these folders first on the Python path, without keys and proxies."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("ANTHROPIC_", "PYTHON")) and not name.lower().endswith("_proxy")
    }
    path = {"PYTHONPATH": os.pathsep.join(map(str, packages))} if packages else {}
    return {**inherited, **path, **variables}


def python(arguments: Sequence[str], *packages: Path, cwd: Path = ROOT, **variables: str) -> Completed:
    """Run Python with warnings as errors."""
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=cwd,
        env=environment(*packages, **variables),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def run(program: str, *packages: Path, arguments: Sequence[str] = (), cwd: Path, **variables: str) -> str:
    """Run a program that imports from these folders, and return its output. A failure shows its traceback."""
    result = python(["-c", textwrap.dedent(program), *arguments], *packages, cwd=cwd, **variables)
    assert result.returncode == 0, result.stderr
    return result.stdout


def type_check(checker: str, source: str, *packages: Path, cwd: Path, cache: Path) -> Completed:
    """Run mypy or pyright on a file or package, with the strict settings of this project."""
    if checker == "mypy":
        target = [source] if source.endswith(".py") else ["--package", source]
        command = [checker, f"--config-file={ROOT / 'pyproject.toml'}", f"--cache-dir={cache}", *target]
    else:
        config = {"extraPaths": [str(package) for package in packages], "typeCheckingMode": "standard"}
        (cwd / "pyrightconfig.json").write_text(json.dumps(config), encoding="utf-8")
        command = [checker, "--pythonpath", sys.executable, source]
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=cwd,
        env=environment(MYPYPATH=os.pathsep.join(map(str, packages)), PYRIGHT_PYTHON_IGNORE_WARNINGS="1"),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def codegen(project: Path, *command: str) -> Completed:
    """Run `python -m codegen` in a copy of the project."""
    return python(["-m", "codegen", *command], cwd=project)
