# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class ComputerZoomConfigParam(TypedDict, total=False):
    """Settings of `zoom`, the tool that takes a picture of a region of the screen in more detail than
    `screenshot` shows, to read small text.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `zoom` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `zoom`.

    Null or absent means enabled. Switch it off if your code cannot capture regions.
    """


describe(ComputerZoomConfigParam)
