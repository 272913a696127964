# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class BrowserFindConfigParam(TypedDict, total=False):
    """Settings of `find`, the tool that looks for elements of the page by a query and answers with references
    that other tools can act on.

    It usually costs fewer tokens than reading the page with `read_page`.
    """

    defer_loading: bool | None
    """Set to `true` to leave the definition of `find` out of the prompt until a tool search finds it.

    By default, the prompt includes it from the start.
    """

    enabled: bool | None
    """Set to `false` to disable `find`. Null or absent means enabled."""


describe(BrowserFindConfigParam)
