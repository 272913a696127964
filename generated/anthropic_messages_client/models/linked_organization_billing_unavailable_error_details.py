# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class LinkedOrganizationBillingUnavailableErrorDetails(CompactModel):
    """The organization of the user profile cannot be billed at present, for a reason in its own account."""

    error_code: Literal["linked_organization_billing_unavailable"] = "linked_organization_billing_unavailable"
    """Always `linked_organization_billing_unavailable`. It identifies this cause."""
