# Rendered by `make generate`. Do not edit.
"""Warnings of deprecated values, shown at the line of the program that makes the call."""

from __future__ import annotations

import sys
import warnings

_PACKAGES = ("anthropic_messages", __name__.partition(".")[0])


def warn_deprecated(message: str) -> None:
    """Warn at the line outside of this package that makes the call, also through `await`.

    Args:
        message: The message of the `DeprecationWarning`.
    """
    level = 2
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_globals.get("__name__", "").partition(".")[0] in _PACKAGES:
        frame = frame.f_back
        level += 1
    warnings.warn(message, DeprecationWarning, stacklevel=level)
