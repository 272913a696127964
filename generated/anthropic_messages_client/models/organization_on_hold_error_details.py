# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class OrganizationOnHoldErrorDetails(CompactModel):
    """The organization is disabled for reasons of trust and safety.

    An organization that is disabled for another reason, such as billing, does not get this code.
    """

    error_code: Literal["organization_on_hold"] = "organization_on_hold"
    """Always `organization_on_hold`. It identifies this cause."""

    appeal_url: str | None = None
    """Page on which the organization can appeal. Null or absent if there is none."""
