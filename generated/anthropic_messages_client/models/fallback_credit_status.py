# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    FallbackCreditStatus: TypeAlias = _types.FallbackCreditRedeemed | _types.FallbackCreditNotApplied
    """A credit that was used (`redeemed`), or not (`not_applied`)."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "FallbackCreditStatus",
        lambda: Annotated[
            _types.FallbackCreditRedeemed | _types.FallbackCreditNotApplied | UnknownFallbackCreditStatus,
            Tagged("FallbackCreditStatus", "type"),
        ],
    )


class UnknownFallbackCreditStatus(Unknown):
    """A `FallbackCreditStatus` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {"redeemed": "fallback_credit_redeemed", "not_applied": "fallback_credit_not_applied"}, UnknownFallbackCreditStatus
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownFallbackCreditStatus._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownFallbackCreditStatus._decode(data)
