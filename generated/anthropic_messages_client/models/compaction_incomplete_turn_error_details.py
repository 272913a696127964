# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CompactionIncompleteTurnErrorDetails(CompactModel):
    """The last turn of a request for compaction is an unfinished turn of the assistant."""

    error_code: Literal["compaction_incomplete_turn"] = "compaction_incomplete_turn"
    """Always `compaction_incomplete_turn`. It identifies this cause."""
