# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class FallbackCreditRedeemed(CompactModel):
    """The credit was used: the prompt was billed as if this model had read it before."""

    type: Literal["redeemed"] = "redeemed"
    """Always `redeemed`. It identifies this type of status."""
