# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class FallbackRefusalTrigger(CompactModel):
    """A model handed over because it declined to answer."""

    type: Literal["refusal"] = "refusal"
    """Always `refusal`."""

    category: Literal["bio", "cyber", "frontier_llm", "general_harms", "reasoning_extraction"] | str | None = None
    """Area of policy that was touched, as in `stop_details.category`. Null when none fits."""
