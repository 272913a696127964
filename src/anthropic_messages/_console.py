"""The place where a program shows its output: a notebook, a terminal, or a file."""

from __future__ import annotations

import os
import re
import sys

# Control characters except tab and line break, bidirectional marks, and separators that terminals may obey.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """Return text of a model, a file or a server with control characters escaped, so that it can't steer a terminal."""
    return _CONTROLS.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text.replace("\r\n", "\n"))


def is_terminal() -> bool:
    """Check if standard output is a terminal that can move its cursor."""
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM", "dumb") not in ("dumb", "unknown")


def in_notebook() -> bool:
    """Check if this process is the kernel of a notebook. IPython on a terminal is none."""
    ipython = sys.modules.get("IPython")
    shell = None if ipython is None else ipython.get_ipython()
    return getattr(shell, "kernel", None) is not None
