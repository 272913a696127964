# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class UserProfileNotBillableErrorDetails(CompactModel):
    """The user profile cannot be billed. The API gives no reason."""

    error_code: Literal["user_profile_not_billable"] = "user_profile_not_billable"
    """Always `user_profile_not_billable`. It identifies this cause."""
