# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class UserProfileBillingNotAuthorizedErrorDetails(CompactModel):
    """The customer of the user profile has not allowed the caller to bill them, or no longer does."""

    error_code: Literal["user_profile_billing_not_authorized"] = "user_profile_billing_not_authorized"
    """Always `user_profile_billing_not_authorized`. It identifies this cause."""
