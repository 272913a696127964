# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CacheMissModelChanged(CompactModel):
    """The two requests name different models; each model has its own cache."""

    type: Literal["model_changed"] = "model_changed"
    """Always `model_changed`. It identifies this type of reason."""

    cache_missed_input_tokens: int
    """Estimate of the input tokens that could not come from the cache because of the change."""
