# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ChangeOutcomeUnknownErrorDetails(CompactModel):
    """Some changes of the request may be saved, and others not."""

    error_code: Literal["change_outcome_unknown"] = "change_outcome_unknown"
    """Always `change_outcome_unknown`. It identifies this cause."""
