# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class ComputerLeftClickConfigParam(TypedDict, total=False):
    """Settings of `left_click`, the tool that clicks the left button at a point of the screen.

    It is the usual way to press buttons and put the focus in a field.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `left_click` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start. Most tasks call it early, so it is better loaded.
    """

    enabled: bool | None
    """Set to `false` to disable `left_click`.

    Null or absent means enabled. Disabling it does not make a session read-only, since other pointer and
    keyboard tools act too.
    """


describe(ComputerLeftClickConfigParam)
