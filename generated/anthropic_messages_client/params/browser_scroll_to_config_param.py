# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserScrollToConfigParam(TypedDict, total=False):
    """Settings of `scroll_to`, the tool that scrolls until a given element is in view.

    `scroll` moves by an amount instead.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `scroll_to` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `scroll_to`. Null or absent means enabled."""


describe(BrowserScrollToConfigParam)
