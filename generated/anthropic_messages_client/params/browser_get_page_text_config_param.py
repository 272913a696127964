# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserGetPageTextConfigParam(TypedDict, total=False):
    """Settings of `get_page_text`, the tool that reads the text of the page without its controls.

    It suits articles and other long reading; to act on a page the model needs `read_page` or `find`.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `get_page_text` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `get_page_text`. Null or absent means enabled."""


describe(BrowserGetPageTextConfigParam)
