# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class TokenTaskBudgetParam(TypedDict, total=False):
    """Budget of tokens for a whole task, which can take several requests.

    The model sees it and plans its work by it.
    """

    type: Required[Literal["tokens"]]
    """Always `tokens`, the only kind of budget."""

    total: Required[int]
    """Tokens for the whole task, over all of its requests."""

    remaining: int | None
    """Tokens of the budget that are left.

    Send it if you shorten the conversation yourself, because the API can then no longer see what was used.
    Null or absent means `total`.
    """


describe(TokenTaskBudgetParam)
