# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class ComputerScrollConfigParam(TypedDict, total=False):
    """Settings of `scroll`, the tool that scrolls up, down, left or right by some amount."""

    defer_loading: bool | None
    """Set to `true` to leave the definition of `scroll` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `scroll`. Null or absent means enabled."""


describe(ComputerScrollConfigParam)
