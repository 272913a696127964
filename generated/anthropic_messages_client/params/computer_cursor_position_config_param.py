# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class ComputerCursorPositionConfigParam(TypedDict, total=False):
    """Settings of `cursor_position`, the tool that returns the position of the mouse pointer.

    Give the position in the same pixels as the screenshots.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `cursor_position` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `cursor_position`. Null or absent means enabled."""


describe(ComputerCursorPositionConfigParam)
