"""CI workflows: comments on pull requests, and permissions of their jobs."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.paths import ROOT
from tests.codegen.processes import environment

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
WORKFLOW = ROOT / ".github" / "workflows" / "check.yml"


def jobs() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in WORKFLOWS:
        for name, job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].items():
            yield f"{path.name}: {name}", job


@pytest.mark.parametrize("status", [0, 1, 2])
def test_exit_code_of_the_gate_decides(status: int, tmp_path: Path) -> None:
    steps = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]["users"]["steps"]
    (script,) = [step["run"] for step in steps if step.get("name") == "Compare with the base"]
    gate = tmp_path / ".venv" / "bin" / "python"
    gate.parent.mkdir(parents=True)
    gate.write_text(f"#!/bin/sh\necho Changes\necho a warning >&2\nexit {status}\n", encoding="utf-8")
    gate.chmod(0o755)
    variables = environment(BASE="main", GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"))
    result = subprocess.run(
        ["bash", "-e", "-c", script], cwd=tmp_path, env=variables, capture_output=True, text=True, check=False
    )
    comment = (tmp_path / "changes.md").read_text(encoding="utf-8")
    assert (result.returncode, result.stderr) == (status, "a warning\n")
    assert ("Not ready to merge" in comment) is (status != 0)
    assert ("- a warning" in comment) is (status != 0)


@pytest.mark.parametrize("path", WORKFLOWS, ids=[path.name for path in WORKFLOWS])
def test_actions_are_pinned_by_commit(path: Path) -> None:
    """A tag can be moved to other code, a commit cannot. The comment names the release."""
    uses = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if "uses: " in line]
    assert uses
    for line in uses:
        assert re.fullmatch(r"(- )?uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


def test_jobs_with_write_permission_run_no_repository_code() -> None:
    """Jobs with write permission do not check out the repository, so they run none of its code."""
    actions_by_job = {}
    for name, job in jobs():
        if "write" in dict(job.get("permissions", {})).values():
            actions_by_job[name] = [step.get("uses", "").partition("@")[0] for step in job["steps"]]
    assert "check.yml: comment" in actions_by_job
    for name, actions in actions_by_job.items():
        assert "actions/checkout" not in actions, name


def test_default_permissions_of_workflows_are_read_only() -> None:
    for path in WORKFLOWS:
        permissions = yaml.safe_load(path.read_text(encoding="utf-8"))["permissions"]
        assert set(permissions.values()) <= {"read", "none"}, path.name


@pytest.mark.parametrize("source", ["environment", "argument"])
@pytest.mark.parametrize("target", ["diff", "gate"])
def test_branch_name_is_not_run_as_a_command(target: str, source: str, tmp_path: Path) -> None:
    """Git allows these characters in branch names."""
    base = f"a;touch${{IFS}}{tmp_path}/one&&`touch${{IFS}}{tmp_path}/two`$(touch${{IFS}}{tmp_path}/three)'\""
    fake_python = tmp_path / "bin" / "python"
    fake_python.parent.mkdir()
    fake_python.write_text('#!/bin/sh\nprintf "%s" "$4"\n', encoding="utf-8")
    fake_python.chmod(0o755)
    (tmp_path / "installed").touch()
    arguments = {"environment": [], "argument": [f"BASE={base.replace('$', '$$')}"]}[source]
    command = ["make", "--silent", target, f"BIN={fake_python.parent}", f"STAMP={tmp_path / 'installed'}", *arguments]
    variables = environment(**({"BASE": base} if source == "environment" else {}))
    result = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, check=True)
    assert result.stdout == base
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bin", "installed"]
