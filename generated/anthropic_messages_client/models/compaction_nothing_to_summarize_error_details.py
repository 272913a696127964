# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CompactionNothingToSummarizeErrorDetails(CompactModel):
    """No `user` or `assistant` message has content that a compaction could summarize or take over."""

    error_code: Literal["compaction_nothing_to_summarize"] = "compaction_nothing_to_summarize"
    """Always `compaction_nothing_to_summarize`. It identifies this cause."""
