# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class UserProfileNotFoundErrorDetails(CompactModel):
    """The user profile of the request does not exist in the organization, or is no longer active.

    The request names the profile itself, or something that is bound to it.
    """

    error_code: Literal["user_profile_not_found"] = "user_profile_not_found"
    """Always `user_profile_not_found`. It identifies this cause."""
