# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class StorageQuotaExceededErrorDetails(CompactModel):
    """The organization has no file storage left."""

    error_code: Literal["storage_quota_exceeded"] = "storage_quota_exceeded"
    """Always `storage_quota_exceeded`. It identifies this cause."""
