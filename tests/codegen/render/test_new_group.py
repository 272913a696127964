"""`make check` names the missing resource files of a new group of operations."""

from __future__ import annotations

import shutil
from pathlib import Path

from codegen.paths import ROOT, SPEC
from tests.codegen.conftest import copy_project
from tests.codegen.edits import Insertion, inserted
from tests.codegen.processes import codegen

LETTERS = """
/v1/letters:
  get:
    operationId: letters.count
    tags: [models]
    summary: Count the letters.
    description: Says how many letters there are.
    responses:
      "200":
        description: The count.
        content: {application/json: {schema: {$ref: "#/components/schemas/MessageTokensCount"}}}

"""


def test_check_names_missing_resource_files(tmp_path: Path) -> None:
    text = inserted(SPEC.read_text(encoding="utf-8"), [Insertion(("paths", "/v1/models"), LETTERS)])
    copy_project(tmp_path, text)
    for name in ("src", "generated"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    result = codegen(tmp_path, "check")
    assert result.returncode == 1
    lines = result.stderr.splitlines()
    assert "src/anthropic_messages/resources/letters.py is out of date" in lines
    assert "src/anthropic_messages/resources/groups.py is out of date" in lines
    assert lines[-1].startswith("run `make generate`")
