# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserReadConsoleConfigParam(TypedDict, total=False):
    """Settings of `read_console`, the tool that reads the messages of the page's console, such as script errors
    and log lines.

    It is meant for testing and debugging web pages.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `read_console` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `true` to enable `read_console`.

    Null or absent means disabled. What the page writes there is untrusted text, and may hold data not meant
    for the model.
    """


describe(BrowserReadConsoleConfigParam)
