# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from attrs import define

from ._model import CompactModel, keeping_unknown_fields


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class FallbackCreditRedeemed(CompactModel):
    """The credit was used: the prompt was billed as if this model had read it before."""

    type: Literal["redeemed"] = "redeemed"
    """Always `redeemed`. It identifies this type of status."""

    _fields = (("type", True),)


decode: Callable[[dict[str, Any]], FallbackCreditRedeemed] = FallbackCreditRedeemed._decode
