"""Specs and trees of earlier times: files, or what git has kept of them."""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
from pathlib import Path

from codegen.paths import ROOT, SPEC
from codegen.spec.document import Document, load, parse
from codegen.spec.errors import Problem, SpecError


class RevisionError(Exception):
    """There is nothing to compare with; the message says what was looked for."""


STDIN = "-"


def read_document(name: str | None) -> Document:
    """Return the spec of this tree or, by name, of a file, a pipe, standard input (`-`) or a revision of git.

    A revision is `v1.2.0`, `main` or `HEAD~3:openapi.yaml`. A pipe can be read once only.

    Raises:
        RevisionError: It is none of these.
        SpecError: It is no YAML that can be read.
    """
    if name is None:
        return load(SPEC)
    if name == STDIN:
        return _parse(sys.stdin.buffer.read(), "<stdin>")
    if is_file(name):
        try:
            return load(Path(name), name=name)
        except OSError as error:
            raise RevisionError(f"{name} can't be read: {error.strerror or error}") from None
    revision, _, inside = name.partition(":")
    inside = inside or SPEC.name
    content = git("show", f"{commit(revision)}:{inside}")
    return _parse(content, f"{revision}:{inside}")


def _parse(content: bytes, label: str) -> Document:
    try:
        return parse(content.decode(), name=label)
    except UnicodeDecodeError:
        raise SpecError([Problem(label, 1, "not UTF-8")]) from None


def is_file(name: str) -> bool:
    """Return whether a name is read as a file: `-`, and anything on disk but a folder, such as a pipe."""
    path = Path(name)
    return name == STDIN or (path.exists() and not path.is_dir())


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
