"""Specs and trees of earlier times: files, or what git has kept of them."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

from .document import Document, load, parse
from .errors import Problem, SpecError
from .paths import ROOT, SPEC


class RevisionError(Exception):
    """There is nothing to compare with; the message says what was looked for."""


def read_document(name: str | None) -> Document:
    """The spec of this tree or, by name, in a file or at a revision of git: `v1.2.0`, `main`, `HEAD~3:openapi.yaml`.

    Raises:
        RevisionError: It is neither.
        SpecError: It is no YAML that can be read.
    """
    if name is None:
        return load(SPEC)
    if is_file(name):
        return load(Path(name), name=name)
    revision, _, inside = name.partition(":")
    inside = inside or SPEC.name
    content = git("show", f"{commit(revision)}:{inside}")
    label = f"{revision}:{inside}"
    try:
        return parse(content.decode(), name=label)
    except UnicodeDecodeError:
        raise SpecError([Problem(label, 1, "not UTF-8")]) from None


def is_file(name: str) -> bool:
    return Path(name).is_file()


def commit(revision: str) -> str:
    """The commit that a name of git stands for."""
    try:
        return git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
    except RevisionError:
        raise RevisionError(f"{revision} is neither a file nor a revision of git") from None


def unpack(revision: str, folder: Path, *names: str) -> None:
    """Writes files and folders as they were at a revision."""
    archive = git("archive", "--format=tar", commit(revision), "--", *names)
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(folder, filter="data")


def last_release() -> str | None:
    """The nearest tag of a version, such as `v1.2.0`; None before the first release."""
    try:
        return git("describe", "--tags", "--abbrev=0", "--match", "v[0-9]*").decode().strip()
    except RevisionError:
        return None


def git(*arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        raise RevisionError("git is not installed: give two files instead") from None
    if done.returncode != 0:
        told = done.stderr.decode(errors="replace").strip()
        raise RevisionError(f"git {arguments[0]} failed{f': {told}' if told else ''}")
    return done.stdout
