# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CompactionBlockMisplacedErrorDetails(CompactModel):
    """The `compaction` block is in a `system` message, or is not the first block of the conversation."""

    error_code: Literal["compaction_block_misplaced"] = "compaction_block_misplaced"
    """Always `compaction_block_misplaced`. It identifies this cause."""
