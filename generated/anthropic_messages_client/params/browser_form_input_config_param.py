# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserFormInputConfigParam(TypedDict, total=False):
    """Settings of `form_input`, the tool that sets the value of a form control directly, such as a text field,
    check box or drop-down list.

    It needs no clicks or keystrokes, unlike `left_click` and `type`.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `form_input` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `form_input`. Null or absent means enabled."""


describe(BrowserFormInputConfigParam)
