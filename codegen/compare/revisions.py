"""Read specs and trees from files or git revisions."""

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
    """The spec or revision to compare with does not exist."""


STDIN = "-"


def read_document(name: str | None) -> Document:
    """Return a spec from a file, a pipe, standard input or a git revision.

    Args:
        name: The file, `-` for standard input, or a revision such as `v1.2.0` or `HEAD~3:openapi.yaml`. None is the
            spec of the working tree.

    Returns:
        The document.

    Raises:
        RevisionError: There is no such file or revision.
        SpecError: The document is not valid YAML.
    """
    if name is None:
        return load(SPEC)
    if name == STDIN:
        return _parse(sys.stdin.buffer.read(), "<stdin>")
    if is_file(name):
        try:
            return load(Path(name), name=name)
        except OSError as error:
            raise RevisionError(f"{name} cannot be read: {error.strerror or error}") from None
    revision, _, path = name.partition(":")
    path = path or SPEC.name
    content = git("show", f"{commit(revision)}:{path}")
    return _parse(content, f"{revision}:{path}")


def _parse(content: bytes, label: str) -> Document:
    try:
        return parse(content.decode(), name=label)
    except UnicodeDecodeError:
        raise SpecError([Problem(label, 1, "not UTF-8")]) from None


def is_file(name: str) -> bool:
    """Return True if a name is `-`, a file or a pipe, and not a git revision."""
    path = Path(name)
    return name == STDIN or (path.exists() and not path.is_dir())


def commit(revision: str) -> str:
    """Return the commit of a git revision."""
    try:
        return git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
    except RevisionError:
        raise RevisionError(f"{revision} is neither a file nor a git revision") from None


def unpack(revision: str, folder: Path, *names: str) -> None:
    """Write files and folders of a git revision into a folder."""
    archive = git("archive", "--format=tar", commit(revision), "--", *names)
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(folder, filter="data")


def last_release() -> str | None:
    """Return the nearest version tag, such as `v1.2.0`. Return None before the first release."""
    try:
        return git("describe", "--tags", "--abbrev=0", "--match", "v[0-9]*").decode().strip()
    except RevisionError:
        return None


def git(*arguments: str) -> bytes:
    """Return the output of a git command in this repository.

    Raises:
        RevisionError: The command failed, or git is not installed.
    """
    try:
        result = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        raise RevisionError("git is not installed: pass two files instead") from None
    if result.returncode != 0:
        output = result.stderr.decode(errors="replace").strip()
        raise RevisionError(f"git {arguments[0]} failed{f': {output}' if output else ''}")
    return result.stdout
