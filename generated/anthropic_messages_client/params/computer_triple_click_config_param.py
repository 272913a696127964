# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class ComputerTripleClickConfigParam(TypedDict, total=False):
    """Settings of `triple_click`, the tool that clicks the left button three times in quick succession, usually
    to select a line or paragraph.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `triple_click` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `triple_click`. Null or absent means enabled."""


describe(ComputerTripleClickConfigParam)
