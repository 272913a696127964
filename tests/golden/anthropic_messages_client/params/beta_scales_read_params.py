# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from .. import types as _types
from . import describe
from .scales_read_params import ScalesReadParams


class BetaScalesReadParams(ScalesReadParams, total=False):
    """How to read."""

    tare: _types.TareParam
    """What to subtract."""


describe(BetaScalesReadParams)
