"""Render the golden package: `python -m tests.golden`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from codegen.render.generate import generate

from . import GOLDEN, SPEC

with tempfile.TemporaryDirectory() as folder:
    spec = Path(folder) / "openapi.yaml"
    spec.write_text(SPEC, encoding="utf-8")
    changed = generate(spec, GOLDEN)
print("\n".join(changed) or "tests/golden is up to date")
