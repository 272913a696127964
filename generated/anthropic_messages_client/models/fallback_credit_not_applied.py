# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class FallbackCreditNotApplied(CompactModel):
    """The credit was not used, so the request was billed at the normal price."""

    type: Literal["not_applied"] = "not_applied"
    """Always `not_applied`. It identifies this type of status."""

    reason: (
        Literal[
            "body_mismatch",
            "continuation_excluded",
            "continuation_only",
            "expired",
            "invalid_target_model",
            "not_enabled",
            "reprice_unavailable",
            "temporarily_unavailable",
            "variant_fields_present",
            "wrong_organization",
            "wrong_platform",
            "wrong_workspace",
        ]
        | str
    )
    """Why it was not used: for example, it was `expired`, the body differed (`body_mismatch`), or it belongs to
    another workspace.
    """

    remove_to_redeem: list[str] | None = None
    """Fields to remove from the request, so that it can use the credit when it is sent again.

    Only with the reason `variant_fields_present`.
    """
