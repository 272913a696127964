# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserLeftClickDragConfigParam(TypedDict, total=False):
    """Settings of `left_click_drag`, the tool that drags from one place to another with the left button held
    down.

    Drags with stops in between need `left_mouse_down` and `left_mouse_up`.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `left_click_drag` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `left_click_drag`. Null or absent means enabled."""


describe(BrowserLeftClickDragConfigParam)
