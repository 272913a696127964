# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CacheMissMessagesChanged(CompactModel):
    """Earlier messages differ: an old turn was edited, dropped or inserted, where the new request should only
    add turns at the end.
    """

    type: Literal["messages_changed"] = "messages_changed"
    """Always `messages_changed`. It identifies this type of reason."""

    cache_missed_input_tokens: int
    """Estimate of the input tokens that could not come from the cache because of the change."""
