"""What the pull request is told: the script of the workflow, with a stand-in for the gate."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import yaml

from codegen.paths import ROOT
from tests.codegen.processes import environment

WORKFLOW = ROOT / ".github" / "workflows" / "check.yml"


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
