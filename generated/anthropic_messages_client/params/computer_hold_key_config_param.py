# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class ComputerHoldKeyConfigParam(TypedDict, total=False):
    """Settings of `hold_key`, the tool that holds a key or a combination down for a while and then lets it go.

    For a single press there is `key`.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `hold_key` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `hold_key`. Null or absent means enabled."""


describe(ComputerHoldKeyConfigParam)
