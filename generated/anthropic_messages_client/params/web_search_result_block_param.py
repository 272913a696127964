# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class WebSearchResultBlockParam(TypedDict, total=False):
    """One hit of a web search from an earlier answer. Pass back the hit unchanged."""

    type: Required[Literal["web_search_result"]]
    """Always `web_search_result`."""

    encrypted_content: Required[str]
    """The page's content in encrypted form, as received; without it the model cannot draw on the hit again.
    """

    title: Required[str]
    """Title of the page, as received."""

    url: Required[str]
    """Address of the page, as received."""

    page_age: str | None
    """Age of the page, as received; null or absent if unknown."""


describe(WebSearchResultBlockParam)
