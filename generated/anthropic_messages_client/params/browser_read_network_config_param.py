# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserReadNetworkConfigParam(TypedDict, total=False):
    """Settings of `read_network`, the tool that reads the network requests the page has made.

    It is meant for testing and debugging web pages.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `read_network` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `true` to enable `read_network`.

    Null or absent means disabled. Requests can hold tokens and personal data: strip them from the result if
    the model must not see them.
    """


describe(BrowserReadNetworkConfigParam)
