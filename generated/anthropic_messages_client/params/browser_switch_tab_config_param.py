# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserSwitchTabConfigParam(TypedDict, total=False):
    """Settings of `switch_tab`, the tool that makes another open tab the active one."""

    defer_loading: bool | None
    """Set to `true` to leave the definition of `switch_tab` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `switch_tab`.

    Null or absent means enabled. Switch it off, with the other tab tools, if your browser is to keep a single
    tab.
    """


describe(BrowserSwitchTabConfigParam)
