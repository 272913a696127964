# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CacheMissSystemChanged(CompactModel):
    """The system prompt differs.

    Often a date, a user's name or some other varying text in `system`; move it behind the cached part.
    """

    type: Literal["system_changed"] = "system_changed"
    """Always `system_changed`. It identifies this type of reason."""

    cache_missed_input_tokens: int
    """Estimate of the input tokens that could not come from the cache because of the change."""
