# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class ComputerLeftMouseUpConfigParam(TypedDict, total=False):
    """Settings of `left_mouse_up`, the tool that releases the left button after `left_mouse_down`."""

    defer_loading: bool | None
    """Set to `true` to leave the definition of `left_mouse_up` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `left_mouse_up`.

    Null or absent means enabled. Keep the same setting for `left_mouse_down`: one is of no use without the
    other.
    """


describe(ComputerLeftMouseUpConfigParam)
