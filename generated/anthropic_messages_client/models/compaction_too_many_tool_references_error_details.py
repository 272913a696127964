# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CompactionTooManyToolReferencesErrorDetails(CompactModel):
    """The conversation refers to more tools than a `compaction` block can record."""

    error_code: Literal["compaction_too_many_tool_references"] = "compaction_too_many_tool_references"
    """Always `compaction_too_many_tool_references`. It identifies this cause."""
