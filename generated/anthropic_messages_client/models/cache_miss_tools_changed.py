# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CacheMissToolsChanged(CompactModel):
    """The tools differ, be it in their definitions or just in their order.

    Tools stand first in the prompt, so this loses the cache for all that follows.
    """

    type: Literal["tools_changed"] = "tools_changed"
    """Always `tools_changed`. It identifies this type of reason."""

    cache_missed_input_tokens: int
    """Estimate of the input tokens that could not come from the cache because of the change."""
