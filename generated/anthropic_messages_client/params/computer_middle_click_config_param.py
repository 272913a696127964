# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class ComputerMiddleClickConfigParam(TypedDict, total=False):
    """Settings of `middle_click`, the tool that clicks the middle button.

    What that does depends on the program: browsers open a link in a new tab, some Linux desktops paste.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `middle_click` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `middle_click`. Null or absent means enabled."""


describe(ComputerMiddleClickConfigParam)
