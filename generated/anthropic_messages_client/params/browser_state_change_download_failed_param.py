# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class BrowserStateChangeDownloadFailedParam(TypedDict, total=False):
    """A download broke off, and there is no complete file."""

    type: Required[Literal["download_failed"]]
    """Always `download_failed`. It identifies this type of change."""

    download_id: Required[str]
    """Your identifier for the download, the same as when it started."""

    url: Required[str]
    """Address that the download was to come from."""

    error: str | None
    """Reason for the failure, as text for the model; null or absent if unknown."""


describe(BrowserStateChangeDownloadFailedParam)
