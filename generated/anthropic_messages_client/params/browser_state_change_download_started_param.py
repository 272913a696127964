# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class BrowserStateChangeDownloadStartedParam(TypedDict, total=False):
    """A download has begun. Report its end later as completed or failed, under the same `download_id`."""

    type: Required[Literal["download_started"]]
    """Always `download_started`. It identifies this type of change."""

    download_id: Required[str]
    """Your identifier for the download; ties together the reports on it."""

    url: Required[str]
    """Address that the file is downloaded from."""


describe(BrowserStateChangeDownloadStartedParam)
