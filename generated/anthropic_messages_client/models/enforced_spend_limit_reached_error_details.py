# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class EnforcedSpendLimitReachedErrorDetails(CompactModel):
    """The organization has used more than its usage tier allows in a month."""

    error_code: Literal["enforced_spend_limit_reached"] = "enforced_spend_limit_reached"
    """Always `enforced_spend_limit_reached`. It identifies this cause."""
