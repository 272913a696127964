# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserTypeConfigParam(TypedDict, total=False):
    """Settings of `type`, the tool that enters text at the keyboard focus, as a user would type it.

    To set a form control's value in one go there is `form_input`.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `type` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `type`. Null or absent means enabled."""


describe(BrowserTypeConfigParam)
