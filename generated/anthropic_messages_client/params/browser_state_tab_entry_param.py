# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Required, TypedDict

from . import describe


class BrowserStateTabEntryParam(TypedDict, total=False):
    """One open tab of the browser."""

    tab_id: Required[str]
    """Your identifier for the tab.

    Keep it the same while the tab is open, so that the model can refer to it.
    """

    title: Required[str]
    """Title of the page in the tab, shown to the model."""

    url: Required[str]
    """Address of the page in the tab."""

    active: bool
    """True for the tab in the foreground."""


describe(BrowserStateTabEntryParam)
