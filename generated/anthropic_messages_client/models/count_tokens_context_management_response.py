# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CountTokensContextManagementResponse(CompactModel):
    """Effect of `context_management` on a count."""

    original_input_tokens: int
    """Input tokens before the edits; `input_tokens` is the number after them."""
