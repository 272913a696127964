# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class ComputerDoubleClickConfigParam(TypedDict, total=False):
    """Settings of `double_click`, the tool that clicks the left button twice in quick succession, for example to
    open a file.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `double_click` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `double_click`. Null or absent means enabled."""


describe(ComputerDoubleClickConfigParam)
