# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CompactionToolChangesMismatchErrorDetails(CompactModel):
    """The `tool_changes` of the `compaction` block are not those that the API returned with it."""

    error_code: Literal["compaction_tool_changes_mismatch"] = "compaction_tool_changes_mismatch"
    """Always `compaction_tool_changes_mismatch`. It identifies this cause."""
