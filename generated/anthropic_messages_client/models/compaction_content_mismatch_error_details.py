# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CompactionContentMismatchErrorDetails(CompactModel):
    """The `content` of the `compaction` block is not the text that its `signature` was made for."""

    error_code: Literal["compaction_content_mismatch"] = "compaction_content_mismatch"
    """Always `compaction_content_mismatch`. It identifies this cause."""
