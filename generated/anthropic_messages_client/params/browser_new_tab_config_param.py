# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserNewTabConfigParam(TypedDict, total=False):
    """Settings of `new_tab`, the tool that opens a tab.

    A `browser_state` block in the result can list the tabs there are now, with their ids.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `new_tab` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `new_tab`.

    Null or absent means enabled. Switch it off, with the other tab tools, if your browser is to keep a single
    tab.
    """


describe(BrowserNewTabConfigParam)
