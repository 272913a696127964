# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class UserProfileRequiredErrorDetails(CompactModel):
    """The request is to be billed to a user profile, and names none."""

    error_code: Literal["user_profile_required"] = "user_profile_required"
    """Always `user_profile_required`. It identifies this cause."""
