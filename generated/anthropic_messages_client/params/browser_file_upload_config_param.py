# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserFileUploadConfigParam(TypedDict, total=False):
    """Settings of `file_upload`, the tool that adds files to an upload field of the page.

    Your code picks up the files, so let it decide which ones may leave your system.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `file_upload` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `true` to enable `file_upload`.

    Null or absent means disabled. With it on, a page that misleads the model may ask for files you never
    meant to send.
    """


describe(BrowserFileUploadConfigParam)
