"""One environment for each library and SDK, below build/interop/."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence

from packaging.specifiers import SpecifierSet

from .libraries import ROOT, Library

WORK = ROOT / "build" / "interop"

OFFICIAL = ("default", "newest", "older")
"""The official SDK that the library resolves to, the newest one, and one of the versions in `Library.older`."""
SDKS = (*OFFICIAL, "ours")
"""These, and this package installed beside the official SDK that the library resolves to."""

_MINUTES = 15


class InstallationError(Exception):
    """Raised if an environment cannot be built."""


def newest_official() -> str:
    """Return the requirement of the newest official SDK: the one that the tests compare with."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    return next(requirement for requirement in groups["interop"] if requirement.startswith("anthropic=="))


class Environment:
    """A virtual environment with one library and one SDK.

    Args:
        library: The library.
        sdk: One of `SDKS`.
    """

    def __init__(self, library: Library, sdk: str) -> None:
        self.library = library
        self.sdk = sdk
        self.folder = WORK / library.name / sdk
        self.python = self.folder / ("Scripts" if os.name == "nt" else "bin") / "python"

    def build(self, *, pins: Sequence[str] = (), upgrade: bool = False) -> dict[str, str]:
        """Install the distributions, unless they are installed already.

        Args:
            pins: Further requirements, such as the versions of another environment of the library.
            upgrade: If true, the environment is built anew.

        Returns:
            The version of each installed distribution, by its normalized name.

        Raises:
            InstallationError: The distributions cannot be installed.
        """
        bound = self.library.python
        interpreter = sys.executable if bound is None or platform.python_version() in SpecifierSet(bound) else bound
        requirements = [*self.library.distributions, *pins]
        if self.sdk == "ours":
            requirements += ["--editable", str(ROOT)]
        overrides = {"newest": newest_official(), "older": f"anthropic{self.library.older}"}
        wanted = {
            "python": interpreter,
            "requirements": requirements,
            "override": overrides.get(self.sdk),
            "pyproject": (ROOT / "pyproject.toml").read_text(encoding="utf-8") if self.sdk == "ours" else None,
        }
        stamp = self.folder / "interop.json"
        if upgrade or not stamp.exists() or json.loads(stamp.read_text(encoding="utf-8")) != wanted:
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            _uv("venv", "--python", interpreter, "--no-python-downloads", str(self.folder))
            command = ["pip", "install", "--python", str(self.python), *requirements]
            if wanted["override"] is not None:
                override = self.folder / "override.txt"
                override.write_text(f"{wanted['override']}\n", encoding="utf-8")
                command += ["--override", str(override)]
            _uv(*command, *(["--upgrade"] if upgrade else []))
            stamp.write_text(json.dumps(wanted), encoding="utf-8")
        listed = json.loads(_uv("pip", "list", "--python", str(self.python), "--format", "json"))
        return {row["name"]: row["version"] for row in listed}


def _uv(*arguments: str) -> str:
    command = [sys.executable, "-m", "uv", "--quiet", "--no-progress", "--color", "never", *arguments]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60 * _MINUTES, check=False)
    except subprocess.TimeoutExpired:
        raise InstallationError(f"the installation took more than {_MINUTES} minutes") from None
    if done.returncode != 0:
        words = done.stderr.encode("ascii", "ignore").decode().split()  # without the lines that uv draws
        raise InstallationError(" ".join(words)[:1000] or f"uv exited with status {done.returncode}")
    return done.stdout
