# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class FileExpiredErrorDetails(CompactModel):
    """The file has expired: its `expires_at` has passed, and its content is gone."""

    error_code: Literal["file_expired"] = "file_expired"
    """Always `file_expired`. It identifies this cause."""
