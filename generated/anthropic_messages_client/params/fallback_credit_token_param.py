# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class FallbackCreditTokenParam(TypedDict, total=False):
    """A credit for a retry after a refusal, with what to do if it can't be used."""

    token: Required[str]
    """The `fallback_credit_token` from `stop_details` of the refusal."""

    mode: Literal["best_effort", "strict"]
    """`strict`, the default, rejects the request if the credit can't be used.

    `best_effort` serves it at the normal price, and reports the reason in `usage.fallback_credit`.
    """


describe(FallbackCreditTokenParam)
