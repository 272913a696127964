# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class BrowserStateChangeDownloadCompletedParam(TypedDict, total=False):
    """A download has finished and the file is there."""

    type: Required[Literal["download_completed"]]
    """Always `download_completed`. It identifies this type of change."""

    download_id: Required[str]
    """Your identifier for the download, the same as when it started."""

    url: Required[str]
    """Address that the file was downloaded from."""

    path: str | None
    """Path of the saved file, for the model; null or absent withholds it."""

    size_bytes: int | None
    """Size of the file in bytes; null or absent if unknown."""


describe(BrowserStateChangeDownloadCompletedParam)
