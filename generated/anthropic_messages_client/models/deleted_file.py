# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class DeletedFile(CompactModel):
    """A file that was deleted."""

    id: str
    """Id of the deleted file."""

    type: Literal["file_deleted"] | str | None = None
    """Always `file_deleted`."""
