# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from .._lazy import types as _types
from . import describe
from .scales_read_params import ScalesReadParams


class BetaScalesReadParams(ScalesReadParams, total=False):
    """How to read."""

    tare: _types.TareParam
    """What to subtract."""


describe(BetaScalesReadParams)
