"""Checks before a merge and a release: the version and the changelog must reflect the changes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from codegen.compare.change import Severity
from codegen.compare.report import Finding, findings, is_breaking
from codegen.compare.revisions import RevisionError, git, last_release
from codegen.paths import ROOT
from codegen.render.generate import RENDER_AGAIN, outdated

from .versions import Version

_UNRELEASED = "## Unreleased\n"
_BREAKING_MARK = "**Breaking**"
_VERSION_FILES = {
    "pyproject.toml": (r'^version = "(.*)"$', 'version = "{}"'),
    "src/anthropic_messages/_version.py": (r'^__version__ = "(.*)"$', '__version__ = "{}"'),
}
"""Pattern and line of the version in each file that has it."""


class ReleaseError(Exception):
    """A release is not ready. The message lists what is missing."""


@dataclass(frozen=True)
class Gate:
    """The result of the check before a merge: the changes, and what is missing."""

    found: Sequence[Finding]
    missing: Sequence[str]


def gate(base: str) -> Gate:
    """Check the changes between a git revision and the working tree.

    A breaking change needs a high enough version, counted from the last release or else from `base`, and a marked entry
    in the changelog.

    Args:
        base: The git revision of the branch to merge into.

    Returns:
        The changes, and what is missing.

    Raises:
        RevisionError: The revision does not exist.
        SpecError: A spec cannot be read or rendered.
    """
    found = findings(base)
    if not is_breaking(found):
        return Gate(found, ())
    tag = last_release()
    before = Version.of_tag(tag) if tag else _version_in(git("show", f"{base}:pyproject.toml").decode())
    missing = _version_problems(version(), before, Severity.BREAKING)
    added = set(_breaking_entries(_changelog())) - set(_breaking_entries(_show(base, "CHANGELOG.md")))
    if not added:
        missing.append(f"CHANGELOG.md: add an entry marked {_BREAKING_MARK} that describes the breaking change")
    return Gate(found, missing)


def version(root: Path = ROOT) -> Version:
    """Return the version in `pyproject.toml`."""
    return _version_in((root / "pyproject.toml").read_text(encoding="utf-8"))


def prepare(new: Version, today: date) -> list[str]:
    """Write the version and the changelog section of a release.

    Args:
        new: The version.
        today: The date of the release.

    Returns:
        The files that changed.

    Raises:
        ReleaseError: The version is too low, the changelog has no entry or no mark for a breaking change, or the
            generated files are out of date. No file was changed.
    """
    tag = last_release()
    found = findings(tag) if tag else []
    highest_severity = max((finding.severity for finding in found), default=Severity.DETAIL)
    missing = _version_problems(new, Version.of_tag(tag), highest_severity) if tag else []
    changelog = _changelog()
    entries = _section(changelog)
    if not entries.strip():
        missing.append("CHANGELOG.md: `## Unreleased` has no entry: add one")
    elif is_breaking(found) and not _breaking_entries(entries):
        missing.append(f"CHANGELOG.md: mark the entry of the breaking change with {_BREAKING_MARK}")
    if problems := outdated():
        missing += [*problems, RENDER_AGAIN]
    if missing:
        raise ReleaseError("\n".join(missing))
    changed = {"CHANGELOG.md": changelog.replace(_UNRELEASED, f"{_UNRELEASED}\n## {new} - {today.isoformat()}\n", 1)}
    for name, (pattern, line) in _VERSION_FILES.items():
        text = (ROOT / name).read_text(encoding="utf-8")
        changed[name], times = re.subn(pattern, line.format(new), text, flags=re.MULTILINE)
        if times != 1:
            raise ReleaseError(f"{name}: the version appears {times} times instead of once")
    for name, text in changed.items():
        (ROOT / name).write_text(text, encoding="utf-8")
    return list(changed)


def _version_problems(new: Version, before: Version, highest_severity: Severity) -> list[str]:
    minimum = before.after(highest_severity)
    if new >= minimum:
        return []
    change = _CHANGE_NAMES[highest_severity]
    return [f"pyproject.toml: the version is {new}, but {change} after {before} needs at least {minimum}"]


_CHANGE_NAMES = {
    Severity.BREAKING: "a breaking change",
    Severity.CAUTION: "an addition",
    Severity.ADDITION: "an addition",
    Severity.DETAIL: "any change",
}


def _version_in(pyproject: str) -> Version:
    return Version.parse(tomllib.loads(pyproject)["project"]["version"])


def _changelog() -> str:
    return (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def _show(base: str, name: str) -> str:
    try:
        return git("show", f"{base}:{name}").decode()
    except RevisionError:
        return ""  # The file did not exist yet.


def _section(changelog: str) -> str:
    """Return the entries of the next release."""
    _, found, rest = changelog.partition(_UNRELEASED)
    if not found:
        raise ReleaseError("CHANGELOG.md: `## Unreleased` is missing: add it above the last release")
    return re.split(r"^## ", rest, maxsplit=1, flags=re.MULTILINE)[0]


def _breaking_entries(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.lstrip().startswith("-") and _BREAKING_MARK in line]
