# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserReadPageConfigParam(TypedDict, total=False):
    """Settings of `read_page`, the tool that reads the structure of the page as an accessibility tree, whose
    elements carry references for other tools to act on.

    Long pages make long results, which are billed as input tokens.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `read_page` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start. Most tasks call it early, so it is better loaded.
    """

    enabled: bool | None
    """Set to `false` to disable `read_page`.

    Null or absent means enabled. Without it and `find`, the model has no element references and must aim by
    coordinates.
    """


describe(BrowserReadPageConfigParam)
