# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class FileNotDownloadableErrorDetails(CompactModel):
    """The file cannot be downloaded: its `downloadable` is false.

    Only files that a tool created, such as the code execution tool, can be.
    """

    error_code: Literal["file_not_downloadable"] = "file_not_downloadable"
    """Always `file_not_downloadable`. It identifies this cause."""
