# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CompactionBlockAmbiguousErrorDetails(CompactModel):
    """More than one `compaction` block in `messages` has content."""

    error_code: Literal["compaction_block_ambiguous"] = "compaction_block_ambiguous"
    """Always `compaction_block_ambiguous`. It identifies this cause."""
