# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserScreenshotConfigParam(TypedDict, total=False):
    """Settings of `screenshot`, the tool that takes a picture of the viewport; answer with an `image` block in
    the `tool_result`.

    Each picture is billed as input tokens.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `screenshot` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start. Most tasks call it early, so it is better loaded.
    """

    enabled: bool | None
    """Set to `false` to disable `screenshot`.

    Null or absent means enabled. Without it the model works from the page's text and structure alone, unless
    `zoom` is on.
    """


describe(BrowserScreenshotConfigParam)
