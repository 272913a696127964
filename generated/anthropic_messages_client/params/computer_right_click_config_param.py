# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class ComputerRightClickConfigParam(TypedDict, total=False):
    """Settings of `right_click`, the tool that clicks the right button, usually to open a context menu."""

    defer_loading: bool | None
    """Set to `true` to leave the definition of `right_click` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `right_click`. Null or absent means enabled."""


describe(ComputerRightClickConfigParam)
