# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CompactionSignatureInvalidErrorDetails(CompactModel):
    """The `signature` of the `compaction` block is not valid."""

    error_code: Literal["compaction_signature_invalid"] = "compaction_signature_invalid"
    """Always `compaction_signature_invalid`. It identifies this cause."""
