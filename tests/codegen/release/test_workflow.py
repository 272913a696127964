"""The workflows of CI: what a pull request is told, and what its code can reach."""

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
def test_the_verdict_is_the_exit_code(status: int, tmp_path: Path) -> None:
    steps = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]["users"]["steps"]
    (script,) = [step["run"] for step in steps if step.get("name") == "Compare with the base"]
    gate = tmp_path / ".venv" / "bin" / "python"
    gate.parent.mkdir(parents=True)
    gate.write_text(f"#!/bin/sh\necho Changes\necho a warning >&2\nexit {status}\n", encoding="utf-8")
    gate.chmod(0o755)
    variables = environment(BASE="main", GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"))
    done = subprocess.run(
        ["bash", "-e", "-c", script], cwd=tmp_path, env=variables, capture_output=True, text=True, check=False
    )
    told = (tmp_path / "changes.md").read_text(encoding="utf-8")
    assert (done.returncode, done.stderr) == (status, "a warning\n")
    assert ("Not ready to merge" in told) is (status != 0)
    assert ("- a warning" in told) is (status != 0)


@pytest.mark.parametrize("path", WORKFLOWS, ids=[path.name for path in WORKFLOWS])
def test_actions_are_pinned_by_commit(path: Path) -> None:
    """A tag can be moved to other code. The comment says which release the commit is."""
    uses = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if "uses: " in line]
    assert uses
    for line in uses:
        assert re.fullmatch(r"(- )?uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


def test_a_token_that_writes_is_out_of_reach_of_a_pull_request() -> None:
    """A job with such a token fetches no code of the repository, and so runs none."""
    writing = {}
    for name, job in jobs():
        if "write" in dict(job.get("permissions", {})).values():
            writing[name] = [step.get("uses", "").partition("@")[0] for step in job["steps"]]
    assert "check.yml: comment" in writing
    for name, actions in writing.items():
        assert "actions/checkout" not in actions, name


def test_every_workflow_starts_with_a_token_that_reads() -> None:
    for path in WORKFLOWS:
        permissions = yaml.safe_load(path.read_text(encoding="utf-8"))["permissions"]
        assert set(permissions.values()) <= {"read", "none"}, path.name


@pytest.mark.parametrize("how", ["environment", "argument"])
@pytest.mark.parametrize("target", ["diff", "gate"])
def test_the_name_of_a_branch_is_no_command(target: str, how: str, tmp_path: Path) -> None:
    """Git allows all of these characters in names of branches."""
    base = f"a;touch${{IFS}}{tmp_path}/one&&`touch${{IFS}}{tmp_path}/two`$(touch${{IFS}}{tmp_path}/three)'\""
    stand_in = tmp_path / "bin" / "python"
    stand_in.parent.mkdir()
    stand_in.write_text('#!/bin/sh\nprintf "%s" "$4"\n', encoding="utf-8")
    stand_in.chmod(0o755)
    (tmp_path / "installed").touch()
    given = {"environment": [], "argument": [f"BASE={base.replace('$', '$$')}"]}[how]
    command = ["make", "--silent", target, f"BIN={stand_in.parent}", f"STAMP={tmp_path / 'installed'}", *given]
    variables = environment(**({"BASE": base} if how == "environment" else {}))
    done = subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, check=True)
    assert done.stdout == base
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bin", "installed"]
