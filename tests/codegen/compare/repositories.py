"""Git repositories for tests."""

from __future__ import annotations

import subprocess
from pathlib import Path

_SETTINGS = ("user.name=someone", "user.email=someone@example.com", "commit.gpgsign=false", "init.defaultBranch=main")


def git(folder: Path, *arguments: str) -> str:
    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    command = ["git", *settings, *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def save(folder: Path, message: str) -> None:
    """Commit all files."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)
