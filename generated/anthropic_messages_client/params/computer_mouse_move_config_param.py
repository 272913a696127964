# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class ComputerMouseMoveConfigParam(TypedDict, total=False):
    """Settings of `mouse_move`, the tool that moves the pointer to a point of the screen without pressing a
    button, for example to show a tooltip.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `mouse_move` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `mouse_move`. Null or absent means enabled."""


describe(ComputerMouseMoveConfigParam)
