# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserLeftClickConfigParam(TypedDict, total=False):
    """Settings of `left_click`, the tool that clicks the left button on an element or at a point of the
    viewport.

    It is the usual way to follow links and press buttons.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `left_click` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start. Most tasks call it early, so it is better loaded.
    """

    enabled: bool | None
    """Set to `false` to disable `left_click`.

    Null or absent means enabled. Disabling it does not make a session read-only, since other tools act on the
    page too.
    """


describe(BrowserLeftClickConfigParam)
