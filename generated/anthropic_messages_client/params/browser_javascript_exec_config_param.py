# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserJavascriptExecConfigParam(TypedDict, total=False):
    """Settings of `javascript_exec`, the tool with which the model runs its own code in the page.

    Such code can do what the page's own scripts can, with the session of the signed-in user.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `javascript_exec` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `true` to enable `javascript_exec`.

    Null or absent means disabled. Switch it on only for pages and accounts where you would let arbitrary code
    run.
    """


describe(BrowserJavascriptExecConfigParam)
