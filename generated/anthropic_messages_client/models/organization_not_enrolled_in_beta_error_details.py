# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class OrganizationNotEnrolledInBetaErrorDetails(CompactModel):
    """The organization does not have the beta feature that the operation needs.

    The message names the feature.
    """

    error_code: Literal["organization_not_enrolled_in_beta"] = "organization_not_enrolled_in_beta"
    """Always `organization_not_enrolled_in_beta`. It identifies this cause."""
