"""What stands between a change and its users: the version and the changelog have to say what it does to them."""

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
from codegen.render.generate import RENDER_AGAIN, stale

from .versions import Version

_UNRELEASED = "## Unreleased\n"
_MARK = "**Breaking**"
_HOMES = {
    "pyproject.toml": (r'^version = "(.*)"$', 'version = "{}"'),
    "src/anthropic_messages/_version.py": (r'^__version__ = "(.*)"$', '__version__ = "{}"'),
}
"""The files that have the version, and how they say it."""


class ReleaseError(Exception):
    """The change can't go out like this; the message says what is missing, line by line."""


@dataclass(frozen=True)
class Gate:
    """What a change does to users, and what keeps it from them."""

    found: Sequence[Finding]
    missing: Sequence[str]


def gate(base: str) -> Gate:
    """Looks at the change from a revision of git, the branch to merge into, to this tree.

    A change that breaks users needs a version that says so, counted from the last release (or from `base` before the
    first one), and an entry in the changelog that is marked. Raises RevisionError or SpecError.
    """
    found = findings(base)
    if not is_breaking(found):
        return Gate(found, ())
    tag = last_release()
    before = Version.of_tag(tag) if tag else _version_in(git("show", f"{base}:pyproject.toml").decode())
    missing = _too_low(version(), before, Severity.BREAKING)
    added = set(_marked(_changelog())) - set(_marked(_show(base, "CHANGELOG.md")))
    if not added:
        missing.append(f"CHANGELOG.md: say what breaks, in an entry of its own marked {_MARK}")
    return Gate(found, missing)


def version(root: Path = ROOT) -> Version:
    return _version_in((root / "pyproject.toml").read_text(encoding="utf-8"))


def prepare(new: Version, today: date) -> list[str]:
    """Writes the version and the changelog's section for a release; the names of the files that changed.

    Raises ReleaseError before anything is written: where the version is too low for what changed since the last
    release, or the changelog has nothing to say, or does not mark what breaks, or generated/ is not what the spec
    renders.
    """
    tag = last_release()
    found = findings(tag) if tag else []
    worst = max((finding.severity for finding in found), default=Severity.DETAIL)
    missing = _too_low(new, Version.of_tag(tag), worst) if tag else []
    changelog = _changelog()
    news = _section(changelog)
    if not news.strip():
        missing.append("CHANGELOG.md: `## Unreleased` has no entry: say what is new")
    elif is_breaking(found) and not _marked(news):
        missing.append(f"CHANGELOG.md: mark what breaks with {_MARK}")
    if problems := stale():
        missing += [*problems, RENDER_AGAIN]
    if missing:
        raise ReleaseError("\n".join(missing))
    changed = {"CHANGELOG.md": changelog.replace(_UNRELEASED, f"{_UNRELEASED}\n## {new} - {today.isoformat()}\n", 1)}
    for name, (pattern, line) in _HOMES.items():
        text = (ROOT / name).read_text(encoding="utf-8")
        changed[name], times = re.subn(pattern, line.format(new), text, flags=re.MULTILINE)
        if times != 1:
            raise ReleaseError(f"{name}: the version stands there {times} times, and should once")
    for name, text in changed.items():
        (ROOT / name).write_text(text, encoding="utf-8")
    return list(changed)


def _too_low(new: Version, before: Version, worst: Severity) -> list[str]:
    least = before.after(worst)
    if new >= least:
        return []
    return [f"pyproject.toml: the version is {new}; after {before}, {_WHY[worst]} asks for {least} at least"]


_WHY = {
    Severity.BREAKING: "a change that breaks users",
    Severity.CAUTION: "what is new",
    Severity.ADDITION: "what is new",
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
        return ""  # there was none yet


def _section(changelog: str) -> str:
    """The entries that no release has yet."""
    _, found, rest = changelog.partition(_UNRELEASED)
    if not found:
        raise ReleaseError("CHANGELOG.md: there is no `## Unreleased`: add it above the last release")
    return re.split(r"^## ", rest, maxsplit=1, flags=re.MULTILINE)[0]


def _marked(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.lstrip().startswith("-") and _MARK in line]
