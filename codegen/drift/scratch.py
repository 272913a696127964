"""Install a release of the official SDK in a temporary environment, and read its types."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

READER = Path(__file__).with_name("official.py")


class ReleaseError(Exception):
    """The release could not be installed or read."""


def read_release(version: str | None = None, groups: Sequence[str] = ()) -> dict[str, Any]:
    """Return the types of a release as JSON data.

    Args:
        version: The version. None is the newest one.
        groups: The groups of the beta side to read.

    Returns:
        The output of `official.py`.

    Raises:
        ReleaseError: The release could not be installed or read.
    """
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder)
        python = str(Path(folder) / ("Scripts" if os.name == "nt" else "bin") / "python")
        release = f"anthropic=={version}" if version else "anthropic"
        pip = [sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check"]
        _run([*pip, "install", "--quiet", release], f"install {release}")
        facts: dict[str, Any] = json.loads(_run([python, "-I", str(READER), *groups], f"read the types of {release}"))
        return facts


def _run(command: list[str], action: str) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        last_lines = result.stderr.strip().splitlines()[-3:]
        raise ReleaseError("\n".join([f"could not {action}:", *last_lines]))
    return result.stdout
