# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserHoverConfigParam(TypedDict, total=False):
    """Settings of `hover`, the tool that rests the pointer on a place in the page without clicking, for example
    to open a menu or show a tooltip.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `hover` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `hover`. Null or absent means enabled."""


describe(BrowserHoverConfigParam)
