# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class RampLimitExceededErrorDetails(CompactModel):
    """Usage would grow faster than the API allows."""

    error_code: Literal["ramp_limit_exceeded"] = "ramp_limit_exceeded"
    """Always `ramp_limit_exceeded`. It identifies this cause."""
