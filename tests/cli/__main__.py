"""Record the sessions of `docs/guides/command-line.md` again: `python -m tests.cli`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from .page import PAGE, prepare, recorded

with tempfile.TemporaryDirectory() as folder:
    prepare(Path(folder))
    text = recorded(PAGE.read_text(), Path(folder))
PAGE.write_text(text)
