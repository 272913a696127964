"""Render the results into docs/interop.md."""

from __future__ import annotations

import json
from typing import Any

from .environments import OFFICIAL
from .libraries import CHECKS, HERE, KINDS, ROOT

RESULTS = HERE / "results.json"
PAGE = ROOT / "docs" / "interop.md"
BEGIN = "<!-- Rendered by `make interop` from tests/interop/results.json: begin -->"
END = "<!-- end -->"

Results = dict[str, dict[str, Any]]

_TITLES = {
    "default": "official SDK",
    "newest": "newest official SDK",
    "older": "older official SDK",
    "ours": "this package",
}


def read_results() -> Results:
    """Return the stored results by library."""
    return json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}


def write_results(results: Results) -> None:
    """Store the results, and render them into the page."""
    RESULTS.write_text(json.dumps(results, indent=2, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    PAGE.write_text(f"{before}{BEGIN}\n\n{render(results)}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


def rendered_part(page: str) -> str:
    """Return the tables in the text of the page."""
    return page.partition(f"{BEGIN}\n\n")[2].partition(f"\n{END}")[0]


def render(results: Results) -> str:
    """Return the tables of the page as Markdown."""
    return "\n".join([*_matrix(results), *_checks(results), *_failures(results), *_not_offered(results)])


def _matrix(results: Results) -> list[str]:
    newest = max((_version(result, "newest") for result in results.values()), key=_ordered, default="")
    titles = [
        "library",
        "version",
        "official SDK that it installs",
        f"official SDK {newest}",
        "older official SDK",
        "this package",
    ]
    titles += ["same requests", "date"]
    lines = [f"| {' | '.join(titles)} |", f"|{'---|' * len(titles)}"]
    for name in sorted(results):
        result = results[name]
        compared = result["requests"].values()
        same = "-" if not compared else "no" if any(compared) else "yes"
        default, older = (
            f"{_passed(result, sdk)} with {_version(result, sdk)}" if _version(result, sdk) else _passed(result, sdk)
            for sdk in ("default", "older")
        )
        cells = [name, result["version"] or "-", default, _passed(result, "newest"), older, _passed(result, "ours")]
        lines.append(f"| {' | '.join([*cells, same, result['date']])} |")
    ours = sorted({_version(result, "ours") for result in results.values()} - {""})
    pythons = sorted({result["python"] for result in results.values() if result["python"]}, key=_ordered)
    passed = [check for result in results.values() for check in passed_officially(result)]
    also = [
        check
        for result in results.values()
        for check in passed_officially(result)
        if result["sdks"]["ours"]["checks"].get(check, "") is None
    ]
    return [
        *lines,
        "",
        f"{len(passed)} checks pass with at least one official version, and {len(also)} of these with this package.",
        f"This package is version {' and '.join(ours) or '-'}, on Python {' and '.join(pythons) or '-'}.",
        "",
    ]


def passed_officially(result: dict[str, Any]) -> list[str]:
    """Return the checks of a library that pass with at least one official version."""
    official = [result["sdks"][sdk]["checks"] for sdk in OFFICIAL if sdk in result["sdks"]]
    return [name for name in CHECKS if any(checks.get(name, "") is None for checks in official)]


def _checks(results: Results) -> list[str]:
    lines = ["## Checks", "", f"| library | {' | '.join(map(_spaced, KINDS))} |", f"|---|{'---|' * len(KINDS)}"]
    for name in sorted(results):
        cells = []
        for kind in KINDS:
            ways = {"sync": kind, "async": f"{kind}_async"}
            cells.append(", ".join(w for w, check in ways.items() if check not in results[name]["not_offered"]) or "-")
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return [*lines, ""]


def _failures(results: Results) -> list[str]:
    lines = []
    for name in sorted(results):
        result = results[name]
        for sdk, title in _TITLES.items():
            if sdk not in result["sdks"]:
                continue
            version = _version(result, sdk)
            if sdk == "newest" and version and version == _version(result, "default"):
                continue
            where = f"- **{name}**, {title}{f' {version}' if version else ''}"
            if result["sdks"][sdk]["error"]:
                lines.append(f"{where}: {_code(result['sdks'][sdk]['error'])}")
            by_error: dict[str, list[str]] = {}
            for check in CHECKS:
                if error := result["sdks"][sdk]["checks"].get(check):
                    by_error.setdefault(error, []).append(_spaced(check))
            lines += [f"{where}, {', '.join(checks)}: {_code(error)}" for error, checks in by_error.items()]
        by_text: dict[str, list[str]] = {}
        for check in CHECKS:
            if text := result["requests"].get(check):
                by_text.setdefault(text, []).append(_spaced(check))
        lines += [
            f"- **{name}**, other requests, {', '.join(checks)}: {_code(text)}" for text, checks in by_text.items()
        ]
    return ["## Failures and differences", "", *(lines or ["None."]), ""]


def _not_offered(results: Results) -> list[str]:
    lines = []
    for name in sorted(results):
        by_reason: dict[str, list[str]] = {}
        for check in CHECKS:
            if reason := results[name]["not_offered"].get(check):
                by_reason.setdefault(reason, []).append(_spaced(check))
        lines += [f"- **{name}**, {', '.join(checks)}: {reason}" for reason, checks in by_reason.items()]
    return ["## Not offered", "", *(lines or ["None."]), ""]


def _passed(result: dict[str, Any], sdk: str) -> str:
    if sdk not in result["sdks"]:
        return "-"
    if result["sdks"][sdk]["error"]:
        return "not installed"
    checks = result["sdks"][sdk]["checks"]
    return f"{sum(error is None for error in checks.values())} of {len(checks)}"


def _version(result: dict[str, Any], sdk: str) -> str:
    return result["sdks"].get(sdk, {}).get("version") or ""


def _ordered(version: str) -> list[int]:
    return [int(part) for part in version.split(".") if part.isdigit()]


def _spaced(check: str) -> str:
    return check.replace("_", " ")


def _code(text: str) -> str:
    return f"`{text.replace('`', chr(39))}`"
