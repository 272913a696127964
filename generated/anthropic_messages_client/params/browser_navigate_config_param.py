# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserNavigateConfigParam(TypedDict, total=False):
    """Settings of `navigate`, the tool that opens another address in a tab.

    Check each address in your code before you load it if the model is to stay on certain sites; links and
    redirects can lead off them as well.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `navigate` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start. Most tasks call it first, so it is better loaded.
    """

    enabled: bool | None
    """Set to `false` to disable `navigate`.

    Null or absent means enabled. Switching it off does not confine the model to the current site, since it
    can still follow links.
    """


describe(BrowserNavigateConfigParam)
