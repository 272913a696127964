"""Report changes as text, as Markdown for a pull request, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from codegen.spec.read import read_facts

from .change import Change, Severity
from .diff import compare
from .revisions import is_file, read_document

_TITLES = {
    Severity.BREAKING: "Breaking",
    Severity.CAUTION: "Caution",
    Severity.ADDITION: "New",
    Severity.DETAIL: "Details",
}
_COUNT_WORDS = {
    Severity.BREAKING: "breaking",
    Severity.CAUTION: "with caution",
    Severity.ADDITION: "new",
    Severity.DETAIL: "without effect",
}
_MAX_NAMES = 4


@dataclass(frozen=True)
class Finding:
    """A change in the spec or in Python, for a report."""

    severity: Severity
    rule: str
    way: str
    text: str
    location: str
    classes: tuple[str, ...] = ()
    """Other classes that include the same shared component."""
    operations: tuple[str, ...] = ()
    """The operations that use a shared component."""

    def __str__(self) -> str:
        return f"{self.text} ({self.place})"

    @property
    def place(self) -> str:
        """The line of the change, with other classes and operations that it affects."""
        others = {"also in": self.classes, "affects": self.operations}
        return "; ".join([self.location, *(f"{word} {_first_names(names)}" for word, names in others.items() if names)])


def _first_names(names: Sequence[str]) -> str:
    """Return the first names. The JSON format has all of them."""
    first, more = names[:_MAX_NAMES], len(names) - _MAX_NAMES
    return f"{', '.join(first)} and {more} more" if more > 0 else ", ".join(first)


def findings(old: str, new: str | None = None, *, spec_only: bool = False) -> list[Finding]:
    """Return the changes for users, the most severe first.

    If `old` is a git revision and `new` is None, the public Python API is compared as well.

    Args:
        old: The old spec: a file, `-` or a git revision.
        new: The new spec. None is the spec of the working tree.
        spec_only: True to compare only the specs.

    Returns:
        The changes.

    Raises:
        RevisionError: A spec does not exist.
        SpecError: A spec cannot be read or rendered.
    """
    before, after = read_document(old), read_document(new)
    changes = compare(read_facts(before)[0], read_facts(after)[0])
    found = [_finding(change, change.location(before, after)) for change in changes]
    if new is None and not spec_only and not is_file(old):
        from .surface import surface_changes

        found += [_finding(change, location) for change, location in surface_changes(old)]
    return sorted(found, key=lambda finding: -finding.severity)


def _finding(change: Change, location: str) -> Finding:
    return Finding(
        change.severity,
        change.rule.id,
        change.way.value,
        str(change),
        location,
        change.classes,
        change.operations,
    )


def as_text(findings: Sequence[Finding]) -> str:
    """Return the changes as text, grouped by severity."""
    lines = []
    for severity, group in _groups(findings):
        lines += [f"{_TITLES[severity]} ({len(group)})", *(f"  {finding}" for finding in group), ""]
    return "\n".join([*lines, _summary(findings)])


def as_markdown(findings: Sequence[Finding]) -> str:
    """Return the changes as Markdown for a pull request, grouped by severity."""
    lines = ["## Changes for users of the SDK", "", _summary(findings), ""]
    for severity, group in _groups(findings):
        rows = [f"- {_escape_markdown(finding.text)} <sub>{_escape_markdown(finding.place)}</sub>" for finding in group]
        if severity is Severity.DETAIL:
            rows = [f"<details><summary>{_TITLES[severity]} ({len(group)})</summary>", "", *rows, "", "</details>"]
        else:
            rows = [f"### {_TITLES[severity]} ({len(group)})", "", *rows]
        lines += [*rows, ""]
    return "\n".join(lines).rstrip()


def as_json(findings: Sequence[Finding]) -> str:
    """Return the changes as JSON."""
    changes = [
        {
            "severity": finding.severity.word,
            "rule": finding.rule,
            "direction": finding.way,
            "text": finding.text,
            "location": finding.location,
            "classes": list(finding.classes),
            "operations": list(finding.operations),
        }
        for finding in findings
    ]
    return json.dumps({"breaking": is_breaking(findings), "changes": changes}, indent=1, ensure_ascii=False)


FORMATS: dict[str, Callable[[Sequence[Finding]], str]] = {"text": as_text, "markdown": as_markdown, "json": as_json}


def is_breaking(findings: Sequence[Finding]) -> bool:
    """Return True if one of the changes is breaking."""
    return any(finding.severity is Severity.BREAKING for finding in findings)


def _groups(findings: Sequence[Finding]) -> list[tuple[Severity, list[Finding]]]:
    groups = {severity: [f for f in findings if f.severity is severity] for severity in _TITLES}
    return [(severity, group) for severity, group in groups.items() if group]


def _summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return "No changes for users."
    counts = ", ".join(f"{len(group)} {_COUNT_WORDS[severity]}" for severity, group in _groups(findings))
    if is_breaking(findings):
        return f"Breaking changes: {counts}."
    return f"No breaking changes: {counts}."


def _escape_markdown(text: str) -> str:
    """Return text with the special characters of Markdown escaped."""
    for character in "\\*_[]<>|":
        text = text.replace(character, f"\\{character}")
    return text
