# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CompactionUnavailableErrorDetails(CompactModel):
    """The compaction failed for a temporary reason in the API."""

    error_code: Literal["compaction_unavailable"] = "compaction_unavailable"
    """Always `compaction_unavailable`. It identifies this cause."""
