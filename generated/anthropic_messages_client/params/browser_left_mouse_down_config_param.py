# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserLeftMouseDownConfigParam(TypedDict, total=False):
    """Settings of `left_mouse_down`, the tool that presses the left button and keeps it down until
    `left_mouse_up`.

    With `mouse_move` in between the two make drags that `left_click_drag` cannot.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `left_mouse_down` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `left_mouse_down`.

    Null or absent means enabled. Keep the same setting for `left_mouse_up`: one is of no use without the
    other.
    """


describe(BrowserLeftMouseDownConfigParam)
