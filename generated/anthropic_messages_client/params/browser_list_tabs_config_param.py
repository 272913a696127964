# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserListTabsConfigParam(TypedDict, total=False):
    """Settings of `list_tabs`, the tool that lists the open tabs, so that the model knows which ones it can
    switch to or close.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `list_tabs` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `list_tabs`. Null or absent means enabled."""


describe(BrowserListTabsConfigParam)
