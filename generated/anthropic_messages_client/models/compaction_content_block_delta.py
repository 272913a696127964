# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CompactionContentBlockDelta(CompactModel):
    """The content of a `compaction` block, which arrives whole in one delta."""

    type: Literal["compaction_delta"] = "compaction_delta"
    """Always `compaction_delta`. It identifies this type of delta."""

    content: str | None = None
    """The summary; set the block's `content` to it. Null if no valid summary was made."""

    encrypted_content: str | None = None
    """Opaque data; set the block's `encrypted_content` to it. Null or absent if there is none."""
