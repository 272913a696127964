# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class FallbackCreditUsage(CompactModel):
    """Outcome of the `fallback_credit_token` of a request."""

    status: _types.FallbackCreditStatus
    """The credit was used, or it was not, with the reason."""

    _field_decoders = {
        "status": lambda status_: decoders["fallback_credit_status"](status_) if type(status_) is dict else status_
    }
