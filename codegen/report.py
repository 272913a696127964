"""Shows changes to people and programs: as text, as Markdown for a pull request, as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .change import Severity
from .diff import compare
from .revisions import read_document
from .spec import read_facts

_TITLES = {
    Severity.BREAKING: "Breaking",
    Severity.CAUTION: "Take care",
    Severity.ADDITION: "New",
    Severity.DETAIL: "Details",
}


@dataclass(frozen=True)
class Finding:
    """A change as it is shown, wherever it was found."""

    severity: Severity
    rule: str
    way: str
    text: str
    location: str

    def __str__(self) -> str:
        return f"{self.text} ({self.location})"


def findings(old: str, new: str | None = None) -> list[Finding]:
    """What changed between two specs, worst first. Raises RevisionError or SpecError where they can't be compared."""
    before, after = read_document(old), read_document(new)
    changes = compare(read_facts(before)[0], read_facts(after)[0])
    return [Finding(c.severity, c.rule.id, c.way.value, str(c), c.location(before, after)) for c in changes]


def as_text(findings: Sequence[Finding]) -> str:
    lines = []
    for severity, group in _groups(findings):
        lines += [f"{_TITLES[severity]} ({len(group)})", *(f"  {finding}" for finding in group), ""]
    return "\n".join([*lines, _summary(findings)])


def as_markdown(findings: Sequence[Finding]) -> str:
    lines = ["## Changes for users of the SDK", "", _summary(findings), ""]
    for severity, group in _groups(findings):
        rows = [f"- {_code(finding.text)} <sub>{finding.location}</sub>" for finding in group]
        if severity is Severity.DETAIL:
            rows = [f"<details><summary>{_TITLES[severity]} ({len(group)})</summary>", "", *rows, "", "</details>"]
        else:
            rows = [f"### {_TITLES[severity]} ({len(group)})", "", *rows]
        lines += [*rows, ""]
    return "\n".join(lines).rstrip()


def as_json(findings: Sequence[Finding]) -> str:
    changes = [
        {
            "severity": finding.severity.word,
            "rule": finding.rule,
            "direction": finding.way,
            "text": finding.text,
            "location": finding.location,
        }
        for finding in findings
    ]
    return json.dumps({"breaking": is_breaking(findings), "changes": changes}, indent=1, ensure_ascii=False)


FORMATS: dict[str, Callable[[Sequence[Finding]], str]] = {"text": as_text, "markdown": as_markdown, "json": as_json}


def is_breaking(findings: Sequence[Finding]) -> bool:
    return any(finding.severity is Severity.BREAKING for finding in findings)


def _groups(findings: Sequence[Finding]) -> list[tuple[Severity, list[Finding]]]:
    groups = {severity: [f for f in findings if f.severity is severity] for severity in _TITLES}
    return [(severity, group) for severity, group in groups.items() if group]


def _summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return "Nothing changed for users."
    counts = ", ".join(f"{len(group)} {_TITLES[severity].lower()}" for severity, group in _groups(findings))
    if is_breaking(findings):
        return f"Programs break: {counts}."
    return f"No program breaks: {counts}."


def _code(text: str) -> str:
    """Text as Markdown, in which a name's underscores and a type's brackets are what they are."""
    for mark in "\\*_[]<>|":
        text = text.replace(mark, f"\\{mark}")
    return text
