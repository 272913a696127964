# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class DeletedMessageBatch(CompactModel):
    """A batch and its results were deleted."""

    id: str
    """Id of the batch that was deleted."""

    type: Literal["message_batch_deleted"] = "message_batch_deleted"
    """Always `message_batch_deleted`."""
