# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class LinkedOrganizationSpendLimitReachedErrorDetails(CompactModel):
    """The organization of the user profile has reached a spend limit of its own, or has too little credit."""

    error_code: Literal["linked_organization_spend_limit_reached"] = "linked_organization_spend_limit_reached"
    """Always `linked_organization_spend_limit_reached`. It identifies this cause."""
