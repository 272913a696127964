# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ContractSpendLimitReachedErrorDetails(CompactModel):
    """The organization has reached the spend limit of its contract."""

    error_code: Literal["contract_spend_limit_reached"] = "contract_spend_limit_reached"
    """Always `contract_spend_limit_reached`. It identifies this cause."""
