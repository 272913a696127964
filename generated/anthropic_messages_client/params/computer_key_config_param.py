# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class ComputerKeyConfigParam(TypedDict, total=False):
    """Settings of `key`, the tool that presses a key or a combination of keys, such as Enter or Alt+Tab.

    Text is entered with `type`.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `key` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `key`. Null or absent means enabled."""


describe(ComputerKeyConfigParam)
