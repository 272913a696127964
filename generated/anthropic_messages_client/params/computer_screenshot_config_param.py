# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class ComputerScreenshotConfigParam(TypedDict, total=False):
    """Settings of `screenshot`, the tool that takes a picture of the whole screen; answer with an `image` block
    in the `tool_result`.

    Each picture is billed as input tokens. If you shrink it, scale the model's coordinates back up before you
    use them.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `screenshot` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start. Most tasks call it first, so it is better loaded.
    """

    enabled: bool | None
    """Set to `false` to disable `screenshot`.

    Null or absent means enabled. It is how the model sees the screen, so switch it off only if your results
    bring pictures in another way.
    """


describe(ComputerScreenshotConfigParam)
