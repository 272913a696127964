"""A group of operations without a resource: `make check` says which file is missing."""

from __future__ import annotations

import shutil
from pathlib import Path

from codegen.paths import ROOT, SPEC
from tests.codegen.conftest import copy_project
from tests.codegen.edits import Insertion, inserted
from tests.codegen.processes import codegen

FILES = """
/v1/files:
  get:
    operationId: files.count
    tags: [models]
    summary: Count the files.
    description: Says how many files there are.
    responses:
      "200":
        description: The count.
        content: {application/json: {schema: {$ref: "#/components/schemas/MessageTokensCount"}}}

"""


def test_a_group_without_a_resource_fails_the_check(tmp_path: Path) -> None:
    text = inserted(SPEC.read_text(encoding="utf-8"), [Insertion(("paths", "/v1/models"), FILES)])
    copy_project(tmp_path, text)
    for name in ("src", "generated"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    done = codegen(tmp_path, "check")
    assert done.returncode == 1
    told = done.stderr.splitlines()
    assert "src/anthropic_messages/resources/files.py is out of date" in told
    assert "src/anthropic_messages/resources/groups.py is out of date" in told
    assert told[-1].startswith("run `make generate`")
