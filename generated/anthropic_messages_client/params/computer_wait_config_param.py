# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class ComputerWaitConfigParam(TypedDict, total=False):
    """Settings of `wait`, the tool that pauses for a while, for example until a program has started.

    Your code does the waiting, and may cut it short.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `wait` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `wait`. Null or absent means enabled."""


describe(ComputerWaitConfigParam)
