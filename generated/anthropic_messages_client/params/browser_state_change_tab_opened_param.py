# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class BrowserStateChangeTabOpenedParam(TypedDict, total=False):
    """A tab was opened, for example by a link that opens a new one."""

    type: Required[Literal["tab_opened"]]
    """Always `tab_opened`. It identifies this type of change."""

    tab_id: Required[str]
    """Identifier of the new tab, the same as in `tabs`."""


describe(BrowserStateChangeTabOpenedParam)
