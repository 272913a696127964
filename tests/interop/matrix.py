"""Run the program of a library with each SDK, and collect the results."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from anthropic_messages.testing import Server

from .environments import OFFICIAL, SDKS, WORK, Environment, InstallationError
from .libraries import HERE, ROOT, Library, read_checks

Result = dict[str, Any]

_SECONDS = 660
"""The time limit of one process: eight checks of one minute, and its imports. See runtime/run.py."""
_INHERITED = ("LANG", "LC_ALL", "PATH", "SYSTEMROOT", "TZ")
"""The only variables that programs inherit: no keys, no proxies, no settings of the user."""
_MISSING = object()


def run_library(library: Library, *, upgrade: bool = False) -> Result:
    """Build the environments of a library, and run its program in each.

    Args:
        library: The library.
        upgrade: If true, the newest versions are installed.

    Returns:
        What results.json stores for the library.
    """
    offered = read_checks(library.program)
    checks = [name for name, reason in offered.items() if reason is None]
    result: Result = {
        "date": datetime.now(UTC).date().isoformat(),
        "version": None,
        "python": None,
        "not_offered": {name: reason for name, reason in offered.items() if reason is not None},
        "sdks": {},
    }
    requests: dict[str, dict[str, Any]] = {}
    pins: list[str] = []
    for sdk in SDKS:
        if sdk == "older" and library.older is None:
            continue
        environment = Environment(library, sdk)
        try:
            versions = environment.build(pins=pins, upgrade=upgrade)
        except InstallationError as error:
            result["sdks"][sdk] = {"version": None, "error": clean(f"not installed: {error}"), "checks": {}}
            continue
        official = versions.get("anthropic")
        if sdk == "default":
            result["version"] = versions[re.sub(r"[-_.]+", "-", library.distribution).lower()]
            pins = [f"{library.distribution}=={result['version']}"]
        if sdk == "newest" and official == result["sdks"]["default"]["version"]:
            result["sdks"][sdk] = result["sdks"]["default"]
            requests[sdk] = requests["default"]
            continue
        rows = run_program(environment, checks, WORK / library.name / f"{sdk}.log")
        result["python"] = _python_version(environment)
        result["sdks"][sdk] = {
            "version": versions["anthropic-messages"] if sdk == "ours" else official,
            "error": None,
            "checks": {name: clean(rows[name]["error"]) for name in checks},
        }
        requests[sdk] = {name: rows[name]["requests"] for name in checks if rows[name]["error"] is None}
    result["requests"] = compare(requests)
    return result


def compare(requests: dict[str, dict[str, Any]]) -> dict[str, str | None]:
    """Compare the requests of this package with those of the official SDK.

    Args:
        requests: The requests of each check that passed, by SDK and check.

    Returns:
        For each check that passed with both: None if the requests are the same as with one of the official versions,
        or the first difference to the first of them.
    """
    compared: dict[str, str | None] = {}
    for name, mine in requests.get("ours", {}).items():
        official = [requests[sdk][name] for sdk in OFFICIAL if name in requests.get(sdk, {})]
        found = [difference(comparable(theirs), comparable(mine)) for theirs in official]
        if found:
            compared[name] = None if None in found else clean(found[0])
    return compared


def comparable(requests: list[Any]) -> list[Any]:
    """Remove what differs on purpose or by chance.

    That is the API version with `?beta=true`, which version 2026-10-21 does not have, and ids of tool calls, which some
    libraries choose at random.
    """
    ids: dict[str, str] = {}

    def number(value: Any) -> Any:
        if isinstance(value, list):
            return [number(item) for item in value]
        if not isinstance(value, dict):
            return value
        return {
            name: ids.setdefault(item, f"id {len(ids) + 1}")
            if name in ("id", "tool_use_id") and isinstance(item, str)
            else number(item)
            for name, item in value.items()
        }

    return [
        number(request)
        | {
            "query": [part for part in request["query"].split("&") if part not in ("", "beta=true")],
            "headers": {name: value for name, value in request["headers"].items() if name != "anthropic-version"},
        }
        for request in requests
    ]


def difference(theirs: Any, mine: Any, path: str = "requests") -> str | None:
    """Return where two JSON values first differ, and how; None if they are equal."""
    if isinstance(theirs, dict) and isinstance(mine, dict):
        for key in sorted(theirs.keys() | mine.keys()):
            found = difference(theirs.get(key, _MISSING), mine.get(key, _MISSING), f"{path}.{key}")
            if found:
                return found
        return None
    if isinstance(theirs, list) and isinstance(mine, list) and len(theirs) == len(mine):
        for number, pair in enumerate(zip(theirs, mine, strict=True)):
            found = difference(*pair, f"{path}[{number}]")
            if found:
                return found
        return None
    if type(theirs) is type(mine) and theirs == mine:
        return None
    shown = ["absent" if value is _MISSING else json.dumps(value)[:120] for value in (theirs, mine)]
    return f"{path} is {shown[0]} with the official SDK, and {shown[1]} with this package"


def clean(text: str | None) -> str | None:
    """Remove what differs from run to run, and folders of this machine, from the text of an error."""
    if text is None:
        return None
    text = text.replace(str(ROOT), "").replace(str(Path.home()), "~")
    text = re.sub(r"\S*/site-packages/", "", text)
    text = re.sub(r"0x[0-9a-f]{6,}", "0x...", text)
    text = re.sub(r"\b(req|msg|toolu)_\w{10,}", r"\1_...", text)
    text = re.sub(r"(127\.0\.0\.1|localhost):\d+", r"\1", text)
    return text if len(text) <= 400 else f"{text[:400]}..."


def run_program(environment: Environment, checks: list[str], log: Path) -> dict[str, Result]:
    """Run checks of a library's program in its environment.

    If a process ends too early, the check that ran fails and the others run in a new process.

    Args:
        environment: The environment, which is built.
        checks: The names of the checks.
        log: The file for the output of the program and for tracebacks.

    Returns:
        For each check, `error` (None if it passed) and `requests`.
    """
    rows: dict[str, Result] = {}
    with log.open("w", encoding="utf-8") as output, tempfile.TemporaryDirectory() as folder:
        results = Path(folder) / "results.jsonl"
        while missing := [name for name in checks if name not in rows]:
            results.write_text("", encoding="utf-8")
            ended = _run_process(environment, missing, results, Path(folder), output)
            started = None
            for row in map(json.loads, results.read_text(encoding="utf-8").splitlines()):
                if "start" in row:
                    started = row["start"]
                else:
                    rows[row["check"]] = row
                    started = None
                    if row["blocked"]:
                        print(f"{row['check']} was kept from reaching {', '.join(row['blocked'])}", file=output)
            if started or not any(name in rows for name in missing):
                rows[started or missing[0]] = {"error": ended, "requests": []}
    return rows


def _run_process(environment: Environment, checks: list[str], results: Path, folder: Path, output: Any) -> str:
    """Run checks in one process, and return how it ended."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    variables = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    variables |= {"HOME": str(home), "TMPDIR": str(folder), "PYTHONUTF8": "1", "DO_NOT_TRACK": "1", "NO_COLOR": "1"}
    with Server() as server:
        variables |= {"ANTHROPIC_BASE_URL": server.url, "ANTHROPIC_API_KEY": "offline"}
        variables |= environment.library.environment
        sdk = "ours" if environment.sdk == "ours" else "official"
        run = HERE / "runtime" / "run.py"
        command = [environment.python, run, environment.library.program, sdk, results, *checks]
        try:
            done = subprocess.run(
                command, cwd=home, env=variables, stdout=output, stderr=output, timeout=_SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            return f"the program took more than {_SECONDS} seconds"
    return f"the program ended with status {done.returncode}"


def _python_version(environment: Environment) -> str:
    code = "import platform; print(platform.python_version())"
    return subprocess.run([environment.python, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
